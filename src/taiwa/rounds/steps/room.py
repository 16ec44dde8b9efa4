"""What events of the room change."""


from ...values import replace
from ..events import Event
from ..events import room as told
from ..log import sealed
from ..parties import Person
from ..state import Own, Room, State, Text
from .kinds import step


def opened(event: Event, what: told.RoundOpened) -> State:
    """A round that has just begun."""
    (entry,) = sealed([event])
    room = Room(
        key=entry.digest, dialogue=what.dialogue, body=what.body, ordinal=what.ordinal, title=what.title, chair=what.chair, rules=what.rules,
        delegations={one.party: one for one in what.delegations},
    )  # fmt: skip
    text = Text(languages=what.rules.languages, title={})
    return State(stage="preparing", room=room, text=text, own=dict.fromkeys(room.delegations, Own()), last=event.at)


def _seated(state: State, _: Event, what: told.DelegationSeated) -> State:
    seats = {**state.room.delegations, what.delegation.party: what.delegation}
    own = {**state.own, what.delegation.party: Own()}
    late = {what.delegation.party} if state.text.order else set()
    return replace(state, room=replace(state.room, delegations=seats, unheard=state.room.unheard | late), own=own)


def _named(state: State, event: Event, what: told.PersonNamed) -> State:
    people = state.room.delegations[event.by.party].people
    others = tuple(one for one in people if one.id != what.person.id)
    return _with_people(state, event.by.party, (*others, what.person))


def _left(state: State, event: Event, what: told.PersonLeft) -> State:
    people = state.room.delegations[event.by.party].people
    return _with_people(state, event.by.party, tuple(one for one in people if one.id != what.person))


def _with_people(state: State, party: str, people: tuple[Person, ...]) -> State:
    delegation = replace(state.room.delegations[party], people=people)
    return replace(state, room=replace(state.room, delegations={**state.room.delegations, party: delegation}))


def _invited(state: State, _: Event, what: told.ObserverInvited) -> State:
    observers = {**state.room.observers, what.observer.party: what.observer}
    return replace(state, room=replace(state.room, observers=observers))


def _topics_opened(state: State, _: Event, what: told.TopicsOpened) -> State:
    room, topics = state.room, frozenset(what.topics)
    if what.to == "observers":
        return replace(state, room=replace(room, open_to_observers=room.open_to_observers | topics))
    return replace(state, room=replace(room, open_to_public=room.open_to_public | topics))


def _dates(state: State, _: Event, what: told.DatesSet) -> State:
    return replace(state, room=replace(state.room, dates=what.dates, place=what.place))


def _agenda(state: State, _: Event, what: told.AgendaSet) -> State:
    return replace(state, room=replace(state.room, agenda=what.items))


def _paper(state: State, event: Event, what: told.PaperLaid) -> State:
    return replace(state, room=replace(state.room, papers=(*state.room.papers, (event.by.party, what))))


def _drafting(state: State, _: Event, __: told.DraftingBegun) -> State:
    return replace(state, stage="drafting")


def _handed_over(state: State, _: Event, what: told.ChairHandedOver) -> State:
    room = state.room
    return replace(state, room=replace(room, chair=what.to, chairs=(*room.chairs, room.chair)))


def _closed(state: State, _: Event, __: told.RoundClosed) -> State:
    return replace(state, stage="closed")


ROOM = dict((
    step(told.DelegationSeated, _seated), step(told.PersonNamed, _named), step(told.PersonLeft, _left),
    step(told.ObserverInvited, _invited), step(told.TopicsOpened, _topics_opened), step(told.DatesSet, _dates),
    step(told.AgendaSet, _agenda), step(told.PaperLaid, _paper), step(told.DraftingBegun, _drafting),
    step(told.ChairHandedOver, _handed_over), step(told.RoundClosed, _closed),
))  # fmt: skip
