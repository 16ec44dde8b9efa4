"""Ranges of numbers whose unit stands behind the upper end (3 to 5, от 3 до 5, three or four, 3-5), and signs before numbers."""

import re

from .numbers import English, Russian

UNSIGNED_EN = r"(?<![^\w%°℃$€£¥][-−–])(?<!minus )(?<!Minus )(?<![0-9][–—])"
"""No sum, count or length begins behind a minus, or at the upper end of a range: what is below zero is not read as what is above."""
UNSIGNED_RU = r"(?<![-−])(?<![^\w%°℃][–])(?<!минус )(?<!Минус )(?<![0-9][–—])"
BETWEEN_EN = r"(?: ?[-–—] ?| (?P<to>to|or|and) )"
"""What may stand between the ends of a range."""
BETWEEN_RU = r"(?: ?[-–—] ?| (?P<to>до|или) )"
_BEGUN = re.compile(r"(?<![A-Za-z])[Bb]etween [^ \n]{1,12}(?: [a-z]{1,10})? and $")
_HYPHENED = re.compile(r"[A-Za-z0-9]- (?:to|or) $")
"""The lower end of a range before its hyphen: two- to three-year."""
UPPER_END = "the upper end of a range"
_FAR = 40
_YEARLIKE = re.compile(r"(?:19|20)[0-9]{2}")


def alone(match: re.Match[str]) -> re.Match[str] | None:
    """The match without the upper end of its range; None where it cannot do without."""
    return match.re.match(match.string, match.start(), match.end("n")) if match["upper"] else match


def ranged(match: re.Match[str], number: English | Russian) -> re.Match[str] | None:
    """The match, without its upper end where the word between two numbers makes no range of them: $5 million to 3 of them."""
    if not match["to"]:
        return match
    low, high = number.ends(match["n"], match["upper"])
    years = _YEARLIKE.fullmatch(match["n"]) or _YEARLIKE.fullmatch(match["upper"])
    joined = match["to"] != "and" or match.string.endswith(("between ", "Between "), 0, match.start())
    return match if joined and low < high and not years else alone(match)


def begun(match: re.Match[str]) -> str | None:
    """Why a number is unsure that is printed as the upper end of a range (between 3 and 5 million dollars); None elsewhere."""
    start = match.start()
    found = _BEGUN.search(match.string, max(0, start - _FAR), start) if match.string.endswith(" and ", 0, start) else None
    return UPPER_END if found or _HYPHENED.search(match.string, max(0, start - _FAR), start) else None
