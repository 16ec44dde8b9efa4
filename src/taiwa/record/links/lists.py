"""How an enumeration is cut into its items, and how alike two items are."""

import re
from collections.abc import Iterator

from ...values import Span
from .held import folded

_ENUMERATED = re.compile(r"\(?(?:[0-9]{1,2}|[ivx]{1,4}|[a-h])\) ?")
_SPLITS = {
    "ja": re.compile("、?(?:並びに|及び|かつ)|、|(?<=」)と(?=「)"),
    "en": re.compile(r"; and |, and |; |, | and (?!\w+ of )"),
}
_SHORT = 4
_PARTS = re.compile(r";(?: and)? ?")
_QUOTED = re.compile("「([^「」]{1,60})」")


def items_in(span: Span, text: str, language: str) -> list[Span]:
    """The items of an enumeration: those in quotes, those with numbers, else what commas and conjunctions part."""
    quoted = [Span(found.start(1), found.end(1)) for found in _QUOTED.finditer(text, span.start, span.end)]
    if len(quoted) > 1:
        return quoted
    if text.count(";", span.start, span.end):
        return [item for item in _between(span, list(_PARTS.finditer(text, span.start, span.end)), text) if len(item)]
    numbered = list(_ENUMERATED.finditer(text, span.start, span.end))
    cuts = (
        numbered
        if len(numbered) > 1
        else list(_SPLITS.get(language, _SPLITS["en"]).finditer(text, span.start, span.end))
    )
    return [item for item in _between(span, cuts, text) if len(item)]


def _between(span: Span, cuts: list[re.Match[str]], text: str) -> Iterator[Span]:
    at = span.start
    for cut in cuts:
        yield _bare(Span(at, cut.start()), text)
        at = cut.end()
    yield _bare(Span(at, span.end), text)


def _bare(span: Span, text: str) -> Span:
    """An item without the marks and conjunctions around it."""
    words = span.of(text)
    start = (
        span.start
        + len(words)
        - len(re.sub(r"\A(?:[\s「『“\",;:、。]|and |(?:first|second|third|fourth|fifth|sixth)(?:ly)?, )+", "", words))
    )
    end = span.start + len(re.sub(r"(?:[\s」』”\",;:、。]|\band)+\Z", "", words))
    return Span(start, max(start, end))


def alike(one: str, other: str) -> float:
    """How much two items have in common, from 0 to 1: the share of the shorter one's pairs of letters that the other has too.

    Of a short word the other must hold nothing else: it stands in too many items.
    """
    here, there = (_pairs(folded(words)) for words in (one, other))
    if not (here and there):
        return float(one == other)
    shared, fewest = len(here & there), min(len(here), len(there))
    return shared / fewest if fewest >= _SHORT else 2 * shared / (len(here) + len(there))


def _pairs(words: str) -> set[str]:
    return {words[at : at + 2] for at in range(len(words) - 1)}
