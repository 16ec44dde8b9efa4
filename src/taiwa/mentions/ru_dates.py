"""Russian dates and periods: the month stands in the genitive after a day, the year carries its noun (2020 года, 2012 г.)."""

import re
from functools import cached_property
from itertools import pairwise

from ..values import Edtf, replace
from . import points
from .listed import goes_on
from .numbers import Russian
from .points import Point
from .ru_points import DASH, OF_YEAR, YEAR, Printed, RussianPoints
from .ru_words import ADJECTIVE, any_of, opening_forms
from .rules import DIGITS, Made, Maker, Rule, led
from .turned import YearBehind
from .words import Words, in_any_case, one_of

_OF_YEARS = r"(?: ?гг\.?(?!\w)| год(?:ы|ов|ам|ами|ах)(?!\w))"
_ROMANS = {"X": 10, "V": 5, "I": 1}
_YEAR_NOT_SAID = "it is not said whose fiscal year this is"
_YEAR_ALONE = {"year"}
_YEAR_ENDS = ("г.", "г", "год", "года", "году", "годом", "годе", "годы", "годов", "годам", "годах")
_CENTURY_NOT_SAID = "the century is not printed"
_SHORT_YEAR = re.compile(r" ['’]?[0-9]{2} ?г(?:\.|од)")
_LOOK_BACK = 16
_LOOK_FAR = 80
_FIRST = r"(?:[Пп]ервы[ехм] |(?<=[Зз]а )|(?<=тогам )|(?<=татам ))"
"""Before a number of months: they are the first of their year (за 10 месяцев 2023 года, по итогам трёх кварталов 2023 года)."""
_MONTHS = {"м": 1, "к": 3}
_LISTED = 8
"""So many dates may share the year that is printed with the last of them."""
_AND = r"(?:, | и )"
_DECADE = r"(?P<decade>(?:1[5-9]|20)[0-9]0)-[ех](?:  ?(?:год(?:ы|ов|ам|ах)|гг\.))?(?!\w)"
_TO = re.compile(rf"(?:{DASH}|\.? по )")
_CLOCK = r"(?P<hour>[0-2]?[0-9])(?::(?P<minute>[0-5][0-9])| час(?:ов|а)?(?!\w)(?: (?P<minutes>[0-5]?[0-9]) минут\w?)?)(?: (?P<half>утра|дня|вечера|ночи))?"


