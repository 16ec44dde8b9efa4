"""What stands at the head of every page of a round: what it is, how far it has come, who looks, and the ways to its other pages."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from ....rounds.refusal import catalogue
from ...signed import signed
from ...words import say, spoken
from ...workroom.clock import clock_of
from ...workroom.forms import Bench
from ...workroom.seats import NOBODY, Seat
from ...workroom.sight import Sight
from ..frame import Way
from ..page import Page, wording


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatView:
    """A seat that may be taken."""

    key: str
    words: str
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Something that waits for the viewer's delegation."""

    words: str
    by: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head; `seat` says in words as whom one looks, `seats` are those to choose from on this machine alone."""

    name: str
    title: str
    stage: str
    chair: str
    seat: str
    seated: bool
    seats: tuple[SeatView, ...]
    alone: bool
    ways: tuple[Way, ...]
    waits: tuple[Wait, ...]
    deadline: str
    trouble: str
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPage(Page):
    """A page of a round."""

    head: Head


def term(words: str) -> str:
    """A word of the rounds, such as a stage, in the language of the page."""
    return catalogue(spoken())["terms"].get(words, words)


def head_of(request: HttpRequest, bench: Bench, here: str) -> Head:
    """The head of the page named `here`, once its forms are made."""
    sight = bench.sight
    seen, words = sight.seen, wording()
    silence = seen.silence if seen.stage == "under silence" else None
    return Head(
        name=sight.name, title=seen.title or sight.name, stage=term(seen.stage) if seen.stage else "",
        chair=words.party(seen.chair) if seen.chair else "", seat=seat_told(sight.seat), seated=sight.seat != NOBODY,
        seats=tuple(SeatView(key=one.key, words=seat_told(one), here=one == sight.seat) for one in sight.offered),
        alone=signed(request) is None, ways=tuple(_ways(sight, here)), waits=tuple(_waits(sight)),
        deadline=clock_of(sight).told(silence.deadline) if silence else "",
        trouble=bench.trouble, left=bench.left,
    )  # fmt: skip


def seat_told(seat: Seat) -> str:
    """A seat in words."""
    if seat == NOBODY:
        return say("round.as-public")
    return say("round.as", party=wording().party(seat.party), name=seat.name, role=say(_ROLES[seat.role]))


_ROLES = {
    "head": "round.role-head", "member": "round.role-member", "interpreter": "round.role-interpreter", "observer": "round.role-observer",
    "guest": "round.role-guest",
}  # fmt: skip


def _ways(sight: Sight, here: str) -> list[Way]:
    return [Way(reverse(name, args=[sight.name]), say(words), name == here) for name, words in _WAYS.items()]


_WAYS = {"round": "round.way-room"}


def _waits(sight: Sight) -> list[Wait]:
    clock, room = clock_of(sight), reverse("round", args=[sight.name])
    return [
        Wait(words=say(_WAITS[one.kind], about=one.about), by=clock.told(one.by) if one.by else "", href=room)
        for one in sight.seen.reminders
    ]  # fmt: skip


_WAITS = {
    "silence-ends": "round.wait-silence", "capital-waiting": "round.wait-capital", "package-waiting": "round.wait-package",
    "proposal-stranded": "round.wait-stranded", "report-due": "round.wait-due", "report-overdue": "round.wait-overdue",
    "review-waiting": "round.wait-review", "report-returned": "round.wait-returned",
}  # fmt: skip
