"""Japanese sums of money and counts."""

import re
from collections.abc import Mapping

from ..values import Money, Quantity
from .amounts import precision
from .numbers import Japanese
from .rules import Made, Rule
from .words import Unit, Words, one_of


class JapaneseAmounts:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._number = Japanese(words)
        self._currencies = {word: code for code, unit in words.currencies.items() for word in unit.words}
        self._signs = {sign: code for code, unit in words.currencies.items() for sign in unit.signs}
        self._units = {word: unit for unit, entry in words.units.items() for word in entry.words}
        before, after = one_of(words.before.every), one_of(words.after.every)
        self._before = rf"(?P<before>(?:{before} ?){{0,3}})"
        # 総額5,680億円(約52.5億ドル)以上: the word after the bracket is said of both sums.
        self._after = rf"(?: ?(?P<after>{after})|(?=(?:\([^()\n]{{1,30}}\)|\))(?P<beyond>{after})))?"
        self._upper = rf"(?: ?[-–—~〜] ?(?P<upper>{self._number.pattern}))?"

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        words, number = self._words, self._number
        opens = (*number.opens, *words.before.every)
        no_money = f"(?!{one_of(words.not_money)})"
        amount = rf"{self._before}(?P<n>{number.pattern}){self._upper}(?P<some>余)?{number.gap}"
        return (
            Rule(id="ja.money", kind="money", opens=opens, make=self._money, pattern=re.compile(
                rf"{amount}(?P<unit>{one_of(self._currencies)}){no_money}{self._after}"
            ), yes="63億6,100万円の円借款", no="1円卓会議"),
            Rule(id="ja.money-sign", kind="money", opens=(*words.before.every, *self._signs), make=self._money,
                 pattern=re.compile(
                rf"{self._before}(?<![A-Za-z])(?P<unit>{one_of(self._signs)}) ?(?P<n>{number.pattern})"
                rf"(?P<upper>)(?P<some>){self._after}"
            ), yes="US$52億の支援", no="US52億"),
            Rule(id="ja.count", kind="quantity", opens=opens, make=self._count, pattern=re.compile(
                rf"{amount}{_units(words.units)}{self._after}"
            ), yes="約1000名の研修員", no="第1人者"),
        )  # fmt: skip

    def _money(self, match: re.Match[str]) -> Made | None:
        amount, unit = self._number.value(match["n"]), match["unit"]
        if unit == "元" and match["n"].isalpha():  # 一元化, 多元: no sum in kanji alone
            return None
        said = precision(match, self._words)
        code = self._currencies.get(unit) or self._signs[unit]
        return Made(Money(amount=amount, currency=code, approx=said.approx, bound=said.bound), self._beyond(match))

    def _count(self, match: re.Match[str]) -> Made | None:
        amount = self._number.value(match["n"])
        if amount <= 1 and match["n"].isalpha():  # 一人, 一件, 一台: idioms more often than counts
            return None
        said = precision(match, self._words)
        unit = self._units[match["unit"]]
        return Made(Quantity(amount=amount, unit=unit, approx=said.approx, bound=said.bound), self._beyond(match))

    def _beyond(self, match: re.Match[str]) -> str | None:
        upper = match["upper"]
        return f"a range up to {self._number.value(upper):f}" if upper else None


def _units(units: Mapping[str, Unit]) -> str:
    """A pattern of every unit, the longest word first; Latin ones may stand off and end as words do."""
    rows = sorted(((word, entry) for entry in units.values() for word in entry.words), key=lambda row: -len(row[0]))
    words = "|".join(
        re.escape(word) + ("(?![A-Za-z0-9])" if word[-1].isascii() and word[-1].isalnum() else "")
        + (f"(?!{one_of(entry.not_before)})" if entry.not_before else "")
        for word, entry in rows
    )  # fmt: skip
    return rf"(?: (?=[A-Za-z%°]))?(?P<unit>{words})"
