"""Groups told by their number: 三か国の防衛大臣, 四首脳, 両省, A国、B国両外相."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

_KANJI = {numeral: value for value, numeral in enumerate("一二三四五六七八九", 1)}
_TEN = "十"
_TWO = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A group of `number`: `head` stands before the number (names in apposition), `office` is whom each sends."""

    head: str
    number: int
    office: str


def counted(phrase: str, lists: Mapping[str, tuple[str, ...]]) -> Counted | None:
    """The number that a phrase puts on its group, by the language's words; None where it has none."""
    pattern = _pattern(lists.get("counted", ()), lists.get("pair", ())) if "counted" in lists else None
    found = pattern.fullmatch(phrase) if pattern else None
    if found is None:
        return None
    number = _TWO if found["pair"] else _value(found["number"])
    head = found["head"].rstrip("、の")
    return Counted(head=head, number=number, office=found["office"] or found["both"] or "")


@cache
def _pattern(units: tuple[str, ...], pairs: tuple[str, ...]) -> re.Pattern[str]:
    """Behind か国 an office stands at once or after の; behind 両 whatever both sides have."""
    unit = "|".join(map(re.escape, sorted(units, key=len, reverse=True)))
    pair = "|".join(map(re.escape, pairs)) or r"(?!)"
    return re.compile(
        rf"(?P<head>.*?)(?<!第)(?:(?P<number>\d{{1,3}}|[一二三四五六七八九十]{{1,3}})(?:{unit})の?(?P<office>.*)|(?P<pair>{pair})(?P<both>.+))"
    )


def _value(numeral: str) -> int:
    """The number that western or Japanese figures write, 1 to 999."""
    if numeral.isdecimal():
        return int(numeral)
    tens, ten, ones = numeral.rpartition(_TEN)
    return (_KANJI.get(tens, 1) * 10 if ten else 0) + _KANJI.get(ones, 0)
