"""Whether two texts may be one, kept: they are opened once, and not again until either work changes."""

from array import array
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import cast

from django.db import transaction

from ..record.document import Document
from ..record.expressions import Expression
from ..record.kinship import same_language
from ..record.packing import packed as of_types
from ..record.packing import unpacked as of_words
from ..record.suggestions import Likeness, likeness_of, unlike
from .models import StoredPair
from .packing import packed, unpacked
from .standing import unchanged

_ALIKE = "alike"
_OPEN = 256
"""So many texts are held open while others are compared with them."""

Pair = tuple[int, int]
Step = Callable[[int, int], None]


class KeptLikeness:
    """Looks at two texts by the numbers of the readings that speak for them, unless somebody did."""

    def __init__(
        self, alias: str, number_of: Callable[[Document], int], opened: Callable[[int], Document], heads: Mapping[int, int],
        step: Step = lambda _, __: None,
    ) -> None:  # fmt: skip
        """`number_of` gives the number of a document's reading, `opened` the whole document of a number, `heads` the number that its head has.

        `step` is told how many pairs were looked at so far, and 0, as nobody knows how many there are; then that these are all.
        """
        self._alias = alias
        self._number_of = number_of
        self._opened = lru_cache(maxsize=_OPEN)(lambda files: Expression(tuple(map(opened, files))))
        self._runs = lru_cache(maxsize=_OPEN)(self._runs_of)
        self._numbers: dict[tuple[int, ...], array[int]] = {}
        rows = StoredPair.objects.using(alias).filter(kind=_ALIKE).values_list("one", "other", "packed")
        self._kept: dict[Pair, Likeness | None] = {(one, other): _read(data) for one, other, data in rows.iterator()}
        self._new: dict[Pair, Likeness | None] = {}
        self._heads = heads
        self._step = step

    def __call__(self, one: Expression, other: Expression) -> Likeness | None:
        """In what two texts are alike; None where nothing says that they may be one."""
        sides = [tuple(map(self._number_of, text.files)) for text in (one, other)]
        pair = (sides[0][0], sides[1][0])
        if pair not in self._kept:
            apart = same_language(one.kin[0], other.kin[0]) and unlike(*map(self._runs, sides))
            self._kept[pair] = self._new[pair] = None if apart else likeness_of(*map(self._opened, sides))
            self._step(len(self._new), 0)
        return self._kept[pair]

    def _runs_of(self, files: tuple[int, ...]) -> frozenset[int]:
        """The runs of words of the file that speaks for a text: all of them are held as bare numbers, so that hardly a text is opened twice."""
        if files not in self._numbers:
            self._numbers[files] = array("q", self._opened(files).kin[0].runs)
        return frozenset(self._numbers[files])

    def keep(self) -> None:
        """Keep what was found since, but of texts that were changed meanwhile."""
        if self._new:
            with transaction.atomic(using=self._alias):
                held = unchanged(self._alias, self._heads, {number for pair in self._new for number in pair})
                StoredPair.objects.using(self._alias).bulk_create(self._rows(held), ignore_conflicts=True)
            self._step(len(self._new), len(self._new))
            self._new.clear()

    def _rows(self, held: set[int]) -> Iterator[StoredPair]:
        for one, other in filter(held.issuperset, self._new):
            likeness = self._new[one, other]
            yield StoredPair(one_id=one, other_id=other, kind=_ALIKE, packed=packed(of_types(likeness, Likeness | None)))


def _read(data: bytes) -> Likeness | None:
    return cast("Likeness | None", of_words(unpacked(data), Likeness | None))
