"""Japanese dates that count from another day, times of day, and lengths of time."""

import re
from collections.abc import Mapping
from decimal import Decimal

from ..values import Duration
from . import points
from .ja_points import DASH, SINCE, TWO, UNTIL, WEEKDAY, JapanesePoints
from .models import Base, Relative
from .rules import DIGITS, Made, Maker, Rule
from .words import Words, one_of

_HOUR = (
    r"(?P<{0}_half_day>午前|午後)? ?(?P<{0}_hour>[0-9]{{1,2}}) ?時(?!間|期|代|点|刻)"
    r"(?: ?(?P<{0}_minute>[0-9]{{1,2}}) ?分|(?P<{0}_half>半))?"
)
_AROUND = "(?:頃|ごろ)?"
# Inside a longer word these are no words for time: 共同年次会合.
_INSIDE = "(?<![日共合協混])"
_LONGER = "(?![次金齢代])"
# After a length: it tells how far away something is, or how often it comes.
_DISTANCE = "(?!前|後|以上前|ほど前|ほど後|ぶり|ごと|毎|おき|目|連続)"
_LAST_DAY, _NOON, _HALF, _LOOK_BACK = 31, 12, 30, 10
_HALVES = {"Y": "6M", "M": "15D", "W": "3DT12H", "D": "T12H", "TH": "30M", "TM": "30S"}


