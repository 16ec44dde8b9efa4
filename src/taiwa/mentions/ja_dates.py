"""Japanese dates and periods, by their year or counted from another day."""

import re
from datetime import date
from itertools import pairwise

from ..values import Edtf, replace
from . import points
from .ja_points import DASH, LISTED, MOST_LISTED, THIS, TWO, UNTIL, WEEKDAY, WESTERN, JapanesePoints, Printed, lunar
from .models import Relative
from .points import Point
from .rules import Made, Maker, Rule
from .words import Words, one_of

_AND = "(?:(?:また|もしく)は|及び|および|と)"
# から before another point begins a period, which has its own rule.
_BOUND = (
    rf"(?:{WEEKDAY}(?:(?P<since>から(?! ?{TWO}{{1,2}} ?[年月日](?!間)|[春夏秋冬]|翌(?! ?[年月日]))|以降|以後|以来|{_AND}(?:その後|それ以降))"
    rf"|(?P<upto>以前|{_AND}(?:その前|それ以前))))?"
)

# Before a month: a year that was not read, the next one (翌3月) or every year; then the month is none of the document's year.
_NOT_THIS_YEAR = re.compile("(?:[0-9]{3}|[〇零一二三四五六七八九十百千元毎例])年 ?の?$|翌$")
_SHORT_YEAR = re.compile("[0-9]年 ?の?$")
_WHICH_ERA = "the year before it names no era or century"
_YEAR = 4
_COMING = re.compile("(来る|去る) ?$")
_LOOK_BACK = 6
# Most dates are no period: nothing goes on from them before the clause does. None of these signs stands in a point.
_GOES_ON = rf"(?=[^。、\nをがに]{{1,100}}?(?:から|より|{DASH}))"


