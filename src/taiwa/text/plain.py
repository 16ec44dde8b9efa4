"""Plain text: printed lines become paragraphs."""

from .joining import joined_rows
from .layout import layout_of
from .notes import noted
from .pages import turned
from .rows import Sheet, printed_rows, rest_of


def plain_sheet(decoded: str) -> Sheet:
    """The paragraphs of a plain text: lines joined where the text is hard-wrapped, left alone where it is not."""
    rows, stopped = printed_rows(decoded)
    cuts, problems = rest_of(decoded, stopped)
    paged = turned(decoded, rows)
    text = noted(decoded, paged.rows)
    layout = layout_of(text.rows)
    joined = joined_rows(decoded, text.rows, layout)
    return Sheet([*joined, *text.notes], (*paged.cuts, *text.cuts, *cuts), problems=problems)
