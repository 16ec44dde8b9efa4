"""The machine of a round: what is wished is judged, what happened changes the state, and the clock is the caller's.

`state_at(log, t)` is what stands at a moment. A silence that ran out has done so at its deadline, whoever looks first and whenever:
`due` makes the events of it, the same to the byte for everybody, and they are appended before anything later.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from ..values import replace
from .canonical import digest_of
from .events import Event, What
from .events.ending import Adopted, AdoptedBySilence, Objected, ObjectionWithdrawn, SilenceExpired
from .events.room import RoundOpened
from .events.text import PackageClosed
from .log import Entry, Fault, event_of
from .parties import RULES
from .refusal import RefusedError
from .rules import CHECKS
from .rules.changes import waiting_for
from .rules.general import judge_alike, judge_characters, judge_moment
from .rules.room import judge_opening
from .state import Package, State
from .steps import evolve


def decide(state: State | None, wish: Event) -> tuple[Event, ...]:
    """The events that a wish becomes, with those that were due before it and those that follow from it.

    Raises `RefusedError` where it is not allowed; then nothing happened.
    """
    try:
        if state is None:
            return _opening(wish)
        judge_moment(wish.at, state.last)
        before = due(state, wish.at)
        state = _after(state, before)
        judge_alike(state, wish)
        CHECKS[type(wish.what)](state, wish)
        return (*before, wish, *due(evolve(state, wish), wish.at))
    except RefusedError as refused:
        refused.who, refused.kind = f"{wish.by.party}/{wish.by.person}", wish.what.kind
        raise


def due(state: State, at: datetime) -> tuple[Event, ...]:
    """What follows by `at` from what happened, without anybody's doing: packages that are settled, a silence that ran out.

    Each is stamped with the moment it came about. Where a part of it is in the log already, the rest is what is due.
    """
    settled = (_closing(state, package) for package in state.text.packages.values() if package.open)
    whats: list[tuple[datetime, What]] = [(state.last, what) for what in settled if what]
    silence = state.ending.silence
    if silence and state.stage == "under silence" and silence.deadline <= at:
        whats += [(silence.deadline, SilenceExpired())] if silence.state == "running" else []
        whats.append((silence.deadline, AdoptedBySilence(silence.digest)))
    return tuple(Event(at=moment, by=RULES, what=what, salt=digest_of(state.secret + what.kind)) for moment, what in whats)


def _closing(state: State, package: Package) -> PackageClosed | None:
    if package.refused:
        return PackageClosed(package.id, accepted=False)
    return None if waiting_for(state, package) else PackageClosed(package.id, accepted=True)


def state_at(log: Iterable[Entry], at: datetime) -> State | None:
    """What stands at `at`: every event up to then, and what was due by then. What is withheld from the log changes nothing."""
    state: State | None = None
    for event in _events(log):
        if event.at > at:
            break
        state = evolve(state, event)
    return state if state is None else _after(state, due(state, at))


def unlawful(log: Iterable[Entry], language: str = "en") -> Fault | None:
    """The first entry of a log that the rules would not have allowed, said in a language: a chain can be sound and its story forged.

    What is withheld is taken to have changed nothing for the others, as with notes of another delegation. Where more is withheld, a
    fault may come of that alone, and is `doubtful`; but not one of the moments, nor an adoption over an objection that is told.
    """
    state: State | None = None
    hidden, last, objecting = False, datetime.min.replace(tzinfo=UTC), set[str]()
    for entry in log:
        event = event_of(entry)
        if event is None:
            hidden = True
            continue
        match event.what:
            case Objected():
                objecting.add(event.by.party)
            case ObjectionWithdrawn():
                objecting.discard(event.by.party)
            case Adopted() | AdoptedBySilence() if objecting:
                return Fault(entry.number, RefusedError("objections-stand", parties=tuple(sorted(objecting))).because(language))
        if event.at < last:
            return Fault(entry.number, RefusedError("moment-past", last=last.isoformat()).because(language))
        last = event.at
        if why := _breach(state, event, language):
            return Fault(entry.number, why, doubtful=hidden)
        state = evolve(state, event)
    return None


def _breach(state: State | None, event: Event, language: str) -> str:
    """Why an event is not the one that the rules allow here; empty where it is."""
    try:
        lawful = due(state, event.at)[:1] if state and event.by == RULES else decide(state, event)
    except RefusedError as refused:
        return refused.said(language)
    except (KeyError, ValueError) as trouble:
        return str(trouble)
    return "" if [_unsalted(one) for one in lawful[:1]] == [_unsalted(event)] else "something else was due here"


def _unsalted(event: Event) -> Event:
    """What the rules did had no salt before they had one of their own."""
    return replace(event, salt="") if event.by == RULES else event


def _opening(wish: Event) -> tuple[Event, ...]:
    if not isinstance(wish.what, RoundOpened):
        raise RefusedError("no-round")
    judge_moment(wish.at, None)
    judge_characters(wish)
    judge_opening(wish, wish.what)
    people = next(one.people for one in wish.what.delegations if one.party == wish.by.party)
    if all(person.id != wish.by.person or person.role != "head" for person in people):
        raise RefusedError("only-head")
    return (wish,)


def _after(state: State, events: Iterable[Event]) -> State:
    for event in events:
        state = evolve(state, event)
    return state


def _events(log: Iterable[Entry]) -> Iterator[Event]:
    return (event for event in map(event_of, log) if event is not None)
