"""How a point of the calendar is printed in English: the pieces of patterns and how they are read."""

import re
from typing import NamedTuple

from ..values import Edtf, replace
from . import points
from .models import Relative
from .numbers import TEN, English
from .phrases import Forms
from .points import Point
from .rules import DIGITS, Made
from .words import Words, either_case, in_any_case, one_of

YEAR = r"(?:1[5-9]|20|21)[0-9]{2}(?![0-9]|,[0-9]|\.[0-9]|s(?![A-Za-z])| ?B\.? ?C\.?(?:E\.?)?(?![A-Za-z]))"
DASH = r"(?: ?[-‐‑‒–—―−~] ?)"
_MONTHS = 12
_FIGURES = re.compile("[0-9]+")
_TENS = (20, 30)
_HUNDREDS = range(16, 21)
_LAST_TENS = 30
_NO_DAY = 32
"""Twenty-tenth: no calendar has it."""
_CENTURY = 50
"""Two figures of a year from here on are of the century before."""


class Printed(NamedTuple):
    """What is printed at one end of a date: the first and, of a quarter, the last point, and what they count from."""

    first: Point
    last: Point | None = None
    frame: Relative | None = None
    weekday: int | None = None

    def made(self, *, open_end: bool = False) -> Made | None:
        """The date; None where nothing is printed that has a place in the calendar."""
        if self.frame and self.first == Point():
            return Made(self.frame)
        if self.last:
            return points.period(self.first, self.last, frame=self.frame)
        made = points.one(self.first, open_end=open_end, frame=self.frame)
        return points.checked(made, self.first, self.weekday)

    def until(self, other: "Printed") -> Made | None:
        """The time from this end to the `other`."""
        if other.frame is None and self.frame is None:
            return points.period(self.first, other.last or other.first)
        first, last = self.made(), other.made()
        if not first or not last or isinstance(first.value, str) or not isinstance(last.value, Relative):
            return None
        since = first.value
        return Made(replace(last.value, since=since)) if isinstance(since, Edtf | Relative) else None


