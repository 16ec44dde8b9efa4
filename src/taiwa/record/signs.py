"""Whether a later passage is about an earlier promise: signs with weights a reader can argue with."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import fsum, log

from ..acts.models import Undertaking
from ..values import Money, Quantity
from .answers import Reason
from .document import Document
from .effects import pledged_on
from .search import terms
from .works import Work

SURE = 10
"""From this weight on a match is a fact of the record; below it stays a suggestion."""
SUGGESTED = 6
"""Below this weight nothing is said."""

_NAMED = frozenset({"instrument", "organisation", "event", "place", "meeting"})
_HALF = 2
_FEW, _FEW_OF = 4, 50
"""A name that stands in more than four promises and more than one in fifty tells nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One undertaking with what matching needs: its words as terms, the things it names, its day.

    `id` is unique in the record and the same after re-reading: the work and the undertaking's own id. `day` is empty
    where the document has none; `pledged` is the day that the words themselves say the promise was given.
    """

    id: str
    day: str
    work: Work
    undertaking: Undertaking
    words: frozenset[str]
    names: frozenset[str]
    pledged: str | None


class Rarity:
    """How much a term tells: what stands in every promise (協力, cooperation) tells little."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Counts in how many entries each term stands."""
        self._counts: Counter[str] = Counter()
        self._names: Counter[str] = Counter()
        self._all = 1
        for entry in entries:
            self._counts.update(entry.words)
            self._names.update(entry.names)
            self._all += 1
        self._totals: dict[str, float] = {}
        self._weights = {term: log(1 + self._all / (1 + count)) for term, count in self._counts.items()}

    def telling(self, names: Iterable[str]) -> list[str]:
        """The names that few entries hold, the rarest first: the dialogue's own name leads to all of its promises."""
        few = max(_FEW, self._all // _FEW_OF)
        return sorted((name for name in names if self._names[name] <= few), key=lambda name: (self._names[name], name))

    def rarest(self, words: Iterable[str], most: int) -> list[str]:
        """Up to `most` of the terms that stand in more than one entry, the most telling first."""
        shared = (term for term in words if self._counts[term] > 1)
        return sorted(shared, key=lambda term: (self._counts[term], term))[:most]

    def likeness(self, one: Entry, other: Entry) -> float:
        """The share of the weight of two entries' terms that they have in common, 0 to 1."""
        both = self._total(one) + self._total(other)
        return 2 * fsum(map(self._weights.__getitem__, one.words & other.words)) / both if both else 0.0

    def _total(self, entry: Entry) -> float:
        if entry.id not in self._totals:
            self._totals[entry.id] = fsum(map(self._weights.__getitem__, entry.words))
        return self._totals[entry.id]


def entries_of(work: Work) -> list[Entry]:
    """The undertakings of a work as matching needs them."""
    document = work.document
    return [
        Entry(
            id=f"{work.id}:{undertaking.id}", day=document.date or "", work=work, undertaking=undertaking,
            words=frozenset(terms(undertaking.action.of(document.text))),
            names=frozenset(_names(document, undertaking)),
            pledged=str(pledged_on(document, undertaking.clause) or "") or None,
        )
        for undertaking in document.undertakings
    ]  # fmt: skip


def _names(document: Document, undertaking: Undertaking) -> Iterator[str]:
    for mention in document.mentions_in(undertaking.clause):
        if mention.kind in _NAMED and isinstance(mention.value, str):
            yield mention.value


def reasons(earlier: Entry, later: Entry, rarity: Rarity) -> tuple[Reason, ...]:
    """Every sign that speaks for or against `later` being about `earlier`; empty where an owner is not shared."""
    if set(earlier.undertaking.owners).isdisjoint(later.undertaking.owners):
        return ()
    found = (sign(earlier, later, rarity) for sign in SIGNS)
    return tuple(reason for reason in found if reason is not None)


def weight_of(why: Iterable[Reason]) -> int:
    """The sum of the signs."""
    return sum(reason.weight for reason in why)


def _owner(earlier: Entry, later: Entry, _: Rarity) -> Reason | None:
    one, other = set(earlier.undertaking.owners), set(later.undertaking.owners)
    shared = ", ".join(sorted(one & other))
    if one == other:
        return Reason("same owner", 3, shared)
    if _HALF * len(one & other) >= len(one | other):
        return Reason("shared owner", 1, shared)
    return Reason("few owners shared", -2, shared)


def _object(earlier: Entry, later: Entry, rarity: Rarity) -> Reason | None:
    if earlier.work.document.meta.language != later.work.document.meta.language:
        return None
    likeness = rarity.likeness(earlier, later)
    weight = next((weight for least, weight in _LIKENESS if likeness >= least), None)
    return Reason("same object words", weight, f"{likeness:.0%}") if weight else Reason("other object words", -2)


_LIKENESS: tuple[tuple[float, int], ...] = ((0.5, 5), (0.3, 2), (0.2, 1))


def _issue(earlier: Entry, later: Entry, _: Rarity) -> Reason | None:
    one, other = earlier.undertaking.issues, later.undertaking.issues
    if one and other and one[0] == other[0]:
        return Reason("same issue", 2, one[0])
    shared = [issue for issue in one if issue in other]
    return Reason("shared issue", 1, shared[0]) if shared else None


def _figure(earlier: Entry, later: Entry, _: Rarity) -> Reason | None:
    one, other = figures(earlier.undertaking), figures(later.undertaking)
    same = [unit for unit, amount in one.items() if other.get(unit) == amount]
    if same:
        return Reason("same figure", 4, str(one[same[0]]))
    differ = [unit for unit in one if unit in other]
    return Reason("other figure", -2, f"{one[differ[0]]} / {other[differ[0]]}") if differ else None


def _instrument(earlier: Entry, later: Entry, rarity: Rarity) -> Reason | None:
    shared = rarity.telling(earlier.names & later.names)
    return Reason("same name", 2, shared[0]) if shared else None


def _deadline(earlier: Entry, later: Entry, _: Rarity) -> Reason | None:
    deadline = earlier.undertaking.deadline
    return Reason("same deadline", 2, str(deadline)) if deadline and deadline == later.undertaking.deadline else None


def _cited_day(earlier: Entry, later: Entry, _: Rarity) -> Reason | None:
    if later.pledged and earlier.day.startswith(later.pledged):
        return Reason("cites the day", 4, later.pledged)
    return Reason("cites another day", -6, later.pledged) if later.pledged else None


SIGNS: tuple[Callable[[Entry, Entry, Rarity], Reason | None], ...] = (
    _owner, _object, _issue, _figure, _instrument, _deadline, _cited_day,
)  # fmt: skip


def figures(undertaking: Undertaking) -> Mapping[str, Money | Quantity]:
    """The sum and the count of a promise by currency and unit."""
    return {unit_of(figure): figure for figure in (undertaking.money, undertaking.quantity) if figure}


def figure_keys(undertaking: Undertaking) -> Iterator[str]:
    """What promises of the same figure share, whatever their language."""
    return (f"{unit}={figure.amount.normalize()}" for unit, figure in figures(undertaking).items())


def unit_of(figure: Money | Quantity) -> str:
    """The currency of a sum, the unit of a count."""
    return figure.currency if isinstance(figure, Money) else figure.unit
