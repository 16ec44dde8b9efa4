"""Numbers as printed: what part of a whole was done, what came of a target, and how many of a thing there are.

They are compared as they stand, for things that are counted by no unit Taiwa knows (20基の灯台, 500 boats).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from ..mentions.numbers import English
from ..mentions.words import words_of
from .answers import Effect
from .effect_words import NUMBER, guards, places
from .telling import PLAIN, weighed

_TIMES: Mapping[str, int] = {"万": 10**4, "億": 10**8, "兆": 10**12, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_NUMBER = re.compile(NUMBER)
_COUNTER = re.compile(rf"(?<!第)(?<![\d,.])({NUMBER})([\u4e00-\u9fff])")
_NOUNS = re.compile(rf"(?<![\w,.-])({NUMBER})((?: [a-z-]+){{1,3}})")
_COUNTED = re.compile(rf"(?P<number>{NUMBER})(?P<counter>(?!年|月|日)[\u4e00-\u9fff]|ドル|ユーロ|か所|か国)")
_CURRENCY = r"(?:[a-z]{2,3}\$? ?|\W)?"
"""What may stand before the number of a sum (EUR 40 million, US$40 million)."""
_FROM_TO = re.compile(rf"\bfrom {_CURRENCY}(?P<old>{NUMBER})(?: [a-z-]+){{0,3}}? to {_CURRENCY}(?P<new>{NUMBER})")
_TO = re.compile(rf" to {_CURRENCY}(?P<new>{NUMBER})")
_INSTEAD = re.compile(
    rf"\b(?:not|unable|no longer)\b[^.;\d]*(?P<old>{NUMBER})[^.;]*\b(?:and|but)\b[^.,;\d]*?(?P<new>{NUMBER})[^.,;\d]* instead\b(?! of)"
)
"""The one that is not given, and behind that the other in its place."""
_WAS_DONE = re.compile(r"\b(?:been|was|were|has|have|had)\b|た(?:こと|旨|との|と(?!こ)|。|\Z)")
_YEARS = range(1900, 2100)
_NEAR = 6
"""So many characters stand between the number of a target and the word that calls it one (1,000名の計画に対し)."""


class Share(NamedTuple):
    """So much of the whole."""

    part: Decimal
    whole: Decimal


@lru_cache(maxsize=1 << 12)
def share(words: str) -> Share | None:
    """The part that is told of a whole (500名のうち200名, 200 of the 500, four of the six, of the 500 promised, 200 have), if it is smaller than that."""
    for found in _shares().finditer(_in_words().sub(lambda found: str(_english().value(found[0])), words.lower())):
        part, whole = (found[name] or found[f"{name}_ja"] or found[f"{name}_of"] for name in ("part", "whole"))
        if amount(part) < amount(whole) and amount(part) not in _YEARS:  # completed in 2031 with a grant of 8 million
            return Share(amount(part), amount(whole))
    return None


@cache
def _english() -> English:
    return English(words_of("en"))


@cache
def _in_words() -> re.Pattern[str]:
    """A number in English words; one of the six tells no part."""
    return re.compile(rf"\b(?!one\b|zero\b|an?\b){_english().words}\b")


@lru_cache(maxsize=1 << 12)
def done_in_part(words: str) -> bool:
    """Whether words tell that a part of a whole was done (had cleared 98 of the 120, 120のうち98を除去した)."""
    return share(words) is not None and _WAS_DONE.search(words) is not None


def share_spots(text: str) -> list[int]:
    """Every place in a text where a part of a whole is told as done."""
    return [found.start() for found in _shares().finditer(text.lower())]


@cache
def _shares() -> re.Pattern[str]:
    joins = sorted(guards("share"), key=len, reverse=True)
    english = "|".join(re.escape(one) for one in joins if one.isascii())
    japanese = "|".join(re.escape(one) for one in joins if not one.isascii())
    return re.compile(
        rf"(?P<part>{NUMBER})(?: [a-z-]+){{0,3}}? (?:{english}) (?P<whole>{NUMBER})|"
        rf"(?P<whole_ja>{NUMBER})[^、。\d]{{0,16}}(?:{japanese})[^。\d]{{0,20}}(?P<part_ja>{NUMBER})|"
        rf"\bof the (?P<whole_of>{NUMBER})[^.;,\d]{{1,80}}, (?:(?:only|some|about|already) )?(?P<part_of>{NUMBER}) (?:of them )?(?:have|had|has|were|was|are)\b"
    )


@lru_cache(maxsize=1 << 12)
def measured(words: str) -> Effect | None:
    """What came of a target that is named beside it (1,000名の計画に対し120名, 310 pilots against a target of 500)."""
    lowered = words.lower()
    for start, end in places("against", lowered):
        before = [one for one in _NUMBER.finditer(lowered) if one.end() <= start]
        after = list(_NUMBER.finditer(lowered, end))
        if before and after:
            japanese = not lowered[start:end].isascii()
            whole, done = (before[-1], after[0]) if japanese else (after[0], before[-1])
            if (start - whole.end() if japanese else whole.start() - end) <= _NEAR:
                return _compared(amount(done[0]), amount(whole[0]))
    return None


class Revised(NamedTuple):
    """The number that stood before, and the one that is put in its place."""

    old: Decimal
    new: Decimal


@lru_cache(maxsize=1 << 12)
def revised(words: str) -> Revised | None:
    """The number that is put in the place of another (12隻から8隻に改める, revise the target from 12 to 8, not 12 and 8 instead)."""
    lowered = words.lower()
    for start, end in places("revised", lowered):
        found = _revised_en(lowered, start, end) if lowered[start:end].isascii() else _revised_ja(lowered, start)
        if found:
            return found
    given = _INSTEAD.search(lowered)
    return Revised(amount(given["old"]), amount(given["new"])) if given else None


def _revised_en(lowered: str, start: int, end: int) -> Revised | None:
    """From the one to the other behind the verb; or of the one before it, to the other right behind it."""
    if moved := _FROM_TO.search(lowered, end):
        return Revised(amount(moved["old"]), amount(moved["new"]))
    behind, before = _TO.match(lowered, end), list(_NUMBER.finditer(lowered, 0, start))
    return Revised(amount(before[-1][0]), amount(behind["new"])) if behind and before else None


def _revised_ja(lowered: str, start: int) -> Revised | None:
    """The last two numbers before the verb, of one counter; a day is a date."""
    *before, last = [None, None, *_COUNTED.finditer(lowered, 0, start)]
    old = before[-1]
    if last is None or old is None or last.end() != start or last["counter"] != old["counter"]:
        return None
    return Revised(amount(old["number"]), amount(last["number"]))


def _compared(done: Decimal, whole: Decimal) -> Effect:
    if done == whole:
        return "delivered"
    return "progress" if done < whole else "exceeded"


def amount(printed: str) -> Decimal:
    """The value of a number as printed."""
    found = re.match(r"[\d,.]+", printed)
    digits = Decimal((found[0] if found else "0").replace(",", "").rstrip(".") or "0")
    return digits * next((times for word, times in _TIMES.items() if printed.endswith(word)), 1)


@lru_cache(maxsize=1 << 13)
def counts(words: str) -> Mapping[str, frozenset[Decimal]]:
    """How many of each thing are printed: by the Japanese counter, and by each telling word of the English noun."""
    found: dict[str, set[Decimal]] = defaultdict(set)
    for thing, many in _counted(words.lower()):
        if many not in _YEARS:
            found[thing].add(many)
    return {thing: frozenset(many) for thing, many in found.items()}


def _counted(lowered: str) -> Iterator[tuple[str, Decimal]]:
    for hit in _COUNTER.finditer(lowered):
        if hit[2] not in guards("uncounted"):
            yield hit[2], amount(hit[1])
    for hit in _NOUNS.finditer(lowered):
        if hit[2].split()[0] in guards("uncounted"):
            continue
        yield from ((stem, amount(hit[1])) for stem, weight in weighed(hit[2].strip(), opens=False) if weight >= PLAIN)
