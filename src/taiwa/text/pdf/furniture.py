"""Running heads, running feet and page numbers: what stands at the edge of every page and is no part of the text."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from math import log
from typing import NamedTuple

from ..pagewords import is_label, says_something
from .models import Piece
from .numbers import counted, folded, is_sure, like_label, page_number
from .printouts import is_printout

HEAD, FOOT, NUMBER = "running head", "running foot", "page number"
_EDGE = 0.16
"""The share of a page's height at its top and bottom where furniture stands."""
_SAME = 4.0
"""Points by which a running head may move from page to page."""
_MOST = 4
"""Rows of furniture at one edge."""
_SHARE = 0.5
"""A running head stands on so many of all pages, or of the left or right ones."""
_FEWEST, _FEWEST_ODD = 2, 3
"""On how many pages a running head stands at least; one that is larger than the text, or a sentence in small type, on more."""
_ALIKE = log(1.07)
"""The step of sizes: a running head is set in one size, within the errors of a scan."""
_APART, _OTHER_SIZE = 1.25, 0.07
"""Furniture stands further from the text than the lines of the text from each other, or is set in another size."""
_LEADING = 1.5

Row = Sequence[Piece]
Spot = tuple[int, int]
"""Where a row stands, in steps from the page's edge, and how large it is set, in steps of size."""


class Bare(NamedTuple):
    """A page without its furniture: the rows cut at its head and foot with the reason, and between them its own."""

    head: Sequence[tuple[Row, str]]
    rows: Sequence[Row]
    foot: Sequence[tuple[Row, str]]


class _Place(NamedTuple):
    """One row near the edge of a page, the outermost first.

    `keys` is what it says, word for word, and what it says where it counts the pages; `larger` and `smaller` compare it
    with the text.
    """

    row: Row
    words: str
    keys: Sequence[str]
    spot: Spot
    apart: bool
    larger: bool
    smaller: bool


