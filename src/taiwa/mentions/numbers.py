"""Numbers as they are printed: figures with commas and decimals, scale words, number words."""

import re
from decimal import Decimal
from unicodedata import numeric

from .words import Words, either_case, one_of

FIGURES = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,15})(?:\.[0-9]{1,6}|[¼½¾])?"
_APART = "(?<![0-9⁄¼-¾⅐-⅟¹²³⁰⁴-⁹])"
"""No number begins inside another one, behind a fraction (⅓億円; ⁄ is what width folding makes of one without a whole) or
behind a raised figure (the mark of a note in 500²万円, the exponent of 10⁶)."""
MYRIAD = 10_000
_TOKEN = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+|[¼½¾])?|[^\W\d_]|[^\W\d_]+")
_WORD = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+|[¼½¾])?|[A-Za-z]+")


class Japanese:
    """Figures, kanji numerals and their mixtures: 5,680億, 63億6,100万, 3億5千万, 二十五, 二〇一六."""

    def __init__(self, words: Words) -> None:
        """Builds the pattern of a number from its words."""
        self._numerals, self._scales = words.numerals, words.scales
        scale = "[" + "".join(words.scales) + "]"
        kanji = "[" + "".join(words.numerals).replace("元", "") + "".join(words.scales) + "]"
        large = "[" + "".join(word for word, size in words.scales.items() if size >= MYRIAD) + "]"
        mixed = rf"{FIGURES}(?: ?{kanji}{{0,6}}{scale}(?: ?{FIGURES})?){{0,5}}"
        self.pattern = rf"(?:{_APART}(?:{mixed}|{kanji}{{1,16}}))"
        # A space may part a number from its unit only where no list label can be meant (1 人的交流).
        self.gap = rf"(?:(?:(?<=[0-9]{{3}})|(?<={large})) )?"
        self.opens = (*"0123456789", *(word for word in (*words.numerals, *words.scales) if word != "元"))

    def value(self, words: str) -> Decimal:
        """What a match of `pattern` is worth."""
        total = section = Decimal(0)
        current: Decimal | None = None
        largest = MYRIAD
        for token in _TOKEN.findall(words):
            if token in self._numerals:
                current = (current or 0) * 10 + Decimal(self._numerals[token])
            elif token not in self._scales:
                current = _figure(token)
            elif (size := self._scales[token]) < MYRIAD:
                section += (1 if current is None else current) * size
                current = None
            else:
                # 1万5千億 is 15,000億: a larger scale multiplies what stands before it.
                below = total if size > largest else Decimal(0)
                total += (below + section + (current or 0) or 1) * size - below
                section, current, largest = Decimal(0), None, size
        return total + section + (current or 0)


class English:
    """Figures with a scale word, and number words: 2.5 billion, 40m, twenty-five, one hundred thousand."""

    def __init__(self, words: Words) -> None:
        """Builds the patterns of a number from its words."""
        self._numerals, self._scales = words.numerals, words.scales
        numeral = rf"(?i:{one_of(words.numerals)})(?![A-Za-z])"
        short = one_of(word for word in words.scales if len(word) <= 2)  # noqa: PLR2004 - m, bn, k
        long = one_of(word for word in words.scales if len(word) > 2)  # noqa: PLR2004
        self.scaled = rf"{_APART}{FIGURES}(?![0-9⁄⅐-⅟])(?:(?:[ -]?(?i:{long})){{1,2}}| ?(?i:{short})(?![A-Za-z0-9]))?"
        self.words = rf"(?:{numeral}|[Aa](?= {long}))(?:[ -](?:{numeral}|{long})){{0,5}}"
        self.pattern = rf"(?:{self.scaled}|{self.words})"
        self.opens = (*"0123456789", *either_case(words.numerals), "a ", "A ")

    def value(self, words: str) -> Decimal:
        """What a match of `pattern` is worth."""
        total = section = Decimal(0)
        for token in _WORD.findall(words):
            word = token.lower()
            size = self._scales.get(word)
            if size is None:
                section += self._numerals.get(word, 1) if word.isalpha() else _figure(token)
            elif size < 1000:  # noqa: PLR2004 - a hundred thousand is multiplied once more
                section = (section or Decimal(1)) * size
            else:
                total += (section or Decimal(1)) * size
                section = Decimal(0)
        return total + section


def _figure(printed: str) -> Decimal:
    """What figures are worth: 1,500, 2.5, 3½."""
    whole = printed.rstrip("¼½¾")
    return Decimal(whole.replace(",", "")) + sum(Decimal(numeric(sign)) for sign in printed[len(whole):])
