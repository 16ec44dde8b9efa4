"""Fields that set characters over one another, and keep them in their code: a reading above a word, a number in a circle."""

import re

from .fields import keyword
from .numerals import numeral

_READING = re.compile(r"\\s\s?\\up\s?\d{1,3}\s?\(([^()]{0,60})\)\s?[,;]\s?([^()]{1,60})\)\s*\Z", re.IGNORECASE)
_ENCLOSED = re.compile(r"\\o\s?\\ac\s?\(\s?([^(),;]{1,4}?)\s?[,;]\s?([^(),;]{1,4}?)\s?\)\s*\Z", re.IGNORECASE)
_CIRCLES = ("○", "◯", "〇")
_LARGEST = 20


def set_over(code: str) -> tuple[str, str] | None:
    """What an EQ field shows: the words and the reading above them; None where it is another field or another equation."""
    if keyword(code) != "EQ":
        return None
    reading = _READING.search(code)
    if reading:
        return reading[2], reading[1]
    enclosed = _ENCLOSED.search(code)
    return (_in(enclosed[1], enclosed[2]), "") if enclosed else None


def _in(sign: str, words: str) -> str:
    """A number in a circle as the one sign for it; anything else as it is."""
    number = int(words) if words.isdecimal() else 0
    circled = numeral("decimalEnclosedCircle", number) if sign in _CIRCLES and 0 < number <= _LARGEST else None
    return circled or words
