"""A rule is a row that carries its own examples; a scanner runs many rows over a text in one pass."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import ahocorasick_rs
from msgspec import Struct

from ..values import Duration, Edtf, Money, Quantity, Span
from .models import Kind, Relative

DIGITS = "0123456789"
ASKED = "asked"
"""Behind a number: a word that rules ask for, so that any of them may match."""
NOTHING = re.compile("(?!)")


class Made(Struct, frozen=True):
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


class Found(Struct, frozen=True):
    """A value at its place."""

    rule: Rule
    start: int
    end: int
    made: Made


def _asked(_run: str, _word: str) -> str:
    return ASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """Where values of a language begin: `anchor` holds at the places, `number` is the run of figures or numerals there.

    `goes_on` are the letters that make a longer word of one that ends in a letter, `stems` aside. `behind` matches what stands right
    behind a run, by its groups, and `only` are the ids of the rules that can match where a run goes on by one of these; any may
    where it goes on by none. By the group `ends` it does not go on; what is `bare` is a value by itself and goes by that name.
    By the group `word` a word stands behind it: `told` names what such a word may be behind such a run, and goes by that name.
    """

    anchor: re.Pattern[str]
    number: re.Pattern[str]
    behind: re.Pattern[str]
    only: Mapping[str, Collection[str]]
    goes_on: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    bare: re.Pattern[str] = NOTHING
    told: Callable[[str, str], str] = _asked

    @property
    def begins(self) -> re.Pattern[str]:
        """A place where a value may begin, with the run that stands there."""
        return re.compile(f"(?={self.anchor.pattern})(?:{self.number.pattern})?")


_Place = tuple[int, tuple[int, ...]]
"""A place and the words that begin there, by their numbers."""


class _Row(Struct, frozen=True):
    """The rules that begin with words that stand at one place.

    Where these words are numbers, `only` are those of the rules that can match by what follows them; else it is empty.
    """

    rules: tuple[Rule, ...]
    only: Mapping[str, tuple[Rule, ...]]


def led(leads: Iterable[str], opens: Iterable[str]) -> tuple[str, ...]:
    """How a value begins of which one of `leads` stands before another opening: с 2, с пе; two characters spare most places."""
    return tuple(dict.fromkeys(f"{lead}{word[:2]}" for lead in leads for word in opens))


class Scanner:
    """Runs rules over a text from left to right: where one matches, the first in order wins and is stepped over.

    Time is linear in the text, because every pattern is bounded.
    """

    def __init__(self, rules: Sequence[Rule], edges: Edges) -> None:
        """Sorts the rules by the words they begin with, order kept."""
        self.rules = tuple(rules)
        self.edges = edges
        rules_of: dict[str, list[int]] = {}
        for number, rule in enumerate(self.rules):
            for word in dict.fromkeys(rule.opens):
                rules_of.setdefault(word, []).append(number)
        spelt = sorted(rules_of.keys() - set(DIGITS))
        self._words = (*spelt, *DIGITS)
        self._figures = len(spelt)
        self._rules_of = tuple(tuple(rules_of.get(word, ())) for word in self._words)
        self._whole = tuple(word[-1].isalpha() and word not in edges.stems and " " not in word for word in self._words)
        self._rows: dict[tuple[int, ...], _Row] = {}
        self._begins = edges.begins
        self._automaton = ahocorasick_rs.AhoCorasick(self._words, implementation=ahocorasick_rs.Implementation.DFA)

    def scan(self, chars: str, spans: Iterable[Span]) -> Iterator[tuple[int, Found]]:
        """Every value in each of the `spans`, with the number of its span; words outside are seen only before one."""
        places = self._places(chars)
        starts = [place for place, _ in places]
        for number, span in enumerate(spans):
            first = bisect_left(starts, span.start)
            if inside := places[first : bisect_left(starts, span.end, first)]:
                for found in self._scanned(chars, inside, span.end):
                    yield number, found

    def _scanned(self, chars: str, places: Iterable[_Place], end: int) -> Iterator[Found]:
        at, begins, rows = 0, self._begins.match, self._rows
        for place, words in places:
            begun = begins(chars, place, end) if place >= at else None
            if begun is None:
                continue
            row, run = rows.get(words) or self._learned(words), begun.end()
            rules = self._may_begin(chars, row, place, run) if run > place and row.only else row.rules
            if rules and (found := _first(rules, chars, place, end)):
                yield found
                at = found.end
            else:
                at = max(run, place + 1)

    def _places(self, chars: str) -> list[_Place]:
        """Where which of the words begin, and runs of figures: all are looked for at once, however many they are."""
        found: dict[int, tuple[int, ...]] = {}
        whole, goes_on, figures, run = self._whole, self.edges.goes_on, self._figures, -1
        for word, start, end in self._automaton.find_matches_as_indexes(chars, overlapping=True):
            if word >= figures:
                within, run = start == run, end  # within a run no value begins
                if within:
                    continue
            if not (whole[word] and chars[end : end + 1] in goes_on):
                found[start] = (*found[start], word) if start in found else (word,)
        return sorted(found.items())

    def _may_begin(self, chars: str, row: _Row, at: int, run: int) -> Sequence[Rule]:
        """The rules to try: a quick look that spares most places most of them; the run at `at` ends at `run`."""
        behind = self.edges.behind.match(chars, run)
        if not behind or not (group := behind.lastgroup):
            return row.rules
        if group == "ends" and self.edges.bare.fullmatch(chars, at, run):
            group = "bare"
        elif group == "word":
            group = self.edges.told(chars[at:run], behind["word"])
        return row.only.get(group, row.rules)

    def _learned(self, words: tuple[int, ...]) -> _Row:
        """The rules that begin with one of the words that stand at a place."""
        self._rows[words] = self._row_of(words)
        return self._rows[words]

    def _row_of(self, words: Sequence[int]) -> _Row:
        numbers = sorted({number for word in words for number in self._rules_of[word]})
        rules = tuple(self.rules[number] for number in numbers)
        if not all(self.edges.number.fullmatch(self._words[word]) for word in words):
            return _Row(rules, {})
        only = {group: tuple(rule for rule in rules if rule.id in ids) for group, ids in self.edges.only.items()}
        return _Row(rules, {"ends": (), **only})


def _first(rules: Sequence[Rule], chars: str, at: int, end: int) -> Found | None:
    for rule in rules:
        match = rule.pattern.match(chars, at, end)
        made = rule.make(match) if match else None
        if match and made:
            return Found(rule, at, made.end or match.end(), made)
    return None
