"""English dates and periods."""

import re
from itertools import pairwise

from ..values import Edtf, replace
from . import points
from .en_clocks import EnglishClocks
from .en_points import DASH, YEAR, EnglishPoints, Printed
from .listed import goes_on
from .models import Relative
from .points import Point
from .rules import DIGITS, Made, Maker, Rule
from .turned import YearBehind
from .words import Words, either_case, in_any_case, one_of

_TO = rf"(?:{DASH}| to | through | until | till )"
_YEAR_NOT_SAID = "it is not said whose fiscal year this is"
# Before the bare name of a month: it is the month and no verb.
_BEFORE_MONTH = ("in", "in the", "by", "since", "until", "from", "after", "before", "during", "of", "for", "for the", "early", "late")
_STARTING = ("starting", "starting on", "beginning", "beginning on")
_LATER = re.compile(r",? onwards?(?![A-Za-z])| (?:or|and) (?:(?:later|onwards?)(?![A-Za-z]| than)|after(?= ?[.,;:)?!]| ?$))")
_AS_OF = "it may be how things stand then, or what begins then"
_SECOND = re.compile(r"(?:the )?")
_LOOK_BACK = 16
_LOOK_FAR = 80
_LISTED = 8
"""So many dates may share the year that is printed with the last of them."""
_AND = r"(?:, and |, | and )"
_DECADE = r"(?P<year>(?:1[5-9]|20)[0-9]0)['’]? ?s(?![A-Za-z0-9’'])"
_FISCAL = r"(?:[Ff]iscal (?:[Yy]ears? )?|FYs? ?)"
_JOINTS = ("-", "/")


