"""`taiwa search` as a person uses it."""

import json
from pathlib import Path

import pytest
from running import Run


@pytest.fixture
def common(example_record: Path, examples: Path) -> tuple[str, ...]:
    """The options that name the record of the examples."""
    return ("--record", str(example_record), "--registry", str(examples / "registry"))


@pytest.mark.parametrize(
    ("asked", "files"),
    [
        (["--party", "XA"], {"2015-readout-keldea-tornevia.ja.html", "2013-fm2-joint-statement.ja.md"}),
        (["--act", "support"], {"2013-fm2-joint-statement.ja.md", "2011-fm1-joint-statement.ja.html"}),
        (["--until", "2012"], {"2011-fm1-joint-statement.ja.html"}), (["--since", "2014-01", "--act", "urge"], {"2015-readout-keldea-tornevia.ja.html"}),
        (["--body", "fm"], {"2013-fm2-joint-statement.ja.md", "2011-fm1-joint-statement.ja.html"}), (["--in", "en"], set()),
        (["--limit", "1"], {"2015-readout-keldea-tornevia.ja.html"}), (["--rank", "--exact", "--act", "urge"], {"2015-readout-keldea-tornevia.ja.html"}),
        (["--force", "commitment"], set()),
    ],
    ids=lambda value: " ".join(sorted(value)),
)  # fmt: skip
def test_a_search_is_narrowed(run: Run, common: tuple[str, ...], asked: list[str], files: set[str]) -> None:
    """By party, act, day, body, language and force; a page is as long as it is asked to be."""
    found = json.loads(run(*common, "search", "非核兵器地帯", *asked, "--format", "json").out)
    assert {hit["file"] for hit in found["hits"]} == files


@pytest.mark.parametrize("asked", [["--body", "choir"], ["--since", "yesterday"], ["--since", "2020", "--until", "2010"], ["--issue", "nothing"], ["--act", "sing"], ["--limit", "-1"], ["--in", "fr"]], ids=" ".join)
def test_what_no_record_has_is_refused(run: Run, common: tuple[str, ...], asked: list[str]) -> None:
    """A body, day, issue, act, number or language that there is not is told in one line."""
    outcome = run(*common, "search", "x", *asked)
    assert (outcome.code, outcome.out, len(outcome.err.splitlines())) == (2, "", 1)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_parts_of_a_compound_are_found_apart(run: Run, common: tuple[str, ...], language: str) -> None:
    """Other wording is marked where it is found and counted among the forms; what is typed exactly has none."""
    shown = run(*common, "search", "地帯創設", "--language", language).out
    assert "≈ 地帯の創設" in shown
    assert "≈" not in run(*common, "search", "地帯創設", "--exact", "--language", language).out
