"""A file as it was obtained: where it came from, and what was left out of its text, and why."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404, HttpRequest, HttpResponse

from ...record.document import Document
from ...record.node import Node
from ...record.works import Work
from ..desk import desk
from ..words import language_called, say
from .page import Page, shown, wording
from .quotes import passage_at, short_title


@dataclass(frozen=True, slots=True)
class CutRow:
    """A run of the source that is no part of the text, and why."""

    words: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage(Page):
    """One file: its facts by name, the work it prints, and its cut parts."""

    template: ClassVar[str] = "taiwa/source.html"
    work: str
    work_href: str
    language: str
    address: str
    digest: str
    facts: tuple[tuple[str, str], ...]
    cuts: tuple[CutRow, ...]


def source(request: HttpRequest, digest: str) -> HttpResponse:
    """The file of a digest."""
    held, words = desk().record, wording()
    work, file = _file(digest)
    root = Node(json.loads(desk().store.reading_json(digest)))
    cuts = tuple(CutRow(words=cut.text("words"), why=words.term("cut", cut.text("why"))) for cut in root.nodes("cuts"))
    facts = tuple((name, told) for name, told in _facts(file, root.node("made_with").text("taiwa")) if told)
    return shown(request, SourcePage(
        title=file.file, work=short_title(work.id, held, words), work_href=f"{passage_at(work.id)}?in={file.meta.language}", language=file.meta.language, digest=digest,
        address=public(file.source.address), facts=facts, cuts=cuts,
    ))  # fmt: skip


def public(address: str | None) -> str:
    """An address that leads to the net; empty for a path on somebody's machine, which is shown to nobody."""
    return address if address and address.startswith(("https://", "http://")) else ""


def _file(digest: str) -> tuple[Work, Document]:
    found = desk().record.by_digest.get(digest)
    if found is None:
        raise Http404
    return found


def _facts(file: Document, taiwa: str) -> Iterator[tuple[str, str]]:
    source = file.source
    yield say("source.media"), source.media
    yield say("source.language"), language_called(file.meta.language)
    yield say("source.obtained"), source.obtained or ""
    yield say("document.issuer"), source.issuer or ""
    yield say("document.licence"), source.licence or ""
    yield say("source.digest"), source.digest
    yield say("source.read-with"), f"Taiwa {taiwa}"