class EnglishPoints:
    """The patterns of the ways to print years, months and days, and the points that they print."""

    def __init__(self, words: Words) -> None:
        """Builds the patterns from the words of the language."""
        self.words = words
        self._number = English(words)
        small = {word.lower(): month for word, month in words.months.items()}
        self.months = small
        named = one_of(words.months)
        lower = one_of(word for word in small if word not in words.no_months)
        verbs = one_of(words.no_months)
        self.month_name = rf"(?![0-9])(?:{named}|{lower}|{verbs}(?= {YEAR})|(?<=in ){verbs}(?= ?[.,;)]| ?$))(?![A-Za-z])(?:\.(?= ?[0-9,]))?"
        self.day_words = self._day_words()
        tens = one_of(word for word, size in words.numerals.items() if size in _TENS)
        ordinal = rf"(?:{tens}[ -])?{one_of(word for word, place in words.ordinals.items() if place <= _LAST_TENS)}"
        self._spoken = rf"(?:{tens}[ -])?{one_of((*words.ordinals, *words.numerals))}"
        self.day = rf"(?:[0-3]?[0-9](?![0-9:]|[.,][0-9])(?:(?:st|nd|rd|th)(?![A-Za-z]))?|(?i:{ordinal})(?![A-Za-z]))"
        self.weekday = rf"(?:(?![0-9])(?P<weekday>{one_of(words.weekdays)})\.?,? (?:the )?)?"
        self.opens = (*DIGITS, *either_case(small), *words.months)
        halves = tuple(f"{letter}{nth}" for letter in "QqHh" for nth in "1234")
        numerals = tuple(word for word, size in words.numerals.items() if size)
        spelt = (*words.ordinals, *words.seasons, *numerals)
        self.word_opens = (*self.opens, *(f"{word}{end}" for word in either_case(spelt) for end in " -"), *words.weekdays, *halves)
        self._forms = Forms(*self._dated(), *self._undated())
        self.pattern = self._forms.pattern

    def read(self, match: re.Match[str]) -> Printed | None:
        """What a match of `pattern` prints; None where day and month cannot be told apart."""
        return self.printed(self.fields(match))

    def fields(self, match: re.Match[str]) -> dict[str, str]:
        """The words of a match of `pattern` by what they say."""
        return self._forms.fields(match)

    def at(self, match: re.Match[str], start: int) -> tuple[Printed, int] | None:
        """What is printed at a place of the text of `match`, and where it ends."""
        found = self.pattern.match(match.string, start, match.endpos)
        printed = self.read(found) if found else None
        return (printed, found.end()) if found and printed else None

    def month_of(self, words: str) -> int:
        """A month by its name or abbreviation."""
        return self.months[words.lower().rstrip(".")]

    def number_of(self, words: str) -> int | None:
        """A day or a place in a row: 21st, 5, twenty-first."""
        if words.isdecimal():
            return int(words)
        figures = _FIGURES.match(words)
        return int(figures[0]) if figures else self.day_words.get(words.lower().replace("-", " "))

    def _day_words(self) -> dict[str, int]:
        """First to thirty-first, and one to thirty-one as they stand behind the month."""
        numerals, ordinals = self.words.numerals, self.words.ordinals
        tens = {word: size for word, size in numerals.items() if size in _TENS}
        units = {word: size for word, size in (*numerals.items(), *ordinals.items()) if 0 < size < 10}  # noqa: PLR2004
        joined = {f"{ten} {unit}": more + size for ten, more in tens.items() for unit, size in units.items()}
        plain = {word: size for word, size in (*numerals.items(), *ordinals.items()) if 0 < size <= 30}  # noqa: PLR2004
        every = {word: size for word, size in (plain | joined).items() if size <= 31}  # noqa: PLR2004 - days of a month
        return every | {word.replace(" ", "-"): size for word, size in every.items()}

    def _spoken_year(self) -> str:
        """A year in words: two thousand and five, nineteen eighty-six."""
        numerals = self.words.numerals
        n = rf"(?:{one_of(numerals)})(?![A-Za-z])"
        large = rf"(?:{one_of(word for word, size in numerals.items() if size >= TEN)})(?![A-Za-z])"
        hundreds = rf"(?:{one_of(word for word, size in numerals.items() if size in _HUNDREDS)})"
        rest = rf"(?: hundred(?: and)? {n}(?:[ -]{n})?| {large}(?:[ -]{n})?)"
        return rf"(?P<named>two thousand(?:(?: and)? {n}(?:[ -]{n})?)?|{hundreds}{rest})(?![A-Za-z])"

    def _dated(self) -> tuple[str, ...]:
        """The ways to print a day, the longest first."""
        month, day, year, weekday = rf"(?P<month>{self.month_name})", rf"(?P<day>{self.day})", rf"(?P<year>{YEAR})", self.weekday
        full = r"(?P<year>(?:1[5-9]|2[01])[0-9]{2})"
        joint, end = r"(?P<joint>[-/])", r"(?![0-9]|[-/][0-9])"
        number = r"(?P<day>[0-3]?[0-9])"
        cardinal = rf"(?![0-9])(?P<spoken>(?i:{self._spoken}))(?![A-Za-z])"
        short = r"(?: of |,? ['’])(?P<short>[0-9]{2})(?![0-9:])"
        after = rf"(?:(?: ?,)? ?(?:of |in )?{year}|{short}| {self._spoken_year()})?"
        return (
            rf"{weekday}{full}{joint}(?P<mm>[01]?[0-9])(?P=joint){number}{end}",
            rf"{full}{joint}{month}(?P=joint){number}{end}",
            rf"{number}{joint}{month}(?P=joint){full}{end}",
            rf"{month}{joint}{number}(?P=joint){full}{end}",
            rf"{number}\.(?P<mm>[01]?[0-9])\.{full}{end}",
            rf"(?P<one>[0-3]?[0-9]){joint}(?P<two>[0-3]?[0-9])(?P=joint){full}{end}",
            rf"(?:{cardinal} )?{month} {self._spoken_year()}",
            rf"{month} {cardinal} {self._spoken_year()}",
            rf"{weekday}{day} (?:day )?(?:of )?{month}{after}",
            rf"{weekday}{month}(?:,? (?:the )?|[/-])?{day}{after}",
            rf"{month} {cardinal}{after}",
            rf"{month} of (?P<short>[0-9]{{2}})(?![0-9:])",
            rf"{day} (?:day of |of )?(?:(?P<relative_month>{_any(self.words.relative_months)})|(?P<own_month>the month)(?![A-Za-z]))",
        )

    def _undated(self) -> tuple[str, ...]:
        """The ways to print a month, a quarter, a season or a year."""
        words = self.words
        month = rf"(?P<month>{self.month_name})"
        full = rf"(?P<year>{YEAR})"
        nth = one_of((*(word for word, place in words.ordinals.items() if place <= _MONTHS), "1st", "2nd", "3rd", "4th", *(f"{n}th" for n in range(5, 13))))
        relative = rf"(?P<relative_year>{_any(words.relative_years)})"
        season = rf"(?P<season>{in_any_case(words.seasons)})"
        part = rf"(?P<nth>(?i:{nth}|last|final)) (?P<part>half|quarter|month) of (?:the )?(?:{full}|{relative})"
        return (
            rf"{month}(?:,? (?:of |in )?|[-/]){full}",
            rf"{full} {month}",
            rf"{month} (?:of )?{relative}",
            part,
            rf"(?P<relative_month>{_any(words.relative_months)})",
            rf"(?P<this>(?i:this|next|last)) (?:{month}|{season})",
            r"(?P<half>[QqHh])(?P<nth>[1-4])(?: of |[ -])?" + full,
            full + r"[ -]?(?P<half>[QqHh])(?P<nth>[1-4])(?![0-9A-Za-z])",
            rf"{relative}['’]s (?P<nth>(?i:{nth})) (?P<part>half|quarter)",
            rf"(?P<edge>first|last) (?P<count>{one_of(words.numerals)}|[0-9]{{1,2}}) (?P<of>months|days) of (?:{full}|{relative})",
            rf"{season} (?:of |in )?(?:{full}|{relative})",
            r"(?P<year>(?:19|20)[0-9]{2})-(?P<mm>0?[1-9]|1[0-2])(?![0-9-])",
            rf"(?:(?:the )?(?:calendar )?[Yy]ear |(?:cy|CY) ?)?{full}",
            r"(?:cy|CY)(?P<short>[0-9]{2})(?![0-9])",
            relative,
            month,
            rf"(?P<relative_day>{_any(words.relative_days)})",
        )

    def printed(self, said: dict[str, str]) -> Printed | None:
        """What words print by what they say."""
        if "relative_day" in said:
            return Printed(Point(), frame=Relative(0, 0, "", self.words.relative_days[said["relative_day"].lower()]))
        frame = self._frame(said)
        if "one" in said:
            return self._unclear(said)
        point = Point(self._year_of(said), self._month_of(said), self._day_of(said))
        if "mm" in said and "day" not in said and int(said["year"]) % 100 < int(said["mm"]) and len(said["mm"]) > 1:
            return None  # 2010-12 is a period of years
        if "nth" in said or "count" in said:
            return self._part(said, point.year, frame)
        weekday = self.words.weekdays.get(said.get("weekday", ""))
        return Printed(point, frame=frame, weekday=weekday)

    def _frame(self, said: dict[str, str]) -> Relative | None:
        """What stands for the year or the month, where words do."""
        if "relative_year" in said:
            return Relative(self.words.relative_years[said["relative_year"].lower()])
        if "relative_month" in said:
            return Relative(0, self.words.relative_months[said["relative_month"].lower()])
        if "own_month" in said:
            return Relative(0, 0)
        if "this" in said:
            return Relative({"this": 0, "next": 1, "last": -1}[said["this"].lower()], loose="season" in said)
        return None

    def _year_of(self, said: dict[str, str]) -> int | None:
        if "year" in said:
            return int(said["year"])
        if "short" in said:
            return int(said["short"]) + (1900 if int(said["short"]) >= _CENTURY else 2000)
        if "named" not in said:
            return None
        first, _, rest = said["named"].partition(" ")
        if first == "two" or rest.startswith("hundred"):
            return int(self._number.value(said["named"]))
        return self.words.numerals[first] * 100 + int(self._number.value(rest))

    def _month_of(self, said: dict[str, str]) -> int | None:
        if "season" in said:
            return self.words.seasons[said["season"].lower()]
        if "mm" in said:
            return int(said["mm"])
        return self.month_of(said["month"]) if "month" in said else None

    def _day_of(self, said: dict[str, str]) -> int | None:
        printed = said.get("day") or said.get("spoken")
        return (self.number_of(printed) or _NO_DAY) if printed else None

    def _unclear(self, said: dict[str, str]) -> Printed | None:
        """Two numbers before a year: the day is the one that is no month; None where both could be."""
        first, second = int(said["one"]), int(said["two"])
        if first <= _MONTHS and second <= _MONTHS and first != second:
            return None
        month, day = (second, first) if first > _MONTHS else (first, second)
        return Printed(Point(int(said["year"]), month, day))

    def _part(self, said: dict[str, str], year: int | None, frame: Relative | None) -> Printed | None:
        """A quarter, a half, a month by its number, the first or last months or days of a year."""
        if "count" in said:
            return self._edge(said, year, frame)
        part = said.get("part") or ("half" if said["half"] in "Hh" else "quarter")
        months = {"half": 6, "quarter": 3, "month": 1}[part]
        nth = _MONTHS // months if said["nth"].lower() in ("last", "final") else self.number_of(said["nth"])
        if nth is None or nth * months > _MONTHS:
            return None
        last = Point(year, nth * months)
        return Printed(Point(year, (nth - 1) * months + 1), last if months > 1 else None, frame)

    def _edge(self, said: dict[str, str], year: int | None, frame: Relative | None) -> Printed | None:
        count = self.number_of(said["count"]) or 0
        if said["of"] == "days":
            return Printed(Point(year, 1, 1), Point(year, 1, count), frame) if said["edge"] == "first" and count else None
        first, last = (1, count) if said["edge"] == "first" else (_MONTHS + 1 - count, _MONTHS)
        return Printed(Point(year, first), Point(year, last), frame) if 0 < count < _MONTHS else None


def _any(offsets: object) -> str:
    return rf"{in_any_case(offsets)}(?![A-Za-z])" if isinstance(offsets, dict) else ""
