"""`taiwa read --format akn`."""

from pathlib import Path

import pytest
from lxml import etree
from running import Run

STATEMENT = "2016-fm3-joint-statement.ja.txt"


def test_a_document_goes_to_standard_output_or_into_a_folder(run: Run, examples: Path) -> None:
    """One document is printed; with -o each gets a file of its own name, with the same characters."""
    paths = sorted((examples / "documents").iterdir())
    registry = ("--registry", examples / "registry")
    assert run("read", *registry, *paths, "--format", "akn", "-o", "out").code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == sorted(f"{path.stem}.xml" for path in paths)
    printed = run("--format", "akn", "read", *registry, examples / "documents" / STATEMENT)
    assert (printed.code, printed.err) == (0, "")
    assert printed.out == Path("out", STATEMENT).with_suffix(".xml").read_text(encoding="utf-8")
    assert etree.fromstring(printed.out.encode()).tag.endswith("}akomaNtoso")


def test_several_documents_are_no_one_file(run: Run) -> None:
    """Without a folder to write to, more than one document is refused before any is read."""
    outcome = run("read", "a.txt", "b.txt", "--format", "akn")
    assert (outcome.code, outcome.out) == (2, "")
    assert "-o DIR" in outcome.err


@pytest.mark.parametrize("command", [("list",), ("positions",), ("registry", "show", "jp"), ("calendar",), ("doctor",)])
def test_answers_are_no_documents(run: Run, command: tuple[str, ...]) -> None:
    """A command that answers a question does not take the format of a document, wherever it is asked for."""
    for arguments in ((*command, "--format", "akn"), ("--format", "akn", *command)):
        outcome = run(*arguments)
        assert (outcome.code, outcome.out) == (2, "")
        assert "text, json" in outcome.err


@pytest.mark.parametrize(("name", "form"), [("x.xml", "akn"), ("x.txt", "text")])
def test_what_is_read_is_not_written_over(run: Run, name: str, form: str) -> None:
    """A reading that would take the place of the file it was read from is refused, and the file stays."""
    Path(name).write_text("The Ministers met.", encoding="utf-8")
    outcome = run("read", name, "--format", form, "-o", ".")
    assert outcome.code == 2
    assert Path(name).read_text(encoding="utf-8") == "The Ministers met."
