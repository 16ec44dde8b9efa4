"""Two works laid side by side, kept: what changed between them, and what of that a person should check, until either of them changes."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import cast
from zlib import crc32

from django.db import OperationalError, transaction

from ..record.answers import Check
from ..record.comparing.models import Comparison
from ..record.document import Document
from ..record.packing import packed as of_types
from ..record.packing import shape_of
from ..record.packing import unpacked as of_words
from ..record.works import Work
from .models import StoredPair
from .packing import packed, unpacked
from .standing import unchanged

_Checks = tuple[Check, ...]
COMPARED = f"compared {crc32(shape_of(Comparison).encode()):08x}"
DOUBTS = f"doubts {crc32(shape_of(_Checks).encode()):08x}"
"""The kinds of pair that hold a comparison, and its doubts, as this program knows them: what another one kept is not read."""


class Comparisons:
    """What is kept of works laid side by side, by the readings whose words were compared."""

    def __init__(self, alias: str, number_of: Callable[[Document], int], heads: Mapping[int, int]) -> None:
        """`number_of` gives the number of a document's reading, `heads` the number that its head had when the works were looked up."""
        self._alias, self._number_of, self._heads = alias, number_of, heads

    def of(self, before: Work, after: Work) -> Comparison | None:
        """What changed between two works; None where nobody asked since either changed."""
        data = self._kept(COMPARED, before, after)
        return cast("Comparison", of_words(unpacked(data), Comparison)) if data is not None else None

    def doubts(self, before: Work, after: Work) -> _Checks | None:
        """What of that a person should check; None where nobody asked since either changed."""
        data = self._kept(DOUBTS, before, after)
        return cast("_Checks", of_words(unpacked(data), _Checks)) if data is not None else None

    def keep(self, before: Work, after: Work, comparison: Comparison, doubts: _Checks) -> None:
        """Keep what was found, unless a work was changed meanwhile; a record that cannot be written now answers all the same."""
        one, other = (self._number_of(work.document) for work in (before, after))
        made = ((COMPARED, of_types(comparison, Comparison)), (DOUBTS, of_types(doubts, _Checks)))
        rows = [StoredPair(one_id=one, other_id=other, kind=kind, packed=packed(words)) for kind, words in made]
        with suppress(OperationalError), transaction.atomic(using=self._alias):
            if unchanged(self._alias, self._heads, (one, other)) == {one, other}:
                StoredPair.objects.using(self._alias).bulk_create(rows, ignore_conflicts=True)

    def _kept(self, kind: str, before: Work, after: Work) -> bytes | None:
        one, other = (self._number_of(work.document) for work in (before, after))
        return StoredPair.objects.using(self._alias).filter(kind=kind, one=one, other=other).values_list("packed", flat=True).first()
