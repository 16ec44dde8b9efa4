"""Bodies of a dialogue, and the meetings of each: what the registry knows, and the documents that came out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404, HttpRequest, HttpResponse

from ...cli.calendar import calendar as listed_meetings
from ...registry.models import Delegate, Dialogue, Meeting
from ...registry.places import place_called
from ...reports.wording import Wording
from ..desk import Held, desk
from ..words import say
from .calendar import MeetingRow, meeting_row, newest_first
from .entries import EntryPage, Value, facts_of, in_language, known_of, named, told
from .names import Name, body_name, dialogue_name, party_name, person_name
from .page import number, shown, wording
from .pager import Pager, paged


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPage(EntryPage):
    """A body with its meetings, newest first."""

    template: ClassVar[str] = "taiwa/body.html"
    rows: tuple[MeetingRow, ...]
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingPage(EntryPage):
    """A meeting with its documents and what was announced of it; `notes` are the registry's own."""

    template: ClassVar[str] = "taiwa/meeting.html"
    row: MeetingRow | None
    notes: tuple[str, ...]


def body(request: HttpRequest, dialogue: str, body: str) -> HttpResponse:
    """A body of a dialogue."""
    held, words = desk().record, wording()
    within = _dialogue(dialogue, held)
    entry = next((one for one in within.bodies if one.id == body), None)
    if entry is None:
        raise Http404
    meetings = [one for one in listed_meetings(held.links, words.language) if one.series == f"{dialogue}/{body}"]
    found, pager = paged(newest_first(meetings), number(request), request)
    held.foresee(each.place for one in found for each in one.announced)
    known = known_of(entry, held, words)
    facts = (("document.dialogue", named(dialogue_name(dialogue, words))), ("entry.members", named(*(party_name(one, words) for one in within.members))))
    return shown(request, BodyPage(
        title=known.title, known=known, kind=say("entry.body"), id=f"{dialogue}/{body}", facts=facts_of(facts),
        rows=tuple(meeting_row(one, held, words) for one in found), pager=pager,
    ))  # fmt: skip


def meeting(request: HttpRequest, dialogue: str, meeting: str) -> HttpResponse:
    """A meeting of a dialogue."""
    held, words = desk().record, wording()
    entry = next((one for one in _dialogue(dialogue, held).meetings if one.id == meeting), None)
    if entry is None:
        raise Http404
    listed = next((one for one in listed_meetings(held.links, words.language) if (one.dialogue, one.id) == (dialogue, meeting)), None)
    known = known_of(entry, held, words)
    return shown(request, MeetingPage(
        title=known.title, known=known, kind=say("entry.meeting"), id=f"{dialogue}/{meeting}", facts=facts_of(_facts(entry, words)),
        row=meeting_row(listed, held, words) if listed else None, notes=entry.notes,
    ))  # fmt: skip


def _dialogue(dialogue: str, held: Held) -> Dialogue:
    found = held.knowledge.dialogues.get(dialogue)
    if found is None:
        raise Http404
    return found


def _facts(entry: Meeting, words: Wording) -> Iterator[tuple[str, list[Value]]]:
    yield "document.dialogue", named(dialogue_name(entry.dialogue, words))
    yield "column.body", named(body_name(entry.dialogue, entry.body, words))
    yield "column.date", told(words.date(entry.date))
    yield "column.place", told(place_called(entry.place, words.knowledge.things.values(), words.language))
    yield "entry.venue", told(in_language(entry.venue, words))
    yield "column.chair", named(party_name(entry.chair, words)) if entry.chair else []
    yield "column.status", told(words.term("meeting-status", entry.status))
    people = {one.party: one for one in entry.delegates}
    present = dict.fromkeys((*entry.attendance, *people))
    yield "entry.attendance", [value for party in present for value in _delegation(party, people.get(party), words)]
    yield "document.absent", named(*(party_name(one, words) for one in entry.absent))
    yield "entry.guests", told(*entry.guests)
    yield "entry.outcomes", [Value(name=Name(words=in_language(one.names, words) or one.kind), time=words.date(one.date) if one.date else "") for one in entry.outcomes]
    yield "entry.inferred", told(*entry.inferred, language="en")


def _delegation(party: str, one: Delegate | None, words: Wording) -> Iterator[Value]:
    """A party, and behind it who came for it."""
    who = person_name(one.person, words) if one and one.person else Name(words=one.name) if one and one.name else None
    yield Value(name=party_name(party, words), beside=who)

