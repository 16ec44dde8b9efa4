"""Which parts of two outlines belong together, and what stands under another part now."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from .links import Link


class Outlines:
    """The parts of two documents, each with the part of the other that most of its passages are found in."""

    def __init__(self, links: Sequence[Link]) -> None:
        """Counts the sure links between every two parts."""
        to: dict[str, Counter[str]] = defaultdict(Counter)
        back: dict[str, Counter[str]] = defaultdict(Counter)
        for link in links:
            to[link.one.top][link.other.top] += 1
            back[link.other.top][link.one.top] += 1
        self._to = {top: _likest(found) for top, found in to.items()}
        self._from = {top: _likest(found) for top, found in back.items()}

    def moved(self, link: Link) -> bool:
        """Whether the passage stands under a headed part that is not the one its own part became, seen from either side.

        Headings in two languages say nothing of it: one text may number its parts otherwise than its translation.
        """
        one, other = link.one, link.other
        if one.document.meta.language != other.document.meta.language:
            return False
        if not (one.headed and other.headed) or one.headings & other.headings:
            return False
        return other.top not in self._to.get(one.top, ()) and one.top not in self._from.get(other.top, ())


def _likest(counts: Counter[str]) -> frozenset[str]:
    most = max(counts.values(), default=0)
    return frozenset(top for top, number in counts.items() if number == most)
