"""Promises in the order in which they are looked for: what is due, what was due, what has no day, what is settled."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal

from ..record.answers import Commitment

Group = Literal["due", "passed", "undated", "settled"]
GROUPS: tuple[Group, ...] = ("due", "passed", "undated", "settled")
_SETTLED = frozenset({"delivered", "exceeded", "superseded", "dropped"})


def counted_from(rows: Iterable[Commitment]) -> str:
    """The day against which promises are due or past: that of the newest document held; empty where no day is known.

    There is no clock: whoever prints the groups prints this day with them.
    """
    return max((day for row in rows for day in (row.newest, row.heard, row.place.date) if day), default="")


def grouped(rows: Sequence[Commitment]) -> list[tuple[Group, list[Commitment]]]:
    """The groups that hold something: due by day, the next first; passed by day, the newest first; the others as they came."""
    today, groups = counted_from(rows), defaultdict[Group, list[Commitment]](list)
    for row in rows:
        groups[_group(row, today)].append(row)
    groups["due"].sort(key=_day)
    groups["passed"].sort(key=_day, reverse=True)
    return [(group, groups[group]) for group in GROUPS if groups[group]]


def rows_of(groups: Sequence[tuple[Group, Sequence[Commitment]]]) -> Iterator[Commitment]:
    """The rows of all groups, in their order."""
    return (row for _, own in groups for row in own)


def _group(row: Commitment, today: str) -> Group:
    if row.status in _SETTLED or row.met:
        return "settled"
    if row.deadline is None or row.deadline.last is None:
        return "undated"
    return "passed" if row.deadline.last.isoformat() < today else "due"


def _day(row: Commitment) -> date:
    return (row.deadline.last if row.deadline else None) or date.max
