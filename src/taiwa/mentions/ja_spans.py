"""Japanese dates in figures alone, fiscal years, decades and centuries, and years before the first one."""

import re
from functools import cache

from babel.core import get_global
from babel.localedata import load

from ..values import Edtf
from . import points
from .ja_points import DASH, NTH, TWO, UNTIL, WESTERN, JapanesePoints
from .models import Relative
from .points import Point
from .rules import DIGITS, Made, Maker, Rule
from .words import Words, one_of

_FIRST_HALF = ("上半期", "前半")
_HALVES = one_of((*_FIRST_HALF, "下半期", "後半"))
_QUARTER = r"の?第 ?(?P<quarter>[1-4一二三四]) ?四半期"
_MONTHS = 12
# What owns a fiscal year: the fiscal year of another state or of a body does not begin in the month of this one.
_OWNER = re.compile("(?:(?<![両各本自が])国|国連|連合|連盟|同盟|機構|機関|銀行|基金|理事会|委員会|事務局)の ?$")
_NOT_OURS = "it is the fiscal year of another, and its first month is not said"
_LOOK_BACK = 24
# A number of centuries below it is rather a length than one of them, unless it is said which part of it.
_EARLY = 6
_LENGTH_OR_DATE = "it may be so many centuries"


class JapaneseSpans:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._part = JapanesePoints(words)

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        return (*self._fiscal_rules(), *self._figure_rules(), *self._era_rules())

    def _row(self, name: str, pattern: str, make: Maker, yes: str, no: str) -> Rule:
        opens = (*self._part.figures, *self._words.eras)
        return Rule(id=f"ja.{name}", kind="date", opens=opens, printed=pattern, make=make, yes=yes, no=no)

    def _fiscal_rules(self) -> tuple[Rule, ...]:
        p, w = self._part, self._words
        part = rf"(?:の?(?P<half>{_HALVES})|{_QUARTER}|の?{one_of(w.parts)})?"
        return (
            self._row(
                "fiscal-years", rf"{p.year('a')}度? ?(?:から|{DASH}) ?{p.year('b')}度{UNTIL}", self._fiscal_years,
                yes="2024年度から2026年度まで", no="2024年から2026年まで",
            ),
            self._row(
                "era-years",
                rf"(?P<era>{one_of(w.eras)}) ?(?P<first>{NTH})(?: ?年度?)? ?(?:{DASH} ?(?P<last>{TWO}) ?年(?P<fiscal>度)?{UNTIL}"
                rf"|(?<=[年度])から ?(?P<later>{TWO}) ?年(?P<late>度)?(?:まで|にかけて))(?!間)",
                self._era_years, yes="平成28~32年度の計画", no="平成28年から5年間",
            ),
            self._row(
                "fiscal-span", rf"(?P<a_year>{WESTERN}){DASH}(?:(?P<b_year>{WESTERN})|(?P<b_short>[0-9]{{2}})) ?年度{UNTIL}",
                self._fiscal_years, yes="2024-26年度の計画", no="2024-26年の計画",
            ),
            self._row(
                "fiscal-year", rf"{p.year('a')}度{part}(?P<since>以降|から)?", self._fiscal,
                yes="令和7年度の予算", no="令和7年の予算",
            ),
            Rule(id="ja.relative-fiscal-year", kind="date", opens=tuple(w.relative_fiscal_years),
                 make=self._relative_fiscal, printed=(
                rf"(?<![各毎])(?P<word>{one_of(w.relative_fiscal_years)}){part}(?P<since>以降)?"
            ), yes="来年度の予算", no="来年の予算"),
        )  # fmt: skip

    def _figure_rules(self) -> tuple[Rule, ...]:
        era, free = one_of(self._words.eras), "(?<![A-Za-z0-9/._=?-])"
        first, last = free + _in_figures("a") + "(?![0-9/]|-[0-9])", _in_figures("b") + "(?![0-9/]|-[0-9])"
        bound = "(?:(?P<since>以降|以後|から|(?:また|もしく)は(?:その後|それ以降))|(?P<upto>以前|(?:また|もしく)は(?:その前|それ以前)))?"
        era_day = (
            rf"(?P<a_era>{era}) ?(?P<a_nth>{NTH}) ?(?P<sep>[-/.・])(?P<a_month>[0-9]{{1,2}})"
            r"(?:(?P=sep)(?P<a_day>[0-9]{1,2}))?(?![0-9])"
        )
        return (
            self._row(
                "numeric-period", rf"{free}{_in_figures('a')} ?(?:から|[-–—~〜]) ?{last}{UNTIL}", self._numeric_period,
                yes="2016/9/10-2016/9/12に開催", no="2016/9/10に更新",
            ),
            self._row("numeric", rf"{first}{bound}", self._numeric, yes="2016/9/10に更新", no="2016/9に更新"),
            self._row("numeric-era", era_day, self._numeric, yes="令和3.7.18に更新", no="令和3に更新"),
            Rule(id="ja.numeric-christian", kind="date", opens=("西暦",), make=self._numeric, printed=(
                rf"西暦 ?(?P<a_year>[0-9]{{3,4}})(?: ?年(?:/?(?P<a_month>{TWO}) ?月(?:/?(?P<a_day>{TWO}) ?日)?)?"
                r"|/(?P<a_month_too>[0-9]{1,2})(?![0-9/]))"
            ), yes="西暦794年に遷都した", no="西暦を用いる"),
            self._row(
                "year-slash", rf"{self._part.year('a')}/(?P<a_month>{TWO})(?: ?月(?:/?(?P<a_day>{TWO}) ?日)?|(?![0-9]))",
                self._numeric, yes="2021年/7月/18日", no="2021年7月18日",
            ),
        )  # fmt: skip

    def _era_rules(self) -> tuple[Rule, ...]:
        number = rf"(?P<nth>[0-9]{{1,4}}|{TWO})"
        no_length = r"(?![半余目近ぶ梨]|以[上内前]|にわた|に亘|を経|が経|の間|を超|続)"
        part = rf"(?:の?(?:{_HALVES}|{one_of(self._words.parts)}))?"
        decade = r"(?P<{}>(?:1[5-9]|20)[0-9]0) ?年代"
        return (
            self._row(
                "decade", rf"{decade.format('year')}{part}(?: ?(?:から|{DASH}) ?{decade.format('last')}{part}{UNTIL}|(?P<since>以降|から))?",
                self._decade, yes="1990年代に", no="1995年代に",
            ),
            self._row(
                "century", rf"(?<!紀元前)(?<![約ぼ])(?<!およそ)(?<!過去)(?<!今後)(?<!この)(?P<nth>{TWO})(?:{DASH}(?P<to>{TWO}))? ?世紀{no_length}{part}"
                rf"(?: ?(?:から|{DASH}) ?(?P<last>{TWO}) ?世紀{part}{UNTIL}|(?P<since>以降))?", self._century,
                yes="21世紀の諸課題", no="90世紀の諸課題",
            ),
            Rule(id="ja.before-christ", kind="date", opens=("紀元前",), make=self._before_christ, printed=(
                rf"紀元前 ?{number} ?(?P<unit>年(?!代|間)|世紀{no_length})"
            ), yes="紀元前202年に", no="紀元前の遺跡"),
            Rule(id="ja.season", kind="date", opens=tuple(DIGITS), make=self._season, printed=(
                rf"(?P<a_year>(?:19|20)[0-9]{{2}})/?(?P<a_season>{one_of(self._words.seasons)})(?![ぁ-ん]?[一-鿿])"
            ), yes="2021春", no="2021春秋"),
        )  # fmt: skip

    def _numeric(self, match: re.Match[str]) -> Made | None:
        groups = match.groupdict()
        month = self._part.number(groups["a_month"] or groups.get("a_month_too"))
        point = Point(self._year(match, "a"), month, self._part.number(groups.get("a_day")))
        if point.month in points.SEASONS:
            return None
        return points.one(point, open_end=bool(groups.get("since")), open_start=bool(groups.get("upto")))

    def _numeric_period(self, match: re.Match[str]) -> Made | None:
        first, last = (
            Point(self._year(match, name), int(match[f"{name}_month"]), int(match[f"{name}_day"])) for name in "ab"
        )
        return points.period(first, last)

    def _year(self, match: re.Match[str], name: str) -> int | None:
        groups = match.groupdict()
        if groups.get(f"{name}_era"):
            return self._part.era(match[f"{name}_era"], match[f"{name}_nth"])
        return self._part.number(groups.get(f"{name}_year"))

    def _fiscal(self, match: re.Match[str]) -> Made | None:
        year, starts = self._year(match, "a"), self._words.fiscal_year_starts
        if not year or not starts:
            return None
        if self._of_another(match):
            return Made(Edtf(f"{year:04d}"), _NOT_OURS)
        value = points.fiscal(year, starts, self._months(match))
        return Made(Edtf(f"{value.text.split('/')[0]}/..") if match["since"] else value)

    def _of_another(self, match: re.Match[str]) -> bool:
        before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
        return _OWNER.search(before) is not None or before.rstrip().endswith(_other_states())

    def _months(self, match: re.Match[str]) -> tuple[int, int]:
        """The first and the last month of a fiscal year that are meant."""
        if match["quarter"]:
            last = 3 * (self._part.number(match["quarter"]) or 1)
            return last - 2, last
        if match["half"]:
            return (1, 6) if match["half"] in _FIRST_HALF else (7, 12)
        return 1, _MONTHS

    def _fiscal_years(self, match: re.Match[str]) -> Made | None:
        first, last = self._year(match, "a"), self._year(match, "b")
        if first and (short := match.groupdict().get("b_short")):
            last = first // 100 * 100 + int(short)
        return self._fiscal_span(first, last) if first and last else None

    def _relative_fiscal(self, match: re.Match[str]) -> Made:
        offset, starts = self._words.relative_fiscal_years[match["word"]], self._words.fiscal_year_starts
        opened = "/.." if match["since"] else ""
        return Made(Relative(offset, then=opened, fiscal=starts, months=self._months(match)))

    def _era_years(self, match: re.Match[str]) -> Made | None:
        first, last = (self._part.era(match["era"], nth) for nth in (match["first"], match["last"] or match["later"]))
        if match["fiscal"] or match["late"]:
            return self._fiscal_span(first, last)
        return points.period(Point(first), Point(last))

    def _fiscal_span(self, first: int, last: int) -> Made | None:
        starts = self._words.fiscal_year_starts
        if last < first or not starts:
            return None
        return Made(Edtf(f"{points.fiscal(first, starts).text.split('/')[0]}/{points.fiscal(last, starts).text.split('/')[1]}"))

    def _decade(self, match: re.Match[str]) -> Made | None:
        first, last = points.decade(int(match["year"])), points.decade(int(match["last"] or match["year"]))
        if last < first:
            return None
        return Made(Edtf(f"{first.text.split('/')[0]}/{'..' if match['since'] else last.text.split('/')[1]}"))

    def _century(self, match: re.Match[str]) -> Made | None:
        ordinal = self._part.number(match["nth"]) or 0
        if not 0 < ordinal < 30:  # noqa: PLR2004 - beyond it is a story
            return None
        value = points.century(ordinal)
        if last := match["last"] or match["to"]:
            until = self._part.number(last) or 0
            return Made(Edtf(f"{value.text.split('/')[0]}/{points.century(until).text.split('/')[1]}")) if ordinal < until < 30 else None  # noqa: PLR2004 - as above
        whole = match[0].endswith("世紀") and ordinal < _EARLY
        return Made(Edtf(f"{value.text.split('/')[0]}/..") if match["since"] else value, _LENGTH_OR_DATE if whole else None)

    def _before_christ(self, match: re.Match[str]) -> Made | None:
        nth = self._part.number(match["nth"]) or 0
        if not nth or (match["unit"] != "年" and nth > 99):  # noqa: PLR2004 - EDTF years have four figures
            return None
        return Made(Edtf(points.before_christ(nth)) if match["unit"] == "年" else points.century_before_christ(nth))

    def _season(self, match: re.Match[str]) -> Made:
        return Made(Edtf(f"{match['a_year']}-{self._words.seasons[match['a_season']]}"))


@cache
def _other_states() -> tuple[str, ...]:
    """The states whose language is not this one, each with の behind it."""
    home = get_global("likely_subtags")["ja"].split("_")[-1]
    return tuple(f"{name}の" for code, name in load("ja")["territories"].items() if code != home)


def _in_figures(name: str) -> str:
    """A day in western figures with the same sign between them: 2016/9/10, 2016-09-10."""
    return (
        rf"(?P<{name}_year>{WESTERN})(?P<{name}_sep>[-/.・])(?P<{name}_month>[0-9]{{1,2}})"
        rf"(?P={name}_sep)(?P<{name}_day>[0-9]{{1,2}})"
    )

