"""Tables by the lines that are ruled between their rows and columns."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .models import Piece, Rule

_NEAR = 3.0
"""Points within which two rules are one."""
_FEWEST = 3
"""Uprights of a table of two columns."""


class Grid(NamedTuple):
    """A ruled table: where its rules lie and stand."""

    levels: Sequence[float]
    uprights: Sequence[float]

    def holds(self, row: Sequence[Piece]) -> bool:
        """Whether a row of pieces stands in the table."""
        middle = (row[0].top + row[0].bottom) / 2
        inside = self.levels[0] <= middle <= self.levels[-1]
        return inside and row[0].left >= self.uprights[0] - _NEAR and row[-1].right <= self.uprights[-1] + _NEAR

    def cells(self, rows: Sequence[Sequence[Piece]]) -> Iterator[tuple[Piece, int]]:
        """The pieces cell by cell, row after row, each with the number of its cell."""
        columns = len(self.uprights) + 1
        numbered = [
            (columns * bisect_right(self.levels, (piece.top + piece.bottom) / 2)
             + bisect_right(self.uprights, (piece.left + piece.right) / 2), at, piece)
            for at, piece in enumerate(piece for row in rows for piece in row)
        ]  # fmt: skip
        for number, _, piece in sorted(numbered, key=lambda one: one[:2]):
            yield piece, number + 1

    def place(self, cell: int) -> tuple[int, int]:
        """The row and the column of a cell by its number."""
        row, column = divmod(cell - 1, len(self.uprights) + 1)
        return row + 1, column + 1


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """The ruled tables of a page, from the top: rules that lie, joined by at least three that stand."""
    standing = sorted((rule for rule in rules if not rule.level), key=lambda rule: rule.top)
    groups: list[list[Rule]] = []
    bottom = float("-inf")
    for rule in standing:
        if rule.top > bottom + _NEAR:
            groups.append([])
        groups[-1].append(rule)
        bottom = max(bottom, rule.bottom)
    found = []
    for group in groups:
        top, bottom = min(rule.top for rule in group), max(rule.bottom for rule in group)
        uprights = _apart([rule.left for rule in group])
        levels = _apart([rule.top for rule in rules if rule.level and top - _NEAR <= rule.top <= bottom + _NEAR])
        if len(uprights) >= _FEWEST and len(levels) > 1:
            found.append(Grid(levels, uprights))
    return found


def _apart(places: Sequence[float]) -> list[float]:
    """The places in order, those near each other as one."""
    kept: list[float] = []
    for place in sorted(places):
        if not kept or place > kept[-1] + _NEAR:
            kept.append(place)
    return kept
