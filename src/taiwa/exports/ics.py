"""The meetings as iCalendar (RFC 5545), for the calendar of a desk.

A meeting is an event of whole days. One of which no source tells the day is no event: a month is not made its first day.
Neither is one put off: the day that was named is not its day any more.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Calendar, Event

from .. import __version__
from ..registry.models import Names
from ..registry.places import place_called
from ..reports.wording import Wording
from .addresses import public_address, web_address
from .tables.models import day
from .tables.shapes import Met

_STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED"}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A meeting that is no event: its title, and its date as known (None for none); `put_off` where it was postponed."""

    title: str
    date: str | None
    put_off: bool


def ics_of(meetings: Iterable[Met], wording: Wording, stamp: datetime) -> tuple[bytes, tuple[LeftOut, ...]]:
    """The calendar, and what is not in it. `stamp` is the time at which it is made, in UTC."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Taiwa//Taiwa {__version__}//{wording.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    left: list[LeftOut] = []
    for met in meetings:
        if event := _event(met, wording, stamp):
            calendar.add_component(event)
        else:
            left.append(LeftOut(_title(met, wording), met.meeting.date, met.meeting.status == "postponed"))
    return bytes(calendar.to_ical()), tuple(left)


def _event(met: Met, wording: Wording, stamp: datetime) -> Event | None:
    meeting = met.meeting
    first, last = day(meeting.date, 0), day(meeting.date, -1)
    if first is None or last is None or meeting.status not in _STATUS:
        return None
    event = Event()
    event.add("uid", f"{meeting.dialogue}.{meeting.id}@taiwa".lstrip("."))
    event.add("dtstamp", stamp)
    event.add("summary", _title(met, wording))
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))  # the first day after it
    event.add("status", _STATUS[meeting.status])
    event.add("transp", "TRANSPARENT")  # who reads about a meeting is not busy with it
    event.add("categories", [wording.body(meeting.dialogue, meeting.body)])
    if place := place_called(meeting.place, wording.knowledge.things.values(), wording.language):
        event.add("location", place)
    if description := "\n".join(_described(met, wording)):
        event.add("description", description)
    if address := next(_addresses(met), None):
        event.add("url", address)
    return event


def _title(met: Met, wording: Wording) -> str:
    """Its title, else its body with its number."""
    meeting = met.meeting
    number = wording.say("general.ordinal", number=meeting.ordinal) if meeting.ordinal else ""
    return _name(meeting.title, wording) or f"{wording.body(meeting.dialogue, meeting.body)} {number}".strip()


def _described(met: Met, wording: Wording) -> Iterator[str]:
    """Who is in the chair, and the documents that came out of it, each with its address."""
    if met.meeting.chair:
        yield wording.say("brief.chair", party=wording.party(met.meeting.chair))
    for work in met.works:
        meta, address = work.document.meta, public_address(work.document.source)
        title = meta.title or wording.term("kind", meta.kind or "unknown")
        yield f"{title} <{address}>" if address else title
    yield from met.meeting.sources


def _addresses(met: Met) -> Iterator[str]:
    """Where it can be looked up: the documents that came out of it, then the sources of the registry."""
    of_works = (public_address(work.document.source) for work in met.works)
    return filter(None, (*of_works, *map(web_address, met.meeting.sources)))


def _name(names: Names, wording: Wording) -> str | None:
    return next((forms[0] for forms in (names.get(wording.language, ()), *names.values()) if forms), None)
