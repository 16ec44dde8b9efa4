"""Keeping rounds: their logs in a file of their own, or on a PostgreSQL server, so that a record is handed on without them."""
