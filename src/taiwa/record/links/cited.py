"""Documents that are cited and not held, and who cites those that are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..answers import Place
from ..works import day_key
from .models import Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A document that is cited and not held: its id or its name as printed, its day (EDTF or None), every place."""

    id: str
    date: str | None
    places: tuple[Place, ...]


def cited_of(references: Mapping[str, Sequence[Reference]]) -> tuple[Cited, ...]:
    """The instruments that documents cite and no work of the record is, oldest first."""
    by_id: dict[str, list[Reference]] = defaultdict(list)
    for one in _each(references.values()):
        if one.kind == "instrument" and not one.held:
            by_id[one.means].append(one)
    rows = [
        Cited(
            id=key, date=next((one.when for one in found if one.when), None), places=tuple(one.place for one in found)
        )
        for key, found in by_id.items()
    ]
    return tuple(sorted(rows, key=lambda row: (day_key(row.date), row.id)))


def citing(references: Mapping[str, Sequence[Reference]]) -> dict[str, tuple[Reference, ...]]:
    """Who cites each work: the references of other works that mean it, or a part of it."""
    found: dict[str, list[Reference]] = defaultdict(list)
    for one in _each(references.values()):
        for target in one.held:
            if not one.own:
                found[target.work].append(one)
    return {work: tuple(rows) for work, rows in found.items()}


def _each(references: Iterable[Sequence[Reference]]) -> Iterator[Reference]:
    for rows in references:
        yield from rows
