"""Taiwa: the record and the workroom of a diplomatic dialogue."""

__version__ = "0.1.0"
