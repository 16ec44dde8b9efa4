"""English dates and periods."""

import re

from ..values import Edtf
from . import points
from .en_points import DASH, YEAR, EnglishPoints
from .points import Point
from .rules import DIGITS, Made, Maker, Rule
from .words import Words, either_case, one_of

_TO = rf"(?:{DASH}| to | through | until | till )"
_YEAR_NOT_SAID = "it is not said whose fiscal year this is"
_MONTHS = 12
# Before the bare name of a month: it is the month and no verb.
_BEFORE_MONTH = ("in", "by", "since", "until", "this", "early", "late")


class EnglishDates:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._part = EnglishPoints(words)

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried: the longest way to print a date first."""
        return (*self._periods(), *self._points(), *self._years(), *self._parts_of_time())

    def _row(self, name: str, pattern: str, make: Maker, *, yes: str, no: str, opens: tuple[str, ...] = ()) -> Rule:
        return Rule(
            id=f"en.{name}", kind="date", opens=opens or self._part.opens, pattern=re.compile(pattern), make=make,
            yes=yes, no=no,
        )  # fmt: skip

    def _periods(self) -> tuple[Rule, ...]:
        p = self._part
        return (
            self._row("numeric",
                      r"(?P<a_year>(?:1[5-9]|2[01])[0-9]{2})-(?P<month>[01][0-9])-(?P<a_day>[0-3][0-9])(?![0-9-])",
                      self._numeric, yes="published on 2021-03-12", no="call 2021-03-1234", opens=tuple(DIGITS)),
            self._row("numeric-us",
                      r"(?P<month>[0-9]{1,2})/(?P<a_day>[0-9]{1,2})/(?P<a_year>(?:19|20)[0-9]{2})(?![0-9/])",
                      self._numeric_us, yes="on 3/24/2021", no="on 3/4/2021", opens=tuple(DIGITS)),
            self._row("period", rf"{p.point('a')}{_TO}(?:the )?{p.point('b')}", self._period,
                      yes="from 24 February to 3 March 2016", no="to 3 March 2016"),
            self._row("days", rf"{p.month('a')} {p.day('a')}(?:{_TO}|(?P<list> and )){p.day('b')}{p.year_after('a')}",
                      self._shared, yes="June 11-13, 2021", no="June 11, 2021"),
            self._row("days-first", rf"{p.day('a')}(?:{_TO}|(?P<list> and )){p.day('b')} (?:of )?{p.month('a')}"
                      rf"{p.year_after('a')}", self._shared, yes="24–25 February 2016", no="25 February 2016"),
            self._row("months", rf"{p.month('a')} and {p.month('b')} {p.year('a')}", self._months,
                      yes="January and February 2021", no="January and May 2021"),
            self._row("years", rf"(?P<a_year>{YEAR}){DASH}(?P<from_year>)(?P<b_year>{YEAR}|[0-9]{{2}}(?![0-9]))(?!-)",
                      self._period_of_years, yes="2016-2020", no="since 2016", opens=tuple(DIGITS)),
            self._row("years-in-words",
                      rf"(?:(?:(?<=from )|(?<=between ))(?P<a_year>{YEAR})(?: to | and | until | till )"
                      rf"|(?P<from_year>{YEAR}) through )(?P<b_year>{YEAR})",
                      self._period_of_years, yes="from 2016 to 2020", no="in 2016 and 2020", opens=tuple(DIGITS)),
        )  # fmt: skip

    def _points(self) -> tuple[Rule, ...]:
        p = self._part
        alone = "|".join(rf"(?<={word} )" for word in either_case(_BEFORE_MONTH))
        return (
            self._row("date", p.point("a"), self._date, yes="on April 22nd, 2021", no="on May Day"),
            self._row("month", rf"(?:{alone}|(?<=mid-)){p.month('a')}", self._month,
                      yes="met in November to", no="you may"),
        )  # fmt: skip

    def _years(self) -> tuple[Rule, ...]:
        w = self._words
        words = [form for word in w.before_year for form in (word, word.capitalize())]
        since = [form for word in w.since for form in (word, word.capitalize())]
        before = "|".join(rf"(?<={re.escape(word)}[ -])" for word in words)
        open_end = "|".join(rf"(?<={word} )" for word in since)
        no_name = rf"(?![A-Za-z%$°/]| ?%)(?! (?i:{one_of(w.after_no_year)})(?![A-Za-z]))"
        return (
            self._row("since-year", rf"(?:{open_end})(?P<a_year>{YEAR}){no_name}", self._since, opens=tuple(DIGITS),
                      yes="since 2004", no="from 2005 levels"),
            self._row("year", rf"(?:{before})(?P<a_year>{YEAR}){no_name}", self._date_of_year, opens=tuple(DIGITS),
                      yes="by 2030, the end of 2021", no="the 2030 Agenda"),
            self._row("fiscal-year", r"(?:[Ff]iscal [Yy]ear |FY ?)(?P<a_year>20[0-9]{2}|[0-9]{2})(?![0-9])",
                      self._fiscal, opens=("FY", *either_case(("fiscal ",))),
                      yes="in fiscal year 2023", no="this fiscal year"),
        )  # fmt: skip

    def _parts_of_time(self) -> tuple[Rule, ...]:
        ordinals = one_of(self._words.ordinals)
        return (
            self._row("part-of-year", rf"(?P<nth>{ordinals}) (?P<part>half|quarter) of (?P<a_year>{YEAR})",
                      self._part_of_year, opens=tuple(self._words.ordinals),
                      yes="the first half of 2021", no="the first half of it"),
            self._row("quarter", rf"Q(?P<nth>[1-4]) (?P<a_year>{YEAR})", self._quarter, opens=("Q",),
                      yes="by Q3 2022", no="by Q3"),
            self._row("decade", r"(?P<year>(?:1[5-9]|20)[0-9]0)['’]?s(?![A-Za-z])", self._decade, opens=tuple(DIGITS),
                      yes="the 1990s", no="the 1995s"),
            self._row("century", r"(?P<nth>[0-9]{1,2}) ?(?:st|nd|rd|th)[ -][Cc]entury", self._century,
                      opens=tuple(DIGITS), yes="the 21st century", no="the 21st meeting"),
        )  # fmt: skip

    def _numeric(self, match: re.Match[str]) -> Made:
        return points.one(Point(int(match["a_year"]), int(match["month"]), int(match["a_day"])))

    def _numeric_us(self, match: re.Match[str]) -> Made | None:
        month, day = int(match["month"]), int(match["a_day"])
        if month > _MONTHS >= day:
            month, day = day, month
        return self._plain(int(match["a_year"]), month, day) if month <= _MONTHS < day or month == day else None

    def _plain(self, year: int, month: int, day: int) -> Made:
        return points.one(Point(year, month, day))

    def _period(self, match: re.Match[str]) -> Made | None:
        return self._part.period(match, "a", "b")

    def _shared(self, match: re.Match[str]) -> Made | None:
        """Two days of one month: June 11-13; as a list only of two that follow each other."""
        first = self._part.read(match, "a")
        last = Point(first.year, first.month, int(match["b_day"].rstrip("stndrh")))
        if first.day is None or (match["list"] and (last.day or 0) - first.day != 1):
            return None
        return points.period(first, last)

    def _months(self, match: re.Match[str]) -> Made | None:
        """Two months of one year that follow each other."""
        first, last = self._part.read(match, "a"), self._part.read(match, "b")
        return points.period(first, last) if (last.month or 0) - (first.month or 0) == 1 else None

    def _period_of_years(self, match: re.Match[str]) -> Made | None:
        first, last = int(match["a_year"] or match["from_year"]), int(match["b_year"])
        last += 0 if last > first // 100 else first // 100 * 100
        return points.period(Point(first), Point(last))

    def _date(self, match: re.Match[str]) -> Made | None:
        point = self._part.read(match, "a")
        return points.one(point, open_end=_since(match)) if point.day or point.year else None

    def _month(self, match: re.Match[str]) -> Made:
        return points.one(self._part.read(match, "a"), open_end=_since(match))

    def _since(self, match: re.Match[str]) -> Made:
        return points.one(Point(int(match["a_year"])), open_end=True)

    def _date_of_year(self, match: re.Match[str]) -> Made:
        return points.one(Point(int(match["a_year"])))

    def _fiscal(self, match: re.Match[str]) -> Made:
        year = int(match["a_year"])
        return Made(Edtf(str(year if year >= 100 else 2000 + year)), _YEAR_NOT_SAID)  # noqa: PLR2004 - FY23

    def _part_of_year(self, match: re.Match[str]) -> Made | None:
        nth, parts = self._words.ordinals[match["nth"]], 2 if match["part"] == "half" else 4
        return Made(points.part_of_year(int(match["a_year"]), nth, parts)) if nth <= parts else None

    def _quarter(self, match: re.Match[str]) -> Made:
        return Made(points.part_of_year(int(match["a_year"]), int(match["nth"]), 4))

    def _decade(self, match: re.Match[str]) -> Made:
        return Made(points.decade(int(match["year"])))

    def _century(self, match: re.Match[str]) -> Made | None:
        nth = int(match["nth"])
        return Made(points.century(nth)) if 0 < nth < 30 else None  # noqa: PLR2004 - beyond it is a story


def _since(match: re.Match[str]) -> bool:
    """Whether the word before a date leaves its end open."""
    return match.string[max(0, match.start() - 6) : match.start()].lower() == "since "
