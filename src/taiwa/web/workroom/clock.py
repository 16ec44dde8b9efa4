"""Moments on the clock of whoever looks."""

from dataclasses import dataclass
from datetime import datetime

from babel.dates import format_datetime

from ...rounds.moments import whole_day, zone_of
from ..words import spoken
from .sight import Sight

UTC = "UTC"


@dataclass(frozen=True, slots=True)
class Clock:
    """The local time of a place, by the name of its zone."""

    zone: str

    def told(self, moment: datetime) -> str:
        """A moment with its weekday and its zone: 2026-11-27 (Fri) 17:00 Asia/Kolkata."""
        local = zone_of(self.zone)
        return f"{format_datetime(moment.astimezone(local), 'yyyy-MM-dd (EEE) HH:mm', locale=spoken())} {self.zone}"

    def due(self, moment: datetime) -> str:
        """A day where all of it is meant, which is the same on every clock; else a moment."""
        day = whole_day(moment)
        return day.isoformat() if day else self.told(moment)

    def typed(self, moment: datetime) -> str:
        """A moment as a form takes it."""
        return moment.astimezone(zone_of(self.zone)).strftime("%Y-%m-%dT%H:%M")


def clock_of(sight: Sight) -> Clock:
    """The clock of the delegation that looks; that of nowhere for everybody else."""
    seats = sight.room.delegations if sight.room else {}
    return Clock(seats[sight.seat.party].zone if sight.seat.party in seats else UTC)
