"""Comparing rounds from the command line, on the fictional dialogue."""

import json
from pathlib import Path

import pytest
from running import Run

FIRST, SECOND, LAST = "2011-fm1-joint-statement.ja.html", "2013-fm2-joint-statement.ja.md", "2016-fm3-joint-statement.ja.txt"
ZONE = "nuclear-weapon-free-zone"


@pytest.fixture
def ask(run: Run, example_record: Path, examples: Path) -> Run:
    """Ask the record of the example dialogue."""
    return lambda *arguments: run("--record", example_record, "--registry", examples / "registry", *arguments)


def test_two_rounds_are_compared(ask: Run) -> None:
    """A comparison has the fields of the contract for a program, and lines in either language for a person."""
    answer = json.loads(ask("compare", SECOND, LAST, "--format", "json").out)
    assert set(answer) == {"before", "after", "by_words", "entries"}
    assert answer["entries"]
    for entry in answer["entries"]:
        assert {"changes", "issue", "parties", "before", "after", "why", "sure"} <= set(entry)
    for language, words in (("en", "What changed"), ("ja", "変わったこと")):
        outcome = ask("compare", SECOND, LAST, "--language", language)
        assert (outcome.code, outcome.err, words in outcome.out) == (0, "", True)


def test_a_comparison_goes_from_the_earlier_to_the_later(ask: Run) -> None:
    """Two texts given the other way round are swapped, and it is said."""
    outcome, right = ask("compare", LAST, SECOND), ask("compare", SECOND, LAST)
    assert (outcome.code, outcome.out) == (0, right.out)
    assert "is the later text" in outcome.err


def test_a_text_is_not_compared_with_itself(ask: Run) -> None:
    """One text given twice is refused in one line, however it is named."""
    outcome = ask("compare", LAST, LAST)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)


def test_a_series_of_one_party_has_only_what_it_says(ask: Run) -> None:
    """Of one party no act of others alone is told."""
    rows = json.loads(ask("series", "--issue", ZONE, "--party", "XA", "--format", "json").out)
    assert all("XA" in said["parties"] for row in rows for said in row["said"])


def test_the_zone_is_dropped(ask: Run) -> None:
    """What the last round is silent on is told as dropped, with its printed words."""
    answer = json.loads(ask("compare", SECOND, LAST, "--format", "json").out)
    (entry,) = [one for one in answer["entries"] if one["issue"] == ZONE and one["sure"]]
    assert (entry["changes"], entry["after"], entry["before"][0]["pinpoint"]) == (["dropped"], [], "4/2")


def test_works_are_compared_in_one_language(ask: Run) -> None:
    """Works named as such are compared in a language both have; files named as such stay as they are, and that is said."""
    works, files = ask("compare", "veskal-fm-1", "veskal-fm-2"), ask("compare", "2011-fm1-joint-statement.en.md", SECOND)
    assert "ja.html" in works.out.splitlines()[0]
    assert "Different languages" not in works.out
    assert "Different languages" in files.out


def test_one_issue_through_all_rounds(ask: Run) -> None:
    """A series answers in time order, narrowed by party, body and dialogue, in text and for programs."""
    rows = json.loads(ask("series", "--issue", ZONE, "--body", "fm", "--framework", "veskal", "--format", "json").out)
    assert [row["date"] for row in rows] == ["2011-09-14", "2013-10-22", "2016-09-07"]
    assert rows[-1]["silent"]
    assert "XD" in {party for entry in rows[1]["entries"] for party in entry["apart"]}
    one = json.loads(ask("series", "--issue", ZONE, "--party", "XD", "--format", "json").out)
    assert all(said["parties"] == ["XD"] for row in one for said in row["said"])
    assert ask("series", "--issue", ZONE, "--language", "ja").out.startswith("非核兵器地帯")


@pytest.mark.parametrize(
    "arguments",
    [
        ("series",), ("series", "--issue", "nothing"), ("series", "--issue", ZONE, "--body", "nobody"),
        ("series", "--issue", ZONE, "--framework", "nowhere"), ("compare", SECOND), ("compare", SECOND, "nothing"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told_in_one_line(ask: Run, arguments: tuple[str, ...]) -> None:
    """Exit 2, one line why, nothing on standard output."""
    outcome = ask(*arguments)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
