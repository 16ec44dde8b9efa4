"""Instruments with what became of them, organisations, events, programmes and places; and the list of all that is registered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ...cli.entries import Entry, entries_listed, names_of
from ...cli.entry_views import label_of
from ...record.links.models import Instrument, Stage, Target
from ...registry.models import Body, Meeting, Party, Person, Thing
from ...reports.wording import Wording
from ..desk import Held, desk
from ..words import say
from .choosing import Choice, Option, chosen
from .entries import EntryPage, Known, Value, facts_of, known_of, named, told
from .names import Name, address_of_meeting, address_of_party, address_of_series, party_name, person_name, thing_name
from .page import Page, asked, number, shown, wording
from .pager import Pager, paged
from .quotes import Quote, passage_at, quote, short_title
from .sources import Disagreement, disagreements

_KINDS = ("parties", "persons", "instruments", "organisations", "events", "programmes", "places", "meetings", "issues")
_PLACES = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRow:
    """A step in the life of an instrument: as a document tells it, else as the registry has it (then without a quote)."""

    date: str
    words: str
    asked: bool
    sure: bool
    disagrees: tuple[str, ...]
    quote: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentPage(EntryPage):
    """An instrument: the documents that it is, its life, and the places that mean it; `named` is their number."""

    template: ClassVar[str] = "taiwa/instrument.html"
    held: tuple[Name, ...]
    stages: tuple[StageRow, ...]
    facts_known: tuple[StageRow, ...]
    places: tuple[Quote, ...]
    named: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistryPage(Page):
    """Everything registered, or all of one kind, by name."""

    template: ClassVar[str] = "taiwa/registry.html"
    choices: tuple[Choice, ...]
    wanted: str
    rows: tuple[tuple[Name, str, str], ...]
    pager: Pager


def thing(request: HttpRequest, kind: str, thing: str) -> HttpResponse:
    """A thing by its kind and id; an instrument that documents cite also under the name they print."""
    held, words = desk().record, wording()
    entry = held.knowledge.things.get(thing)
    entry = entry if entry and entry.kind == kind else None
    if kind == "instrument":
        found = next((one for one in held.links.instruments if thing in (one.id, *one.called)), None)
        if entry or found:
            return shown(request, _instrument(found.id if found else thing, entry, found, held, words))
    if entry is None:
        raise Http404
    known = known_of(entry, held, words, {"entry.weak": entry.weak})
    return shown(request, EntryPage(title=known.title, known=known, kind=say(f"kind-of.{kind}"), id=thing, facts=facts_of(_facts(entry, words))))


def registry(request: HttpRequest) -> HttpResponse:
    """What is registered, kind after kind, or of one kind; the instruments also as documents cite them."""
    held, words, wanted = desk().record, wording(), asked(request, "q")
    kind = chosen(request, "kind", _KINDS)
    rows = list(_rows(kind, held, words)) if kind else [(*row[:2], _listed(say(f"kinds-of.{one}"), row[2])) for one in _KINDS for row in _rows(one, held, words)]
    found, pager = paged([row for row in rows if wanted.casefold() in " ".join((row[0].words, *row[1:])).casefold()], number(request), request, 100)
    kinds = tuple(Option(one, say(f"kinds-of.{one}"), one == kind) for one in _KINDS)
    return shown(request, RegistryPage(
        title=say("registry.title"), choices=(Choice(name="kind", label=say("column.kind"), every=say("filter.every-kind"), options=kinds),), wanted=wanted,
        rows=tuple(found), pager=pager,
    ))  # fmt: skip


def _instrument(name: str, entry: Thing | None, found: Instrument | None, held: Held, words: Wording) -> InstrumentPage:
    known = known_of(entry, held, words, {"entry.weak": entry.weak}) if entry else _cited(name, found)
    stages, places = found.stages if found else (), found.places if found else ()
    held.foresee([*(one.place for one in stages), *places[:_PLACES]])
    return InstrumentPage(
        title=known.title, known=known, kind=say("entry.instrument"), id=name, facts=facts_of(_facts(entry, words) if entry else _called(found) if found else ()),
        held=tuple(_held(one, held, words) for one in found.held) if found else (), stages=tuple(_stage(one, held, words) for one in stages),
        facts_known=tuple(_registered(found, entry, words)), places=tuple(quote(place, held, words) for place in places[:_PLACES]), named=len(places),
    )  # fmt: skip


def _cited(name: str, found: Instrument | None) -> Known:
    """What is known of an instrument that no registry has: its name as printed."""
    told_of: tuple[Disagreement, ...] = disagreements(found.contradictions) if found else ()
    return Known(title=name, names=(), sources=(), disagreements=told_of, mentions=(), ways=())


def _called(found: Instrument) -> Iterator[tuple[str, list[Value]]]:
    """What documents call an instrument besides the name that stands above."""
    yield "entry.also-called", [one for name in found.called for one in told(name, language="en" if name.isascii() else "ja")]


def _held(one: Target, held: Held, words: Wording) -> Name:
    return Name(words=short_title(one.work, held, words), href=passage_at(one.work, one.eid or ""))


def _stage(one: Stage, held: Held, words: Wording) -> StageRow:
    date = words.date(one.date) if one.date else words.say("links.told-on", date=words.date(one.place.date))
    return StageRow(
        date=date, words=words.term("stage", one.stage), asked=one.asked, sure=one.sure, disagrees=tuple(map(words.why, one.disagrees)),
        quote=quote(one.place, held, words),
    )  # fmt: skip


def _registered(found: Instrument | None, entry: Thing | None, words: Wording) -> Iterator[StageRow]:
    """What the registry says of the life of an instrument."""
    facts = [(fact.stage, fact.date, fact.party) for fact in found.facts] if found else [(step.stage, step.date, step.party) for step in entry.life] if entry else []
    for stage, date, party in facts:
        who = words.say("general.with", who=words.party(party), what=words.term("stage", stage)) if party else words.term("stage", stage)
        yield StageRow(date=words.date(date), words=who, asked=False, sure=True, disagrees=(), quote=None)


def _facts(entry: Thing, words: Wording) -> Iterator[tuple[str, list[Value]]]:
    yield "entry.belongs", named(party_name(entry.party, words)) if entry.party else []
    yield "column.date", told(words.date(entry.date)) if entry.date else []
    yield "column.parties", named(*(party_name(one, words) for one in entry.parties))
    yield "entry.note", told(entry.note, language="en")
    yield "entry.wikidata", told(entry.wikidata)


def _listed(*words: str) -> str:
    return " · ".join(filter(None, words))


def _rows(kind: str, held: Held, words: Wording) -> list[tuple[Name, str, str]]:
    return sorted(_of_kind(kind, held, words), key=lambda row: row[0].words.casefold())


def _of_kind(kind: str, held: Held, words: Wording) -> Iterator[tuple[Name, str, str]]:
    listed: Iterable[Entry] = entries_listed(kind, held.knowledge) or ()
    for entry in listed:
        label = label_of(entry, words.language) or entry.id
        others = " · ".join(dict.fromkeys(forms[0] for forms in names_of(entry).values() if forms and forms[0] != label))
        yield Name(words=label, href=_address(entry, words)), others, _told(entry, words)
    if kind == "instruments":
        cited = (one for one in held.links.instruments if not one.registered)
        yield from ((Name(words=one.id, href=reverse("thing", args=["instrument", one.id])), "", say("registry.cited")) for one in cited)


def _address(entry: Entry, words: Wording) -> str:
    match entry:
        case Party():
            return address_of_party(entry.id, words)
        case Person():
            return person_name(entry.id, words).href
        case Thing():
            return thing_name(entry.id, words).href
        case Meeting():
            return address_of_meeting(entry.dialogue, entry.id, words)
        case Body():
            return ""
        case _:
            return address_of_series(entry.id)


def _told(entry: Entry, words: Wording) -> str:
    """What tells entries of like names apart."""
    match entry:
        case Person():
            return words.party(entry.party)
        case Thing() if entry.party or entry.date:
            return _listed(words.party(entry.party) if entry.party else "", words.date(entry.date) if entry.date else "")
        case Meeting():
            return words.date(entry.date)
        case _:
            return ""
