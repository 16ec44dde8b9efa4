"""What is allowed with silence and adoption."""

from datetime import datetime

from ..events import Event
from ..events import ending as told
from ..moments import hours_between, weekend_hours, zone_of
from ..refusal import RefusedError
from ..state import Room, State
from ..text.reading import digest, standing_numbers
from .kinds import check, freely, need_reason
from .wishes import paragraph_of


def judge_settled(state: State) -> None:
    """Refuses to put a text under silence, or to adopt it, while anything in it is open or anybody objects."""
    text, numbers = state.text, standing_numbers(state.text)
    if not numbers:
        raise RefusedError("empty-text")
    if state.ending.objections:
        raise RefusedError("objections-stand", parties=tuple(one.party for one in state.ending.objections))
    if waiting := [one.id for one in text.proposals.values() if one.state == "open"]:
        raise RefusedError("brackets-open", count=len(waiting), first=waiting[0])
    if held := [number for number in numbers if text.reservations.get(number)]:
        raise RefusedError("reservations-stand", paragraphs=tuple(held))
    if behind := [number for number in numbers if text.paragraphs[number].behind]:
        raise RefusedError("languages-behind", paragraphs=tuple(behind))


def _judge_digest(state: State, told_digest: str) -> None:
    if told_digest != digest(state.text):
        raise RefusedError("digest-differs")


def _judge_deadline(room: Room, start: datetime, deadline: datetime, least: int) -> None:
    if deadline.tzinfo is None or deadline.microsecond:
        raise RefusedError("moment-unclear")
    given = counted_hours(room, start, deadline)
    if given < least:
        raise RefusedError("silence-short", least=least, given=f"{given:g}")


def counted_hours(room: Room, start: datetime, deadline: datetime) -> float:
    """The hours of a silence that count: all of them, or without the longest weekend of any delegation."""
    if not room.rules.working_hours:
        return hours_between(start, deadline)
    zones = ((zone_of(one.zone), one.weekend) for one in room.delegations.values())
    lost = max((weekend_hours(start, deadline, zone, days) for zone, days in zones if zone), default=0.0)
    return hours_between(start, deadline) - lost


def _judge_zone(name: str) -> None:
    if zone_of(name) is None:
        raise RefusedError("no-zone", zone=name)


def _started(state: State, event: Event, what: told.SilenceStarted) -> None:
    room = state.room
    judge_settled(state)
    _judge_digest(state, what.digest)
    _judge_zone(what.zone)
    if sorted(what.languages) != sorted(room.rules.languages):
        raise RefusedError("languages-missing", languages=tuple(room.rules.languages))
    present = set(room.delegations) - room.unheard
    if len(present) < room.rules.quorum:
        raise RefusedError("no-quorum", quorum=room.rules.quorum, present=len(present))
    _judge_deadline(room, event.at, what.deadline, room.rules.minimum_silence_hours)


def _extended(state: State, _: Event, what: told.SilenceExtended) -> None:
    silence = state.ending.silence
    if what.deadline.tzinfo is None or what.deadline.microsecond:
        raise RefusedError("moment-unclear")
    if silence is None or what.deadline <= silence.deadline:
        raise RefusedError("not-later")


def _objected(state: State, event: Event, what: told.Objected) -> None:
    need_reason(what.reason)
    if what.paragraph:
        paragraph_of(state.text, what.paragraph)
    if any(one.party == event.by.party for one in state.ending.objections):
        raise RefusedError("said-already")


def _objection_withdrawn(state: State, event: Event, _: told.ObjectionWithdrawn) -> None:
    if all(one.party != event.by.party for one in state.ending.objections):
        raise RefusedError("not-said")


def _resumed(state: State, event: Event, what: told.SilenceResumed) -> None:
    silence, rules = state.ending.silence, state.room.rules
    if silence is None or silence.state != "broken":
        raise RefusedError("nothing-to-resume")
    judge_settled(state)
    _judge_zone(what.zone)
    _judge_digest(state, what.digest)
    if what.digest != silence.digest:
        raise RefusedError("text-changed")
    least = rules.minimum_silence_hours if rules.resumed_hours is None else rules.resumed_hours
    _judge_deadline(state.room, event.at, what.deadline, least)


def _explained(_: State, __: Event, what: told.PositionExplained) -> None:
    need_reason(what.words)


def _dissociated(state: State, event: Event, what: told.Dissociated) -> None:
    if "text" in state.room.open_to_public:
        raise RefusedError("published")
    if not what.paragraphs and event.by.party in state.ending.signed:
        raise RefusedError("signed-the-text")
    for number in what.paragraphs:
        paragraph_of(state.text, number)


def _ordered(state: State, _: Event, what: told.SignaturesOrdered) -> None:
    if sorted(what.parties) != sorted(state.room.delegations):
        raise RefusedError("not-all-parties")
    if state.ending.signed:
        raise RefusedError("signed-already")


def _adopted(state: State, _: Event, what: told.Adopted) -> None:
    judge_settled(state)
    _judge_digest(state, what.digest)
    present, quorum = set(what.present), state.room.rules.quorum
    if len(present) != len(what.present) or not present <= set(state.room.delegations):
        raise RefusedError("not-all-parties")
    if len(present - state.room.unheard) < quorum:
        raise RefusedError("no-quorum", quorum=quorum, present=len(present - state.room.unheard))
    if waiting := [number for number in standing_numbers(state.text) if state.text.referendum.get(number)]:
        raise RefusedError("capitals-waiting", paragraphs=tuple(waiting))


def _signed(state: State, event: Event, what: told.Signed) -> None:
    ending, party = state.ending, event.by.party
    if ending.adoption is None or what.digest != ending.adoption.digest:
        raise RefusedError("digest-differs")
    if party in ending.signed:
        raise RefusedError("said-already")
    if any(one.party == party and not one.paragraphs for one in ending.dissociations):
        raise RefusedError("dissociated")


ENDING = dict((
    check(told.SilenceStarted, _started), check(told.SilenceExtended, _extended), check(told.Objected, _objected),
    check(told.ObjectionWithdrawn, _objection_withdrawn), check(told.SilenceResumed, _resumed),
    check(told.SilenceExpired, freely), check(told.PositionExplained, _explained), check(told.Dissociated, _dissociated),
    check(told.SignaturesOrdered, _ordered), check(told.Adopted, _adopted), check(told.AdoptedBySilence, freely),
    check(told.Signed, _signed),
))  # fmt: skip
