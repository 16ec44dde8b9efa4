"""The readings that may share a work: found by their keys, without reading all others."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from ..record.clusters import WIDEST, sharing
from .ledger import kept_about
from .models import KinKey, StoredJudgement, StoredReading

Value = TypeVar("Value")

_AT_ONCE = 500
"""A statement of SQL takes only so many values."""


def kin_of(alias: str, digests: Collection[str]) -> Iterator[bytes]:
    """The packed readings of these sources and of all that share a key with one of them, and so on; by digest."""
    readings, found = StoredReading.objects.using(alias), near(alias, numbers_of(alias, digests))
    rows = [row for some in _parts(found) for row in readings.filter(pk__in=some).values_list("source__digest", "packed")]
    return (packed for _, packed in sorted(rows))


def numbers_of(alias: str, digests: Collection[str]) -> set[int]:
    """The readings of these sources."""
    readings = StoredReading.objects.using(alias)
    return {pk for some in _parts(digests) for pk in readings.filter(source__digest__in=some).values_list("pk", flat=True)}


def near(alias: str, readings: Collection[int]) -> set[int]:
    """These readings with all that share a key with one of them, or that a person judged with one of them, and so on.

    Keys tell as much as they do among documents at hand; the name of a work tells however many have it.
    """
    fresh, found, under = set(readings), set[int](), _Under(alias)
    while fresh:
        found |= fresh
        fresh = (_near(under.keys_of(fresh), fresh) | _judged(alias, fresh)) - found
    return found


def around(alias: str, reading: int) -> set[int]:
    """The readings whose standing may change when `reading`, which is held now, comes or goes; itself among them.

    With those `near` it are those for which a key tells something only while it is not there: with it too many share the key.
    """
    under = _Under(alias).keys_of([reading])
    edge = {each for readings in under.values() if len(readings) == WIDEST + 1 for each in readings}
    return near(alias, {reading, *edge})


def _judged(alias: str, fresh: Collection[int]) -> set[int]:
    """The other readings of the pairs that a person found to be one work, or two, and that hold one of `fresh`."""
    if not StoredJudgement.objects.using(alias).exists():
        return set()
    readings = StoredReading.objects.using(alias)
    own = {digest for some in _parts(fresh) for digest in readings.filter(pk__in=some).values_list("source__digest", flat=True)}
    pairs = ({at.digest for at in one.about} for one in kept_about(alias, own) if one.target == "work")
    return numbers_of(alias, {digest for pair in pairs if pair & own for digest in pair})


class _Under:
    """Which readings have which keys; each key is asked for once."""

    def __init__(self, alias: str) -> None:
        self._alias = alias
        self._under: dict[str, list[int]] = {}

    def keys_of(self, readings: Collection[int]) -> dict[str, list[int]]:
        """The readings that have a key of one of these, by key."""
        rows = KinKey.objects.using(self._alias)
        keys = {key for some in _parts(readings) for key in rows.filter(reading__in=some).values_list("key", flat=True)}
        new = {key: list[int]() for key in keys - self._under.keys()}
        for some in _parts(new):
            for key, reading in rows.filter(key__in=some).order_by("reading").values_list("key", "reading"):
                new[key].append(reading)
        self._under.update(new)
        return {key: self._under[key] for key in keys}


def _near(under: Mapping[str, Sequence[int]], fresh: Collection[int]) -> set[int]:
    """The readings that share enough keys with one of `fresh`."""
    near = {reading for key, readings in under.items() if key.startswith("slug ") for reading in readings}
    for one, other in sharing(under):
        if one in fresh or other in fresh:
            near |= {one, other}
    return near


def _parts(values: Iterable[Value]) -> Iterator[list[Value]]:
    """The values, a few hundred at a time."""
    rest = iter(values)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
