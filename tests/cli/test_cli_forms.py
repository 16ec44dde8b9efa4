"""One statement in several files and languages, as a person meets it."""

import json
from pathlib import Path

import pytest
from running import Run

STEM = "2011-fm1-joint-statement"


@pytest.fixture
def statement(examples: Path) -> str:
    """The words of the English statement, without the header of its file."""
    return (examples / "documents" / f"{STEM}.en.md").read_text("utf-8").split("---", 2)[-1].replace("# ", "").strip()


@pytest.fixture
def files(tmp_path: Path, examples: Path, statement: str) -> Path:
    """A folder with the statement as text, as a page, in another language, and with a paragraph more."""
    folder = tmp_path / "files"
    folder.mkdir()
    paragraphs = [f"<p>{words}</p>" for words in statement.split("\n\n")]
    (folder / "a.txt").write_text(statement, "utf-8")
    (folder / "b.html").write_text(f'<html lang="en"><body>{"".join(paragraphs)}</body></html>', "utf-8")
    more = "Cranberries shall be exchanged without duty."
    (folder / "c.txt").write_text("\n\n".join([*statement.split("\n\n")[:-2], more, *statement.split("\n\n")[-2:]]), "utf-8")
    (folder / "d.html").write_bytes((examples / "documents" / f"{STEM}.ja.html").read_bytes())
    return folder


def test_another_file_is_told_and_counted_once(run: Run, files: Path, examples: Path) -> None:
    """Adding says what a file has to do with those held; list, positions, promises and search count the statement once."""
    common = ("--registry", examples / "registry")
    alone = run("--record", "one.db", *common, "add", files / "a.txt")
    assert alone.code == 0
    added = run("--record", "all.db", *common, "add", files)
    assert "b.html: same text as a.txt (txt) — kept as another file of it" in added.err
    assert "c.txt: differs from a.txt in 1 places; see: taiwa review" in added.err
    assert "d.html: the same statement as a.txt (en) in another language — kept as another text of it" in added.err
    for command in ("positions", "commitments"):
        asked = [run("--record", record, *common, command, "--format", "json").out for record in ("one.db", "all.db")]
        assert asked[0] == asked[1]
    rows = json.loads(run("--record", "all.db", *common, "list", "--format", "json").out)
    assert {row["work"] for row in rows} == {"veskal-fm-1-2011-09-14-joint-statement"}
    assert {(row["file"], *row["files"]) for row in rows if row["language"] == "en"} == {
        (name, "a.txt", "b.html", "c.txt") for name in ("a.txt", "b.html", "c.txt")
    }
    assert all(row["expressions"] == ["en", "ja"] for row in rows)
    shown = run("--record", "all.db", *common, "list").out
    assert shown.count("also: ") == 2
    assert "\n2 documents, " in shown


def test_what_only_one_file_prints_is_found_and_reviewed(run: Run, files: Path, examples: Path) -> None:
    """A paragraph that stands in one file of a text is found by search, once, and told by review with the file that lacks it."""
    common = ("--record", "all.db", "--registry", examples / "registry")
    run(*common, "add", files)
    hits = json.loads(run(*common, "search", "cranberries", "--format", "json").out)["hits"]
    assert [hit["file"] for hit in hits] == ["c.txt"]
    files_of_trainees = [hit["file"] for hit in json.loads(run(*common, "search", "trainees", "--format", "json").out)["hits"]]
    assert set(files_of_trainees) == {"a.txt"}
    (told,) = [row for row in json.loads(run(*common, "review", "--format", "json").out) if row["kind"] == "difference"]
    assert (told["file"], told["why"]) == ("c.txt", "not in a.txt, which speaks")
    assert "Cranberries" in told["words"]


def test_the_same_bytes_under_another_name_are_held_already(run: Run, files: Path) -> None:
    """A file is known by its bytes: a copy of it adds nothing and is told as held."""
    run("add", files / "a.txt")
    (files / "copy.txt").write_bytes((files / "a.txt").read_bytes())
    again = run("add", files / "copy.txt")
    assert "0 added, 1 held already" in again.err
    assert "same text" not in again.err


def test_the_other_forms_of_the_examples(run: Run, examples: Path) -> None:
    """PDF, Word and Akoma Ntoso of two example documents are files of their texts: the dialogue has as many texts as before."""
    common = ("--registry", examples / "registry")
    run("--record", "plain.db", *common, "add", examples / "documents")
    run("--record", "forms.db", *common, "add", examples / "documents", examples / "forms")
    plain, forms = (json.loads(run("--record", name, *common, "list", "--format", "json").out) for name in ("plain.db", "forms.db"))
    assert {row["work"] for row in forms} == {row["work"] for row in plain}
    assert len({tuple(row["files"]) for row in forms}) == len(plain)
    assert len(forms) == len(plain) + len(list((examples / "forms").iterdir()))
