"""Japanese dates and periods whose year is printed, or that stand in the document's year."""

import re

from ..values import Edtf
from . import points
from .ja_points import DASH, SINCE, TWO, UNTIL, WEEKDAY, WESTERN, JapanesePoints
from .points import Point
from .rules import Made, Maker, Rule
from .words import Words, one_of

_FIRST_HALF = ("上半期", "前半")
_HALVES = one_of((*_FIRST_HALF, "下半期", "後半"))


class JapaneseDates:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._part = JapanesePoints(words)

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried: the longest way to print a date first."""
        return (*self._periods(), *self._points(), *self._spans_of_years())

    def _row(self, name: str, pattern: str, make: Maker, yes: str, no: str) -> Rule:
        return Rule(
            id=f"ja.{name}", kind="date", opens=self._part.opens, pattern=re.compile(pattern), make=make, yes=yes, no=no
        )

    def _periods(self) -> tuple[Rule, ...]:
        p = self._part
        dash_or_list = rf"(?:{DASH}|(?P<list>・|、|及び|と))"
        return (
            self._row(
                "period", rf"{p.point('a')}{WEEKDAY} ?(?:から|より|{DASH}) ?{p.point('b')}{UNTIL}", self._period,
                yes="2015年11月から12月にかけて開催された", no="2015年から10年を迎えた",
            ),
            self._row(
                "fiscal-years", rf"{p.year('a')}度? ?(?:から|{DASH}) ?{p.year('b')}度{UNTIL}", self._fiscal_years,
                yes="2024年度から2026年度まで", no="2024年から2026年まで",
            ),
            self._row(
                "days", rf"(?:{p.year('a')} ?)?{p.month('a')} ?(?P<a_day>{TWO}){dash_or_list}{p.day('b')}{UNTIL}",
                self._shared, yes="2016年2月24-25日に開催された", no="2016年2月24日に開催された",
            ),
            self._row(
                "months", rf"(?:{p.year('a')} ?)?(?P<a_month>{TWO}){dash_or_list}{p.month('b')}{UNTIL}",
                self._shared, yes="2016年9-10月に", no="2016年9月に",
            ),
            self._row(
                "years", rf"(?P<first>{WESTERN}){DASH}(?P<last>{WESTERN}|[0-9]{{2}}) ?年(?P<fiscal>度)?(?!間|代)",
                self._years, yes="2018—2028年における", no="2018年における",
            ),
        )  # fmt: skip

    def _points(self) -> tuple[Rule, ...]:
        p = self._part
        return (
            self._row(
                "fiscal-year", rf"{p.year('a')}度", self._fiscal, yes="令和7年度の予算", no="令和7年の予算",
            ),
            self._row(
                "part-of-year", rf"{p.year('a')}(?:の?(?P<half>{_HALVES})|の?第 ?(?P<quarter>[1-4一二三四]) ?四半期)",
                self._part_of_year, yes="2026年前半に開催する", no="2026年に前半を終える",
            ),
            self._row(
                "date", rf"{p.year('a')} ?(?:{p.month('a')})?(?: ?{p.day('a')})?{SINCE}", self._date,
                yes="平成二十二年三月二十四日に署名した", no="2000年間続いた",
            ),
            self._row(
                "day", rf"{p.month('a')} ?{p.day('a')}{SINCE}", self._date, yes="3月2日に署名された", no="3か月2日",
            ),
            self._row(
                "month", rf"{p.month('a')}(?![曜例]){SINCE}", self._date, yes="5月の首脳会談", no="5か月の研修",
            ),
            self._row(
                "numeric",
                rf"(?P<a_year>{WESTERN})(?P<sep>[-/.])(?P<a_month>[0-9]{{1,2}})(?P=sep)(?P<a_day>[0-9]{{1,2}})"
                r"(?![0-9])",
                self._date, yes="2016/9/10に更新", no="2016/9に更新",
            ),
        )  # fmt: skip

    def _spans_of_years(self) -> tuple[Rule, ...]:
        return (
            self._row(
                "decade", r"(?P<year>(?:1[5-9]|20)[0-9]0) ?年代", self._decade, yes="1990年代に", no="1995年代に",
            ),
            self._row(
                "century", rf"(?<!紀元前)(?P<nth>{TWO}) ?世紀(?![半余目以近ぶ]|にわた|に亘)", self._century,
                yes="21世紀の諸課題", no="90世紀の諸課題",
            ),
        )  # fmt: skip

    def _date(self, match: re.Match[str]) -> Made | None:
        point = self._part.read(match, "a")
        if point.day is not None and point.month is None:
            return None
        made = points.one(point, open_end=bool(match.groupdict().get("since")))
        era = match.groupdict().get("a_era")
        if era and point.year and made.open is None and point.year > self._words.eras[era][1]:
            return Made(made.value, f"{era} has no such year")
        return made

    def _period(self, match: re.Match[str]) -> Made | None:
        first, last = self._part.read(match, "a"), self._part.read(match, "b")
        if Point() in (first, last) or (first.month is None and first.day is not None):
            return None
        return points.period(first, last)

    def _shared(self, match: re.Match[str]) -> Made | None:
        """A period that prints the common word once: 24-25日, 9-10月; as a list only of two that follow each other."""
        first, last = self._part.read(match, "a"), self._part.read(match, "b")
        finest = (last.day or last.month or 0) - (first.day or first.month or 0)
        return None if match["list"] and finest != 1 else points.period(first, last)

    def _years(self, match: re.Match[str]) -> Made | None:
        first = self._part.number(match["first"]) or 0
        last = self._part.number(match["last"]) or 0
        last += 0 if last > first // 100 else first // 100 * 100
        starts = self._words.fiscal_year_starts
        if not match["fiscal"] or not starts or last < first:
            return points.period(Point(first), Point(last))
        return Made(Edtf(f"{first:04d}-{starts:02d}/{points.fiscal(last, starts).text.split('/')[1]}"))

    def _fiscal(self, match: re.Match[str]) -> Made | None:
        year, starts = self._part.read(match, "a").year, self._words.fiscal_year_starts
        return Made(points.fiscal(year, starts)) if year and starts else None

    def _fiscal_years(self, match: re.Match[str]) -> Made | None:
        first, last = self._part.read(match, "a").year, self._part.read(match, "b").year
        starts = self._words.fiscal_year_starts
        if not (first and last and starts) or last < first:
            return None
        return Made(Edtf(f"{first:04d}-{starts:02d}/{points.fiscal(last, starts).text.split('/')[1]}"))

    def _part_of_year(self, match: re.Match[str]) -> Made | None:
        year = self._part.read(match, "a").year or 0
        if match["quarter"]:
            return Made(points.part_of_year(year, self._part.number(match["quarter"]) or 1, 4))
        return Made(points.part_of_year(year, 1 if match["half"] in _FIRST_HALF else 2, 2))

    def _decade(self, match: re.Match[str]) -> Made:
        return Made(points.decade(int(match["year"])))

    def _century(self, match: re.Match[str]) -> Made | None:
        ordinal = self._part.number(match["nth"]) or 0
        return Made(points.century(ordinal)) if 0 < ordinal < 30 else None  # noqa: PLR2004 - beyond it is a story
