"""Tables as CSV (RFC 4180) that a spreadsheet opens rightly, and back.

The file is UTF-8 with a byte order mark: without one Excel takes Japanese for another encoding, and every reader of
UTF-8 knows it. Words at which a spreadsheet would calculate stand behind an apostrophe, as do words that begin with one;
reading takes exactly one away, so what is read is what was written.
"""

import csv
import io
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from .cells import rows_of
from .heads import heads_of, recognised
from .models import Cell, Table, TableError

_GUARD = "'"
_CALCULATES = frozenset("=+-@")
_MOST = 500_000_000
_DELIMITERS = (",", ";", "\t")
_ENCODINGS = ("utf-8-sig", "cp932")
"""What Excel saves: UTF-8 where it is told to, else what Japanese Windows calls ANSI."""


def csv_of(table: Table) -> str:
    """The table with a row of heads; lines end as RFC 4180 has it. The byte order mark is the file's, not in here."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heads_of(table.keys, table.language))
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def write_csv(table: Table, path: Path) -> None:
    """Write the table to a file."""
    path.write_bytes(csv_of(table).encode("utf-8-sig"))


def read_csv(path: Path) -> Table:
    """The table that a file holds, also where a spreadsheet saved it with semicolons, tabs, or in the Japanese Windows encoding."""
    if path.stat().st_size > _MOST:
        raise TableError("table-large", path=path.name)
    words = _decoded(path)
    csv.field_size_limit(_MOST)
    trouble: TableError | None = None
    for delimiter in _DELIMITERS:
        rows = _cells(words, delimiter, path)
        try:
            heads = recognised(next(rows, []))
        except TableError as error:
            trouble = trouble or error
            continue
        return rows_of(heads, rows)
    raise trouble or TableError("no-table", heads="")


def _cells(words: str, delimiter: str, path: Path) -> Iterator[list[str]]:
    try:
        for row in csv.reader(io.StringIO(words, newline=""), delimiter=delimiter, strict=True):
            yield [_unguarded(cell) for cell in row]
    except csv.Error as error:
        raise TableError("table-broken", path=path.name, words=error) from error


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).upper()
        case Decimal():
            return f"{cell:f}"
        case date():
            return cell.isoformat()
    return _GUARD + cell if _calculates(cell) else cell


def _calculates(words: str) -> bool:
    """Whether a spreadsheet may take words for a formula: full-width signs count too, and spaces before them do not help."""
    first = unicodedata.normalize("NFKC", words.lstrip()[:1])
    return first in _CALCULATES or words.startswith((_GUARD, "\t"))


def _unguarded(cell: str) -> str:
    return cell.removeprefix(_GUARD)


def _decoded(path: Path) -> str:
    data = path.read_bytes()
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableError("table-encoding", path=path.name)
