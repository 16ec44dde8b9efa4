"""The readings that may share a work: found by their keys, without reading all others."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from ..record.clusters import WIDEST
from .models import KinKey, StoredReading

Value = TypeVar("Value")

_AT_ONCE = 500
"""A statement of SQL takes only so many values."""


def kin_of(alias: str, digests: Collection[str]) -> Iterator[bytes]:
    """The packed readings of these sources and of all that share a key with one of them, and so on; by digest.

    A key that too many share tells nothing, unless it is the name of a work.
    """
    readings = StoredReading.objects.using(alias)
    fresh = {pk for some in _parts(digests) for pk in readings.filter(source__digest__in=some).values_list("pk", flat=True)}
    found: set[int] = set()
    asked: set[str] = set()
    while fresh:
        found |= fresh
        keys = {key for some in _parts(fresh) for key in _keys(alias, some)} - asked
        asked |= keys
        fresh = {pk for some in _parts(keys) for pk in _sharing(alias, some)} - found
    rows = [row for some in _parts(found) for row in readings.filter(pk__in=some).values_list("source__digest", "packed")]
    return (packed for _, packed in sorted(rows))


def _keys(alias: str, readings: Sequence[int]) -> Iterable[str]:
    return KinKey.objects.using(alias).filter(reading__in=readings).values_list("key", flat=True)


def _sharing(alias: str, keys: Sequence[str]) -> Iterator[int]:
    """The readings that have one of these keys."""
    under: dict[str, list[int]] = defaultdict(list)
    for key, reading in KinKey.objects.using(alias).filter(key__in=keys).values_list("key", "reading"):
        under[key].append(reading)
    for key, readings in under.items():
        if len(readings) <= WIDEST or key.startswith("slug "):
            yield from readings


def _parts(values: Iterable[Value]) -> Iterator[list[Value]]:
    """The values, a few hundred at a time."""
    rest = iter(values)
    while some := list(islice(rest, _AT_ONCE)):
        yield some
