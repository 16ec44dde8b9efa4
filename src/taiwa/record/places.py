"""Places to cite: the clause as printed, and where it stands."""

import re
from collections.abc import Iterator

from ..acts.en.words import abbreviated
from ..values import Span
from .answers import Place
from .document import Document
from .works import Work

_STOP = re.compile(r"\n|。(?![」』)）])|[.!?][\"”’')\]]{0,3} ")
_LONGEST = 2000
"""A longer run of characters without a stop is no sentence; it is shown in part."""


def place_of(work: Work, eid: str, span: Span) -> Place:
    """The words at `span` of the document that speaks for `work`."""
    document = work.document
    return Place(
        document=work.id, file=document.file, eid=eid, pinpoint=document.pinpoint(eid), date=document.date,
        words=document.words(span),
    )


def whole_text(work: Work) -> Place:
    """The document as a whole, for what is said by its silence."""
    document = work.document
    return Place(document=work.id, file=document.file, eid="", pinpoint="", date=document.date, words="")


def sentence_at(document: Document, span: Span) -> Span:
    """The sentence of `document` around `span`, within the body or line that holds it; a printed number is no part of it."""
    holding = document.provision_at(span)
    first = holding.body.start if holding and holding.body and holding.body.contains(span) else 0
    before, after = max(first, span.start - _LONGEST), span.end + _LONGEST
    starts = (stop.end() for stop in _stops(document.text, before, span.start))
    end = next(_stops(document.text, max(span.start, span.end - 1), after), None)
    return Span(max(starts, default=before), end.end() if end else min(after, len(document.text))).trim(document.text)


def _stops(chars: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The ends of sentences and lines; the stop of an abbreviation (U.S., No.), or before a small letter, is none."""
    for stop in _STOP.finditer(chars, start, end):
        if stop[0][0] not in ".!?" or not (abbreviated(chars[max(0, stop.start() - 8) : stop.start() + 1]) or _goes_on(chars, stop)):
            yield stop


def _goes_on(chars: str, stop: re.Match[str]) -> bool:
    return chars[stop.end() : stop.end() + 1].islower()
