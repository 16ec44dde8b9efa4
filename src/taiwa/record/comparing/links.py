"""Which passages of two documents speak to the same thing: weighed by signs, ranked among one another."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain

from ..answers import Reason
from .makers import other_maker
from .passages import Passage
from .signs import COUNTED, Rank, Rarity, Shared, is_suggested, is_sure, is_worth, reasons, standing, weight_of
from .things import other_thing

_LOOKED_AT = 8
"""So many passages of the other document are weighed sign by sign for each, those that share most."""
_TELLS = 200
"""What is less rare, in thousandths, leads to no passage; it still counts where the passage is weighed."""
_BESIDE = 4
_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Link:
    """A passage of the one and a passage of the other document that may speak to the same thing."""

    one: Passage
    other: Passage
    why: tuple[Reason, ...]
    sure: bool

    @property
    def weight(self) -> int:
        """The sum of its signs."""
        return weight_of(self.why)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A pair of passages with what the two are in themselves; `score` parts pairs of one weight by their words."""

    one: Passage
    other: Passage
    why: tuple[Reason, ...]
    weight: int
    score: float

    @property
    def provisions(self) -> tuple[str, str]:
        return self.one.provision.eid, self.other.provision.eid


def links_of(before: Sequence[Passage], after: Sequence[Passage]) -> list[Link]:
    """The sure links, and the suggestions for passages that have no sure one, in the order of the first document."""
    rarity = Rarity((*before, *after))
    weighed = list(_weighed(before, after, rarity))
    ours, theirs = _scores(weighed, 0), _scores(weighed, 1)
    beside = Counter(pair.provisions for pair in weighed if pair.score >= _BESIDE)
    links: list[Link] = []
    for pair in weighed:
        one, other = _likelier(ours[pair.one.number], pair), _likelier(theirs[pair.other.number], pair)
        ranks = Rank(one, len(pair.one.issues)), Rank(other, len(pair.other.issues))
        among = standing(*ranks, beside[pair.provisions] - (pair.score >= _BESIDE))
        if not is_worth(pair.weight + weight_of(among), ranks):
            continue
        why = (*pair.why, *among)
        sure = is_sure(why, ranks) and not _of_others(pair.one, pair.other)
        doubt = (other_maker(pair.one, pair.other) or other_thing(pair.one, pair.other)) if sure else None
        if sure or is_suggested(why, ranks):
            links.append(Link(pair.one, pair.other, (*why, *filter(None, (doubt,))), sure and not doubt))
    return _said(links)


def _of_others(one: Passage, other: Passage) -> bool:
    """Whether nobody acts in both: what one party says now is no new wording of what another said, for all the words in common."""
    return bool(one.holders and other.holders) and one.holders.isdisjoint(other.holders)


def _said(links: Sequence[Link]) -> list[Link]:
    """The sure links; of the suggestions those of which not both ends have a sure one already."""
    ours, theirs = {link.one.number for link in links if link.sure}, {link.other.number for link in links if link.sure}
    said = (link for link in links if link.sure or not (link.one.number in ours and link.other.number in theirs))
    return sorted(said, key=lambda link: (link.one.number, link.other.number))


def _scores(weighed: Iterable[_Weighed], side: int) -> Mapping[int, list[float]]:
    """For each passage of one side the scores of its pairs, the lowest first."""
    scores: dict[int, list[float]] = defaultdict(list)
    for pair in sorted(weighed, key=lambda pair: pair.score):
        scores[(pair.one, pair.other)[side].number].append(pair.score)
    return scores


def _likelier(scores: Sequence[float], pair: _Weighed) -> int:
    return len(scores) - bisect_right(scores, pair.score)


def _weighed(before: Sequence[Passage], after: Sequence[Passage], rarity: Rarity) -> Iterator[_Weighed]:
    one_by, other_by = {one.number: one for one in before}, {one.number: one for one in after}
    for number, other_number in sorted(_candidates(before, after, rarity)):
        shared = Shared(one_by[number], other_by[other_number], rarity)
        why = reasons(shared)
        weight = weight_of(why)
        if weight > 1:
            yield _Weighed(shared.one, shared.other, why, weight, weight + shared.likeness / 2 + shared.weight / 1000)


def _candidates(before: Sequence[Passage], after: Sequence[Passage], rarity: Rarity) -> set[_Pair]:
    """For each passage of either document those of the other that share most with it."""
    sums: dict[int, dict[int, int]] = {one.number: {} for one in before}
    for kind, keys in _LEADING.items():
        holding: dict[str, list[int]] = defaultdict(list)
        for other in after:
            for key in keys(other):
                holding[key].append(other.number)
        leading = {key: (tells, numbers) for key, numbers in holding.items() if (tells := round(1000 * rarity.of(kind, key))) >= _TELLS}
        for one in before:
            found = sums[one.number]
            for key in leading.keys() & keys(one):
                tells, numbers = leading[key]
                for number in numbers:
                    found[number] = found.get(number, 0) + tells
    back: dict[int, dict[int, int]] = defaultdict(dict)
    for mine, found in sums.items():
        for number, sum_ in found.items():
            back[number][mine] = sum_
    ours = ((number, other) for number, found in sums.items() for other in _most(found))
    theirs = ((one, number) for number, found in back.items() for one in _most(found))
    return set(chain(ours, theirs))


def _most(found: Mapping[int, int]) -> list[int]:
    if len(found) <= _LOOKED_AT:
        return list(found)
    line = sorted(found.values())[-_LOOKED_AT]
    return [number for _, number in sorted([(-sum_, number) for number, sum_ in found.items() if sum_ >= line])[:_LOOKED_AT]]


_LEADING: Mapping[str, Callable[[Passage], AbstractSet[str]]] = {
    "wording": lambda one: frozenset((one.plain,)), **{kind: keys for kind, keys in COUNTED.items() if kind != "act"}
}  # fmt: skip
