"""English sums of money and counts."""

import re
from collections.abc import Iterable
from decimal import Decimal

from ..values import Money, Quantity
from .amounts import precision
from .currencies import currencies_of
from .numbers import English
from .rules import DIGITS, Made, Rule
from .words import Words, either_case, one_of, opening

_NO_POWER = r"(?!(?:(?<=\b[ck]m)|(?<=\bm))[23²³])"
"""An area is no length: 25 km², printed km2 where its figure is not raised."""
_YEARLIKE = re.compile(r"(?:19|20)[0-9]{2}")
_MILLION = 1_000_000
_LETTERS = 3
"""Names of units this long are signs: MW is not mw."""


class EnglishAmounts:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._number = English(words)
        known = currencies_of("en")
        self._currencies = {word.lower(): code for code, unit in known.items() for word in unit.words}
        self._signs = {_key(sign): code for code, unit in known.items() for sign in unit.signs}
        self._signs |= {f"{code}$": code for code in known}
        self._codes = tuple(code for code in known if code in self._signs)
        self._minor = {word: code for code, unit in words.minor.items() for word in unit.words}
        self._units = {_folded(word): unit for unit, entry in words.units.items() for word in entry.words}
        self._before = rf"(?P<before>(?:(?i:{one_of(words.before.every)}) ){{0,2}})"
        self._after = rf"(?: (?P<after>{one_of(words.after.every)}))?"

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        return (*self._money_rules(), *self._count_rules())

    def _money_rules(self) -> tuple[Rule, ...]:
        number, before = self._number, either_case(self._words.before.every)
        scales = one_of(word for word in self._words.scales if word not in self._words.money_scales)
        names = rf"(?i:{opening(self._currencies)})(?![A-Za-z0-9])"
        mega = rf"M(?:{one_of(self._codes)})(?![A-Za-z0-9])"
        pounds = r"(?<=(?:b|m|r)illion )pounds?(?![A-Za-z])"
        upper = rf"(?: ?[-–—] ?\$?(?P<upper>{number.scaled}))?"
        cents = one_of(self._words.minor["cents"].words)
        rest = rf"(?: (?:and )?(?P<cents>[0-9]{{1,2}}|{number.words}) {cents}(?![A-Za-z]))?"
        signs = "|".join(sorted(map(_sign_pattern, {*self._all_signs()}), key=len, reverse=True))
        return (
            Rule(id="en.money-sign", kind="money", opens=(*self._openers(), *before), make=self._money, pattern=re.compile(
                rf"{self._before}(?P<unit>{signs}|{mega}) ?(?P<n>{number.scaled}){upper}"
                rf"(?: (?=[A-Za-z]){names})?(?P<late>)(?P<cents>)(?![0-9]){self._after}"
            ), yes="US$40m in aid", no="40m in aid"),
            Rule(id="en.money", kind="money", opens=(*number.opens, *before), make=self._money, pattern=re.compile(
                rf"{self._before}(?P<n>{number.scaled}|{number.words}){upper}(?:[ -]|(?=[A-Z€£₡₾₭元¥₽₸]))"
                rf"(?P<unit>{names}|{mega}|{pounds})(?P<late> {scales}(?![A-Za-z]))?{rest}{self._after}"
            ), yes="ten million yen", no="ten million yews"),
            Rule(id="en.money-minor", kind="money", opens=number.opens, make=self._hundredths, pattern=re.compile(
                rf"(?P<n>{number.counted}|{number.words}) (?P<unit>{one_of(self._minor)})(?![A-Za-z])"
            ), yes="470 pence a share", no="470 cents a share"),
        )  # fmt: skip

    def _count_rules(self) -> tuple[Rule, ...]:
        number, words = self._number, self._words
        opens = (*number.opens, *either_case(words.before.every))
        adjective = rf"(?: (?!(?:{one_of(words.no_adjective)})(?![A-Za-z-]))[A-Za-z][A-Za-z-]{{1,15}})"
        upper = rf"(?: ?[-–—] ?(?P<upper>{number.counted}))?"
        signed = ("degree-celsius", "degree-fahrenheit", "percent")
        return (
            Rule(id="en.below-zero", kind="quantity", opens=("minus ", *(f"-{digit}" for digit in DIGITS), "- "),
                 make=self._count, pattern=re.compile(
                rf"(?P<before>)(?P<n>(?:[-−] ?|minus )(?:{number.counted}|{number.words}))(?P<upper>)(?P<adjectives>)"
                rf"{self._unit_pattern(signed)}(?P<after>)"
            ), yes="a low of -5 °C", no="item -5 here"),
            Rule(id="en.count", kind="quantity", opens=opens, make=self._count, pattern=re.compile(
                rf"{self._before}(?P<n>{number.counted}|{number.words}){upper}(?P<adjectives>{adjective}{{0,2}}?)"
                rf"{self._unit_pattern(words.units)}{self._after}"
            ), yes="one billion vaccine doses", no="in 2021 foreign students"),
        )  # fmt: skip

    def _all_signs(self) -> Iterable[str]:
        for code, unit in currencies_of("en").items():
            yield from unit.signs
            yield f"{code}$"

    def _openers(self) -> tuple[str, ...]:
        """What a sign can begin with: as printed and written small (us $ 5)."""
        signs = tuple(self._all_signs())
        small = tuple(sign.lower().replace("$", form) for sign in signs if sign[-1] == "$" for form in ("$", " $"))
        apart = tuple(sign.replace("$", " $") for sign in signs if sign[-1] == "$" and len(sign) > 1)
        return (*signs, *small, *apart, *(f"M{code}" for code in self._codes))

    def _money(self, match: re.Match[str]) -> Made:
        unit, said = match["unit"], precision(match, self._words)
        code, times = self._code(unit)
        amount, note = self._amount(match)
        if match["late"]:  # 75 USD million
            amount *= self._words.scales[match["late"].strip().lower()]
        if match["cents"]:
            amount += self._number.value(match["cents"]) / 100
        return Made(Money(amount=amount * times, currency=code, approx=said.approx, bound=said.bound), note)

    def _code(self, unit: str) -> tuple[str, int]:
        """The currency that a sign, a code or a name means, and how much of it one is (MUSD)."""
        code = self._signs.get(_key(unit)) or self._currencies.get(unit.lower())
        if code:
            return code, 1
        return (unit[1:], _MILLION) if unit[0] == "M" and unit[1:] in self._codes else ("GBP", 1)

    def _hundredths(self, match: re.Match[str]) -> Made | None:
        code = self._minor[match["unit"]]
        if code == "cents":
            return None  # whose cents is not said
        return Made(Money(amount=self._number.value(match["n"]) / 100, currency=code))

    def _count(self, match: re.Match[str]) -> Made | None:
        words, unit = match["n"], self._units[_folded(match["unit"])]
        small = words.replace("-", "").replace(" ", "").isalpha() and not any(s in words for s in self._words.scales)
        if small and (unit in self._words.counted or match["adjectives"]):
            return None  # our two countries are no count
        if match["adjectives"] and (_YEARLIKE.fullmatch(words) or unit not in self._words.counted):
            return None  # in 2021 foreign students are none of 2021
        amount, note = self._amount(match)
        said = precision(match, self._words)
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

    def _unit_pattern(self, units: Iterable[str]) -> str:
        every = [word for unit in units for word in self._words.units[unit].words]
        long = opening(word.lower() for word in every if word[-1].isalpha() and len(word) > _LETTERS and word[0].isalpha())
        short = one_of(word for word in every if word[-1].isalnum() and (len(word) <= _LETTERS or not word[0].isalpha()))
        signs = one_of(word for word in every if not word[-1].isalnum())
        glued = rf"(?:[ -]| ?(?=[%°℃μµ])|(?<=[0-9])(?={short}))"
        return rf"{glued}(?P<unit>(?:(?i:{long})|{short})(?![A-Za-z0-9]){_NO_POWER}|{signs})"


def _sign_pattern(sign: str) -> str:
    """A sign before a sum: US$, us $; $ and codes as they are."""
    if sign[-1] == "$" and len(sign) > 2:  # noqa: PLR2004 - a $ is an article and a dollar
        return rf"(?<![A-Za-z])(?i:{re.escape(sign[:-1].strip())}) ?\$"
    return re.escape(sign)


def _key(sign: str) -> str:
    return re.sub(r"[ .](?=.*\$)", "", sign).upper()


def _folded(word: str) -> str:
    return word.lower() if len(word) > _LETTERS else word
