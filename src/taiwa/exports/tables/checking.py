"""What somebody changed in a table that Taiwa wrote. Nothing of it is taken over: the record changes by judgements alone."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from .heads import heads_of
from .models import Cell, Row, Table
from .shapes import SHAPES


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One cell that differs, or a row that only one side has (`column` is None): `held` is the record's, `found` the file's."""

    table: str
    row: str
    column: str | None
    held: Cell
    found: Cell


def differences(held: Table, found: Table) -> Iterator[Difference]:
    """How the table of a file differs from that of the record, row by row; the order of rows does not matter."""
    known_by = next(shape.known_by for shape in SHAPES if shape.name == held.name)
    at = [held.keys.index(key) for key in known_by]
    theirs = _by_key(found.rows, at)
    for row in held.rows:
        same = theirs.get(_key(row, at))
        name = _name(row, at)
        if not same:
            yield Difference(table=held.name, row=name, column=None, held=name, found=None)
            continue
        yield from _cells(held, name, row, same.pop(0))
    for row in (row for rest in theirs.values() for row in rest):
        yield Difference(table=held.name, row=_name(row, at), column=None, held=None, found=_name(row, at))


def as_published(held: Table, found: Table, closed: Collection[str]) -> tuple[Table, int]:
    """The table of the record to compare with: where a file prints none of the words that may not be handed on, it has none either.

    With it how many cells are empty for that reason. A file that prints one such cell was not made for the public.
    """
    shape = next(shape for shape in SHAPES if shape.name == held.name)
    open_part = shape.without_words_of(held, closed)
    at = [held.keys.index(key) for key in shape.known_by]
    theirs = _by_key(found.rows, at)
    pairs = [
        (cell, other[place])
        for row, left in zip(held.rows, open_part.rows, strict=True)
        for other in theirs.get(_key(row, at), ())[:1]
        for place, cell in enumerate(row)
        if cell is not None and left[place] is None
    ]
    if not pairs or any(cell == other for cell, other in pairs):
        return held, 0
    return open_part, sum(other is None for _, other in pairs)


def _cells(held: Table, name: str, row: Row, other: Row) -> Iterator[Difference]:
    for head, was, now in zip(heads_of(held.keys, held.language), row, other, strict=True):
        if was != now:
            yield Difference(table=held.name, row=name, column=head, held=was, found=now)


def _by_key(rows: Sequence[Row], at: Sequence[int]) -> dict[Row, list[Row]]:
    found: defaultdict[Row, list[Row]] = defaultdict(list)
    for row in rows:
        found[_key(row, at)].append(row)
    return found


def _key(row: Row, at: Sequence[int]) -> Row:
    return tuple(row[place] for place in at)


def _name(row: Row, at: Sequence[int]) -> str:
    return " ".join(str(cell) for cell in _key(row, at) if cell is not None)
