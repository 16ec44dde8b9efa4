"""Japanese sums of money, counts, measures and shares."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from ..values import Money, Quantity, replace
from .amounts import precision
from .currencies import currencies_of
from .numbers import Japanese
from .rules import Made, Rule
from .words import Unit, Words, one_of, opening

_KATAKANA = "(?![ァ-ヺー])"
# 2割 as a share; 割引, 割り当て, 割合, 割高 are other words.
_NO_SHARE = "(?![引り合高安愛当賦譲烹れるっ])"
_WINDOW = 12
_LOOK_BACK = 40
_MEASURED = "metre|mile"
# What stands below zero by a mark of accounts or a dash is left; a dash behind a space is the mark of a list.
_NO_MINUS = r"(?<![△▲])(?<![△▲]約)(?<!マイナス)(?<!マイナス )(?<!(?<![0-9A-Za-z%°℃円ァ-ヺー、。,)])[-−])"


class JapaneseAmounts:
    """Makes the rules from the words of the language, and values from what they match."""

    def __init__(self, words: Words) -> None:
        """Prepares the pieces of the patterns."""
        self._words = words
        self._number = Japanese(words)
        known = currencies_of("ja")
        self._currencies = {word: code for code, unit in known.items() for word in unit.words}
        self._signs = {sign: code for code, unit in known.items() for sign in unit.signs}
        self._units = {word: unit for unit, entry in words.units.items() for word in entry.words}
        self._units |= words.short_units
        before, after = one_of(words.before.every), one_of(words.after.every)
        # Behind 単位 stands what the figures of a table count, no sum (単位: 百万円).
        # 総額5,680億円(約52.5億ドル)以上: the word after the bracket is said of both sums. 超えた, 超えている tell, and bound nothing.
        self._after = rf"(?: ?(?P<after>{after})(?!て|た|まし)|(?=(?:\([^()\n]{{1,30}}\)|\))(?P<beyond>{after})))?"
        self._upper = rf"(?: ?(?:[-–—~〜]|から|ないし|乃至) ?(?P<upper>{self._number.counted}))?"
        self._worded = rf"(?P<before>(?:{before} ?){{0,3}})"
        self._before = rf"(?<!単位)(?<!単位[:は ])(?<!単位: ){_NO_MINUS}{self._worded}"
        self._figure = rf"(?P<n>{self._number.counted}){self._upper}(?P<some>余)?{self._number.gap}"
        self._amount = self._before + self._figure
        self._opens = (*self._number.opens, *words.before.every)
        self._sum_before = rf"(?P<n>{self._number.counted}) ?(?P<unit>{one_of(self._currencies)})$"

    def rules(self) -> tuple[Rule, ...]:
        """All of them, in the order in which they are tried."""
        return (*self._money_rules(), *self._share_rules(), *self._count_rules())

    def _money_rules(self) -> tuple[Rule, ...]:
        words, number = self._words, self._number
        own = {word for unit in words.currencies.values() for word in unit.words}
        names = rf"(?:{one_of(own)}|(?:{opening(self._currencies.keys() - own)}){_KATAKANA}(?![A-Za-z0-9]))"
        no_money = f"(?!{one_of(words.not_money)})"
        tenth, hundredth = (one_of(words.minor[part].words) for part in ("tenth", "hundredth"))
        figure = r"[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
        rest = (
            rf"(?:と? ?(?P<tenths>{figure}) ?{tenth})?"
            rf"(?:と? ?(?P<hundredths>{figure}) ?(?:(?(tenths)|(?!分)){hundredth}))?"
        )
        sum_of = rf"(?P<unit>{names}){no_money}{rest}{self._after}"
        return (
            Rule(id="ja.money-below-zero", kind="money", opens=("マイナス",), make=self._deficit,
                 printed=rf"マイナス ?{self._worded}{self._figure}{sum_of}", yes="マイナス3億ドルとなる", no="マイナス成長"),
            Rule(id="ja.money", kind="money", opens=self._opens, make=self._money, printed=(
                self._amount + sum_of
            ), yes="63億6,100万円の円借款", no="1円卓会議"),
            Rule(id="ja.money-sign", kind="money", opens=(*words.before.every, *self._signs), make=self._money,
                 printed=(
                rf"{self._before}(?<![A-Za-z])(?P<unit>{opening(self._signs)}) ?(?P<n>{number.counted}){self._upper}"
                rf"(?![0-9,.]| ?[A-Za-z])(?P<some>)(?P<tenths>)(?P<hundredths>){self._after}"
            ), yes="US$52億の支援", no="US52億"),
        )  # fmt: skip

    def _share_rules(self) -> tuple[Rule, ...]:
        number = self._number
        below = ("マイナス", *(f"{sign}{figure}" for sign in "-−" for figure in (" ", *number.opens)))
        unit = one_of((*self._words.units["percent"].words, *self._words.units["degree-celsius"].words))
        return (
            Rule(id="ja.share", kind="quantity", opens=self._opens, make=self._share, printed=(
                rf"(?<!点){self._amount} ?割(?P<half>半)?(?:(?P<tenths>[0-9一二三四五六七八九])分)?"
                rf"(?:(?P<hundredths>[0-9一二三四五六七八九])厘)?{_NO_SHARE}{self._after}"
            ), yes="約3割を占める", no="3割引で販売する"),
            Rule(id="ja.below-zero", kind="quantity", opens=below, make=self._below, printed=(
                rf"(?:マイナス|(?<![0-9A-Za-z%°℃円ァ-ヺー])[-−]) ?(?P<n>{number.counted}) ?(?P<unit>{unit})"
            ), yes="マイナス5%の成長", no="ISO-5%"),
            Rule(id="ja.degree", kind="quantity", opens=tuple(self._words.degrees), make=self._degree, printed=(
                rf"(?P<scale>{one_of(self._words.degrees)})(?:温度)?の? ?(?P<minus>マイナス ?|[-−])?(?P<n>{number.counted}) ?度"
            ), yes="摂氏1.5度に抑える", no="38度線の北側"),
        )  # fmt: skip

    def _count_rules(self) -> tuple[Rule, ...]:
        lengths = {word: entry for word, entry in self._words.units.items() if re.search(_MEASURED, word)}
        rates, short = self._words.rates, one_of(self._words.short_units) + _KATAKANA
        beside = "|".join(f"(?<={word}{space})" for word in self._words.places_before for space in ("", " "))
        return (
            Rule(id="ja.rate", kind="quantity", opens=tuple(rates), make=self._count, printed=(
                rf"(?P<rate>{one_of(rates)})の? ?{self._amount}(?:{_units(lengths)}|(?P<short>{short})){self._after}"
            ), yes="時速120キロメートルで走る", no="時速は120である"),
            Rule(id="ja.count", kind="quantity", opens=self._opens, make=self._count, printed=(
                rf"{self._amount}{_units(self._words.units)}{self._after}"
            ), yes="約1000名の研修員", no="第1人者"),
            Rule(id="ja.distance", kind="quantity", opens=self._opens, make=self._count, printed=(
                rf"(?:{beside}){self._amount}(?P<unit>{one_of(self._words.short_units)}){_KATAKANA}{self._after}"
            ), yes="首都の北西約325キロの町", no="砂糖20キロ"),
            Rule(id="ja.part", kind="quantity", opens=tuple("123456789"), make=self._count, printed=(
                rf"(?<![0-9/])(?P<n>[1-9]/(?:2|4|5|8|10))(?P<before>)(?P<upper>)(?P<some>){_units(self._words.units)}{self._after}"
            ), yes="1/4マイルの舗装路", no="71/4件"),
        )  # fmt: skip

    def _money(self, match: re.Match[str]) -> Made | None:
        amount, unit = self._worth(match), match["unit"]
        if unit == "元" and match["n"].isalpha() and not match["tenths"] and not set(match["n"]) & set(self._words.scales):
            return None  # 一元化, 多元: no sum in a digit of kanji alone
        if unit == "ポンド" and self._weighed(match):
            return None
        amount += _minor(self._number, match)
        if self._repeats(match, amount):
            return None
        said = precision(match, self._words)
        code = self._currencies.get(unit) or self._signs[unit]
        return Made(Money(amount=amount, currency=code, approx=said.approx, bound=said.bound), self._beyond(match))

    def _deficit(self, match: re.Match[str]) -> Made | None:
        made = self._money(match)
        if not made or not isinstance(made.value, Money) or made.value.bound:
            return None
        return replace(made, value=replace(made.value, amount=-made.value.amount))

    def _repeats(self, match: re.Match[str], amount: Decimal) -> bool:
        """Whether a sum in brackets is the one before them in other figures: 12億3400万米ドル(1,234百万ドル)."""
        at = match.start()
        if match.string[at - 1 : at] != "(":
            return False
        before = re.search(self._sum_before, match.string[max(0, at - _LOOK_BACK) : at - 1])  # compiled where one is met
        code = self._currencies.get(match["unit"]) or self._signs[match["unit"]]
        if before is None or self._currencies[before["unit"]] != code:
            return False
        return self._number.value(before["n"]) == amount

    def _worth(self, match: re.Match[str]) -> Decimal:
        """What the number is worth; the lower end of a range has the scale that only the upper one prints (500~600億円)."""
        lower, upper = self._number.value(match["n"]), match["upper"]
        if not upper or not match["n"].isdecimal():
            return lower
        scale = re.search(f"[{''.join(self._words.scales)}]+$", upper)
        scaled = lower * self._number.value(scale[0]) if scale else lower
        return scaled if scaled <= self._number.value(upper) else lower

    def _weighed(self, match: re.Match[str]) -> bool:
        around = match.string[max(0, match.start() - _WINDOW) : match.end() + _WINDOW]
        return any(word in around for word in self._words.weighing)

    def _count(self, match: re.Match[str]) -> Made | None:
        amount = self._worth(match)
        unit = self._units[match["unit"] or match["short"]]
        if amount <= 1 and match["n"].isalpha() and unit in self._words.counted:
            return None
        if rate := match.groupdict().get("rate"):
            unit = f"{unit}-per-{self._words.rates[rate]}"
        return self._quantity(match, amount, unit)

    def _quantity(self, match: re.Match[str], amount: Decimal, unit: str) -> Made:
        said = precision(match, self._words)
        return Made(Quantity(amount=amount, unit=unit, approx=said.approx, bound=said.bound), self._beyond(match))

    def _share(self, match: re.Match[str]) -> Made:
        amount = self._worth(match) * 10 + (5 if match["half"] else 0)
        return self._quantity(match, amount + _minor(self._number, match) * 10, "percent")

    def _below(self, match: re.Match[str]) -> Made:
        return Made(Quantity(amount=-self._number.value(match["n"]), unit=self._units[match["unit"]]))

    def _degree(self, match: re.Match[str]) -> Made:
        amount = self._number.value(match["n"])
        return Made(Quantity(amount=-amount if match["minus"] else amount, unit=self._words.degrees[match["scale"]]))

    def _beyond(self, match: re.Match[str]) -> str | None:
        upper = match.groupdict().get("upper")
        return f"a range up to {self._number.value(upper):f}" if upper else None


def _minor(number: Japanese, match: re.Match[str]) -> Decimal:
    """What the tenths and hundredths behind a number are worth: 2ドル3セント, 3割8分."""
    parts = (("tenths", 1), ("hundredths", 2))
    return sum((number.value(match[name]).scaleb(-places) for name, places in parts if match[name]), Decimal(0))


def _units(units: Mapping[str, Unit]) -> str:
    """A pattern of every unit, the longest word first; Latin ones may stand off and end as words do."""
    rows = sorted(((word, entry) for entry in units.values() for word in entry.words), key=lambda row: -len(row[0]))
    words = "|".join(_unit(word, entry.not_before) for word, entry in rows)
    return rf"(?: (?=[A-Za-z%°]))?(?P<unit>{words})"


def _unit(word: str, not_before: Iterable[str]) -> str:
    latin = "(?![A-Za-z0-9])" if word[-1].isascii() and word[-1].isalnum() else ""
    return re.escape(word) + latin + (f"(?!{one_of(not_before)})" if not_before else "")
