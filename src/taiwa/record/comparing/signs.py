"""Signs that two passages speak to the same thing, each with its weight out of the table."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import chain
from math import fsum, log, sqrt
from operator import mul
from typing import NamedTuple

from msgspec import Struct

from ...values import replace
from ..answers import Reason
from ..sketch import likeness
from .passages import Passage
from .table import table

_ASIDE = 0.5
"""What counts that stands aside in one of the two."""
_TWO = 2
_PHRASE = 0.5
"""Runs of words without so much that tells are turns of speech."""
_ENOUGH = 2.0
"""With less than so much in common two short sentences are not alike: each has too few words."""


class Rarity:
    """How much a term, name, party or issue tells within two documents: 1 where it stands in two passages, 0 where in all."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Counts in how many of the passages of both documents each stands."""
        most = max(len(passages), _TWO + 1)
        scale = log(most / _TWO)
        tells = cache(lambda number: min(1.0, log(most / number) / scale))
        self._rarity: dict[str, dict[str, float]] = {}
        for kind, keys in COUNTED.items():
            count = Counter(chain.from_iterable(map(keys, passages)))
            self._rarity[kind] = {key: tells(number) for key, number in count.items()}
        self._weighed: dict[int, Weighed] = {}
        self._passages = passages  # held, so that the id of each is nobody else's
        self.one_language = len({one.document.meta.language for one in passages}) == 1

    def of(self, kind: str, key: str) -> float:
        """The rarity of one term, name, party or issue."""
        return self._rarity.get(kind, {}).get(key, 1.0)

    def rarest(self, kind: str, keys: AbstractSet[str], *passages: Passage) -> tuple[float, str]:
        """The rarest of `keys`, those counting half that stand aside in `passages`; nothing where there are none."""
        return max([(self.of(kind, key) * _part(key, *passages), key) for key in keys]) if keys else (0.0, "")

    def weighed(self, one: Passage) -> "Weighed":
        """The terms of a passage with what each tells, and the length of the whole, as a vector is long."""
        found = self._weighed.get(id(one))
        if found is None:
            rarity = self._rarity["term"]
            terms = {term: rarity[term] for term in one.terms}
            for term in one.aside & one.terms:
                terms[term] *= _ASIDE
            found = self._weighed[id(one)] = Weighed(terms, sqrt(fsum([weight * weight for weight in terms.values()])), _shown_in(one))
        return found


COUNTED: Mapping[str, Callable[[Passage], AbstractSet[str]]] = {
    "term": lambda one: one.terms, "name": lambda one: one.names, "party": lambda one: one.parties | one.also if one.also else one.parties,
    "issue": lambda one: one.issues, "act": lambda one: one.kinds,
}  # fmt: skip
"""What is counted of a passage, by kind."""


class Weighed(Struct, frozen=True):
    """The terms of a passage with what each tells, the length of the whole, and a bit for each sign that it has something for."""

    terms: Mapping[str, float]
    length: float
    shows: int


def _part(key: str, *passages: Passage) -> float:
    for one in passages:
        if key in one.aside:
            return _ASIDE
    return 1.0


class Shared:
    """What two passages have in common, worked out once for all signs.

    `weight` is what their common terms tell, each counting less where it stands aside in one of the two; `likeness` is the
    cosine of the angle between their terms, less where hardly any is shared.
    """

    __slots__ = ("common", "likeness", "one", "other", "rarity", "shows", "weight")

    def __init__(self, one: Passage, other: Passage, rarity: Rarity) -> None:
        """Compares the terms of two passages of two documents."""
        self.one, self.other, self.rarity = one, other, rarity
        ours, theirs = rarity.weighed(one), rarity.weighed(other)
        self.common = one.terms & other.terms
        mine, yours = [ours.terms[term] for term in self.common], [theirs.terms[term] for term in self.common]
        self.weight = fsum(mine if mine == yours else map(min, mine, yours))
        dot = fsum(map(mul, mine, yours))
        self.likeness = min(1.0, self.weight / _ENOUGH) * dot / (ours.length * theirs.length) if dot else 0.0
        self.shows = ours.shows & theirs.shows | (ours.shows | theirs.shows) & _OF_ONE
        if not (self.common and rarity.one_language):
            self.shows &= ~_BY_WORDS

    @property
    def telling(self) -> list[str]:
        """The common terms, the rarest first."""
        return sorted(self.common, key=lambda term: (-self.rarity.of("term", term), term))


def reasons(shared: Shared) -> tuple[Reason, ...]:
    """Every sign for or against two passages speaking to the same thing, by what they are in themselves."""
    return tuple([reason for sign in _signs_for(shared.shows) if (reason := sign(shared))])


def weight_of(why: Iterable[Reason]) -> int:
    """The sum of the signs."""
    return sum([reason.weight for reason in why])


_NEVER = 1 << 16


def is_sure(why: Sequence[Reason], ranks: "tuple[Rank, Rank]") -> bool:
    """Whether the signs are a fact of the record: more is asked where one of the two has likelier counterparts."""
    likelier = sorted(rank.likelier for rank in ranks)
    if likelier[0] or weight_of(why) < (table().one_of_several if likelier[1] else table().sure):
        return False
    signs = {reason.sign for reason in why}
    decided = any(reason.weight >= table().deciding.get(reason.sign, _NEVER) for reason in why)
    of_one = not likelier[1] or not table().of_one_matter.isdisjoint(signs)
    return decided and of_one and table().never_sure.isdisjoint(signs)


def is_worth(weight: int, ranks: "tuple[Rank, Rank]") -> bool:
    """Whether so much may be sure or suggested at all, whatever the signs are."""
    best = min(rank.likelier for rank in ranks) == 0
    return weight >= (min(table().sure, table().one_of_several, table().suggested, table().likest) if best else table().suggested)


