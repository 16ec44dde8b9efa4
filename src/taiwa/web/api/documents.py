"""Documents and their parts, as held and as read."""

# ruff: noqa: ARG001 — ninja says which parameters such a function takes

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from ...cli.documents import part_called
from ...cli.judged_values import kind_called
from ...cli.names import body_called, near, party_called
from ...cli.showing_json import show_json
from ...cli.trouble import Refusal
from ...exports import answers_json, links_json
from ...record.works import Work
from ..desk import desk
from .paging import Paged, listed, printed, whole
from .shapes import LinksOut, ListedOut, ShownOut, told

router = Router(tags=["documents"])


class DocumentsAsked(Paged):
    """A party of the document, its kind, and the body that made it."""

    party: str | None = None
    kind: str | None = None
    body: str | None = None


@router.get("/documents", response=told(list[ListedOut]), summary="The documents held")
def documents(request: HttpRequest, asked: Annotated[DocumentsAsked, Query()]) -> HttpResponse:
    """One line for each text of each work."""
    held = desk().record
    party = party_called(asked.party, held.knowledge)
    kind = None if asked.kind is None else kind_called(asked.kind, {row.kind for row in held.lines if row.kind})
    body = body_called(asked.body, held.knowledge, {row.body for row in held.lines if row.body})
    rows = [
        row for row in held.lines
        if (party is None or party in row.parties) and kind in (None, row.kind) and body in (None, row.body)
    ]  # fmt: skip
    return listed(request, rows, asked, answers_json.list_json)


@router.get("/documents/{work}", response=told(ShownOut), summary="The text of a document, with who says what in it")
def document(request: HttpRequest, work: str) -> HttpResponse:
    """Every part, cut into clauses, with its acts and promises."""
    found = work_at(work)
    return printed(show_json(found, found.document.provisions))


@router.get("/documents/{work}/parts/{path:part}", response=told(ShownOut), summary="A part of a document")
def part(request: HttpRequest, work: str, part: str) -> HttpResponse:
    """The part of an eId or of a path (`VI/38/¶3`), with all that stands below it."""
    found = work_at(work)
    return printed(show_json(found, part_called(part, found)))


@router.get("/documents/{work}/reading", summary="The reading of a document", openapi_extra={
    "responses": {200: {"description": "As `taiwa read --format json` prints it: see the published JSON Schema of a reading."}}
})  # fmt: skip
def reading(request: HttpRequest, work: str) -> HttpResponse:
    """All that was read in the file that speaks for a work, with the whole text."""
    return whole(desk().store.reading_json(work_at(work).document.source.digest))


@router.get("/documents/{work}/links", response=told(LinksOut), summary="What a document refers to, and who refers to it")
def links(request: HttpRequest, work: str) -> HttpResponse:
    """References to documents that are held, to those that are not, and within the text."""
    found, all_links = work_at(work), desk().record.links
    return whole(links_json.links_json(found, all_links.references(found), all_links.citing(found)))


def work_at(name: str) -> Work:
    """The work with this id, or with this one before it was corrected: an address means one document for years, so that no beginning will do."""
    held = desk().record
    if work := held.known_as(name):
        return work
    raise Refusal("no-document", name=name, near=near(name, held.by_id))
