"""Japanese dates told by their distance or by the date before them, and times of day without a date."""

import re

from ..values import replace
from . import points
from .ja_points import AROUND, DASH, KANJI, LISTED, MOST_LISTED, TWO, JapanesePoints
from .models import Relative
from .points import Point
from .rules import DIGITS, Made, Rule
from .words import Words, one_of

_HOUR = (
    r"(?<!翌)(?<!翌朝)(?P<{0}_noon>午前|午後)? ?(?P<{0}_hour>[0-9]{{1,2}}) ?時(?!間|期|代|点|刻)"
    r"(?: ?(?P<{0}_minute>[0-9]{{1,2}}) ?分|(?P<{0}_half_hour>半))?"
)
# A distance counts from the document where it opens a clause; behind 前: another word, or a bound.
_FROM_HERE = r"(?:(?<![^\s、。「『(])|(?<=[はがも]))"
_AGO = "前(?![半期後倒夜日途面提進者記文章例述項回年]|まで|から)"
# The end of the year or the month: none that comes every year, and none that is the end of something else.
_NOT_EVERY = "(?<![毎例]年)(?<![毎例]年の)(?<![0-9〇零一二三四五六七八九十元毎例昨前翌今来再各同当度])"
_WHICH_END = "no date near says of which year or month it is the end"
_DATED = re.compile("(?:(?:[0-9]{4} ?|[昨去今本来])(?=年)|(?:[0-9]{1,2} ?|[先今来])(?=月))([年月])(?!間)")
_EVERY = re.compile("[毎例]年")
_MONTH_BEFORE = re.compile(rf"{TWO} ?月 ?{TWO}(?:{DASH}{TWO})?(?:{LISTED}{TWO}(?:{DASH}{TWO})?)*{LISTED}$")
_RANGE = re.compile(rf"{TWO}[、・]$")
"""3、4年前: no point is meant."""
_WEEKDAY = re.compile("(?<!日)(?<!日 )(?<!日の)[月火水木金土日]曜日?[の、,]? ?(?:午[前後] ?)?$")
"""No day stands before it."""
_NEAR = 24
_LONGEST = 1000
_JOINTS = ("、", "と", "・", "及び", "並びに", "および", "、及び", "、並びに")


class JapaneseRelatives:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._part = JapanesePoints(words)

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        return (*self._next_rules(), *self._ago_rules(), *self._clock_rules())

    def _next_rules(self) -> tuple[Rule, ...]:
        part = self._part
        after_date = "|".join(rf"(?<=日{beside}{joint})" for joint in _JOINTS for beside in ("", r"\([月火水木金土日]\)"))
        after_figure = "|".join(rf"(?<=[0-9{KANJI}]{joint})" for joint in _JOINTS)
        after_month = "|".join(rf"(?<=月{joint})" for joint in _JOINTS)
        return (
            Rule(id="ja.next-day", kind="date", opens=part.figures, make=self._next,
                 printed=rf"(?:{after_date}){part.day('a')}{part.beside('a')}", yes="3月2日及び5日に", no="議題の5日に"),
            Rule(id="ja.next-of-list", kind="date", opens=part.figures, make=self._of_list, printed=(
                rf"(?:{after_figure})(?P<a_day>{TWO})(?:{DASH}(?P<b_day>{TWO}))?"
                rf"(?: ?日(?!間)|(?=(?:{LISTED}{TWO}(?:{DASH}{TWO})?){{1,{MOST_LISTED}}} ?日(?!間)))"
            ), yes="12月24、25、27日に", no="議題24、25、27日に"),
            Rule(id="ja.next-month", kind="date", opens=part.figures, make=self._next,
                 printed=rf"(?:{after_month}){part.month('a')}(?! ?{TWO} ?日)",
                 yes="2015年3月及び9月に", no="議題の9月に"),
        )  # fmt: skip

    def _ago_rules(self) -> tuple[Rule, ...]:
        units = {word: letter for letter in "YMWD" for word in self._words.lengths[letter] if not word.endswith("間")}
        units |= {"年": "Y", "日": "D", "週間": "W"}
        self._units = units
        return (
            Rule(id="ja.ago", kind="date", opens=(*self._part.figures, "ひと"), make=self._ago, printed=(
                rf"{_FROM_HERE}(?P<n>{TWO}|ひと(?=月)) ?(?P<unit>{one_of(units)}|(?<=ひと)月){_AGO}"
            ), yes="5年前に署名された", no="会合の2週間前までに"),
            Rule(id="ja.end", kind="date", opens=("年末", "月末"), make=self._end, printed=(
                rf"{_NOT_EVERY}(?P<unit>[年月])末(?!年|調整|に?かけ|端|尾)"
            ), yes="月末までに公表する", no="年末年始に休む"),
        )  # fmt: skip

    def _clock_rules(self) -> tuple[Rule, ...]:
        first, last = _HOUR.format("a"), _HOUR.format("b")
        pattern = rf"{first}{AROUND}(?: ?(?:から|{DASH}) ?{last}{AROUND}(?:まで)?)?"
        return (
            Rule(id="ja.clock", kind="date", opens=(*DIGITS, "午前", "午後"), printed=pattern, make=self._clock,
                 yes="午後7時30分から午後9時30分頃まで", no="8時間"),
        )  # fmt: skip

    def _next(self, match: re.Match[str]) -> Made | None:
        printed = self._part.read(match, "a")
        if not printed or _EVERY.search(_near(match)):
            return None
        made = points.one(printed.first, frame=Relative(0, 0 if printed.first.month is None else None, base="before"))
        return points.checked(made, printed.first, printed.weekday)

    def _of_list(self, match: re.Match[str]) -> Made | None:
        """A further day of a list whose month stands before the first."""
        if not _MONTH_BEFORE.search(_near(match)):
            return None
        first, last = (self._part.number(match[name]) for name in ("a_day", "b_day"))
        frame = Relative(0, 0, base="before")
        return points.period(Point(day=first), Point(day=last), frame=frame) if last else points.one(Point(day=first), frame=frame)

    def _ago(self, match: re.Match[str]) -> Made | None:
        number = 1 if match["n"] == "ひと" else self._part.number(match["n"]) or 0
        if not 0 < number < _LONGEST or _RANGE.search(_near(match)):
            return None
        return Made({
            "Y": Relative(-number), "M": Relative(0, -number),
            "W": Relative(0, 0, "", 0, week=-number), "D": Relative(0, 0, "", -number),
        }[self._units.get(match["unit"], "M")])  # fmt: skip

    def _end(self, match: re.Match[str]) -> Made:
        """The year or the month that is printed near; else, unsure, the document's."""
        whole = Relative() if match["unit"] == "年" else Relative(0, 0)
        near = match["unit"] in _DATED.findall(_near(match))
        return Made(replace(whole, base="before")) if near else Made(whole, _WHICH_END)

    def _clock(self, match: re.Match[str]) -> Made | None:
        first, last = self._part.time(match, "a"), self._part.time(match, "b")
        if not first or last is None or _WEEKDAY.search(_near(match)):
            return None  # of another day than the document's, which is not printed
        return Made(Relative(0, 0, f"{first}/{last}" if last else first, 0, "near"))


def _near(match: re.Match[str]) -> str:
    """What stands before a match in the same sentence."""
    return re.split("[。\n]", match.string[max(0, match.start() - _NEAR) : match.start()])[-1]
