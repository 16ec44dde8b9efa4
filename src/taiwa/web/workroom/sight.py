"""What one person sees of a round: its view, and with it nothing that the view does not show. Pages are made of this, never of the state."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.http import Http404, HttpRequest

from ...exports.docx.adopted import adopted_docx
from ...exports.docx.negotiating import negotiating_docx
from ...rounds import Entry, RefusedError, State, View, told_to, view
from ...rounds.events import What
from ...rounds.rules.general import judge_actor, judge_stage
from ...rounds.state import Room, Text
from ...store.adopted import adopted_text, printed
from ...store.errors import NoSuchRoundError
from ...store.rounds.log import Rounds
from ...values import replace
from ..desk import desk
from .office import office
from .seats import NOBODY, Seat, is_alone, seat_of, seats


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A round as somebody sees it at a moment.

    `room` is there for whoever is in it, `text` with what hangs on it for whoever sees proposals. `offered` are the seats that may be taken.
    """

    name: str
    seat: Seat
    seen: View
    at: datetime
    room: Room | None
    text: Text | None
    heading: Mapping[str, str]
    languages: tuple[str, ...]
    offered: tuple[Seat, ...]

    @property
    def working(self) -> str:
        """The language of the negotiation; empty where no text is shown."""
        return self.languages[0] if self.languages else ""

    @property
    def is_chair(self) -> bool:
        """Whether the seat is in the delegation that holds the chair."""
        return self.seen.standing == "delegation" and self.seat.party == self.seen.chair

    def may(self, kind: type[What]) -> bool:
        """Whether this person could do such a thing now, as far as who and when goes; whether it is allowed the rules say when it is done."""
        what = cast("What", kind)  # what every event of a kind says of itself stands in its class
        if self.room is None or self.seen.stage is None:
            return False
        try:
            judge_actor(self.room, self.seat.actor, what)
            judge_stage(self.seen.stage, what)
        except RefusedError:
            return False
        return True


def rounds() -> Rounds | None:
    """The rounds; None where there are none."""
    at = office()
    return at.rounds if at else None


def found(request: HttpRequest, name: str) -> Sight:
    """What whoever asks sees of a round; 404 where that is nothing, also where there is such a round."""
    try:
        held = rounds()
        state = held.look(name) if held else None
    except NoSuchRoundError:
        state = None
    sight = sight_of(request, name, state) if state else None
    if sight is None:
        raise Http404
    return sight


def sight_of(request: HttpRequest, name: str, state: State) -> Sight | None:
    """What whoever asks sees of the state of a round; None where that is nothing at all and no seat could be taken."""
    at = office()
    seat = seat_of(request, state)
    moment = at.clock() if at else state.last
    seen = view(state, seat.party, moment)
    offered = tuple(seats(state)) if is_alone(request) else ()
    if seat == NOBODY and not seen.title and not offered:
        return None
    within = seen.standing != "public"
    return Sight(
        name=name, seat=seat, seen=seen, at=moment, offered=offered, room=replace(state.room, papers=seen.papers) if within else None,
        text=_text(state, seen), heading=state.text.title if seen.lines else {}, languages=state.text.languages if within or seen.lines else (),
    )  # fmt: skip


def log_of(request: HttpRequest, sight: Sight) -> tuple[Entry, ...]:
    """The log of a round, what is not for whoever asks withheld."""
    held = rounds()
    if held is None:
        raise Http404
    state = held.look(sight.name)
    return tuple(told_to(held.log(sight.name), state, seat_of(request, state).party))


def word_of(sight: Sight) -> bytes | None:
    """The text on the table, or as it was adopted, as a Word file for whom it is shown; None where there is none for them."""
    held = rounds()
    if held is None:
        return None
    if sight.seen.adoption and (adopted := adopted_text(sight.name, held.log(sight.name))):
        return adopted_docx(adopted.then, sight.seen, printed(adopted, sight.working, desk().knowledge))
    return negotiating_docx(held.look(sight.name), sight.seen)


def _text(state: State, seen: View) -> Text | None:
    """The text with its proposals, for whoever sees these; temperature checks and packages are in it for delegations alone."""
    if seen.standing == "delegation":
        return state.text
    if seen.standing == "observer" and "proposals" in state.room.open_to_observers:
        return replace(state.text, checks={}, packages={})
    return None
