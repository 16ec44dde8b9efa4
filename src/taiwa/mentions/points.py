"""Points of the calendar as they are printed, and what a date or a period of them is worth."""

import calendar
from dataclasses import dataclass, replace

from ..values import Edtf
from .models import Relative
from .rules import Made

LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Point:
    """A year, month and day, each None where it is not printed."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def exists(self) -> bool:
        """Whether the calendar knows it; 29 February passes where the year is not printed."""
        if self.month is None:
            return True
        if not 1 <= self.month <= 12:  # noqa: PLR2004 - months of a year
            return False
        last = calendar.monthrange(self.year or LEAP_YEAR, self.month)[1]
        return self.day is None or 1 <= self.day <= last

    @property
    def precision(self) -> str:
        """The finest field that is printed."""
        return "day" if self.day is not None else "month" if self.month is not None else "year"

    def after(self, earlier: "Point") -> "Point":
        """The point with the fields it shares with `earlier` and leaves out (24-25日, 9-10月)."""
        month = earlier.month if self.month is None and self.year is None and self.day is not None else self.month
        return replace(self, year=earlier.year if self.year is None else self.year, month=month)

    def __str__(self) -> str:
        fields = [f"{self.year:04d}"] if self.year is not None else []
        fields += [f"{field:02d}" for field in (self.month, self.day) if field is not None]
        return "-".join(fields)


def one(point: Point, *, open_end: bool = False, frame: Relative | None = None) -> Made:
    """A date; with `open_end` everything from it on. `frame` says what stands for the year where none is printed."""
    if not point.exists:
        return Made(str(point), "no such day in the calendar")
    return _framed(f"{point}/.." if open_end else str(point), point, frame)


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
        return Made(f"{first}/{last}", "no such day in the calendar")
    shared = min(len(str(first)), len(str(last)))
    if first.year and last.year and str(last)[:shared] < str(first)[:shared]:
        return Made(f"{first}/{last}", "it ends before it begins")
    return _framed(f"{first}/{last}", first, frame)


def _framed(text: str, first: Point, frame: Relative | None) -> Made:
    if first.year is not None:
        return Made(Edtf(text))
    return Made(replace(frame or Relative(implied=True), then=text))


def fiscal(year: int, starts: int) -> Edtf:
    """The fiscal year that begins in month `starts` of `year`."""
    return Edtf(f"{year:04d}-{starts:02d}/{year + (starts > 1):04d}-{(starts - 2) % 12 + 1:02d}")


def part_of_year(year: int, part: int, parts: int) -> Edtf:
    """One of the equal parts of a year: halves, quarters."""
    months = 12 // parts
    return Edtf(f"{year:04d}-{(part - 1) * months + 1:02d}/{year:04d}-{part * months:02d}")


def decade(year: int) -> Edtf:
    """The ten years that begin with `year`."""
    return Edtf(f"{year:04d}/{year + 9:04d}")


def century(ordinal: int) -> Edtf:
    """The hundred years of a century: the 21st is 2001 to 2100."""
    return Edtf(f"{ordinal * 100 - 99:04d}/{ordinal * 100:04d}")


def clock(hour: int, minute: int) -> str | None:
    """A time of day in the form of ISO 8601; None where no clock shows it."""
    return f"T{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None  # noqa: PLR2004 - hours, minutes
