"""Meetings known from registries, with the documents of the record that came out of each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..lexicon import Knowledge
from ..record.works import Work
from ..registry.models import Meeting, Names
from ..values import Edtf


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One meeting as it is listed; `documents` are the ids of the works that came out of it."""

    id: str
    series: str
    ordinal: int | None
    date: str | None
    place: str | None
    chair: str | None
    status: str
    title: str | None
    documents: tuple[str, ...]


def calendar(knowledge: Knowledge, works: Sequence[Work], language: str) -> list[Listing]:
    """The meetings of all dialogues in the order of their days, those without a day last."""
    meetings = [meeting for dialogue in knowledge.dialogues.values() for meeting in dialogue.meetings]
    meetings.sort(key=lambda meeting: (meeting.date or "9999", meeting.dialogue, meeting.body, meeting.id))
    return [_listing(meeting, works, language) for meeting in meetings]


def calendar_text(listings: Iterable[Listing]) -> str:
    """One line for each meeting: day, series and number, place, chair, status, title; its documents below it."""
    return "".join(f"{line}\n" for listing in listings for line in _lines(listing))


def _lines(listing: Listing) -> Iterator[str]:
    number = f"{listing.series} {listing.ordinal}" if listing.ordinal is not None else listing.series
    facts = (listing.place, listing.chair, listing.status, listing.title)
    yield "  ".join([f"{listing.date or '?':21}", f"{number:10}", *filter(None, facts)])
    yield from (f"    {document}" for document in listing.documents)


def _listing(meeting: Meeting, works: Sequence[Work], language: str) -> Listing:
    return Listing(
        id=meeting.id, series=f"{meeting.dialogue}/{meeting.body}", ordinal=meeting.ordinal, date=meeting.date,
        place=_name(meeting.place, language), chair=meeting.chair, status=meeting.status,
        title=_name(meeting.title, language), documents=tuple(work.id for work in works if _of(meeting, work)),
    )  # fmt: skip


def _of(meeting: Meeting, work: Work) -> bool:
    """Whether a work came out of a meeting: of the same series, and of its number or, without one, of its days."""
    if work.series != (meeting.dialogue, meeting.body):
        return False
    if meeting.ordinal is not None and work.document.meta.ordinal is not None:
        return meeting.ordinal == work.document.meta.ordinal
    day = work.document.meta.date.first if work.document.meta.date else None
    return meeting.date is not None and day is not None and Edtf(meeting.date).covers(day)


def _name(names: Names, language: str) -> str | None:
    """The first name in `language`, else in any."""
    return next((forms[0] for forms in (names.get(language, ()), *names.values()) if forms), None)
