"""The order in which the pieces of a page are read: columns of prose, tables, and rows as they come."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

from ..layout import is_japanese, starts_unit
from ..models import Cell
from ..places import Box
from .glyphrows import piece_of
from .models import Line, Page, Piece
from .spaces import spaced
from .spanning import crosses, titles_between
from .strips import strip_before
from .tables import Grid, grids

Row = Sequence[Piece]

_TABLES = 8
"""Bits that number the tables of one page."""
_GUTTER = 0.8
"""The least width of a gutter in ems."""
_FEWEST = 4
"""A column has at least so many lines."""
_FULL, _SOME, _LEAST = 0.5, 0.2, 3
"""So many of a column's lines reach its right edge: lines of prose do, names and cells do not; fewer where the columns are twins."""
_TWINS = 0.85
"""Columns are twins that differ in width by less."""
_RAGGED = 0.2
"""A line reaches the edge that ends within this share of the column's width from it."""
_DEEPEST = 3
_TRIED = 6
"""So many places are tried: where columns and the items in them begin."""
_NEAREST = 8
"""A second column starts at least so many ems from the first."""
_TABULAR = 4.0
"""A gap of more ems within a row parts words that belong to two cells or two names."""
_DOTTED = 2.5
"""A dot is a list mark that is drawn at most so many ems before a line."""
_LABEL = 8
"""Characters of the longest number or mark that stands apart before its paragraph."""

_GAPS, _EVEN, _EDGE = 2, 1.6, 0.6
"""A stretched line has so many gaps, the widest so many times the least, and ends within so many ems from the edges."""


class Region(NamedTuple):
    """Rows that are read one after the other; with a grid, cell by cell."""

    rows: Sequence[Row]
    grid: Grid | None = None


def gutters_of(pages: Iterable[Sequence[Row]]) -> frozenset[float]:
    """Where the pages of a document part into two columns, rounded to points."""
    return frozenset(round(gutter) for rows in pages if (gutter := _gutter(rows)) is not None)


def lines_of(rows: Sequence[Row], page: Page, gutters: Collection[float], autospace: float) -> list[Line]:
    """The lines of a page in reading order; `gutters` are those of the document."""
    lines: list[Line] = []
    for column, region in enumerate(_regions(rows, grids(page.rules), gutters, autospace)):
        pieces = [piece for row in region.rows for piece in row]
        left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
        if region.grid:
            table = (page.number << _TABLES) + column
            lines.extend(
                Line(piece, page.number, column, left, right, cell, at=Cell(table, *region.grid.place(cell)))
                for piece, cell in region.grid.cells(region.rows)
            )
        else:
            lines.extend(Line(piece, page.number, column, left, right, cell) for piece, cell in _in_rows(region.rows, autospace))
    return [_dotted(line, page.dots) for line in lines] if page.dots else lines


def _dotted(line: Line, dots: Sequence[Box]) -> Line:
    """The line, with the dot that is drawn right before it."""
    left, top, _, bottom = line.piece.box
    for dot in dots:
        if top <= (dot[1] + dot[3]) / 2 <= bottom and 0 <= left - dot[2] <= _DOTTED * line.piece.size:
            return line._replace(dot=dot[0] - line.left)
    return line


def _regions(
    rows: Sequence[Row], tables: Sequence[Grid], gutters: Collection[float], autospace: float
) -> Iterator[Region]:
    """The regions of a page: tables, and between them columns and rows of full width."""
    for grid, found in groupby(rows, key=lambda row: next((grid for grid in tables if grid.holds(row)), None)):
        kept = list(found)
        if grid:
            yield Region(kept, grid)
        else:
            yield from _columns(kept, gutters, 0, autospace)


def _columns(rows: Sequence[Row], gutters: Collection[float], depth: int, autospace: float) -> Iterator[Region]:
    gutter = _gutter(rows) if depth < _DEEPEST else None
    if gutter is None:
        gutter = next((known for known in gutters if _parts_at(rows, known)), None)
    if gutter is None:
        yield Region(rows)
        return
    between = titles_between(rows, gutter)
    for across, found in groupby(rows, key=lambda row: crosses(row, gutter) or row[0] in between):
        band = list(found)
        if across:
            yield Region(band)
            continue
        for right in (False, True):
            side = [[piece for piece in row if (piece.left >= gutter) is right] for row in band]
            if any(side):
                yield from _columns(_unstretched([row for row in side if row], autospace), (), depth + 1, autospace)


def _gutter(rows: Sequence[Row]) -> float | None:
    """Where two columns of prose part: many lines start right of it, and in the rows beside them nothing crosses it."""
    pieces = [piece for row in rows for piece in row]
    if len(pieces) < 2 * _FEWEST:
        return None
    size = median(piece.size for piece in pieces)
    first = min(piece.left for piece in pieces)
    starts: dict[int, list[Piece]] = {}
    for piece in pieces:
        if piece.left > first + _NEAREST * size:
            starts.setdefault(round(piece.left / size), []).append(piece)
    common = [found for found in sorted(starts.values(), key=len, reverse=True)[:_TRIED] if len(found) >= _FEWEST]
    tried = [min(piece.left for piece in found) - _GUTTER * size / 2 for found in common]
    parting = [gutter for gutter in tried if _parts_prose(rows, gutter) or strip_before(rows, gutter)]
    return min(parting, key=lambda gutter: sum(crosses(row, gutter) for row in rows), default=None)


