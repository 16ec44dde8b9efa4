"""Russian dates and periods: the month stands in the genitive after a day, the year carries its noun (2020 года, 2012 г.)."""

import re

from . import points
from .points import Point
from .rules import DIGITS, Made, Maker, Rule
from .words import Words, either_case, one_of

_YEAR = r"(?:1[5-9]|20|21)[0-9]{2}(?![0-9])"
_DAY = r"[0-3]?[0-9](?![0-9])"
_DASH = r"(?: ?[-‐‑‒–—−] ?)"
_OF_YEAR = r"(?: ?г\.| года?(?!\w)| году(?!\w)| годом(?!\w))"
_OF_YEARS = r"(?: ?гг\.| год(?:ы|ов|ам|ами|ах)(?!\w))"
_LIST = rf"(?:{_DASH}|(?P<list> и )| по )"


class RussianDates:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._months = words.months
        self._opens = (*DIGITS, *either_case(words.months))
        since = "|".join(rf"(?<=\b{re.escape(word)} )" for word in either_case(words.since))
        self._since = rf"(?:{since})"

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried: the longest way to print a date first."""
        return (
            self._row("period", rf"{self._point('a')}(?:{_DASH}| по ){self._point('b')}", self._period,
                      yes="с 24 февраля по 3 марта 2016 года", no="по 3 марта 2016 года"),
            self._row("days", rf"(?P<a_day>{_DAY}){_LIST}(?P<b_day>{_DAY}) {self._month('b')}{self._year_after('b')}",
                      self._days, yes="22–24 марта 2023 года", no="24 марта 2023 года"),
            self._row("date", self._point("a"), self._date, yes="15 декабря 2020 года", no="15 депутатов"),
            self._row("month", rf"{self._month('a')} (?P<a_year>{_YEAR}){_OF_YEAR}?", self._date,
                      yes="в июне 2017 года", no="в мае"),
            self._row("years", rf"(?P<a_year>{_YEAR}){_DASH}(?P<b_year>{_YEAR}){_OF_YEARS}", self._years,
                      yes="на 2018–2028 годы", no="в 2018 году"),
            self._row("since-year", rf"{self._since}(?P<a_year>{_YEAR}){_OF_YEAR}", self._open,
                      yes="с 2004 года", no="до 2004 года"),
            self._row("year", rf"(?P<a_year>{_YEAR}){_OF_YEAR}", self._date, yes="к 2030 году, 2018 г.", no="2030 участников"),
        )  # fmt: skip

    def _row(self, name: str, pattern: str, make: Maker, *, yes: str, no: str) -> Rule:
        return Rule(
            id=f"ru.{name}", kind="date", opens=self._opens, pattern=re.compile(pattern), make=make, yes=yes, no=no
        )

    def _month(self, name: str) -> str:
        return rf"(?P<{name}_month>{one_of(either_case(self._months))})(?!\w)"

    def _year_after(self, name: str) -> str:
        return rf"(?: (?P<{name}_year>{_YEAR})(?:{_OF_YEAR})?)?"

    def _point(self, name: str) -> str:
        """15 декабря 2020 года, 18 декабря 2012 г., 13 июня."""
        return rf"(?P<{name}_day>{_DAY}) {self._month(name)}{self._year_after(name)}"

    def _read(self, match: re.Match[str], name: str) -> Point:
        groups = match.groupdict()
        year, month, day = (groups.get(f"{name}_{field}") for field in ("year", "month", "day"))
        return Point(int(year) if year else None, self._months[month.lower()] if month else None, int(day) if day else None)

    def _date(self, match: re.Match[str]) -> Made:
        return points.one(self._read(match, "a"))

    def _open(self, match: re.Match[str]) -> Made:
        return points.one(self._read(match, "a"), open_end=True)

    def _period(self, match: re.Match[str]) -> Made | None:
        return points.period(self._read(match, "a"), self._read(match, "b"))

    def _days(self, match: re.Match[str]) -> Made | None:
        """Two days of one month; as a list only of two that follow each other (2 и 3 июня)."""
        last = self._read(match, "b")
        first = Point(last.year, last.month, int(match["a_day"]))
        if match["list"] and (last.day or 0) - (first.day or 0) != 1:
            return None
        return points.period(first, last)

    def _years(self, match: re.Match[str]) -> Made | None:
        return points.period(Point(int(match["a_year"])), Point(int(match["b_year"])))
