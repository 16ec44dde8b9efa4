"""The tables of a record as they came to be, one step a file."""
