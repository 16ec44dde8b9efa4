"""What somebody changed in a table that Taiwa wrote. Nothing of it is taken over: the record changes by judgements alone."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
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
