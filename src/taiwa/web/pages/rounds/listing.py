"""The rounds that one may see, and the way to open one."""

from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ...words import say
from ...workroom.opening import may_open
from ...workroom.seats import is_alone
from ...workroom.sight import Sight, rounds, sight_of
from ..page import Page, shown, wording
from .head import seat_told, term


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRow:
    """A round in the list; where no seat was taken on this machine, its name is all there is."""

    name: str
    title: str
    href: str
    body: str
    stage: str
    chair: str
    seat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundsPage(Page):
    """The rounds; `alone` where anybody at this machine takes any seat, `opens` where the viewer may open one."""

    template: ClassVar[str] = "taiwa/rounds/list.html"
    rows: tuple[RoundRow, ...]
    alone: bool
    opens: bool


def listing(request: HttpRequest) -> HttpResponse:
    """Every round in which the viewer has a seat, and those of which something is published."""
    held = rounds()
    seen = (sight_of(request, kept.name, state) for kept, state in (held.standing() if held else ()))
    rows = tuple(_row(one) for one in seen if one)
    return shown(request, RoundsPage(title=say("rounds.title"), rows=rows, alone=is_alone(request), opens=may_open(request)))


def _row(sight: Sight) -> RoundRow:
    seen, room, words = sight.seen, sight.room, wording()
    return RoundRow(
        name=sight.name, title=seen.title, href=reverse("round", args=[sight.name]), stage=term(seen.stage) if seen.stage else "",
        body=say("calendar.nth", body=words.body(room.dialogue, room.body), number=room.ordinal) if room else "",
        chair=words.party(seen.chair) if seen.chair else "", seat=seat_told(sight.seat),
    )  # fmt: skip
