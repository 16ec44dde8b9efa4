"""The chair's draft before it is circulated: begun with agreed language, each paragraph with where it was agreed."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse

from ....rounds.events.text import Drafted
from ...words import language_called, say
from ...workroom.forms import Bench, Form, Input, Tried
from ...workroom.sight import Sight, found
from ..page import shown
from .lines import Sources
from .paragraph import words_in
from .sheet import Item, Section, SheetPage, bench_of, sheet


def draft(request: HttpRequest, name: str) -> HttpResponse:
    """The draft, for the delegation that holds the chair."""
    return shown(request, draft_page(request, found(request, name)))


def draft_page(request: HttpRequest, sight: Sight, tried: Tried | None = None) -> SheetPage:
    """The page of it."""
    bench = bench_of(sight, tried, "round-draft")
    title, paragraphs = (sight.seen.own.draft if sight.seen.own else None) or ({}, ())
    named = bench.form("draft-title", *words_in(sight.languages, title, needed=sight.languages), title=say("draft.title-set"))
    lines = tuple(Item(anchor=f"title-{language}", name="", words=words, tag=language_called(language), lang=language) for language, words in title.items())
    begin = () if sight.seen.stage == "drafting" else bench.form("begin")
    sections = (
        Section(anchor="title", title=say("draft.title"), items=lines, forms=(*begin, *named)),
        Section(anchor="paragraphs", title=say("draft.paragraphs"), note=say("draft.note"), none=say("draft.none"), items=tuple(_items(paragraphs, sight, bench)), forms=tuple(_more(sight, bench))),
        Section(anchor="circulate", title=say("draft.circulate"), note=say("draft.circulate-note"), forms=bench.form("circulate") if paragraphs else ()),
    )  # fmt: skip
    return sheet(request, bench, "round-draft", say("round.way-draft"), sections)


def _items(paragraphs: tuple[Drafted, ...], sight: Sight, bench: Bench) -> Iterator[Item]:
    sources = Sources(one.provenance for one in paragraphs if one.provenance)
    for number, one in enumerate(paragraphs, 1):
        words = one.words.get(sight.working, "")
        source = sources.view(one.provenance, words, sight.working) if one.provenance else None
        facts = [(say("draft.source"), source.citation), (say("draft.by"), source.agreed_by or say("draft.unheld")), (say("draft.moved"), " · ".join(f"{was} → {now}" for was, now in source.departures))] if source else []
        drop = bench.form("redraft", about=f"drop-{number}", title=say("draft.drop", number=number), number=number, drop="1")
        change = bench.form("redraft", *words_in(sight.languages, one.words, needed=sight.languages[:1]), about=str(number), title=say("draft.change", number=number), number=number)
        up = bench.form("redraft", about=f"up-{number}", title=say("draft.up", number=number), number=number, after=number - 2) if number > 1 else ()
        down = bench.form("redraft", about=f"down-{number}", title=say("draft.down", number=number), number=number, after=number + 1) if number < len(paragraphs) else ()
        yield Item(anchor=f"d-{number}", name=f"{number}", words=words, lang=sight.working, facts=tuple(fact for fact in facts if fact[1]), forms=(*change, *up, *down, *drop))


def _more(sight: Sight, bench: Bench) -> Iterator[Form]:
    yield from bench.form("draft-last", title=say("draft.last"))
    yield from bench.form("draft-from", Input(name="addresses", label=say("draft.addresses"), kind="words"), title=say("draft.from"))
    yield from bench.form("draft-own", *words_in(sight.languages, needed=sight.languages[:1]), title=say("draft.own"))
