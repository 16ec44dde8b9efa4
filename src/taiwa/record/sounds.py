"""Whether a name in katakana and one in Latin letters can be the same, by their consonants."""

import re
from functools import lru_cache

_ROWS = {
    "カキクケコガギグゲゴ": "k", "サシスセソ": "s", "ザジズゼゾ": "z", "タチツテト": "t", "ダヂヅデド": "d", "ナニヌネノン": "n",
    "ハヒフヘホ": "h", "バビブベボヴ": "b", "パピプペポ": "p", "マミムメモ": "n", "ラリルレロ": "r",
}  # fmt: skip
"""The consonant that each character stands for; ン may be n or m, so both are one, and so are b and v, l and r, h and f."""
_KANA = {kana: letter for row, letter in _ROWS.items() for kana in row}
_LATIN = (("tsch", "t"), ("sch", "s"), ("sh", "s"), ("ch", "t"), ("kh", "h"), ("ph", "h"), ("ck", "k"), ("x", "ks"))
_DENTAL = ("s", "t")
"""What th may have become in Japanese."""
_LETTERS = str.maketrans({"c": "k", "q": "k", "g": "k", "l": "r", "v": "b", "f": "h", "m": "n", "j": "z", **dict.fromkeys("aeiouyw")})
_TWICE = re.compile(r"(.)\1+")
_FEWEST = 2
"""Consonants; of two names with fewer nothing can be said."""


def sound_alike(one: str, other: str) -> bool:
    """Whether one of two words is in katakana and both have the same consonants (タルン, Tarn)."""
    if one.isascii() == other.isascii():
        return False
    kana, latin = (other, one) if one.isascii() else (one, other)
    first = _of_kana(kana)
    return len(first) >= _FEWEST and first in _of_latin(latin)


def sounds_of(word: str) -> frozenset[str]:
    """The consonants of a name in katakana or in Latin letters, as either may be written in the other."""
    return _of_latin(word) if word.isascii() else frozenset({_of_kana(word)})


@lru_cache(maxsize=1 << 12)
def _of_kana(word: str) -> str:
    return _TWICE.sub(r"\1", "".join(_KANA.get(kana, "") for kana in word))


@lru_cache(maxsize=1 << 12)
def _of_latin(word: str) -> frozenset[str]:
    letters = "".join(filter(str.isalpha, word.lower()))
    for written, sound in _LATIN:
        letters = letters.replace(written, sound)
    return frozenset(_TWICE.sub(r"\1", letters.replace("th", sound).translate(_LETTERS)) for sound in _DENTAL)
