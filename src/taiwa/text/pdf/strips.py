"""Gutters between ragged or narrow columns: strips that stay empty beside many lines of prose."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median

from .models import Piece
from .spanning import crosses

Row = Sequence[Piece]

_FEWEST = 4
"""A column has at least so many lines beside the strip."""
_EMPTY = 1.2
"""The least width of the strip in ems."""
_NARROWEST = 8
"""The widest line of a column has at least so many ems; cells have less."""
_SAME, _BESIDE = 0.15, 0.9
"""Base lines that differ by fewer ems are one; by more, they do not stand beside each other."""
_STAGGERED = 0.3
"""In so many of its lines a column stands between the lines of the other: the rows of a table do not."""
_GOING_ON = 0.25
"""So many lines begin with a small letter: they go on with a sentence, as cells do not."""


def strip_before(rows: Sequence[Row], gutter: float) -> bool:
    """Whether an empty strip ends at the gutter, in one run of rows, with lines of prose on both sides."""
    runs = (list(found) for across, found in groupby(rows, key=lambda row: crosses(row, gutter)) if not across)
    longest = max(runs, key=len, default=[])
    lefts = [side[-1] for row in longest if (side := [piece for piece in row if piece.left < gutter])]
    rights = [side[0] for row in longest if (side := [piece for piece in row if piece.left >= gutter])]
    if min(len(lefts), len(rights)) < _FEWEST:
        return False
    size = median(piece.size for piece in (*lefts, *rights))
    top, bottom = max(lefts[0].top, rights[0].top), min(lefts[-1].bottom, rights[-1].bottom)
    facing, beside = (
        [piece for piece in side if top <= (piece.top + piece.bottom) / 2 <= bottom] for side in (lefts, rights)
    )
    if min(len(facing), len(beside)) < _FEWEST or any(_widest(side) < _NARROWEST * size for side in (lefts, rights)):
        return False
    if min(piece.left for piece in rights) - max(piece.right for piece in lefts) < _EMPTY * size:
        return False
    return _staggered(facing, beside, size) or all(_goes_on(side) for side in (lefts, rights))


def _widest(side: Sequence[Piece]) -> float:
    return max(piece.right - piece.left for piece in side)


def _staggered(lefts: Sequence[Piece], rights: Sequence[Piece], size: float) -> bool:
    """Whether many lines of the one side stand between the lines of the other."""
    found = sum(_SAME * size < off < _BESIDE * size for off in _distances(lefts, rights))
    return found >= max(_FEWEST, _STAGGERED * len(rights))


def _distances(lefts: Sequence[Piece], rights: Sequence[Piece]) -> Iterator[float]:
    """How far the base line of each line at the right is from the nearest at the left."""
    bases = sorted(piece.base for piece in lefts)
    for piece in rights:
        at = bisect_left(bases, piece.base)
        yield min(abs(piece.base - base) for base in bases[max(at - 1, 0) : at + 1])


def _goes_on(side: Sequence[Piece]) -> bool:
    return sum(piece.glyphs[0].char.islower() for piece in side) >= max(2, _GOING_ON * len(side))
