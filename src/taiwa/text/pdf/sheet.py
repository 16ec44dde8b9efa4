"""Pages become the rows of a document."""

from collections.abc import Sequence
from typing import NamedTuple

from ...values import Span
from ..joining import joined_rows
from ..layout import UNWRAPPED
from ..models import Cut
from ..rows import Opened, Sheet
from .columns import gutters_of, lines_of
from .furniture import Bare, bared
from .glyphrows import rows_of
from .making import RowMaker
from .models import Line, Page
from .notes import Note, footed
from .setting import measured, setting_of, size_of
from .spaces import autospace_of
from .writing import Writer


class Read(NamedTuple):
    """A page with its lines in reading order, its footnotes, and what was cut at its edges."""

    page: Page
    bare: Bare
    lines: Sequence[Line]
    notes: Sequence[Note]


def sheet_of(pages: Sequence[Page]) -> Opened:
    """The rows of these pages in reading order, footnotes behind the text."""
    read = _read(pages)
    writer = Writer()
    spans: list[Span] = []
    noted: list[list[Span]] = []
    for one in read:
        _write(one, writer, spans, noted)
    notes = [note for one in read for note in one.notes]
    lines = measured([line for one in read for line in one.lines], {page.number: page.width for page in pages})
    maker = RowMaker(writer.decoded, setting_of(lines), lines, notes)
    rows = joined_rows(writer.decoded, list(maker.rows(lines, spans)), UNWRAPPED)
    rows.extend(maker.note(note, places) for note, places in zip(notes, noted, strict=True))
    cuts: list[Cut] = [*writer.cuts, *maker.cuts]
    return Opened(writer.decoded, Sheet(rows, cuts), writer.places)


def _read(pages: Sequence[Page]) -> list[Read]:
    autospace = autospace_of(page.glyphs for page in pages)
    bare = bared([rows_of(page.glyphs, autospace) for page in pages], [page.height for page in pages])
    gutters = gutters_of(one.rows for one in bare)
    set_out = [lines_of(one.rows, page, gutters, autospace) for one, page in zip(bare, pages, strict=True)]
    size = size_of([line for lines in set_out for line in lines])
    return [
        Read(page, one, *footed(lines, page.rules, size)) for page, one, lines in zip(pages, bare, set_out, strict=True)
    ]


def _write(read: Read, writer: Writer, spans: list[Span], noted: list[list[Span]]) -> None:
    """Write one page: what stands at its head, its lines, its footnotes, its foot, and what no reader sees."""
    writer.begin(read.page)
    for row, why in read.bare.head:
        writer.cut(row, why)
    spans.extend([writer.line(line.piece.glyphs) for line in read.lines])
    noted.extend([[writer.line(line.piece.glyphs) for line in note.lines] for note in read.notes])
    for row, why in read.bare.foot:
        writer.cut(row, why)
    for why, glyphs in read.page.cut:
        writer.unread(glyphs, why)
