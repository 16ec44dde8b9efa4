"""Lists inside a sentence, and names in passing: what stands there is named and not dwelt on."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ...values import Span
from .table import table

_JA_ITEM = r"[\u3005\u3400-\u9fff\u30a1-\u30fa\u30fca-z0-9]{1,12}(?:の[\u3005\u3400-\u9fff\u30a1-\u30fa\u30fca-z]{1,8})?"
_JA_LINK = r"(?:、|,|・|及び|並びに|または|又は|や)"
_JA_LIST = re.compile(rf"{_JA_ITEM}(?:{_JA_LINK}{_JA_ITEM}){{2,}}")
_COMMA = re.compile(r"[,;]\s")
_FIRST_WORDS = re.compile(r"\s*(?:[^\s,;.]+\s*){0,6}")
_LINK = re.compile(r"\b(?:and|or|и|или)\b")
_SHORT = 6
"""An item of a list has no more words than this."""


def lists_in(words: str, language: str) -> list[Span]:
    """The lists in `words`, which are folded in width and case: three or more short items in a row."""
    if language == "ja":
        return [Span(*found.span()) for found in _JA_LIST.finditer(words)]
    return list(_between_commas(words))


def _between_commas(words: str) -> Iterator[Span]:
    """From the words before the first to those behind the last of neighbouring commas with short items between them.

    The last item is joined by a word (`A, B and C`): commas alone set apart what is said by the way.
    """
    commas = [comma.end() for comma in _COMMA.finditer(words)]
    run: list[int] = []
    for comma in [*commas, None]:
        if comma is not None and run and len(words[run[-1] : comma].split()) <= _SHORT:
            run.append(comma)
            continue
        if len(run) > 1 and _LINK.search(words, run[-2], _around(words, run[0], run[-1]).end):
            yield _around(words, run[0], run[-1])
        run = [comma] if comma is not None else []


def _around(words: str, first: int, last: int) -> Span:
    before = words[:first].rstrip(",; \n")
    start = before.rfind(" ", 0, max(0, len(before) - 1))
    for _ in range(_SHORT - 1):
        start = before.rfind(" ", 0, max(0, start))
    behind = _FIRST_WORDS.match(words, last)
    return Span(start + 1, behind.end() if behind else last)


def in_passing(text: str, span: Span, names: Iterable[Span]) -> Iterator[Span]:
    """Those of `names` that are given as an instance: `including …`, …を含む."""
    before, after = _passing()
    for name in names:
        if before.search(text[max(span.start, name.start - _NEAR) : name.start]) or after.match(text, name.end, span.end):
            yield name


_NEAR = 24


@cache
def _passing() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words of the table before and behind what is named in passing."""
    words = table().passing
    before = "|".join(map(re.escape, words["before"]))
    return re.compile(rf"\b(?:{before})\s+(?:the\s+)?\Z", re.IGNORECASE), re.compile("|".join(map(re.escape, words["after"])))
