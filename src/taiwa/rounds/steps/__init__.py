"""What each event changes. Nothing is judged here: what was allowed is in the log, what was not never came to be."""

from collections.abc import Callable, Mapping

from ...values import replace
from ..canonical import digest_of
from ..events import Event, What
from ..events.room import RoundOpened
from ..parties import RULES
from ..state import State
from .ending import ENDING
from .room import ROOM, opened
from .text import TEXT

Step = Callable[[State, Event], State]
STEPS: Mapping[type[What], Step] = {**ROOM, **TEXT, **ENDING}


def evolve(state: State | None, event: Event) -> State:
    """The state after an event; the first event of a round opens it."""
    if state is None:
        if not isinstance(event.what, RoundOpened):
            raise ValueError("a round begins with its opening")
        return replace(opened(event, event.what), secret=digest_of(event.salt))
    if event.by.party in state.room.unheard:
        state = replace(state, room=replace(state.room, unheard=state.room.unheard - {event.by.party}))
    secret = state.secret if event.by == RULES else digest_of(state.secret + event.salt)
    return replace(STEPS[type(event.what)](state, event), last=event.at, secret=secret)
