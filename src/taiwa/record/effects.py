"""What a passage says became of a promise, by its words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import cast

import yaml

from ..values import Duration, Edtf, Span
from .answers import Effect
from .document import Document

_FILE = Path(__file__).parents[1] / "resources" / "record" / "effects.yaml"
_NEAR = 24
"""A date and the word of pledging, or a span of time and the word of delivery, stand this close together."""
_SOME_DAY = date(2000, 1, 1)
_BY_WORDS: tuple[Effect, ...] = ("exceeded", "delivered", "dropped", "superseded", "changed", "progress")
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
        for language, phrases in languages.items()
        for row in phrases
    )


def effect_in(words: str) -> Effect | None:
    """The effect that the words tell; None where they tell none."""
    return next((effect for effect in _BY_WORDS if find(effect, words) is not None), None)


def find(effect: str, words: str) -> int | None:
    """Where a phrase of `effect` stands in `words`."""
    found = _phrases(effect).search(words.lower())
    return found.start() if found else None


@cache
def _phrases(effect: str) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(cue.words) for cue in effect_cues() if cue.effect == effect))


def pledged_on(document: Document, clause: Span) -> Edtf | None:
    """The date printed beside a word of pledging (2031年4月に表明した, announced in April 2031); None without one."""
    words = clause.of(document.text)
    for mention in document.mentions_in(clause):
        if mention.kind == "date" and isinstance(mention.value, Edtf):
            start, end = mention.span.start - clause.start, mention.span.end - clause.start
            if find("pledged", words[end : end + _NEAR]) == 0 or _ends_with_pledge(words[max(0, start - _NEAR) : start]):
                return mention.value
    return None


def _ends_with_pledge(words: str) -> bool:
    stripped = words.lower().rstrip()
    return any(stripped.endswith(cue.words) for cue in effect_cues() if cue.effect == "pledged")


def delivered_when(document: Document, clause: Span, deadline: Edtf | None) -> Effect:
    """Delivered, early or late: by two spans of time in one clause (3年間 … 2年間で達成), else by the deadline.

    A report before the period in which it fell due shows that it came early; a later report shows nothing of lateness.
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
    day = document.meta.date.last if document.meta.date else None
    due = Edtf(deadline.text.split("/")[-1]).first if deadline else None
    return "delivered-early" if day and due and day < due else "delivered"


def _compare(taken: int, promised: int) -> Effect:
    if taken == promised:
        return "delivered"
    return "delivered-early" if taken < promised else "delivered-late"


def _days(value: object) -> int:
    return (value.after(_SOME_DAY) - _SOME_DAY).days if isinstance(value, Duration) else 0
