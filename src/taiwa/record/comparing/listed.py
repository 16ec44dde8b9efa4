"""Lists inside a sentence: what stands there is named and not dwelt on."""

import re

from ...values import Span

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
