"""The answers of a record as tables for a spreadsheet, and tables of a spreadsheet read back."""
