"""Points of the calendar as they are printed, and what a date or a period of them is worth."""

import calendar
from collections.abc import Mapping
from datetime import date, timedelta

from msgspec import Struct

from ..values import Edtf, replace
from .models import Relative
from .rules import Made

LEAP_YEAR = 2000
_EVERY_MONTH = 28
"""Every month has so many days."""
_FULL = {"day", "month", "year"}
SEASONS = range(21, 25)
WRONG_WEEKDAY = "another weekday is printed than that of the day"
NO_SUCH_DAY = "no such day in the calendar"
ABOUT = "only about so long, or no less or no more, is printed"
OTHER_YEAR = "another year is printed beside it"
OTHER_ERA = "the era that is printed does not have this day"
CONTRADICTIONS = (WRONG_WEEKDAY, OTHER_YEAR, OTHER_ERA)


class Point(Struct, frozen=True):
    """A year, month and day, each None where it is not printed; a season stands for a month (spring is 21).

    `clock` is the time of that day (`T19:30`), empty where none is printed.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    clock: str = ""

    @property
    def exists(self) -> bool:
        """Whether the calendar knows it; 29 February passes where the year is not printed."""
        if self.month is None or (self.month in SEASONS and self.day is None):
            return True
        if not 1 <= self.month <= 12:  # noqa: PLR2004 - months of a year
            return False
        if self.day is None or 1 <= self.day <= _EVERY_MONTH:
            return True
        last = calendar.monthrange(self.year or LEAP_YEAR, self.month)[1]
        return 1 <= self.day <= last

    @property
    def precision(self) -> str:
        """The finest field that is printed."""
        return "day" if self.day is not None else "month" if self.month is not None else "year"

    def after(self, earlier: "Point") -> "Point":
        """The point with the fields it shares with `earlier` and leaves out (24-25日, 9-10月)."""
        day = earlier.day if self.day is None and self.month is None and self.clock else self.day
        month = earlier.month if self.month is None and self.year is None and day is not None else self.month
        return Point(earlier.year if self.year is None else self.year, month, day, self.clock)

    def __str__(self) -> str:
        if self.year is not None and self.month is not None and self.day is not None:
            return f"{self.year:04d}-{self.month:02d}-{self.day:02d}{self.clock}"
        fields = [f"{self.year:04d}"] if self.year is not None else []
        fields += [f"{field:02d}" for field in (self.month, self.day) if field is not None]
        return "-".join(fields) + self.clock


def one(point: Point, *, open_end: bool = False, open_start: bool = False, frame: Relative | None = None) -> Made:
    """A date; open at an end, everything from it on or up to it. `frame` stands for the year where none is printed."""
    if not point.exists:
        return Made(str(point), NO_SUCH_DAY)
    return _framed(f"{point}/.." if open_end else f"../{point}" if open_start else str(point), point, frame)


def in_full(said: Mapping[str, str], months: Mapping[str, int]) -> Made | None:
    """A day of which day, month and year are printed and no more, if every month has it: most dates need no more than this."""
    if said.keys() != _FULL or not said["day"].isdecimal() or not 1 <= (day := int(said["day"])) <= _EVERY_MONTH:
        return None
    return Made(Edtf(f"{said['year']}-{months[said['month'].lower().rstrip('.')]:02d}-{day:02d}"))


def checked(made: Made, point: Point, weekday: int | None) -> Made:
    """`made` of `point`, with the `weekday` printed beside it (Monday is 1): another one than the day's is told."""
    if weekday is None or isinstance(made.value, str):
        return made
    if isinstance(made.value, Relative):
        return replace(made, value=replace(made.value, weekday=weekday))
    if point.year is None or point.month is None or point.day is None:
        return made
    day = date(point.year, point.month, point.day)
    return made if day.isoweekday() == weekday else replace(made, open=WRONG_WEEKDAY)


def period(first: Point, last: Point, *, frame: Relative | None = None) -> Made | None:
    """The time from `first` to `last`, of which either may leave out what they share.

    None where the two do not fit together. A first point without a year is the last one of its name before `last`.
    """
    if last.year and not first.year and first.month and not frame:
        first = replace(first, year=last.year - (str(last)[5:] < str(first)))
    elif not last.year:
        last = last.after(first)
    if not (first.year and last.year) and first.precision != last.precision:
        return None
    if not (first.exists and last.exists):
        return Made(f"{first}/{last}", NO_SUCH_DAY)
    shared = min(len(str(first)), len(str(last)))
    if first.year and last.year and str(last)[:shared] < str(first)[:shared]:
        return Made(f"{first}/{last}", "it ends before it begins")
    return _framed(f"{first}/{last}", first, frame)


def _framed(text: str, first: Point, frame: Relative | None) -> Made:
    if first.year is not None:
        return Made(Edtf(text))
    return Made(replace(frame, then=text) if frame else Relative(implied=True, then=text))


def fiscal(year: int, starts: int, months: tuple[int, int] = (1, 12)) -> Edtf:
    """The fiscal year that begins in month `starts` of `year`, or from one to another of its months."""
    counts = (year * 12 + starts - 2 + month for month in months)
    return Edtf("/".join(f"{count // 12:04d}-{count % 12 + 1:02d}" for count in counts))


def part_of_year(year: int, part: int, parts: int) -> Edtf:
    """One of the equal parts of a year: halves, quarters."""
    months = 12 // parts
    return Edtf(f"{year:04d}-{(part - 1) * months + 1:02d}/{year:04d}-{part * months:02d}")


def week(day: date, offset: int = 0, days: tuple[int, int] = (1, 7)) -> Edtf:
    """From one to another of the `days` (Monday is 1) of the week that lies `offset` weeks after that of `day`."""
    monday = day - timedelta(days=day.weekday() - 7 * offset)
    first, last = (monday + timedelta(days=nth - 1) for nth in days)
    return Edtf(f"{first}" if first == last else f"{first}/{last}")


def weekday_of(year: int, month: int, nth: int, weekday: int) -> Edtf | None:
    """The nth time that a weekday (Monday is 1) comes in a month, the last for -1; None where it does not come so often."""
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        return None
    days = [day for day in calendar.Calendar().itermonthdates(year, month)
            if day.month == month and day.isoweekday() == weekday]
    return Edtf(f"{days[nth - (nth > 0)]}") if nth <= len(days) else None


def decade(year: int) -> Edtf:
    """The ten years that begin with `year`."""
    return Edtf(f"{year:04d}/{year + 9:04d}")


def century(ordinal: int) -> Edtf:
    """The hundred years of a century: the 21st is 2001 to 2100."""
    return Edtf(f"{ordinal * 100 - 99:04d}/{ordinal * 100:04d}")


def before_christ(year: int) -> str:
    """A year before the first one: EDTF counts a year 0, so that the first before it is 0000, the second -0001."""
    return f"{1 - year:05d}" if year > 1 else "0000"


def century_before_christ(ordinal: int) -> Edtf:
    """The hundred years of a century before the first one: the 1st is -0099 to 0000."""
    return Edtf(f"{before_christ(ordinal * 100)}/{before_christ(ordinal * 100 - 99)}")


def clock(hour: int, minute: int, second: int | None = None) -> str | None:
    """A time of day in the form of ISO 8601; None where no clock shows it."""
    if hour >= 24 or minute >= 60 or (second or 0) >= 60:  # noqa: PLR2004 - hours, minutes, seconds
        return None
    return f"T{hour:02d}:{minute:02d}" + (f":{second:02d}" if second is not None else "")
