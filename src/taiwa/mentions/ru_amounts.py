"""Russian sums of money and counts."""

import re
from decimal import Decimal
from functools import cached_property

from ..values import Money, Quantity
from .amounts import Precision, precision
from .currencies import currencies_of
from .numbers import Russian
from .phrases import Phrases
from .ranges import BETWEEN_RU, UNSIGNED_RU, alone, ranged
from .ru_words import ADJECTIVE, any_of, opening_forms, stems
from .rules import Made, Rule
from .words import Words, either_case, one_of

_YEARLIKE = re.compile(r"(?:19|20)[0-9]{2}")
_ARRIVES, _FAR = "до", 80
_SAME_CLAUSE = r"(?:[^.,;:\n]|(?<=[0-9])[.,](?=[0-9]))"
"""A comma between figures ends no clause: выросла на 7,8% до 6,4 млрд."""
_IN_WORDS = r"(?: ?\([А-ЯЁа-яё ]{3,120}\))?"
"""881 913 (восемьсот восемьдесят одна тысяча …) руб."""


class RussianAmounts:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._number = Russian(words)
        known = currencies_of("ru")
        self._names = Phrases({word: code for code, unit in known.items() for word in unit.words}, stems)
        self._signs = {sign: code for code, unit in known.items() for sign in unit.signs}
        self._minor = Phrases({word: word for unit in words.minor.values() for word in unit.words}, stems)
        self._units = Phrases({word: unit for unit, entry in words.units.items() for word in entry.words}, stems)
        self._before = rf"(?P<before>(?:(?![0-9]){any_of(words.before.every)} ){{0,2}})"

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        number, before = self._number, opening_forms(self._words.before.every)
        opens = (*number.opens, *before)
        whole = rf"(?:{number.whole}|{number.words})"
        n = rf"(?P<n>{whole})(?:{BETWEEN_RU}(?P<upper>{whole}))?"
        signs = one_of(self._signs)
        upper = rf"(?:{BETWEEN_RU}(?P<again>{signs} ?)?(?P<upper>{number.scaled}))?"
        adjective = rf"(?P<adjectives>(?:[а-яё-]{{3,16}}{ADJECTIVE} ){{0,2}})"
        unit = r"(?=[^\W\d_]|[%$€£¥₽₸₴₩₹°℃])"
        return (
            Rule(id="ru.money-sign", kind="money", opens=(*self._signs, *before), make=self._money_sign, printed=(
                rf"{UNSIGNED_RU}{self._before}(?P<sign>{signs}) ?(?P<n>{number.scaled}){upper}(?!\w)"
            ), yes="US$ 40 млн на проекты", no="40 млн на проекты"),
            Rule(id="ru.money", kind="money", opens=opens, make=self._money, printed=(
                rf"{UNSIGNED_RU}{self._before}{n}{_IN_WORDS} ?{unit}"
            ), yes="десять миллионов иен", no="десять миллионов и далее"),
            Rule(id="ru.count", kind="quantity", opens=opens, make=self._count, printed=(
                rf"{UNSIGNED_RU}{self._before}{n} ?(?P<plain>{unit})(?:{adjective}{unit})?"
            ), yes="более 1 000 иностранных студентов", no="в 2021 году студенты"),
        )  # fmt: skip

    def ask_for(self, word: str) -> bool:
        """Whether what is paid or counted, or the sign of money, can begin with `word`."""
        return word in self._signs or self._names.begin_with(word) or self._units.begin_with(word)

    def _money_sign(self, printed: re.Match[str]) -> Made | None:
        counted = not printed["again"] and self._units.at(printed.string, printed.end() + 1, printed.endpos)
        match = alone(printed) if counted else ranged(printed, self._number)
        if not match:
            return None
        amount, note = self._amount(match)
        said = precision(match, self._words)
        value = Money(amount=amount, currency=self._signs[match["sign"]], approx=said.approx, bound=said.bound)
        return Made(value, note, match.end())

    def _money(self, match: re.Match[str]) -> Made | None:
        found = self._names.at(match.string, match.end(), match.endpos)
        if not found or not ranged(match, self._number) or match.string[match.end() : match.end() + 1] == ".":
            return None
        code, end = found
        amount, note = self._amount(match)
        more, end = self._hundredths(match, end)
        said = self._said(match)
        return Made(Money(amount=amount + more, currency=code, approx=said.approx, bound=said.bound), note, end)

    @cached_property
    def _more(self) -> re.Pattern[str]:
        """The number of kopecks behind a sum."""
        return re.compile(rf"\.? (?:и )?(?P<n>[0-9]{{1,2}}|{self._number.words}) ?(?=[а-я])")

    def _hundredths(self, match: re.Match[str], end: int) -> tuple[Decimal, int]:
        """The kopecks and cents behind a sum."""
        more = self._more.match(match.string, end, match.endpos)
        found = self._minor.at(match.string, more.end(), match.endpos) if more else None
        return (self._number.value(more["n"]) / 100, found[1]) if more and found else (Decimal(0), end)

    def _count(self, match: re.Match[str]) -> Made | None:
        chars, words, end = match.string, match["n"], match.endpos
        found = self._units.at(chars, match.start("plain"), end)
        apart = bool(not found and match["adjectives"])
        found = found or (self._units.at(chars, match.end(), end) if apart else None)
        if not found or not ranged(match, self._number):
            return None
        counted, whole = found[0] in self._words.counted, self._number.value(words)
        if counted and whole != int(whole):
            return None  # 4.2 проекта: the number of a section
        said = words + (match["upper"] or "")
        if words[0].isalpha() and counted and not any(scale in said for scale in self._words.scales if len(scale) > 1):
            return None  # our two countries are no count
        if apart and (not counted or _YEARLIKE.fullmatch(words)):
            return None
        amount, note = self._amount(match)
        said = self._said(match)
        return Made(Quantity(amount=amount, unit=found[0], approx=said.approx, bound=said.bound), note, found[1])

    def _said(self, match: re.Match[str]) -> Precision:
        """How exact a number is; до behind a verb of growth or decline tells where it arrives and is no bound (увеличить до 5 млрд)."""
        said = precision(match, self._words)
        arrived = match["before"].strip().lower() == _ARRIVES and self._changing.search(match.string, max(0, match.start() - _FAR), match.start())
        return Precision(said.approx, None) if arrived else said

    @cached_property
    def _changing(self) -> re.Pattern[str]:
        """A verb or noun of change before a number, or the number from which it changes."""
        verbs = one_of(either_case(self._words.changing))
        return re.compile(rf"(?<!\w){verbs}\w*{_SAME_CLAUSE}*$|(?<!\w)(?:с|от) [0-9]{_SAME_CLAUSE}*$")

    def _amount(self, match: re.Match[str]) -> tuple[Decimal, str | None]:
        """The sum or count, and what it leaves out of a range."""
        if not match["upper"]:
            return self._number.value(match["n"]), None
        lower, upper = self._number.ends(match["n"], match["upper"])
        return lower, f"a range up to {upper:f}"
