"""Numbers as they are printed: figures with commas and decimals, scale words, number words."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise
from unicodedata import numeric

from .words import Numbers, Words, either_case, in_any_case, one_of, with_yo

FIGURES = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,15})(?:\.[0-9]{1,6}|[¼½¾])?"
_APART = "(?<![0-9▲△⁄¼-¾⅐-⅟¹²³⁰⁴-⁹])"
"""No number begins inside another one, behind a fraction (⅓億円; ⁄ is what width folding makes of one without a whole) or
behind a raised figure (the mark of a note in 500²万円, the exponent of 10⁶)."""
_UNCUT = r"(?<![0-9]['’])(?:(?<![0-9] )|(?<=[0-9]{4} )|(?![0-9]{3}(?![0-9])))"
"""No number begins at the later groups of one whose groups stand apart (1 500, 1'500); a year may stand before three figures."""
_ENDS = r"(?![.,'’][0-9]| [0-9]{3}(?![0-9]))"
"""No number ends where its groups go on, well made or not (1.234.567,89, 12,3456): a part of one is worse than none."""
MYRIAD = 10_000
TEN = 10
_TOKEN = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+|[¼½¾])?|[^\W\d_]|[^\W\d_]+")
_BELOW = "マイナス ?|[-−] ?"
_MINUS_JA = re.compile(_BELOW)
_MINUS = re.compile(r"[-−] ?|minus ")
_SAID = re.compile(r" \([0-9]{1,3}\)")
"""The figures of a number behind its words: five (5) million."""
_RATIO = re.compile(r"(.{1,40}) (?:in|out of) (.{1,40})")
_RU_TOKEN = re.compile(r"[0-9]+(?: [0-9]{3}(?![0-9]))*(?:[,.] ?[0-9]+)*|[^\W\d_]+")
_RU_MINUS = re.compile(r"[-−] ?|минус ")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}(?:[.,][0-9]{1,2})?")
_DECIMAL_COMMA = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})*,(?:[0-9]{1,2}|[0-9]{4,})|0,[0-9]+")


