"""Characters that remember where they came from; HTML, Markdown and plain text; what was cut, and why."""

from .models import Cut, Line, Origin, Piece, Style, Text
from .reading import to_text

__all__ = ["Cut", "Line", "Origin", "Piece", "Style", "Text", "to_text"]