def bared(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[Bare]:
    """The rows of each page without its furniture."""
    around = [is_printout(rows, at, len(pages)) for at, rows in enumerate(pages)]
    inner = _bared([rows[1:-1] if printed else rows for rows, printed in zip(pages, around, strict=True)], heights)
    return [
        Bare([(rows[0], HEAD), *bare.head], bare.rows, [*bare.foot, (rows[-1], FOOT)]) if printed else bare
        for rows, printed, bare in zip(pages, around, inner, strict=True)
    ]


def _bared(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[Bare]:
    """The same where nothing tells what it is by itself: what stands at the edge of most pages."""
    size = _text_size(pages)
    heads = _edges([list(rows[: _MOST + 2]) for rows in pages], heights, HEAD, size)
    feet = _edges([list(rows[len(heads[at]) :][: -_MOST - 3 : -1]) for at, rows in enumerate(pages)], heights, FOOT, size)
    return [
        Bare(head, rows[len(head) : len(rows) - len(foot)], foot[::-1])
        for rows, head, foot in zip(pages, heads, feet, strict=True)
    ]


def _text_size(pages: Sequence[Sequence[Row]]) -> float:
    """The size of most letters of the document, in points."""
    sizes = Counter[float]()
    for rows in pages:
        for row in rows:
            for piece in row:
                sizes[round(piece.size, 1)] += len(piece.glyphs)
    return max(sizes, key=sizes.__getitem__, default=0)


def _edges(pages: Sequence[list[Row]], heights: Sequence[float], why: str, size: float) -> list[list[tuple[Row, str]]]:
    """The furniture at one edge of every page, the outermost row first."""
    places = [
        list(_places(rows, at, height if why == FOOT else 0, _EDGE * height, size))
        for at, (rows, height) in enumerate(zip(pages, heights, strict=True))
    ]
    edge = _Edge(places, why)
    return [edge.furniture(at) for at in range(len(pages))]


def _places(rows: list[Row], at: int, edge: float, near: float, size: float) -> Iterator[_Place]:
    """The rows of a page, by its place in the file, that stand near enough to the edge, which is so far from its top."""
    for place, row in enumerate(rows[:_MOST]):
        far = abs(row[0].base - edge)
        if far > near:
            return
        parts = [piece.words.strip() for piece in row]
        words = " ".join(parts)
        keys = (folded(words), *(() if is_label(words) and not page_number(words)[0] else counted(parts, at)))
        own = max(piece.size for piece in row)
        spot = round(far / _SAME), round(log(max(own, 1)) / _ALIKE)
        apart = _stands_apart([one[0] for one in rows[place : place + 3]])
        yield _Place(row, words, keys, spot, apart, own > (1 + _OTHER_SIZE) * size, own < (1 - _OTHER_SIZE) * size)


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

    def __init__(self, pages: Sequence[Sequence[_Place]], why: str) -> None:
        """Takes the rows near that edge, page by page, and what such rows are called."""
        self._pages, self._why = pages, why
        self._where: dict[tuple[str, Spot], set[int]] = defaultdict(set)
        self._all: Counter[str] = Counter()
        self._apart: Counter[str] = Counter()
        for at, places in enumerate(pages):
            for place in places:
                for key in place.keys:
                    self._where[key, place.spot].add(at)
                    self._all[key] += 1
                    self._apart[key] += place.apart
        self._found: dict[tuple[str, Spot], set[int]] = {}

    def furniture(self, at: int) -> list[tuple[Row, str]]:
        """The furniture of one page from its edge inwards, as far as it stands apart from the text."""
        found: list[tuple[Row, str]] = []
        places = self._pages[at]
        for place in places:
            if self._is_number(at, place):
                found.append((place.row, NUMBER))
            elif self._runs(at, place):
                found.append((place.row, self._why))
            else:
                break
        while found and not self._is_apart(places[len(found) - 1]):
            found.pop()
        return found

    def _runs(self, at: int, place: _Place) -> bool:
        """Whether such a row stands in this place on most pages, or on most left or right ones, and is no text."""
        is_text = is_label(place.words) or says_something(place.words)
        if is_text and not place.smaller:
            return False
        keys = place.keys if page_number(place.words)[0] is None else place.keys[:1]
        least = _FEWEST_ODD if is_text or place.larger else _FEWEST
        return any(self._is_on_most(at % 2, self._same(key, place.spot), least) for key in keys)

    def _is_on_most(self, side: int, same: set[int], least: int) -> bool:
        """Whether these are most pages, or most of the left or of the right ones, and so many at least."""
        own = sum(at % 2 == side for at in same)
        return (len(same) >= least and len(same) >= _SHARE * len(self._pages)) or (
            own >= least and own >= _SHARE * len(range(side, len(self._pages), 2))
        )

    def _same(self, key: str, spot: Spot) -> set[int]:
        """The pages on which a row says this in this place and size."""
        if (key, spot) not in self._found:
            near = product((-1, 0, 1), repeat=2)
            self._found[key, spot] = set().union(*(self._where.get((key, (spot[0] + far, spot[1] + size)), ()) for far, size in near))
        return self._found[key, spot]

    def _is_apart(self, place: _Place) -> bool:
        """Whether such a row stands apart from the text on most pages where it stands: signatures are set wide themselves."""
        key = place.keys[-1]
        return 2 * self._apart[key] >= self._all[key]

    def _is_number(self, at: int, place: _Place) -> bool:
        """Whether this row is the number of its page: it says so, or it counts with the pages; at the foot the first may be alone.

        At the head a number that is dressed as a label, larger or heavier than the text, is that of a chapter or item.
        """
        number, _ = page_number(place.words)
        if number is None:
            return False
        if is_sure(place.words):
            return True
        dressed = like_label(place.words)
        if self._why == HEAD and (dressed or place.larger or place.row[0].bold):
            return False
        counts = len(self._same(place.keys[-1], place.spot)) >= _FEWEST
        return counts or (self._why == FOOT and not dressed and place.apart and number == at + 1)
