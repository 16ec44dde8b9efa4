"""What is told as done, or as given up, of a step toward a promise and not of the promise (resources/record/steps.yaml).

The tender for the boats was completed, the exchange of notes on the grant was signed, the contract with the supplier was cancelled:
the step is the head of what the word of the deed is said of. Where the promise names the step, it is what was promised.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

import yaml

from .answers import Effect
from .effect_words import DONE, denied, places

_FILE = Path(__file__).parents[1] / "resources" / "record" / "steps.yaml"
_PREPOSITIONS = r"(?:of|for|on|to|in|with|by|from|towards?|at|under|regarding|concerning|about|between|into|as|which|that|who|whose|leading|needed|required|upon|after|before|following|during|through|within|without|since)"
_AUXILIARY = r"(?:was|were|is|are|has|have|had|been|being)"
_DETERMINER = r"(?:the|a|an|its|their|this|these|all|both)"
_HEAD = rf" *(?:{_DETERMINER} )?(?:(?!{_PREPOSITIONS}\b|{_AUXILIARY}\b|{_DETERMINER}\b)[\w’'-]+ ){{0,4}}?"
"""What stands before the head of a noun phrase, from where it begins."""
_BEHIND_HEAD = rf"(?= (?:{_PREPOSITIONS}|{_AUXILIARY})\b|[,.;]|\s*\Z)"
"""Behind the head: a noun that stands before another is not it (the survey vessel)."""
_NEW_CLAUSE = re.compile(r"\b(?:that|whether|how|and|but|while|welcomed|noted|welcome|note)\b|[,;:.]")
_BE = r"\b(?:was|were|is|are|be|been|being)"
_PASSIVE = re.compile(rf"{_BE} (?:\w+ly )?\Z")
_ASIDE = re.compile(r" *(?:which\b|\Z)")
_OBJECT = re.compile(rf" (?:{_DETERMINER}|\d)\b")
_GOVERNS = rf"(?= (?:{_PREPOSITIONS})(?: {_DETERMINER})? \Z)"
_WHEN_JA = r"(?:[がをはもに]、?(?:[0-9]+年(?:[0-9]+月)?(?:[0-9]+日)?に|正式に|全て)?)?\Z"
_NOUN_JA = r"[\u4e00-\u9fff々ァ-ヶー0-9a-z「」]+"
_THEME_JA = re.compile(rf"(?:(?P<whose>{_NOUN_JA})の)?(?P<head>{_NOUN_JA}){_WHEN_JA}")


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """Words for a step, words of a promise that has it in it, and whether to give it up is another thing than to give up the promise."""

    language: str
    words: tuple[str, ...]
    named: tuple[str, ...]
    ends: bool
    takes: str
    leaves: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedRow:
    """Words for a signature, for what was promised beyond it, and for what tells that it has come so far; `unless` the promise has a word of these.

    Where it is `promised` itself, what lies `past` it tells that it was done, and not when.
    """

    words: tuple[str, ...]
    later: tuple[str, ...]
    reached: tuple[str, ...]
    unless: tuple[str, ...]
    promised: tuple[str, ...]
    past: tuple[str, ...]
    takes: tuple[str, ...]
    leaves: tuple[str, ...]


@cache
def step_rows() -> tuple[StepRow, ...]:
    """Every row of the table of steps."""
    return tuple(
        StepRow(
            language=language, words=tuple(row["words"]), named=tuple(row["named"]), ends=row.get("ends") != "no",
            takes=str(row["takes"]), leaves=str(row["leaves"]),
        )
        for language in ("ja", "en") for row in cast("list[Mapping[str, str | list[str]]]", _table()[language])
    )  # fmt: skip


@cache
def signed_rows() -> tuple[SignedRow, ...]:
    """Every row of the table of signatures."""
    rows = cast("Mapping[str, Mapping[str, list[str]]]", _table()["signed"])
    return tuple(SignedRow(**{name: tuple(words) for name, words in row.items()}) for row in rows.values())


@cache
def _table() -> Mapping[str, object]:
    with _FILE.open("rb") as file:
        return cast("Mapping[str, object]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only


def signed_only(words: str, promised: str) -> str | None:
    """The signature that `words` tell of, where more than that was promised and they do not say that it has come so far."""
    lowered, wanted = words.lower(), promised.lower()

    rows = (row for row in signed_rows() if _has(row.later, wanted) and not _has(row.unless, wanted) and not _has(row.reached, lowered))
    return next((step for row in rows if (step := _has(row.words, lowered))), None)


def _has(some: tuple[str, ...], where: str) -> str | None:
    return next((one for one in some if one in where), None)


def past_signature(words: str, promised: str) -> bool:
    """Whether a signature was promised, and `words` tell of a later stage alone (発効): it was signed, on a day that they do not tell."""
    lowered, wanted = words.lower(), promised.lower()
    return any(
        _has(row.promised, wanted) and _has(row.past, lowered) and not _has(row.past, wanted) and not _has(row.words, lowered)
        for row in signed_rows()
    )


def step_told(effect: Effect, words: str, promised: str) -> str | None:
    """The step of which alone `words` tell the effect, and that the words promised do not name; None where the thing itself is told of."""
    if effect == "delivered" and (signature := signed_only(words, promised)):
        return signature
    lowered, wanted = words.lower(), promised.lower()
    told = [
        next((step for step in _heads(lowered, start, end, ends=effect == "dropped") if not _is_named(step, wanted)), None)
        for kind in (DONE if effect == "delivered" else (effect,)) for start, end in places(kind, lowered) if not denied(lowered, start, end)
    ]  # fmt: skip
    return told[0] if told and all(told) else None


def _is_named(step: str, promised: str) -> bool:
    row = _by_word()[step]
    if step.isascii():
        return any(re.search(rf"\b{re.escape(word)}", promised) for word in (step, *row.named))
    return any(word in promised for word in (step, *row.named))


@cache
def _by_word() -> Mapping[str, StepRow]:
    return {word: row for row in step_rows() for word in row.words}


@cache
def _steps(language: str, *, ends: bool) -> str:
    words = [word for row in step_rows() if row.language == language and (row.ends or not ends) for word in row.words]
    return f"(?P<step>{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


def _heads(lowered: str, start: int, end: int, *, ends: bool) -> Iterator[str]:
    """The steps that the word of a deed at this place is said of."""
    if not lowered[start:end].isascii():
        yield from _heads_ja(lowered[:start], ends=ends)
        return
    steps, behind, before = _steps("en", ends=ends), lowered[end:], lowered[:start]
    if lowered[start:end].endswith(" of"):
        found = re.match(rf"{_HEAD}{steps}{_BEHIND_HEAD}", behind) or re.search(rf"\b{steps}{_GOVERNS}", before)
    elif not _PASSIVE.search(before) and not re.match(_BE, lowered[start:end]) and _OBJECT.match(behind):
        found = re.match(rf"{_HEAD}{steps}{_BEHIND_HEAD}", behind)
    else:
        clauses = [0, *(mark.end() for mark in _NEW_CLAUSE.finditer(before))]
        if len(clauses) > 1 and _ASIDE.match(before, clauses[-1]):
            clauses.pop()  # the service of the centre, which began its work
        found = re.match(rf"{_HEAD}{steps}{_BEHIND_HEAD}", before[clauses[-1] :])
    if found:
        yield found["step"]


def _heads_ja(before: str, *, ends: bool) -> Iterator[str]:
    """The noun right before the deed; where that is the making of a text or a part of the promise, the noun to which it belongs too."""
    theme = _THEME_JA.search(before)
    for noun in (theme["head"], theme["whose"]) if theme else ():
        found = re.search(rf"{_steps('ja', ends=ends)}\Z", noun or "")
        if not found:
            return
        yield found["step"]
