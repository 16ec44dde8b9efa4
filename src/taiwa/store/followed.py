"""Which passages may be about which promises, kept: two works are laid side by side once, and not again until either changes."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import cast
from zlib import crc32

from django.db import transaction

from ..record.answers import Reason
from ..record.entries import Entry
from ..record.following import Promises
from ..record.outcomes import Link
from ..record.packing import packed as of_types
from ..record.packing import shape_of
from ..record.packing import unpacked as of_words
from .models import StoredPair, StoredShare
from .packing import packed, unpacked
from .standing import unchanged

_FOLLOWS = "follows"
_Rows = tuple[tuple[str, str, tuple[Reason, ...]], ...]
"""Links: the ids of the promise and of the later entry, and what speaks for them."""
MATCHED = f"matched {crc32(shape_of(_Rows).encode()):08x}"
"""The kind of share that says that a work was laid beside all others, as this program does it."""
_AT_ONCE = 500

Links = Mapping[tuple[str, str], Sequence[Link]]
"""Links by the works of the promise and of the later entry."""


class Following:
    """The links between the entries of the works of a store."""

    def __init__(
        self, alias: str, numbers: Mapping[str, int], entries_of: Callable[[str], Sequence[Entry]], heads: Mapping[int, int]
    ) -> None:
        """`numbers` are the readings that speak for the works, oldest work first; `entries_of` gives all entries of a work.

        `heads` are the numbers that the heads of readings had when the works were looked up: what was changed since is laid beside
        the others when somebody asks again.
        """
        self._heads = heads
        self._alias = alias
        self._numbers = numbers
        self._entries_of = entries_of

    def match(self, promises: Sequence[Entry], asked: Callable[[str], Collection[int]]) -> None:
        """Lay works that are new, or changed, beside all others: their entries beside all `promises`, their promises beside later works.

        `asked` gives the keys by which the entries of a work ask: a work that shares none is not opened.
        """
        shares = StoredShare.objects.using(self._alias)
        done = set(shares.filter(kind=MATCHED).values_list("reading", flat=True))
        new = {work: number for work, number in self._numbers.items() if number not in done}
        if not new:
            return
        found = {(self._numbers[one], self._numbers[other]): links for (one, other), links in self._found(new, promises, asked).items()}
        with transaction.atomic(using=self._alias):
            held = unchanged(self._alias, self._heads, {*new.values(), *chain.from_iterable(found)})
            self._forget(list(new.values()))
            StoredPair.objects.using(self._alias).bulk_create(self._row(pair, found[pair]) for pair in filter(held.issuperset, found))
            shares.bulk_create([StoredShare(reading_id=number, kind=MATCHED, packed=b"") for number in new.values() if number in held])

    def links(self, promises: Mapping[str, Entry]) -> Iterator[Link]:
        """Every link that is kept, by later entries: works from the oldest, and in each its entries in their order."""
        told: dict[int, dict[str, list[tuple[str, tuple[Reason, ...]]]]] = defaultdict(lambda: defaultdict(list))
        rows = StoredPair.objects.using(self._alias).filter(kind=_FOLLOWS).values_list("other", "packed")
        for number, data in rows.iterator():
            for earlier, later, why in cast("_Rows", of_words(unpacked(data), _Rows)):
                told[number][later].append((earlier, why))
        for work, number in self._numbers.items():
            for entry in self._entries_of(work) if number in told else ():
                yield from (Link(promises[earlier], entry, why) for earlier, why in sorted(told[number].get(entry.id, ())))

    def _found(self, new: Collection[str], promises: Sequence[Entry], asked: Callable[[str], Collection[int]]) -> Links:
        """The links between works of which one is new."""
        found: dict[tuple[str, str], list[Link]] = defaultdict(list)
        every, fresh = Promises(promises), Promises(one for one in promises if one.work.id in new)
        after_a_new_one = False
        for work in self._numbers:
            after_a_new_one |= work in new
            beside = every if work in new else fresh
            if beside is every or (after_a_new_one and not fresh.hashed.isdisjoint(asked(work))):
                for link in beside.likely(self._entries_of(work)):
                    found[link.earlier.work.id, work].append(link)
        return found

    def _row(self, pair: tuple[int, int], links: Sequence[Link]) -> StoredPair:
        rows = tuple((link.earlier.id, link.later.id, link.why) for link in links)
        return StoredPair(one_id=pair[0], other_id=pair[1], kind=_FOLLOWS, packed=packed(of_types(rows, _Rows)))

    def _forget(self, numbers: Sequence[int]) -> None:
        pairs = StoredPair.objects.using(self._alias).filter(kind=_FOLLOWS)
        for start in range(0, len(numbers), _AT_ONCE):
            some = numbers[start : start + _AT_ONCE]
            pairs.filter(one__in=some).delete()
            pairs.filter(other__in=some).delete()
