"""A second opinion on where words stand: other libraries look into the file at the place that a reading names."""

import logging
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import product
from typing import NamedTuple

import docx
import pdfplumber
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from origins import Claim, fold

from taiwa.source.models import DOCX, PDF, Source
from taiwa.text.places import Place

Found = Callable[[Claim], str | None]
"""None where the file prints the words at the places of the claim, else what it prints there."""

logging.getLogger("pdfminer").setLevel(logging.ERROR)  # it tells of every glyph whose font has no box

_EDGE = 0.1
"""Points around the edge of a box in which the middle of a character may belong to it or not: two signs set as one (」、) overlap."""
_RADICALS = re.compile("[\u2e80-\u2eff]")
"""Signs that some fonts give in the place of the whole character, and that NFKC leaves as they are; taken for any character."""
_DASHES = ("—", "―")
"""One glyph in most Japanese fonts; libraries differ in which of the two they name."""


def second_opinion(source: Source) -> Found | None:
    """The judge for a file; None where its places are characters, which need no other library."""
    if source.media == PDF:
        return _Pages(source.data).found
    return _Paragraphs(source.data).found if source.media == DOCX else None


class _Sign(NamedTuple):
    """A character as pdfplumber finds it: the middle of its box, and what it is."""

    y: float
    x: float
    char: str


class _Pages:
    """A PDF as pdfplumber finds it."""

    def __init__(self, data: bytes) -> None:
        with pdfplumber.open(BytesIO(data)) as file:
            self._pages = [sorted(_signs(page.chars)) for page in file.pages]

    def found(self, claim: Claim) -> str | None:
        """Whether the characters inside the boxes, from left to right and box after box, are the words."""
        places, words = claim.origin.places if claim.origin else (), fold(claim.words)
        read = {0}
        for place in places:
            inside = {fold(self._inside(place, *edges)) for edges in product((-_EDGE, _EDGE), repeat=2)}
            read = {at + len(run) for at in read for run in inside if _alike(words[at : at + len(run)], run)}
        if places and len(words) in read:
            return None
        return " ⏎ ".join(self._inside(place, 0, 0) for place in places)

    def _inside(self, place: Place, before: float, behind: float) -> str:
        if place.box is None or not 0 < place.number <= len(self._pages):
            return ""
        left, top, right, bottom = place.box
        signs = self._pages[place.number - 1]
        near = signs[bisect_left(signs, (top,)) : bisect_left(signs, (bottom,))]
        held = [sign for sign in near if left - before <= sign.x <= right + behind]
        return "".join(sign.char for sign in sorted(held, key=lambda sign: sign.x))


def _alike(words: str, found: str) -> bool:
    return len(words) == len(found) and all(
        one == other or _RADICALS.match(other) or {one, other} == set(_DASHES)
        for one, other in zip(words, found, strict=True)
    )


def _signs(chars: Sequence[dict[str, object]]) -> Iterator[_Sign]:
    for char in chars:
        x0, x1, top, bottom = (float(str(char[key])) for key in ("x0", "x1", "top", "bottom"))
        yield _Sign((top + bottom) / 2, (x0 + x1) / 2, str(char["text"]))


class _Paragraphs:
    """A Word file as python-docx finds it; a paragraph is told by its part and its number from 1."""

    def __init__(self, data: bytes) -> None:
        word = docx.Document(BytesIO(data))
        self._parts = {str(part.partname).lstrip("/"): part.blob for part in word.part.package.iter_parts()}
        self._word = word
        self._read: dict[str, list[str]] = {}

    def found(self, claim: Claim) -> str | None:
        """Whether each paragraph holds the words that are said to stand in it."""
        places = claim.origin.places if claim.origin else ()
        words = fold(claim.words)
        held = [fold(self._paragraph(place)) for place in places]
        if len(held) == 1:
            return None if words in held[0] else held[0]
        whole = "".join(held)
        return None if words and words in whole else whole

    def _paragraph(self, place: Place) -> str:
        if place.part not in self._read:
            root = parse_xml(self._parts.get(place.part, b"<none/>"))
            self._read[place.part] = [Paragraph(one, self._word.part).text for one in root.iter(qn("w:p"))]
        paragraphs = self._read[place.part]
        return paragraphs[place.number - 1] if 0 < place.number <= len(paragraphs) else ""
