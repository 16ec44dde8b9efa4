"""How Russian words change: their stems, and patterns that take a word in every form."""

import re
from collections.abc import Iterable
from functools import lru_cache

from .words import either_case, in_any_case, one_of, with_yo

_ENDINGS = (
    "иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ией", "ов", "ев", "ёв", "ей", "ий", "ый",
    "ой", "ая", "яя", "ое", "ее", "ие", "ые", "ую", "юю", "ых", "их", "ым", "им", "ам", "ям", "ах", "ях", "ом",
    "ем", "ём", "ою", "ею", "ью", "ия", "ии", "ию", "а", "я", "ы", "и", "у", "ю", "е", "о", "ь", "й",
)
_STEM = re.compile(rf"(.{{2,}}?){one_of(_ENDINGS)}?")
ADJECTIVE = one_of(["ый", "ий", "ой", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ое", "ее", "ая", "яя", "ую", "юю", "ей", "ые", "ие", "ых", "их", "ыми", "ими", "от", "а", "у", "и"])
"""What an adjective ends in, and этот."""
ORDINAL = one_of(["ый", "ий", "ой", "ого", "ьего", "ому", "ьему", "ым", "ьим", "ом", "ьем", "ое", "ье", "ая", "ья", "ую", "ью", "ые", "ьи", "ых", "ьих", "ей", "ьей"])


@lru_cache(maxsize=10_000)
def stem(word: str) -> str:
    """A word without the ending that its case and number give it; ё is е, the full stop of an abbreviation is none."""
    plain = word.lower().replace("ё", "е").rstrip(".")
    found = _STEM.fullmatch(plain)
    return found[1] if found else plain


def stems(words: str) -> str:
    """The stems of several words, so that one phrase is the same in every case."""
    return " ".join(stem(word) for word in words.split(" "))


def opening_forms(words: Iterable[str]) -> tuple[str, ...]:
    """Words as they can open a value: small or with a capital, with ё or with е for it."""
    return either_case(with_yo(words))


def any_of(words: Iterable[str]) -> str:
    """A pattern that takes any of `words`, small or with a capital, and no longer word."""
    return rf"{in_any_case(with_yo(words))}(?!\w)"
