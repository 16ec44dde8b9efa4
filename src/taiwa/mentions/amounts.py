"""What the words around a number say of it, in any language."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
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
    if least > most or after in words.after.at_least:
        return Precision(approx, "at-least")
    return Precision(approx, "at-most" if most or after in words.after.at_most else None)


def _any(before: str, marks: Iterable[str]) -> bool:
    return any(mark in before for mark in marks)


def _says_again(first: Money, second: Money) -> bool:
    """Whether a second sum can be the first once more: in another currency, or the same one in other figures."""
    return first.currency != second.currency or first.amount == second.amount


class _Marks(NamedTuple):
    """What stands around a sum that says the one before it again: between the two and behind it in brackets, or wordy between them."""

    between: re.Pattern[str]
    behind: re.Pattern[str]
    wordy: re.Pattern[str]


@cache
def _marks(language: str) -> _Marks:
    words = words_of(language)
    return _Marks(
        between=re.compile(rf" ?\((?:{one_of(words.gloss_before)} ?)?"),
        behind=re.compile(rf" ?(?:{one_of(words.gloss_after)})?\)"),
        wordy=re.compile(rf",? (?:{one_of(word for word in words.gloss_before if len(word) >= _WORDY)}) "),
    )


def with_glosses(values: Iterable[Mention], chars: str, language: str) -> Iterator[Mention]:
    """The values of `chars`, each sum with its gloss: the one in another currency in brackets, or behind words that say so."""
    marks = _marks(language)
    for one, other in pairwise(chain(values, (None,))):
        if one is None:
            return
        first, second = one.value, other.value if other else None
        if other and isinstance(first, Money) and isinstance(second, Money) and _says_again(first, second) and (
            other.span.start <= one.span.end + _NEAR
            and (marks.wordy.fullmatch(chars, one.span.end, other.span.start)
                 or (marks.between.fullmatch(chars, one.span.end, other.span.start) and marks.behind.match(chars, other.span.end)))
        ):  # fmt: skip
            yield replace(one, gloss=Gloss(other.span, second))
        else:
            yield one
