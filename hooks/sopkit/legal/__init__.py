"""Regulations: their kinds, regions, identities, and the citations of them in running text."""
