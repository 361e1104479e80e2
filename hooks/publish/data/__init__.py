"""What a site publishes for other programs: data, schemas, tables, calendars and addresses."""
