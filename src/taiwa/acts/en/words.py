"""Sentences and words of English paragraphs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...values import Span

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’\-/][^\W_]+)*['’]?|[^\w\s]")
_END = re.compile(r"[.!?][\"”’')\]]{0,3}\s+(?=[\"“‘(\[]?[A-Z0-9])")
_SHORT = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Jr|Sr|St|No|H\.E|Gen|Gov|Sen|Rep|vs|Art)\.$")
"""Initials and abbreviations, which end no sentence by their full stop."""
_LONGEST = 8_000


class Word(NamedTuple):
    """One word or mark: as printed, in lower case, and where it stands in the text."""

    surface: str
    low: str
    start: int
    end: int


def sentences(chars: str, body: Span) -> Iterator[Span]:
    """The sentences of a paragraph; a full stop after an abbreviation or an initial does not end one."""
    start = body.start
    for end in _END.finditer(chars, body.start, body.end):
        if abbreviated(chars[max(start, end.start() - 8) : end.start() + 1]):
            continue
        yield from _short(start, end.end())
        start = end.end()
    if start < body.end:
        yield from _short(start, body.end)


def abbreviated(words: str) -> bool:
    """Whether `words` end with the full stop of an abbreviation or an initial (U.S., No., Mr.)."""
    return _SHORT.search(words) is not None


def _short(start: int, end: int) -> Iterator[Span]:
    for first in range(start, end, _LONGEST):
        yield Span(first, min(end, first + _LONGEST))


def words(chars: str, sentence: Span) -> list[Word]:
    """The words of one sentence in order."""
    small, first = _small(sentence.of(chars)), sentence.start
    spans = (found.span() for found in _WORD.finditer(chars, first, sentence.end))
    return [Word(chars[start:end], small[start - first : end - first], start, end) for start, end in spans]


def _small(chars: str) -> str:
    """In small letters with straight apostrophes, as many as before."""
    straight = chars.replace("’", "'")
    small = straight.casefold()
    return small if len(small) == len(chars) else "".join(char if len(char.casefold()) > 1 else char.casefold() for char in straight)
