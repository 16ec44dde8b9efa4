"""How a point of the calendar is printed in Japanese: the pieces of patterns and how they are read."""

import re
from dataclasses import dataclass, field

from .numbers import Japanese
from .points import Point
from .rules import DIGITS
from .words import Words, one_of

KANJI = "〇零一二三四五六七八九十"
TWO = rf"(?:[0-9]{{1,2}}|[{KANJI}]{{1,3}})"
WESTERN = rf"(?:(?:1[5-9]|2[01])[0-9]{{2}}|[一二][{KANJI}]{{3}})"
DASH = r"(?: ?[-‐‑‒–—―−~〜] ?)"
WEEKDAY = r"(?: ?\([日月火水木金土](?:曜日?)?\))?"
# から before another point begins a period, which has its own rules.
SINCE = rf"(?:{WEEKDAY}(?P<since>から(?! ?[0-9{KANJI}]{{1,4}} ?[年月日](?!間))|以降|以来))?"
UNTIL = r"(?: ?(?:頃|ごろ)?(?:まで|にかけて))?"
# What makes a year a length: 2000年前, 2000年間; 1990年代 has its own rule.
_NO_YEAR = "(?!間|代|前(?!半)|以上|余|来の)"


@dataclass(frozen=True, slots=True)
class JapanesePoints:
    """Patterns of years, months and days under a group name, and the point that a match of them is."""

    words: Words
    numbers: Japanese = field(init=False)
    figures: tuple[str, ...] = (*DIGITS, *KANJI)

    def __post_init__(self) -> None:
        """Reads numbers by the same words."""
        object.__setattr__(self, "numbers", Japanese(self.words))

    @property
    def opens(self) -> tuple[str, ...]:
        """What a date can begin with."""
        return (*self.figures, *self.words.eras)

    def year(self, name: str) -> str:
        """A year with 年, by era (its western year in brackets, or the other way round) or western."""
        eras = one_of(self.words.eras)
        other = rf"(?: ?\((?:{eras} ?(?:元|{TWO})|{WESTERN}) ?年?\))?"
        return (
            rf"(?<!紀元前)(?:(?P<{name}_era>{eras}) ?(?P<{name}_nth>元|{TWO}){other} ?年{other}"
            rf"|(?P<{name}_year>{WESTERN}){other} ?年{other}){_NO_YEAR}"
        )

    def month(self, name: str) -> str:
        """A month with 月."""
        return rf"(?P<{name}_month>{TWO}) ?月(?!間|期)"

    def day(self, name: str) -> str:
        """A day with 日."""
        return rf"(?P<{name}_day>{TWO}) ?日(?!間)"

    def point(self, name: str) -> str:
        """A year, month and day of which the first ones or the last ones may be missing."""
        return rf"(?:{self.year(name)})?(?: ?{self.month(name)})?(?: ?{self.day(name)})?"

    def number(self, words: str | None) -> int | None:
        """A small number in figures or kanji."""
        if words is None:
            return None
        return int(words) if words.isdecimal() else int(self.numbers.value(words))

    def era(self, era: str, nth: str) -> int:
        """The western year of the nth year of an era."""
        return self.words.eras[era][0] - 1 + (1 if nth == "元" else int(self.numbers.value(nth)))

    def read(self, match: re.Match[str], name: str) -> Point:
        """The point that a match of these patterns under `name` prints."""
        groups = match.groupdict()
        printed = {key: groups.get(f"{name}_{key}") for key in ("era", "nth", "year", "month", "day")}
        year = self.number(printed["year"])
        if printed["era"] and printed["nth"]:
            year = self.era(printed["era"], printed["nth"])
        return Point(year, self.number(printed["month"]), self.number(printed["day"]))