class JapaneseRelatives:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._part = JapanesePoints(words)
        self._gone = tuple(form for word in words.passed for form in (word, f"{word}の"))

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        return (*self._words_for_time(), *self._days(), *self._clock_rules(), *self._length_rules())

    def _words_for_time(self) -> tuple[Rule, ...]:
        w, p = self._words, self._part
        to = rf"{WEEKDAY} ?(?:から|{DASH}) ?"
        until = rf"(?:{to}(?P<until>(?:{p.month('b')})? ?(?:{p.day('b')})?){UNTIL})?"
        rest = rf"(?:の? ?{p.month('a')}(?: ?{p.day('a')})?{until})?"
        rest_of_month = rf"(?:の? ?{p.day('a')}(?:{to}(?P<until>{p.day('b')}){UNTIL})?)?"
        return (
            _row("relative-fiscal-year", w.relative_fiscal_years, "", self._fiscal_year,
                 yes="来年度の予算", no="来年の予算"),
            _row("relative-year", w.relative_years, rest + SINCE, self._relative(w.relative_years, "year"),
                 yes="一昨年6月の訪日", no="例年6月の訪日"),
            _row("relative-month", w.relative_months, rest_of_month + SINCE,
                 self._relative(w.relative_months, "month"), yes="先月24日の会談", no="毎月24日の会談"),
            _row("relative-day", w.relative_days, "", self._relative(w.relative_days, "day"),
                 yes="本日、首都において", no="日程のみ"),
            _row("same-year", w.same_years, rest, self._relative(w.same_years, "year", "before"),
                 yes="同年6月に", no="同国に"),
            _row("same-month", w.same_months, rest_of_month, self._relative(w.same_months, "month", "before"),
                 yes="同月24日に", no="同盟に"),
            _row("same-day", w.same_days, "", self._relative(w.same_days, "day", "before"),
                 yes="同日、両外相は", no="同じ日、両外相は"),
        )  # fmt: skip

    def _days(self) -> tuple[Rule, ...]:
        part = self._part
        to = rf"{WEEKDAY} ?(?:から|{DASH}) ?"
        day = rf"{_INSIDE}(?P<base>本|同|去る|来る) ?{part.day('a')}(?:{to}{part.day('b')}{UNTIL})?"
        after_date = "|".join(rf"(?<={joint})" for joint in ("日、", "日と", "日・", "日及び", "日並びに", "日および"))
        after_month = "|".join(rf"(?<={joint})" for joint in ("月、", "月と", "月・", "月及び", "月並びに", "月および"))
        return (
            Rule(id="ja.this-day", kind="date", opens=("本", "同", "去る", "来る"), make=self._this_day,
                 pattern=re.compile(day + SINCE),
                 yes="本24日(水曜日)午後", no="毎月本2冊"),
            Rule(id="ja.next-day", kind="date", opens=part.figures, make=self._next,
                 pattern=re.compile(rf"(?:{after_date}){part.day('a')}"), yes="3月2日及び5日に", no="議題の5日に"),
            Rule(id="ja.next-month", kind="date", opens=part.figures, make=self._next,
                 pattern=re.compile(rf"(?:{after_month}){part.month('a')}"), yes="2015年3月及び9月に", no="議題の9月に"),
        )  # fmt: skip

    def _clock_rules(self) -> tuple[Rule, ...]:
        first, last = _HOUR.format("a"), _HOUR.format("b")
        pattern = rf"{first}{_AROUND}(?: ?(?:から|{DASH}) ?{last}{_AROUND}(?:まで)?)?"
        return (
            Rule(id="ja.clock", kind="date", opens=(*DIGITS, "午前", "午後"), pattern=re.compile(pattern), make=self._clock,
                 yes="午後7時30分から午後9時30分頃まで", no="8時間"),
        )  # fmt: skip

    def _length_rules(self) -> tuple[Rule, ...]:
        w, number = self._words, self._part.numbers
        units = one_of(word for words in w.lengths.values() for word in words)
        ahead = rf"(?:{one_of(w.ahead)}(?:の|、)?)"
        approx = rf"(?:{one_of(w.before.every)} ?)?"
        opens = (*number.opens, *w.ahead, *w.before.every)
        half = "(?P<half>半(?!期))?"
        return (
            Rule(id="ja.length", kind="duration", opens=opens, make=self._length, pattern=re.compile(
                rf"{ahead}?{approx}(?:(?P<years>{TWO}) ?年 ?)?(?P<n>{number.pattern}) ?(?P<unit>{units}){half}"
                rf"(?: ?(?P<minutes>{TWO}) ?分間?)?{_DISTANCE}"
            ), yes="今後3年間で2000名", no="独立以来の25年間にわたる"),
            Rule(id="ja.years-ahead", kind="duration", opens=w.ahead, make=self._years, pattern=re.compile(
                rf"{ahead}{approx}(?P<n>{number.pattern}) ?年(?![間代度])"
            ), yes="今後10年で倍増する", no="署名から10年を迎えた"),
            Rule(id="ja.years-of-plan", kind="duration", opens=number.opens, make=self._years, pattern=re.compile(
                rf"(?P<n>{TWO}) ?年(?=計画|行動計画|プラン)"
            ), yes="5年計画を策定した", no="5年を経て計画した"),
        )  # fmt: skip

    def _fiscal_year(self, match: re.Match[str]) -> Made:
        offset = self._words.relative_fiscal_years[match["word"]]
        return Made(Relative(offset, fiscal=self._words.fiscal_year_starts))

    def _relative(self, offsets: Mapping[str, int], unit: str, base: Base = "document") -> Maker:
        def make(match: re.Match[str]) -> Made | None:
            offset = offsets[match["word"]]
            frame = {
                "year": Relative(offset, base=base),
                "month": Relative(0, offset, base=base),
                "day": Relative(0, 0, "", offset, base),
            }[unit]
            point = self._part.read(match, "a")
            if match.groupdict().get("until"):
                return points.period(point, self._part.read(match, "b"), frame=frame)
            return points.one(point, open_end=bool(match.groupdict().get("since")), frame=frame)

        return make

    def _this_day(self, match: re.Match[str]) -> Made | None:
        first, last = self._part.read(match, "a"), self._part.read(match, "b")
        if not 1 <= (first.day or 0) <= _LAST_DAY:
            return None
        frame = Relative(0, 0, base="before" if match["base"] == "同" else "document")
        if last.day:
            return points.period(first, last, frame=frame)
        return points.one(first, open_end=bool(match["since"]), frame=frame)

    def _next(self, match: re.Match[str]) -> Made:
        point = self._part.read(match, "a")
        return points.one(point, frame=Relative(0, 0 if point.month is None else None, base="before"))

    def _clock(self, match: re.Match[str]) -> Made | None:
        first = _time(match, "a", match["a_half_day"])
        if not first or not match["b_hour"]:
            return Made(Relative(0, 0, first, 0, "near")) if first else None
        last = _time(match, "b", match["b_half_day"] or match["a_half_day"])
        return Made(Relative(0, 0, f"{first}/{last}", 0, "near")) if last else None

    def _length(self, match: re.Match[str]) -> Made | None:
        if match.string[max(0, match.start() - _LOOK_BACK) : match.start()].endswith(self._gone):
            return None
        letter = next(letter for letter, words in self._words.lengths.items() if match["unit"] in words)
        years, minutes = self._part.number(match["years"]), self._part.number(match["minutes"])
        if (years and letter != "M") or (minutes and letter != "TH"):
            return None
        made = _duration(self._part.numbers.value(match["n"]), letter, half=bool(match["half"]))
        if made and years:
            return Made(Duration(f"P{years}Y{made.value}".replace("YP", "Y")))
        return Made(Duration(f"{made.value}{minutes}M")) if made and minutes else made

    def _years(self, match: re.Match[str]) -> Made | None:
        return _duration(self._part.numbers.value(match["n"]), "Y", half=False)


def _row(name: str, offsets: Mapping[str, int], rest: str, make: Maker, *, yes: str, no: str) -> Rule:
    pattern = re.compile(rf"{_INSIDE}(?P<word>{one_of(offsets)}){_LONGER}{rest}")
    return Rule(id=f"ja.{name}", kind="date", opens=tuple(offsets), pattern=pattern, make=make, yes=yes, no=no)


def _time(match: re.Match[str], name: str, half_day: str | None) -> str | None:
    hour, minute = int(match[f"{name}_hour"]), int(match[f"{name}_minute"] or 0)
    if half_day == "午後" and hour < _NOON:
        hour += _NOON
    return points.clock(hour, _HALF if match[f"{name}_half"] else minute)


def _duration(amount: Decimal, letter: str, *, half: bool) -> Made | None:
    """An ISO 8601 length; half a unit more in the next smaller one."""
    if not amount:
        return None
    iso = f"{letter[:-1]}{amount.normalize():f}{letter[-1]}"
    return Made(Duration(f"P{iso}{_HALVES[letter] if half else ''}"))
