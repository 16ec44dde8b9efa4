"""Organisations that no registry has, shown to be names by the abbreviation in brackets behind them."""

import re
from collections.abc import Iterator
from functools import cache

from ..values import Span
from .name_words import name_words

ABBREVIATED = "abbreviated"
_BRACKET = re.compile(r"\((?P<letters>[A-ZА-ЯЁ][A-Za-zА-Яа-яЁё&-]{1,11})\)")
_PARTED = re.compile(r"[」』”»\"]? ?\Z")
"""What may part a name from the bracket behind it."""
_RUN = re.compile("[一-龯々ァ-ヶーA-Za-z0-9・]")
_WORDS = re.compile(r"(?:[A-ZА-ЯЁ][\w’'-]{1,24}|of|for|and|the|on|in|и|по|в|на|[а-яё]{3,24})(?: (?:[A-ZА-ЯЁ][\w’'-]{1,24}|of|for|and|the|on|in|и|по|в|на|[а-яё]{3,24})){0,11}\Z")
_LONGEST, _SHORTEST, _GAP = 100, 4, 2


def find_abbreviated(chars: str, language: str) -> Iterator[Span]:
    """The name before each abbreviation in brackets: of an organisation by its noun, and in scripts with capitals by its initials."""
    noun = _noun(language)
    if noun is None:
        return
    for bracket in _BRACKET.finditer(chars):
        parted = _PARTED.search(chars, max(0, bracket.start() - _GAP), bracket.start())
        end = parted.start() if parted else bracket.start()
        span = _run(chars, end) if language == "ja" else _initialled(chars, end, bracket["letters"])
        if span and len(span) >= _SHORTEST and noun.search(span.of(chars)):
            yield span


def _run(chars: str, end: int) -> Span:
    start = end
    while start > max(0, end - _LONGEST) and _RUN.match(chars, start - 1):
        start -= 1
    return Span(start, end)


def _initialled(chars: str, end: int, letters: str) -> Span | None:
    """The last words before a bracket whose initials are the capitals in it, small words between them or not."""
    found = _WORDS.search(chars, max(0, end - _LONGEST), end)
    wanted = [letter for letter in letters if letter.isupper()]
    words = list(re.finditer(r"[^ ]+", found[0])) if found else []
    for at in range(len(words) - 1, -1, -1):
        initials = iter(word[0][0].upper() for word in words[at:])
        if words[at][0][0] == wanted[0] and all(letter in initials for letter in wanted) and found:
            return Span(found.start() + words[at].start(), end)
    return None


@cache
def _noun(language: str) -> re.Pattern[str] | None:
    row = name_words(language)["organisations"]
    if not row.words:
        return None
    return re.compile(rf"{row.pattern}\Z" if language == "ja" else rf"(?<!\w){row.pattern}(?!\w)")
