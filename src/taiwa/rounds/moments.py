"""Moments: whole seconds of universal time, written one way only."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

_WRITTEN = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
_HOUR = timedelta(hours=1)


def written(moment: datetime) -> str:
    """`2026-11-27T08:00:00Z`; a moment without a zone or with a part of a second is none."""
    if moment.tzinfo is None or moment.microsecond:
        raise ValueError(f"{moment.isoformat()} is no moment in whole seconds with a time zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")


def moment_of(words: str) -> datetime:
    """The moment that `written` wrote."""
    if not _WRITTEN.fullmatch(words):
        raise ValueError(f"“{words}” is no moment such as 2026-11-27T08:00:00Z")
    return datetime.fromisoformat(words)


def end_of(day: date) -> datetime:
    """The last second of a day in universal time: what is due on a day is due by then."""
    return datetime.combine(day + timedelta(days=1), time(), UTC) - timedelta(seconds=1)


def whole_day(moment: datetime) -> date | None:
    """The day that `end_of` made a moment of: a day is the same day on every clock. None for any other moment."""
    day = moment.astimezone(UTC).date()
    return day if moment == end_of(day) else None


def zone_of(name: str) -> tzinfo | None:
    """The time zone of a name such as Asia/Kolkata; None where there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def hours_between(start: datetime, end: datetime) -> float:
    """Hours of the clock from `start` to `end`."""
    return (end.astimezone(UTC) - start.astimezone(UTC)) / _HOUR  # the clocks of one zone may be put forward between them


def weekend_hours(start: datetime, end: datetime, zone: tzinfo, weekend: tuple[int, ...]) -> float:
    """How many of the hours from `start` to `end` fall on days of `weekend` (Monday is 0) where `zone` is the local time."""
    total = 0.0
    while start < end:
        local = start.astimezone(zone)
        midnight = (local + timedelta(days=1)).replace(hour=0, minute=0, second=0, fold=0).astimezone(UTC)
        until = min(end, max(midnight, start + timedelta(minutes=1)))
        if local.weekday() in weekend:
            total += hours_between(start, until)
        start = until
    return total
