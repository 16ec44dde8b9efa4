"""What the words around a number say of it, in any language."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import NamedTuple

from ..values import Bound, Money, replace
from .models import Gloss, Mention
from .words import Words, one_of, words_of

_NEAR = 24
_WORDY = 5
"""Shorter words (or, =) say a sum again in brackets only."""


@dataclass(frozen=True, slots=True)
class Precision:
    """Whether a number is approximate, and which bound it is."""

    approx: bool
    bound: Bound | None


def precision(match: re.Match[str], words: Words, *, after: str | None = None) -> Precision:
    """How exact a number is by the groups before, after, beyond, some and upper of its match, or by the `after` given.

    Of a range (20-30名) the value is the lower end, as a bound. The longest word counts: no more than is not more than.
    """
    groups = match.groupdict()
    before = (groups["before"] or "").lower()
    after = (after or groups.get("after") or groups.get("beyond") or "").lower()
    if groups.get("upper"):
        return Precision(approx=True, bound="at-least")
    approx = _any(before, words.before.approx) or after in words.after.approx or bool(groups.get("some"))
    least, most = (max((len(mark) for mark in marks if mark in before), default=0)
                   for marks in (words.before.at_least, words.before.at_most))
    if least > most or after in words.after.at_least or groups.get("some"):
        return Precision(approx, "at-least")
    return Precision(approx, "at-most" if most or after in words.after.at_most else None)


def _any(before: str, marks: Iterable[str]) -> bool:
    return any(mark in before for mark in marks)


class _Marks(NamedTuple):
    """What stands around a sum that says the one before it again: between the two and behind it in brackets, or wordy between them.

    `once_more` stands in such brackets before one more, in another currency still.
    """

    between: re.Pattern[str]
    behind: re.Pattern[str]
    wordy: re.Pattern[str]
    once_more: re.Pattern[str]


@cache
def _marks(language: str) -> _Marks:
    words = words_of(language)
    before, after = one_of(words.gloss_before), one_of(words.gloss_after)
    return _Marks(
        between=re.compile(rf" ?\((?:{before} ?)?"),
        behind=re.compile(rf" ?(?:{after})?\)"),
        wordy=re.compile(rf",? (?:{one_of(word for word in words.gloss_before if len(word) >= _WORDY)}) "),
        once_more=re.compile(rf" ?(?:{after})?(?:[、・,/;] ?(?:{before} ?)?| {before} )"),
    )


def with_glosses(values: Iterable[Mention], chars: str, language: str) -> Iterator[Mention]:
    """The values of `chars`, each sum with its gloss: the one in another currency in brackets, or behind words that say so.

    Of two in the brackets (12億円(約900万ドル、約840万ユーロ)) the second is the gloss of the first.
    """
    marks, inside = _marks(language), False
    for one, other, third in _in_threes(values):
        gloss = _again(one, other)
        if not gloss or not other:
            inside = False
            yield one
            continue
        gap = one.span.end, other.span.start
        inside = (marks.once_more if inside else marks.between).fullmatch(chars, *gap) is not None and (
            marks.behind.match(chars, other.span.end) is not None
            or (third is not None and _again(other, third) is not None
                and marks.once_more.fullmatch(chars, other.span.end, third.span.start) is not None
                and marks.behind.match(chars, third.span.end) is not None)
        )  # fmt: skip
        yield replace(one, gloss=gloss) if inside or marks.wordy.fullmatch(chars, *gap) else one


def _again(one: Mention, other: Mention | None) -> Gloss | None:
    """The sum close behind another that can be that once more: in another currency, or the same one in other figures."""
    if not other or not isinstance(one.value, Money) or not isinstance(other.value, Money) or other.span.start > one.span.end + _NEAR:
        return None
    said = one.value.currency != other.value.currency or one.value.amount == other.value.amount
    return Gloss(other.span, other.value) if said else None


def _in_threes(values: Iterable[Mention]) -> Iterator[tuple[Mention, Mention | None, Mention | None]]:
    """Each value with the two behind it."""
    rows = chain(values, (None, None))
    one, other = next(rows), next(rows)
    for third in rows:
        if one is not None:
            yield one, other, third
        one, other = other, third
