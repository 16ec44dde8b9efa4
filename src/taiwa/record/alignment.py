"""Two texts side by side: where their words differ."""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from ..values import Span
from .sketch import places_of

Part = tuple[int, int]

_RUN = 4
_WIDEST = 120
"""In a gap of more words than these, words are not laid side by side one by one."""

_LIGATURES = (re.compile("ff[il]?|f[il]"), re.compile("ff(?![il])|f[il]"))
"""Letters that are one glyph: of a printed "ffi" all three, or the last two."""

_ACCENT = re.compile("(?<=[a-z])[\u0300-\u036f]+")


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
    """Whether somewhere each of two rows of words has a word that the other has not."""
    return next(replacements(one, other), None) is not None


def replacements(one: Sequence[str], other: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What each of two rows of words has in place of what the other has; words that one alone has replace nothing.

    Nor do letters that a format parts, joins or loses: hyphens, ligatures, accents.
    """
    for (at, end), (there, stop) in gaps(one, other):
        ours, theirs = _left(one[at:end], other[there:stop])
        if ours and theirs:
            yield " ".join(ours), " ".join(theirs)


def _left(ours: Sequence[str], theirs: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words of each side of a gap that the other side has not; the same whichever side is asked about first."""
    if not ours or not theirs or max(len(ours), len(theirs)) > _WIDEST:
        return list(ours), list(theirs)
    first, second = sorted((list(ours), list(theirs)))
    left: tuple[list[str], list[str]] = ([], [])
    for kind, at, end, there, stop in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind != "equal" and not _same_letters("".join(first[at:end]), "".join(second[there:stop])):
            left[0].extend(first[at:end])
            left[1].extend(second[there:stop])
    return left if first == list(ours) else (left[1], left[0])


def _same_letters(one: str, other: str) -> bool:
    """Whether two are the same but for what a format loses: a ligature that has no letters, the accent of a letter."""
    return one == other or one in _worn(other) or other in _worn(one)


def _worn(word: str) -> tuple[str, ...]:
    plain = _ACCENT.sub("", unicodedata.normalize("NFD", word))
    worn = (*(ligature.sub("", word) for ligature in _LIGATURES), unicodedata.normalize("NFC", plain))
    return tuple(filter(None, worn))


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