class JapaneseDates:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._part = JapanesePoints(words)

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried: the longest way to print a date first."""
        return (*self._periods(), *self._points())

    def _row(self, name: str, pattern: str, make: Maker, yes: str, no: str) -> Rule:
        return Rule(
            id=f"ja.{name}", kind="date", opens=self._part.opens, printed=pattern, make=make, yes=yes, no=no
        )

    def _periods(self) -> tuple[Rule, ...]:
        p = self._part
        to = rf"{WEEKDAY} ?(?:から|より|{DASH}) ?"
        season = f"[{''.join(p.words.seasons)}]"
        dash_or_list = rf"(?:{DASH}|(?P<list>・|、|及び|と))"
        year = rf"(?:{p.year_or_word('a')} ?の?)?"
        return (
            self._row(
                "period", rf"{_GOES_ON}{p.point('a')}{to}{p.end('b')}{UNTIL}", self._period,
                yes="2015年11月から12月にかけて開催された", no="2015年から10年を迎えた",
            ),
            self._row(
                "seasons", rf"(?:{p.year_or_word('a')} ?の?(?P<a_season>{season})|(?P<a_rs>{one_of(p.words.relative_seasons)}))"
                rf" ?から ?(?P<b_season>{season})(?:まで|にかけて)", self._period,
                yes="2015年夏から秋にかけて開催された", no="2015年夏から開催された",
            ),
            self._row(
                "days", rf"{year}{p.month('a')} ?(?P<a_day>{TWO}){dash_or_list}"
                rf"(?:(?P<b_both>{TWO}) ?の?両日|{p.day('b')}){UNTIL}",
                self._shared, yes="2016年2月24-25日に開催された", no="2016年2月24日に開催された",
            ),
            self._row(
                "days-listed", rf"{year}{p.month('a')} ?(?P<a_day>{TWO})(?P<more>(?:{DASH}{TWO})?(?:{LISTED}{TWO}(?:{DASH}{TWO})?){{1,{MOST_LISTED}}}) ?日(?!間)",
                self._listed, yes="12月24、25、27日に訪れた", no="12月24日に訪れた",
            ),
            self._row(
                "months", rf"{year}(?P<a_month>{TWO}){dash_or_list}{p.month('b', term=True)}{UNTIL}",
                self._shared, yes="2016年9-10月に", no="2016年9月に",
            ),
            self._row(
                "years", rf"(?P<first>{WESTERN}){DASH}(?P<last>{WESTERN}|[0-9]{{2}}) ?年(?!度|間|代){UNTIL}",
                self._years, yes="2018—2028年における", no="2018年における",
            ),
        )  # fmt: skip

    def _points(self) -> tuple[Rule, ...]:
        return (
            self._row(
                "date", rf"{self._part.point('a')}(?!(?<=[0-9]月)[0-9])(?P<week>の週(?!末))?{_BOUND}", self._date,
                yes="平成二十二年三月二十四日に署名した", no="2000年間続いた",
            ),
        )  # fmt: skip

    def _date(self, match: re.Match[str]) -> Made | None:
        printed = self._part.read(match, "a")
        if not printed:
            return None
        if match["week"]:
            return _week(printed)
        if _left_out(match, printed):
            return None
        since, upto = bool(match["since"]), bool(match["upto"])
        if printed.first != printed.last and not (since or upto):
            return points.period(printed.first, printed.last, frame=printed.frame)
        point = printed.last if upto else printed.first
        made = points.one(point, open_end=since, open_start=upto, frame=printed.frame)
        if printed.frame is None and point.year is None and not made.open:
            made = _turned(match, made)
        return self._told(points.checked(made, point, printed.weekday), printed, match["a_era"])

    def _told(self, made: Made, printed: Printed, era: str | None) -> Made:
        """`made`, with what contradicts its year."""
        if era and made.open is None and (printed.first.year or 0) > self._words.eras[era][1]:
            return Made(made.value, f"{era} ends before")
        made = self._in_eras(made, era, None)
        if printed.contradicted and not made.open:
            return replace(made, open=points.OTHER_YEAR)
        return lunar(made, printed.first) if era else made

    def _in_eras(self, made: Made, *eras: str | None) -> Made:
        """A date or period; where the era printed at one of its ends does not have that day or month, it says so."""
        ends = made.value.text.split("/") if isinstance(made.value, Edtf) and made.open is None else ()
        outside = any(era and self._is_outside(end, era) for end, era in zip(ends, eras, strict=False))
        return replace(made, open=points.OTHER_ERA) if outside else made

    def _is_outside(self, end: str, era: str) -> bool:
        """Whether a day or month lies before the first or behind the last day of its era."""
        said = end.split("T", maxsplit=1)[0].replace("-", "")
        first, last = (str(day)[: len(said)] for day in self._words.era_days[era])
        return said.isdecimal() and len(said) > _YEAR and not first <= said <= last

    def _period(self, match: re.Match[str]) -> Made | None:
        first, last = self._part.read(match, "a"), self._part.read(match, "b")
        if not first or not last or _left_out(match, first):
            return None
        groups = match.groupdict()
        if short := groups.get("b_short"):
            last = replace(last, last=replace(last.last, year=(first.first.year or 0) // 100 * 100 + int(short)))
        made = _between(first, last)
        made = self._in_eras(made, groups.get("a_era"), groups.get("b_era")) if made else None
        made = lunar(made, first.first) if made and groups.get("a_era") else made
        if made and not made.open and first.frame is None and first.first.year is None and last.last.year is None:
            made = _turned(match, made)
        made = points.checked(made, first.first, first.weekday) if made else None
        return points.checked(made, last.last.after(first.first), last.weekday) if made and isinstance(made.value, Edtf) else made

    def _shared(self, match: re.Match[str]) -> Made | None:
        """A period that prints the common word once: 24-25日, 9-10月; as a list only of two that follow each other."""
        first, last = self._part.read(match, "a"), self._part.read(match, "b")
        if not first or last is None or _left_out(match, first):
            return None
        if both := match.groupdict().get("b_both"):
            last = replace(last, last=Point(day=self._part.number(both)))
        finest = (last.last.day or last.last.month or 0) - (first.first.day or first.first.month or 0)
        return None if match["list"] and finest != 1 else points.period(first.first, last.last, frame=first.frame)

    def _listed(self, match: re.Match[str]) -> Made | None:
        """The first of several days of one month, or all of them where each follows the one before; `ja.next-of-list` finds the others."""
        first = self._part.read(match, "a")
        if not first or _left_out(match, first):
            return None
        days = [first.first.day or 0, *(self._part.number(day) or 0 for day in re.findall(TWO, match["more"]))]
        if not re.search(DASH, match["more"]):
            row = all(after - day == 1 for day, after in pairwise(days))
            made = points.period(first.first, Point(day=days[-1]), frame=first.frame) if row else None
            return made or replace(points.one(first.first, frame=first.frame), end=match.end("a_day"))
        until = re.match(f"{DASH}({TWO})", match["more"])
        if not until:
            return replace(points.one(first.first, frame=first.frame), end=match.end("a_day"))
        made = points.period(first.first, Point(day=self._part.number(until[1])), frame=first.frame)
        return replace(made, end=match.start("more") + until.end()) if made else None

    def _years(self, match: re.Match[str]) -> Made | None:
        first = self._part.number(match["first"]) or 0
        last = self._part.number(match["last"]) or 0
        last += 0 if last > 99 else first // 100 * 100  # noqa: PLR2004 - 1997-98
        return points.period(Point(first), Point(last))


def _before(match: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether `pattern` matches right before what was matched."""
    return pattern.search(match.string[max(0, match.start() - _LOOK_BACK) : match.start()]) is not None


