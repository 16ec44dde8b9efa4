"""Meetings known from registries or from the record alone, with the documents that came out of each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass

from ..exports.links_json import announced_json
from ..record.links.links import Links
from ..record.links.models import Announced
from ..registry.models import Meeting, Names
from ..registry.places import place_called
from ..reports.links import announced_line
from ..reports.wording import Wording
from .messages import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One meeting as it is listed: `series` is its dialogue and body, the body alone where no registry has the dialogue; `documents` are the ids of the works that came out of it, `announced` where documents told of it as to come, then where one tells that it met.

    `registered` is False where no registry has it.
    """

    id: str
    series: str
    ordinal: int | None
    date: str | None
    place: str | None
    chair: str | None
    status: str
    title: str | None
    documents: tuple[str, ...]
    announced: tuple[Announced, ...] = ()
    registered: bool = True

    @property
    def dialogue(self) -> str:
        """The dialogue; empty where no registry has it."""
        return self.series.rpartition("/")[0]

    @property
    def body(self) -> str:
        """The body that met."""
        return self.series.rpartition("/")[2]


def calendar(links: Links, language: str) -> list[Listing]:
    """The meetings of all dialogues, those of registries and those that only the record has, in the order of their days, those without a day last."""
    meetings = sorted(links.meetings, key=lambda meeting: (meeting.date or "9999", meeting.dialogue, meeting.body, meeting.id))
    announced: dict[tuple[str, str | None], list[Announced]] = {}
    for one in (*links.announced, *links.told_as_held.values()):
        announced.setdefault((one.dialogue, one.met), []).append(one)
    return [_listing(meeting, links, announced.get((meeting.dialogue, meeting.id), ()), language) for meeting in meetings]


def listing_json(listing: Listing) -> dict[str, object]:
    """One object for each meeting."""
    return {**asdict(listing), "announced": [announced_json(one) for one in listing.announced]}


def calendar_text(listings: Iterable[Listing], wording: Wording) -> str:
    """One line for each meeting: day, series and number, place, chair, status, title; its documents and what was announced below it."""
    return "".join(f"{line}\n" for listing in listings for line in _lines(listing, wording))


def _lines(listing: Listing, wording: Wording) -> Iterator[str]:
    number = f"{listing.series} {listing.ordinal}" if listing.ordinal is not None else listing.series
    alone = None if listing.registered else say("calendar.unlisted")
    facts = (listing.place, listing.chair, wording.term("meeting-status", listing.status), listing.title, alone)
    yield "  ".join([f"{listing.date or '?':21}", f"{number:10}", *filter(None, facts)])
    yield from (f"    {document}" for document in listing.documents)
    yield from (f"    {announced_line(one, wording)}" for one in listing.announced)


def _listing(meeting: Meeting, links: Links, announced: Sequence[Announced], language: str) -> Listing:
    return Listing(
        id=meeting.id, series="/".join(filter(None, (meeting.dialogue, meeting.body))), ordinal=meeting.ordinal, date=meeting.date,
        place=place_called(meeting.place, links.held.knowledge.things.values(), language), chair=meeting.chair, status=meeting.status,
        title=_name(meeting.title, language), documents=tuple(work.id for work in links.held.works_of(meeting)), announced=tuple(announced),
        registered=meeting.id in links.held.by_meeting,
    )  # fmt: skip


def _name(names: Names, language: str) -> str | None:
    """The first name in `language`, else in any."""
    return next((forms[0] for forms in (names.get(language, ()), *names.values()) if forms), None)
