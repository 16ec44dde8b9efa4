"""English dates that count from the document's day."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from ..values import replace
from . import points
from .en_points import EnglishPoints
from .models import Relative
from .points import Point
from .rules import DIGITS, Made, Maker, Rule
from .words import Words, either_case, in_any_case, one_of

_LOOK_BACK = 80
_UNITS = ("year", "years", "month", "months", "day", "days")
_AHEAD = re.compile(r"(?<![a-z])(?:will|shall|would|to be|plans?|intends?|aims?)(?![a-z])[^.;\n]*$")
_ONCE = re.compile(r"(?:time|first|last|largest|lowest|highest|worst|best|increase|once)\s*$")


class EnglishRelatives:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words, part: EnglishPoints) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._part = part
        numeral = one_of((*words.numerals, *words.ordinals))
        self._range = re.compile(rf"(?:[0-9]|(?<![A-Za-z]){numeral})(?: ?[-‐‑‒–—] ?| to | or |,? and )$")
        self._rough = re.compile(rf"(?<![A-Za-z])(?:{one_of(either_case((*words.before.approx, *words.before.at_least, *words.before.at_most)))}) $")

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        return (*self._week_rules(), *self._relative_rules(), *self._counted_rules())

    def _row(self, name: str, pattern: str, make: Maker, *, opens: tuple[str, ...], yes: str, no: str) -> Rule:
        return Rule(id=f"en.{name}", kind="date", opens=opens, printed=pattern, make=make, yes=yes, no=no)

    def _relative_rules(self) -> tuple[Rule, ...]:
        w = self._words
        turned, turns = r"(?:[Ll]ater|[Ee]arlier) (?:in )?", either_case(("later ", "earlier "))
        return (
            self._row("part-of-year", rf"{turned}{_any_case(w.relative_years)}", self._year,
                      opens=turns, yes="later this year", no="later years"),
            self._row("part-of-month", rf"{turned}{_any_case(w.relative_months)}", self._month,
                      opens=turns, yes="earlier this month", no="earlier months"),
            self._row("relative-year", rf"(?:(?<!the )|(?=end|later)){_any_case(w.relative_years)}", self._year, opens=either_case(w.relative_years),
                      yes="a call next year", no="over the next year"),
            self._row("relative-month", rf"(?:(?<!the )|(?=end)){_any_case(w.relative_months)}", self._month,
                      opens=either_case(w.relative_months), yes="next month in the capital", no="over the last month"),
            self._row("relative-quarter", _any_case(w.relative_quarters), self._quarter, opens=either_case(w.relative_quarters),
                      yes="in the next quarter", no="in the first quarter"),
            self._row("relative-day", rf"(?<!of ){_any_case(w.relative_days)}(?!['’]s (?!meeting|call|conversation|session|summit|statement))",
                      self._day, opens=either_case(w.relative_days), yes="met today with", no="the challenges of today"),
        )  # fmt: skip

    def _week_rules(self) -> tuple[Rule, ...]:
        w = self._words
        part = r"(?:(?:[Ll]ater|[Ee]arlier)(?: in)? (?:the )?)?"
        of = r"(?:[Ww]eek (?:of|beginning|starting|commencing)(?: on)?|w/c) (?:the )?"
        return (
            self._row("week-of", of, self._week_of, opens=either_case(("week ", "w/c ")),
                      yes="the week of April 10th", no="the week of talks"),
            self._row("relative-week", rf"{part}{_any_case(w.relative_weeks)}", self._week,
                      opens=either_case((*w.relative_weeks, "later ", "earlier ")), yes="later this week", no="every week"),
        )  # fmt: skip

    def _counted_rules(self) -> tuple[Rule, ...]:
        numerals = one_of((*(word for word, size in self._words.numerals.items() if size), "a", "an"))
        n = rf"(?P<n>[0-9]{{1,3}}|{numerals}(?:-{numerals})?)"
        unit = r"(?P<unit>years?|months?|days?)(?![a-z])"
        units = tuple(f"{article} {form}" for article in "aA" for word in _UNITS for form in (word, word.capitalize(), word.upper()))
        starts = (*DIGITS, *either_case(self._words.numerals), *units)
        return (
            self._row("ago", rf"(?i:{n} {unit} ago)(?![a-z])", self._ago, opens=starts, yes="two years ago", no="two weeks ago"),
            self._row("in-time", rf"[Ii]n {n} {unit}(?!['’])(?! (?:of|from|after|since|before)(?![a-z]))", self._in, yes="They will meet in two years.",
                      no="the first time in two years", opens=either_case(tuple(f"in {word}" for word in starts if word[0].islower() or word.isdigit()))),
        )  # fmt: skip

    def _year(self, match: re.Match[str]) -> Made:
        return Made(Relative(self._words.relative_years[match["word"].lower()]))

    def _month(self, match: re.Match[str]) -> Made:
        return Made(Relative(0, self._words.relative_months[match["word"].lower()]))

    def _day(self, match: re.Match[str]) -> Made:
        return Made(Relative(0, 0, "", self._words.relative_days[match["word"].lower()]))

    def _quarter(self, match: re.Match[str]) -> Made:
        return Made(Relative(quarter=self._words.relative_quarters[match["word"].lower()]))

    def _week(self, match: re.Match[str]) -> Made:
        return Made(Relative(0, 0, "", 0, week=self._words.relative_weeks[match["word"].lower()]))

    def _week_of(self, match: re.Match[str]) -> Made | None:
        found = self._part.at(match, match.end())
        point = found[0].first if found else Point()
        if not found or not point.exists or point.month is None or point.day is None:
            return None
        if point.year is None:
            return Made(Relative(then=str(point), implied=True, week=0), end=found[1])
        return Made(points.week(date(point.year, point.month, point.day)), end=found[1])

    def _ago(self, match: re.Match[str]) -> Made | None:
        """Five years ago; of a range (three to five years ago) no point is meant, and one that is only about so far back is unsure."""
        before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
        made = None if self._range.search(before) else self._moved(match, -1)
        return replace(made, open=points.ABOUT) if made and self._rough.search(before) else made

    def _in(self, match: re.Match[str]) -> Made | None:
        """In two years: ahead where the words before speak of what will be; else it may be how long something took."""
        before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
        return self._moved(match, 1) if _AHEAD.search(before) and not _ONCE.search(before) else None

    def _moved(self, match: re.Match[str], sign: int) -> Made | None:
        count = 1 if match["n"].lower() in {"a", "an"} else self._part.number_of(match["n"]) or 0
        by = sign * (count or int(self._words.numerals.get(match["n"].lower(), 0)))
        if not by:
            return None
        unit = match["unit"].lower().rstrip("s")
        return Made({"year": Relative(by), "month": Relative(0, by), "day": Relative(0, 0, "", by)}[unit])


def _any_case(offsets: Mapping[str, int] | Iterable[str]) -> str:
    return rf"(?P<word>{in_any_case(offsets)})(?![A-Za-z])"
