"""Silence, objections, what is said with the text, adoption, and the order of signatures."""

from collections.abc import Iterator
from datetime import timedelta

from django.http import HttpRequest, HttpResponse

from ....rounds.state import Room, Silence
from ....rounds.text.reading import digest
from ...words import say
from ...workroom.clock import Clock, clock_of
from ...workroom.forms import Bench, Form, Input, Tried, checks, choice, reason
from ...workroom.sight import Sight, found
from ..page import shown, wording
from .adopted import ways_to
from .sheet import Item, Section, SheetPage, bench_of, sheet

_STATES = {"running": "silence.running", "broken": "silence.broken", "expired": "silence.expired"}
_SPARE = timedelta(minutes=30)
"""So much longer than the least is the silence that a form proposes: the form takes a while to be sent."""


def silence(request: HttpRequest, name: str) -> HttpResponse:
    """The end of a round as the viewer sees it."""
    return shown(request, silence_page(request, found(request, name)))


def silence_page(request: HttpRequest, sight: Sight, tried: Tried | None = None) -> SheetPage:
    """The page of it."""
    bench = bench_of(sight, tried, "round-silence")
    sections = (_silence(sight, bench), _objections(sight, bench), _said(sight, bench), _adoption(sight, bench))
    return sheet(request, bench, "round-silence", say("round.way-silence"), sections)


def _silence(sight: Sight, bench: Bench) -> Section:
    one, rules = sight.seen.silence, sight.room.rules if sight.room else None
    note = say("silence.note", hours=rules.minimum_silence_hours) if rules else ""
    return Section(
        anchor="silence", title=say("silence.title"), note=f"{note} {say('silence.weekends')}" if rules and rules.working_hours else note,
        none=say("silence.none"), items=(_running(one, sight),) if one else (), forms=tuple(_of_silence(sight, bench)),
    )  # fmt: skip


def _running(one: Silence, sight: Sight) -> Item:
    """The silence with its deadline on the clock of each delegation, and the hours that are lost to its weekend."""
    seats = sight.room.delegations if sight.room else {}
    facts = [(say("silence.frozen"), f"{one.digest[:16]} · {', '.join(one.languages)}")]
    facts += [
        (wording().party(each.party), say("silence.local", moment=Clock(seats[each.party].zone).told(one.deadline), hours=f"{round(each.weekend_hours, 1):g}"))
        for each in sight.seen.deadlines if each.party in seats
    ]  # fmt: skip
    return Item(anchor="running", name=Clock(one.zone).told(one.deadline), tag=say(_STATES[one.state]), facts=tuple(facts))


def _of_silence(sight: Sight, bench: Bench) -> Iterator[Form]:
    room, text = sight.room, sight.text
    if room is None or text is None:
        return
    one = sight.seen.silence
    if one is None or one.state != "broken":
        yield from bench.form("silence", *_until(sight, room, room.rules.minimum_silence_hours), digest=digest(text))
    else:
        yield from bench.form("resume", *_until(sight, room, room.rules.resumed_hours or room.rules.minimum_silence_hours), digest=digest(text))
        if one.digest != digest(text):
            yield from bench.form("silence", *_until(sight, room, room.rules.minimum_silence_hours), digest=digest(text))
    yield from bench.form("extend", *_until(sight, room, room.rules.minimum_silence_hours))


def _until(sight: Sight, room: Room, hours: int) -> tuple[Input, ...]:
    """A deadline on the clock of a zone: as early as the rule allows, in the zone of the chair, for the chair to change."""
    zone = clock_of(sight).zone
    value = Clock(zone).typed(sight.at + timedelta(hours=hours) + _SPARE)
    zones = dict.fromkeys((zone, *(one.zone for one in room.delegations.values()), "UTC"))
    return Input(name="deadline", label=say("silence.deadline"), kind="moment", value=value), choice("zone", say("do.zone"), ((one, one) for one in zones), zone)


def _objections(sight: Sight, bench: Bench) -> Section:
    seen = sight.seen
    items = tuple(Item(anchor=f"o-{one.party}", name=f"{one.party} {one.paragraph}", words=one.reason) for one in seen.objections)
    numbers = [("", say("silence.whole")), *((line.number, line.number) for line in seen.lines if line.final)]
    forms: tuple[Form, ...] = ()
    if any(one.party == sight.seat.party for one in seen.objections):
        forms = bench.form("withdraw-objection", reason(needed=False))
    elif seen.lines:
        forms = bench.form("object", reason(), choice("paragraph", say("silence.about"), numbers))
    return Section(anchor="objections", title=say("silence.objections"), note=say("silence.objections-note"), none=say("silence.no-objection"), items=items, forms=forms)


def _said(sight: Sight, bench: Bench) -> Section:
    seen = sight.seen
    items = [Item(anchor=f"e-{number}", name=one.party, tag=say("silence.explained"), words=one.what.words) for number, one in enumerate(seen.explanations)]
    items += [
        Item(anchor=f"d-{number}", name=f"{one.party} {', '.join(map(seen.called, one.paragraphs))}", tag=say("silence.dissociated"), words=one.words or say("silence.whole"))
        for number, one in enumerate(seen.dissociations)
    ]  # fmt: skip
    words = Input(name="words", label=say("silence.words"), kind="words")
    paragraphs = checks("paragraphs", say("silence.paragraphs"), ((line.number, seen.called(line.number)) for line in seen.lines if line.final))
    whole = Input(name="whole", label=say("silence.whole"), kind="check", needed=False)
    forms = (*bench.form("explain", words), *bench.form("dissociate", paragraphs, whole, Input(name="words", label=say("silence.words"), kind="words", needed=False)))
    return Section(anchor="with-text", title=say("silence.said"), none=say("silence.nothing-said"), items=tuple(items), forms=forms if seen.lines else ())


def _adoption(sight: Sight, bench: Bench) -> Section:
    seen, room, words = sight.seen, sight.room, wording()
    one = seen.adoption
    facts = (
        (say("silence.by-silence") if one.how == "silence" else say("silence.in-meeting"), clock_of(sight).told(one.at)), (say("silence.digest"), one.digest),
        (say("silence.holders"), ", ".join(map(words.party, seen.holders))), (say("silence.order"), ", ".join(seen.signing_order)),
        (say("silence.signed"), ", ".join(seen.signed) or "–"),
    ) if one else ()  # fmt: skip
    items = (Item(anchor="adopted", name=say("silence.adopted"), facts=facts),) if one else ()
    forms: list[Form] = []
    if room and sight.text:
        present = checks("present", say("silence.present"), ((party, words.party(party)) for party in room.delegations), room.delegations)
        forms += bench.form("adopt", present, digest=digest(sight.text))
        forms += bench.form("order", Input(name="parties", label=say("silence.order-lines"), kind="words", value="\n".join(seen.signing_order or sorted(room.delegations))))
        forms += bench.form("sign", digest=one.digest) if one and sight.seat.party not in seen.signed else ()
    return Section(anchor="adoption", title=say("silence.adoption"), none=say("silence.not-adopted"), items=items, forms=tuple(forms), links=ways_to(sight))
