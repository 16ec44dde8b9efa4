"""A search that a person saved, and what it finds now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from .search import Hit


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A search under a name: the words, what narrows them by the names of the options, and up to when its hits were seen."""

    id: str
    name: str
    query: str
    narrowed: Mapping[str, str]
    made: datetime
    seen: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedHit:
    """A passage that it finds, when its document was added, and whether that was after its hits were seen."""

    hit: Hit
    added: datetime
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedRow:
    """A saved search with the passages it finds: `new` of them since they were seen, of `total`, at least so many where `more`.

    `trouble` says why it finds nothing: what narrows it is known no longer.
    """

    saved: Saved
    hits: tuple[SavedHit, ...] = ()
    new: int = 0
    more_new: bool = False
    total: int = 0
    more: bool = False
    trouble: str = ""


def each_once(*groups: tuple[Hit, ...]) -> Iterator[Hit]:
    """The hits of groups in their order, each passage once."""
    told = set[tuple[str, str, str | None]]()
    for hit in (hit for group in groups for hit in group):
        key = (hit.place.document, hit.place.eid, hit.language)
        if key not in told:
            told.add(key)
            yield hit
