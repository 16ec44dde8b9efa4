"""Plain text: printed lines become paragraphs."""

from .joining import joined_rows
from .layout import layout_of
from .rows import Sheet, printed_rows, rest_of


def plain_sheet(decoded: str) -> Sheet:
    """The paragraphs of a plain text: lines joined where the text is hard-wrapped, left alone where it is not."""
    rows, stopped = printed_rows(decoded)
    cuts, problems = rest_of(decoded, stopped)
    return Sheet(joined_rows(decoded, rows, layout_of(rows)), cuts, problems=problems)
