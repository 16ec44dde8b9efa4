"""Tables for a spreadsheet: written, read back equal, opened by others, and never calculating."""

import csv
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from taiwa.exports.tables import heads
from taiwa.exports.tables.cells import read_as
from taiwa.exports.tables.checking import differences
from taiwa.exports.tables.csv_file import csv_of, read_csv, write_csv
from taiwa.exports.tables.models import Cell, Kind, Shape, Table, TableError, day, plain
from taiwa.exports.tables.shapes import COMMITMENTS, SHAPES
from taiwa.exports.tables.xlsx_file import read_xlsx, write_xlsx

CELLS: dict[Kind, st.SearchStrategy[Cell]] = {
    "text": st.text(max_size=40).map(plain),
    "number": st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=4),
    "day": st.none() | st.dates(),
    "yes": st.none() | st.booleans(),
}
ROWS = st.lists(st.tuples(*(CELLS[kind] for kind in COMMITMENTS.kinds)).filter(any), max_size=4)
LEADING = ("=1+1", "+81 3", "-5", "@SUM(A1)", "\t=1", " =1", "＝1+1", "'quoted", "''", "#N/A", "2011-09", "3/2", "TRUE", "_x0041_", "_x005F_x0041_")


def write(table: Table, path: Path) -> None:
    """Write one table, in the form that the file is called after."""
    if path.suffix == ".csv":
        write_csv(table, path)
    else:
        write_xlsx([table], path)


def read(path: Path) -> Table:
    """Read one table."""
    return read_csv(path) if path.suffix == ".csv" else read_xlsx(path)[0]


def with_words(words: str) -> Table:
    """A ledger of one promise, all of whose texts are the same words."""
    row = tuple(words if kind == "text" else None for kind in COMMITMENTS.kinds)
    return Table(name="commitments", keys=COMMITMENTS.keys, rows=(row,), language="en")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("language", heads.LANGUAGES)
@settings(max_examples=40)
@given(rows=ROWS)
def test_what_is_written_reads_back_equal(tmp_path_factory: pytest.TempPathFactory, suffix: str, language: str, rows: list[tuple[Cell, ...]]) -> None:
    """Whatever stands in the cells, a table that was written is read as it was: the same columns, rows, kinds and language."""
    table = Table(name="commitments", keys=COMMITMENTS.keys, rows=tuple(rows), language=language)
    path = tmp_path_factory.mktemp("table") / f"ledger{suffix}"
    write(table, path)
    assert read(path) == table


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("words", LEADING)
def test_words_stay_words(tmp_path: Path, suffix: str, words: str) -> None:
    """Words that a spreadsheet would take for a formula, a date or a mark of its own come back as they were."""
    path = tmp_path / f"ledger{suffix}"
    write(with_words(words), path)
    assert read(path) == with_words(words)


@pytest.mark.parametrize("words", ["=1+1", "+81 3", "-5", "@SUM(A1)", "\t=1", " =1", "＝1+1", "＠x"])
def test_no_cell_calculates(tmp_path: Path, words: str) -> None:
    """In CSV no cell of words begins with a sign at which a spreadsheet calculates; in a workbook it is kept as a string."""
    cells = next(row for row in csv.reader(StringIO(csv_of(with_words(words)))) if row[0] != "Who")
    assert {cell[0] for cell in cells if cell} == {"'"}
    write_xlsx([with_words(words)], tmp_path / "ledger.xlsx")
    sheet = load_workbook(tmp_path / "ledger.xlsx").active
    assert {cell.data_type for cell in sheet[2] if cell.value is not None} == {"s"}


def test_a_number_below_zero_is_a_number() -> None:
    """A minus before figures of a column of numbers is no danger and gets no mark."""
    row = tuple(Decimal("-5.5") if kind == "number" else None for kind in COMMITMENTS.kinds)
    assert ",-5.5," in csv_of(Table(name="commitments", keys=COMMITMENTS.keys, rows=(row,), language="en"))


def test_csv_opens_as_utf_8_in_excel(tmp_path: Path) -> None:
    """The file begins with the byte order mark by which Excel knows UTF-8, and its lines end as RFC 4180 has it."""
    write_csv(with_words("約束"), tmp_path / "ledger.csv")
    data = (tmp_path / "ledger.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfWho,")
    assert data.endswith(b"\r\n")


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8"), ("\t", "utf-8-sig"), (",", "cp932")])
def test_what_a_spreadsheet_saved_is_read(tmp_path: Path, delimiter: str, encoding: str) -> None:
    """Semicolons and tabs of other countries, no mark, the Japanese Windows encoding, columns in another order and of one's own."""
    table = with_words("約束")
    keys = [*reversed(heads.heads_of(table.keys, "ja")), "メモ"]
    out = StringIO()
    csv.writer(out, delimiter=delimiter).writerows([keys, [*("" if cell is None else str(cell) for cell in reversed(table.rows[0])), "見た"]])
    (tmp_path / "ledger.csv").write_bytes(out.getvalue().encode(encoding))
    found = read_csv(tmp_path / "ledger.csv")
    assert (found.rows, found.language, found.foreign) == (table.rows, "ja", ("メモ",))


