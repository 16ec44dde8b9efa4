"""The open tables of a page: in which row and column each line stands, cells that reach over several being counted."""

from collections.abc import Mapping
from typing import NamedTuple

from ..values import replace
from .models import Cell
from .rows import Row

_WIDEST, _DEEPEST = 100, 1000
"""No table that is read has more columns, and no cell reaches over more rows."""


class _Filled(NamedTuple):
    """A cell that was read: its lines, and over how many columns and rows it reaches."""

    first: int
    end: int
    columns: int
    rows: int


class _Grid:
    """One open table: its number, its rows so far, the cells of the open row, and the columns into which cells reach from above."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.rows = 0
        self.records: list[list[_Filled]] = []
        self.spans: list[tuple[int, int]] = []
        self.covered: dict[int, int] = {}

    def places(self, cells: list[_Filled]) -> list[int]:
        """The column of each cell of a row; afterwards `covered` is as the next row finds it."""
        column, found, above = 1, [], {at: left - 1 for at, left in self.covered.items() if left > 1}
        for cell in cells:
            while column in self.covered:
                column += 1
            found.append(column)
            if cell.rows > 1:
                above.update(dict.fromkeys(range(column, column + cell.columns), cell.rows - 1))
            column += cell.columns
        self.covered = above
        return found


class Tables:
    """Takes the tables, rows and cells of a page as they open and close."""

    def __init__(self) -> None:
        """No table is open; what stands in none has a table of its own."""
        self._count = 0
        self._open = [_Grid(0)]

    def open(self) -> None:
        """A table begins."""
        self._count += 1
        self._open.append(_Grid(self._count))

    def close(self) -> None:
        """The innermost table ends."""
        if len(self._open) > 1:
            self._open.pop()

    def open_record(self) -> None:
        """A row begins."""
        self._open[-1].records.append([])

    def open_cell(self, attrs: Mapping[str, str]) -> None:
        """A cell begins."""
        self._open[-1].spans.append((_number(attrs.get("colspan"), _WIDEST), _number(attrs.get("rowspan"), _DEEPEST)))

    def close_cell(self, first: int, end: int) -> None:
        """A cell ends that holds the rows of the page from `first` to `end`."""
        grid = self._open[-1]
        columns, rows = grid.spans.pop() if grid.spans else (1, 1)
        if grid.records:
            grid.records[-1].append(_Filled(first, end, columns, rows))

    def close_record(self, rows: list[Row]) -> None:
        """A row ends: its lines know their place; several cells with one line each are cells, any other row is layout."""
        grid = self._open[-1]
        if not grid.records:
            return
        cells = grid.records.pop()
        grid.rows += 1
        filled = [(cell, column) for cell, column in zip(cells, grid.places(cells), strict=True) if cell.end > cell.first]
        plain = len(filled) > 1 and all(cell.end - cell.first == 1 for cell, _ in filled)
        for cell, column in filled:
            for at in range(cell.first, cell.end):
                row = rows[at]
                style = "cell" if plain and row.style in ("plain", "bold") else row.style
                rows[at] = replace(row, style=style, cell=row.cell or Cell(grid.number, grid.rows, column))


def _number(written: str | None, most: int) -> int:
    """Over how many columns or rows a cell reaches; 0 rows is all that are left."""
    if written is None or not written.strip().isdecimal():
        return 1
    return min(int(written.strip()[:4]) or most, most)
