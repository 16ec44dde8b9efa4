"""How much of one document is read: no statement comes near, and no file can take all memory."""

MOST_CHARACTERS = 1_000_000
"""Characters of one decoded file; the longest statement known to us has a fifth of that."""
MOST_LINES = 200_000
"""Lines of one document; a page has about fifty."""
MOST_TAGS = 1_000_000
"""Tags of one page."""
MOST_MARKS = 200_000
"""Entities, marks or characters of several signs in one line; further ones stay as they are printed."""
REST = "beyond what is read"
"""Why the rest of a document was cut."""
TOLD = "the document is longer than what is read; the rest was left out"