def _parts_prose(rows: Sequence[Row], gutter: float) -> bool:
    """Whether what stands left and right of the gutter are lines of prose, side by side."""
    beside = [row for row in rows if not crosses(row, gutter)]
    lefts = [_Reach.of(side) for row in beside if (side := [piece for piece in row if piece.left < gutter])]
    rights = [_Reach.of(side) for row in beside if (side := [piece for piece in row if piece.left >= gutter])]
    if min(len(lefts), len(rights)) < _FEWEST or not _overlap(lefts, rights):
        return False
    first = gutter - min(line.left for line in lefts)
    second = max(line.right for line in rights) - gutter
    twins = min(first, second) >= _TWINS * max(first, second)
    least = _SOME if twins else _FULL
    return _full(lefts, first) >= least and _full(rights, first if twins else second) >= least


def _parts_at(rows: Sequence[Row], gutter: float) -> bool:
    """Whether lines stand left and right of a gutter that other pages have, and none runs over it."""
    lefts = [row[0] for row in rows if row[0].left < gutter]
    rights = [row[-1] for row in rows if row[-1].left >= gutter]
    starts = sum(piece.left - gutter <= _GUTTER * piece.size for piece in rights)
    return bool(lefts) and 2 * starts >= max(len(rights), 1) and not any(crosses(row, gutter) for row in rows)


class _Reach(NamedTuple):
    """From where to where one line of a column runs, and its base line."""

    left: float
    right: float
    base: float

    @classmethod
    def of(cls, side: Row) -> "_Reach":
        return cls(side[0].left, side[-1].right, side[0].base)


def _overlap(lefts: Sequence[_Reach], rights: Sequence[_Reach]) -> bool:
    top, bottom = min(line.base for line in rights), max(line.base for line in rights)
    size = (bottom - top) / max(len(rights) - 1, 1)
    return sum(top - size <= line.base <= bottom + size for line in lefts) >= _FEWEST / 2


def _full(lines: Sequence[_Reach], width: float) -> float:
    """The share of lines that run over nearly the whole width of their column."""
    left = min(line.left for line in lines)
    full = sum(line.right - left >= (1 - _RAGGED) * width and line.left - left <= _RAGGED * width for line in lines)
    return full / len(lines) if full >= _LEAST else 0.0


def _in_rows(rows: Sequence[Row], autospace: float) -> Iterator[tuple[Piece, int]]:
    """The pieces row by row: those near each other as one line, those far apart as cells."""
    cell = 0
    starts = _cell_starts(rows)
    for row in rows:
        parts = _parts(row, starts, autospace)
        for part in parts:
            cell += 1
            yield part, cell if len(parts) > 1 else 0


def _unstretched(rows: Sequence[Row], autospace: float) -> list[Row]:
    """The rows of one column, justified lines whole again: single words at even gaps, from one edge to the other."""
    left, right = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    return [[_together(row, autospace)] if _is_stretched(row, left, right) else row for row in rows]


def _is_stretched(row: Row, left: float, right: float) -> bool:
    gaps = [piece.left - before.right for before, piece in pairwise(row)]
    fills = row[0].left - left <= _EDGE * row[0].size and right - row[-1].right <= _EDGE * row[-1].size
    return len(gaps) >= _GAPS and fills and all(map(_is_word, row)) and max(gaps) <= _EVEN * min(gaps)


def _is_word(piece: Piece) -> bool:
    """Whether it is one word of a language that is written with spaces."""
    return any(glyph.char.isalpha() for glyph in piece.glyphs) and not any(
        glyph.char.isspace() or is_japanese(glyph.char) for glyph in piece.glyphs
    )


def _cell_starts(rows: Sequence[Row]) -> frozenset[int]:
    """Where cells begin, in points: pieces that stand first in a row though far from the edge, or far behind another."""
    edge = min(row[0].left for row in rows)
    alone = [row[0] for row in rows if row[0].left > edge + _NEAREST * row[0].size]
    far = [piece for row in rows for before, piece in pairwise(row) if piece.left - before.right > _TABULAR * piece.size]
    return frozenset(round(piece.left) + off for piece in (*alone, *far) for off in (-1, 0, 1))


def _parts(row: Row, starts: Collection[int], autospace: float) -> list[Piece]:
    groups: list[list[Piece]] = [[row[0]]]
    for before, piece in pairwise(row):
        label = len(groups) == 1 and len(groups[0]) == 1 and len(before.glyphs) <= _LABEL and starts_unit(before.words + " x")
        near = piece.left - before.right <= _TABULAR * max(piece.size, before.size)
        if label or (near and round(piece.left) not in starts):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [one[0] if len(one) == 1 else _together(one, autospace) for one in groups]


def _together(pieces: Sequence[Piece], autospace: float) -> Piece:
    return piece_of(spaced([glyph for piece in pieces for glyph in piece.glyphs], autospace))
