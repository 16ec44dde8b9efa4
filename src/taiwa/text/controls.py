"""Control characters are no writing: they are taken out of the words, logged, and told."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..problems import Problem
from ..values import Span, replace
from .models import Cut
from .rows import Row
from .strand import edited

_BYTES = bytes((*range(0x09), *range(0x0E, 0x1C), 0x7F))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]+")


class Cleaned(NamedTuple):
    """The rows without control characters, what was cut, and an error where there was one."""

    rows: Sequence[Row]
    cuts: tuple[Cut, ...] = ()
    problems: tuple[Problem, ...] = ()


def _has_controls(decoded: str) -> bool:
    # in UTF-8 each of them is one byte, and bytes are looked through many times faster than characters
    data = decoded.encode("utf-8", "surrogatepass")
    return len(data.translate(None, _BYTES)) < len(data)


def without_controls(decoded: str, rows: Sequence[Row]) -> Cleaned:
    """The rows without their control characters; a row of nothing else goes."""
    if not _has_controls(decoded):
        return Cleaned(rows)
    kept: list[Row] = []
    cuts: list[Cut] = []
    for row in rows:
        edits = [(found.start(), found.end(), "") for found in _CONTROL.finditer(row.words)]
        if edits:
            places = _CONTROL.finditer(decoded, row.strand.start, row.strand.end)
            cuts.extend(Cut(Span(*found.span()), found[0], "control characters") for found in places)
        kept.append(replace(row, strand=edited(row.strand, edits)) if edits else row)
    told = Problem(Span(0, 0), "control characters were left out of the text", "error")
    return Cleaned([row for row in kept if row.words.strip()], tuple(cuts), (told,) if cuts else ())
