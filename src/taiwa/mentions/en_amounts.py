"""English sums of money and counts."""

import re
from collections.abc import Iterable
from decimal import Decimal

from ..values import Money, Quantity
from .amounts import precision
from .currencies import currencies_of
from .numbers import English
from .phrases import Phrases
from .ranges import BETWEEN_EN, UNSIGNED_EN, alone, begun, ranged
from .rules import DIGITS, Made, Rule
from .words import Words, either_case, in_any_case, one_of

_YEARLIKE = re.compile(r"(?:19|20)[0-9]{2}")
_MEGA = re.compile(r"M(?P<code>[A-Z]{3})(?![A-Za-z0-9])")
_POUNDS = re.compile(r"pounds?(?! of|[A-Za-z])")
"""Millions of pounds are money; pounds of something may be its weight."""
_METRES = re.compile(r" (?:tall|long|wide|high|deep|is|by|x|×|[0-9])")
"""After 5 m: metres; 5m of anything else may be millions."""
_WORD = re.compile(r"[a-z]+")
_DOLLARS = " dollars"
_NO_NOUN = re.compile(r"[,.;:)]|$| (?:to|for|in|on|and|or|over|from|of|at|per|annually|each|with)(?![A-Za-z])")
"""A $5 million Canadian project is Canada's, its dollars need not be."""
_WEIGHS = re.compile(r"(?<![A-Za-z])[Ww]eigh[a-z]*(?: [a-z]+){0,3} $")
_SHARED = re.compile(r"manats?|(?<!British )pounds?(?! sterling)|¥")
"""Names and signs of currencies of more than one state."""
_NUMBER_BEFORE = "the number may begin before the comma"
_WHOSE = "a state beside it has a currency of this name or sign too"
_FAR = 80
_MILLION, _CODE = 1_000_000, 3
_LETTERS = 3
"""Names of units this long are signs: MW is not mw."""


