"""`taiwa round silence`: the silence procedure."""

from datetime import UTC, datetime, timedelta

import click

from ..rounds import State
from ..rounds.events import What
from ..rounds.events.ending import Objected, ObjectionWithdrawn, SilenceExtended, SilenceResumed, SilenceStarted
from ..rounds.moments import zone_of
from ..rounds.text.reading import digest
from .command import Command, Group
from .round_doing import doing
from .trouble import Refusal

silence_ = Group("silence", table={name: f"{__name__}:{name}_" for name in ("start", "object", "withdraw", "extend", "resume")})
_hours = click.option("--hours", type=click.IntRange(1), metavar="N")
_until = click.option("--until", metavar="MOMENT")
_zone = click.option("--zone", metavar="ZONE", default="UTC")


def moment_called(words: str, zone: str) -> datetime:
    """A moment as typed, on the clock of a time zone unless it says its own: 2026-11-27T17:00."""
    try:
        moment = datetime.fromisoformat(words)
    except ValueError as error:
        raise Refusal("no-moment", name=words) from error
    local = zone_of(zone)
    if moment.tzinfo is None and local is None:
        raise Refusal("no-moment", name=zone)
    return (moment if moment.tzinfo else moment.replace(tzinfo=local)).astimezone(UTC).replace(microsecond=0)


def _deadline(start: datetime, hours: int | None, until: str | None, zone: str) -> datetime:
    """The deadline that was typed; a minute is given for the typing where hours are counted."""
    if (hours is None) == (until is None):
        raise Refusal("one-deadline")
    return moment_called(until, zone) if until else start + timedelta(hours=hours or 0, minutes=1)


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


@click.command("start", cls=Command)
@doing
@_hours
@_until
@_zone
def start_(state: State, hours: int | None, until: str | None, zone: str) -> What:
    """Put the text under silence."""
    least = hours or (None if until else state.room.rules.minimum_silence_hours)
    deadline = _deadline(_now(), least, until, zone)
    return SilenceStarted(digest=digest(state.text), languages=state.text.languages, deadline=deadline, zone=zone)


@click.command("object", cls=Command)
@doing
@click.option("--reason", metavar="WORDS", required=True)
@click.option("--on", "paragraph", metavar="PARAGRAPH", default="")
def object_(_state: State, reason: str, paragraph: str) -> What:
    """Break the silence."""
    return Objected(reason, paragraph)


@click.command("withdraw", cls=Command)
@doing
@click.option("--reason", metavar="WORDS", default="")
def withdraw_(_state: State, reason: str) -> What:
    """Withdraw an objection."""
    return ObjectionWithdrawn(reason)


@click.command("extend", cls=Command)
@doing
@_hours
@_until
@_zone
def extend_(state: State, hours: int | None, until: str | None, zone: str) -> What:
    """Give more time: hours are counted from the deadline as it stands."""
    silence = state.ending.silence
    return SilenceExtended(_deadline(silence.deadline if silence else _now(), hours, until, zone))


@click.command("resume", cls=Command)
@doing
@_hours
@_until
@_zone
def resume_(state: State, hours: int | None, until: str | None, zone: str) -> What:
    """Put the same text under silence again."""
    rules = state.room.rules
    least = hours or (None if until else rules.resumed_hours or rules.minimum_silence_hours)
    return SilenceResumed(digest=digest(state.text), deadline=_deadline(_now(), least, until, zone), zone=zone)
