"""English dates that count from the document's day, times of day, and lengths of time."""

import re
from collections.abc import Mapping

from ..values import Duration
from . import points
from .en_points import EnglishPoints
from .models import Relative
from .numbers import English
from .rules import DIGITS, Made, Rule
from .words import Words, either_case, one_of

_NOON, _LOOK_BACK = 12, 20
# After a length: it is a distance or an age, and has passed.
_PASSED = r"(?!['’]? ?(?:ago|old|of|since|later|earlier|after|before|anniversary|into)(?![a-z])|-old)"


class EnglishRelatives:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._part = EnglishPoints(words)
        self._number = English(words)
        gone = (*words.passed, *words.before.at_least, *words.before.approx)
        self._gone = ("For ", *(f"{word} " for word in gone))

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        return (*self._relative_rules(), self._clock_rule(), *self._length_rules())

    def _relative_rules(self) -> tuple[Rule, ...]:
        w, p = self._words, self._part
        month_first = rf"{p.month('a')}(?: {p.day('a')})? (?:of )?"
        return (
            Rule(id="en.month-of-year", kind="date", opens=p.opens, make=self._month, pattern=re.compile(
                rf"{month_first}{_any_case(w.relative_years)}"), yes="in March of this year", no="in March of 2021"),
            Rule(id="en.relative-year", kind="date", opens=either_case(w.relative_years), make=self._year,
                 pattern=re.compile(rf"(?<!the ){_any_case(w.relative_years)}(?![A-Za-z])"),
                 yes="later this year", no="over the next year"),
            Rule(id="en.relative-month", kind="date", opens=either_case(w.relative_months), make=self._month_offset,
                 pattern=re.compile(rf"(?<!the ){_any_case(w.relative_months)}(?![A-Za-z])"),
                 yes="next month in the capital", no="over the last month"),
            Rule(id="en.relative-day", kind="date", opens=either_case(w.relative_days), make=self._day,
                 pattern=re.compile(
                rf"(?<!of ){_any_case(w.relative_days)}(?!['’]s (?!meeting|call|conversation|session|summit|statement)"
                r"|[A-Za-z])"), yes="met today with", no="the challenges of today"),
        )  # fmt: skip

    def _clock_rule(self) -> Rule:
        return Rule(
            id="en.clock", kind="date", opens=tuple(DIGITS), make=self._clock, pattern=re.compile(
                r"(?P<hour>1?[0-9])(?::(?P<minute>[0-5][0-9]))? ?(?P<half>[ap])\.?m(?![a-z])\.?", re.IGNORECASE),
            yes="at 7:30 p.m. sharp", no="at 7:30 sharp",
        )  # fmt: skip

    def _length_rules(self) -> tuple[Rule, ...]:
        w, number = self._words, self._number
        units = one_of(word for words in w.lengths.values() for word in words)
        ahead = rf"(?:{one_of(w.ahead)} )"
        return (
            Rule(id="en.length", kind="duration", opens=(*number.opens, *w.ahead), make=self._length,
                 pattern=re.compile(rf"(?P<ahead>{ahead})?(?P<n>{number.pattern})(?P<joint>[ -])(?P<unit>(?i:{units}))"
                                    rf"(?![A-Za-z]){_PASSED}"),
                 yes="over the next three years", no="over the past three years"),
        )  # fmt: skip

    def _month(self, match: re.Match[str]) -> Made:
        offset = self._words.relative_years[match["word"].lower()]
        return points.one(self._part.read(match, "a"), frame=Relative(offset))

    def _year(self, match: re.Match[str]) -> Made:
        return Made(Relative(self._words.relative_years[match["word"].lower()]))

    def _month_offset(self, match: re.Match[str]) -> Made:
        return Made(Relative(0, self._words.relative_months[match["word"].lower()]))

    def _day(self, match: re.Match[str]) -> Made:
        return Made(Relative(0, 0, "", self._words.relative_days[match["word"].lower()]))

    def _clock(self, match: re.Match[str]) -> Made | None:
        hour = int(match["hour"])
        if not 1 <= hour <= _NOON:
            return None
        time = points.clock(hour % _NOON + (_NOON if match["half"] in "pP" else 0), int(match["minute"] or 0))
        return Made(Relative(0, 0, time, 0, "near")) if time else None

    def _length(self, match: re.Match[str]) -> Made | None:
        if match.string[max(0, match.start() - _LOOK_BACK) : match.start()].replace("-", " ").endswith(self._gone):
            return None
        amount, unit = self._number.value(match["n"]), match["unit"].lower()
        letter = next(letter for letter, words in self._words.lengths.items() if unit in words)
        return Made(Duration(f"P{letter[:-1]}{amount.normalize():f}{letter[-1]}")) if amount else None


def _any_case(offsets: Mapping[str, int]) -> str:
    return rf"(?P<word>(?i:{one_of(offsets)}))"

