"""What a delegation has for itself: notes, prepared proposals, its people, and the text as a Word file that comes back as proposals."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ....rounds.events.text import Wish
from ...words import say
from ...workroom.forms import Bench, Form, Input, Tried, choice
from ...workroom.sight import Sight, found
from ..page import shown
from .paragraph import change_told, how
from .sheet import Item, Section, SheetPage, bench_of, sheet

_ROLES = {"head": "round.role-head", "member": "round.role-member", "interpreter": "round.role-interpreter"}


def delegation(request: HttpRequest, name: str) -> HttpResponse:
    """What is the viewer's own delegation's."""
    return shown(request, delegation_page(request, found(request, name)))


def delegation_page(request: HttpRequest, sight: Sight, tried: Tried | None = None) -> SheetPage:
    """The page of it."""
    bench = bench_of(sight, tried, "round-delegation")
    sections = (_prepared(sight, bench), _notes(sight, bench), _people(sight, bench))
    return sheet(request, bench, "round-delegation", say("round.way-delegation"), sections)


def _prepared(sight: Sight, bench: Bench) -> Section:
    own = sight.seen.own
    word = ((reverse("round-word", args=[sight.name]), say("own.word")),) if sight.seen.stage == "negotiating" else ()
    items = tuple(_kept(name, wish, sight, bench) for name, wish in own.kept.items()) if own else ()
    return Section(anchor="prepared", title=say("own.prepared"), note=say("own.note"), none=say("own.none"), items=items, links=word)


def _kept(name: str, wish: Wish, sight: Sight, bench: Bench) -> Item:
    facts = [(say("own.was"), wish.place.old if wish.place else ""), (say("do.reason"), wish.reason)]
    forms: list[Form] = [*bench.form("table", *((how(sight),) if sight.is_chair else ()), about=name, title=say("own.table"), kept=name)]
    forms += bench.form("drop", about=name, kept=name)
    return Item(
        anchor=name, name=f"{name} · {wish.target}", tag=change_told(wish), words=wish.words.get(sight.working, ""), lang=sight.working,
        facts=tuple(fact for fact in facts if fact[1]), forms=tuple(forms),
    )  # fmt: skip


def _notes(sight: Sight, bench: Bench) -> Section:
    own = sight.seen.own
    items = tuple(
        Item(anchor=name, name=f"{name} {on}", words=words, forms=bench.form("drop-note", about=name, note=name)) for name, (on, words) in own.notes.items()
    ) if own else ()  # fmt: skip
    form = bench.form("note", Input(name="words", label=say("do.note"), kind="words"), on="")
    return Section(anchor="notes", title=say("own.notes"), none=say("own.none"), items=items, forms=form)


def _people(sight: Sight, bench: Bench) -> Section:
    return Section(anchor="people", title=say("own.people"), note=say("own.people-note"), items=tuple(_persons(sight, bench)), forms=bench.form(
        "name", Input(name="person", label=say("do.person")), Input(name="called", label=say("do.called"), needed=False),
        choice("role", say("own.role"), ((role, say(words)) for role, words in _ROLES.items()), "member"),
    ))  # fmt: skip


def _persons(sight: Sight, bench: Bench) -> Iterator[Item]:
    seats = sight.room.delegations if sight.room else {}
    for number, one in enumerate(seats[sight.seat.party].people if sight.seat.party in seats else ()):
        leave = bench.form("leave", about=str(number), title=say("own.leave", name=one.name), person=one.id)
        yield Item(anchor=f"person-{number}", name=f"{one.name} ({one.id})", tag=say(_ROLES[one.role]), forms=leave)
