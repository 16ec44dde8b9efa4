"""What stands at the head of every page of a round: what it is, how far it has come, who looks, and the ways to its other pages."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from ....rounds.refusal import catalogue
from ....rounds.state import Objection
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
    broken: tuple[tuple[str, str], ...]
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
        broken=tuple((say("round.broken-by", party=words.party(one.party)), one.reason) for one in _breaking(sight)), trouble=bench.trouble, left=bench.left,
    )  # fmt: skip


def _breaking(sight: Sight) -> tuple[Objection, ...]:
    """The objections by which a silence is broken that was not taken up again."""
    seen = sight.seen
    return seen.objections if seen.silence and seen.silence.state == "broken" and not seen.adoption else ()


def seat_told(seat: Seat) -> str:
    """A seat in words."""
    if seat == NOBODY:
        return say("round.as-public")
    return say("round.as", party=wording().party(seat.party), name=seat.name, role=say(_ROLES[seat.role]))


_ROLES = {
    "head": "round.role-head", "member": "round.role-member", "interpreter": "round.role-interpreter", "observer": "round.role-observer",
    "guest": "round.role-guest",
}  # fmt: skip


def shows(sight: Sight) -> tuple[str, ...]:
    """The pages of a round that have something for a viewer, by the names of their addresses."""
    seen = sight.seen
    inside, within = seen.standing == "delegation", seen.standing != "public"
    pages = {
        "round": True, "round-draft": sight.is_chair and seen.stage in ("preparing", "drafting"), "round-table": sight.text is not None and bool(seen.table),
        "round-packages": inside, "round-silence": inside or bool(seen.silence or seen.adoption or seen.explanations or seen.dissociations or seen.objections),
        "round-follow-up": inside or bool(seen.promises), "round-delegation": seen.own is not None, "round-log": within or bool(seen.title),
    }  # fmt: skip
    return tuple(name for name, shown in pages.items() if shown)


def _ways(sight: Sight, here: str) -> list[Way]:
    return [Way(reverse(name, args=[sight.name]), say(_WAYS[name]), name == here) for name in shows(sight)]


_WAYS = {
    "round": "round.way-room", "round-draft": "round.way-draft", "round-table": "round.way-table", "round-packages": "round.way-packages",
    "round-silence": "round.way-silence", "round-follow-up": "round.way-follow-up", "round-delegation": "round.way-delegation", "round-log": "round.way-log",
}  # fmt: skip


def _waits(sight: Sight) -> list[Wait]:
    """What waits, each with the page on which something can be done about it."""
    clock = clock_of(sight)
    return [
        Wait(words=say(_WAITS[one.kind][0], about=one.about), by=clock.due(one.by) if one.by else "", href=reverse(_WAITS[one.kind][1], args=[sight.name]))
        for one in sight.seen.reminders
    ]  # fmt: skip


_WAITS = {
    "silence-ends": ("round.wait-silence", "round-silence"), "capital-waiting": ("round.wait-capital", "round"), "language-behind": ("round.wait-language", "round"),
    "package-waiting": ("round.wait-package", "round-packages"), "proposal-stranded": ("round.wait-stranded", "round"),
    "report-due": ("round.wait-due", "round-follow-up"), "report-overdue": ("round.wait-overdue", "round-follow-up"),
    "review-waiting": ("round.wait-review", "round-follow-up"), "report-returned": ("round.wait-returned", "round-follow-up"),
}  # fmt: skip
