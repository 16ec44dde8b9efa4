"""Running heads, running feet and page numbers: what stands at the edge of every page and is no part of the text."""

import re
from collections import Counter, defaultdict
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
_APART, _OTHER_SIZE = 1.25, 0.07
"""Furniture stands further from the text than the lines of the text from each other, or is set in another size."""
_LEADING = 1.5
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
    heads = _edges([list(rows[: _MOST + 2]) for rows in pages], heights, HEAD)
    feet = _edges([list(rows[len(heads[at]) :][: -_MOST - 3 : -1]) for at, rows in enumerate(pages)], heights, FOOT)
    return [
        Bare(head, rows[len(head) : len(rows) - len(foot)], foot[::-1])
        for rows, head, foot in zip(pages, heads, feet, strict=True)
    ]


def _edges(pages: Sequence[list[Row]], heights: Sequence[float], why: str) -> list[list[tuple[Row, str]]]:
    """The furniture at one edge of every page, the outermost row first."""
    edge = _Edge([list(_places(rows, height, why)) for rows, height in zip(pages, heights, strict=True)])
    return [edge.furniture(at, why) for at in range(len(pages))]


def _places(rows: list[Row], height: float, why: str) -> Iterator[_Place]:
    """The rows that stand near enough to the edge."""
    for at, row in enumerate(rows[:_MOST]):
        base = row[0].base
        if not (base <= _EDGE * height if why == HEAD else base >= (1 - _EDGE) * height):
            return
        words = " ".join([piece.words for piece in row])
        number, plain = page_number(words)
        apart = _stands_apart([one[0] for one in rows[at : at + 3]])
        key = _DIGITS.sub("#", "".join(normalize("NFKC", words).casefold().split()))
        yield _Place(row, key, base, number, plain, apart)


def _stands_apart(pieces: Sequence[Piece]) -> bool:
    """Whether the first of up to three rows stands apart from the second: by space, or by its size."""
    if len(pieces) < 2:  # noqa: PLR2004 — nothing to stand apart from
        return True
    one, after, *more = pieces
    step = abs(more[0].base - after.base) if more else _LEADING * after.size
    far = abs(after.base - one.base) > _APART * step
    return far or abs(one.size - after.size) > _OTHER_SIZE * after.size


class _Edge:
    """One edge of all pages: which of its rows stand there again and again."""

    def __init__(self, pages: Sequence[Sequence[_Place]]) -> None:
        """Takes the rows near that edge, page by page."""
        self._pages = pages
        self._where: dict[tuple[str, int], set[int]] = defaultdict(set)
        self._steps: Counter[int] = Counter()
        self._all: Counter[str] = Counter()
        self._apart: Counter[str] = Counter()
        for at, places in enumerate(pages):
            for place in places:
                self._where[place.key, round(place.base / _SAME)].add(at)
                self._all[place.key] += 1
                self._apart[place.key] += place.apart
            self._steps.update({place.number - at for place in places if place.plain and place.number is not None})
        self._running: dict[tuple[str, int], tuple[bool, bool]] = {}

    def furniture(self, at: int, why: str) -> list[tuple[Row, str]]:
        """The furniture of one page from its edge inwards, as far as it stands apart from the text."""
        found: list[tuple[Row, str]] = []
        places = self._pages[at]
        for place in places:
            if self._is_number(at, place):
                found.append((place.row, NUMBER))
            elif self._runs(place)[at % 2]:
                found.append((place.row, why))
            else:
                break
        while found and not self._is_apart(places[len(found) - 1]):
            found.pop()
        return found

    def _runs(self, place: _Place) -> tuple[bool, bool]:
        """Whether such a row stands in this place on most left and on most right pages, or on most of all."""
        key = place.key, round(place.base / _SAME)
        if key not in self._running:
            same = set().union(*(self._where.get((key[0], key[1] + step), ()) for step in (-1, 0, 1)))
            most = len(same) > 1 and len(same) >= _SHARE * len(self._pages)
            sides = [sum(at % 2 == side for at in same) for side in (0, 1)]
            left, right = (
                most or (count > 1 and count >= _SHARE * len(range(side, len(self._pages), 2)))
                for side, count in enumerate(sides)
            )
            self._running[key] = left, right
        return self._running[key]

    def _is_apart(self, place: _Place) -> bool:
        """Whether such a row stands apart from the text on most pages where it stands: signatures are set wide themselves."""
        return 2 * self._apart[place.key] >= self._all[place.key]

    def _is_number(self, at: int, place: _Place) -> bool:
        """Whether this row is the number of its page: it says so, or it counts with the pages, or it stands alone."""
        if place.number is None:
            return False
        step = place.number - at
        return not place.plain or self._steps[step] > 1 or (place.apart and step == 1)
