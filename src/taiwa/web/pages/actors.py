"""Parties and persons: what the registry knows of them, where they stand, what they promised, and where documents name them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404, HttpRequest, HttpResponse

from ...record.answers import Position
from ...registry.models import Party, Person
from ...reports.wording import Wording
from ..desk import Held, desk
from ..words import say
from .commitments import PromiseRow, promise_row
from .entries import EntryPage, Value, facts_of, in_language, known_of, named, span_of, told
from .names import Name, address_of_meeting, address_of_series, dialogue_name, party_name, person_name, thing_name
from .page import shown, wording
from .quotes import Quote, quote

_SPOKEN = ("supports", "opposes", "concerned", "reserved", "neutral")
_ISSUES = 30
_PROMISES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingRow:
    """The last word of a party on an issue."""

    issue: Name
    stance: str
    label: str
    quote: Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyPage(EntryPage):
    """A party; `promises` are its newest of `promised` in all, `positions` its last words, the newest first."""

    template: ClassVar[str] = "taiwa/party.html"
    positions: tuple[StandingRow, ...]
    issues: int
    promises: tuple[PromiseRow, ...]
    promised: int


def party(request: HttpRequest, party: str) -> HttpResponse:
    """A party by its id."""
    held, words = desk().record, wording()
    entry = held.knowledge.parties.get(party)
    if entry is None:
        raise Http404
    last, promises = _last_words(held.positions(party=party)), held.commitments(owner=party)[::-1]
    held.foresee([*(row.place for row in last[:_ISSUES]), *(place for row in promises[:_PROMISES] for place in (row.place, *(one.place for one in row.follow_ups)))])
    known = known_of(entry, held, words, {"entry.weak": entry.weak, "entry.capital": entry.capital})
    return shown(request, PartyPage(
        title=known.title, known=known, kind=say(f"kind-of.{entry.kind}"), id=entry.id, facts=facts_of(_party_facts(entry, held, words)),
        positions=tuple(_standing(row, held, words) for row in last[:_ISSUES]), issues=len(last),
        promises=tuple(promise_row(row, held, words) for row in promises[:_PROMISES]), promised=len(promises),
    ))  # fmt: skip


def person(request: HttpRequest, person: str) -> HttpResponse:
    """A person by an id."""
    held, words = desk().record, wording()
    entry = held.knowledge.persons.get(person)
    if entry is None:
        raise Http404
    known = known_of(entry, held, words, {"entry.misprints": entry.misprints, "entry.weak": entry.weak})
    facts = facts_of(_person_facts(entry, held, words))
    return shown(request, EntryPage(title=known.title, known=known, kind=say("entry.person"), id=entry.id, facts=facts))


def _last_words(rows: tuple[Position, ...]) -> list[Position]:
    """The last word on each issue, the newest first; `rows` are in time on each."""
    last = {row.issue: row for row in rows if row.stance in _SPOKEN}
    return sorted(last.values(), key=lambda row: (row.place.date or "", row.issue), reverse=True)


def _standing(row: Position, held: Held, words: Wording) -> StandingRow:
    issue = Name(words=words.issue(row.issue), href=address_of_series(row.issue))
    return StandingRow(issue=issue, stance=row.stance, label=words.stance(row), quote=quote(row.place, held, words))


def _party_facts(entry: Party, held: Held, words: Wording) -> Iterator[tuple[str, list[Value]]]:
    known = held.knowledge
    yield "entry.dialogues", named(*(dialogue_name(one.id, words) for one in known.dialogues.values() if entry.id in one.members))
    yield "entry.groups", [
        Value(name=Name(words=in_language(group.names, words)), time=span_of(term.since, term.until, words))
        for group in known.groups.values() for term in group.terms if term.party == entry.id
    ]  # fmt: skip
    turns = [turn for turn in held.links.chairs if turn.party == entry.id]
    yield "entry.chairs", [
        Value(name=dialogue_name(turn.dialogue, words), time=_turn_time(turn.registered, words)) for turn in turns
    ]
    persons = (one for one in known.persons.values() if one.party == entry.id)
    yield "entry.persons", [Value(name=person_name(one.id, words), time=_roles(one, words)) for one in persons]
    yield "entry.things", named(*(thing_name(one.id, words) for one in known.things.values() if one.party == entry.id))
    yield "entry.wikidata", told(entry.wikidata)


def _turn_time(term: object, words: Wording) -> str:
    stated, observed = getattr(term, "stated", None), getattr(term, "observed", None)
    pairs = ((say("calendar.stated"), stated), (say("calendar.observed"), observed))
    return " · ".join(f"{name} {words.date(when)}" for name, when in pairs if when)


def _roles(one: Person, words: Wording) -> str:
    return words.say("general.list").join(dict.fromkeys(in_language(office.role, words) for office in one.offices))


def _person_facts(entry: Person, held: Held, words: Wording) -> Iterator[tuple[str, list[Value]]]:
    yield "column.party", named(party_name(entry.party, words))
    yield "entry.offices", [
        Value(name=Name(words=in_language(office.role, words)), time=span_of(office.since, office.until, words)) for office in entry.offices
    ]
    yield "entry.meetings", [
        Value(name=Name(words=in_language(meeting.title, words) or meeting.id, href=address_of_meeting(meeting.dialogue, meeting.id, words)), time=words.date(meeting.date))
        for dialogue in held.knowledge.dialogues.values() for meeting in dialogue.meetings
        if any(delegate.person == entry.id for delegate in meeting.delegates)
    ]  # fmt: skip
    yield "entry.note", told(entry.note, language="en")
