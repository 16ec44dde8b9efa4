"""The room of a round: what it is about, who is in it, and the text paragraph by paragraph."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from ....rounds.rules.room import next_chair
from ....rounds.state import Room
from ...words import language_called, say
from ...workroom.forms import Bench, Form, Input, Tried, checks, choice, reason
from ...workroom.seats import is_alone, take
from ...workroom.sight import Sight, found
from ..page import shown, wording
from .head import RoundPage, head_of, term
from .lines import LineView, lines_of
from .paragraph import insertion, words_in

Fact = tuple[str, tuple[str, ...], bool]
"""A name, what is told of it, and whether the words are ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPage(RoundPage):
    """The room; `nothing` says why there is no text."""

    template: ClassVar[str] = "taiwa/rounds/room.html"
    facts: tuple[Fact, ...]
    heading: str
    working: str
    counts: tuple[tuple[str, str, int], ...]
    lines: tuple[LineView, ...]
    annexes: tuple[tuple[str, str], ...]
    nothing: str
    deals: bool
    forms: tuple[Form, ...]


def room(request: HttpRequest, name: str) -> HttpResponse:
    """The room as the viewer sees it."""
    return shown(request, room_page(request, found(request, name)))


@require_POST
def take_seat(request: HttpRequest, name: str) -> HttpResponse:
    """Sit down in a round, on this machine alone; 404 where accounts have their seats."""
    sight = found(request, name)
    response = redirect("round", name=name) if is_alone(request) else HttpResponseRedirect(reverse("rounds"))
    key = request.POST.get("seat", "")
    if is_alone(request) and (not key or key in {one.key for one in sight.offered}):
        take(response, key, reverse("round", args=[name]))
    return response


def room_page(request: HttpRequest, sight: Sight, tried: Tried | None = None) -> RoomPage:
    """The page of the room."""
    seen = sight.seen
    bench = Bench(sight, tried)
    made = tuple(_forms(sight, bench))
    head = head_of(request, bench, "round")
    return RoomPage(
        title=head.title, head=head, facts=tuple(_facts(sight)), working=sight.working, heading=sight.heading.get(sight.working, ""),
        counts=tuple(_counts(sight)), lines=tuple(lines_of(sight, others=bool(seen.adoption))), annexes=tuple((name, words.get(sight.working, "")) for name, words in seen.annexes), nothing="" if seen.lines else _nothing(sight),
        deals=sight.text is not None, forms=made,
    )  # fmt: skip


def _forms(sight: Sight, bench: Bench) -> Iterator[Form]:
    """What may be done about the room: papers by whoever speaks, the rest by the chair."""
    room_ = sight.room
    if room_ is None:
        return
    yield from insertion(sight, bench, "")
    yield from bench.form("paper", _line("title", say("do.paper-title"), needed=False), Input(name="file", label=say("do.file"), kind="file"), choice("audience", say("do.audience"), _audiences(sight)))
    yield from bench.form("begin")
    yield from bench.form("dates", _line("dates", say("do.dates"), room_.dates), _line("place", say("do.place"), room_.place, needed=False))
    yield from bench.form("agenda", Input(name="items", label=say("do.agenda"), kind="words", value="\n".join(room_.agenda)))
    yield from bench.form("seat", _line("party", say("do.party")), _line("head", say("do.person")), _line("called", say("do.called"), needed=False), _line("zone", say("do.zone"), "UTC"))
    people = Input(name="people", label=say("do.people"), kind="words", needed=False)
    yield from bench.form("observer", _line("party", say("do.party")), people, Input(name="guest", label=say("do.guest"), kind="check", needed=False))
    topics = [(one, say(words)) for one, words in _TOPICS.items()]
    to = choice("to", say("do.open-to"), [("observers", say("do.to-observers")), ("public", say("do.to-public"))])
    yield from bench.form("open", checks("topics", say("do.topics"), topics), to)
    languages = words_in(sight.languages, needed=sight.languages)
    yield from bench.form("annex", _line("title", say("do.annex")), *languages)
    others = [(one, wording().party(one)) for one in room_.delegations if one != room_.chair]
    yield from bench.form("hand-over", choice("to", say("do.next-chair"), others, next_chair(room_)), reason(needed=False))
    yield from bench.form("close", reason(needed=sight.seen.stage != "adopted"))


_TOPICS = {"text": "do.topic-text", "proposals": "do.topic-proposals", "silence": "do.topic-silence", "follow-up": "do.topic-follow-up"}


def _line(name: str, label: str, value: str = "", *, needed: bool = True) -> Input:
    return Input(name=name, label=label, value=value, needed=needed)


def _audiences(sight: Sight) -> Iterator[tuple[str, str]]:
    yield "delegations", say("do.for-delegations")
    if sight.is_chair:
        yield from (("observers", say("do.for-observers")), ("public", say("do.for-public")))


def _nothing(sight: Sight) -> str:
    if sight.seen.standing == "public":
        return say("round.nothing-public")
    return say("round.nothing-open") if sight.seen.standing == "observer" else say("round.nothing-yet")


def _counts(sight: Sight) -> Iterator[tuple[str, str, int]]:
    """How many paragraphs are in which condition, those that are settled first; and how many wait for which language."""
    counted = Counter(line.condition for line in sight.seen.lines if line.condition and line.final)
    for code in ("agreed", "clean", "ad referendum", "reserved", "bracketed"):
        if counted[code] and not sight.seen.adoption:
            yield code.replace(" ", "-"), term(code), counted[code]
    for language in sight.languages:
        if count := sum(language in line.behind for line in sight.seen.lines):
            yield "unsure", say("round.behind", languages=language_called(language)), count


def _facts(sight: Sight) -> Iterator[Fact]:
    seen, room_ = sight.seen, sight.room
    if room_:
        yield from _of_room(room_)
    if seen.agenda:
        yield say("round.agenda"), tuple(f"{number}. {item}" for number, item in enumerate(seen.agenda, 1)), False
    if seen.papers:
        yield say("round.papers"), tuple(f"{paper.title} ({party}) {paper.digest[:12]}" for party, paper in seen.papers), False


def _of_room(room_: Room) -> Iterator[Fact]:
    words, between = wording(), wording().say("general.list")
    yield say("round.body"), (say("calendar.nth", body=words.body(room_.dialogue, room_.body), number=room_.ordinal),), True
    if room_.dates or room_.place:
        yield say("round.dates"), (" ".join(filter(None, (words.date(room_.dates) if room_.dates else "", room_.place))),), False
    yield say("round.delegations"), tuple(
        f"{one.party} {words.party(one.party)}: {between.join(person.name for person in one.people)} ({one.zone})" for one in room_.delegations.values()
    ), False  # fmt: skip
    if room_.observers:
        yield say("round.observers"), tuple(f"{one.party}: {between.join(one.people)}" for one in room_.observers.values()), False
    yield say("round.languages"), (between.join(language_called(one) for one in room_.rules.languages),), True
