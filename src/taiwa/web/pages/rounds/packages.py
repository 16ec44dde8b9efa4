"""Packages, taken whole or not at all, and temperature checks, which bind nobody."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse

from ....rounds.state import Check, Package
from ...words import say
from ...workroom.forms import Bench, Form, Input, Tried, checks, choice, reason
from ...workroom.sight import Sight, found
from ..page import shown
from .sheet import Item, Section, SheetPage, bench_of, sheet

_MARKS = {"warm": "packages.warm", "cool": "packages.cool", "cold": "packages.cold"}


def packages(request: HttpRequest, name: str) -> HttpResponse:
    """Packages and checks as a delegation sees them."""
    return shown(request, packages_page(request, found(request, name)))


def packages_page(request: HttpRequest, sight: Sight, tried: Tried | None = None) -> SheetPage:
    """The page of them."""
    bench = bench_of(sight, tried, "round-packages")
    return sheet(request, bench, "round-packages", say("round.way-packages"), tuple(_sections(sight, bench)))


def _sections(sight: Sight, bench: Bench) -> Iterator[Section]:
    seen = sight.seen
    opened = [(one.id, f"{one.id} {one.wish.words.get(sight.working, '')[:80]}") for one in seen.proposals if one.state == "open"]
    title = Input(name="title", label=say("packages.title"))
    offer = bench.form("package", title, checks("proposals", say("packages.proposals"), opened)) if opened else ()
    yield Section(
        anchor="packages", title=say("packages.packages"), none=say("packages.none"), items=tuple(_package(one, sight, bench) for one in seen.packages), forms=offer,
    )  # fmt: skip
    ask = bench.form("ask", Input(name="question", label=say("do.question"), kind="words"), on="")
    yield Section(
        anchor="checks", title=say("packages.checks"), note=say("packages.checks-note"), items=tuple(_check(one, bench) for one in seen.checks), forms=ask,
    )  # fmt: skip


def _package(one: Package, sight: Sight, bench: Bench) -> Item:
    room = sight.room
    answered = {*one.accepted, *(party for party, _ in one.refused)}
    waiting = [party for party in room.delegations if party not in answered] if room and one.open else []
    tag = "packages.open" if one.open else "packages.refused" if one.refused else "packages.accepted"
    facts = [(say("packages.proposals"), ", ".join(one.proposals)), (say("packages.who-accepted"), ", ".join(one.accepted)), (say("packages.waiting"), ", ".join(waiting))]
    facts += [(say("packages.who-refused", party=party), why) for party, why in one.refused]
    answers = choice("answer", say("packages.answer"), [("accept", say("packages.accept")), ("refuse", say("packages.refuse"))])
    forms: tuple[Form, ...] = ()
    if one.open and (sight.is_chair or sight.seat.party not in answered):
        forms = bench.form("answer-package", answers, reason(needed=False), about=one.id, package=one.id)
    return Item(anchor=one.id, name=f"{one.id}: {one.title}", tag=say(tag), facts=tuple(fact for fact in facts if fact[1]), forms=forms)


def _check(one: Check, bench: Bench) -> Item:
    marks = tuple((party, say(_MARKS[mark])) for party, mark in one.marks.items())
    answer = choice("mark", say("packages.mark"), [(mark, say(words)) for mark, words in _MARKS.items()])
    return Item(anchor=one.id, name=f"{one.id} {one.on}", words=one.question, facts=marks, forms=bench.form("answer", answer, about=one.id, check=one.id))