class Japanese:
    """Figures, kanji numerals and their mixtures: 5,680億, 63億6,100万, 3億5千万, 二十五, 二〇一六.

    `counted` is a number in front of a unit; `pattern` takes any number that stands for itself, as well below zero, with kanji
    behind the point, and parts of a whole: マイナス五, 二百・七一, 3分の2, 103と3分の2.
    """

    def __init__(self, words: Words) -> None:
        """Builds the patterns of a number from its words."""
        self._numerals, self._scales, self._parts = words.numerals, words.scales, words.fractions
        scale = "[" + "".join(words.scales) + "]"
        digit = "[" + "".join(words.numerals).replace("元", "") + "]"
        kanji = "[" + "".join(words.numerals).replace("元", "") + "".join(words.scales) + "]"
        large = "[" + "".join(word for word, size in words.scales.items() if size >= MYRIAD) + "]"
        mixed = rf"{FIGURES}(?: {{0,2}}{kanji}{{0,6}}{scale}(?: ?{FIGURES})?){{0,5}}"
        # 〇・〇八 and 百・二五 have a point; 二・三年 and 二、三人 mean two or three, and no number begins behind such a sign.
        large_or_none = rf"(?:[〇零0]|{kanji}{{0,12}}{scale}{kanji}{{0,3}})・(?:{digit}|[0-9]){{1,12}}"
        self.counted = rf"(?:{_APART}(?<!{kanji}[・、])(?<![0-9][・.])(?!{large})(?!(?<=[0-9]、)[0-9](?![0-9,.]))(?:{large_or_none}|{mixed}|{kanji}{{1,32}}))"
        exact = rf"(?:[0-9]{{1,3}}(?: [0-9]{{3}}){{1,6}}(?:\.[0-9]{{1,12}})?|[0-9]{{0,15}}\.[0-9]{{1,12}}|{kanji}{{1,16}}・{digit}{{1,12}})"
        plain = rf"(?:{exact}|{self.counted})"
        part = rf"(?:{plain}分の{plain}|{FIGURES}[/⁄]{FIGURES})"
        self.pattern = rf"(?:(?:{_BELOW})?(?:(?:{plain}[と ])?{part}|{plain}|{one_of(self._parts)}))"
        # A space may part a number from its unit only where no list label can be meant (1 人的交流).
        self.gap = rf"(?:(?:(?<=[0-9]{{3}})|(?<={large})) {{1,2}})?"
        self.opens = (*"0123456789", *(word for word in (*words.numerals, *words.scales) if word != "元"))

    def value(self, words: str) -> Decimal:
        """What a match of one of the patterns is worth."""
        sign = _MINUS_JA.match(words)
        words = words[sign.end() :] if sign else words
        whole, _, part = words.rpartition("と") if "と" in words else words.rpartition(" ") if "/" in words else ("", "", words)
        amount = self._part(part) + (self._plain(whole) if whole else 0)
        return -amount if sign else amount

    def _part(self, words: str) -> Decimal:
        """A part of a whole (3分の2, 3/5, 半分), or a plain number."""
        if words in self._parts:
            return Decimal(1) / self._parts[words]
        bottom, _, top = words.partition("分の")
        if not top:
            top, _, bottom = words.replace("⁄", "/").partition("/")
        return self._plain(top) / (self._plain(bottom) or 1) if top and bottom else self._plain(words)

    def _plain(self, words: str) -> Decimal:
        whole, _, after = words.partition("・")
        if after:
            return self._plain(whole) + Decimal("0." + "".join(str(self._numerals.get(char, char)) for char in after))
        return _figure(words) if words[:1] in ".0123456789" and not words.lstrip("0123456789., ") else self._mixed(words)

    def _mixed(self, words: str) -> Decimal:
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
    """Figures with a scale word, number words, fractions and ordinals: 2.5 billion, 40m, twenty-five, two and a half, 21st."""

    def __init__(self, words: Words) -> None:
        """Builds the patterns of a number from its words."""
        self._words = words
        grouped = r"[0-9]{1,3}(?: [0-9]{3}(?![0-9])){1,6}(?:\.[0-9]{1,6})?"
        figure = rf"(?:{grouped}|{FIGURES}(?: [1-9][/⁄][2-9](?![0-9/]))?|[1-9][/⁄][2-9](?![0-9/]))(?![0-9⁄⅐-⅟]){_ENDS}"
        numeral = rf"{in_any_case(words.numerals)}(?![A-Za-z])"
        long = rf"{in_any_case(word for word in words.scales if word not in words.money_scales)}(?![A-Za-z])"
        part = rf"{in_any_case(words.fractions)}(?![A-Za-z])"
        joint = r"(?:[ -]|(?:(?<=hundred)|(?<=thousand)|(?<=million)|(?<=billion)) and )"
        half = rf"(?: and (?:an? |one |three )?{part}(?: {long})?)"
        piece = rf"(?:(?:[Aa]n? |[Tt]hree )?{part}(?: of an?| an?)? {long})"
        start = rf"{_APART}{_UNCUT}(?<!illion )(?<!thousand )"
        below = rf"(?: (?:{figure}|{numeral}(?:{joint}(?:{numeral}|hundred)){{0,4}}) {long})"
        scaled = rf"{figure}(?:[ -]?{long}{below}?(?:[ -]?{long})?)?"
        self.counted = rf"(?:{start}{scaled})"
        self.scaled = rf"(?:{start}(?:{figure} ?{in_any_case(words.money_scales)}(?![A-Za-z0-9])|{scaled}))"
        said = r"(?: \([0-9]{1,3}\))?"
        apart = joint.replace("[ -]", " |(?<=ty)-|(?<=TY)-|(?<=hundred)-|(?<=thousand)-|(?<=thousand), |(?<=illion), ")  # two-three is two or three
        self.words = rf"(?:(?![0-9])(?:{piece}|(?:(?:{numeral}{said}|[Aa](?= {long}))(?:{apart}{numeral}|{joint}{long}){{0,9}}{half}?)))"
        self._scale = re.compile(rf"(?:(?<=[0-9])|[ -]){one_of(words.scales)}(?: {one_of(words.scales)})*$")
        after = {word for word in (*words.scales, *words.fractions) if word not in words.money_scales}
        articles = tuple(f"{article} {form}" for article in "aA" for word in after for form in (word, word.capitalize(), word.upper()))
        self.opens = (*"0123456789", *either_case((*words.numerals, *words.fractions)), *articles)
        self._bottoms = self._denominators()
        self._token = self._tokens()
        self.pattern = self._alone()

    def value(self, words: str) -> Decimal:
        """What a number is worth that one of the patterns took."""
        text = re.sub(r"[\s]+", " ", _SAID.sub("", words.strip().lower())).replace(" - ", "-")
        sign = _MINUS.match(text)
        text = text[sign.end() :] if sign else text
        ratio = _RATIO.fullmatch(text)
        amount = self.value(ratio[1]) / (self.value(ratio[2]) or 1) if ratio else self._sum(self._parts(text))
        return -amount if sign else amount

    def is_one(self, words: str) -> bool:
        """Whether words with commas in them are one number: each part is of the scale below (one billion, two hundred million)."""
        parts = words.lower().split(", ")
        scales = [self._words.scales.get(part.rsplit(maxsplit=1)[-1], 0) for part in parts]
        return all(scale <= self.value(part) * 1000 < scale * 1000 for scale, part in zip(scales, parts[1:], strict=False))

    def ends(self, low: str, high: str) -> tuple[Decimal, Decimal]:
        """What the ends of a range are worth; a scale printed once is that of both."""
        return self.value(_scaled_as(low, high, self._scale)), self.value(high)

    def _denominators(self) -> Numbers:
        """What a whole is parted into: half, quarters, third, fifths, twenty-fifth."""
        words = self._words
        tens = {word: size for word, size in words.numerals.items() if size >= TEN and size % TEN == 0}
        plain = {word: size for word, size in words.ordinals.items() if size > 2}  # noqa: PLR2004 - a second is none
        joined = {
            f"{ten}{joint}{word}": more + size
            for ten, more in tens.items() for word, size in words.ordinals.items() if size < TEN for joint in " -"
        }  # fmt: skip
        parts = plain | joined
        return {**words.fractions, **parts, **{f"{word}s": size for word, size in parts.items()}}

    def _tokens(self) -> re.Pattern[str]:
        many = one_of(word for word in self._bottoms if word.endswith("s"))
        one = one_of(word for word in self._bottoms if not word.endswith("s"))
        units = one_of(self._words.numerals)
        return re.compile(
            rf"(?:an?|one)[ -](?P<one>{one})\b|(?P<top>{units}(?:-{units})?|[0-9]+)[ -](?P<many>{many})\b"
            rf"|(?P<bare>{one_of(self._words.fractions)})\b|(?P<whole>[0-9]+ +)?(?P<over>[0-9]+)[/⁄](?P<under>[0-9]+)"
            r"|(?P<figure>[0-9][0-9.,]*(?: [0-9]{3}(?![0-9])[0-9.,]*)*[¼½¾]?|[.][0-9]+)|(?P<word>[a-z]+)"
        )

    def _alone(self) -> str:
        """Any number that stands for itself: ordinals, parts of a whole and the groups of other countries among them."""
        words = self._words
        names = (*words.numerals, *words.scales, *self._bottoms, *words.ordinals, "and", "an", "a", "of", "in", "out")
        figure = (
            r"(?:[0-9]{1,3}(?:[ ,.][0-9]{2,3}){1,6}|[0-9]{0,15})(?:[.,][0-9]{1,9}|[¼½¾]|(?: {0,2}[0-9]{1,3})?[/⁄][0-9]{1,3}"
            r"|st|nd|rd|th)?"
        )
        return rf"(?:(?:[-−] ?|minus )?(?=[a-zA-Z0-9.]){figure}(?: {{0,2}}-? {{0,2}}(?:{in_any_case(names)}(?![A-Za-z])|[0-9]{{1,3}})){{0,15}})"

    def _parts(self, text: str) -> Iterator[tuple[str, Decimal]]:
        """The parts of a number as (kind, worth): `number`, `part` of a whole, `scale`."""
        words = self._words
        for match in self._token.finditer(text):
            if match["word"]:
                word = match["word"]
                if word in words.scales:
                    yield "scale", Decimal(words.scales[word])
                elif word in words.numerals or word in words.ordinals:
                    yield "number", Decimal(words.numerals.get(word) or words.ordinals.get(word) or 0)
            elif match["figure"]:
                yield "number", _figure(match["figure"])
            elif match["under"]:
                part = Decimal(match["over"]) / (Decimal(match["under"]) or 1)
                yield ("number", Decimal(match["whole"]) + part) if match["whole"] else ("part", part)
            else:
                top = self._sum(self._parts(match["top"])) if match["top"] else Decimal(1)
                yield "part", top / self._bottoms[match["one"] or match["many"] or match["bare"]]

    def _sum(self, parts: Iterable[tuple[str, Decimal]]) -> Decimal:
        """Adds from left to right; a scale multiplies what stands since the one before, a part behind a large one is of it."""
        total, section, last, before = Decimal(0), Decimal(0), Decimal(1), ""
        listed = [*parts, ("", Decimal(0))]
        for (kind, worth), (following, _) in pairwise(listed):
            if kind == "part" and before == "scale" and following != "scale" and last > MYRIAD:
                total += worth * last
            elif kind != "scale":
                section += worth
            elif worth < 1000:  # noqa: PLR2004 - a hundred thousand is multiplied once more
                section = (section or Decimal(1)) * worth
            elif before == "scale" and not section:
                total, last = total * worth, worth  # three lakh crore
            else:
                total, section, last = total + (section or Decimal(1)) * worth, Decimal(0), worth
            before = kind if kind != "part" or section else before
        return total + section


