"""The passages that an expression of the index gives, in the order of days, a few at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.db import connections

from ..values import replace
from .order import FIRST_DATED

_AT_ONCE = 24
"""Passages fetched at once."""

_NUMBERS = """SELECT rowid AS number, {score} AS score FROM passage_index
    WHERE passage_index MATCH %s AND rowid BETWEEN %s AND %s{narrower} ORDER BY {order} LIMIT %s"""
_WITHOUT = " AND rowid NOT IN (SELECT rowid FROM passage_index WHERE passage_index MATCH %s AND rowid BETWEEN %s AND %s)"
"""What is left out, between the same numbers: the NOT of the index itself would look for its next passage far beyond them."""

_ADDED = """ AND +rowid IN (SELECT passage.id FROM passage JOIN source ON source.id = passage.reading_id WHERE source.added > %s)"""
"""Only what was added after a moment; the plus has the words looked for first, and not once for each passage that was added."""

_PASSAGES = """SELECT passage.id, passage.eid, passage.pinpoint, passage.words, passage.issues, passage.said, standing.work,
    standing.file, standing.language, standing.date, standing.parties, standing.body, found.score
    FROM ({numbers}) AS found JOIN passage ON passage.id = found.number
    JOIN standing ON standing.reading_id = passage.reading_id ORDER BY {order}"""
_HOW_MANY = """SELECT count(*), min(rowid) FROM (SELECT rowid FROM passage_index
    WHERE passage_index MATCH %s AND rowid BETWEEN %s AND %s{narrower} ORDER BY rowid DESC LIMIT %s)"""
_NARROWER = ("", _WITHOUT, _ADDED, _WITHOUT + _ADDED)
_NEWEST, _OLDEST, _BEST = (
    {narrower: _PASSAGES.format(numbers=_NUMBERS.format(score=score, order=order, narrower=narrower), order=shown) for narrower in _NARROWER}
    for score, order, shown in (
        ("NULL", "rowid DESC", "passage.id DESC"),
        ("NULL", "rowid", "passage.id"),
        ("bm25(passage_index, 1.0, 0.0)", "score, rowid DESC", "found.score, passage.id DESC"),
    )
)

Row = tuple[int, str, str, str, str, str, str, str, str, str | None, str, str | None, float | None]


@dataclass(frozen=True, slots=True)
class Stream:
    """The passages that one expression of the index gives, between two numbers, without those that another gives.

    With `added` only those of files that were added after this moment, as the database writes it.
    """

    alias: str
    expression: str
    low: int
    high: int
    without: str = ""
    added: str = ""

    def newest(self, first: int = _AT_ONCE) -> Iterator[Row]:
        """All of them, the newest day first, a few at a time, so many at first."""
        high, size = self.high, first
        while rows := self._rows(_NEWEST, self.low, high, size):
            yield from rows
            if len(rows) < size:
                return
            high, size = rows[-1][0] - 1, size + _AT_ONCE

    def oldest(self) -> Iterator[Row]:
        """Those with a day, the oldest first."""
        low, size = max(self.low, FIRST_DATED), 1
        while rows := self._rows(_OLDEST, low, self.high, size):
            yield from rows
            if len(rows) < size:
                return
            low, size = rows[-1][0] + 1, _AT_ONCE

    def best(self, most: int) -> list[Row]:
        """The best by bm25 of the terms."""
        return self._rows(_BEST, self.low, self.high, most)

    def how_many(self, most: int) -> tuple[int, int]:
        """How many there are, counted up to `most` from the newest on, and the last one counted: no passage is read for it."""
        with connections[self.alias].cursor() as cursor:
            narrower = _ADDED if self.added else ""
            values: list[str | int] = [self.expression, self.low, self.high, *filter(None, [self.added]), most]
            cursor.execute(_HOW_MANY.format(narrower=narrower), values)
            number, last = cursor.fetchone()
            return number, last or 0

    def having(self, fact: str) -> "Stream":
        """Those that have a fact of the index (something was agreed in them)."""
        return replace(self, expression=f"({self.expression}) AND {fact}", without=f"({self.without}) AND {fact}" if self.without else "")

    def _rows(self, statements: Mapping[str, str], low: int, high: int, most: int) -> list[Row]:
        left_out: list[str | int] = [self.without, low, high] if self.without else []
        narrower = (_WITHOUT if self.without else "") + (_ADDED if self.added else "")
        with connections[self.alias].cursor() as cursor:
            cursor.execute(statements[narrower], (self.expression, low, high, *left_out, *filter(None, [self.added]), most))
            return list(cursor.fetchall())
