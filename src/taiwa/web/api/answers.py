"""What the record answers: positions, promises, agreed language, what to check."""

# ruff: noqa: ARG001 — ninja says which parameters such a function takes

from typing import Annotated, get_args

from django.http import HttpRequest, HttpResponse
from ninja import Field, Query, Router, Schema

from ...cli.days import day_called
from ...cli.names import issue_called, party_called, status_called
from ...cli.saved import AT_SIGHT, rows_of
from ...cli.searching import ACTS, FORCES, LANGUAGES, asked_of
from ...exports import answers_json
from ...exports.saved_json import saved_json
from ...record.answers import Status
from ..desk import desk
from ..pages.saved import searches_of
from .paging import MOST_ROWS, Paged, dumped, listed, one_of, whole
from .shapes import CheckOut, CommitmentOut, FoundOut, PositionOut, SavedOut, told

router = Router(tags=["answers"])


class PositionsAsked(Paged):
    """An issue and a party, each by its id or a name of it."""

    issue: str | None = None
    party: str | None = None


class CommitmentsAsked(Paged):
    """`owner` by id or name; `due` is a day in EDTF by which they fall due; `overdue` those of which nothing is told though they were due."""

    owner: str | None = None
    status: str | None = None
    due: str | None = None
    overdue: bool = False


class SearchAsked(Schema):
    """The words `q`, and what narrows them: the options of `taiwa search`."""

    q: str = Field(max_length=400)
    party: str | None = None
    body: str | None = None
    issue: str | None = None
    act: str | None = one_of(ACTS)
    force: str | None = one_of(FORCES)
    since: str | None = None
    until: str | None = None
    text_language: str | None = one_of(LANGUAGES, alias="in")
    exact: bool = False
    rank: bool = False
    limit: int = Field(20, ge=1, le=MOST_ROWS)


@router.get("/positions", response=told(list[PositionOut]), summary="Who holds what since when, in which words")
def positions(request: HttpRequest, asked: Annotated[PositionsAsked, Query()]) -> HttpResponse:
    """By issue, party and day; silence and reservations included."""
    held = desk().record
    rows = held.positions(issue_called(asked.issue, held.knowledge), party_called(asked.party, held.knowledge))
    return listed(request, rows, asked, answers_json.positions_json)


@router.get("/commitments", response=told(list[CommitmentOut]), summary="Every promise, and what later documents say became of it")
def commitments(request: HttpRequest, asked: Annotated[CommitmentsAsked, Query()]) -> HttpResponse:
    """In the order promises were made."""
    held = desk().record
    status, due = status_called(asked.status, get_args(Status)), day_called(asked.due)
    rows = held.commitments(party_called(asked.owner, held.knowledge), status, due, overdue=asked.overdue)
    return listed(request, rows, asked, answers_json.commitments_json)


@router.get("/search", response=told(FoundOut), summary="Agreed language")
def search(request: HttpRequest, asked: Annotated[SearchAsked, Query()]) -> HttpResponse:
    """The newest passages that hold the words, and when the wording was first and last used."""
    held = desk()
    wanted = asked_of(asked.q, asked.dict(exclude={"q"}), held.knowledge)
    return whole(answers_json.search_json(held.find(wanted)))


@router.get("/saved", response=told(list[SavedOut]), summary="Saved searches, with what is new in each")
def saved(request: HttpRequest, asked: Annotated[Paged, Query()]) -> HttpResponse:
    """By name, each with its newest passages; looking at them marks nothing as seen."""
    held = desk()
    return listed(request, searches_of(request).all(), asked, lambda rows: dumped(saved_json(rows_of(held.find, rows, AT_SIGHT))))


@router.get("/review", response=told(list[CheckOut]), summary="What a person should check")
def review(request: HttpRequest, asked: Annotated[Paged, Query()]) -> HttpResponse:
    """Unsure acts, names, figures and matches, newest first."""
    return listed(request, desk().record.checks, asked, answers_json.review_json)
