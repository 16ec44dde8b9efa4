"""Titles that stand across two columns though they are too short to reach the second one."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from .models import Piece

Row = Sequence[Piece]

_SAME = 0.6
"""Lines by which the base lines of two columns may differ that begin or end together."""
_HOLE = 1.7
"""A column has a hole where two of its lines stand further apart than so many lines."""
_LARGER = 1.05
_WIDE, _TOGETHER, _MOST = 1.25, 0.15, 3
"""A gap is so many lines; lines that differ by less stand beside each other; a title has at most so many."""


def crosses(row: Row, gutter: float) -> bool:
    """Whether a piece of the row runs over the gutter."""
    return any(piece.left < gutter < piece.right for piece in row)


def titles_between(rows: Sequence[Row], gutter: float) -> list[Piece]:
    """The first pieces of rows left of the gutter that part both columns: the right one leaves their place free.

    Both columns end together above such a title and begin together below it, and it is set larger than they are or bold;
    or it stands apart, and the place that the right column leaves free is wider than the gaps between paragraphs.
    """
    beside = [row for row in rows if not crosses(row, gutter)]
    lefts = [row[0] for row in beside if row[0].left < gutter]
    rights = [row[-1].base for row in beside if row[-1].left >= gutter]
    if len(lefts) < 3 or not rights:  # noqa: PLR2004 — a line above, the title and a line below
        return []
    line = median([after.base - before.base for before, after in pairwise(lefts)])
    size = median([piece.size for piece in lefts])
    found: list[Piece] = []
    for at, group in _titles(lefts, size):
        after = lefts[at + len(group)] if at + len(group) < len(lefts) else None
        if at and _is_free(lefts[at - 1], group[0], after, rights, line):
            found.extend(group)
    across = [row[0].base for row in rows if crosses(row, gutter)]
    found.extend(piece for title in _apart(lefts, rights, across, line) for piece in title)
    found.extend(piece for title in _closing(lefts, rights, across, line) for piece in title)
    return found + _opening(beside, gutter, line)


def _opening(beside: Sequence[Row], gutter: float, line: float) -> list[Piece]:
    """The lines that stand alone and apart above two columns that begin together."""
    for end, (above, below) in enumerate(pairwise(beside[: _MOST + 1]), 1):
        if len(above) > 1:
            break
        left = next((row[0].base for row in beside[end:] if row[0].left < gutter), None)
        right = next((row[-1].base for row in beside[end:] if row[-1].left >= gutter), None)
        if left is None or right is None:
            break
        if below[0].base - above[0].base > _HOLE * line and abs(left - right) <= (1 + _SAME) * line:
            return [row[0] for row in beside[:end]]
    return []


def _closing(
    lefts: Sequence[Piece], rights: Sequence[float], across: Sequence[float], line: float
) -> Iterator[Sequence[Piece]]:
    """The lines that stand apart below two columns that end together, right above a line of full width."""
    bases = [piece.base for piece in lefts]
    for base in across:
        end, last = bisect_left(bases, base), bisect_left(rights, base)
        if not end or not last:
            continue
        start = bisect_left(bases, rights[last - 1] + _HOLE * line)
        if not 0 < start < end <= start + _MOST or bases[start] - bases[start - 1] <= _HOLE * line:
            continue
        if abs(bases[start - 1] - rights[last - 1]) <= (1 + _SAME) * line:
            yield lefts[start:end]


def _apart(
    lefts: Sequence[Piece], rights: Sequence[float], across: Sequence[float], line: float
) -> Iterator[Sequence[Piece]]:
    """The lines left of a hole in the right column that stand apart there, and below which both columns begin together."""
    bases = [piece.base for piece in lefts]
    wide = [after - before for before, after in pairwise(bases) if after - before > _WIDE * line]
    usual = median(wide) if wide else line
    for above, below in pairwise(rights):
        if below - above <= max(_HOLE * line, _WIDE * usual) or bisect_left(across, above) != bisect_left(across, below):
            continue
        end = bisect_left(bases, below - _TOGETHER * line)
        start = end
        while start and bases[start - 1] > above + _TOGETHER * line and end - start <= _MOST:
            start -= 1
            if start and bases[start] - bases[start - 1] > _WIDE * line:
                break
        else:
            continue
        if end - start <= _MOST and end < len(bases) and bases[end] <= below + _TOGETHER * line:
            yield lefts[start:end]


def _titles(lefts: Sequence[Piece], size: float) -> Iterator[tuple[int, list[Piece]]]:
    """The lines in a row that are set as titles, and where they begin."""
    at = 0
    for titled, found in groupby(lefts, key=lambda piece: piece.size >= _LARGER * size or piece.bold):
        group = list(found)
        if titled:
            yield at, group
        at += len(group)


def _is_free(before: Piece, piece: Piece, after: Piece | None, rights: Sequence[float], line: float) -> bool:
    """Whether the right column stops and goes on together with the left one around a title."""
    at = bisect_left(rights, piece.base)
    if not at or not -_SAME * line <= before.base - rights[at - 1] <= (1 + _SAME) * line:
        return False
    if at == len(rights):
        return True
    return rights[at] - rights[at - 1] > _HOLE * line and after is not None and abs(rights[at] - after.base) <= _SAME * line
