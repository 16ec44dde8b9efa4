"""Footnotes of a plain text: the lines at the foot of a page, and the marks in the text that refer to them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..values import Span, replace
from .joining import join
from .models import Cut
from .rows import Row
from .strand import edited, sliced

_MARK, _NUMBER = "footnote mark", "number of a footnote"
_COUNTED = 3
"""So many marks that count up from the first ones are marks of footnotes, though the notes themselves are not there."""
_LONGEST = 16
"""Lines of a long footnote, on the average of a page."""
_MISSING = 2
"""So many marks in a row may be hidden behind other figures."""
_TRIED = 12
"""So many marks at the end of a page may have their notes on the next."""
_BACK = 40
_ABBREVIATED = 4
"""Letters of the shortest word whose full stop is none of an abbreviation."""
_ACRONYM = 4
"""Letters of the shortest word in capitals that a mark may follow: G20 has none."""

_FIGURES = str.maketrans("０１２３４５６７８９⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789" * 2)
_FIGURE = re.compile(r"(?<=[^\s\d/-])\d{1,3}(?=[,.;:)»”\]]{0,2}(?:\s|\Z))")
_SYMBOL = re.compile(r"(?:\b\d{4}|/\d{1,4})\Z")
_NOTE = re.compile(r"(\d{1,3})\s+(?=\S)|(\d{1,3})(?=[^\W\d_])")
_UNIT = re.compile(r"\d{1,3}\.\s|\(?[^\W\d_]\)\s")
_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
_CLOSING = ')»”"’]'
_STOPS = ",.;:"


class Noted(NamedTuple):
    """The rows without marks, the footnotes one row each, and the marks that were cut."""

    rows: Sequence[Row]
    notes: list[Row]
    cuts: list[Cut]


class _Reference(NamedTuple):
    """A mark in a row: which row, where in its words, which number."""

    row: int
    start: int
    end: int
    number: int


def noted(decoded: str, rows: Sequence[Row]) -> Noted:
    """The rows with their footnotes set apart; a Japanese text is left alone: its marks look otherwise."""
    if any(_JAPANESE.search(row.words) for row in rows):
        return Noted(rows, [], [])
    finder = _Finder(rows)
    blocks = finder.blocks()
    if not finder.marks:
        return Noted(rows, [], [])
    kept, cuts = _unmarked(rows, finder.marks)
    gone = {at for start, end in blocks for at in range(start, end)}
    notes = [_note(decoded, kept[start:end], cuts) for start, end in blocks]
    return Noted([row for at, row in enumerate(kept) if at not in gone], notes, cuts)


class _Finder:
    """Goes from page to page; `marks` are the references that were proved, by their notes or by their count."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._shown = [row.words.translate(_FIGURES) for row in rows]
        self._starts: dict[int, list[int]] = {}
        for at, words in enumerate(self._shown):
            found = _NOTE.match(words)
            if found:
                self._starts.setdefault(int(found[1] or found[2]), []).append(at)
        self._next = 1
        self.marks: list[_Reference] = []

    def blocks(self) -> list[tuple[int, int]]:
        """The rows of each footnote, first and after the last, in the order of the notes."""
        blocks: list[tuple[int, int]] = []
        open_: list[_Reference] = []
        for start, end in self._pages():
            open_ += self._references(start, end, open_[-1].number + 1 if open_ else self._next)
            found = self._foot(start, end, open_)
            blocks += found
            self._next += len(found)
            self.marks += [one for one in open_ if one.number < self._next]
            open_ = [one for one in open_ if one.number >= self._next]
        if not self.marks and len(open_) >= _COUNTED:
            self.marks = open_
        return blocks

    def _pages(self) -> Iterator[tuple[int, int]]:
        turns = [at for at, row in enumerate(self._rows) if row.turns]
        yield from zip((0, *turns), (*turns, len(self._rows)), strict=True)

    def _references(self, start: int, end: int, number: int) -> Iterator[_Reference]:
        """The marks of a page that count on from `number`; one that runs into another figure is missing."""
        for row in range(start, end):
            for found in _FIGURE.finditer(self._shown[row]):
                if number <= int(found[0]) <= number + _MISSING and _is_mark(self._shown[row], found.start()):
                    number = int(found[0]) + 1
                    yield _Reference(row, found.start(), found.end(), number - 1)

    def _foot(self, start: int, end: int, references: Sequence[_Reference]) -> list[tuple[int, int]]:
        """The next notes, as many as fill the foot of the page; where there are marks, and most marks are found."""
        rows = {one.number: one.row for one in references}
        last = max(rows, default=0) + _MISSING if rows else 0
        for most in range(last, max(self._next, last - _TRIED) - 1, -1):
            places = self._places(start, end, range(self._next, most + 1), rows)
            if places and min(rows) <= most:
                return list(zip(places, (*places[1:], end), strict=True))
        return []

    def _places(self, start: int, end: int, numbers: range, rows: Mapping[int, int]) -> list[int]:
        """Where each note begins, the last nearest to the end; nothing where one has no place or they do not fill it."""
        places: list[int] = []
        before = end
        for number in reversed(numbers):
            known = self._starts.get(number, [])
            at = bisect_left(known, before) - 1
            if at < 0 or known[at] < start or known[at] <= rows.get(number, start):
                return []
            before = known[at]
            places.insert(0, before)
        units = any(_UNIT.match(self._shown[at]) for at in range(before, end) if at not in places)
        whole = end - before <= _LONGEST * len(places)
        return places if whole and not units else []


def _is_mark(words: str, at: int) -> bool:
    """Whether the figures at `at` stand as a mark does: close to a word, a bracket or a stop, in no symbol or formula."""
    token = words[max(0, at - _BACK) : at].rsplit(maxsplit=1)[-1]
    last, before = token[-1], token[:-1]
    if last.isalpha():
        if "/" in token:
            return False
        letters = [char for char in token if char.isalpha()]
        return (last.islower() and len(letters) > 1) or len(letters) >= _ACRONYM
    if last in _STOPS and before:
        long = sum(char.isalpha() for char in before) >= _ABBREVIATED and "/" not in before
        figures = _SYMBOL.search(before) is not None
        return before[-1] in _CLOSING or figures or (before[-1].isalpha() and (long or last != "."))
    return last in _CLOSING


def _unmarked(rows: Sequence[Row], marks: Sequence[_Reference]) -> tuple[list[Row], list[Cut]]:
    """The rows without their marks."""
    by_row: dict[int, list[_Reference]] = {}
    for mark in marks:
        by_row.setdefault(mark.row, []).append(mark)
    kept, cuts = list(rows), []
    for at, found in by_row.items():
        strand = rows[at].strand
        for mark in found:
            printed = sliced(strand, mark.start, mark.end)
            cuts.append(Cut(Span(printed.start, printed.end), printed.words, _MARK))
        kept[at] = replace(rows[at], strand=edited(strand, [(mark.start, mark.end, "") for mark in found]))
    return kept, cuts


def _note(decoded: str, rows: Sequence[Row], cuts: list[Cut]) -> Row:
    """A footnote as one row behind the text; its number goes into `cuts`."""
    first = rows[0]
    found = _NOTE.match(first.words.translate(_FIGURES))
    if found is None:
        return join(decoded, rows)
    number = sliced(first.strand, 0, len(found[1] or found[2]))
    cuts.append(Cut(Span(number.start, number.end), number.words, _NUMBER))
    rest = replace(first, strand=sliced(first.strand, found.end(), len(first.words)))
    note = join(decoded, [rest, *rows[1:]])
    return replace(note, style="note", marker=found[1] or found[2], starts=True, ends=True)
