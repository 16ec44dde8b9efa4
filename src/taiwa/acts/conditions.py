"""What an act hangs on: 国会の承認を条件として, in accordance with its national legislation."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from ..values import Span
from .ledger_cues import ConditionCue, LedgerCues, Reach, ledger_cues
from .models import ActType

SUPPOSED = "what would be, on a condition"
"""Why a stance is not certain that is told under would and if."""
SUPPOSABLE = frozenset({ActType.SUPPORT, ActType.WELCOME, ActType.CONDEMN})
_LONGEST = 160  # characters
_KANA_WORDS = "それぞれの|及び|並びに|又は|若しくは|および|または|あるいは"
_BACK: Mapping[Reach, str] = {
    "alone": "",
    "noun": rf"(?:{_KANA_WORDS}|[^\u3040-\u309f\s、。,;「」『』()]|[のやな])++",
    "quality": r"[^、。,;「」をは]++",
    "clause": rf"(?:{_KANA_WORDS}|[^、。,;「」は])++",
}
"""What stands before the words, up to their left edge: a noun phrase, a predicate without its topic and object, a clause.

Nothing is tried twice (++): 及び over and over must not take forever."""
_ON = re.compile(r" (?:[^,;.:()—–]|[.,](?=\d))+")
_EDGE = "、 の"


class _Words(NamedTuple):
    """All words of a language in one automaton, with the row of each."""

    automaton: ahocorasick_rs.AhoCorasick
    rows: tuple[ConditionCue, ...]
    spaced: bool

    def find(self, said: str) -> Iterator[tuple[int, int, ConditionCue]]:
        """Places of the words in order, the longest at each; on the edges of words where there are spaces."""
        for word, start, end in self.automaton.find_matches_as_indexes(said):
            if not self.spaced or not ((start and said[start - 1].isalnum()) or said[end : end + 1].isalnum()):
                yield start, end, self.rows[word]


class Conditions:
    """The conditions of one document; where none of their words stands nothing more is asked."""

    def __init__(self, chars: str, language: str) -> None:
        """Finds the words once where they have no spaces between them."""
        self._chars, self._language = chars, language
        words = _words(ledger_cues(language))
        self._anywhere = words.spaced
        self._words = [] if words.spaced else [start for start, _, _ in words.find(chars)]
        self._inverts = words.spaced and inverted_in(chars, Span(0, len(chars)), language) is not None

    def within(self, span: Span) -> Span | None:
        """What stands in `span`, by its words or by its order; a line end in it may part a word."""
        return self._by_words(span) or (inverted_in(self._chars, span, self._language) if self._inverts else None)

    def _by_words(self, span: Span) -> Span | None:
        word = bisect_left(self._words, span.start)
        here = self._anywhere or (word < len(self._words) and self._words[word] < span.end)
        if here or len(self._chars[span.start : span.end].split()) > 1:
            return condition_of(self._chars, span, self._language)
        return None

    def of_clause(self, clause: Span) -> Span | None:
        """The same, also where it opens the sentence of the clause."""
        return self.within(opened(self._chars, clause, self._language) if self._anywhere else clause)

    def weakens(self, condition: Span) -> bool:
        """Whether a stance on a condition that was found is no plain one; as far as possible, or under the law, is a manner of doing."""
        words = _words(ledger_cues(self._language))
        if self._inverts and inverted_in(self._chars, condition, self._language) == condition:
            return True
        ended = Span(condition.start, min(condition.end + 1, len(self._chars)))  # るなら、 is quoted without its comma
        said, _ = _folded(self._chars, ended, spaced=words.spaced)
        return any(row.weakens for _, _, row in words.find(said))


def condition_of(chars: str, span: Span, language: str) -> Span | None:
    """The first condition printed in `span`, as a place in `chars`; None where there is none."""
    words = _words(ledger_cues(language))
    said, places = _folded(chars, span, spaced=words.spaced)
    for first, behind, row in words.find(said):
        start, end = _reached(said, first, behind, row.reach)
        if start < end and (not row.of or any(word in said[start:end] for word in row.of)) and not said.endswith(row.but, start, end):
            return Span(places[start], places[end - 1] + 1)
    return None


def inverted_in(chars: str, span: Span, language: str) -> Span | None:
    """A condition by the order of its words, at the beginning of `span` or behind a comma (Should A agree, …; …, were A to agree)."""
    cues = ledger_cues(language)
    found = _inverted(cues.inverted, cues.inverted_subjects).search(chars, span.start, span.end) if cues.inverted else None
    return Span(found.start("if"), found.end()) if found else None


@cache
def _inverted(verbs: tuple[str, ...], subjects: tuple[str, ...]) -> re.Pattern[str]:
    """With a capital at the beginning, with a small letter behind a comma; a past (were) asks for to, else it tells or asks."""
    subject = rf"(?:[A-Z]|(?:{'|'.join(subjects)})\b)"
    first, *rest = verbs
    kinds = (rf"(?:\b{first.capitalize()}|(?<=, ){first}) {subject}", *(rf"(?:\b{one.capitalize()}|(?<=, ){one}) {subject}(?=[^,;.]* to \w)" for one in rest))
    return re.compile(rf"(?P<if>(?:{'|'.join(kinds)})[^,;.]{{2,{_LONGEST}}})(?=[,.;]|\Z)")


def opened(chars: str, clause: Span, language: str) -> Span:
    """The clause with the words that open its sentence before the subject (Subject to the approval of …, A will provide …)."""
    if ledger_cues(language).follows or chars[max(0, clause.start - _LONGEST) : clause.start].rstrip(" \n")[-1:] != ",":
        return clause
    before = max(chars.rfind(mark, max(0, clause.start - _LONGEST), clause.start) for mark in (". ", ".\n", "; ", "\n\n", ") "))
    return Span(before + 1, clause.end) if before >= 0 else clause


@cache
def _words(cues: LedgerCues) -> _Words:
    rows = {word: row for row in cues.conditions for word in row.words}
    automaton = ahocorasick_rs.AhoCorasick(
        list(rows), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, implementation=ahocorasick_rs.Implementation.DFA
    )
    return _Words(automaton, tuple(rows.values()), not cues.follows)


def _folded(chars: str, span: Span, *, spaced: bool) -> tuple[str, range | list[int]]:
    """The words of `span` without the marks of line ends, and the place of each character."""
    said = chars[span.start : span.end]
    if spaced:
        low = said.lower()
        return (low if len(low) == len(said) else said).replace("\n", " "), range(span.start, span.end)
    words = said.split()
    if words == [said]:
        return said, range(span.start, span.end)
    return "".join(words), [at for at in range(span.start, span.end) if not chars[at].isspace()]


def _reached(said: str, start: int, end: int, reach: Reach) -> tuple[int, int]:
    """The first character of the condition and the one behind it; nothing where nothing is reached."""
    if reach == "on":
        on = _ON.match(said, end, end + _LONGEST)
        return (start, on.end()) if on else (end, end)
    before = said[max(0, start - _LONGEST) : start]
    if reach == "alone" and before.endswith("の"):
        return end, end
    reached = re.search(rf"(?:{_BACK[reach]})$", before)
    if reached is None:
        return end, end
    words = reached[0].lstrip(_EDGE)
    return start - len(words), end - (said[end - 1] == "、")
