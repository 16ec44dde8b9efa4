"""What a passage names that a text in another language can name too, and what stands before it as what it is about."""

from collections.abc import Iterator, Mapping
from itertools import takewhile

from ..values import Edtf, Span
from .document import Document
from .entries import NAMED, PLACES, Entry, meant_before
from .kinds import DOES, TELLS, heard_in, kinds_in
from .places import sentence_at
from .telling import open_parts, telling

_MANY = 5
"""A smaller number is that of many things."""
_LITTLE = 2.5
"""Words of a promise that weigh less leave unsaid what it is about."""
_HEADING = 80
"""A heading on the line is no longer."""


def tied_of(entry: Entry) -> Mapping[str, int]:
    """Things, places, numbers from five on, kinds, the sounds of names nobody knows, and the year, with how much each tells.

    The year is that in which a promise falls due, and every one of which a report tells. A promise is meant by its whole sentence.
    """
    document = entry.work.document
    numbers = {amount for _, amount in entry.said}.union(*entry.counts.values())
    own = (*entry.names, *(str(one.normalize()) for one in numbers if one >= _MANY), *(one for one in entry.places if one not in entry.owners))
    parts = [part for span in _meant(entry) for part in open_parts(document, span)]
    words = " ".join(part.of(document.text) for part in parts)
    known = [
        printed for part in parts for one in document.mentions_in(part)
        if one.kind in NAMED | PLACES and one.value != (printed := document.words(one.span))
    ]  # fmt: skip
    heard = heard_in(words) - heard_in(" ".join((document.meta.title or "", *known)))
    return {**dict.fromkeys(own, TELLS), **kinds_in(words), **dict.fromkeys(heard, TELLS), **dict.fromkeys(_years(entry), DOES)}


def _meant(entry: Entry) -> Iterator[Span]:
    """Where it stands: of a promise its sentence, and the one before it where a pronoun stands for what it names."""
    document = entry.work.document
    yield entry.clause if entry.is_report else sentence_at(document, entry.clause)
    if entry.undertaking and (before := meant_before(document, entry.clause, entry.undertaking.action)):
        yield before


def _years(entry: Entry) -> Iterator[str]:
    told = entry.work.document.mentions_in(entry.clause) if entry.is_report else ()
    days = [one.value for one in told if isinstance(one.value, Edtf)] if entry.is_report else [entry.deadline]
    return (f"in {day.last.year}" for day in days if day and day.last)


def headed(entry: Entry) -> Mapping[str, float]:
    """The terms of what says before it what it is about: the headings on its line (Relief fund. Istarika has paid …), and the first part of its sentence.

    Of a promise whose own words tell little also the sentence before.
    """
    document, found = entry.work.document, dict[str, float]()
    holding, here = document.provision_at(entry.clause), sentence_at(document, entry.clause)
    sentences = list(_sentences(document, holding.body.start, here.start)) if holding and holding.body else []
    opening = list(takewhile(lambda one: _is_heading(document, one), sentences))
    little = entry.undertaking is not None and entry.weight < _LITTLE
    for span in (*opening, *(sentences[-1:] if little else ()), Span(here.start, max(here.start, entry.clause.start))):
        found.update(telling(document, span))
    return found


def _sentences(document: Document, at: int, end: int) -> Iterator[Span]:
    while at < end:
        sentence = sentence_at(document, Span(at, at + 1))
        if sentence.end <= at:
            return
        yield sentence
        at = sentence.end
        while at < end and document.text[at].isspace():
            at += 1


def _is_heading(document: Document, sentence: Span) -> bool:
    words = document.words(sentence)
    return len(words) <= _HEADING and ":" not in words and not any(act.clause.overlaps(sentence) for act in document.acts)
