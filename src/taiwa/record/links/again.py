"""Instruments that are named again by their kind alone: 同協定, the said Agreement."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...values import Span
from ..places import place_of
from ..works import Work
from .cites import Cite
from .cues import pattern_of
from .held import folded
from .models import Reference

_FARTHEST = 600
"""Characters back to the name that is meant."""


def said_again(work: Work, named: Sequence[Cite]) -> Iterator[Cite]:
    """Each repetition, meaning the last instrument before it whose name holds its kind; sure in the same provision only.

    `named` are in text order.
    """
    document = work.document
    pattern = _pattern(document.meta.language)
    numbers = [number for number, one in enumerate(named) if one.reference.kind == "instrument"]
    instruments = [named[number].reference for number in numbers]
    starts = [one.span.start for one in instruments]
    for found in pattern.finditer(document.text) if pattern else ():
        span = Span(*found.span())
        at = bisect_left(starts, span.start)
        part = document.provision_at(span)
        if part is None or any(one.span.overlaps(span) for one in instruments[max(0, at - 1) : at + 1]):
            continue
        last = _last(found["kind"], span, instruments[:at])
        if last is not None:
            meant = instruments[last]
            near = meant.place.eid == part.eid
            yield Cite(ask="again", again=numbers[last], reference=Reference(
                kind="instrument", means=meant.means, place=place_of(work, part.eid, span), span=span, name=span, held=(), why="said-again",
                sure=near, when=meant.when, open=None if near else "named again by its kind alone, in another provision",
            ))  # fmt: skip


def _pattern(language: str) -> re.Pattern[str] | None:
    again, kinds = (pattern_of("references", language, use) for use in ("again", "kinds"))
    if "(?!)" in (again, kinds):
        return None
    if language == "ja":
        return re.compile(rf"(?<![一-龯々]){again}(?P<kind>{kinds})")
    return re.compile(rf"(?<!\w)(?i:{again}) (?P<kind>{kinds})(?!\w)")


def _last(kind: str, span: Span, before: Sequence[Reference]) -> int | None:
    """The number of the last one whose printed name holds the kind, no farther back than one remembers."""
    for number, one in reversed(list(enumerate(before))):
        if span.start - one.span.end > _FARTHEST:
            return None
        if folded(kind) in folded(one.place.words):
            return number
    return None
