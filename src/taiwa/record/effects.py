"""What a passage says became of a promise, by its words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

import yaml

from ..mentions.models import Mention
from ..values import Duration, Edtf, Span
from .answers import Effect
from .document import Document

_FILE = Path(__file__).parents[1] / "resources" / "record" / "effects.yaml"
_NEAR = 24
"""A date and the word of pledging, or a span of time and the word of delivery, stand this close together."""
_OPENS = 12
"""A date so near to the beginning opens the clause."""
_AFTER, _BEFORE = "not_after", "not_before"
_BEFORE_DAY = re.compile(r"(?:\b(?:on|in|of)|に)$")
_SOME_DAY = date(2000, 1, 1)
_BY_WORDS: tuple[Effect, ...] = ("exceeded", "delivered", "dropped", "superseded", "changed", "progress", "restated")
"""Asked in this order; the first whose words stand in the passage is the effect."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectCue:
    """A phrase that tells an effect (or that a promise was given), with a sentence it takes and one it leaves."""

    effect: str
    language: str
    words: str
    yes: str
    no: str


@cache
def effect_cues() -> tuple[EffectCue, ...]:
    """Every row of the table."""
    with _FILE.open("rb") as file:
        rows = cast("Mapping[str, Mapping[str, list[dict[str, str]]]]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only
    return tuple(
        EffectCue(effect=effect, language=language, words=row["words"], yes=row["yes"], no=row["no"])
        for effect, languages in rows.items()
        if effect not in (_AFTER, _BEFORE)
        for language, phrases in languages.items()
        for row in phrases
    )


def effect_in(words: str) -> Effect | None:
    """The effect that the words tell; None where they tell none. What is said again before all else is said again."""
    found = {effect: at for effect in _BY_WORDS if (at := find(effect, words)) is not None}
    if "restated" in found and found["restated"] == min(found.values()):
        return "restated"
    return next(iter(found), None)


def spots(text: str) -> list[int]:
    """Every place in `text` where some phrase stands that may tell of a promise, in order."""
    lowered, found = text.lower(), set()
    for phrase in _telling():
        at = lowered.find(phrase)
        while at >= 0:
            found.add(at)
            at = lowered.find(phrase, at + 1)
    return sorted(found)


@cache
def _telling() -> tuple[str, ...]:
    return tuple(
        {cue.words for cue in effect_cues() if cue.effect in (*_BY_WORDS, "adopts", "met", "pledged", "undertaken")}
    )


@lru_cache(maxsize=1 << 14)
def find(effect: str, words: str) -> int | None:
    """Where a phrase of `effect` stands in `words`."""
    for found in _phrases(effect).finditer(words.lower()):
        if not _still_to_come(words.lower(), *found.span()):
            return found.start()
    return None


def _still_to_come(words: str, start: int, end: int) -> bool:
    ought = words[end:].lstrip(" \n").startswith(_guards(_BEFORE))
    return ought or f" {words[:start]}".rstrip(" \n").endswith(tuple(f" {guard}" for guard in _guards(_AFTER)))


@cache
def _guards(side: str) -> tuple[str, ...]:
    with _FILE.open("rb") as file:
        rows = cast("Mapping[str, Mapping[str, list[str]]]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only
    return tuple(words for phrases in rows[side].values() for words in phrases)


@cache
def _phrases(effect: str) -> re.Pattern[str]:
    return re.compile("|".join(_bounded(cue.words) for cue in effect_cues() if cue.effect == effect))


def _bounded(words: str) -> str:
    """A phrase in Latin letters ends where its words end."""
    return rf"\b{re.escape(words)}\b" if words.isascii() else re.escape(words)


@dataclass(frozen=True, slots=True)
class Citation:
    """An earlier day, or an earlier meeting, on which the words say that something was promised; `near` is what they call it."""

    day: str | None
    meeting: str | None
    near: Span


def cited(document: Document, clause: Span) -> Citation | None:
    """The date or meeting beside a word of pledging (2031年4月に表明した, announced in April 2031), or that opens the clause.

    None without one; the day of the document itself cites nothing.
    """
    words = clause.of(document.text)
    for mention in document.mentions_in(clause):
        day, meeting = _earlier(mention, document)
        if not (day or meeting):
            continue
        start, end = mention.span.start - clause.start, mention.span.end - clause.start
        before, after = words[max(0, start - 3 * _NEAR) : start], words[end : end + _NEAR]
        pledged = find("pledged", after)
        if _ends_with_pledge(before):
            at = max(0, start - 3 * _NEAR)
            whole = at if at == 0 else at + words[at:start].find(" ") + 1  # no half of a word
            return Citation(day, meeting, Span(clause.start + whole, mention.span.start))
        if pledged == 0 if day else pledged is not None:
            return Citation(day, meeting, Span(mention.span.end, min(clause.end, mention.span.end + 2 * _NEAR)))
        if day and start <= _OPENS and find("stated", words[end:]) is not None:
            return Citation(day, meeting, Span(mention.span.end, clause.end))
    return None


def _earlier(mention: Mention, document: Document) -> tuple[str | None, str | None]:
    """The day, or the meeting of the same body, that a mention names, where it lies before the document's own."""
    meta, value = document.meta, mention.value
    if mention.kind == "date" and isinstance(value, Edtf) and _before(value, document):
        return str(value), None
    own = f"{meta.body}-{meta.ordinal:02}" if meta.body and meta.ordinal else None
    is_meeting = mention.kind == "meeting" and isinstance(value, str) and own and value.startswith(f"{meta.body}-")
    return None, value if is_meeting and isinstance(value, str) and own and value < own else None


def _before(day: Edtf, document: Document) -> bool:
    own = document.date
    return own is None or (str(day) < own and not own.startswith(str(day)))


def _ends_with_pledge(words: str) -> bool:
    """Whether a word of pledging stands right before, or who pledged (announced by both leaders on)."""
    stripped = words.lower().rstrip()
    by_whom = find("by-whom", stripped)
    if by_whom is not None and _BEFORE_DAY.search(stripped) and not set(stripped[by_whom:]) & set(",.;"):
        return True
    return any(stripped.endswith(cue.words) for cue in effect_cues() if cue.effect == "pledged")


def delivered_when(document: Document, clause: Span, deadline: Edtf | None) -> Effect:
    """Delivered, early or late: by two spans of time in one clause (3年間 … 2年間で達成), else by the deadline.

    A report before the period in which it fell due shows that it came early; a later report shows nothing of lateness,
    unless it says on which day it was done.
    """
    at = find("delivered", clause.of(document.text))
    spans = [
        mention for mention in document.mentions_in(clause)
        if mention.kind == "duration" and isinstance(mention.value, Duration)
    ]  # fmt: skip
    if at is not None and len(spans) > 1:
        taken = min(spans, key=lambda mention: abs(mention.span.end - clause.start - at))
        promised = next(mention for mention in spans if mention is not taken)
        return _compare(_days(taken.value), _days(promised.value))
    return _against(document, clause, deadline) if deadline else "delivered"


def _against(document: Document, clause: Span, deadline: Edtf) -> Effect:
    """By the one day on which the clause says it was done; without one, by the day of the report."""
    due, own = Edtf(deadline.text.split("/")[-1]), cited(document, clause)
    told = [
        mention.value
        for mention in document.mentions_in(clause)
        if mention.kind == "date" and isinstance(mention.value, Edtf)
    ]
    days = [day for day in told if own is None or str(day) != own.day]
    if len(days) == 1:
        if _is_before(due.last, days[0].first):
            return "delivered-late"
        return "delivered-early" if _is_before(days[0].last, due.first) else "delivered"
    day = document.meta.date.last if document.meta.date else None
    return "delivered-early" if _is_before(day, due.first) else "delivered"


def _is_before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other


def _compare(taken: int, promised: int) -> Effect:
    if taken == promised:
        return "delivered"
    return "delivered-early" if taken < promised else "delivered-late"


def _days(value: object) -> int:
    return (value.after(_SOME_DAY) - _SOME_DAY).days if isinstance(value, Duration) else 0