class Russian:
    """Figures with spaces, commas and scale words, and numerals in any case: 2,2 млн, 1 599 059,38, двадцати пяти, полтора."""

    def __init__(self, words: Words) -> None:
        """Builds the patterns of a number from its words."""
        self._numerals, self._scales, self._fractions = words.numerals, words.scales, words.fractions
        long = tuple(word for word in words.scales if word not in words.money_scales)
        figure = rf"(?:[0-9]{{1,3}}(?: [0-9]{{3}}(?![0-9])){{1,6}}|[0-9]{{1,3}}(?:,[0-9]{{3}}){{2,6}}|[0-9]{{1,15}})(?:, ?[0-9]{{1,6}}(?![0-9])|\.[0-9]{{1,6}})?{_ENDS}"
        scale = rf"(?:{in_any_case(long)}(?!\w)\.?|т\.(?= ?р))"
        short = rf"{in_any_case(words.money_scales)}(?!\w)"
        numeral = rf"{in_any_case(with_yo((*words.numerals, *words.fractions)))}(?!\w)"
        half = r"(?: с половиной)"
        behind = "".join(rf"(?<!{word}{stop} )" for word in long for stop in ("", r"\."))
        start = rf"(?=[0-9]){_APART}{_UNCUT}{behind}"  # at a word nothing more is asked
        tail = rf"(?: (?:{figure}|{numeral}(?: {numeral}){{0,3}}) ?{scale})"
        scaled = rf"{half}?(?: ?{scale}{tail}{{0,3}}(?: ?{scale})?"
        self.counted = rf"(?:{start}{figure}{scaled})?)"
        self.whole = rf"(?:{start}(?:{figure}{short}|{figure}{scaled}(?: [0-9]{{1,3}}(?![0-9]|[ ,.][0-9]))?)?))"
        self.scaled = rf"(?:{start}(?:{figure}{short}|{figure}{scaled})?))"
        alone = _alone(words.scales)
        self.words = rf"(?:(?![0-9])(?:{numeral}(?: {numeral}){{0,3}}{half}?|{in_any_case(alone)}(?!\w){tail}?)(?: {scale}(?: {numeral}){{0,4}}){{0,3}})"
        self._scale = re.compile(rf"(?:(?<=[0-9])| ){one_of(words.scales)}\.?(?: {one_of(words.scales)}\.?)*$")
        self.pattern = rf"(?:(?:[-−] ?|минус )?(?:{self.scaled}|{self.words}))"
        self._plain = {word.replace("ё", "е"): size for word, size in words.numerals.items()}
        self.opens = (*"0123456789", *either_case((*words.numerals, *self._plain, *words.fractions, *alone)))

    def value(self, words: str) -> Decimal:
        """What a match of one of the patterns is worth."""
        text = words.strip().lower().replace("ё", "е")
        sign = _RU_MINUS.match(text)
        amount = self._sum(_RU_TOKEN.findall(text[sign.end() :] if sign else text))
        return -amount if sign else amount

    def ends(self, low: str, high: str) -> tuple[Decimal, Decimal]:
        """What the ends of a range are worth; a scale printed once is that of both."""
        return self.value(_scaled_as(low, high, self._scale)), self.value(high)

    def _sum(self, tokens: Iterable[str]) -> Decimal:
        """Adds from left to right; a scale multiplies what stands before it."""
        listed = list(tokens)
        scaled = any(word in self._scales or word == "т" for word in listed)
        total, section = Decimal(0), Decimal(0)
        for word in listed:
            size = 1000 if word == "т" else self._scales.get(word)
            if word[0].isdigit():
                section += _russian_figure(word, decimal=scaled)
            elif size is not None:
                total, section = total + (section or Decimal(1)) * size, Decimal(0)
            elif word == "половиной":
                section += Decimal("0.5")
            elif word in self._fractions:
                section += Decimal(self._fractions[word]) / TEN
            else:
                section += self._plain.get(word, 0)
        return total + section


