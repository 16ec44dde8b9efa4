"""Dates and periods, as precise as they were printed and never more."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

_POINT = re.compile(r"(?P<y>-?\d{4})(?:-(?P<m>\d{2})(?:-(?P<d>\d{2})(?:T[\d:]+)?)?)?")
_NUMBER = r"\d+(?:\.\d+)?"
_DURATION = re.compile(
    rf"P(?:(?P<y>{_NUMBER})Y)?(?:(?P<m>{_NUMBER})M)?(?:(?P<w>{_NUMBER})W)?(?:(?P<d>{_NUMBER})D)?(?:T.*)?"
)
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
"""The month with which each begins; winter ends in the next year."""
_SEASON_LENGTH = 3


@lru_cache(maxsize=4096)
def first_of(text: str) -> date | None:
    """The earliest day that a date or interval can mean; see `Edtf`."""
    found = _POINT.fullmatch(text.split("/", maxsplit=1)[0])
    if not found:
        return None
    month = int(found["m"] or 1)
    return _day(int(found["y"]), _SEASONS.get(month, month), int(found["d"] or 1))


@lru_cache(maxsize=4096)
def last_of(text: str) -> date | None:
    """The latest day that a date or interval can mean; see `Edtf`."""
    found = _POINT.fullmatch(text.rsplit("/", maxsplit=1)[-1])
    if not found:
        return None
    year, month = int(found["y"]), int(found["m"] or 12)
    if month in _SEASONS:
        year, month = _moved(year, _SEASONS[month], _SEASON_LENGTH - 1)
    return _day(year, month, int(found["d"]) if found["d"] else None)


def _day(year: int, month: int, day: int | None) -> date | None:
    """A day, the last of the month for None; the first that Python knows for those before; None where there is none."""
    if year < date.min.year:
        return date.min
    try:
        return date(year, month, day or calendar.monthrange(year, month)[1])
    except (ValueError, calendar.IllegalMonthError):
        return None


def _moved(year: int, month: int, months: int) -> tuple[int, int]:
    count = year * 12 + month - 1 + months
    return count // 12, count % 12 + 1


@dataclass(frozen=True, slots=True, order=True)
class Edtf:
    """A date or interval in EDTF (ISO 8601-2): `2004-08-28`, `2015-10`, `2016-02-24/2016-02-25`, `2016/..`."""

    text: str

    @property
    def first(self) -> date | None:
        """The earliest day it can mean, 0001-01-01 for all before it; None where the start is open or unknown."""
        return first_of(self.text)

    @property
    def last(self) -> date | None:
        """The latest day it can mean, 0001-01-01 for all before it; None where the end is open or unknown."""
        return last_of(self.text)

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
        """The day this long after `day`; a 29 February that does not exist becomes the 28th, half a month half its days."""
        found = _DURATION.fullmatch(self.iso)
        if not found:
            return day
        years, months, weeks, days = (Decimal(found[unit] or 0) for unit in "ymwd")
        months += years * 12
        year, month = _moved(day.year, day.month, int(months))
        length = calendar.monthrange(year, month)[1]
        moved = date(year, month, min(day.day, length))
        return moved + timedelta(days=int(days + 7 * weeks + months % 1 * length))

    def __str__(self) -> str:
        return self.iso
