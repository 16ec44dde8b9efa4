"""How a point of the calendar is printed in English: the pieces of patterns and how they are read."""

import re
from dataclasses import dataclass

from . import points
from .points import Point
from .rules import DIGITS, Made
from .words import Words, one_of

YEAR = r"(?:1[5-9]|20|21)[0-9]{2}(?![0-9]|,[0-9]|\.[0-9])"
DASH = r"(?: ?[-‐‑‒–—―−~] ?)"
_SUFFIX = r"(?:(?:st|nd|rd|th)(?![A-Za-z]))?"
_DAY = rf"[0-3]?[0-9](?![0-9:]){_SUFFIX}"


@dataclass(frozen=True, slots=True)
class EnglishPoints:
    """Patterns of years, months and days under a group name, and the point that a match of them is."""

    words: Words

    @property
    def opens(self) -> tuple[str, ...]:
        """What a date can begin with."""
        return (*DIGITS, *self.words.months)

    def year(self, name: str) -> str:
        """A year of four figures."""
        return rf"(?P<{name}_year>{YEAR})"

    def month(self, name: str) -> str:
        """The name of a month or its abbreviation."""
        return rf"(?P<{name}_month>{one_of(self.words.months)})(?![A-Za-z])(?:\.(?= [0-9]))?"

    def day(self, name: str) -> str:
        """A day in figures, with or without its suffix."""
        return rf"(?P<{name}_day>{_DAY})"

    def year_after(self, name: str) -> str:
        """The year at the end of a date, or none."""
        return rf"(?:,? {self.year(name)})?"

    def point(self, name: str) -> str:
        """12 March 2021, March 12, 2021, March 2021: a month with what stands around it."""
        after = rf"(?: (?P<{name}_after>{_DAY}))?"
        return rf"(?:{self.day(name)} (?:of )?)?{self.month(name)}{after}(?:,? (?:of )?{self.year(name)})?"

    def read(self, match: re.Match[str], name: str) -> Point:
        """The point that a match of these patterns under `name` prints; of a day before and after, the one before."""
        groups = match.groupdict()
        day, year, month = (groups.get(f"{name}_{field}") for field in ("day", "year", "month"))
        day = day or groups.get(f"{name}_after")
        return Point(
            int(year) if year else None, self.words.months[month] if month else None,
            int(day.rstrip("stndrh")) if day else None,
        )  # fmt: skip

    def period(self, match: re.Match[str], first: str, last: str) -> Made | None:
        """The time between two points, of which the year may be printed only with the last (24 May to 3 June 2016)."""
        return points.period(self.read(match, first), self.read(match, last))