class EnglishDates:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words, part: EnglishPoints, clocks: EnglishClocks) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._part = part
        self._clocks = clocks
        parts = one_of(either_case(words.parts))
        self._lead = re.compile(rf"(?:the )?(?:(?:{parts})[ -])?(?:the )?")
        self._to = re.compile(_TO)
        self._longer = re.compile(rf",?(?: at)? (?:from |between )?[0-9]|{_TO}| (?:or|and) ")
        self._and = re.compile(f"(?: and |{_TO})")
        before_year = one_of(either_case(words.before_year))
        self._before_year = re.compile(rf"(?<![A-Za-z])(?:{before_year}|[Ii]n the|[Oo]f the)[ -]$")
        self._before_month = re.compile(rf"(?:(?<![A-Za-z])(?:{one_of(either_case(_BEFORE_MONTH))}) |[Mm]id[ -])$")
        self._joint = re.compile(rf"{_AND}(?:(?:the )?{part.day}{_TO}(?:the )?)?")
        self._tens = re.compile(_DECADE)
        days = rf"(?:the )?{part.day}(?:{_TO}(?:the )?{part.day})?"
        self._days_before = re.compile(rf"(?<![A-Za-z])(?P<month>{part.month_name}) {days}(?:{_AND}{days}){{0,{_LISTED}}}{_AND}(?:the )?$")
        self._days_behind = re.compile(rf"(?:{_AND}{days}){{1,{_LISTED}}},? (?:of |in )?(?P<year>{YEAR})")
        years, month_day = words.relative_years, rf"(?:{part.month_name} (?:the )?{part.day}|{part.day} (?:of )?{part.month_name})"
        self._year = YearBehind(
            years, words.same_years,
            re.compile(rf",? (?:of |in )?(?:(?P<turn>(?i:{one_of(years)}))|(?P<same>(?i:{one_of(words.same_years)})))(?![A-Za-z'’])"),
            re.compile(rf"(?:{_AND}|{_TO})(?:(?:on |from )?(?:the )?{month_day}|(?:the )?{part.day})"),
        )  # fmt: skip
        self._fiscal_before = re.compile(rf"(?<![A-Za-z]){_FISCAL}(?:{YEAR}{_AND}){{1,{_LISTED}}}$")
        numbered = in_any_case(words.before_number)
        self._numbered = re.compile(rf"(?<![A-Za-z]){numbered} (?:[0-9]{{1,5}}(?:{_TO}|,? (?:and|or) |, )){{0,{_LISTED}}}$")
        self._no_date = re.compile(rf"[A-Za-z%$°/]| ?%| {in_any_case(words.after_no_year)}(?![A-Za-z])")

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried: the longest way to print a date first."""
        return (*self._parts_of_time(), *self._days(), *self._periods(), *self._points())

    def _row(self, name: str, pattern: str, make: Maker, *, yes: str, no: str, opens: tuple[str, ...] = ()) -> Rule:
        return Rule(
            id=f"en.{name}", kind="date", opens=opens or self._part.word_opens, printed=pattern,
            make=self._year.given(make), yes=yes, no=no,
        )  # fmt: skip

    def _days(self) -> tuple[Rule, ...]:
        """Two days of one month."""
        p, the = self._part, r"(?:the )?"
        cues = either_case(("from ", "between "))
        day, last, month = rf"(?P<a_day>{p.day})", rf"(?P<b_day>{p.day})", rf"(?P<month>{p.month_name})"
        year = rf"(?:,? (?:of |in )?(?P<year>{YEAR}))?"
        one = rf"{the}{p.day}(?:{_TO}{the}{p.day})?"
        more = rf"(?P<more>(?:, {one}){{0,{_LISTED}}},? and {one})"
        commas = rf"(?P<more>(?:, {one}){{0,{_LISTED}}}(?:,? and|,) {one})"
        follower = r"(?:(?<=[0-9dht], )|(?<=[0-9dht] and )|(?<=[0-9dht], and )|(?<=[0-9dht] and the ))"
        only = rf"(?! ?(?:of )?{p.month_name}|[-/])"
        return (
            self._row("days-between", rf"(?:[Ff]rom {the}{day}{_TO}{the}|[Bb]etween {the}(?P<c_day>{p.day}) and {the}){last} "
                      rf"(?:of )?{month}{year}", self._shared, yes="between 3 and 12 of September", no="between 3 and 12", opens=cues),
            self._row("days-from", rf"(?:[Ff]rom {month} {the}{day}{_TO}|[Bb]etween (?P<other>{p.month_name}) {the}(?P<c_day>{p.day}) and ){the}{last}{only}{year}",
                      self._shared,
                      yes="from April the ninth till the seventeenth", no="from April to June", opens=cues),
            self._row("days-of-relative", rf"(?:[Ff]rom|[Bb]etween) {the}{day}(?:{_TO}| and ){the}{last} (?:of |in )"
                      rf"(?P<relative>{in_any_case(self._words.relative_months)})(?![A-Za-z])", self._of_month,
                      yes="from the 4th to the 23rd of next month", no="from the 4th to the 23rd of the list", opens=cues),
            self._row("days-listed", rf"{p.weekday}{month} {day}{more}{only}{year}", self._listed, yes="June 11 and 12, 2021",
                      no="June 11 and 14, 2021", opens=(*p.opens, *self._words.weekdays)),
            self._row("days-listed-first", rf"{p.weekday}{day}(?:{_TO}{the}{last})?{commas} (?:of )?{month}{year}", self._listed, yes="2, 5 and 9 June 2021",
                      no="2, 5 and 9 members"),
            self._row("day-of-list", rf"{follower}{day}(?:{_TO}{the}{last})?(?:,? (?:of |in )?(?P<year>{YEAR})|(?P<more>{_AND}))", self._follower,
                      yes="June 11 and 14, 2021", no="11 and 14, 2021", opens=tuple(DIGITS)),
            self._row("days", rf"{p.weekday}{month} {day}{_TO}{the}{last}{only}{year}", self._shared,
                      yes="June 11-13, 2021", no="June 11, 2021", opens=(*p.opens, *self._words.weekdays)),
            self._row("days-first", rf"{p.weekday}{day}{_TO}{the}{last} (?:of )?{month}{year}", self._shared,
                      yes="24–25 February 2016", no="25 February 2016"),
        )  # fmt: skip

    def _periods(self) -> tuple[Rule, ...]:
        return (
            self._row("period-from", r"(?:[Ff]rom|(?P<between>[Bb]etween)) ", self._period_from, yes="from 24 February to 3 March 2016",
                      no="from 3 March 2016", opens=either_case(("from ", "between "))),
            self._row("years", rf"(?P<a_year>{YEAR}){DASH}(?P<b_year>{YEAR}|[0-9]{{2}}(?![0-9]))(?!-)",
                      self._period_of_years, yes="2016-2020", no="since 2016", opens=tuple(DIGITS)),
        )  # fmt: skip

    def _points(self) -> tuple[Rule, ...]:
        w = self._words
        since = either_case((*w.since, *_STARTING))
        parts = tuple(f"{word}{end}" for word in either_case(w.parts) for end in " -")
        return (
            self._row("since", rf"(?:{one_of(since)}) ", self._since, yes="Since January 1, 2010", no="since then",
                      opens=tuple(f"{word} " for word in since)),
            self._row("as-of", r"(?<!well )[Aa]s of ", self._as_of, yes="as of 2018", no="as well as of 2018", opens=either_case(("as of ",))),
            self._row("part", rf"(?:{one_of(either_case(w.parts))})[ -](?:the )?", self._part_of, yes="at the end of 2021",
                      no="at the end of it", opens=parts),
            self._row("date", self._part.pattern.pattern, self._date, yes="on April 22nd, 2021", no="on May Day"),
            self._row("this-month", rf"(?=(?i:this|last|next|first) (?:[A-Z]|{one_of(w.seasons)}|(?:{one_of(w.numerals)}|[0-9]{{1,2}}) (?:months|days) of |(?:quarter|half|month) of (?:the )?[0-9])|final (?:quarter|half|month) of )", self._this, yes="met this September", no="met this man",
                      opens=either_case(("this ", "last ", "next ", "first ", "final "))),
            self._row("part-of-relative", r"(?=(?:this|next|last) year['’]s )", self._part_of_relative, yes="in next year's first quarter",
                      no="in next year's plan", opens=("this ", "next ", "last ")),
            self._row("named-year", r"(?:calendar |(?=[Yy]ear |cy|CY))", self._this, yes="in the year 2008", no="in the year",
                      opens=(*either_case(("year ", "calendar year ")), "cy", "CY")),
            self._row("fiscal-year", rf"{_FISCAL}(?P<a_year>20[0-9]{{2}}|[0-9]{{2}})(?![0-9])(?:(?:{_TO}|/| and )(?:FY ?)?(?P<b_year>20[0-9]{{2}}|[0-9]{{2}}(?![0-9%])))?",
                      self._fiscal, opens=("FY", *either_case(("fiscal ",))), yes="in fiscal year 2023", no="this fiscal year"),
        )  # fmt: skip

    def _parts_of_time(self) -> tuple[Rule, ...]:
        return (
            self._row("decade", _DECADE, self._decade, opens=tuple(DIGITS),
                      yes="the 1990s", no="the 1995s"),
            self._row("century", r"(?P<nth>[0-9]{1,2}) ?(?:st|nd|rd|th)(?: {1,2}|-)[Cc]entury", self._century,
                      opens=tuple(DIGITS), yes="the 21st century", no="the 21st meeting"),
        )  # fmt: skip

    def _led(self, match: re.Match[str], start: int) -> tuple[Printed, int] | None:
        """A point behind words that may stand before it: the end of 2021."""
        lead = self._lead.match(match.string, start, match.endpos)
        return self._part.at(match, lead.end() if lead else start)

    def _until(self, match: re.Match[str], first: tuple[Printed, int], joint: re.Pattern[str]) -> Made | None:
        """The period from what was read to what follows behind `joint`."""
        to = joint.match(match.string, first[1], match.endpos)
        last = self._led(match, to.end()) if to else None
        if not last or match.string[last[1] : last[1] + 1] in _JOINTS:
            return None
        made = first[0].until(last[0])
        return replace(made, end=last[1]) if made else None

    def _period_from(self, match: re.Match[str]) -> Made | None:
        first = self._led(match, match.end())
        made = self._until(match, first, self._and if match["between"] else self._to) if first else None
        if made or not first or match["between"] or not (later := _LATER.match(match.string, first[1], match.endpos)):
            return made
        made = first[0].made(open_end=True)
        return replace(made, end=later.end()) if made else None

    def _as_of(self, match: re.Match[str]) -> Made | None:
        """A year or month behind words for a state of things and for a beginning; a day has rules of its own."""
        found = self._part.at(match, match.end())
        if not found or found[0].last or found[0].frame or found[0].first.day or self._no_date.match(match.string, found[1], match.endpos):
            return None
        made = self._onward(match, *found)
        return replace(made, open=made.open or _AS_OF, end=made.end or found[1]) if made and isinstance(made.value, Edtf) and "/" not in made.value.text else made

    def _since(self, match: re.Match[str]) -> Made | None:
        first = self._led(match, match.end())
        if not first or first[0].last or self._no_date.match(match.string, first[1], match.endpos):
            return None
        made = first[0].made(open_end=True)
        return replace(made, end=first[1]) if made else None

    def _part_of(self, match: re.Match[str]) -> Made | None:
        """The whole of which a part is meant: the end of 2021, the early 2020s."""
        tens = self._tens.match(match.string, match.end(), match.endpos)
        return replace(self._decade(tens), end=tens.end()) if tens else self._this(match)

    def _this(self, match: re.Match[str]) -> Made | None:
        found = self._part.at(match, match.end())
        return self._onward(match, *found) if found else None

    def _part_of_relative(self, match: re.Match[str]) -> Made | None:
        found = self._part.at(match, match.end())
        return self._onward(match, *found) if found and found[0].last else None

    def _date(self, match: re.Match[str]) -> Made | None:
        said = self._part.fields(match)
        day = points.in_full(said, self._part.months)
        if day and not self._longer.match(match.string, match.end(), match.endpos):
            return day
        printed = self._part.printed(said) if said.keys() != {"year"} or not self._is_number(match) else None
        made = self._onward(match, printed, match.end(), bare=True) if printed else None
        if made is None or printed is None or printed.first.month:
            return made
        before = match.string[max(0, match.start() - _LOOK_FAR) : match.start()]
        return replace(made, open=_YEAR_NOT_SAID) if self._fiscal_before.search(before) else made

    def _onward(self, match: re.Match[str], printed: Printed, end: int, *, bare: bool = False) -> Made | None:
        """A period that begins here, else the point; a `bare` month or year only behind words that make it one."""
        printed = self._with_year(match, printed, end)
        longer = self._clocks.behind(match, printed, end) or self._until(match, (printed, end), self._to)
        if longer:
            return longer
        later = _LATER.match(match.string, end, match.endpos)
        made = printed.made(open_end=bool(later))
        if not made or not (later or not bare or self._stands(match, printed)):
            return None
        end = later.end() if later else end
        return made if end == match.end() else replace(made, end=end)

    def _with_year(self, match: re.Match[str], printed: Printed, end: int) -> Printed:
        """A point of a list of which the last prints the year: 5 May, 9 June and 3 July 2022."""
        point, last = printed.first, printed
        if point.year:
            return printed
        if point.day and not printed.frame and (year := self._year_behind(match, end)):
            return printed._replace(first=replace(point, year=year))
        for _ in range(_LISTED):
            joint = self._joint.match(match.string, end, match.endpos) if point.month and not last.first.year else None
            found = self._part.at(match, joint.end()) if joint else None
            if not found or found[0].last or found[0].frame or found[0].first.precision != point.precision or printed.frame:
                break
            last, end = found
        if last is printed or not last.first.year:
            return printed
        return printed._replace(first=replace(point, year=last.first.year - (str(last.first)[5:] < str(point))))

    def _stands(self, match: re.Match[str], printed: Printed) -> bool:
        """Whether a point can stand for itself here."""
        point, before = printed.first, match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
        if printed.last or printed.frame:
            return point != Point()  # today and next year have rules of their own
        if point.month is None:
            return bool(self._before_year.search(before)) and not self._no_date.match(match.string, match.end(), match.endpos)
        return point.day is not None or point.year is not None or bool(self._before_month.search(before))

    def _shared(self, match: re.Match[str]) -> Made | None:
        """From one day to another of one month: June 11-13."""
        said = match.groupdict()
        first, last = (self._part.number_of(said.get(name) or "") for name in ("a_day", "b_day"))
        first = first or self._part.number_of(said.get("c_day") or "")
        month = self._part.month_of(match["month"] or said["other"])
        year = int(match["year"] or 0) or self._with_year(match, Printed(Point(None, month, last)), match.end()).first.year
        return points.period(Point(year, month, first), Point(year, month, last)) if first and last else None

    def _year_behind(self, match: re.Match[str], end: int) -> int | None:
        """The year behind further days of the same month: May 3 and 9, 2015."""
        found = self._days_behind.match(match.string, end, match.endpos)
        return int(found["year"]) if found else None

    def _listed(self, match: re.Match[str]) -> Made | None:
        """The first of several days of one month, or all of them where each follows the one before.

        Behind the month each must, and the year follow more than two, or what is listed may be something else.
        """
        days = [self._part.number_of(word) or 0 for word in (match["a_day"], *re.findall(self._part.day, match["more"]))]
        if " and " not in match["more"] and (not goes_on(match, days) or self._is_number(match)):
            return None
        month, year = self._part.month_of(match["month"]), int(match["year"]) if match["year"] else None
        year = year or self._with_year(match, Printed(Point(None, month, days[-1])), match.end()).first.year
        if until := match.groupdict().get("b_day"):
            made = points.period(Point(year, month, days[0]), Point(year, month, self._part.number_of(until)))
            return replace(made, end=match.end("b_day")) if made else None
        row = not re.search(_TO, match["more"]) and all(after - before == 1 for before, after in pairwise(days))
        if match.start("month") < match.start("a_day") and not (row and (year or len(days) == 2)):  # noqa: PLR2004 - 3 and 4
            return None
        if row:
            return points.period(Point(year, month, days[0]), Point(year, month, days[-1]))
        return self._day_of(Point(year, month, days[0]), match.end("a_day"))

    def _follower(self, match: re.Match[str]) -> Made | None:
        """A later day of such a list, whose month stands before the first."""
        before = self._days_before.search(match.string[max(0, match.start() - _LOOK_FAR) : match.start()])
        end = match.start("more") if match["more"] else match.end()
        year = int(match["year"] or 0) or self._year_behind(match, end)
        if not before or not year:
            return None
        day = Point(year, self._part.month_of(before["month"]), self._part.number_of(match["a_day"]))
        last = replace(day, day=self._part.number_of(match["b_day"])) if match["b_day"] else None
        made = points.period(day, last) if last else None
        return replace(made, end=end) if made else None if last else self._day_of(day, end)

    def _day_of(self, day: Point, end: int) -> Made | None:
        return replace(points.one(day), end=end) if day.day and day.exists else None

    def _of_month(self, match: re.Match[str]) -> Made | None:
        """Days of a month that counts from the document's."""
        first, last = (self._part.number_of(match[name]) for name in ("a_day", "b_day"))
        if first is None or last is None or first >= last:
            return None
        return Made(Relative(0, self._words.relative_months[match["relative"].lower()], f"{first:02d}/{last:02d}"))

    def _period_of_years(self, match: re.Match[str]) -> Made | None:
        if self._is_number(match):
            return None
        first, last = int(match["a_year"]), int(match["b_year"])
        last += 0 if last > first // 100 else first // 100 * 100
        return points.period(Point(first), Point(last)) if last > first else None

    def _is_number(self, match: re.Match[str]) -> bool:
        """Whether a word before four figures, or before the list of them, says that they number something: pages 1990-1999."""
        return bool(self._numbered.search(match.string, max(0, match.start() - _LOOK_FAR), match.start()))

    def _fiscal(self, match: re.Match[str]) -> Made:
        """One or several fiscal years, with or without their century: FY23, 2016-18."""
        first, last = (2000 + int(said[-2:]) if said else None for said in (match["a_year"], match["b_year"]))
        listed = " and " in match[0] and first and last and last - first != 1
        if not last or listed or last <= (first or last):
            return Made(Edtf(str(first)), _YEAR_NOT_SAID, match.end("a_year"))
        return Made(Edtf(f"{first}/{last}"), _YEAR_NOT_SAID)

    def _decade(self, match: re.Match[str]) -> Made:
        return Made(points.decade(int(match["year"])))

    def _century(self, match: re.Match[str]) -> Made | None:
        nth = int(match["nth"])
        return Made(points.century(nth)) if 0 < nth < 30 else None  # noqa: PLR2004 - beyond it is a story
