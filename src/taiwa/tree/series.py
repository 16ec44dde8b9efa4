"""Whether a number belongs: it goes on in an open series, runs on from an earlier part, or starts a new one."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from .labels import Label
from .nodes import Node
from .rows import Row

_LEAP = 20
_LETTERS_LEAP = 2


@dataclass(slots=True)
class Series:
    """What is known of the numbering: where every number is printed, and how far each series has come."""

    rows: Sequence[Row]
    titles: Sequence[bool]
    last: dict[tuple[str, bool], Label] = field(default_factory=dict)
    _printed: dict[tuple[str, int], list[int]] = field(default_factory=dict)
    _titles: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        for at, row in enumerate(self.rows):
            for label in row.labels:
                self._printed.setdefault((label.series, label.value), []).append(at)
        self._titles = [at for at, titled in enumerate(self.titles) if titled]

    def prints(self, label: Label, step: int = 1) -> bool:
        """Whether the number `step` after `label` is printed anywhere in its series."""
        return (label.series, label.value + step) in self._printed

    def goes_on(self, label: Label, step: int, after: int) -> bool:
        """Whether the number `step` after `label` is printed after row `after` and before the next title."""
        here = _next(self._printed.get((label.series, label.value + step), ()), after)
        title = _next(self._titles, after)
        return here is not None and (title is None or here <= title)

    def starts(self, label: Label, *, styled: bool) -> bool:
        """Whether `label` is a first number; a bare number or a letter needs a second one, so that `1 person` is none."""
        return label.value == 1 and (styled or self.prints(label) or (label.firm and not label.lone))

    def follows(self, label: Label, before: Label) -> bool:
        """Whether `label` is the next number after `before`; a bare number counts where the series is bare or goes on."""
        return label.value == before.value + 1 and (label.firm or not before.firm or self.prints(label))

    def trouble(self, label: Label, before: Label | None) -> str | None:
        """What is wrong with a number that is out of order and still plainly one; None where it is no number."""
        leap = _LETTERS_LEAP if label.lone else _LEAP
        if before and label.firm and before.value < label.value <= before.value + leap:
            return f"number {label.text} follows {before.text}: {label.value - before.value - 1} missing"
        if before and label.firm and not label.lone and label.value <= before.value:
            return f"number {label.text} is printed again after {before.text}"
        if label.firm and self.prints(label):
            return f"numbering begins with {label.text}"
        return None


def _next(places: Sequence[int], after: int) -> int | None:
    at = bisect_right(places, after)
    return places[at] if at < len(places) else None


def kin(node: Node, label: Label, row: Row) -> bool:
    """Whether a node is numbered in the same series, at the same nesting where the format states it."""
    same = node.label is not None and node.label.series == label.series
    return same and not (row.items and node.items and row.items != node.items)
