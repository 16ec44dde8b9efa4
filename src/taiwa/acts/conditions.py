"""What an act hangs on: 国会の承認を条件として, in accordance with its national legislation."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..values import Span
from .ledger_cues import ConditionCue, LedgerCues, Reach, ledger_cues

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
    """All words of a language in one pattern, with the row of each."""

    pattern: re.Pattern[str]
    rows: Mapping[str, ConditionCue]
    spaced: bool


def condition_of(chars: str, span: Span, language: str) -> Span | None:
    """The first condition printed in `span`, as a place in `chars`; None where there is none."""
    words = _words(ledger_cues(language))
    said, places = _folded(chars, span, spaced=words.spaced)
    for hit in words.pattern.finditer(said):
        row = words.rows[hit[0]]
        start, end = _reached(said, hit.start(), hit.end(), row.reach)
        if start < end and (not row.of or any(word in said[start:end] for word in row.of)):
            return Span(places[start], places[end - 1] + 1)
    return None


def opened(chars: str, clause: Span, language: str) -> Span:
    """The clause with the words that open its sentence before the subject (Subject to the approval of …, A will provide …)."""
    if ledger_cues(language).follows or chars[: clause.start].rstrip(" \n")[-1:] != ",":
        return clause
    before = max(chars.rfind(mark, max(0, clause.start - _LONGEST), clause.start) for mark in (". ", ".\n", "; ", "\n\n", ") "))
    return Span(before + 1, clause.end) if before >= 0 else clause


@cache
def _words(cues: LedgerCues) -> _Words:
    rows = {word: row for row in cues.conditions for word in row.words}
    longest = "|".join(re.escape(word) for word in sorted(rows, key=len, reverse=True))
    return _Words(re.compile(longest if cues.follows else rf"\b(?:{longest})\b"), rows, not cues.follows)


def _folded(chars: str, span: Span, *, spaced: bool) -> tuple[str, range | list[int]]:
    """The words of `span` without the marks of line ends, and the place of each character."""
    said = chars[span.start : span.end]
    if spaced:
        low = said.lower()
        return (low if len(low) == len(said) else said).replace("\n", " "), range(span.start, span.end)
    if not any(map(str.isspace, said)):
        return said, range(span.start, span.end)
    places = [at for at in range(span.start, span.end) if not chars[at].isspace()]
    return "".join(chars[at] for at in places), places


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
