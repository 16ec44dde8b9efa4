"""Russian lengths of time."""

import re

from ..values import Duration
from .lengths import goes_on, iso, piece
from .numbers import Russian
from .ranges import BETWEEN_RU, UNSIGNED_RU, ranged
from .ru_words import ADJECTIVE, any_of, opening_forms
from .rules import Made, Rule
from .words import Words, in_any_case

_LOOK_BACK = 40
_PASSED = r"(?! (?:тому )?назад|,? ?(?:спустя|после|со дня|с момента|со времени|истории|дружбы|независимости|сотрудничества)|-)"
_BEFORE = re.compile(r"(?:через|спустя|прошл[оаи]|прошедши[ехм]|минул[оаи]|истекл[оаи]|возраст[ае]?|старше|младше) $", re.IGNORECASE)
_OF_A_YEAR = "году"
"""в 44 году: the number of a year, no length."""
_CLOCK = re.compile(r"[0-9] {1,3}(?:ч\.?|часа?|часов) {1,3}$")
_AT = re.compile(r"(?<!\w)[вВкК] $")
"""в 14 часов: a time of day."""
_ON_THE_CLOCK = re.compile(r"[0-9]{1,2} {1,3}ч\.? {1,3}[0-9]{2} {1,3}мин")
"""с 10 ч 00 мин: a time of day, no length."""


class RussianLengths:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._number = Russian(words)
        self._halves = {word: length for length, forms in words.halves.items() for word in forms}
        self._units = {word.replace("ё", "е"): letter for letter, forms in words.lengths.items() for word in forms}

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        w, number = self._words, self._number
        unit = any_of(self._units)
        turned = rf"{in_any_case((*w.ahead, *w.passed_lengths))}{ADJECTIVE}"
        marks = any_of(mark for mark in w.before.every if mark != "до")
        n = rf"(?:{number.counted}|{number.words})"
        more = rf"(?:\.? (?:и )?(?P<m>{n}) (?P<smaller>{unit}))?"
        opens = (*number.opens, *opening_forms((*w.ahead, *w.passed_lengths, *(mark for mark in w.before.every if mark != "до"))))
        return (
            Rule(id="ru.length", kind="duration", opens=opens, make=self._length, printed=(
                rf"{UNSIGNED_RU}(?:(?![0-9])(?:{marks}|{turned}) ){{0,2}}(?P<n>{n})(?:{BETWEEN_RU}(?P<upper>{n}))?(?: (?P<quarters>четверт[ьи]))? ?(?P<unit>{unit}){more}{_PASSED}"
            ), yes="в течение трёх лет", no="три года назад"),
            Rule(id="ru.half", kind="duration", opens=opening_forms(self._halves), make=self._half,
                 printed=rf"(?P<half>{any_of(self._halves)})", yes="на полгода", no="на год"),
        )  # fmt: skip

    def _length(self, match: re.Match[str]) -> Made | None:
        before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
        letter = self._units[match["unit"].lower().replace("ё", "е")]
        amount = self._number.value(match["n"])
        if match["unit"].lower() == _OF_A_YEAR or (letter == "TH" and _AT.search(before)):
            return None
        if _CLOCK.search(before) or _ON_THE_CLOCK.match(match.string, match.start()) or _BEFORE.search(before) or not amount or (letter == "Y" and amount > 1000):  # noqa: PLR2004 - a year, no length
            return None
        if match["upper"]:
            return self._range(match) if ranged(match, self._number) else None
        if match["quarters"]:
            amount = amount / 4
        first = piece(amount, letter)
        if not match["m"]:
            return Made(Duration(iso([first])))
        second = piece(self._number.value(match["m"]), self._units[match["smaller"].lower().replace("ё", "е")])
        if not goes_on(first, second):
            return Made(Duration(iso([first])), end=match.end("unit"))
        return Made(Duration(iso([first, second])))

    def _range(self, match: re.Match[str]) -> Made:
        """The shorter end of a range; that there is a longer one stays open."""
        lower, upper = self._number.ends(match["n"], match["upper"])
        letter = self._units[match["unit"].lower().replace("ё", "е")]
        return Made(Duration(iso([piece(lower, letter)])), f"a range up to {upper:f}", match.end("unit"))

    def _half(self, match: re.Match[str]) -> Made:
        return Made(Duration(self._halves[match["half"].lower()]))


