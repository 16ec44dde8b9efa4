"""Tables of the example record, opened by another program."""

import csv
import subprocess
from pathlib import Path

import pytest

from taiwa.exports.publishing import shut
from taiwa.exports.tables.csv_file import csv_of, read_csv, write_csv
from taiwa.exports.tables.drawing import TABLES
from taiwa.exports.tables.shapes import SHAPES
from taiwa.exports.tables.xlsx_file import read_xlsx, write_xlsx
from taiwa.lexicon import Knowledge
from taiwa.reading import read
from taiwa.record.document import of_reading
from taiwa.record.record import Record
from taiwa.reports.wording import Wording
from taiwa.source import open_file
from taiwa.values import replace

AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@pytest.fixture(scope="module")
def record(knowledge: Knowledge, examples: list[Path]) -> Record:
    """The record of the example dialogue."""
    return Record([of_reading(read(open_file(path), knowledge)) for path in examples], knowledge)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("name", TABLES)
def test_the_tables_of_the_examples_read_back_equal(record: Record, name: str, language: str, tmp_path: Path) -> None:
    """Every table of the example record has rows, and is the same after it was written as CSV or as a workbook."""
    table = TABLES[name](record, Wording(language, record.knowledge))
    assert table.rows
    write_csv(table, tmp_path / "t.csv")
    write_xlsx([table], tmp_path / "t.xlsx")
    assert read_csv(tmp_path / "t.csv") == table
    assert read_xlsx(tmp_path / "t.xlsx") == [table]


@pytest.mark.usefixtures("calc")
def test_libreoffice_sees_the_same_cells(record: Record, tmp_path: Path) -> None:
    """LibreOffice shows of the workbook, cell by cell, what stands in our CSV."""
    table = TABLES["commitments"](record, Wording("en", record.knowledge))
    write_xlsx([table], tmp_path / "ledger.xlsx")
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", AS_SHOWN, "--outdir", tmp_path, tmp_path / "ledger.xlsx"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    (shown,) = tmp_path.glob("ledger-*.csv")
    theirs = [*csv.reader(shown.read_text("utf-8-sig").splitlines())]
    ours = [*csv.reader(csv_of(table).splitlines())]
    assert [[cell.replace(",", "") for cell in row] for row in theirs] == [[cell.replace(",", "") for cell in row] for row in ours]


@pytest.mark.usefixtures("calc")
@pytest.mark.parametrize("name", TABLES)
def test_what_libreoffice_saves_again_is_the_same_table(record: Record, name: str, tmp_path: Path) -> None:
    """Whoever opens a workbook in LibreOffice and saves it has changed nothing, though it writes whether something is so as a formula."""
    table = TABLES[name](record, Wording("en", record.knowledge))
    write_xlsx([table], tmp_path / "t.xlsx")
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "xlsx", "--outdir", tmp_path / "again", tmp_path / "t.xlsx"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert read_xlsx(tmp_path / "again" / "t.xlsx") == [table]


@pytest.fixture(scope="module")
def half_open(knowledge: Knowledge, examples: list[Path]) -> Record:
    """The same record, in which one statement may be republished and no other."""
    documents = [of_reading(read(open_file(path), knowledge)) for path in examples]
    free = [
        replace(one, source=replace(one.source, licence="CC BY 4.0")) if one.file.startswith("2016") else one for one in documents
    ]
    return Record(free, knowledge)


@pytest.mark.parametrize("name", TABLES)
def test_no_words_without_leave_stand_in_a_public_table(half_open: Record, name: str) -> None:
    """Printed words of a work whose licence is not known stand in no cell; who, what, when and where still do, and other words too."""
    closed = shut(half_open.works)
    assert len(closed) == 3  # the readout of the ministry says itself that it may be used freely
    table = TABLES[name](half_open, Wording("ja", half_open.knowledge))
    shape = next(shape for shape in SHAPES if shape.name == name)
    public = shape.without_words_of(table, closed)
    text = "".join(work.document.text for work in half_open.works if work.id in closed)
    cells = {(key, cell) for row in public.rows for key, cell in zip(table.keys, row, strict=True) if isinstance(cell, str)}
    assert [(key, cell) for key, cell in cells if len(cell) > 20 and cell in text and key not in ("title", "address", "place")] == []
    assert len(public.rows) == len(table.rows)
    if any(column.quotes for column in shape.columns):
        place, words = table.keys.index("document"), table.keys.index("words")
        assert [row for row in public.rows if row[words]]
        assert not [row for row in public.rows if row[place] in closed and row[words]]
