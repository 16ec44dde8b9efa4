"""The place of a printed numeral in the series it may belong to."""

import unicodedata
from functools import cache

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_WORTH = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_CJK = "〇一二三四五六七八九"
_ALPHABETS = (
    ("a", "abcdefghijklmnopqrstuvwxyz"),
    ("ア", "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"),
    ("イ", "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス"),
    ("а", "абвгдежзиклмнопрстуфхцчшщэюя"),
)

_CYRILLIC = "асеорху"
_ALIKE = str.maketrans(_CYRILLIC, "aceopxy")
"""Cyrillic letters that are typed for the Latin ones they look like: in Russian texts that list by a) b) c)."""


@cache
def values(numeral: str) -> tuple[tuple[str, int], ...]:
    """Every (series, place) a numeral may mean: `i` is Roman one and the ninth letter, イ second of アイウ, first of イロハ.

    The last step of a decimal number counts: 1.2 is the second of its series.
    """
    if numeral[0].isdecimal():
        steps = numeral.replace("-", ".").split(".")
        return (("1" * len(steps), int(steps[-1])),)
    lower = numeral.lower()
    capital = lower != numeral
    found = [("I" if capital else "i", roman(lower)), ("一", cjk(numeral))]
    if len(numeral) == 1:
        letters = [(lower, alphabet) for alphabet in _ALPHABETS] + [(lower.translate(_ALIKE), _ALPHABETS[0])] * (lower in _CYRILLIC)
        found += [(kind.upper() if capital else kind, alphabet.find(letter) + 1) for letter, (kind, alphabet) in letters]
    return tuple((kind, value) for kind, value in found if value)


def roman(numeral: str) -> int:
    """The value of a well-formed small-letter Roman number below 150, else 0."""
    total, most = 0, 0
    for char in reversed(numeral):
        worth = _WORTH.get(char, 0)
        total += worth if worth >= most else -worth
        most = max(most, worth)
    return total if 0 < total < 150 and _to_roman(total) == numeral else 0  # noqa: PLR2004


def _to_roman(value: int) -> str:
    signs = ""
    for worth, sign in _ROMAN:
        signs += sign * (value // worth)
        value %= worth
    return signs


def cjk(numeral: str) -> int:
    """The value of 一 … 九十九, else 0."""
    tens, ten, ones = numeral.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or not numeral or not set(tens + ones) <= set(_CJK):
        return 0
    return (_CJK.index(tens) if tens else len(ten)) * 10 + (_CJK.index(ones) if ones else 0)


@cache
def in_ascii(label: str) -> str:
    """A label in ASCII letters, digits and hyphens: 1.2 is 1-2, ア is a, 三 is 3."""
    value = cjk(label)
    return str(value) if value else "".join(_char_in_ascii(char) for char in label)


def _char_in_ascii(char: str) -> str:
    """A letter of another script goes by the last word of its Unicode name: KATAKANA LETTER KA is ka."""
    if char.isascii():
        return char if char.isalnum() else "-"
    return unicodedata.name(char, f"{ord(char):x}").rsplit(" ", 1)[-1].lower()
