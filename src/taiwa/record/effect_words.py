"""The words by which a later passage tells what became of a promise (resources/record/effects.yaml), and where they stand.

In a phrase `#` is a number as printed, `…` a few characters, `~` a helping verb of what is over (was, has, had been), without which the
verb behind it tells a deed only where its object follows (lifted the ban), and `%` a day or a doer told aside (, in May 2031,); a phrase that
is denied where it stands (完了していない, was not abandoned) or stands under a condition (once it has been built) is not found.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import cast

import yaml

from .answers import Effect

_FILE = Path(__file__).parents[1] / "resources" / "record" / "effects.yaml"
_AFTER, _BEFORE = "not_after", "not_before"
_LISTS = (_AFTER, _BEFORE, "share", "uncounted", "until_now", "felt", "passive")
"""What tells no effect."""
_NEGATIVE = ("short", "undone", "refuses")
"""What is a denial itself."""
BY_WORDS: tuple[Effect, ...] = ("exceeded", "delivered", "dropped", "superseded", "changed", "progress", "restated")
"""Asked in this order; the first whose words stand in the passage is the effect."""
DONE = ("delivered", "deed")
"""What tells that something was done, whatever else is told, or where nothing else is."""

_NEGATED_JA = re.compile(
    r"(?:(?:し|され|さ)?(?:て|で)?(?:は|も)?(?:い|お)?(?:ない|らず|なかった|なく|ません)|ず(?!つ))"
    r"|[^、。]{0,24}(?:考え|意向|予定|計画|つもり|意図)(?:は|が|も)(?:ない|なく|なかった|ありません)"
)
"""Behind a phrase: it was not done, or nobody means to do it."""
_NEGATED_EN = re.compile(
    r"\b(?:not|never|n't)(?: (?:yet|been|be|being|\w+ly)){0,3} $|\bno (?:intention|intentions|plan|plans|wish) (?:to|of)\b[^,.;]*$|\bnone (?:of the|has|have)\b[^,.;]*$"
)
"""Before a phrase: the same; between a verb and its not little may stand."""
_NAMED_DEED = re.compile(r"(?:(?!\b(?:that|which|who|where|and|but)\b)[^,.;])*?\b(?:would|will|could|can|cannot|should|may|might|must|shall|had to|has to|have to)\b")
"""Behind the name of a deed (the opening of …): what was to become of it, and not that it was done."""
_ADNOMINAL = re.compile(r"(?<=た)(?!旨)[\u4e00-\u9fff\u30a1-\u30ff「『]")
"""Behind a deed: a noun, of which it only says which is meant (ダルヴェンで開催された|第2回会合)."""
NUMBER = r"(?<!\d)\d[\d,]*(?:\.\d+)?(?:\s?(?:万|億|兆|thousand|million|billion))?"
"""A number as printed, from its first figure: begun at each of thousands of figures it would take hours."""
_FEW = r"[^、。,.;\n]{1,24}?"
_OVER = r"(?:was|were|been|has|had|(?<!to )(?<!will )(?<!would )(?<!should )(?<!could )(?<!must )(?<!may )(?<!might )have)(?: \w+ly| also| now| since| again| both| each){0,2}"
_ASIDE = r",? (?:in|on|by|as of|as from|at|earlier) [^.;\n]{1,48}?,?"
_OBJECT = rf"(?= (?:the|a|an|its|their|his|her|all|both|some|about|another) |\ {NUMBER})"
"""Behind a verb in the active voice."""
_MARKS = re.compile("[#…~%]")
"""What stands in a phrase for words that differ from text to text."""
_CONDITION = re.compile(r"\b(?:if|unless|until|once|as soon as|provided that|in case|whether)\b[^,.;:]*$")
"""Before a phrase, with no comma between: it is not told as done."""
_NOT_SO_JA = re.compile(r"(?:た|(?<=た))(?:い|ら|場合|こと[はが]な)")
"""Behind a phrase: wished for (設置したい), supposed, or never done."""


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
        if effect not in _LISTS
        for language, phrases in languages.items()
        for row in phrases
    )


def spots(text: str) -> list[int]:
    """Every place in `text` where some phrase stands that may tell of a promise, in order."""
    lowered, found = text.lower(), set()
    for phrase in _telling():
        at = lowered.find(phrase)
        while at >= 0:
            found.add(at)
            at = lowered.find(phrase, at + 1)
    for words in _patterns():
        if _core(words) in lowered:
            found.update(hit.start() for hit in _any_of((words,)).finditer(lowered))
    return sorted(found)


_SPOTTED = (*BY_WORDS, "deed", "short", "undone", "against", "revised", "adopts", "met", "pledged", "undertaken")


@cache
def _telling() -> tuple[str, ...]:
    return tuple({cue.words for cue in effect_cues() if cue.effect in _SPOTTED and not _is_pattern(cue.words)})


@cache
def _patterns() -> tuple[str, ...]:
    return tuple(dict.fromkeys(cue.words for cue in effect_cues() if cue.effect in _SPOTTED and _is_pattern(cue.words)))


def _is_pattern(words: str) -> bool:
    return _MARKS.search(words) is not None


@lru_cache(maxsize=1 << 14)
def find(effect: str, words: str) -> int | None:
    """Where a phrase of `effect` stands in `words` and is not denied, a deed not where it only says which thing is meant."""
    lowered = words.lower()
    for start, end in places(effect, lowered):
        if effect == "deed" and _ADNOMINAL.match(lowered, end):
            continue
        if not _still_to_come(lowered, start, end) and (effect in _NEGATIVE or not denied(lowered, start, end)):
            return start
    return None


def places(effect: str, lowered: str) -> Iterator[tuple[int, int]]:
    """Where phrases of `effect` stand in words of small letters, denied or not."""
    there = tuple([words for core, words in _phrases(effect) if core in lowered])
    return (found.span() for found in _any_of(there).finditer(lowered)) if there else iter(())


def denied(lowered: str, start: int, end: int) -> bool:
    """Whether what a phrase says is said not to be."""
    return _NEGATED_JA.match(lowered, end) is not None or _NEGATED_EN.search(lowered[:start]) is not None


def _still_to_come(words: str, start: int, end: int) -> bool:
    ought = words[end:].lstrip(" \n").startswith(guards(_BEFORE))
    named = words[start:end].endswith(" of") and (_NAMED_DEED.match(words.lower(), end) is not None or _turned(words.lower(), end))
    supposed = (_CONDITION.search(words, 0, start) if words[start:end].isascii() else _NOT_SO_JA.match(words, end)) is not None
    return ought or named or supposed or f" {words[:start]}".rstrip(" \n").endswith(tuple(f" {guard}" for guard in guards(_AFTER)))


def _turned(lowered: str, at: int) -> bool:
    """Whether a deed that is named up to `at` is told to be put off or given up (the opening of the centre was moved to 2032)."""
    stop = next((mark for mark in range(at, len(lowered)) if lowered[mark] in ",;."), len(lowered))
    return any(next(places(effect, lowered[at:stop]), None) for effect in ("changed", "dropped"))


@cache
def guards(side: str) -> tuple[str, ...]:
    """The words of a list that tells no effect of its own."""
    with _FILE.open("rb") as file:
        rows = cast("Mapping[str, Mapping[str, list[str]]]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only
    return tuple(words for phrases in rows[side].values() for words in phrases)


@cache
def _phrases(effect: str) -> tuple[tuple[str, str], ...]:
    """The phrases of an effect in the order of the table, each behind its core."""
    return tuple((_core(cue.words), cue.words) for cue in effect_cues() if cue.effect == effect)


@cache
def _core(words: str) -> str:
    """The longest words of a phrase without marks: where they do not stand, no pattern needs to look for the phrase."""
    return max(_MARKS.split(words), key=len).strip()


@lru_cache(maxsize=1 << 12)
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(_bounded, phrases)))


def _bounded(words: str) -> str:
    """A phrase in Latin letters ends where its words end."""
    pattern = re.escape(words).replace(re.escape("…"), _FEW).replace(re.escape("#"), NUMBER).replace(re.escape("~"), _OVER).replace(re.escape("%"), _ASIDE)
    verb = words.removeprefix("~ ")
    active = rf"|{re.escape(verb)}{_OBJECT}" if verb != words and verb not in guards("passive") else ""
    return rf"\b(?:{pattern}\b{active})" if words.replace("…", "").isascii() else pattern
