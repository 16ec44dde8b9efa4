"""Cells of a file as values of their column's kind."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from .heads import Heads, heads_of
from .models import Cell, Kind, Row, Table, TableError, plain

_YES = {"TRUE": True, "FALSE": False}
_SLASHED = "/"


def rows_of(heads: Heads, rows: Iterable[Sequence[object]]) -> Table:
    """The table of rows below their heads; rows without any cell are passed over."""
    shape = heads.shape
    found: list[Row] = []
    for number, row in enumerate(rows, 2):
        cells = [row[place] if place < len(row) else None for place in heads.places]
        if any(cell not in (None, "") for cell in cells):
            found.append(tuple(_cell(cell, at, heads, number) for at, cell in enumerate(cells)))
    return Table(name=shape.name, keys=shape.keys, rows=tuple(found), language=heads.language, foreign=heads.foreign)


def _cell(cell: object, at: int, heads: Heads, number: int) -> Cell:
    try:
        return read_as(heads.shape.kinds[at], cell)
    except (ValueError, InvalidOperation) as error:
        column = heads_of(heads.shape.keys, heads.language)[at]
        raise TableError("bad-cell", row=number, column=column, words=cell) from error


def read_as(kind: Kind, cell: object) -> Cell:
    """A cell as a value of `kind`; raises ValueError or InvalidOperation where it is none."""
    if cell is None or cell == "":
        return None
    match kind:
        case "yes":
            return cell if isinstance(cell, bool) else _yes(str(cell))
        case "number":
            return Decimal(str(cell).replace(",", ""))
        case "day":
            return _day(cell)
    return plain(str(cell))


def _yes(words: str) -> bool:
    if words.upper() not in _YES:
        raise ValueError(words)
    return _YES[words.upper()]


def _day(cell: object) -> date:
    """A day as a spreadsheet keeps it, or as words: 2016-09-07, and 2016/09/07 as some Excels save it."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    words = str(cell)
    if _SLASHED in words:
        year, month, of_month = words.split(_SLASHED)
        return date(int(year), int(month), int(of_month)) if len(year) == len("2016") else date.fromisoformat(words)
    return date.fromisoformat(words)
