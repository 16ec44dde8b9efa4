"""Tables of measures: a row is one provision, its cells are read under the words at the head of their columns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from ..problems import Problem
from ..text.models import Line, Text
from ..values import Span, replace
from .heads import Column, folded, head_words
from .models import MeasureRow, MeasureTable, Provision
from .rows import Row

_HEADS = 3
"""The head of a table stands in one of its first rows; a title may stand above it."""
_FEWEST = 3
"""A table of fewer rows is not told of where it is not understood."""
_HEAD, _LONGEST = 2, 40
"""Cells of the head of a table that nobody understands, and characters of the longest of them."""
_MORE: frozenset[Column] = frozenset(("owner", "deadline", "money", "status"))
"""What at least one column beside the measures must hold: a list of projects alone promises nothing."""


class Record(NamedTuple):
    """A printed row of a table: its place, and that of each cell that holds anything, by column."""

    span: Span
    cells: Mapping[int, Span]


class Table(NamedTuple):
    """A table whose head was understood: its head, what each column holds, and the rows below it."""

    head: Record
    columns: Mapping[Column, int]
    records: Sequence[Record]


class Tables(NamedTuple):
    """The tables of measures of a text, and what is told of those that are not understood."""

    known: Sequence[Table] = ()
    problems: Sequence[Problem] = ()


def tables_of(text: Text) -> Tables:
    """The tables of a text whose format states their rows."""
    if all(line.cell is None for line in text.lines):
        return Tables()
    known: list[Table] = []
    problems: list[Problem] = []
    for number, lines in _runs(text.lines):
        records = list(_records(lines))
        if number and (table := _understood(records, text.chars)):
            known.append(table)
        elif _may_be_measures(records, lines, text.chars):
            words = f"table of {len(records) - 1} rows not read as measures: no known words stand at the head of its columns"
            problems.append(Problem(Span(records[0].span.start, records[-1].span.end), words, "note"))
    return Tables(known, problems)


def _runs(lines: Sequence[Line]) -> Iterator[tuple[int, list[Line]]]:
    """The lines of each table that stand together, with its number."""
    for number, run in groupby(lines, key=lambda line: line.cell.table if line.cell and line.style != "note" else None):
        if number is not None:
            yield number, list(run)


def _records(lines: Iterable[Line]) -> Iterator[Record]:
    for _, run in groupby(lines, key=lambda line: line.cell and line.cell.row):
        row = list(run)
        cells: dict[int, Span] = {}
        for line in row:
            column = line.cell.column if line.cell else 0
            had = cells.get(column, line.span)
            cells[column] = Span(had.start, line.span.end)
        yield Record(Span(row[0].span.start, row[-1].span.end), cells)


def _understood(records: Sequence[Record], chars: str) -> Table | None:
    """The table whose head names the measures and what is said of each; no column may be named twice."""
    for at, record in enumerate(records[:_HEADS]):
        found = [(column, where) for where, span in record.cells.items() if (column := head_words().column(span.of(chars)))]
        columns = dict(found)
        if "measure" in columns and not _MORE.isdisjoint(columns):
            if len(columns) < len(found) or at + 1 == len(records) or _is_torn(records[at:]):
                return None
            return Table(record, columns, records[at + 1 :])
    return None


def _is_torn(records: Sequence[Record]) -> bool:
    """Whether cells of a row do not stand in the order of their columns: a table in a cell is layout."""
    return any(one > other for record in records for one, other in pairwise(record.cells))


def _may_be_measures(records: Sequence[Record], lines: Sequence[Line], chars: str) -> bool:
    """Whether a table that nobody understands looks like data: rows of single lines, as many cells in each, under a short head."""
    sizes = {len(record.cells) for record in records}
    plain = all(line.style == "cell" for line in lines)
    if len(records) < _FEWEST or len(sizes) > 1 or min(sizes) < _HEAD or not plain:
        return False
    return all(len(span) <= _LONGEST and not any(map(str.isdigit, span.of(chars))) for span in records[0].cells.values())


def in_records(rows: list[Row], tables: Sequence[Table]) -> list[Row]:
    """The rows of the text, those of each row of a table of measures as one."""
    if not tables:
        return rows
    places: dict[int, tuple[Span, Literal["head", "measure"]]] = {table.head.span.start: (table.head.span, "head") for table in tables}
    places.update((record.span.start, (record.span, "measure")) for table in tables for record in table.records)
    made: list[Row] = []
    until = -1
    for row in rows:
        if row.start < until:
            continue
        if found := places.get(row.line.span.start):
            span, record = found
            until = span.end
            made.append(replace(row, end=span.end, text=row.start, mark=None, labels=(), close="full", letters=True, record=record))
        else:
            made.append(row)
    return made


def placed(tables: Sequence[Table], provisions: Sequence[Provision], chars: str) -> tuple[MeasureTable, ...]:
    """The tables with the provisions that their rows became; a row of one cell heads others, one that says the head again is none."""
    if not tables:
        return ()
    eids = {one.body.start: one.eid for one in provisions if one.body}
    return tuple(
        MeasureTable(
            head=table.head.span,
            heads={column: table.head.cells[where] for column, where in table.columns.items()},
            rows=tuple(
                MeasureRow(eids[record.span.start], record.span, {column: record.cells[where] for column, where in table.columns.items() if where in record.cells})
                for record in table.records
                if len(record.cells) > 1 and record.span.start in eids and not _is_head(record, table.head, chars)
            ),
        )
        for table in tables
    )  # fmt: skip


def _is_head(record: Record, head: Record, chars: str) -> bool:
    return [folded(span.of(chars)) for span in record.cells.values()] == [folded(span.of(chars)) for span in head.cells.values()]
