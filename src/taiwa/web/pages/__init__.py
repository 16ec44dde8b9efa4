"""One small file for each page: ask the record, make a frozen value of what the page shows, render it."""