class EnglishAmounts:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._number = English(words)
        known = currencies_of("en")
        self._codes = frozenset(known) - frozenset(words.not_currencies)
        self._currencies = Phrases({word: code for code, unit in known.items() for word in unit.words})
        names = ((word.removesuffix(_DOLLARS), code) for code, unit in known.items() for word in unit.words if word.endswith(_DOLLARS))
        self._owners = Phrases(dict(names))
        self._signs = {_key(sign): code for code, unit in known.items() for sign in unit.signs}
        self._dollars = tuple(code for code, unit in known.items() if any(sign.endswith("$") for sign in unit.signs))
        self._minor = {word: code for code, unit in words.minor.items() for word in unit.words}
        self._units = Phrases({word: unit for unit, entry in words.units.items() for word in entry.words}, _folded)
        self._before = rf"(?P<before>(?:(?![0-9]){in_any_case(words.before.every)} ){{0,2}})"
        scales = one_of(word for word in words.scales if word not in words.money_scales)
        cents = one_of(words.minor["cents"].words)
        after = rf"(?: (?P<after>{one_of(words.after.every)})(?![A-Za-z]))?"
        self._goes_before = re.compile(rf"(?<![A-Za-z]){one_of(word for word in words.scales if len(word) > _LETTERS)}, $")
        self._rest = re.compile(
            rf"(?P<late> {scales}(?![A-Za-z]))?(?: (?:and )?(?P<cents>[0-9]{{1,2}}|{self._number.words}) {cents}(?![A-Za-z]))?{after}"
        )

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        number, words = self._number, self._words
        before = either_case(words.before.every)
        opens = (*number.opens, *before)
        upper = rf"(?:{BETWEEN_EN}(?P<again>[A-Z]{{0,3}}[$€£¥] ?)?(?P<upper>{number.scaled}|{number.words}))?"
        counted = rf"(?:{BETWEEN_EN}(?P<upper>{number.counted}|{number.words}))?"
        adjective = rf"(?:(?!(?:{one_of(words.no_adjective)})(?![A-Za-z-]))[A-Za-z][A-Za-z-]{{1,15}} )"
        signs = "|".join(sorted({_sign_pattern(sign) for sign in self._all_signs()}, key=len, reverse=True))
        unit = r"(?=[^\W\d_]|[%°℃$€£¥₽₸₴₩₹₡₾₭])"
        return (
            Rule(id="en.money-sign", kind="money", opens=(*self._openers(), *before), make=self._signed, printed=(
                rf"{UNSIGNED_EN}{self._before}(?P<unit>{signs}|M?[A-Z]{{3}}) ?(?P<n>{number.scaled}){upper}(?![0-9])"
            ), yes="US$40m in aid", no="40m in aid"),
            Rule(id="en.money", kind="money", opens=opens, make=self._money, printed=(
                rf"{UNSIGNED_EN}{self._before}(?P<n>{number.scaled}|{number.words}){upper}[ -]?{unit}"
            ), yes="ten million yen", no="ten million yews"),
            Rule(id="en.below-zero", kind="quantity", opens=("minus ", *(f"-{digit}" for digit in DIGITS), "- "), make=self._below,
                 printed=rf"(?P<before>)(?P<n>(?:[-−] ?|minus )(?:{number.counted}|{number.words}))(?P<upper>)[ -]?{unit}",
                 yes="a low of -5 °C", no="item -5 here"),
            Rule(id="en.count", kind="quantity", opens=opens, make=self._count, printed=(
                rf"{UNSIGNED_EN}(?<![$€£¥])(?<![$€£¥] ){self._before}(?P<n>{number.counted}|{number.words}){counted}[ -]?(?P<plain>{unit})"
                rf"(?P<adjectives>{adjective})?(?P<more>{adjective})?"
            ), yes="one billion vaccine doses", no="in 2021 foreign students"),
        )  # fmt: skip

    def ask_for(self, word: str) -> bool:
        """Whether what is paid or counted, or the sign of money, can begin with `word`."""
        paid = self._currencies.begin_with(word) or word.lower() in self._minor or bool(_POUNDS.match(word) or _MEGA.match(word))
        return paid or self._units.begin_with(word)

    def _all_signs(self) -> Iterable[str]:
        for unit in currencies_of("en").values():
            yield from (sign for sign in unit.signs if not sign.isalpha() or len(sign) != _CODE)
        yield from (f"{code}$" for code in self._dollars)

    def _openers(self) -> tuple[str, ...]:
        """What a sign can begin with: as printed and written small (us $ 5)."""
        signs = tuple(self._all_signs())
        small = tuple(sign.lower().replace("$", form) for sign in signs if sign[-1] == "$" for form in ("$", " $"))
        apart = tuple(sign.replace("$", " $") for sign in signs if sign[-1] == "$" and len(sign) > 1)
        return (*signs, *small, *apart, *(f"{mega}{code}" for code in self._codes for mega in ("", "M")))

    def _signed(self, printed: re.Match[str]) -> Made | None:
        counted = not printed["again"] and self._units.at(printed.string, printed.end() + 1, printed.endpos)
        match = alone(printed) if counted else ranged(printed, self._number)  # $5 or 10 people
        if not match:
            return None
        unit = match["unit"]
        code = self._signs.get(_key(unit))
        code = code or (unit if unit in self._codes else None)
        code = code or (unit[:-1].strip().upper() if unit[-1] == "$" and unit[:-1].strip().upper() in self._codes else None)
        mega = not code and unit[0] == "M" and unit[1:] in self._codes
        code = unit[1:] if mega else code
        if not code:
            return None
        code, end = self._again(match, code)
        return self._made(match, code, end, _MILLION if mega else 1)

    def _again(self, match: re.Match[str], code: str) -> tuple[str, int]:
        """The currency named once more behind a sum, which says whose dollar is meant ($5 million Canadian), and where it ends."""
        chars, end = match.string, match.end()
        if chars[end : end + 1] != " " or not chars[end + 1 : end + 2].isalpha():
            return code, end
        again = self._currencies.at(chars, end + 1, match.endpos)
        if match["unit"] != "$":
            return code, again[1] if again else end
        owner = self._owners.at(chars, end + 1, match.endpos)
        return again or (owner if owner and _NO_NOUN.match(chars, owner[1]) else (code, end))

    def _money(self, match: re.Match[str]) -> Made | None:
        chars, at = match.string, match.end()
        if not self._is_whole(match):
            return None
        if (minor := self._hundredths(match)) or (found := self._unit(match)) is None:
            return minor
        code, end, times = found
        return self._made(match, code, end, times) if chars[at - 1] in " -" or not chars[at].islower() else None

    def _is_whole(self, match: re.Match[str]) -> bool:
        """Whether what stands before a unit is one number or one range."""
        return ranged(match, self._number) is not None and (", " not in match["n"] or self._number.is_one(match["n"]))

    def _unit(self, match: re.Match[str]) -> tuple[str, int, int] | None:
        """The currency behind a number, where its name ends, and how much of it one is (MUSD)."""
        found = self._currencies.at(match.string, match.end(), match.endpos)
        if found:
            return (*found, 1)
        mega = _MEGA.match(match.string, match.end(), match.endpos)
        if mega and mega["code"] in self._codes:
            return mega["code"], mega.end(), _MILLION
        weighs = _WEIGHS.search(match.string, max(0, match.start() - _FAR), match.start())
        pounds = None if weighs else _POUNDS.match(match.string, match.end(), match.endpos)
        return ("GBP", pounds.end(), 1) if pounds and (match["upper"] or match["n"]).endswith("illion") else None

    def _made(self, match: re.Match[str], code: str, end: int, times: int) -> Made:
        rest = self._rest.match(match.string, end, match.endpos)
        amount, note = self._amount(match)
        if rest and rest["late"]:  # 75 USD million
            amount *= self._words.scales[rest["late"].strip().lower()]
        if rest and rest["cents"]:
            amount += self._number.value(rest["cents"]) / 100
        said = precision(match, self._words, after=rest["after"] if rest else None)
        value = Money(amount=amount * times, currency=code, approx=said.approx, bound=said.bound)
        return Made(value, note or self._doubt(match, code, end), rest.end() if rest else end)

    def _doubt(self, match: re.Match[str], code: str, end: int) -> str | None:
        """Why a sum is unsure: its number goes on before it, or the name or sign is that of a currency of a state named beside it too."""
        chars, start = match.string, match.start()
        if before := self._begun_before(match):
            return before
        states = self._words.also_of.get(code) if _SHARED.search(chars, start, end) else None
        if not states:
            return None
        sentence = chars[max(0, start - _FAR) : start].rsplit(". ", 1)[-1] + chars[end : end + _FAR].split(". ", 1)[0]
        return _WHOSE if any(state in sentence for state in states) else None

    def _begun_before(self, match: re.Match[str]) -> str | None:
        """Why a number is unsure that may begin before a comma (1 billion, 200 million dollars); none does whose sign stands before it."""
        chars, start = match.string, match.start()
        goes = chars.endswith(", ", 0, start) and "unit" not in match.re.groupindex
        return _NUMBER_BEFORE if goes and self._goes_before.search(chars, max(0, start - _FAR), start) else None

    def _hundredths(self, match: re.Match[str]) -> Made | None:
        """Pence have a currency of their own; whose cents are meant is not said."""
        word = _WORD.match(match.string, match.end(), match.endpos)
        code = self._minor.get(word[0]) if word else None
        if not word or not code or code == "cents" or match["upper"]:
            return None
        return Made(Money(amount=self._number.value(match["n"]) / 100, currency=code), None, word.end())

    def _below(self, match: re.Match[str]) -> Made | None:
        found = self._units.at(match.string, match.end(), match.endpos)
        return self._counted(match, *found) if found and (found[0] == "percent" or found[0].startswith("degree")) else None

    def _count(self, match: re.Match[str]) -> Made | None:
        if not self._is_whole(match):
            return None
        places = [match.start("plain"), match.end("adjectives"), match.end("more")]
        for place in dict.fromkeys(at for at in places if at >= 0):
            found = self._units.at(match.string, place, match.endpos)
            if found:
                return self._counted(match, *found) if self._is_count(match, *found, apart=place > places[0]) else None
        return None

    def _is_count(self, match: re.Match[str], unit: str, end: int, *, apart: bool) -> bool:
        """Whether number and unit make a count; words may stand between them where things are counted, not measured."""
        words, chars = match["n"] + (match["upper"] or ""), match.string
        counted = unit in self._words.counted
        small = words.replace("-", "").replace(" ", "").isalpha() and not any(s in words for s in self._words.scales)
        if unit == "pound" and words.endswith("illion"):
            return False
        if counted and (small or self._number.value(match["n"]) % 1):
            return False  # our two countries are no count, 4.2 projects a section
        if apart and (not counted or _YEARLIKE.fullmatch(words)):
            return False  # in 2021 foreign students are none of 2021
        if end < len(chars) and (chars[end].isalnum() or chars[end] in "²³"):
            return False
        return unit != "metre" or chars[end - 1] != "m" or bool(_METRES.match(chars, end))

    def _counted(self, match: re.Match[str], unit: str, end: int) -> Made:
        rest = self._rest.match(match.string, end, match.endpos)
        after = rest["after"] if rest and not rest["late"] and not rest["cents"] else None
        amount, note = self._amount(match)
        said = precision(match, self._words, after=after)
        value = Quantity(amount=amount, unit=unit, approx=said.approx, bound=said.bound)
        return Made(value, note or self._begun_before(match), rest.end() if rest and after else end)

    def _amount(self, match: re.Match[str]) -> tuple[Decimal, str | None]:
        """The sum or count, and what it leaves out of a range."""
        if not match["upper"]:
            return self._number.value(match["n"]), begun(match)
        lower, upper = self._number.ends(match["n"], match["upper"])
        return lower, f"a range up to {upper:f}"


def _sign_pattern(sign: str) -> str:
    """A sign before a sum: US$, us $; $ and codes as they are."""
    if sign[-1] == "$" and len(sign) > 2:  # noqa: PLR2004 - a $ is an article and a dollar
        return rf"(?<![A-Za-z])(?i:{re.escape(sign[:-1].strip())}) ?\$"
    return re.escape(sign)


def _key(sign: str) -> str:
    return re.sub(r"[ .](?=.*\$)", "", sign).upper()


def _folded(word: str) -> str:
    """The one form of the name of a unit: MW is not mw."""
    return word.lower() if len(word) > _LETTERS else word
