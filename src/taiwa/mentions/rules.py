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

    `first` are the characters it can begin with. `make` returns None where the match is no value after all. `yes` is a
    sentence the rule must take, `no` one it must leave.
    """

    id: str
    kind: Kind
    first: str
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


class Scanner:
    """Runs rules over a text from left to right: where one matches, the first in order wins and is stepped over.

    `anchor` finds the places at which a value may begin, `number` the run of digits to step over where none does. Time
    is linear in the text because every pattern is bounded.
    """

    def __init__(self, rules: Sequence[Rule], anchor: re.Pattern[str], number: re.Pattern[str]) -> None:
        """Sorts the rules by the characters they begin with, order kept."""
        self.rules = tuple(rules)
        self._anchor = anchor
        self._number = number
        chars = {char for rule in rules for char in rule.first}
        self._starting = {char: tuple(rule for rule in rules if char in rule.first) for char in chars}

    def scan(self, chars: str, start: int, end: int) -> Iterator[Found]:
        """Every value in `chars[start:end]`; words outside are seen only before `start`."""
        at = start
        while anchor := self._anchor.search(chars, at, end):
            at = anchor.start()
            found = self._at(chars, at, end)
            if found:
                yield found
                at = found.end
            else:
                number = self._number.match(chars, at, end)
                at = number.end() if number else at + 1

    def _at(self, chars: str, at: int, end: int) -> Found | None:
        for rule in self._starting.get(chars[at], ()):
            match = rule.pattern.match(chars, at, end)
            made = rule.make(match) if match else None
            if match and made:
                return Found(rule, at, match.end(), made)
        return None
