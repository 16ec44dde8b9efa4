"""Plain text: printed lines become paragraphs."""

from .joining import joined_rows
from .layout import layout_of
from .rows import Sheet, printed_rows


def plain_sheet(decoded: str) -> Sheet:
    """The paragraphs of a plain text: lines joined where the text is hard-wrapped, left alone where it is not."""
    rows = printed_rows(decoded)
    return Sheet(joined_rows(decoded, rows, layout_of(rows)))
