"""Role tables, in parts: columns, cell values, sheets, building and writing; ``rules.readers.role_tables`` is the door."""