def is_suggested(why: Sequence[Reason], ranks: "tuple[Rank, Rank]") -> bool:
    """Whether the signs are worth a person's judgement."""
    if weight_of(why) >= table().suggested:
        return True
    best = min(rank.likelier for rank in ranks) == 0
    return best and weight_of(why) >= table().likest and any(reason.sign in table().telling for reason in why)


def sign(name: str, reached: float, detail: str = "") -> Reason | None:
    """The sign, where so much gives it a weight."""
    for least, weight in table().steps[name]:
        if reached >= least:
            return Reason(name, weight, detail)
    return None


def _wording(shared: Shared) -> Reason | None:
    return sign("same wording", 1) if shared.one.plain == shared.other.plain else None


def _words(shared: Shared) -> Reason | None:
    found = sign("same words", shared.likeness) if shared.likeness and shared.rarity.one_language else None
    return replace(found, detail=f"{shared.likeness:.0%}") if found else None


def _phrases(shared: Shared) -> Reason | None:
    if shared.weight < _PHRASE or not shared.rarity.one_language:
        return None
    return sign("same phrases", likeness(shared.one.runs, shared.other.runs).contained)


def _telling(shared: Shared) -> Reason | None:
    found = sign("telling words", shared.weight) if shared.rarity.one_language else None
    return replace(found, detail=", ".join(shared.telling[:4])) if found else None


def _names(shared: Shared) -> Reason | None:
    one, other = shared.one.names, shared.other.names
    if not (one and other):
        return None
    rarity, name = shared.rarity.rarest("name", one & other, shared.one, shared.other)
    return sign("same name", rarity, name) if name else sign("other names", 0)


def _parties(shared: Shared) -> Reason | None:
    one, other = shared.one.parties, shared.other.parties
    rarity, party = shared.rarity.rarest("party", (one | shared.one.also) & (other | shared.other.also))
    if party:
        return sign("same party spoken of", rarity, party)
    if one and other:
        return sign("other party spoken of", 0, f"{', '.join(sorted(one))} / {', '.join(sorted(other))}")
    return sign("party spoken of by one", *shared.rarity.rarest("party", one | other)) if one or other else None


def _issues(shared: Shared) -> Reason | None:
    one, other = shared.one.issues, shared.other.issues
    if not (one and other):
        return None
    rarity, issue = shared.rarity.rarest("issue", one & other, shared.one, shared.other)
    return sign("same issue", rarity, issue) if issue else sign("other issue", 0)


def _figures(shared: Shared) -> Reason | None:
    same = shared.one.amounts & shared.other.amounts
    return sign("same figure", len(same), min(same)) if same else None


def _acts(shared: Shared) -> Reason | None:
    same = shared.one.kinds & shared.other.kinds
    return sign("same act", *shared.rarity.rarest("act", same)) if same else None


def _heading(shared: Shared) -> Reason | None:
    same = sorted(shared.one.headings & shared.other.headings)
    return sign("same heading", len(same) / min(len(shared.one.headings), len(shared.other.headings)), ", ".join(same[:3])) if same else None


def _place(shared: Shared) -> Reason | None:
    edge = shared.one.edge
    return sign("same place", 1, edge) if edge and edge == shared.other.edge else None


def _about(shared: Shared) -> Reason | None:
    same = shared.one.about & shared.other.about
    return sign("same issue around", *shared.rarity.rarest("issue", same)) if same and shared.one.issues.isdisjoint(shared.other.issues) else None


SIGNS: Mapping[Callable[[Shared], Reason | None], Callable[[Passage], object]] = {
    _wording: lambda one: one.plain, _words: lambda one: one.terms, _phrases: lambda one: one.terms, _telling: lambda one: one.terms,
    _names: lambda one: one.names, _parties: lambda one: one.parties or one.also, _issues: lambda one: one.issues,
    _figures: lambda one: one.amounts, _acts: lambda one: one.kinds, _heading: lambda one: one.headings,
    _place: lambda one: one.edge, _about: lambda one: one.about,
}  # fmt: skip
"""Each sign with what a passage must show for it: most pairs of passages have something for a few of them only."""
_BIT = {sign: 1 << at for at, sign in enumerate(SIGNS)}
_BY_WORDS = _BIT[_words] | _BIT[_phrases] | _BIT[_telling]
"""These need terms in common, and one language."""
_OF_ONE = _BIT[_parties]
"""This tells where one of the two shows something; any other needs both."""


def _shown_in(one: Passage) -> int:
    return sum(_BIT[sign] for sign, shown in SIGNS.items() if shown(one))


@cache
def _signs_for(shows: int) -> tuple[Callable[[Shared], Reason | None], ...]:
    return tuple(sign for sign, bit in _BIT.items() if shows & bit)


class Rank(NamedTuple):
    """How many passages of the other document are likelier to be meant, and of how many matters the passage itself speaks."""

    likelier: int
    matters: int

    @property
    def crowd(self) -> int:
        """How many are likelier for each of its matters: who speaks of five things may have five counterparts."""
        return self.likelier // max(1, self.matters)


@lru_cache(maxsize=1 << 12)
def standing(one: Rank, other: Rank, beside: int) -> tuple[Reason, ...]:
    """The signs of a match among the others: which passages of each document are likelier, how many stand beside it."""
    if one.likelier == other.likelier == 0:
        first = sign("likest of all", 1)
    else:
        few, many = sorted((one.crowd, other.crowd))
        first = sign("likelier elsewhere", few or many / 3)
    return tuple(filter(None, (first, sign("beside others", beside))))
