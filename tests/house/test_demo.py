"""What a newcomer sees first."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from taiwa.cli.demo import demo

EXAMPLES = Path(__file__).parents[2] / "examples" / "documents"


def _run(out: Path, *more: str) -> Result:
    return CliRunner().invoke(demo, [str(EXAMPLES), "--out", str(out), *more], catch_exceptions=False)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """What the demonstration prints, and where it wrote its report."""
    out = tmp_path_factory.mktemp("demo")
    done = _run(out, "--language", "en")
    assert done.exit_code == 0
    return done.stdout, out / "report.html"


def test_the_answer_stands_first(shown: tuple[str, Path]) -> None:
    """Before anything else a newcomer sees one question answered: who supports what, since when, in which words."""
    words, _ = shown
    question, _, rest = words.partition("\n")
    assert question.startswith("== ")
    assert "positions --issue nuclear-weapon-free-zone" in rest.splitlines()[0]
    assert "創設を全面的に支持した" in words.partition("\n== ")[0]


def test_every_part_says_how_to_ask_for_it(shown: tuple[str, Path]) -> None:
    """Under each heading stands the command that answers in full."""
    words, _ = shown
    lines = words.splitlines()
    headings = [number for number, line in enumerate(lines) if line.startswith("== ")]
    assert len(headings) == 5
    assert all(lines[number + 1].startswith("$ taiwa --record ") for number in headings)


def test_the_report_is_one_file_that_needs_no_network(shown: tuple[str, Path]) -> None:
    """The report loads nothing from anywhere: no script, style, picture or font by address."""
    words, report = shown
    assert words.rstrip().endswith(str(report))
    page = report.read_text("utf-8")
    assert "ヴェスカル海" in page
    assert re.findall(r"<(?:script|img|iframe|link)\b[^>]*(?:src|href)=|@import|url\(", page) == []


def test_the_demonstration_speaks_japanese(tmp_path: Path) -> None:
    """Asked for Japanese, it says the same in Japanese."""
    done = _run(tmp_path, "--language", "ja")
    assert done.exit_code == 0
    assert "== 読んだ文書" in done.stdout


def test_a_second_run_starts_anew(tmp_path: Path) -> None:
    """The record of an earlier demonstration is not added to."""
    assert _run(tmp_path).stdout == _run(tmp_path).stdout


def test_the_report_is_about_the_whole_record(shown: tuple[str, Path]) -> None:
    """The leading issue only stands first: every document that was read is in the report."""
    page = shown[1].read_text("utf-8")
    works = ("2011-fm1-joint-statement", "2012-som1-action-plan", "2013-fm2-joint-statement", "2015-readout", "2016-fm3")
    read = page.partition('<section id="read">')[2].partition("</section>")[0]
    assert all(name in read for name in works)


def test_a_folder_without_documents_is_told(tmp_path: Path) -> None:
    """Where there is nothing to read, one line says so and nothing else is printed."""
    (tmp_path / "empty").mkdir()
    done = CliRunner().invoke(demo, [str(tmp_path / "empty"), "--out", str(tmp_path / "out"), "--language", "en"])
    assert done.exit_code == 2
    assert "no document was found" in done.output
    assert "==" not in done.output
