"""From a source to its text."""

from ..source.models import Source
from .assembly import assembled
from .controls import without_controls
from .decoding import decoded_bytes
from .furniture import trimmed
from .furniturewords import furniture_words
from .html import html_sheet
from .markdown import markdown_sheet
from .models import Text
from .plain import plain_sheet
from .publishing import completed

_READERS = {"text/plain": plain_sheet, "text/markdown": markdown_sheet, "text/html": html_sheet}


def to_text(source: Source) -> Text:
    """The words of a source; never raises: trouble is told in the text's problems."""
    decoded = decoded_bytes(source.data)
    sheet = _READERS[source.media](decoded.chars)
    words = furniture_words()
    cleaned = without_controls(decoded.chars, sheet.rows)
    page = trimmed(decoded.chars, cleaned.rows, words)
    chars, pieces, lines = assembled(decoded.chars, page.rows)
    return Text(
        source=completed(source, sheet.front, page.licences, words),
        decoded=decoded.chars,
        chars=chars,
        pieces=pieces,
        lines=lines,
        cuts=tuple(sorted((*sheet.cuts, *cleaned.cuts, *page.cuts), key=lambda cut: cut.source)),
        front=sheet.front,
        problems=(*decoded.problems, *sheet.problems, *cleaned.problems),
    )
