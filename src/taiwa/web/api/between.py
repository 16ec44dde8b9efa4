"""What holds between documents: rounds compared, meetings, instruments, aims."""

# ruff: noqa: ARG001 — ninja says which parameters such a function takes

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema

from ...cli.calendar import calendar as calendar_of
from ...cli.calendar import listing_json
from ...cli.names import body_called, framework_called, issue_called, party_called
from ...cli.trouble import Refusal
from ...exports import comparing_json, links_json
from ...record.comparing.compare import in_time
from ...record.comparing.series import Wanted, series_of
from ..comparing import compared
from ..desk import desk
from ..words import spoken
from .documents import work_at
from .paging import Paged, listed, printed_rows, whole
from .shapes import AimsOut, ComparedOut, InstrumentOut, MeetingOut, RoundOut, TurnOut, told

router = Router(tags=["between documents"])


class SeriesAsked(Schema):
    """An issue, and the body, dialogue or party whose rounds are wanted: each by id or name."""

    issue: str
    body: str | None = None
    framework: str | None = None
    party: str | None = None


@router.get("/compare", response=told(ComparedOut), summary="What changed between two documents")
def compare(request: HttpRequest, before: str, after: str) -> HttpResponse:
    """From the earlier to the later of `before` and `after`, matter by matter, in the language that both have."""
    one, other = work_at(before), work_at(after)
    if one.id == other.id:
        raise Refusal("one-text", name=one.id)
    return whole(comparing_json.compare_json(compared(*in_time(one, other))))


@router.get("/series", response=told(list[RoundOut]), summary="One issue through all rounds")
def series(request: HttpRequest, asked: Annotated[SeriesAsked, Query()]) -> HttpResponse:
    """Who says what how firmly in each round, what changed, who is silent."""
    held = desk().record
    bodies = {work.document.meta.body or "" for work in held.works} - {""}
    issue = issue_called(asked.issue, held.knowledge) or asked.issue
    wanted = Wanted(
        issue=issue, body=body_called(asked.body, held.knowledge, bodies),
        framework=framework_called(asked.framework, held.knowledge), party=party_called(asked.party, held.knowledge),
    )  # fmt: skip
    return whole(comparing_json.series_json(series_of(held, wanted), issue))


@router.get("/calendar", response=told(list[MeetingOut]), summary="The meetings, with their documents")
def calendar(request: HttpRequest, asked: Annotated[Paged, Query()]) -> HttpResponse:
    """In the order of their days, those without a day last; names in the language asked for."""
    return listed(request, calendar_of(desk().record.links, spoken()), asked, printed_rows(listing_json))


@router.get("/chairs", response=told(list[TurnOut]), summary="The turns in the chair")
def chairs(request: HttpRequest, asked: Annotated[Paged, Query()]) -> HttpResponse:
    """As the registry has them and as documents tell them."""
    return listed(request, desk().record.links.chairs, asked, links_json.chairs_json)


@router.get("/instruments", response=told(list[InstrumentOut]), summary="Treaties, agreements and plans, with what became of them")
def instruments(request: HttpRequest, asked: Annotated[Paged, Query()]) -> HttpResponse:
    """From negotiation to force, the registry beside."""
    return listed(request, desk().record.links.instruments, asked, links_json.instruments_json)


@router.get("/aims", response=told(AimsOut), summary="Principles, aims and pillars, and how they changed")
def aims(request: HttpRequest) -> HttpResponse:
    """Every list, and each change from one list to the next."""
    links = desk().record.links
    return whole(links_json.aims_json(links.aims, links.aim_moves))
