"""What readers search: records of the catalogue, an index of names and one of the full text."""
