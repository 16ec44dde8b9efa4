"""A document: the text as printed, in order, and beside each clause who speaks, how firmly and about what."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from ...record.document import Document
from ...record.works import Work
from ...reports.pinpoints import cited, document_of
from ...reports.wording import Wording
from ...tree.models import Provision
from ..desk import desk
from ..words import language_called, say
from .leaves import leaves_of
from .names import Name, dialogue_name, party_names
from .page import Page, asked, number, shown, wording
from .pager import Pager, leaf, way_to
from .printed import PartView, Printed, depth_of
from .quotes import passage_at
from .source import public


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something known of the document, with its name; `names` where it is those of somebody."""

    name: str
    words: str
    href: str = ""
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemRow:
    """A note on the text: what is wrong, and the printed words it is about, with the way to them."""

    severity: str
    words: str
    printed: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A line of the outline, and the way to it."""

    words: str
    depth: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPage(Page):
    """One text of a work, or one part of it: then `whole` leads to all of it and `near` to the parts before and after.

    A long one is shown a page at a time; the outline is that of all of it, and what is told of it as a whole stands on the first.
    """

    template: ClassVar[str] = "taiwa/document.html"
    printed_title: str
    language: str
    citation: str
    facts: tuple[Fact, ...]
    texts: tuple[Fact, ...]
    parts: tuple[PartView, ...]
    tail: tuple[str, ...]
    outline: tuple[Heading, ...]
    problems: tuple[ProblemRow, ...]
    whole: str
    near: tuple[Fact, ...]
    correct: str
    pager: Pager


def document(request: HttpRequest, work: str) -> HttpResponse:
    """The whole text of a work, or of the language asked for (`in`)."""
    return at_its_id(request, work, lambda found: shown(request, _page(request, found, "")))


def passage(request: HttpRequest, work: str, eid: str) -> HttpResponse:
    """One provision of a work with all that stands below it: the address that is cited."""
    return at_its_id(request, work, lambda found: shown(request, _page(request, found, eid)))


def at_its_id(request: HttpRequest, name: str, answer: Callable[[Work], HttpResponse]) -> HttpResponse:
    """The answer for a work; the way to its address now where its id is another one since somebody corrected what it is made of."""
    found = desk().record.known_as(name)
    if found is None:
        raise Http404
    if found.id == name:
        return answer(found)
    match = request.resolver_match
    query = request.META.get("QUERY_STRING", "")
    address = reverse(match.view_name, kwargs={**match.kwargs, "work": found.id}) if match else passage_at(found.id)
    return HttpResponseRedirect(f"{address}?{query}" if query else address)


def _page(request: HttpRequest, work: Work, eid: str) -> DocumentPage:
    words, language = wording(), asked(request, "in")
    found = _text(work, language)
    other = language if language != work.document.meta.language else ""
    provisions = _below(found, eid)
    printed = Printed(work.id, found, words, other)
    leaves = leaves_of(found, provisions)
    on_page, pager = leaf(leaves, number(request), request)
    first, last = pager.page == 1, pager.page == pager.pages
    citation = cited(found.meta, found.pinpoint(eid) if eid else "", printed.numbers, words)
    return DocumentPage(
        title=citation if eid else document_of(found.meta, words), printed_title=found.meta.title or found.file,
        language=found.meta.language, citation=citation,
        facts=tuple(_facts(work, found, words)), texts=tuple(_texts(work, eid)) if len(work.expressions) > 1 else (),
        parts=tuple(printed.parts(on_page)), tail=printed.loose[""] if last and not eid else (), pager=pager,
        outline=() if eid else tuple(_outline(found, leaves, pager, request)),
        problems=_problems(found, provisions, printed, words, whole=not eid) if first else (),
        whole=_in_whole(found, eid, passage_at(work.id, language=other)) if eid else "", near=_near(found, provisions, printed) if eid else (),
        correct=f"{reverse('judge')}?document={work.id}",
    )  # fmt: skip


def _outline(found: Document, leaves: Sequence[Sequence[Provision]], pager: Pager, request: HttpRequest) -> Iterator[Heading]:
    """What has a heading, on whichever page it stands."""
    for at, provisions in enumerate(leaves, 1):
        page = "" if at == pager.page else way_to(request, at)
        for part in provisions:
            if part.heading:
                label = f"{found.words(part.num)} " if part.num else ""
                yield Heading(words=label + found.words(part.heading), depth=depth_of(part), href=f"{page}#{part.eid}")


def _in_whole(found: Document, eid: str, address: str) -> str:
    """Where a part stands in the whole text."""
    page = next(at for at, leaf in enumerate(leaves_of(found, found.provisions), 1) if any(one.eid == eid for one in leaf))
    return f"{address}{'&' if '?' in address else '?'}page={page}#{eid}" if page > 1 else f"{address}#{eid}"


def _text(work: Work, language: str) -> Document:
    try:
        return desk().document(work, language or None)
    except KeyError:
        raise Http404 from None


def _below(found: Document, eid: str) -> Sequence[Provision]:
    """The provision of an eId with all below it; every one where none is asked for, 404 where there is no such one."""
    if not eid:
        return found.provisions
    if eid not in found.by_eid:
        raise Http404
    path = found.by_eid[eid].path
    return [each for each in found.provisions if each.eid == eid or (each.path[: len(path)] == path and each.path != path)]


def _facts(work: Work, found: Document, words: Wording) -> list[Fact]:
    meta = found.meta
    source = found.source
    facts: tuple[tuple[str, str | tuple[Name, ...], str], ...] = (
        (say("column.date"), words.date(found.date), ""),
        (say("column.kind"), words.term("kind", meta.kind or "unknown"), ""),
        (say("document.dialogue"), (dialogue_name(meta.framework, words),) if meta.framework else "", ""),
        (say("document.place"), meta.place or "", ""),
        (say("document.chair"), party_names(filter(None, (meta.chair,)), words), ""),
        (say("column.parties"), party_names(meta.parties, words), ""),
        (say("document.absent"), party_names(meta.absent, words), ""),
        (say("document.translation"), words.term("translation", meta.translation) if meta.translation else "", ""),
        (say("document.issuer"), source.issuer or "", ""),
        (say("document.licence"), source.licence or "", ""),
        (say("document.published"), public(source.address), public(source.address)),
        *((say("document.file"), file.file, reverse("source", args=[file.source.digest])) for file in (work.document, *work.evidence)),
    )
    return [
        Fact(name=name, words=told, href=href) if isinstance(told, str) else Fact(name=name, words="", names=told)
        for name, told, href in facts if told
    ]  # fmt: skip


def _texts(work: Work, eid: str) -> list[Fact]:
    """The texts of a work by their languages, the one that speaks for it first."""
    address = passage_at(work.id, eid)
    return [Fact(name=text.language, words=language_called(text.language), href=f"{address}?in={text.language}") for text in work.expressions]


def _problems(found: Document, provisions: Sequence[Provision], printed: Printed, words: Wording, *, whole: bool) -> tuple[ProblemRow, ...]:
    shown_eids = {each.eid for each in provisions}
    rows = []
    for problem in found.problems:
        at = found.provision_at(problem.span)
        if whole or (at and at.eid in shown_eids):
            href = printed.address(at.eid if at else "")
            rows.append(ProblemRow(severity=problem.severity, words=words.why(problem.words), printed=found.words(problem.span), href=href))
    return tuple(rows)


def _near(found: Document, provisions: Sequence[Provision], printed: Printed) -> tuple[Fact, ...]:
    """The parts before and after, where there are any."""
    every = list(found.provisions)
    first, last = every.index(provisions[0]), every.index(provisions[-1])
    beside = (("document.before", first - 1), ("document.after", last + 1))
    return tuple(
        Fact(name=say(name), words=next(iter(printed.parts([every[at]]))).pinpoint, href=printed.address(every[at].eid))
        for name, at in beside if 0 <= at < len(every)
    )  # fmt: skip
