"""How the lines of a document are set: size, leading, and the edges of its columns."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from .models import Line

_FEWEST, _SHARE, _REACH = 3, 0.25, 0.6
"""A column shows its right edge where so many lines, and such a share of them, end within so many ems from it."""
_MANY = 12
"""So many ragged lines come near the edge at least once."""
_NEAR = 4.0
"""Ems by which the left edges of columns may differ that are one column on several pages."""
_SET_IN = 0.6
_COMMON, _USUAL = 0.3, 1.5
_GAPS = 8
"""One wide step in so many lines parts paragraphs."""
_CLOSE = 0.3
"""Ems by which the lines of a paragraph may stand further apart than usual."""


class Setting(NamedTuple):
    """What is usual: the size and weight of the text, the distance of two base lines in ems, how paragraphs are parted.

    `indent` is how far first lines are set in, in points; `gapped` says that they are not, and a gap stands before them.
    """

    size: float
    bold: bool
    leading: float
    indent: float
    gapped: bool


def size_of(lines: Sequence[Line]) -> float:
    """The size of most letters."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.piece.size] += len(line.piece.glyphs)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def setting_of(lines: Sequence[Line]) -> Setting:
    """How these lines are set."""
    size = size_of(lines)
    pairs = [(before, line) for before, line in pairwise(lines) if _in_text(before, line, size)]
    steps = Counter(_step(before, line) for before, line in pairs)
    leading = _leading(Counter(_step(before, line) for before, line in pairs if _reaches(before)) or steps)
    close = sum(count for step, count in steps.items() if step <= leading + _CLOSE)
    letters = Counter(line.piece.bold for line in lines for _ in line.piece.glyphs[::4])
    indent = _indent(pairs)
    gapped = not indent and _GAPS * (steps.total() - close) > close
    return Setting(size, letters[True] > letters[False], leading, indent, gapped)


def _leading(steps: Counter[float]) -> float:
    """The step from line to line, in ems: the least that is common, for the others lie between paragraphs."""
    least = _COMMON * max(steps.values(), default=0)
    return min((step for step, count in steps.items() if count >= least), default=_USUAL)


def _indent(pairs: Sequence[tuple[Line, Line]]) -> float:
    """How far first lines are usually set in: full ones after which the next line stands further out; 0 where few are."""
    steps = sorted(
        before.piece.left - line.piece.left for before, line in pairs
        if _SET_IN * line.piece.size < before.piece.left - line.piece.left < _NEAR * line.piece.size and _reaches(before)
    )  # fmt: skip
    return steps[len(steps) // 2] if len(steps) >= _FEWEST else 0.0


def _reaches(line: Line) -> bool:
    return line.piece.right >= line.right - _NEAR / 2 * line.piece.size


def _step(before: Line, line: Line) -> float:
    return round((line.piece.base - before.piece.base) / max(line.piece.size, 1.0), 1)


def _in_text(before: Line, line: Line, size: float) -> bool:
    same = (before.page, before.column) == (line.page, line.column) and not line.cell
    return same and before.piece.size == line.piece.size == size and line.piece.base > before.piece.base


def measured(lines: Sequence[Line], widths: Mapping[int, float]) -> list[Line]:
    """The lines with the edges of their columns; a column whose lines do not show its right edge has that of its like.

    `widths` are those of the pages: where no column shows an edge, a page has the same margin right as left.
    """
    columns: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in lines:
        columns[line.page, line.column].append(line)
    edges = [_edge(found) for found in columns.values()]
    sides = {key: _sides(edge, edges, widths[key[0]]) for key, edge in zip(columns, edges, strict=True)}
    return [line._replace(left=sides[line.page, line.column][0], right=sides[line.page, line.column][1]) for line in lines]


class _Edge(NamedTuple):
    """The edges of one column on one page, the size of its text, and whether enough lines reach the right one."""

    left: float
    right: float
    size: float
    lines: int
    shown: bool


def _edge(found: Sequence[Line]) -> _Edge:
    right, size = found[0].right, size_of(found)
    reaching = sum(line.piece.right >= right - _REACH * size for line in found)
    return _Edge(found[0].left, right, size, len(found), reaching >= _FEWEST and reaching >= _SHARE * len(found))


def _sides(edge: _Edge, edges: Sequence[_Edge], width: float) -> tuple[float, float]:
    alike = [one for one in edges if abs(one.left - edge.left) <= _NEAR * edge.size and one.right >= edge.right - edge.size]
    close = [one for one in alike if one.right <= edge.right + _NEAR * edge.size / 2]
    left = min(one.left for one in (close if edge.shown else alike))
    if edge.shown:
        return left, max(one.right for one in close if one.shown)
    shown = [one.right for one in alike if one.shown]
    if shown:
        return left, min(shown)
    if sum(one.lines for one in alike) >= _MANY:
        return left, max(one.right for one in alike)
    return left, max(edge.right, width - left)
