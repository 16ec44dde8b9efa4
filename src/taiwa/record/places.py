"""Places to cite: the clause as printed, and where it stands."""

import re

from ..values import Span
from .answers import Place
from .document import Document
from .works import Work

_STOP = re.compile(r"\n|。(?![」』)）])|[.!?] ")
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
    starts = (stop.end() for stop in _STOP.finditer(document.text, before, span.start))
    end = _STOP.search(document.text, max(span.start, span.end - 1), after)
    return Span(max(starts, default=before), end.end() if end else min(after, len(document.text))).trim(document.text)