def _turned(match: re.Match[str], made: Made) -> Made:
    """A date without a year behind words that say on which side of the document's day it lies (来る1月5日), or behind a year of no era."""
    turn = _COMING.search(match.string[max(0, match.start() - _LOOK_BACK) : match.start()])
    if turn and isinstance(made.value, Relative):
        return replace(made, value=replace(made.value, side=THIS[turn[1]]))
    return replace(made, open=_WHICH_ERA) if _before(match, _SHORT_YEAR) else made


def _left_out(match: re.Match[str], first: Printed) -> bool:
    """Whether a date without a year stands behind one that says that it is not of the document's year."""
    return first.frame is None and first.first.year is None and _before(match, _NOT_THIS_YEAR)


def _week(printed: Printed) -> Made | None:
    """The week in which a day lies."""
    point = printed.first
    if point.day is None or not point.exists:
        return None
    if point.year is not None and point.month is not None:
        return Made(points.week(date(point.year, point.month, point.day)))
    return Made(replace(printed.frame or Relative(implied=True), then=str(point), week=0))


def _between(first: Printed, last: Printed) -> Made | None:
    """The time between two points, of which either may count from elsewhere than the other."""
    start, frame = first.first, first.frame
    dated = start.day is not None or (frame is not None and frame.day is not None and frame.week is None)
    if last.last == Point(clock=last.last.clock) and last.frame is None and not dated:
        return None
    end = _following(start, last)
    if end:
        return points.period(start, end)
    apart = frame is not None and (frame.week is not None or frame.nth is not None or (
        frame.month is not None and (last.last.month is not None or (frame.day is not None and last.last.day is not None))
    ))  # fmt: skip
    if last.frame is None and not apart and not (frame and last.last.year):
        return points.period(start, last.last, frame=frame)
    if not start.exists or not last.last.exists:
        return None
    since = Edtf(str(start)) if start.year is not None else replace(frame or Relative(implied=True), then=str(start))
    if last.frame is None and (last.last.month is None or last.last.year is not None):
        return None
    return Made(replace(last.frame or Relative(implied=True), then=str(last.last), since=since))


def _following(start: Point, last: Printed) -> Point | None:
    """The end of a period that counts from its start (2016年10月から翌年3月), None where it does not."""
    frame = last.frame
    if frame is None or frame.base != "before" or start.year is None:
        return None
    if frame.month is None:
        return replace(last.last, year=start.year + (frame.year or 0))
    if frame.day is None and frame.month == 0 and start.month is not None:
        return replace(last.last, year=start.year, month=start.month)
    return None
