"""The rows and cells of a table as they are displayed."""

from collections.abc import Iterable, Iterator

from .markup import Element, W, value, whole

COVERED = "covered by a merged cell"
_MOST_COLUMNS = 1000


def inner(parent: Element, tag: str) -> Iterable[Element]:
    """The rows of a table or the cells of a row, also those in content controls; not those of tables inside."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml", f"{W}ins", f"{W}moveTo"):
            yield from inner(child, tag)


def covered(row: Element, above: frozenset[int]) -> tuple[frozenset[int], frozenset[int]]:
    """Which cells of a row (from 0) are covered by one that reaches down into it, and the columns merged downwards.

    `above` are the columns in which the row above has a merged cell: without one there, a cell that goes on is displayed.
    """
    hidden, merged = set(), set()
    column = _columns(row.find(f"{W}trPr"), "gridBefore", 0)
    for at, cell in enumerate(inner(row, f"{W}tc")):
        look = cell.find(f"{W}tcPr")
        if look is not None and look.find(f"{W}vMerge") is not None:
            merged.add(column)
            if value(look, "vMerge") in (None, "continue") and column in above:
                hidden.add(at)
        column += _columns(look, "gridSpan", 1)
    return frozenset(hidden), frozenset(merged)


def columns(row: Element) -> Iterator[int]:
    """The column, from 1, in which each cell of a row begins."""
    column = 1 + _columns(row.find(f"{W}trPr"), "gridBefore", 0)
    for cell in inner(row, f"{W}tc"):
        yield column
        column += _columns(cell.find(f"{W}tcPr"), "gridSpan", 1)


def _columns(look: Element | None, name: str, least: int) -> int:
    return min(max(whole(value(look, name)) or least, least), _MOST_COLUMNS)
