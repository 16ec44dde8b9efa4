"""Two texts side by side: where their words differ."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..values import Span
from .sketch import places_of

Part = tuple[int, int]

_RUN = 4


class Difference(NamedTuple):
    """What stands in one text, and what in its place in the other; a side without words is an empty span there."""

    one: Span
    other: Span


def differences(one: str, other: str) -> Iterator[Difference]:
    """Where the texts of two documents differ in their words, in order; white space, case and punctuation are no difference.

    They are laid side by side at runs of four words that stand once in each; the time grows with their length.
    """
    if one != other:
        places, elsewhere = places_of(one), places_of(other)
        words = [place.of(one).casefold() for place in places]
        others = [place.of(other).casefold() for place in elsewhere]
        for (at, end), (there, stop) in gaps(words, others):
            yield Difference(_span(places, at, end), _span(elsewhere, there, stop))


def replaces(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether somewhere each of two rows of words has something that the other has not."""
    return any(at < end and there < stop for (at, end), (there, stop) in gaps(one, other))


def gaps(words: Sequence[str], others: Sequence[str]) -> Iterator[tuple[Part, Part]]:
    """The parts of two rows of words that differ: from where to where in each, one of them empty where words are missing."""
    at = there = 0
    for end, stop in (*_anchors(words, others), (len(words), len(others))):
        last, final = end, stop
        while at < end and there < stop and words[at] == others[there]:
            at, there = at + 1, there + 1
        while last > at and final > there and words[last - 1] == others[final - 1]:
            last, final = last - 1, final - 1
        if "".join(words[at:last]) != "".join(others[there:final]):
            yield (at, last), (there, final)
        at, there = end, stop


def _span(places: Sequence[Span], first: int, last: int) -> Span:
    if first < last:
        return Span(places[first].start, places[last - 1].end)
    before = places[first - 1].end if first else 0
    return Span(before, before)


def _anchors(words: Sequence[str], others: Sequence[str]) -> list[tuple[int, int]]:
    """Where runs that stand once in each text begin, as many as follow one another in both."""
    ours, theirs = _single(words), _single(others)
    return _rising(sorted((at, theirs[run]) for run, at in ours.items() if run in theirs))


def _single(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    runs = list(zip(*(words[at:] for at in range(_RUN)), strict=False))
    count = Counter(runs)
    return {run: at for at, run in enumerate(runs) if count[run] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of `pairs`, ordered by the first number, in which the second rises too (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        before.append(ends[pile - 1] if pile else None)
        tops[pile : pile + 1] = [place]
        ends[pile : pile + 1] = [index]
    found: list[tuple[int, int]] = []
    at = ends[-1] if ends else None
    while at is not None:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]
