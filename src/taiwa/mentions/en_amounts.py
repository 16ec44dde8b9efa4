"""English sums of money and counts."""

import re
from collections.abc import Mapping
from decimal import Decimal

from ..values import Money, Quantity
from .amounts import precision
from .numbers import English
from .rules import Made, Rule
from .words import Unit, Words, either_case, one_of

_NO_POWER = r"(?!(?:(?<=\b[ck]m)|(?<=\bm))[23²³])"
"""An area is no length: 25 km², printed km2 where its figure is not raised."""
_YEARLIKE = re.compile(r"(?:19|20)[0-9]{2}")


class EnglishAmounts:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._number = English(words)
        self._currencies = {word.lower(): code for code, unit in words.currencies.items() for word in unit.words}
        self._signs = {sign: code for code, unit in words.currencies.items() for sign in unit.signs}
        self._units = {word: unit for unit, entry in words.units.items() for word in entry.words}
        self._before = rf"(?P<before>(?:(?i:{one_of(words.before.every)}) ){{0,2}})"
        self._after = rf"(?: (?P<after>{one_of(words.after.every)}))?"

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        number, before = self._number, either_case(self._words.before.every)
        opens = (*number.opens, *before)
        scales = one_of(word for word in self._words.scales if len(word) > 2)  # noqa: PLR2004 - million, not m
        currency = rf"(?P<unit>(?i:{one_of(self._currencies)}))(?![A-Za-z0-9])(?P<late> {scales}(?![A-Za-z]))?"
        again = rf"(?: (?i:{one_of(self._currencies)})(?![A-Za-z0-9]))?"
        upper = rf"(?: ?[-–—] ?\$?(?P<upper>{number.scaled}))?"
        adjective = rf"(?: (?!(?:{one_of(self._words.no_adjective)})(?![A-Za-z-]))[A-Za-z][A-Za-z-]{{1,15}})"
        return (
            Rule(id="en.money-sign", kind="money", opens=(*self._signs, *before),
                 make=self._money, pattern=re.compile(
                rf"{self._before}(?P<unit>{one_of(self._signs)}) ?(?P<n>{number.scaled}){upper}{again}(?P<late>)"
                rf"(?![0-9]){self._after}"
            ), yes="US$40m in aid", no="40m in aid"),
            Rule(id="en.money", kind="money", opens=opens, make=self._money, pattern=re.compile(
                rf"{self._before}(?P<n>{number.pattern}){upper}(?:[ -]|(?=[A-Z€£]{{1,3}})){currency}{self._after}"
            ), yes="ten million yen", no="ten million yews"),
            Rule(id="en.count", kind="quantity", opens=opens, make=self._count, pattern=re.compile(
                rf"{self._before}(?P<n>{number.pattern}){upper}(?P<adjectives>{adjective}{{0,2}})"
                rf"{_units(self._words.units)}{self._after}"
            ), yes="one billion vaccine doses", no="in 2021 foreign students"),
        )  # fmt: skip

    def _money(self, match: re.Match[str]) -> Made:
        unit, said = match["unit"], precision(match, self._words)
        code = self._signs.get(unit) or self._currencies[unit.lower()]
        amount, note = self._amount(match)
        if match["late"]:  # 75 USD million
            amount *= self._words.scales[match["late"].strip()]
        return Made(Money(amount=amount, currency=code, approx=said.approx, bound=said.bound), note)

    def _count(self, match: re.Match[str]) -> Made | None:
        words = match["n"]
        small = words.replace("-", "").replace(" ", "").isalpha() and not any(s in words for s in self._words.scales)
        if small or (match["adjectives"] and _YEARLIKE.fullmatch(words)):
            return None  # our two countries are no count; in 2021 foreign students are none of 2021
        amount, note = self._amount(match)
        said, unit = precision(match, self._words), self._units[match["unit"]]
        return Made(Quantity(amount=amount, unit=unit, approx=said.approx, bound=said.bound), note)

    def _amount(self, match: re.Match[str]) -> tuple[Decimal, str | None]:
        """The sum or count, and what it leaves out of a range; a scale printed once is that of both ends."""
        low, high = match["n"], match["upper"]
        if not high:
            return self._number.value(low), None
        upper = self._number.value(high)
        scale = re.search(r"[a-z]+$", high)
        lower = self._number.value(f"{low} {scale[0]}" if scale and low[-1].isdigit() else low)
        return lower, f"a range up to {upper:f}"


def _units(units: Mapping[str, Unit]) -> str:
    words = one_of(word for entry in units.values() for word in entry.words if word[-1].isalpha())
    signs = one_of(word for entry in units.values() for word in entry.words if not word[-1].isalpha())
    return rf"(?:[ -]| ?(?=[%°℃]))(?P<unit>{words}(?![A-Za-z]){_NO_POWER}|{signs})"
