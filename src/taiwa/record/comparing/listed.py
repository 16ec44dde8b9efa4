"""Lists inside a sentence, and names in passing: what stands there is named and not dwelt on."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ...values import Span
from .table import table

_JA_ITEM = r"[\u3005\u3400-\u9fff\u30a1-\u30fa\u30fca-z0-9]{1,12}(?:の[\u3005\u3400-\u9fff\u30a1-\u30fa\u30fca-z]{1,8})?"
_JA_LINK = r"(?:、|,|・|及び|並びに|または|又は|や)"
_EN_ITEM = r"(?:[^\W\d_][\w'’-]*)(?:\s+[\w'’-]+){0,5}"
_LISTS = (
    re.compile(rf"{_JA_ITEM}(?:{_JA_LINK}{_JA_ITEM}){{2,}}"),
    re.compile(rf"{_EN_ITEM}(?:[,;]\s(?:and |or )?{_EN_ITEM}){{2,}}(?:,? (?:and|or) {_EN_ITEM})?"),
)
"""Three or more short items in a row."""


def lists_in(words: str) -> list[Span]:
    """The lists in `words`, which are folded in width and case."""
    return [Span(*found.span()) for pattern in _LISTS for found in pattern.finditer(words)]


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
