"""English times of day, alone and with their day."""

import re

from ..values import replace
from . import points
from .en_points import DASH, EnglishPoints, Printed
from .models import Relative
from .rules import DIGITS, Made, Maker, Rule
from .words import either_case, one_of

_NOON = 12
_REACH = 30
_TIME = r"(?:[0-2]?[0-9](?:[:.][0-5][0-9])?)"
_HALF = r"(?: ?[AaPp]\.?[Mm](?![A-Za-z0-9])\.?)"
_SPAN = rf"(?:(?:from |between )?(?P<t>{_TIME}{_HALF}?)(?:{DASH}| to | and )(?P<u>{_TIME}{_HALF}?))"
_SURE = rf"(?P<v>[0-2]?[0-9]:[0-5][0-9]{_HALF}?|[0-2]?[0-9]{_HALF})"
_TOLD = re.compile(r"[0-9]:|[0-9] ?[AaPp]\.?[Mm]|(?:at|from|between) ")
"""What makes two bare numbers beside a day times of it: 10 and 17 are days, 5 to 7 may be anything."""
_BEHIND = re.compile(rf",?(?: at)? (?:{_SPAN}|{_SURE})(?![0-9:])")


class EnglishClocks:
    """Makes the rules for times of day; one without a.m. or p.m. is of the 24-hour clock and stands with a day only."""

    def __init__(self, part: EnglishPoints) -> None:
        """Takes the patterns of days."""
        self._part = part
        weekday = rf"(?:{one_of(part.words.weekdays)})(?:s(?= )|(?![A-Za-z]))"
        self._weekday_before = re.compile(rf"(?<![A-Za-z]){weekday}(?:,? (?:at|from|between))? ?$")
        self._weekday_behind = re.compile(rf",? (?:on )?(?:(?:next|last|this|the following) )?{weekday}")

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        return (
            self._row("clock-of-day", rf"(?:{_SPAN}|{_SURE}),? (?:on |of |at )?", self._time_first, opens=(*DIGITS, "from ", "between "),
                      yes="13:00 February 28, 2013", no="at 13:00"),
            self._row("clock-period", rf"(?:[Ff]rom |[Bb]etween )?(?P<t>{_TIME}{_HALF}?)(?:{DASH}| to | and )(?P<u>{_TIME}{_HALF})", self._period,
                      opens=(*DIGITS, *either_case(("from ", "between "))), yes="from 10 a.m. to 1 p.m.", no="from 10 to 11"),
            self._row("clock", rf"(?P<t>{_TIME}{_HALF})", self._clock, opens=tuple(DIGITS), yes="at 7:30 p.m. sharp",
                      no="at 7:30 sharp"),
        )  # fmt: skip

    def _row(self, name: str, pattern: str, make: Maker, *, opens: tuple[str, ...], yes: str, no: str) -> Rule:
        return Rule(id=f"en.{name}", kind="date", opens=opens, printed=pattern, make=make, yes=yes, no=no)

    def _clock(self, match: re.Match[str]) -> Made | None:
        time = None if self._on_a_weekday(match) else _clock(match["t"], None)
        return Made(Relative(0, 0, time, 0, "near")) if time else None

    def _period(self, match: re.Match[str]) -> Made | None:
        first, last = _clock(match["t"], match["u"]), _clock(match["u"], None)
        if self._on_a_weekday(match):
            return None
        return Made(Relative(0, 0, f"{first}/{last}", 0, "beside")) if first and last and first < last else None

    def _on_a_weekday(self, match: re.Match[str]) -> bool:
        """Whether a weekday beside a time says that it is of another day, which is not printed."""
        end = match.start()
        return bool(self._weekday_before.search(match.string, max(0, end - _REACH), end) or self._weekday_behind.match(match.string, match.end()))

    def _time_first(self, match: re.Match[str]) -> Made | None:
        found = self._part.at(match, match.end())
        made = self._dated(match, found[0]) if found else None
        return replace(made, end=found[1]) if made and found else None

    def behind(self, match: re.Match[str], printed: Printed, end: int) -> Made | None:
        """The day that was read up to `end`, with the time that follows it."""
        times = _BEHIND.match(match.string, end, match.endpos) if printed.first.day else None
        made = self._dated(times, printed) if times else None
        return replace(made, end=times.end()) if made and times else None

    def _dated(self, times: re.Match[str], printed: Printed) -> Made | None:
        """A day with a time, or with the time from one to another; the half of the day may be printed with the last."""
        day = printed.first
        if not _TOLD.search(times[0]):
            return None
        first = _clock(times["t"] or times["v"], times["u"])
        last = _clock(times["u"], None) if times["u"] else ""
        if day.day is None or not day.exists or printed.frame or first is None or last is None:
            return None
        start = replace(day, clock=first)
        made = points.period(start, replace(day, clock=last)) if last else points.one(start)
        return points.checked(made, day, printed.weekday) if made else None


def _clock(words: str, other: str | None) -> str | None:
    """A time of day; one without a.m. or p.m. takes that of the `other` end, else it is of the 24-hour clock."""
    figures = re.findall(r"[0-9]+", words)
    hour, minute = int(figures[0]), int(figures[1]) if len(figures) > 1 else 0
    half = re.search(r"[AaPp](?=\.?[Mm])", words) or (re.search(r"[AaPp](?=\.?[Mm])", other) if other else None)
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if half[0] in "pP" else 0)
    return points.clock(hour, minute)
