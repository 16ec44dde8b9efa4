"""Tables as an Excel workbook, and back: one sheet each, heads that stay in sight, filters, words as words and days as days.

No cell is a formula: words are stored as words whatever they begin with, and keep their apostrophe mark when somebody edits them.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Never
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell as Written
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from ...reports.columns import columns
from .cells import rows_of
from .heads import heads_of, recognised, sheet_called
from .models import Cell, Row, Shape, Table, TableError
from .shapes import SHAPES

_LONGEST = 32_767
"""Letters that a cell of Excel holds."""
_MOST = 1_000_000_000
"""Bytes of an unpacked workbook that is opened."""
_FIRST_DAY = date(1900, 3, 1)
"""Before it Excel counts a day that never was."""
_LINE, _WIDE_LINE, _MOST_LINES, _BROAD = 15, 19, 12, 20
"""Points of a line, and of one with wide letters; lines of the highest row (the rest is seen in the cell), letters of a column whose words decide it."""
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_WOULD_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_UNDERLINE = "_x005F_"
_CALCULATES = ("=", "+", "-", "@")
_FIGURES = 15
"""How many figures of a number Excel keeps."""

_HEAD = NamedStyle(
    name="taiwa head", font=Font(bold=True), fill=PatternFill("solid", fgColor="E7ECF2"), alignment=Alignment(wrap_text=True, vertical="top"),
)  # fmt: skip
_WORDS = NamedStyle(name="taiwa words", alignment=Alignment(wrap_text=True, vertical="top"), number_format="@")
_DAY = NamedStyle(name="taiwa day", alignment=Alignment(vertical="top"), number_format="yyyy-mm-dd")
_NUMBER = NamedStyle(name="taiwa number", alignment=Alignment(vertical="top"), number_format="#,##0.########")
_YES = NamedStyle(name="taiwa yes", alignment=Alignment(vertical="top"))


def write_xlsx(tables: Sequence[Table], path: Path) -> None:
    """Write a workbook with a sheet for each table; words that no cell holds are refused before anything is written."""
    _refuse_long(tables)
    book = Workbook(write_only=True)
    for style in (_HEAD, _WORDS, _DAY, _NUMBER, _YES):
        book.add_named_style(style)
    for table in tables:
        sheet = book.create_sheet(sheet_called(table.name, table.language))
        _lay_out(sheet, table)
        sheet.append([_styled(sheet, head, "taiwa head") for head in heads_of(table.keys, table.language)])
        widths = [column.width for column in _shape(table).columns]
        for number, row in enumerate(table.rows, 2):
            sheet.row_dimensions[number].height = _height(row, widths)
            sheet.append([_written(sheet, cell) for cell in row])
    book.save(path)


def read_xlsx(path: Path) -> list[Table]:
    """Every sheet of a workbook that is a table of ours; refuses a file that has none."""
    _refuse_large(path)
    try:
        book = load_workbook(path, read_only=True, data_only=True)  # LibreOffice writes whether something is so as a formula with its value
    except (InvalidFileException, BadZipFile, KeyError, ValueError, OSError) as error:
        raise TableError("table-broken", path=path.name, words=error) from error
    try:
        return _tables(book)
    finally:
        book.close()


def _tables(book: Workbook) -> list[Table]:
    found: list[Table] = []
    trouble: TableError | None = None
    for sheet in book.worksheets:
        rows = _rows(sheet.iter_rows(values_only=True))
        try:
            heads = recognised(["" if cell is None else str(cell) for cell in next(rows, ())])
        except TableError as error:
            trouble = error
            continue
        found.append(rows_of(heads, rows))
    if not found:
        raise trouble or TableError("no-table", heads="")
    return found


def _rows(rows: Iterator[Sequence[object]]) -> Iterator[Sequence[object]]:
    for row in rows:
        yield [_unescaped(cell) if isinstance(cell, str) else cell for cell in row]


def _lay_out(sheet: WriteOnlyWorksheet, table: Table) -> None:
    """Heads stay in sight, on the screen and on every printed page; every column has a filter and its width."""
    sheet.freeze_panes = "B2"
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.keys))}{len(table.rows) + 1}"
    sheet.page_setup.orientation = "landscape"
    for number, column in enumerate(_shape(table).columns, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width


def _shape(table: Table) -> Shape[Never]:
    return next(shape for shape in SHAPES if shape.name == table.name)


def _height(row: Row, widths: Sequence[int]) -> int:
    """As high as the fullest of the broad cells needs; a program that opens the file need not measure it."""
    broad = [(cell, width) for cell, width in zip(row, widths, strict=True) if isinstance(cell, str) and width >= _BROAD]
    lines = min(max((columns(cell) // width + 1 + cell.count("\n") for cell, width in broad), default=1), _MOST_LINES)
    return lines * (_WIDE_LINE if any(columns(cell) > len(cell) for cell, _ in broad) else _LINE)


def _written(sheet: WriteOnlyWorksheet, cell: Cell) -> Written | None:
    match cell:
        case None:
            return None
        case bool():
            return _styled(sheet, cell, "taiwa yes")
        case Decimal():
            return _styled(sheet, cell, "taiwa number") if _exact(cell) else _words(sheet, f"{cell:f}")
        case date():
            return _styled(sheet, cell, "taiwa day") if cell >= _FIRST_DAY else _words(sheet, cell.isoformat())
    return _words(sheet, cell)


def _words(sheet: WriteOnlyWorksheet, words: str) -> Written:
    cell = _styled(sheet, _escaped(words), "taiwa words")
    cell.data_type = "s"
    if words.startswith(_CALCULATES):
        cell.quotePrefix = True
    return cell


def _styled(sheet: WriteOnlyWorksheet, value: Cell, style: str) -> Written:
    cell = WriteOnlyCell(sheet, value=value)
    cell.style = style
    return cell


def _exact(number: Decimal) -> bool:
    """Whether Excel keeps every figure of this number."""
    return Decimal(repr(float(number))) == number and len(number.as_tuple().digits) <= _FIGURES


def _refuse_long(tables: Sequence[Table]) -> None:
    for cell in (cell for table in tables for row in table.rows for cell in row):
        if isinstance(cell, str) and len(_escaped(cell)) > _LONGEST:
            raise TableError("cell-long", words=cell[:40], most=_LONGEST)


def _escaped(words: str) -> str:
    return _WOULD_ESCAPE.sub(_UNDERLINE, words)


def _unescaped(words: str) -> str:
    """A sign that XML cannot hold, as Excel writes it, and an underline that would begin such a one."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), words)


def _refuse_large(path: Path) -> None:
    try:
        with ZipFile(path) as packed:
            size = sum(one.file_size for one in packed.infolist())
    except (BadZipFile, OSError) as error:
        raise TableError("table-broken", path=path.name, words=error) from error
    if size > _MOST:
        raise TableError("table-large", path=path.name)