class RussianDates:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words, part: RussianPoints) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._part = part
        self._number = Russian(words)
        self._since_ends = tuple(f"{word} " for word in opening_forms(words.since))
        self._since = re.compile(rf"(?<!\w)(?:{one_of(opening_forms(words.since))}) $")
        self._longer = re.compile(rf",?(?: в)? [0-9]|{_TO.pattern}")
        self._before_month = re.compile(r"(?<!\w)(?:[ВвСсК]|[Сс] конца|[Вв] начале|[Вв] конце|[Дд]о|[Зз]а|[Нн]а|[Пп]о) $")
        self._joint, self._tens = re.compile(rf"{_AND}(?:{part.day}{_TO.pattern})?"), re.compile(_DECADE)
        years = words.relative_years
        self._year = YearBehind(
            years, words.same_years,
            re.compile(rf" (?:(?P<turn>(?i:{one_of(years)})){ADJECTIVE}|(?P<same>(?i:{one_of(words.same_years)}))) год[ау](?!\w)| (?P<own>[ст]\. ?г\.)"),
            re.compile(rf"(?:,| и| по| ?[-–—])  ?{part.day} {part.month}"),
        )  # fmt: skip
        self._behind = re.compile(rf",?(?: в)? {_CLOCK}(?![\w:])")

    @cached_property
    def _numbered(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){in_any_case(self._words.before_number)} (?:[0-9]{{1,5}}(?:{_TO.pattern}| и |, )){{0,{_LISTED}}}$")

    @cached_property
    def _day_to(self) -> re.Pattern[str]:
        """A day of which the month is printed with another behind it."""
        return re.compile(rf"(?P<a_day>{self._part.day})(?: по |{DASH})")

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried: the longest way to print a date first."""
        p, parts = self._part, any_of(self._words.parts)
        day, month, last = rf"(?P<a_day>{p.day})", rf"(?P<month>{p.month})", rf"(?P<b_day>{p.day})"
        year, one = rf"(?: (?P<year>{YEAR}){OF_YEAR}?)?", rf"{p.day}(?:{DASH}{p.day})?"
        numeric = r"\.(?P<mm>[01]?[0-9])(?:\.(?:(?P<full>(?:19|20)[0-9]{2})|(?P<short>[0-9]{2}))?)?(?![0-9]|\.[0-9])"
        return (
            self._row("clock-of-day", rf"{_CLOCK},? ", self._time_first, opens=tuple(DIGITS), yes="1:30 ночи, 21 сентября", no="1:30 ночи"),
            self._row("period-from", rf"[Сс]о? (?={one_of(p.opens)})", self._period_from, opens=led(("с ", "С ", "со ", "Со "), p.opens),
                      yes="с 24 февраля по 3 марта 2016 года", no="с 24 февраля"),
            self._row("days-listed", rf"{p.weekday}{day}(?:{DASH}{last})?(?P<more>(?:, {one}){{0,{_LISTED}}}(?: и|,) {one}) {month}{year}", self._days_listed,
                      yes="2, 5 и 9 июня 2021 года", no="2, 5 и 9 делегаций"),
            self._row("days", rf"{p.weekday}{day}(?:{DASH}| по ){last} {month}{year}", self._days,
                      yes="22–24 марта 2023 года", no="24 марта 2023 года"),
            self._row("days-in-figures", rf"(?P<a_day>[0-3]?[0-9])(?:\.? ?[-–—/] ?|\./)(?P<b_day>[0-3]?[0-9]){numeric}", self._figures,
                      opens=tuple(DIGITS), yes="14 – 15.10.2018", no="14 – 15 делегаций"),
            self._row("years", rf"(?P<a_year>{YEAR})(?:{DASH}| и (?=20|19)){'(?P<b_year>' + YEAR + '|[0-9]{2}(?![0-9]))'}{_OF_YEARS}",
                      self._years, yes="на 2018–2028 годы", no="в 2018 году", opens=tuple(DIGITS)),
            self._row("decade", _DECADE, self._decade,
                      yes="1990-е годы", no="1995-е", opens=tuple(DIGITS)),
            self._row("short-decade", r"(?P<decade>[3-9]0)-[ех]  ?(?:год(?:ы|ов|ам|ах)|гг\.)(?!\w)", self._short_decade,
                      yes="в 90-е годы", no="в 90-е", opens=tuple(DIGITS)),
            self._row("century", r"(?P<nth>X{0,2}(?:IX|IV|V?I{0,3})|[12]?[0-9](?:-(?:й|го|м|ом|е))?) (?:век(?:а|е|у|ом)?|столети[еяию])(?!\w| до (?:н\. ?э\.|нашей эры))",
                      self._century, yes="в XXI веке", no="в XXI главе", opens=(*DIGITS, "X", "V", "I")),
            self._row("fiscal-year", rf"(?P<a_year>{YEAR})(?:(?:{DASH}| и )(?P<b_year>{YEAR}|[0-9]{{2}}))? финансов(?:ый|ого|ом|ому|ые|ых|ым|ыми) "
                      r"год(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?!\w)",
                      self._fiscal, yes="в 2023 финансовом году", no="в финансовом году", opens=tuple(DIGITS)),
            self._row("first-months", rf"{_FIRST}(?P<n>{self._number.counted}|{self._number.words}) (?P<unit>месяц|квартал)\w{{0,2}} (?P<year>{YEAR}){OF_YEAR}",
                      self._first_months, yes="за 10 месяцев 2023 года", no="через 10 месяцев 2023 года",
                      opens=("перв", "Перв", *self._number.opens)),
            self._row("part", rf"{parts} ", self._part_of, yes="в конце 2021 года", no="в конце концов",
                      opens=opening_forms(f"{word} " for word in self._words.parts)),
            self._row("day", rf"(?P<day>[0-3]?[0-9]) {month},? (?P<year>{YEAR}){OF_YEAR}?", self._day, yes="15 декабря 2020 года", no="15 декабря",
                      opens=tuple(DIGITS)),
            self._row("year", rf"(?P<year>{YEAR})(?:{OF_YEAR}|(?<= и [0-9]{{4}}){_OF_YEARS})", self._year_alone, yes="в 2020 году", no="в 2020 гектарах", opens=tuple(DIGITS)),
            self._row("date", p.pattern.pattern, self._date, yes="15 декабря", no="15 депутатов"),
        )  # fmt: skip

    def _row(self, name: str, pattern: str, make: Maker, *, yes: str, no: str, opens: tuple[str, ...] = ()) -> Rule:
        return Rule(
            id=f"ru.{name}", kind="date", opens=opens or self._part.opens, printed=pattern, make=self._year.given(make), yes=yes, no=no
        )

    def _until(self, match: re.Match[str], first: tuple[Printed, int]) -> Made | None:
        """The period from what was read to what follows behind a dash or по."""
        to = _TO.match(match.string, first[1], match.endpos)
        last = self._part.at(match, to.end()) if to else None
        if not last or last[0].last or first[0].last:
            return None
        made = points.period(first[0].first, last[0].first)
        if made and isinstance(made.value, str) and "." in match[0]:
            return None  # figures that no calendar knows are no date at all
        return replace(made, end=last[1]) if made else None

    def _period_from(self, match: re.Match[str]) -> Made | None:
        first = self._part.at(match, match.end())
        if first:
            period = self._until(match, first)
            return period if period and (first[0].first.month or _year_said(match.string, period.end)) else None
        return self._days_at(match)

    def _days_at(self, match: re.Match[str]) -> Made | None:
        """From the 13th to the 15th of July: the month is printed with the last day only."""
        first = self._day_to.match(match.string, match.end(), match.endpos)
        last = self._part.at(match, first.end()) if first else None
        day = self._part.number_of(first["a_day"]) if first else None
        if not last or day is None or last[0].first.day is None:
            return None
        made = points.period(replace(last[0].first, day=day), last[0].first)
        return replace(made, end=last[1]) if made else None

    def _part_of(self, match: re.Match[str]) -> Made | None:
        if tens := self._tens.match(match.string, match.end(), match.endpos):
            return replace(self._decade(tens), end=tens.end())
        found = self._part.at(match, match.end())
        year_alone = found and found[0].first.month is None
        if not found or (year_alone and not _year_said(match.string, found[1])):
            return None
        made = found[0].made()
        return replace(made, end=found[1]) if made else None

    def _first_months(self, match: re.Match[str]) -> Made | None:
        """The months or quarters of a year from its first to the one whose number is printed."""
        amount, year = self._number.value(match["n"]) * _MONTHS[match["unit"][0]], int(match["year"])
        if amount != int(amount) or not 0 < amount <= 12:  # noqa: PLR2004 - a year has no more
            return None
        return points.period(Point(year, 1), Point(year, int(amount)))

    def _day(self, match: re.Match[str]) -> Made | None:
        """A day printed in full, as most dates are, where nothing beside it makes more of it."""
        day, chars = points.in_full(match.groupdict(), self._part.months), match.string
        alone = day and not self._longer.match(chars, match.end(), match.endpos) and not chars.endswith(self._since_ends, 0, match.start())
        return day if alone else None

    def _year_alone(self, match: re.Match[str]) -> Made:
        """A year with its noun, and all that follow it where a word before it says so."""
        return Made(Edtf(match["year"] + "/.." * self._begins(match)))

    def _date(self, match: re.Match[str]) -> Made | None:
        """What is printed in any other way; a year without its noun is none."""
        said = self._part.fields(match)
        printed = self._part.printed(said) if said.keys() != _YEAR_ALONE else None
        return self._dated(match, printed) if printed else None

    def _begins(self, match: re.Match[str]) -> bool:
        """Whether a word before what was read makes it the beginning of a time without an end."""
        chars, start = match.string, match.start()
        return chars.endswith(self._since_ends, 0, start) and bool(self._since.search(chars, max(0, start - _LOOK_BACK), start))

    def _dated(self, match: re.Match[str], printed: Printed) -> Made | None:
        """A period that begins here or a day with its time, else the point where it can stand for itself."""
        printed = self._with_year(match, printed)
        if longer := self._clocked(match, printed) or self._until(match, (printed, match.end())):
            return longer
        point, before = printed.first, match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
        if not self._stands(match, printed, before):
            return None
        if point.day and not point.year and _SHORT_YEAR.match(match.string, match.end()):
            return replace(printed.made() or points.one(point), open=_CENTURY_NOT_SAID)
        if point.year and not printed.last and self._begins(match):
            return points.one(point, open_end=True)
        return printed.made()

    def _with_year(self, match: re.Match[str], printed: Printed) -> Printed:
        """A point of a list of which the last prints the year: 5 мая, 9 июня и 3 июля 2022 года."""
        point, last, end = printed.first, printed, match.end()
        if point.year:
            return printed
        for _ in range(_LISTED):
            joint = self._joint.match(match.string, end, match.endpos) if point.month and not last.first.year else None
            found = self._part.at(match, joint.end()) if joint else None
            if not found or found[0].last or printed.last or found[0].first.precision != point.precision:
                break
            last, end = found
        if last is printed or not last.first.year:
            return printed
        return printed._replace(first=replace(point, year=last.first.year - (str(last.first)[5:] < str(point))))

    def _stands(self, match: re.Match[str], printed: Printed, before: str) -> bool:
        """Whether a point is one by itself: a year with its noun, a month behind a preposition, no figures without a year."""
        point = printed.first
        if point.day is None and point.year is None and not printed.last:
            return bool(self._before_month.search(before)) or (not before and match.end() == match.endpos)
        return point.year is not None or not match[0].endswith(".") or not match[0][-2].isdigit()

    def _clocked(self, match: re.Match[str], printed: Printed) -> Made | None:
        """A day with its time: 18 июля 2014 года в 19:00."""
        times = self._behind.match(match.string, match.end(), match.endpos)
        made = self._at(times, printed) if times else None
        return replace(made, end=times.end()) if made and times else None

    def _time_first(self, match: re.Match[str]) -> Made | None:
        found = self._part.at(match, match.end())
        made = self._at(match, found[0]) if found else None
        return replace(made, end=found[1]) if made and found else None

    def _at(self, times: re.Match[str], printed: Printed) -> Made | None:
        hour, minute = int(times["hour"]), int(times["minute"] or times["minutes"] or 0)
        if times["half"] in {"дня", "вечера"} and hour < 12:  # noqa: PLR2004 - noon
            hour += 12
        clock, day = points.clock(hour, minute), printed.first
        if clock is None or day.day is None or not day.exists:
            return None
        return points.checked(points.one(replace(day, clock=clock)), day, printed.weekday)

    def _days(self, match: re.Match[str]) -> Made | None:
        """From one day to another of one month."""
        first, last = (self._part.number_of(match[name]) for name in ("a_day", "b_day"))
        year, month = self._year_of_days(match)
        return points.period(Point(year, month, first), Point(year, month, last)) if first and last else None

    def _year_of_days(self, match: re.Match[str]) -> tuple[int | None, int]:
        """The year and the month of days of one month; the year may be printed behind another day still (1–2 мая и 5 июня 2022 года)."""
        month, day = self._part.month_of(match["month"]), self._part.number_of(match["b_day"] or match["a_day"])
        return int(match["year"] or 0) or self._with_year(match, Printed(Point(None, month, day))).first.year, month

    def _days_listed(self, match: re.Match[str]) -> Made | None:
        """The first of several days of one month, or all of them where each follows the one before (2 и 3 июня)."""
        days = [self._part.number_of(word) or 0 for word in (match["a_day"], *re.findall(self._part.day, match["more"]))]
        if " и " not in match["more"] and (not goes_on(match, days) or self._is_number(match)):
            return None
        year, month = self._year_of_days(match)
        first = Point(year, month, days[0])
        if match["b_day"]:
            made = points.period(first, replace(first, day=self._part.number_of(match["b_day"])))
            return replace(made, end=match.end("b_day")) if made else None
        if not re.search(DASH, match["more"]) and all(after - before == 1 for before, after in pairwise(days)):
            return points.period(first, replace(first, day=days[-1]))
        return replace(points.one(first), end=match.end("a_day")) if first.day and first.exists else None

    def _is_number(self, match: re.Match[str]) -> bool:
        """Whether a word before the first of some numbers says that they number something: пункты 3, 5, 7."""
        return bool(self._numbered.search(match.string, max(0, match.start() - _LOOK_FAR), match.start()))

    def _figures(self, match: re.Match[str]) -> Made | None:
        """Two days of one month in figures: 14. - 15.10.2018."""
        year = int(match["full"]) if match["full"] else 2000 + int(match["short"]) if match["short"] else None
        first, last = (Point(year, int(match["mm"]), int(match[name])) for name in ("a_day", "b_day"))
        if not (first.exists and last.exists) or (last.day or 0) <= (first.day or 0):
            return None
        return points.period(first, last)

    def _years(self, match: re.Match[str]) -> Made | None:
        first, last = int(match["a_year"]), int(match["b_year"])
        last += 0 if last > 99 else first // 100 * 100  # noqa: PLR2004 - 1997-98
        if " и " in match[0] and last - first != 1:
            return Made(Edtf(f"{first}"), end=match.end("a_year"))  # two years, the second with its noun
        return points.period(Point(first), Point(last))

    def _decade(self, match: re.Match[str]) -> Made:
        return Made(points.decade(int(match["decade"])))

    def _short_decade(self, match: re.Match[str]) -> Made:
        """A decade by its last two figures: of the century before, and it is told that none is printed."""
        return Made(points.decade(1900 + int(match["decade"])), _CENTURY_NOT_SAID)

    def _century(self, match: re.Match[str]) -> Made | None:
        nth = _roman(match["nth"]) if match["nth"][:1].isalpha() else int(re.sub("[^0-9]", "", match["nth"]) or 0)
        return Made(points.century(nth)) if 0 < nth < 30 else None  # noqa: PLR2004 - beyond it is a story

    def _fiscal(self, match: re.Match[str]) -> Made:
        """One or several fiscal years."""
        first, last = match["a_year"], match["b_year"] or match["a_year"]
        last = first[:2] + last if len(last) == 2 else last  # noqa: PLR2004 - 2016-18
        return Made(Edtf(f"{first}/{last}" if first < last else first), _YEAR_NOT_SAID)


def _roman(figures: str) -> int:
    """A number in Roman figures."""
    sizes = [_ROMANS[figure] for figure in figures]
    return sum(-size if size < max(sizes[at + 1 :], default=0) else size for at, size in enumerate(sizes))


def _year_said(chars: str, end: int | None) -> bool:
    """Whether the word for a year stands at the end of what was read."""
    return chars.endswith(_YEAR_ENDS, 0, end or 0)
