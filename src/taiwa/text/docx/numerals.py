"""Numbers as Word prints them, in the formats of the standard (17.18.59)."""

import re
from collections.abc import Callable

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_KANJI = str.maketrans("0123456789", "〇一二三四五六七八九")
_LARGEST = 99_999
_LARGEST_ROMAN = 3_999
_LONGEST = 30
"""Times a letter is repeated at most: after z come aa, bb …"""

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_SERIES = {
    "aiueo": "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ",
    "aiueoFullWidth": "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
    "iroha": "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ",
    "irohaFullWidth": "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン",
    "ideographTraditional": "甲乙丙丁戊己庚辛壬癸",
    "ideographZodiac": "子丑寅卯辰巳午未申酉戌亥",
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
    "ganada": "가나다라마바사아자차카타파하",
    "chosung": "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
}
"""Formats that number by a row of signs; kana begin again where the row ends, after all others plain digits follow."""
_AGAIN = frozenset(("aiueo", "aiueoFullWidth", "iroha", "irohaFullWidth", "ganada", "chosung"))
_DIGITS = re.compile(r"\d{1,9}")


def numeral(form: str, number: int) -> str | None:
    """The number in a format; None where the format is not known."""
    if form in _SERIES:
        return _in_series(form, number)
    write = _FORMATS.get(form)
    if write is None:
        return None
    return write(number) if 0 <= number <= _LARGEST else str(number)


def padded(pattern: str, number: int) -> str | None:
    """The number in a format of somebody's own, which is given as `001, 002, 003, …`; None for any other pattern."""
    first = _DIGITS.match(pattern)
    if first is None:
        return None
    digits = str(number).rjust(len(first[0]), "0")
    return digits if first[0].isascii() else digits.translate(_FULL_WIDTH)


def _in_series(form: str, number: int) -> str:
    signs = _SERIES[form]
    if 0 < number <= len(signs):
        return signs[number - 1]
    return signs[(number - 1) % len(signs)] if form in _AGAIN and number > 0 else str(number)


def _letters(signs: str) -> Callable[[int], str]:
    def write(number: int) -> str:
        times, at = divmod(number - 1, len(signs))
        return signs[at] * min(times + 1, _LONGEST) if number > 0 else ""

    return write


def _roman(number: int) -> str:
    if number > _LARGEST_ROMAN:
        return str(number)
    signs = ""
    for worth, sign in _ROMAN:
        count, number = divmod(number, worth)
        signs += sign * count
    return signs


def _counting(digits: str, tens: str, myriad: str, *, ones: bool) -> Callable[[int], str]:
    """Counting as it is spoken: 二十一; `ones` says that a one is written before ten, hundred and thousand."""

    def write(number: int) -> str:
        if number == 0:
            return digits[0]
        above, number = divmod(number, 10_000)
        words = write(above) + myriad if above else ""
        for place in (3, 2, 1, 0):
            digit, number = divmod(number, 10**place)
            sign = tens[place - 1] if place else ""
            words += "" if not digit else sign if digit == 1 and place and not ones else digits[digit] + sign
        return words

    return write


def _ordinal(number: int) -> str:
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _chicago(number: int) -> str:
    times, at = divmod(number - 1, 4)
    return "*†‡§"[at] * min(times + 1, _LONGEST) if number > 0 else ""


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "none": lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "ordinal": _ordinal,
    "chicago": _chicago,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters(_LATIN.upper()),
    "lowerLetter": _letters(_LATIN),
    "russianUpper": _letters(_RUSSIAN.upper()),
    "russianLower": _letters(_RUSSIAN),
    "ideographDigital": lambda number: str(number).translate(_KANJI),
    "japaneseDigitalTenThousand": lambda number: str(number).translate(_KANJI),
    "japaneseCounting": _counting("〇一二三四五六七八九", "十百千", "万", ones=False),
    "japaneseLegal": _counting("零壱弐参四伍六七八九", "拾百阡", "萬", ones=True),
}
_SERIES["decimalEnclosedCircleChinese"] = _SERIES["decimalEnclosedCircle"]
