"""A rule is a row that carries its own examples; a scanner runs many rows over a text in one pass."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..values import Duration, Edtf, Money, Quantity
from .models import Kind, Relative

DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class Made:
    """What a rule makes of a match; `open` says what it could not settle."""

    value: Edtf | Duration | Money | Quantity | Relative | str
    open: str | None = None


Maker = Callable[[re.Match[str]], Made | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One way to print one kind of value.

    `opens` are the words or figures it can begin with. `make` returns None where the match is no value after all. `yes`
    is a sentence the rule must take, `no` one it must leave.
    """

    id: str
    kind: Kind
    opens: tuple[str, ...]
    pattern: re.Pattern[str]
    make: Maker
    yes: str
    no: str


@dataclass(frozen=True, slots=True)
class Found:
    """A value at its place."""

    rule: Rule
    start: int
    end: int
    made: Made


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """Where values of a language begin: `anchor` finds the places, `number` is the run of figures or numerals there.

    `after` are the characters that may follow such a run, white space aside, in any value, `in_dates` those of them that
    may in a date; empty where any may.
    """

    anchor: re.Pattern[str]
    number: re.Pattern[str]
    after: frozenset[str] = frozenset()
    in_dates: frozenset[str] = frozenset()


class Scanner:
    """Runs rules over a text from left to right: where one matches, the first in order wins and is stepped over.

    Time is linear in the text, because every pattern is bounded.
    """

    def __init__(self, rules: Sequence[Rule], edges: Edges) -> None:
        """Sorts the rules by the characters they begin with, order kept."""
        self.rules = tuple(rules)
        self._edges = edges
        words = sorted({word for rule in rules for word in rule.opens})
        firsts = {word[0] for word in words}
        self._opens = {
            char: tuple(word for word in words if word[0] == char and not edges.number.fullmatch(word))
            for char in firsts
        }
        self._starting = {
            char: tuple(rule for rule in rules if any(word[0] == char for word in rule.opens)) for char in firsts
        }
        self._undated = {char: tuple(rule for rule in row if rule.kind != "date") for char, row in self._starting.items()}

    def scan(self, chars: str, start: int, end: int) -> Iterator[Found]:
        """Every value in `chars[start:end]`; words outside are seen only before `start`."""
        at = start
        while anchor := self._edges.anchor.search(chars, at, end):
            at = anchor.start()
            number = self._edges.number.match(chars, at, end)
            if found := _first(self._may_begin(chars, at, number), chars, at, end):
                yield found
                at = found.end
            else:
                at = number.end() if number else at + 1

    def _may_begin(self, chars: str, at: int, number: re.Match[str] | None) -> Sequence[Rule]:
        """The rules to try: a quick look that spares most places most of them."""
        edges, char = self._edges, chars[at]
        if chars.startswith(self._opens[char], at):
            return self._starting[char]
        if not number:
            return ()
        after = chars[number.end() : number.end() + 2].lstrip()[:1]
        if not edges.after or after in edges.in_dates:
            return self._starting[char]
        return self._undated[char] if after in edges.after else ()


def _first(rules: Sequence[Rule], chars: str, at: int, end: int) -> Found | None:
    for rule in rules:
        match = rule.pattern.match(chars, at, end)
        made = rule.make(match) if match else None
        if match and made:
            return Found(rule, at, match.end(), made)
    return None
