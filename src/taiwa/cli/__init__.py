"""The terminal: commands of three lines each. Nothing heavy is imported before a command asks for it."""

from .program import main

__all__ = ["main"]
