"""How a point of the calendar is printed in Japanese: the pieces of patterns and how they are read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from msgspec import Struct

from ..values import replace
from . import points
from .models import Base, Relative
from .numbers import Japanese
from .points import Point
from .rules import DIGITS, Made
from .words import Numbers, Words, one_of

KANJI = "〇零一二三四五六七八九十"
TWO = rf"(?:[0-9]{{1,2}}|[{KANJI}]{{1,3}})"
# The nth year of an era; there is no year 0.
NTH = rf"(?:元|(?![0〇零]+(?![0-9{KANJI}])){TWO})"
_TENS = "(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])"
# 千五百年 and 二千年 are lengths as well: only with tens or units (千九百九十九年) or before a month are they years.
_WORDED = f"(?:一?千[五六七八九]百|二千百?)(?:{_TENS}|(?= ?年 ?{TWO} ?月))"
WESTERN = rf"(?:(?:1[5-9]|2[01])[0-9]{{2}}|[一二][{KANJI}]{{3}}|{_WORDED})"
DASH = r"(?: ?[-‐‑‒–—―−~〜] ?)"
LISTED = "(?:、(?:及び|並びに)?|・|及び|並びに|と)"
MOST_LISTED = 6
"""So many further days of one month at most stand in a list."""
AROUND = "(?:頃|ごろ)?"
WEEKDAY = r"(?: ?(?:\([日月火水木金土](?:曜日?)?\)|[日月火水木金土]曜日))?"
UNTIL = rf"(?:{WEEKDAY} ?(?:まで|にかけて|の間))?"
THIS = {"本": 0, "同": 0, "去る": -1, "来る": 1}
# Inside a longer word these are no words for time: 共同年次会合, 本年代.
INSIDE = "(?<![日共合協混年])"
LONGER = "(?![次金齢代比])"
# What makes a year a length or a distance: 2000年間, 2000年前 (but 2018年前 is before 2018); 1990年代 has its own rule.
_NO_YEAR = "(?!間|代|余|来の|以上|(?<=00年)前(?!半|期))"
# 十月革命: the name of an event, no month of this year.
_NO_MONTH = "(?![間期曜例雨堂号]|革命|王政|事件|政変|危機|蜂起|動乱|闘争|戦争|暴動)"
_NO_SEASON = "(?![至分節季期闘田目日])"
_NO_PART_OF_DAY = "(?![鮮食刊間学会日餐])"
_NO_PART = "(?![てたる端尾席年日])"
# Day words that also mean our times or what is to come, and what shows that.
_VAGUE = "(?!的|香|への|を担|において|における|では|まで|に至|に向|も|、|の(?!午前|午後|朝|夜))"
_FIRST_HALF = ("上半期", "前半")
_HALVES = (*_FIRST_HALF, "下半期", "後半")
# Beside one of these an hour up to 11 is one of the afternoon.
_LATE = ("午後", "夕方", "夜", "晩")
_NOON, _HALF_HOUR, _LAST_DAY = 12, 30, 31

# Until then the months of the eras were those of the moon.
_FIRST_GREGORIAN = 1873
_NOTHING = Point()
_LUNAR = "before 1873 the lunar calendar held"


class Printed(Struct, frozen=True, kw_only=True):
    """A point of the calendar as printed, or a part of it from `first` to `last` (a half of a year).

    `frame` is what it counts from where it says so instead of a year (来年, 先月); `weekday` is the one printed beside it
    (Monday is 1); `contradicted` says that another calendar beside it prints another year.
    """

    first: Point
    last: Point
    frame: Relative | None = None
    weekday: int | None = None
    contradicted: bool = False

    def __bool__(self) -> bool:
        return bool(self.frame) or self.last != _NOTHING


@dataclass(frozen=True, slots=True)
class JapanesePoints:
    """Patterns of years, months and days under a group name, and the point that a match of them is."""

    words: Words
    numbers: Japanese = field(init=False)
    figures: tuple[str, ...] = (*DIGITS, *KANJI, "千")

    def __post_init__(self) -> None:
        """Reads numbers by the same words."""
        object.__setattr__(self, "numbers", Japanese(self.words))

    @property
    def heads(self) -> tuple[str, ...]:
        """The words with which a date begins: eras, and those that count from another day."""
        w = self.words
        rows: tuple[Mapping[str, object], ...] = (
            w.eras, w.relative_years, w.same_years, w.relative_months, w.same_months, w.relative_days, w.same_days,
            w.vague_days, w.relative_weeks, w.relative_seasons,
        )  # fmt: skip
        return tuple(word for row in rows for word in row)

    @property
    def opens(self) -> tuple[str, ...]:
        """What a date can begin with."""
        return (*self.figures, *self.heads, *(f"{word}{figure}" for word in THIS for figure in (" ", *self.figures)))

    def year(self, name: str) -> str:
        """A year with 年, by era (its western year in brackets, or the other way round) or western."""
        eras = one_of(self.words.eras)
        other = rf"(?: ?\((?:{eras} ?(?:元|{TWO})|{WESTERN}) ?年?\))?"
        return (
            rf"(?<!紀元前)(?P<{name}_years>(?:(?P<{name}_era>{eras}) ?(?P<{name}_nth>{NTH})|(?P<{name}_year>{WESTERN}))"
            rf"{other} ?年{other}){_NO_YEAR}"
        )

    def year_or_word(self, name: str) -> str:
        """A year with 年, or a word for one."""
        w = self.words
        return rf"(?:{INSIDE}(?P<{name}_ry>{one_of((*w.relative_years, *w.same_years))}){LONGER}|{self.year(name)})"

    def month(self, name: str, *, term: bool = False) -> str:
        """A month with 月; the last one of a `term` of months (4~6月期) has that word behind it."""
        return rf"(?P<{name}_month>{TWO}) ?月{f'(?:期|{_NO_MONTH})' if term else _NO_MONTH}"

    def day(self, name: str) -> str:
        """A day with 日."""
        return rf"(?P<{name}_day>{TWO}) ?日(?!間)"

    def beside(self, name: str) -> str:
        """The weekday that may be printed behind a day."""
        days = "".join(self.words.weekdays)
        return rf"(?:(?= ?(?:\((?P<{name}_weekday>[{days}])(?:曜日?)?[)、・]|(?P<{name}_named>[{days}])曜日)))?"

    def point(self, name: str) -> str:
        """A point of which some of the fields from the year to the clock are printed, or a word stands for them."""
        eras = one_of((*self.words.eras, *self.heads))
        return rf"(?={eras}|{one_of(THIS)} ?{TWO} ?日|{TWO} ?月|{WESTERN}(?: ?年|\()){self._point(name, shared=False)}"

    def end(self, name: str) -> str:
        """The later point of a period, which may leave out what it shares with the first; it may be no characters."""
        return self._point(name, shared=True)

    def _point(self, name: str, *, shared: bool) -> str:
        w, n = self.words, name
        after_month = "(?<![日夜晩])" if shared else f"(?<=[月{''.join(word[-1] for word in THIS)}])"
        days = "".join(w.weekdays)
        part = rf"{one_of(w.parts)}{_NO_PART}"
        of_year = (
            rf"(?: ?の? ?(?:(?P<{n}_half>{one_of(_HALVES)})|第 ?(?P<{n}_quarter>[1-4一二三四]) ?四半期"
            rf"|(?P<{n}_season>{one_of(w.seasons)}){_NO_SEASON}|{part}))?"
        )
        short = rf"|(?P<{n}_short>[0-9]{{2}}) ?年(?= ?{TWO} ?月)" if shared else ""
        head = (
            rf"(?:(?:{self.year_or_word(n)}{short}){of_year}"
            rf"|{INSIDE}(?P<{n}_rm>{one_of((*w.relative_months, *w.same_months))}){LONGER}"
            rf"|(?P<{n}_rw>{one_of(w.relative_weeks)})"
            rf"(?: ?の? ?(?P<{n}_of_week>[{days}])曜日|(?P<{n}_weekend>末)|の?(?:前半|後半|{part}))?"
            rf"|(?P<{n}_rs>{one_of(w.relative_seasons)})"
            rf"|(?<!「)(?P<{n}_vague>{one_of(w.vague_days)}){_VAGUE}"
            rf"|{INSIDE}(?P<{n}_rd>{one_of((*w.relative_days, *w.same_days))})"
            rf"|{INSIDE}(?P<{n}_this>{one_of(THIS)})(?= ?{TWO} ?日))?"
        )
        month = rf"(?({n}_rm)|(?({n}_rw)|(?({n}_this)|(?({n}_rd)|(?({n}_vague)|(?: ?の? ?{self.month(n, term=shared)})?)))))"
        beside = self.beside(n)
        nth = rf"(?:第 ?(?P<{n}_place>[1-5一二三四五])|最終|最後の?) ?の?(?P<{n}_every>[{days}])曜日"
        day = rf"(?:{after_month} ?の? ?{self.day(n)}{AROUND}{beside}|(?<=月) ?の? ?{nth}|(?<=月)の?(?:前半|後半|{part}))?"
        return head + month + day + AROUND + self._clock(n, shared=shared)

    def _clock(self, n: str, *, shared: bool) -> str:
        part = rf"{one_of(self.words.day_parts)}{_NO_PART_OF_DAY}"
        return (
            rf"(?:(?<=[日夜晩{'らり〜~–—― -' if shared else ''}]) ?の? ?(?:(?P<{n}_part>{part})の?)? ?(?P<{n}_noon>午前|午後)? ?"
            rf"(?P<{n}_hour>[0-9]{{1,2}}|(?<=[前後朝方夜晩])[{KANJI}]{{1,3}})(?: ?時(?!間|期|代|点|刻)|:(?=[0-9]{{2}}(?![0-9:])))"
            rf"(?: ?(?P<{n}_minute>{TWO})(?: ?分(?!の{TWO})|(?<=:[0-9]{{2}}))|(?P<{n}_half_hour>半))?(?: ?(?P<{n}_second>[0-9]{{1,2}}) ?秒)?"
            rf"{AROUND}|(?<=日) ?の?{part}{AROUND})?"
        )

    def number(self, words: str | None) -> int | None:
        """A small number in figures or kanji."""
        if words is None:
            return None
        return int(words) if words.isdecimal() else int(self.numbers.value(words))

    def era(self, era: str, nth: str) -> int:
        """The western year of the nth year of an era."""
        return self.words.eras[era][0] - 1 + (1 if nth == "元" else int(self.numbers.value(nth)))

    def read(self, match: re.Match[str], name: str) -> Printed | None:
        """What a match of these patterns under `name` prints; None where no clock or month shows it."""
        said = _said(match, name)
        clock = self._time(said)
        month = self.number(said.get("month")) or self._season(said)
        point = Point(self._year(said), month, self.number(said.get("day")), clock or "")
        if clock is None or (self.number(said.get("month")) or 0) in points.SEASONS or ("this" in said and not 1 <= (point.day or 0) <= _LAST_DAY):
            return None
        weekday = self.words.weekdays.get(said.get("weekday") or said.get("named") or "")
        first, last = self._of_year(said, point)
        printed = Printed(first=first, last=last, frame=self._frame(said), weekday=weekday,
                          contradicted=self._contradicted(said))  # fmt: skip
        return self._every(said, printed) if "every" in said else printed

    def _season(self, said: Mapping[str, str]) -> int | None:
        if "rs" in said:
            return self.words.relative_seasons[said["rs"]][1]
        return self.words.seasons.get(said.get("season", ""))

    def _year(self, said: Mapping[str, str]) -> int | None:
        return self.era(said["era"], said["nth"]) if "era" in said else self.number(said.get("year"))

    def _contradicted(self, said: Mapping[str, str]) -> bool:
        """Whether the year in the brackets, of the other calendar, is another one."""
        years = said.get("years", "")
        eras = re.findall(rf"({one_of(self.words.eras)}) ?(元|{TWO})", years) if "(" in years else ()
        found = {self.era(era, nth) for era, nth in eras}
        found |= {self.number(year) or 0 for year in re.findall(WESTERN, years)} if "(" in years else set()
        return len(found) > 1

    def _of_year(self, said: Mapping[str, str], point: Point) -> tuple[Point, Point]:
        """The first and the last month of a half or a quarter; else the point itself."""
        if "half" in said:
            first, last = (1, 6) if said["half"] in _FIRST_HALF else (7, 12)
        elif "quarter" in said:
            last = 3 * (self.number(said["quarter"]) or 1)
            first = last - 2
        else:
            return point, point
        return replace(point, month=first), replace(point, month=last)

    def _frame(self, said: Mapping[str, str]) -> Relative | None:
        w = self.words
        if "ry" in said:
            offset, base = _offset(said["ry"], w.relative_years, w.same_years)
            return Relative(offset, base=base)
        if "rm" in said:
            offset, base = _offset(said["rm"], w.relative_months, w.same_months)
            return Relative(0, offset, base=base)
        if "rd" in said or "vague" in said:
            days = {**w.relative_days, **w.vague_days}
            offset, base = _offset(said.get("rd") or said["vague"], days, w.same_days)
            return Relative(0, 0, "", offset, base)
        if "rw" in said:
            day = w.weekdays.get(said.get("of_week", ""))
            days_meant = (day, day) if day else (6, 7) if "weekend" in said else (1, 7)
            return Relative(0, 0, "", 0, week=w.relative_weeks[said["rw"]], days=days_meant)
        if "this" in said:
            return Relative(0, 0, base="before" if said["this"] == "同" else "document", side=THIS[said["this"]])
        return Relative(w.relative_seasons[said["rs"]][0]) if "rs" in said else None

    def _every(self, said: Mapping[str, str], printed: Printed) -> Printed | None:
        """The nth weekday of a month."""
        place, weekday = self.number(said.get("place")) or -1, self.words.weekdays[said["every"]]
        point = printed.first
        if point.year is None or point.month is None:
            frame = replace(printed.frame or Relative(implied=True), nth=(place, weekday))
            return replace(printed, frame=frame)
        day = points.weekday_of(point.year, point.month, place, weekday) if point.exists else None
        if day is None:
            return None
        point = replace(point, day=int(day.text[-2:]))
        return replace(printed, first=point, last=point)

    def time(self, match: re.Match[str], name: str) -> str | None:
        """The time of day under `name` in ISO 8601, empty where none is printed; None where no clock shows it."""
        return self._time(_said(match, name))

    def _time(self, said: Mapping[str, str]) -> str | None:
        if "hour" not in said:
            return ""
        hour, minute = self.number(said["hour"]) or 0, self.number(said.get("minute")) or 0
        if (said.get("noon") or said.get("part")) in _LATE and hour < _NOON:
            hour += _NOON
        return points.clock(hour, _HALF_HOUR if "half_hour" in said else minute, self.number(said.get("second")))


def lunar(made: Made, point: Point) -> Made:
    """`made` of `point`, a month or day printed by era: one of the lunar calendar is told."""
    told = made.open is None and point.month is not None and (point.year or _FIRST_GREGORIAN) < _FIRST_GREGORIAN
    return replace(made, open=_LUNAR) if told else made


def _said(match: re.Match[str], name: str) -> dict[str, str]:
    """The groups of one point that took something; the later clock of a period is of the same half of the day."""
    every = {key: words for key, words in match.groupdict().items() if words is not None}
    said = {key.removeprefix(f"{name}_"): words for key, words in every.items() if key.startswith(f"{name}_")}
    if name != "a" and "noon" not in said and "part" not in said and "a_noon" in every:
        said["noon"] = every["a_noon"]
    return said


def _offset(word: str, from_document: Numbers, from_before: Numbers) -> tuple[int, Base]:
    if word in from_before:
        return from_before[word], "before"
    return from_document[word], "document"
