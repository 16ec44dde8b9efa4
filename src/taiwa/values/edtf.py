"""Dates and periods, as precise as they were printed and never more."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_POINT = re.compile(r"(?P<y>-?\d{4})(?:-(?P<m>\d{2})(?:-(?P<d>\d{2})(?:T[\d:]+)?)?)?")
_DURATION = re.compile(r"P(?:(?P<y>\d+)Y)?(?:(?P<m>\d+)M)?(?:(?P<w>\d+)W)?(?:(?P<d>\d+)D)?(?:T.*)?")


def _first(point: str) -> date | None:
    found = _POINT.fullmatch(point)
    return date(int(found["y"]), int(found["m"] or 1), int(found["d"] or 1)) if found else None


def _last(point: str) -> date | None:
    found = _POINT.fullmatch(point)
    if not found:
        return None
    year, month = int(found["y"]), int(found["m"] or 12)
    return date(year, month, int(found["d"] or calendar.monthrange(year, month)[1]))


@dataclass(frozen=True, slots=True, order=True)
class Edtf:
    """A date or interval in EDTF (ISO 8601-2): `2004-08-28`, `2015-10`, `2016-02-24/2016-02-25`, `2016/..`."""

    text: str

    @property
    def first(self) -> date | None:
        """The earliest day it can mean; None where the start is open or unknown."""
        return _first(self.text.split("/")[0])

    @property
    def last(self) -> date | None:
        """The latest day it can mean; None where the end is open or unknown."""
        return _last(self.text.split("/")[-1])

    def covers(self, day: date) -> bool:
        """Whether `day` lies within it."""
        first, last = self.first, self.last
        return (first is None or first <= day) and (last is None or day <= last)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in ISO 8601: `P3Y`, `P10Y`, `PT2H`."""

    iso: str

    def after(self, day: date) -> date:
        """The day this long after `day`; a 29 February that does not exist becomes the 28th."""
        found = _DURATION.fullmatch(self.iso)
        if not found:
            return day
        months = int(found["y"] or 0) * 12 + int(found["m"] or 0) + day.month - 1
        year, month = day.year + months // 12, months % 12 + 1
        moved = date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
        return moved + timedelta(days=int(found["d"] or 0) + 7 * int(found["w"] or 0))

    def __str__(self) -> str:
        return self.iso
