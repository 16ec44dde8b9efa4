"""Who sees what: a delegation the room and what is its own, an observer what the chair opened, the public what is published.

A view is made of what a viewer may see, never of the whole with something taken away. The chair is a delegation like the others.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ..values import replace
from .events import Stage, Words
from .events.ending import PromiseListed
from .events.room import PaperLaid
from .holding import holders, signing_order
from .log import Entry, event_of, told_by
from .moments import weekend_hours, zone_of
from .parties import Delegation, Observer, Topic
from .reminders import Reminder, reminders
from .state import (
    Adoption,
    Check,
    Dissociation,
    Ending,
    Explained,
    Objection,
    Own,
    Package,
    Proposal,
    Report,
    Reservation,
    Silence,
    State,
    Text,
)  # fmt: skip
from .text.brackets import bracketed, bracketed_new, new_after
from .text.collisions import collisions
from .text.columns import Asked, Row, asked_of, rows
from .text.reading import Condition, condition, standing_numbers
from .text.standing import is_stranded

Standing = Literal["delegation", "observer", "public"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph as it is read: `number` stays, `final` counts what stands; `bracketed` and what follows only with proposals.

    `behind` are the languages that do not yet say what was negotiated; `lost` are open proposals for words that are gone.
    """

    number: str
    final: int | None
    words: Words
    behind: tuple[str, ...] = ()
    bracketed: str = ""
    condition: Condition | None = None
    collisions: tuple[tuple[str, str], ...] = ()
    lost: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class LocalDeadline:
    """A deadline on the clock of a delegation, and how many of the hours to it fall on that delegation's weekend."""

    party: str
    local: str
    weekday: int
    weekend_hours: float


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One viewer's page of a round at one moment; what is not for the viewer is empty."""

    viewer: str
    standing: Standing
    stage: Stage | None = None
    title: str = ""
    chair: str = ""
    dates: str = ""
    place: str = ""
    delegations: tuple[Delegation, ...] = ()
    observers: tuple[Observer, ...] = ()
    agenda: tuple[str, ...] = ()
    papers: tuple[tuple[str, PaperLaid], ...] = ()
    lines: tuple[Line, ...] = ()
    table: tuple[Row, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    stranded: tuple[str, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    referendum: tuple[tuple[str, tuple[str, ...]], ...] = ()
    checks: tuple[Check, ...] = ()
    packages: tuple[Package, ...] = ()
    silence: Silence | None = None
    deadlines: tuple[LocalDeadline, ...] = ()
    objections: tuple[Objection, ...] = ()
    explanations: tuple[Explained, ...] = ()
    dissociations: tuple[Dissociation, ...] = ()
    adoption: Adoption | None = None
    annexes: tuple[tuple[str, Words], ...] = ()
    holders: tuple[str, ...] = ()
    signing_order: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    promises: tuple[tuple[str, PromiseListed], ...] = ()
    reports: tuple[Report, ...] = ()
    own: Own | None = None
    reminders: tuple[Reminder, ...] = ()

    def called(self, number: str) -> str:
        """A paragraph's number as it is read: once the text is adopted counted anew, the number on the table beside it where it is another."""
        final = next((line.final for line in self.lines if line.number == number), None) if self.adoption else None
        return number if final is None or number == str(final) else f"{final} ({number})"


def view(state: State, viewer: str, at: datetime) -> View:
    """What `viewer` (a party's code; empty for the public) sees of a round at `at`."""
    if viewer in state.room.delegations:
        return _delegations(state, viewer, at)
    if viewer in state.room.observers:
        return _observers(state, viewer)
    return _publics(state)


def told_to_all(log: Iterable[Entry]) -> Iterator[Entry]:
    """The log as every delegation may read it: what one keeps to itself is withheld."""
    return (replace(entry, body=None) if (event := event_of(entry)) is None or event.what.own else entry for entry in log)


def told_to(log: Iterable[Entry], state: State, viewer: str) -> Iterator[Entry]:
    """The log for `viewer`, what is not for it withheld; it can still be verified from the first line to the last."""
    return (entry if _may_read(entry, state, viewer) else replace(entry, body=None) for entry in log)


def _may_read(entry: Entry, state: State, viewer: str) -> bool:
    told, room = told_by(entry), state.room
    if told is None:
        return False
    what, party = told
    if viewer in room.delegations:
        return not what.own or party == viewer
    if what is PaperLaid:
        event = event_of(entry)
        audience = event.what.audience if event and isinstance(event.what, PaperLaid) else ""
        return audience == "public" or (audience == "observers" and viewer in room.observers)
    if viewer in room.observers:
        return not what.own and (what.topic is None or what.topic in room.open_to_observers)
    return what.published and "text" in room.open_to_public


def _delegations(state: State, viewer: str, at: datetime) -> View:
    text = state.text
    seen = _room(state, View(viewer=viewer, standing="delegation"), ("delegations", "observers", "public"))
    seen = replace(seen, checks=tuple(text.checks.values()), packages=tuple(text.packages.values()))
    seen = _with_silence(state, _with_proposals(text, _with_text(state, seen)))
    seen = _with_follow_up(state.ending, seen)
    waits = tuple(one for one in reminders(state, at) if one.party == viewer)
    return replace(seen, own=state.own[viewer], reminders=waits)


def _observers(state: State, viewer: str) -> View:
    opened = state.room.open_to_observers
    seen = _room(state, View(viewer=viewer, standing="observer"), ("observers", "public"))
    seen = _with_text(state, seen) if "text" in opened else seen
    seen = _with_proposals(state.text, seen) if "proposals" in opened else seen
    seen = _with_silence(state, seen) if "silence" in opened else seen
    return _with_follow_up(state.ending, seen) if "follow-up" in opened else seen


def _publics(state: State) -> View:
    """Nothing before something is published, if only a paper: not even that there is a round."""
    opened, seen = state.room.open_to_public, View(viewer="", standing="public")
    papers = _papers(state, ("public",))
    if opened or papers:
        seen = replace(seen, title=state.room.title, papers=papers)
    return _published(state, seen, opened)


def _published(state: State, seen: View, opened: frozenset[Topic]) -> View:
    ending = state.ending
    if "text" in opened:
        seen = replace(_with_text(state, seen), dissociations=ending.dissociations)
    if "silence" in opened:
        seen = replace(seen, explanations=ending.explanations, dissociations=ending.dissociations)
    if "follow-up" in opened:
        seen = _with_follow_up(ending, seen)
        seen = replace(seen, reports=tuple(one for one in seen.reports if one.state == "accepted"))
    return seen


def _room(state: State, seen: View, audiences: tuple[str, ...]) -> View:
    room = state.room
    return replace(
        seen, stage=state.stage, title=room.title, chair=room.chair, dates=room.dates, place=room.place, agenda=room.agenda,
        delegations=tuple(room.delegations.values()), observers=tuple(room.observers.values()), papers=_papers(state, audiences),
    )  # fmt: skip


def _papers(state: State, audiences: tuple[str, ...]) -> tuple[tuple[str, PaperLaid], ...]:
    return tuple(pair for pair in state.room.papers if pair[1].audience in audiences)


def _with_text(state: State, seen: View) -> View:
    text, ending = state.text, state.ending
    finals = {number: place for place, number in enumerate(standing_numbers(text), 1)}
    lines = tuple(
        Line(number=number, final=final, words=text.paragraphs[number].words, behind=_behind(text, number)) for number, final in finals.items()
    )
    return replace(
        seen, lines=lines, annexes=tuple(text.annexes.items()), adoption=ending.adoption, holders=holders(state),
        signing_order=signing_order(state) if ending.adoption else (), signed=ending.signed,
    )  # fmt: skip


def _with_proposals(text: Text, seen: View) -> View:
    opened = tuple(one for one in text.proposals.values() if one.state == "open")
    return replace(
        seen, lines=tuple(_bracketed_lines(text)), table=tuple(rows(text)), proposals=tuple(text.proposals.values()),
        stranded=tuple(one.id for one in opened if is_stranded(text, one)),
        reservations=tuple(one for many in text.reservations.values() for one in many),
        referendum=tuple((number, parties) for number, parties in text.referendum.items() if parties),
    )  # fmt: skip


def _bracketed_lines(text: Text) -> Iterator[Line]:
    finals = {number: place for place, number in enumerate(standing_numbers(text), 1)}
    for number in ("", *text.order):
        if number in finals:
            paragraph = text.paragraphs[number]
            yield Line(
                number=number, final=finals[number], words=paragraph.words, behind=_behind(text, number), bracketed=bracketed(text, number),
                condition=condition(text, paragraph), collisions=collisions(text, number), lost=tuple(one for one in asked_of(text, number) if one.lost),
            )  # fmt: skip
        for one in new_after(text, number):
            yield Line(number=one.number, final=None, words=one.wish.words, bracketed=bracketed_new(text, one), condition="bracketed")


def _behind(text: Text, number: str) -> tuple[str, ...]:
    return tuple(language for language in text.languages if language in text.paragraphs[number].behind)


def _with_silence(state: State, seen: View) -> View:
    ending = state.ending
    return replace(
        seen, silence=ending.silence, deadlines=tuple(_deadlines(state)), objections=ending.objections,
        explanations=ending.explanations, dissociations=ending.dissociations,
    )  # fmt: skip


def _deadlines(state: State) -> Iterator[LocalDeadline]:
    silence = state.ending.silence
    for one in state.room.delegations.values() if silence else ():
        zone = zone_of(one.zone)
        if silence and zone:
            local = silence.deadline.astimezone(zone)
            lost = weekend_hours(silence.started, silence.deadline, zone, one.weekend)
            yield LocalDeadline(one.party, local.isoformat(), local.weekday(), lost)


def _with_follow_up(ending: Ending, seen: View) -> View:
    return replace(seen, promises=tuple(ending.promises.items()), reports=tuple(ending.reports.values()))
