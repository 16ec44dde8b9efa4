"""Which files a person found to be one work, and which not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .clusters import Pair
from .document import Document

Files = frozenset[str]


@dataclass(frozen=True, slots=True)
class Ruled:
    """Pairs of digests; what nobody ruled on is left to the signs."""

    same: frozenset[Files] = frozenset()
    apart: frozenset[Files] = frozenset()

    def of(self, files: Iterable[Document], others: Iterable[Document]) -> bool | None:
        """Whether files of two groups were found to be one work; None where nobody ruled. Apart goes before together."""
        if not (self.same or self.apart):
            return None
        others = tuple(others)
        pairs = {frozenset((one.source.digest, other.source.digest)) for one in files for other in others}
        if pairs & self.apart:
            return False
        return True if pairs & self.same else None

    def same_pairs(self, numbers: Mapping[str, int]) -> Iterator[Pair]:
        """The pairs found to be one, by the number that each digest has; what is not held is left out."""
        for pair in self.same:
            held = sorted(numbers[digest] for digest in pair if digest in numbers)
            if len(set(held)) == 2:  # noqa: PLR2004 - both are held, and are not one already
                yield held[0], held[1]


NOTHING = Ruled()
