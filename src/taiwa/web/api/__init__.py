"""The record as JSON: read only, in the shapes that `taiwa … --format json` prints, described by OpenAPI.

A list is told a page at a time (`limit`, `offset`); `X-Total-Count` has the number of all, `Link` the way to the pages beside it. Whoever
sends back the `ETag` of an answer as `If-None-Match` gets 304 while nothing has changed. Trouble is `{"error": …, "words": …}`:
404 for a document or a part that is not there, 400 for anything else that cannot be answered.
"""

from .site import api

__all__ = ["api"]
"""The addresses below `/api/` (site.py), what they answer (documents.py, answers.py, between.py, known.py), and its shapes (shapes.py)."""
