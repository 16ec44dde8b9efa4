"""What is allowed in the room."""

import re
from collections.abc import Collection, Iterable

from ..events import Event
from ..events import room as told
from ..events.room import RoundOpened
from ..moments import zone_of
from ..parties import BodyRules, Delegation, Person
from ..refusal import RefusedError
from ..state import Room, State
from .kinds import check, freely, need_reason

_CODE = re.compile(r"[A-Z][A-Z0-9]{1,11}")
"""A party's code is all capitals, so that no name ends a bracket."""
_NO_PARTY = "CHAIR"
"""It would be read as the chair's."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_NAME = re.compile(r"\w[\w.-]{0,199}")
"""As long as there is room for it beside the log."""
_WEEK = range(7)


def judge_name(name: str) -> None:
    """Refuses a name that cannot be a part of an address or of the name of a file."""
    if not _NAME.fullmatch(name):
        raise RefusedError("bad-name", name=name)


def judge_opening(event: Event, what: RoundOpened) -> None:
    """Refuses a round whose people or rules cannot work."""
    codes = [one.party for one in what.delegations]
    for code in codes:
        if codes.count(code) > 1:
            raise RefusedError("party-twice", party=code)
    if what.chair not in codes or event.by.party != what.chair:
        raise RefusedError("chair-no-delegation", chair=what.chair)
    _judge_rules(what.rules, what.chair)
    named: set[str] = set()
    for one in what.delegations:
        _judge_delegation(one, named)
        named |= {person.id for person in one.people}


def _judge_rules(rules: BodyRules, chair: str) -> None:
    if not rules.languages or len(set(rules.languages)) < len(rules.languages) or not all(map(_LANGUAGE.fullmatch, rules.languages)):
        raise RefusedError("bad-languages")
    if rules.quorum < 1 or rules.minimum_silence_hours < 1 or (rules.resumed_hours is not None and rules.resumed_hours < 1):
        raise RefusedError("bad-rules")
    if rules.rotation and (chair not in rules.rotation or len(set(rules.rotation)) < len(rules.rotation)):
        raise RefusedError("bad-rotation")


def _judge_delegation(one: Delegation, taken: Collection[str]) -> None:
    if not _CODE.fullmatch(one.party) or one.party == _NO_PARTY:
        raise RefusedError("bad-party", party=one.party)
    if zone_of(one.zone) is None:
        raise RefusedError("no-zone", zone=one.zone)
    if not set(one.weekend) <= set(_WEEK) or set(one.weekend) == set(_WEEK):
        raise RefusedError("bad-weekend", party=one.party)
    ids = [person.id for person in one.people]
    for name in ids:
        if not name or ids.count(name) > 1 or name in taken:
            raise RefusedError("person-twice", person=name)
    _judge_heads(one.people)


def _judge_heads(people: Iterable[Person]) -> None:
    if all(person.role != "head" for person in people):
        raise RefusedError("no-head")


def _people(room: Room) -> set[str]:
    delegates = {person.id for one in room.delegations.values() for person in one.people}
    return delegates | {person for one in room.observers.values() for person in one.people}


def _seated(state: State, _: Event, what: told.DelegationSeated) -> None:
    if what.delegation.party in state.room.delegations or what.delegation.party in state.room.observers:
        raise RefusedError("party-twice", party=what.delegation.party)
    _judge_delegation(what.delegation, _people(state.room))


def _named(state: State, event: Event, what: told.PersonNamed) -> None:
    people = state.room.delegations[event.by.party].people
    mine = {person.id for person in people}
    if not what.person.id or what.person.id in _people(state.room) - mine:
        raise RefusedError("person-twice", person=what.person.id)
    _judge_heads([*(person for person in people if person.id != what.person.id), what.person])


def _left(state: State, event: Event, what: told.PersonLeft) -> None:
    people = state.room.delegations[event.by.party].people
    if all(person.id != what.person for person in people):
        raise RefusedError("no-person", person=what.person, party=event.by.party)
    _judge_heads([person for person in people if person.id != what.person])


def _invited(state: State, _: Event, what: told.ObserverInvited) -> None:
    one = what.observer
    if not _CODE.fullmatch(one.party) or one.party == _NO_PARTY:
        raise RefusedError("bad-party", party=one.party)
    if one.party in state.room.delegations or one.party in state.room.observers:
        raise RefusedError("party-twice", party=one.party)
    for person in one.people:
        if not person or person in _people(state.room):
            raise RefusedError("person-twice", person=person)


def _topics(state: State, _: Event, what: told.TopicsOpened) -> None:
    if what.to == "public" and "proposals" in what.topics:
        raise RefusedError("public-proposals")
    if what.to == "public" and state.stage != "adopted":
        raise RefusedError("public-early")


def _paper(state: State, event: Event, what: told.PaperLaid) -> None:
    if what.audience != "delegations" and event.by.party != state.room.chair:
        raise RefusedError("only-chair", chair=state.room.chair)


def _handed_over(state: State, _: Event, what: told.ChairHandedOver) -> None:
    room = state.room
    if what.to not in room.delegations or what.to == room.chair:
        raise RefusedError("no-such-chair", party=what.to)
    following = next_chair(room)
    if following and what.to != following and not what.reason.strip():
        raise RefusedError("out-of-turn", party=following)


def next_chair(room: Room) -> str:
    """Whose turn in the chair is next among those in the room; empty where the body knows no turns."""
    turns = room.rules.rotation
    if room.chair not in turns:
        return ""
    at = turns.index(room.chair)
    return next((party for party in (*turns[at + 1 :], *turns[:at]) if party in room.delegations), "")


def _closed(state: State, _: Event, what: told.RoundClosed) -> None:
    if state.stage != "adopted":
        need_reason(what.reason)


def _opened_twice(_: State, __: Event, ___: told.RoundOpened) -> None:
    raise RefusedError("round-exists")


ROOM = dict((
    check(told.RoundOpened, _opened_twice), check(told.DelegationSeated, _seated), check(told.PersonNamed, _named),
    check(told.PersonLeft, _left), check(told.ObserverInvited, _invited), check(told.TopicsOpened, _topics),
    check(told.DatesSet, freely), check(told.AgendaSet, freely), check(told.PaperLaid, _paper),
    check(told.DraftingBegun, freely), check(told.ChairHandedOver, _handed_over), check(told.RoundClosed, _closed),
))  # fmt: skip
