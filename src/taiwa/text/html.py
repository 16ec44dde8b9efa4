"""HTML: blocks, line breaks, lists and tables as a reader sees them."""

from .furniturewords import furniture_words
from .htmlpage import Page
from .joining import joined_rows
from .layout import layout_of
from .rows import Sheet


def html_sheet(decoded: str) -> Sheet:
    """The paragraphs, headings, items and cells of a page."""
    page = Page(decoded, furniture_words())
    page.read()
    rows = joined_rows(decoded, page.rows, layout_of(page.rows))
    return Sheet(rows, page.cuts, page.head.front(), page.problems)
