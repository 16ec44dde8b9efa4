"""What a browser prints around a page: when and of what address it was printed, and which page of how many it is."""

import re
from collections.abc import Sequence
from functools import cache
from unicodedata import normalize

from ..pagewords import word_rows
from .models import Piece
from .numbers import page_number

Row = Sequence[Piece]

ADDRESS, CLOCK, COUNT = "address", "clock", "count"
_KINDS = frozenset((ADDRESS, CLOCK, COUNT))
_ADDRESS = r"(?:https?|file|about|chrome-extension):\S+"
_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_COUNT = r"\d{1,4}(?: ?/ ?| \S{1,3} )\d{1,4}"
_FEWEST = 3
"""Rows of a page at least: its head, its foot and something between them."""


def is_printout(rows: Sequence[Row], at: int, count: int) -> bool:
    """Whether the first and the last row of a page, the `at`th from 0 of so many, are what a browser prints there.

    They hold the day and hour of the print, the address and the number of this page of all pages, and in one of them the title
    beside: a text that ends in an address, or that is headed by a day, has not all three.
    """
    if len(rows) < _FEWEST:
        return False
    head, foot = (_taken(row, at, count) for row in (rows[0], rows[-1]))
    found = [*head[0], *foot[0]]
    return bool(head[0] and foot[0]) and len(found) == len(_KINDS) and {*found} == _KINDS and not (head[1] and foot[1])


def _taken(row: Row, at: int, count: int) -> tuple[list[str], str]:
    """Which of the three stand at the ends of a row, and what else it says."""
    rest, found = " ".join(normalize("NFKC", " ".join(piece.words for piece in row)).split()), list[str]()
    while rest:
        for kind, (first, last) in _patterns().items():
            hit = first.match(rest) or last.search(rest)
            if hit and (kind != COUNT or _counts(hit[0].strip(), at, count)):
                found.append(kind)
                rest = (rest[: hit.start()] + rest[hit.end() :]).strip()
                break
        else:
            break
    return found, rest


def _counts(words: str, at: int, count: int) -> bool:
    """Whether words are the number of this page and that of all pages."""
    figures = re.findall(r"\d+", words)
    return page_number(words)[0] == at + 1 and int(figures[-1]) == count


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """For each of the three how it begins a row, and how it ends one."""
    halves = "|".join(re.escape(half) for row in word_rows("halves") for half in row["words"].split())
    clock = rf"{_DATE},? (?:(?:{halves}) ?)?\d{{1,2}}:\d\d(?::\d\d)?(?: ?(?:{halves}))?"
    return {
        kind: (re.compile(rf"{pattern}(?=\s|\Z)", re.IGNORECASE), re.compile(rf"(?<!\S){pattern}\Z", re.IGNORECASE))
        for kind, pattern in ((ADDRESS, _ADDRESS), (CLOCK, clock), (COUNT, _COUNT))
    }
