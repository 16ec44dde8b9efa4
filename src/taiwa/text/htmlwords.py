"""The words of one line of a page: entities resolved, white space as a browser shows it."""

import re
from collections.abc import Sequence
from html import unescape
from itertools import islice
from typing import NamedTuple

from ..values import replace
from .joining import seam
from .limits import MOST_MARKS
from .raised import EXPONENT
from .rows import Row, width
from .strand import Edit, Strand, cut_from, edited, joined, sliced, stripped

_REACH = 60
"""Characters of the line that are looked at beside a line break of the source."""
_SPACE = " \t\n\r\f"
_SPECIAL = re.compile(
    r"&(?:\#\d{1,7};?|\#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{0,31};?)|[ \t\n\r\f]{2,}|[\t\n\r\f]"
)


class Chunk(NamedTuple):
    """A run of a page's words; `power` says that it is the exponent of a ten."""

    start: int
    end: int
    power: bool = False


def row_of(decoded: str, chunks: Sequence[Chunk]) -> Row | None:
    """The line that these runs of the page make; None where they hold only white space.

    White space that the page prints (a full-width space, `&nbsp;`) before the words counts as indent.
    """
    strand = joined(decoded, [_strand(decoded, chunk) for chunk in chunks], [""] * (len(chunks) - 1))
    words = strand.words
    start = len(words) - len(words.lstrip(_SPACE))
    strand = sliced(strand, start, max(start, len(words.rstrip(_SPACE))))
    edits = _edits(strand.words)
    strand = edited(strand, edits) if edits else strand
    indent = len(strand.words) - len(strand.words.lstrip())
    strand = stripped(strand)
    return Row(strand, indent=indent, columns=width(strand.words)) if strand.words else None


def _strand(decoded: str, chunk: Chunk) -> Strand:
    strand = cut_from(decoded, chunk.start, chunk.end)
    return replace(strand, words=strand.words.translate(EXPONENT)) if chunk.power else strand


def without_entities(words: str) -> str:
    """Words of a page on one line."""
    return " ".join(unescape(words).split())


def _edits(words: str) -> list[Edit]:
    edits = []
    for found in islice(_SPECIAL.finditer(words), MOST_MARKS):
        start, end = found.span()
        if found[0][0] != "&":
            soft = "\n" in found[0] or "\r" in found[0]
            edits.append((start, end, seam(words[max(0, start - _REACH) : start], words[end : end + _REACH]) if soft else " "))
            continue
        new = unescape(found[0])
        while len(new) > 1 and new[-1] == words[end - 1]:  # letters behind a name without its semicolon (&ltKeldea)
            new, end = new[:-1], end - 1
        if new != words[start:end]:
            edits.append((start, end, new))
    return edits
