"""The documents of the record, newest first, a page at a time."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from ...record.works import Work
from ...reports.pinpoints import text_in_series
from ...reports.wording import Wording
from ...values import first_of, last_of
from ..desk import Held, desk
from ..words import language_called, say
from .names import Name, party_names
from .page import Page, asked, day, number, shown, wording
from .pager import Pager, paged
from .quotes import passage_at

_UNDATED = "none"
"""Asks for the documents that bear no day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """One work of the list by its name: that of its meeting, with its printed title below, else the title, which is not told twice."""

    href: str
    name: str
    name_language: str
    title: str
    language: str
    date: str
    kind: str
    parties: tuple[Name, ...]
    languages: str
    acts: int
    problems: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsPage(Page):
    """The documents that have what was asked for in their title, names of parties or file names, and bear a day of that year or month."""

    template: ClassVar[str] = "taiwa/documents.html"
    wanted: str
    when: str
    undated: bool
    rows: tuple[DocumentRow, ...]
    pager: Pager


def documents(request: HttpRequest) -> HttpResponse:
    """The list of documents."""
    held, words, wanted = desk().record, wording(), asked(request, "q")
    when = _UNDATED if asked(request, "when") == _UNDATED else day(request, "when") or ""
    found = [work for work in reversed(held.works) if _is_of(work, when) and _has(work, wanted.casefold(), words)]
    shown_works, pager = paged(found, number(request), request)
    rows = rows_of(shown_works, held, words)
    return shown(request, DocumentsPage(title=say("documents.title"), wanted=wanted, when=when, undated=when == _UNDATED, rows=rows, pager=pager))


def rows_of(works: Iterable[Work], held: Held, words: Wording) -> tuple[DocumentRow, ...]:
    """A row for each work."""
    return tuple(_row(work, words, held.counts[work.id]) for work in works)


def _has(work: Work, wanted: str, words: Wording) -> bool:
    meta = work.document.meta
    facts = (meta.title or "", work.id, words.parties(meta.parties), *(file.file for file in (work.document, *work.evidence)))
    return not wanted or any(wanted in fact.casefold() for fact in facts)


def _is_of(work: Work, when: str) -> bool:
    """Whether a work bears a day that is of `when`; of none where that is asked for."""
    if not when:
        return True
    first = first_of(work.document.date) if work.document.date else None
    if first is None or when == _UNDATED:
        return first is None and when == _UNDATED
    start, end = first_of(when), last_of(when)
    return bool(start and end and start <= first <= end)


def _row(work: Work, words: Wording, counts: tuple[int, int]) -> DocumentRow:
    meta = work.document.meta
    title, called = meta.title or work.document.file, text_in_series(meta, words)
    return DocumentRow(
        href=passage_at(work.id), name=called or title, name_language=words.language if called else meta.language, title=title if called else "",
        language=meta.language, date=words.date(work.document.date), kind=words.term("kind", meta.kind or "unknown"),
        parties=party_names(meta.parties, words), languages=words.say("general.list").join(language_called(text.language) for text in work.expressions),
        acts=counts[0], problems=counts[1],
    )  # fmt: skip
