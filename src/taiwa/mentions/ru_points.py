"""How a point of the calendar is printed in Russian: the pieces of patterns and how they are read."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from . import points
from .models import Relative
from .phrases import Forms
from .points import Point
from .ru_words import ORDINAL, any_of, opening_forms, stem
from .rules import DIGITS, Made
from .words import Words, in_any_case, one_of, with_yo

BEFORE_CHRIST = r"(?: ?гг?\.| год(?:а|у|ом|е|ы|ов|ах)?| век(?:а|е|у|ом)?| в\.)? до (?:н\. ?э\.|нашей эры|Рождества Христова)"
YEAR = rf"(?:1[5-9]|20|21)[0-9]{{2}}(?![0-9]|{BEFORE_CHRIST})"
DASH = r"(?:\.? ?[-‐‑‒–—−/] ?)"
OF_YEAR = r"(?: ?гг?\.(?!г)| ?г(?![\w.])| год(?:а|у|ом|е)?(?!\w))"
_MONTHS, _HALF_CENTURY = 12, 50
_NEVER = 31
_QUOTES = ("«", '"', "“", "„")
_FIGURES = re.compile("[0-9]+")
_TENS = {"двадцать": 20, "тридцать": 30}
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


class Printed(NamedTuple):
    """What is printed at one end of a date: the first and, of a quarter, the last point, and the weekday beside it."""

    first: Point
    last: Point | None = None
    weekday: int | None = None

    def made(self) -> Made | None:
        """The date; a weekday that is not that of the day is told."""
        if self.last:
            frame = None if self.first.year else Relative(0)
            return points.period(self.first, self.last, frame=frame)
        return points.checked(points.one(self.first), self.first, self.weekday)


class RussianPoints:
    """The patterns of the ways to print years, months and days, and the points that they print."""

    def __init__(self, words: Words) -> None:
        """Builds the patterns from the words of the language."""
        self.words = words
        self.months = {word.lower(): month for word, month in words.months.items()}
        self._weekdays = {form: day for word, day in words.weekdays.items() for form in _forms(word)}
        self._ordinals = {word.replace("ё", "е"): place for word, place in words.ordinals.items()}
        self._ordinal = re.compile(rf"(?P<stem>{one_of(self._ordinals)}){ORDINAL}")
        spoken = rf"(?:{in_any_case(_TENS)} )?{in_any_case(with_yo(words.ordinals))}{ORDINAL}(?!\w)"
        self.spoken = spoken
        figures = r"[0-3]?[0-9](?![0-9])(?:-?(?:го|его|ого|е|ое|му|ому|м)(?!\w))?"
        self.day = rf"(?:{figures}|[«\"“„] ?[0-3]?[0-9] ?[»\"”“]|{spoken})"
        roots = {(stem(word), month) for word, month in words.months.items()}
        short = any_of(word for word, month in words.months.items() if _is_short(stem(word), month, roots))
        self.month = rf"(?:{short}\.|{any_of(words.months)})"
        self.weekday = rf"(?:(?![0-9])(?P<weekday>{any_of(self._weekdays)}),? )?"
        self._forms = Forms(*self._ways())
        self.pattern = self._forms.pattern
        spelt = (*self.months, *words.ordinals, *self._weekdays, *words.seasons, *_TENS)
        self.opens = (*DIGITS, *opening_forms(spelt), "I", *(f"{quote}{figure}" for quote in _QUOTES for figure in (*DIGITS, " ")))

    def read(self, match: re.Match[str]) -> Printed | None:
        """What a match of `pattern` prints; None where nothing in the calendar is meant."""
        return self.printed(self.fields(match))

    def fields(self, match: re.Match[str]) -> dict[str, str]:
        """The words of a match of `pattern` by what they say."""
        return self._forms.fields(match)

    def at(self, match: re.Match[str], start: int) -> tuple[Printed, int] | None:
        """What is printed at a place of the text of `match`, and where it ends."""
        found = self.pattern.match(match.string, start, match.endpos)
        printed = self.read(found) if found else None
        return (printed, found.end()) if found and printed else None

    def number_of(self, words: str) -> int | None:
        """A day or a place in a row: 21-го, двадцать первое, IV."""
        words = words.strip('«»"“”„ ')
        if words.isdecimal():
            return int(words)
        figures = _FIGURES.match(words)
        if figures or words in _ROMAN:
            return int(figures[0]) if figures else _ROMAN[words]
        *tens, last = words.lower().replace("ё", "е").split(" ")
        unit = self._ordinal.fullmatch(last)
        if not unit:
            return None
        return self._ordinals[unit["stem"]] + (_TENS.get(tens[0], _NEVER) if tens else 0)

    def _ways(self) -> tuple[str, ...]:
        """The ways to print a date, the longest first."""
        month, year = rf"(?P<month>{self.month})", rf"(?P<year>{YEAR})"
        day, weekday = rf"(?P<day>{self.day})", self.weekday
        figures = r"(?P<day>[0-3]?[0-9])\. ?(?P<mm>[01]?[0-9])"
        nth = rf"(?P<nth>{self.spoken}|I{{1,3}}V?|IV|[1-4](?:-?(?:й|го|м|ом|ем|е|я|ей))?)"
        part = rf"{nth} (?P<part>квартал(?:а|е|у|ом)?|полугоди[еяию]м?|половин[аыеу])"
        season = rf"(?P<season>{any_of(self.words.seasons)})"
        return (
            rf"{weekday}{figures}\. ?(?P<year>(?:1[5-9]|2[01])[0-9]{{2}})(?![0-9]|\.[0-9]){OF_YEAR}?",
            rf"{weekday}{figures}\.(?P<short>[0-9]{{2}})(?![0-9]|\.[0-9])",
            r"(?P<year>(?:1[5-9]|2[01])[0-9]{2})-(?P<mm>[01][0-9])-(?P<day>[0-3][0-9])(?![0-9-])",
            rf"{weekday}{day} {month}(?:,? {year}{OF_YEAR}?)?",
            rf"{month} {year}{OF_YEAR}?",
            rf"{part} {year}{OF_YEAR}?",
            rf"(?P<nth>{self.spoken}|I{{1,3}}|IV|[1-4]-?(?:й|го|м|ом|ем)) (?P<part>квартал(?:а|е|у|ом)?)(?!\w)",
            rf"{season} {year}{OF_YEAR}?",
            rf"{figures}(?P<dot>\.)",
            rf"{year}{OF_YEAR}?",
            month,
        )

    def printed(self, said: dict[str, str]) -> Printed | None:
        """What words print by what they say."""
        year = int(said["year"]) if "year" in said else None
        if "short" in said:
            year = int(said["short"]) + (1900 if int(said["short"]) >= _HALF_CENTURY else 2000)
        if "part" in said:
            return self._part(said, year)
        if "season" in said:
            return Printed(Point(year, self.words.seasons[said["season"].lower()]))
        month = int(said["mm"]) if "mm" in said else self.month_of(said["month"]) if "month" in said else None
        if "dot" in said and not 1 <= (month or 0) <= _MONTHS:
            return None
        day = self.number_of(said["day"]) if "day" in said else None
        if "day" in said and day is None:
            return None
        return Printed(Point(year, month, day), weekday=self._weekdays.get(said.get("weekday", "").lower()))

    def month_of(self, words: str) -> int:
        """A month by its name in any case, or its abbreviation."""
        return self.months[words.lower().rstrip(".")]

    def _part(self, said: dict[str, str], year: int | None) -> Printed | None:
        nth, months = self.number_of(said["nth"]), 3 if said["part"].startswith("квартал") else 6
        if nth is None or nth * months > _MONTHS:
            return None
        return Printed(Point(year, (nth - 1) * months + 1), Point(year, nth * months))


def _is_short(root: str, month: int, roots: Iterable[tuple[str, int]]) -> bool:
    """Whether a word for a month is an abbreviation: only behind one is a full stop its own."""
    return any(month == other and root != longer and longer.startswith(root) for longer, other in roots)


def _forms(word: str) -> tuple[str, ...]:
    """The cases of a weekday that stand before a date."""
    return (word, word[:-1] + "у", word[:-1] + "ы") if word.endswith("а") else (word, word + "а")


