"""Saved searches on the command line."""

import json
import re
import shutil
from pathlib import Path

import pytest
from running import Outcome, Run

ZONE = "非核兵器地帯"
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def ask(run: Run, example_record: Path, tmp_path: Path) -> Run:
    """A question to a copy of the example record."""
    record = tmp_path / "own.db"
    shutil.copy(example_record, record)

    def carry_out(*arguments: object) -> Outcome:
        return run("--record", record, "--registry", EXAMPLES / "registry", *arguments)

    return carry_out


def test_a_search_is_saved_beside_its_answer(ask: Run, tmp_path: Path) -> None:
    """--save changes nothing in the answer; words and filters are kept, the record is not touched, and a copy of it says nothing of them."""
    plain = ask("search", ZONE, "--party", "XD", "--since", "2013", "--exact", "--format", "json")
    saved = ask("search", ZONE, "--party", "XD", "--since", "2013", "--exact", "--format", "json", "--save", "Zone")
    assert (saved.code, saved.out) == (0, plain.out)
    assert "Zone" in saved.err
    (row,) = json.loads(ask("saved", "--format", "json").out)
    assert {key: row[key] for key in ("name", "query", "party", "since", "until", "exact", "new")} == {
        "name": "Zone", "query": ZONE, "party": "XD", "since": "2013", "until": None, "exact": True, "new": 0,
    }  # fmt: skip
    found = {(hit["document"], hit["pinpoint"]) for hit in json.loads(plain.out)["hits"]}
    assert {(hit["document"], hit["pinpoint"]) for hit in row["hits"]} == found
    told = ask("backup", tmp_path / "copy.db")
    assert "copy.db.saved" in told.err
    assert b"Zone" not in (tmp_path / "copy.db").read_bytes()
    assert ask("--record", tmp_path / "copy.db", "saved", "--format", "json").out == ask("saved", "--format", "json").out


@pytest.mark.parametrize(("language", "new"), [("en", r"passages: 2; new since [-0-9]+ [0-9:]+: 1\n"), ("ja", r"2か所。[-0-9]+ [0-9:]+以降の新着1か所\n")])
def test_what_comes_later_is_new_until_it_is_marked(ask: Run, tmp_path: Path, language: str, new: str) -> None:
    """A document that is added counts as new, is told first, and no longer after --seen; looking alone marks nothing."""
    one, two = tmp_path / "one.md", tmp_path / "two.md"
    one.write_text("---\ndate: 2031-01-01\n---\n\n1. The Ministers spoke of zeppelins over the sea.\n")
    two.write_text("---\ndate: 2005-01-01\n---\n\n1. The Ministers spoke of two zeppelins on the lake.\n")
    assert ask("add", one).code in (0, 1)
    assert ask("search", "zeppelins", "--save", "Air").code == 0
    assert ask("add", two).code in (0, 1)
    for _ in range(2):
        told = ask("saved", "Air", "--language", language)
        assert re.search(new, told.out)
        assert told.out.index("two.md") < told.out.index("one.md")
    (row,) = json.loads(ask("saved", "--format", "json").out)
    assert (row["new"], [hit["new"] for hit in row["hits"]], row["feed"]) == (1, [True, False], f"/saved/{row['id']}.atom")
    assert ask("saved", "Air", "--seen").code == 0
    assert json.loads(ask("saved", "Air", "--format", "json").out)["new"] == 0


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_cannot_be_done_is_told(ask: Run, tmp_path: Path, language: str) -> None:
    """A name that is none or taken, one that nothing has, an option without a name, a file that is something else: one line each, exit code 2."""
    assert ask("search", ZONE, "--save", "Zone").code == 0
    refused = (
        ("search", "cooperation", "--save", "Zone"), ("search", ZONE, "--save", " "), ("search", ZONE, "--save", "x" * 101), ("saved", "Zoo"),
        ("saved", "--seen"), ("saved", "--remove"), ("saved", "Zoo", "--remove"),
    )  # fmt: skip
    for command in refused:
        told = ask(*command, "--language", language)
        assert (told.code, len(told.err.splitlines()), told.out) == (2, 1, "")
    (tmp_path / "own.db.saved").write_text("mine")
    told = ask("saved", "--language", language)
    assert (told.code, len(told.err.splitlines())) == (2, 1)
    assert "own.db.saved" in told.err


def test_a_saved_search_is_forgotten_by_name(ask: Run) -> None:
    """--remove takes the one that is named; the list says what is left, or that nothing is."""
    ask("search", ZONE, "--save", "Zone")
    ask("search", "cooperation", "--save", "Work together")
    assert ask("saved", "Zone", "--remove").code == 0
    assert [row["name"] for row in json.loads(ask("saved", "--format", "json").out)] == ["Work together"]
    assert ask("saved", "Work together", "--remove").code == 0
    assert "No search is saved" in ask("saved").out


def test_a_folder_with_the_record_in_it_can_be_added(ask: Run, tmp_path: Path) -> None:
    """The file of saved searches is no document."""
    ask("search", ZONE, "--save", "Zone")
    assert "own.db.saved" not in ask("add", tmp_path).err
