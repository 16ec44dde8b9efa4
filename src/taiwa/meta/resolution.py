"""Resolutions: an organ speaks, no state does; the title block says which one, what the resolution is called, and when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..problems import Problem
from ..source.models import AKN
from ..text.models import Line
from ..tree.words import words as tree_words
from ..values import Edtf, Span
from .models import Meta
from .parts import Parts, one_line
from .words import Words

_NUMBERED = re.compile(r"(?:\d{1,3}/\d{1,4}|[SE]S?-\d{1,2}/\d{1,3}|\d{4}/\d{1,3}|\d{3,4} \(\d{4}\))\s?[A-Z]?\.\s+(?=\S)")
_LETTER = re.compile(r"[A-Z]\d{0,3}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TITLE_LINES = 4
KIND = "resolution"


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the title block of a resolution says; `title` is without its number, `day` without evidence from a header."""

    title: str | None
    title_at: Span | None
    day: Edtf | None
    day_at: Span | None


def resolution_of(parts: Parts, words: Words) -> Resolution | None:
    """The resolution that this document is; None for any other document.

    It is one where an organ is named as the speaker before all else, and the title block says that it was adopted or
    gives it a number.
    """
    adopted = next((line for line in parts.front if words["adopted"].first(parts.chars, line.span)), None)
    numbered = [at for at, line in enumerate(parts.front) if _NUMBERED.match(line.span.of(parts.chars))]
    if not (adopted or numbered) or not _speaks(parts):
        return None
    title_at = _title(parts, parts.front, numbered[-1]) if numbered else None
    day, day_at = _day(parts, adopted)
    stated = parts.tree.text.front.title if parts.tree.text.source.media == AKN else None
    title = one_line(stated or (title_at.of(parts.chars) if title_at else "")) or None
    return Resolution(title, title_at, day, day_at)


def meta_of(resolution: Resolution, language: str) -> Meta:
    """The meta of a resolution: neither place nor parties, for the organ that speaks is no state."""
    evidence = {"title": resolution.title_at, "kind": resolution.title_at, "date": resolution.day_at}
    missing = [Problem(Span(0, 0), f"not found: {name}", "note")
               for name, value in (("title", resolution.title), ("date", resolution.day)) if not value]  # fmt: skip
    return Meta(
        kind=KIND, title=resolution.title, language=language, date=resolution.day,
        evidence={name: span for name, span in evidence.items() if span}, problems=tuple(missing),
    )  # fmt: skip


def _speaks(parts: Parts) -> bool:
    """Whether the preamble begins with the name of the organ."""
    first = next(iter(parts.opening), None)
    return first is not None and first.of(parts.chars).strip(" ,\n").casefold() in tree_words().organs


def _title(parts: Parts, lines: Sequence[Line], at: int) -> Span:
    """The words after the number; lines that follow belong to it (a title in two lines, the letter of a part)."""
    line = lines[at]
    found = _NUMBERED.match(line.span.of(parts.chars))
    last = line
    for after in lines[at + 1 : at + _TITLE_LINES]:
        if after.span.start < line.span.end or _LETTER.fullmatch(after.span.of(parts.chars).strip()):
            break
        last = after
    return Span(line.span.start + (found.end() if found else 0), last.span.end).trim(parts.chars)


def _day(parts: Parts, adopted: Line | None) -> tuple[Edtf | None, Span | None]:
    """The day in the line that says who adopted it, else that of the closing line."""
    spans = [*([adopted.span] if adopted else []), *parts.closing]
    found = [(day, at) for span in spans for at, day in parts.dates_in(span) if _DAY.fullmatch(day.text)]
    if found:
        return found[0]
    header = parts.tree.text.front.date or ""
    return (Edtf(header[:10]), None) if _DAY.match(header) else (None, None)
