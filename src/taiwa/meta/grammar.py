"""Who is named as acting in a stretch of text, and which of them are named together."""

import re
from collections.abc import Iterable, Sequence

from ..values import Span
from . import en, ja
from .cast import Cast, Speaker

_READERS = {"ja": ja.speakers, "en": en.speakers}
_NOTE = r"\([^()]{0,80}\)"
NAMED = r",\s(?:H\.\s?E\.\s)?(?:Mr|Mrs|Ms|Dr)\b\.?\s[^,;()\n]{1,60}"
"""A person set behind the state for which he speaks (of Keldea, H.E. Mr. Malveig)."""
_BETWEEN = {
    "ja": re.compile(
        rf"(?:各国|諸国|側|の)?(?:{_NOTE}){{0,2}}\s?(?:、?(?:及び|並びに|および|ならびに|と)|[、,・/])"
        r"(?![^。]{0,200}(?:した|された|する))[^。]{0,200}"
    ),
    "en": re.compile(
        rf"(?:{NAMED}(?=,))?(?:\s?{_NOTE})?(?:\s?,|\s?/|\s?[-–]|\s&|,?\s(?:and|и|with|as well as|together with|along with|alongside)\b)"
        r"(?:\s|the\b|both\b|his\b|her\b|its\b|excellency\b|majesty\b|mr\b|ms\b|dr\b|h\b|e\b|hon\b|\.|governments?\b|of\b|leaders\b|"
        r"between\b|and\b|,){0,10}",
        re.IGNORECASE,
    ),
}


def grammar_of(cast: Cast) -> str:
    """The language whose grammar reads a cast's phrases: English where its own has none."""
    return cast.words.language if cast.words.language in _READERS else "en"


def speakers(chars: str, within: Span, cast: Cast) -> list[Speaker]:
    """Everyone named as acting, in printed order."""
    return _READERS[grammar_of(cast)](chars, within, cast)


def before(chars: str, found: Sequence[Speaker], cast: Cast) -> list[Speaker]:
    """The last of `found` and those named together with it before it (A、B及びC), in printed order."""
    out = list(found[-1:])
    for one in reversed(found[:-1]):
        if not _BETWEEN[grammar_of(cast)].fullmatch(chars, one.span.end, out[0].span.start):
            break
        out.insert(0, one)
    return out


def after(chars: str, found: Sequence[Speaker], cast: Cast) -> list[Speaker]:
    """The first of `found` and those named together with it after it (A, B and C), in printed order."""
    out = list(found[:1])
    for one in found[1:]:
        if not _BETWEEN[grammar_of(cast)].fullmatch(chars, out[-1].span.end, one.span.start):
            break
        out.append(one)
    return out


def in_order(parties: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Every party once, in the order of its first mention."""
    return tuple(dict.fromkeys(party for some in parties for party in some))
