"""Which lines are titles of parts."""

from collections.abc import Sequence

from ..text.models import Text
from .rows import Row
from .words import words

_LONG = 200
_TITLE = 120
_REACH = 40


def titles(text: Text, rows: Sequence[Row]) -> list[bool]:
    """For each row, whether it is the title of a part: by its style, or by how it stands among its neighbours; no cell is."""
    dashes = _dash_titles(rows)
    found: list[bool] = []
    for at, row in enumerate(rows):
        looks = _styled_title(rows, at) if row.styled else at in dashes or _plain_title(text, rows, found, at)
        found.append(looks and not row.is_cell and not words().enacting.search(text.chars, row.text, min(row.end, row.text + _LONG)))
    sole = found.index(True) if found.count(True) == 1 else len(rows)
    if 0 < sole < len(rows) - 1 and all(row.close != "full" for row in rows[sole + 1 :]):
        found[sole] = False  # the only title stands over a list of names (Participants), not over a part of the text
    return found


def _styled_title(rows: Sequence[Row], at: int) -> bool:
    """A heading is a title unless it is a whole paragraph; a bold line is unless it is a sentence or leads into a list."""
    row = rows[at]
    if row.line.style == "heading":
        return row.close != "full" or row.size < _LONG
    return row.close == "none" or (row.close == "lead" and not _leads_into_list(rows, at))


def _leads_into_list(rows: Sequence[Row], at: int) -> bool:
    return at + 1 < len(rows) and rows[at + 1].mark is not None


def _dash_titles(rows: Sequence[Row]) -> set[int]:
    """Rows that begin with a dash and are titles: every one of their kind stands alone before text or a first number."""
    kinds: dict[tuple[str | None, int], list[int]] = {}
    for at, row in enumerate(rows):
        if row.mark and not row.labels and row.letters:
            kinds.setdefault((row.mark, row.line.level), []).append(at)
    return {at for kind in kinds.values() if len(kind) > 1 and all(_stands_alone(rows, i) for i in kind) for at in kind}


def _stands_alone(rows: Sequence[Row], at: int) -> bool:
    row, after = rows[at], rows[at + 1] if at + 1 < len(rows) else None
    if row.close != "none" or row.size > _TITLE or after is None or (at and rows[at - 1].close != "full"):
        return False
    if after.labels:
        return any(label.value == 1 for label in after.labels)
    return after.mark is None and after.close == "full"


def _plain_title(text: Text, rows: Sequence[Row], found: Sequence[bool], at: int) -> bool:
    row = rows[at]
    if row.close != "none" or row.size > _LONG or not row.letters or at + 1 >= len(rows):
        return False
    after = rows[at + 1]
    if row.size > _TITLE and not (at and (_goes_on(rows, at) or (found[at - 1] and _is_bare(rows[at - 1])))):
        return False
    if row.labels:
        return not _follows(rows[at - 1] if at else None, row) and not _follows(row, after) and after.items >= row.items
    if row.mark is not None or row.line.style not in ("plain", "quote"):
        return False
    if text.chars.endswith(words().dangling, row.text, row.end) or text.chars[row.text].islower():
        return False
    return after.letters and _stands_over(text, rows, found, at)


def _stands_over(text: Text, rows: Sequence[Row], found: Sequence[bool], at: int) -> bool:
    """Whether a line without a number stands between what is finished and what begins."""
    row, after = rows[at], rows[at + 1]
    if at and found[at - 1] and _is_bare(rows[at - 1]):
        return True
    first = any(label.value == 1 for label in after.labels)
    if at == 0 or found[at - 1] or rows[at - 1].close == "full":
        return first or (after.close in ("full", "lead") and after.size > row.size) or _goes_on(rows, at)
    if rows[at - 1].close == "open":
        return text.chars[rows[at - 1].end - 1] == ";" and (first or _goes_on(rows, at))
    return rows[at - 1].close == "lead" and first


def _is_bare(row: Row) -> bool:
    """Whether a line holds its number and nothing else: the title stands in the next."""
    return any(label.length >= row.size for label in row.labels)


def _goes_on(rows: Sequence[Row], at: int) -> bool:
    """Whether the numbers run on across a line: 12 before it, 13 after it, so that the line is no part of either."""
    wanted = {(label.series, label.value - 1) for label in rows[at + 1].labels if label.firm and label.value > 1}
    before = (label for row in rows[max(0, at - _REACH) : at] for label in row.labels)
    return bool(wanted) and any((label.series, label.value) in wanted for label in before)


def _follows(row: Row | None, after: Row) -> bool:
    """Whether two rows next to each other carry numbers that follow each other in one series: they are list items."""
    if row is None:
        return False
    following = {(label.series, label.value + 1) for label in row.labels}
    return any((label.series, label.value) in following for label in after.labels)
