"""Running heads, running feet and page numbers: what stands at the edge of every page and is no part of the text."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import normalize

from .models import Piece
from .numbers import page_number

HEAD, FOOT, NUMBER = "running head", "running foot", "page number"
_EDGE = 0.16
"""The share of a page's height at its top and bottom where furniture stands."""
_SAME = 4.0
"""Points by which a running head may move from page to page."""
_MOST = 4
"""Rows of furniture at one edge."""
_SHARE = 0.5
"""A running head stands on so many of all pages, or of the left or right ones."""
_APART = 1.5
"""A bare number that is the only sign of its kind stands so many ems from the text."""
_DIGITS = re.compile(r"\d+")

Row = Sequence[Piece]


class Bare(NamedTuple):
    """A page without its furniture: the rows cut at its head and foot with the reason, and between them its own."""

    head: Sequence[tuple[Row, str]]
    rows: Sequence[Row]
    foot: Sequence[tuple[Row, str]]


class _Place(NamedTuple):
    """One row near the edge of a page, the outermost first: what it says with its figures blanked out."""

    row: Row
    key: str
    base: float
    number: int | None
    plain: bool
    apart: bool


def bared(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[Bare]:
    """The rows of each page without its furniture."""
    heads = _edges([list(rows[:_MOST]) for rows in pages], heights, HEAD)
    feet = _edges([list(rows[len(heads[at]) :][: -_MOST - 1 : -1]) for at, rows in enumerate(pages)], heights, FOOT)
    return [
        Bare(head, rows[len(head) : len(rows) - len(foot)], foot[::-1])
        for rows, head, foot in zip(pages, heads, feet, strict=True)
    ]


def _edges(pages: Sequence[list[Row]], heights: Sequence[float], why: str) -> list[list[tuple[Row, str]]]:
    """The furniture at one edge of every page, the outermost row first."""
    places = [list(_places(rows, height, why)) for rows, height in zip(pages, heights, strict=True)]
    return [list(_furniture(at, places, why)) for at in range(len(places))]


def _places(rows: list[Row], height: float, why: str) -> Iterator[_Place]:
    """The rows that stand near enough to the edge."""
    for at, row in enumerate(rows):
        base = row[0].base
        if not (base <= _EDGE * height if why == HEAD else base >= (1 - _EDGE) * height):
            return
        words = " ".join([piece.words for piece in row])
        number, plain = page_number(words)
        next_base = rows[at + 1][0].base if at + 1 < len(rows) else None
        apart = next_base is None or abs(next_base - base) > _APART * row[0].size + row[0].size
        key = _DIGITS.sub("#", "".join(normalize("NFKC", words).casefold().split()))
        yield _Place(row, key, base, number, plain, apart)


def _furniture(at: int, pages: Sequence[Sequence[_Place]], why: str) -> Iterator[tuple[Row, str]]:
    """The furniture of one page from its edge inwards; what stands behind a line of text is none."""
    for place in pages[at]:
        if _is_number(at, place, pages):
            yield place.row, NUMBER
        elif _runs(at, place, pages):
            yield place.row, why
        else:
            return


def _runs(at: int, place: _Place, pages: Sequence[Sequence[_Place]]) -> bool:
    """Whether this row stands in the same place on most pages, or on most left or right ones."""
    same = [other for other, places in enumerate(pages) if any(_is_same(place, one) for one in places)]
    if len(same) < 2:  # noqa: PLR2004 — once is no repetition
        return False
    if len(same) >= _SHARE * len(pages):
        return True
    side = [other for other in same if other % 2 == at % 2]
    return len(side) > 1 and len(side) >= _SHARE * len(range(at % 2, len(pages), 2))


def _is_same(place: _Place, other: _Place) -> bool:
    return place.key == other.key and abs(place.base - other.base) <= _SAME


def _is_number(at: int, place: _Place, pages: Sequence[Sequence[_Place]]) -> bool:
    """Whether this row is the number of its page: it says so, or it counts with the pages, or it stands alone."""
    if place.number is None:
        return False
    if not place.plain:
        return True
    step = place.number - at
    counted = sum(any(one.plain and one.number == step + other for one in places) for other, places in enumerate(pages))
    return counted > 1 or (place.apart and step == 1)
