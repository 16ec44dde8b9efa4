"""Meetings with their documents, held and planned, and who has the chair: as announced, and as observed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from django.http import HttpRequest, HttpResponse

from ...cli.calendar import Listing
from ...cli.calendar import calendar as listed_meetings
from ...cli.naming import label_named
from ...record.answers import Place
from ...record.links.models import ChairTold, Turn
from ...record.links.occasions import Occasion
from ...reports.links import announced_told
from ...reports.wording import Wording
from ..desk import Held, desk
from ..words import say
from .choosing import Choice, Option, chosen, terms_of
from .names import Name, address_of_meeting, body_name, party_name
from .page import Page, number, shown, wording
from .pager import Pager, paged
from .quotes import Quote, passage_at, quote, short_title
from .sources import Disagreement, disagreements
from .timeline import Time, Timeline, calendar_timeline

_STATUSES = ("held", "planned", "postponed", "cancelled")
_NAMED = "named"
_APART = "-"
"""Asks for the meetings of no dialogue that a registry has."""
_PLACES = 3
Gathering = TypeVar("Gathering", bound=Listing | Occasion)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What a passage tells, in our words; `sure` where it needs no judgement."""

    words: str
    quote: Quote
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """One meeting; `telling` is what documents announced of it, or where they name it."""

    date: str
    name: Name
    title: str
    body: Name | None
    place: str
    chair: Name | None
    status: str
    status_code: str
    note: str
    documents: tuple[Name, ...]
    telling: tuple[Telling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnView:
    """One turn in the chair: what was announced, what the meetings show, what documents tell, and where these disagree."""

    party: Name
    stated: str
    observed: str
    told: tuple[Telling, ...]
    disagrees: tuple[str, ...]
    contradictions: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarPage(Page):
    """The meetings of one dialogue, or what else documents name; the picture and the turns stand on the first page."""

    template: ClassVar[str] = "taiwa/calendar.html"
    choices: tuple[Choice, ...]
    named: bool
    timeline: Timeline | None
    rows: tuple[MeetingRow, ...]
    turns: tuple[TurnView, ...]
    pager: Pager


def calendar(request: HttpRequest) -> HttpResponse:
    """The calendar of a dialogue: of the one asked for, else of the one of which most is held."""
    held, words = desk().record, wording()
    dialogue = chosen(request, "dialogue", (_APART, *held.knowledge.dialogues)) or _most_held(held)
    of_dialogue = [one for one in listed_meetings(held.links, words.language) if (one.dialogue or _APART) == dialogue]
    status = chosen(request, "status", _STATUSES)
    named = chosen(request, "show", (_NAMED,)) == _NAMED or (dialogue == _APART and not of_dialogue)
    meetings = [one for one in of_dialogue if status in ("", one.status)]
    occasions = [one for one in held.links.occasions if status in ("", one.status)]
    rows: list[Listing | Occasion] = [*(occasions if named else meetings)]
    found, pager = paged(newest_first(rows), number(request), request)
    turns = [] if named or pager.page > 1 else [row for row in held.links.chairs if row.dialogue == dialogue]
    held.foresee(_places(found, turns))
    return shown(request, CalendarPage(
        title=say("calendar.title"), choices=_choices(held, dialogue, status, words, named=named), named=named, pager=pager,
        timeline=calendar_timeline(meetings, tuple(_times(turns, words)), held, words) if not named and pager.page == 1 else None,
        rows=tuple(_row(one, held, words) for one in found), turns=tuple(turn_view(row, held, words) for row in turns),
    ))  # fmt: skip


def newest_first(rows: Sequence[Gathering]) -> list[Gathering]:
    """What is still to come without a day, then the newest first, then what was at a day that is not known; `rows` are in time."""
    dated, undated = [row for row in rows if row.date], [row for row in rows if not row.date]
    coming = [row for row in undated if row.status == "planned"]
    return [*coming, *reversed(dated), *(row for row in undated if row.status != "planned")]


def _most_held(held: Held) -> str:
    """The dialogue of most documents; where none is of a dialogue known, what they say of meetings of their own, and of an empty record the first one known."""
    dialogues = [work.document.meta.framework for work in held.works if work.document.meta.framework in held.knowledge.dialogues]
    none = _APART if held.works else next(iter(sorted(held.knowledge.dialogues)), _APART)
    return max(sorted({one for one in dialogues if one}), key=dialogues.count, default=none)


def _places(found: Iterable[Listing | Occasion], turns: Iterable[Turn]) -> Iterator[Place]:
    for one in found:
        yield from (each.place for each in one.announced) if isinstance(one, Listing) else one.places[:_PLACES]
    yield from (told.place for turn in turns for told in turn.told)


def _choices(held: Held, dialogue: str, status: str, words: Wording, *, named: bool) -> tuple[Choice, ...]:
    dialogues = tuple(Option(one, words.dialogue(one), one == dialogue) for one in sorted(held.knowledge.dialogues, key=words.dialogue))
    if any(not one.dialogue for one in held.links.meetings) or dialogue == _APART:
        dialogues += (Option(_APART, say("calendar.apart"), dialogue == _APART),)
    kinds = (Option(_NAMED, say("calendar.others"), named),)
    return (
        Choice(name="dialogue", label=say("document.dialogue"), every=say("calendar.most"), options=dialogues),
        Choice(name="status", label=say("column.status"), every=say("filter.any"), options=terms_of("meeting-status", _STATUSES, status, words)),
        Choice(name="show", label=say("calendar.show"), every=say("calendar.meetings"), options=kinds),
    )  # fmt: skip


def _row(one: Listing | Occasion, held: Held, words: Wording) -> MeetingRow:
    return meeting_row(one, held, words) if isinstance(one, Listing) else _occasion_row(one, held, words)


def meeting_row(one: Listing, held: Held, words: Wording) -> MeetingRow:
    """A meeting of a dialogue."""
    body = words.body(one.dialogue, one.body)
    nth = say("calendar.nth", body=body, number=one.ordinal) if one.ordinal is not None else body
    return MeetingRow(
        date=words.date(one.date), name=Name(words=nth, href=address_of_meeting(one.dialogue, one.id, words)), title=one.title or "",
        body=body_name(one.dialogue, one.body, words), place=one.place or "", chair=party_name(one.chair, words) if one.chair else None,
        status=words.term("meeting-status", one.status), status_code=one.status, note="" if one.registered else say("calendar.unlisted"),
        documents=tuple(Name(words=short_title(work, held, words), href=passage_at(work)) for work in one.documents),
        telling=tuple(Telling(words=announced_told(each, words), quote=quote(each.place, held, words)) for each in one.announced),
    )  # fmt: skip


def _occasion_row(one: Occasion, held: Held, words: Wording) -> MeetingRow:
    return MeetingRow(
        date=words.date(one.date), name=Name(words=label_named(one.id, words.knowledge, words.language)), title="", body=None, place="", chair=None,
        status=words.term("meeting-status", one.status), status_code=one.status, note=say("calendar.passed") if one.passed else "",
        documents=tuple(Name(words=short_title(work, held, words), href=passage_at(work)) for work in one.documents),
        telling=tuple(Telling(words="", quote=quote(place, held, words)) for place in one.places[:_PLACES]),
    )  # fmt: skip


def _times(turns: Sequence[Turn], words: Wording) -> Iterator[Time]:
    """The turns as bands: what was announced, and below it what the meetings show."""
    for code in ("stated", "observed"):
        for turn in turns:
            when = getattr(turn.registered, code) if turn.registered else None
            if when:
                label = f"{words.party(turn.party)} · {words.date(when)}"
                yield Time(row=say(f"calendar.{code}"), when=when, words=words.party(turn.party), short=turn.party, code=code, label=label)


def turn_view(row: Turn, held: Held, words: Wording) -> TurnView:
    """A turn in the chair."""
    term = row.registered
    return TurnView(
        party=party_name(row.party, words), stated=words.date(term.stated) if term and term.stated else "",
        observed=words.date(term.observed) if term and term.observed else "", told=tuple(_told(one, held, words) for one in row.told),
        disagrees=tuple(map(words.why, row.disagrees)), contradictions=disagreements(row.contradictions),
    )  # fmt: skip


def _told(one: ChairTold, held: Held, words: Wording) -> Telling:
    told = words.term("told", one.told)
    return Telling(words=f"{told} {words.date(one.term)}" if one.term else told, quote=quote(one.place, held, words), sure=one.sure)