def test_heads_stay_in_sight_and_filter(tmp_path: Path) -> None:
    """The first row and column are frozen, every column has a filter, days are days."""
    row = tuple(date(2016, 9, 7) if kind == "day" else None for kind in COMMITMENTS.kinds)
    write_xlsx([Table(name="commitments", keys=COMMITMENTS.keys, rows=(row,), language="ja")], tmp_path / "ledger.xlsx")
    sheet = load_workbook(tmp_path / "ledger.xlsx").active
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("約束", "B2", "A1:AB2")
    assert {cell.number_format for cell in sheet[2] if cell.value} == {"yyyy-mm-dd"}
    assert {cell.value for cell in sheet[2] if cell.value} == {sheet["E2"].value}


def test_a_row_has_room_for_wide_letters(tmp_path: Path) -> None:
    """Japanese stands on higher lines than Latin letters, and heads come again on every printed page."""
    rows = tuple(tuple(words if key == "action" else None for key in COMMITMENTS.keys) for words in ("to open the lock", "水門を開くこと", "水門を開くこと" * 20))
    write_xlsx([Table(name="commitments", keys=COMMITMENTS.keys, rows=rows, language="ja")], tmp_path / "ledger.xlsx")
    sheet = load_workbook(tmp_path / "ledger.xlsx").active
    heights = [sheet.row_dimensions[number].height for number in (2, 3, 4)]
    assert heights == sorted(set(heights))
    assert (sheet.print_title_rows, sheet.print_title_cols) == ("$1:$1", "$A:$A")


def test_catalogues_have_the_same_names() -> None:
    """Every table and column has a name in both languages, and nothing else has."""
    keys = {key for shape in SHAPES for key in shape.keys}
    for language in heads.LANGUAGES:
        assert heads.catalogue(language)["column"].keys() == keys
        assert heads.catalogue(language)["site"].keys() == heads.catalogue("en")["site"].keys()
        assert heads.catalogue(language)["table"].keys() == {shape.name for shape in SHAPES}


@pytest.mark.parametrize("language", heads.LANGUAGES)
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_table_is_known_by_its_heads(shape: "Shape[object]", language: str) -> None:
    """No two columns of a table have one head, and the heads of each table mean that table."""
    row = heads.heads_of(shape.keys, language)
    assert len(set(row)) == len(row)
    found = heads.recognised(row)
    assert (found.shape, found.language, found.foreign) == (shape, language, ())


@pytest.mark.parametrize(
    ("edtf", "edge", "found"),
    [
        ("2016-09-07", None, date(2016, 9, 7)), ("2016-09", None, None), ("2016", None, None), ("2016-02-24/2016-02-25", None, None),
        ("2016-02-24/2016-02-25", -1, date(2016, 2, 25)), ("2016-02-24/2016-02-25", 0, date(2016, 2, 24)), ("2016/..", -1, None),
        (None, 0, None), ("2016-02-31", None, None),
    ],
)  # fmt: skip
def test_only_a_whole_day_is_a_day(edtf: str | None, edge: int | None, found: date | None) -> None:
    """A month, a year or an open period never becomes a day."""
    assert day(edtf, edge) == found


@pytest.mark.parametrize(("kind", "cell"), [("day", "7/9/16"), ("day", "2016"), ("number", "500 people"), ("yes", "maybe")])
def test_a_cell_of_another_kind_is_refused(kind: Kind, cell: str) -> None:
    """What is no day, number or yes is never guessed to be one."""
    with pytest.raises((ValueError, ArithmeticError)):
        read_as(kind, cell)


@pytest.mark.parametrize("data", [b"", b"a,b\r\n1,2\r\n", b"PK\x03\x04broken", b"\xff\xfe\x80\x81"])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_is_no_table_of_ours_is_refused(tmp_path: Path, suffix: str, data: bytes) -> None:
    """Another file is refused in words, whatever its bytes."""
    (tmp_path / f"other{suffix}").write_bytes(data)
    with pytest.raises(TableError):
        read(tmp_path / f"other{suffix}")


def test_words_too_long_for_a_cell_are_refused(tmp_path: Path) -> None:
    """Excel holds 32,767 letters in a cell; nothing is cut off silently."""
    with pytest.raises(TableError, match="cell-long"):
        write_xlsx([with_words("a" * 32_768)], tmp_path / "ledger.xlsx")


def test_every_change_is_told() -> None:
    """A changed cell, a row taken out and a row put in are three differences; the order of rows is none."""
    def row(name: str, status: str) -> tuple[Cell, ...]:
        return tuple({"id": name, "status": status}.get(key) for key in COMMITMENTS.keys)

    def table(*rows: tuple[Cell, ...]) -> Table:
        return Table(name="commitments", keys=COMMITMENTS.keys, rows=rows, language="en")

    held = table(row("a", "announced"), row("b", "announced"), row("c", "announced"))
    assert [*differences(held, table(*reversed(held.rows)))] == []
    found = [*differences(held, table(row("d", "announced"), row("b", "delivered"), row("a", "announced")))]
    assert [(one.row, one.column, one.held, one.found) for one in found] == [
        ("b", "Status (code)", "announced", "delivered"), ("c", None, "c", None), ("d", None, None, "d"),
    ]  # fmt: skip


def test_an_exact_figure_is_kept(tmp_path: Path) -> None:
    """A sum with more figures than Excel keeps stands as words and is read as the same number."""
    place = COMMITMENTS.keys.index("money")
    for number in ("12345678901234567.89", "0.1", "3000000000000"):
        row = tuple(Decimal(number) if at == place else None for at in range(len(COMMITMENTS.keys)))
        table = Table(name="commitments", keys=COMMITMENTS.keys, rows=(row,), language="en")
        write_xlsx([table], tmp_path / "ledger.xlsx")
        assert read_xlsx(tmp_path / "ledger.xlsx") == [table]