def _scaled_as(low: str, high: str, scale: re.Pattern[str]) -> str:
    found = scale.search(high.lower())
    return f"{low} {found[0].strip(' -')}" if found and not scale.search(low.lower()) else low


def _alone(scales: Numbers) -> tuple[str, ...]:
    """The large scales that are a number by themselves (миллион долларов): the shortest form of each that is no abbreviation."""
    longest_first = sorted((word for word in scales if len(word) > len("млрд")), key=len, reverse=True)
    return tuple({scales[word]: word for word in longest_first if scales[word] > MYRIAD}.values())


def _russian_figure(printed: str, *, decimal: bool) -> Decimal:
    """What figures are worth: 1 599 059, 38; a mark before three figures parts thousands, but before a scale word a decimal."""
    whole = printed.replace(" ", "")
    if whole.count(",") > 1:
        return Decimal(whole.replace(",", ""))
    if not decimal and _THOUSANDS.fullmatch(whole):
        return Decimal(re.sub(r"[.,]", "", whole, count=1))
    return Decimal(whole.replace(",", "."))


def _figure(printed: str) -> Decimal:
    """What figures are worth: 1,500, 2.5, 3½, 1.111,11, 1 234.5; a comma before one, two or many figures is a decimal one."""
    whole = printed.rstrip("¼½¾").replace(" ", "").rstrip(".,")
    if _DECIMAL_COMMA.fullmatch(whole):
        whole = whole.replace(".", "").replace(",", ".")
    whole = whole.replace(",", "")
    if whole.count(".") > 1:
        whole = whole.replace(".", "")
    return Decimal(whole or 0) + sum(Decimal(numeric(sign)) for sign in printed if sign in "¼½¾")
