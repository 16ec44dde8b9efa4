"""A rule is a row that carries its own examples; a scanner runs many rows over a text in one pass."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import ahocorasick_rs

from ..values import Duration, Edtf, Money, Quantity
from .models import Kind, Relative

DIGITS = "0123456789"
NOTHING = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class Made:
    """What a rule makes of a match; `open` says what it could not settle, `end` where it ends if it was read on."""

    value: Edtf | Duration | Money | Quantity | Relative | str
    open: str | None = None
    end: int | None = None


Maker = Callable[[re.Match[str]], Made | None]


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One way to print one kind of value.

    `opens` are the words or figures it can begin with. `make` returns None where the match is no value after all. `yes`
    is a sentence the rule must take, `no` one it must leave. `printed` is compiled when the rule is first tried: most
    documents try few rules, and compiling all would take a sixth of the start of the program.
    """

    id: str
    kind: Kind
    opens: tuple[str, ...]
    printed: str
    make: Maker
    yes: str
    no: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern of what is printed."""
        return re.compile(self.printed)


@dataclass(frozen=True, slots=True)
class Found:
    """A value at its place."""

    rule: Rule
    start: int
    end: int
    made: Made


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """Where values of a language begin: `anchor` holds at the places, `number` is the run of figures or numerals there.

    `goes_on` matches what makes a longer word of one that ends in a letter, `stems` aside. `after` are the characters that
    may follow a run, white space aside, in any value, `in_dates` those of them that may in a date; empty where any may.
    `behind` matches right behind a run what no unit can be: by its group `dated` only a date goes on so, by its group `ends`
    nothing does, and the run is a date by itself if it is `bare`.
    """

    anchor: re.Pattern[str]
    number: re.Pattern[str]
    goes_on: re.Pattern[str] = NOTHING
    stems: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    in_dates: frozenset[str] = frozenset()
    behind: re.Pattern[str] = NOTHING
    bare: re.Pattern[str] = NOTHING


class _Row(NamedTuple):
    """The rules that begin with words that stand at one place, and those of them for dates and for the rest.

    `numbers` says that these words are numbers, so that what follows them tells which rules can match.
    """

    rules: tuple[Rule, ...]
    dates: tuple[Rule, ...]
    others: tuple[Rule, ...]
    numbers: bool


class Scanner:
    """Runs rules over a text from left to right: where one matches, the first in order wins and is stepped over.

    Time is linear in the text, because every pattern is bounded.
    """

    def __init__(self, rules: Sequence[Rule], edges: Edges) -> None:
        """Sorts the rules by the words they begin with, order kept."""
        self.rules = tuple(rules)
        self._edges = edges
        rules_of: dict[str, list[int]] = {}
        for number, rule in enumerate(self.rules):
            for word in dict.fromkeys(rule.opens):
                rules_of.setdefault(word, []).append(number)
        self._words = tuple(sorted(rules_of))
        self._rules_of = tuple(tuple(rules_of[word]) for word in self._words)
        self._whole = tuple(word[-1].isalpha() and word not in edges.stems for word in self._words)
        self._rows: dict[tuple[int, ...], _Row] = {}
        self._automaton = ahocorasick_rs.AhoCorasick(self._words, implementation=ahocorasick_rs.Implementation.DFA)

    def scan(self, chars: str, start: int, end: int) -> Iterator[Found]:
        """Every value in `chars[start:end]`; words outside are seen only before `start`."""
        at = start
        for place, words in self._places(chars, start, end):
            if place < at or not self._edges.anchor.match(chars, place, end):
                continue
            number = self._edges.number.match(chars, place, end)
            row = self._rows.get(words) or self._learned(words)
            if found := _first(self._may_begin(chars, row, place, number), chars, place, end):
                yield found
                at = found.end
            else:
                at = number.end() if number else place + 1

    def _places(self, chars: str, start: int, end: int) -> list[tuple[int, tuple[int, ...]]]:
        """Where in `chars[start:end]` which of the words begin: all are looked for at once, however many they are."""
        found: dict[int, tuple[int, ...]] = {}
        whole, goes_on = self._whole, self._edges.goes_on.match
        for word, first, last in self._automaton.find_matches_as_indexes(chars[start:end], overlapping=True):
            if not (whole[word] and goes_on(chars, start + last)):
                place = start + first
                found[place] = (*found[place], word) if place in found else (word,)
        return sorted(found.items())

    def _may_begin(self, chars: str, row: _Row, at: int, number: re.Match[str] | None) -> Sequence[Rule]:
        """The rules to try: a quick look that spares most places most of them."""
        edges = self._edges
        if not number or not row.numbers:
            return row.rules
        if edges.after:
            after = chars[number.end() : number.end() + 2].lstrip()[:1]
            return row.rules if after in edges.in_dates else row.others if after in edges.after else ()
        behind = edges.behind.match(chars, number.end())
        if behind and behind.lastgroup == "ends" and not edges.bare.fullmatch(chars, at, number.end()):
            return ()
        return row.dates if behind else row.rules

    def _learned(self, words: tuple[int, ...]) -> _Row:
        """The rules that begin with one of the words that stand at a place."""
        self._rows[words] = self._row_of(words)
        return self._rows[words]

    def _row_of(self, words: Sequence[int]) -> _Row:
        numbers = sorted({number for word in words for number in self._rules_of[word]})
        rules = tuple(self.rules[number] for number in numbers)
        dates = tuple(rule for rule in rules if rule.kind == "date")
        others = tuple(rule for rule in rules if rule.kind != "date")
        return _Row(rules, dates, others, all(self._edges.number.fullmatch(self._words[word]) for word in words))


def _first(rules: Sequence[Rule], chars: str, at: int, end: int) -> Found | None:
    for rule in rules:
        match = rule.pattern.match(chars, at, end)
        made = rule.make(match) if match else None
        if match and made:
            return Found(rule, at, made.end or match.end(), made)
    return None
