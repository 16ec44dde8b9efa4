"""Two rounds side by side at the terminal."""

from typing import get_args

import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.acts.models import Act, Degree, Force
from taiwa.record.comparing.compare import compare
from taiwa.record.comparing.models import Change, Run
from taiwa.record.comparing.series import Wanted, series_of
from taiwa.record.comparing.table import table
from taiwa.record.record import Record
from taiwa.reports.comparing import compare_text, in_brackets, series_text
from taiwa.reports.wording import LANGUAGES, Wording, catalogue
from taiwa.values import replace

ENGLISH = Wording("en", KNOWLEDGE)
SAID = "They support the seat for Elmund in the assembly of navigators"
NOW = "They strongly support the seat for Elmund in the assembly of navigators"
LAMPS = "They decided to mend the lamps of the outer reef by wire and tar"


def record() -> Record:
    """A seat supported, then more strongly; lamps that nobody speaks of later, and something new."""
    one = Draft("one.txt", date="2031-04-02").para(f"{SAID}.").para(f"{LAMPS}.")
    one.says(SAID, "support", ("XA", "XB"), "seat").says(LAMPS, "decide", ("XA",), force=Force.DECISION)
    other = Draft("two.txt", date="2033-04-02", ordinal=2).para(f"{NOW}.").para("They reopened the night ferries of the strait.")
    other.says(NOW, "support", ("XA", "XC"), "seat", degree=Degree.STRONG)
    return Record([one.document(), other.document()], KNOWLEDGE)


def text(**more: object) -> str:
    """The comparison as text."""
    works = record().works
    return compare_text(compare(works[0], works[1], KNOWLEDGE), ENGLISH, **more)  # type: ignore[arg-type] - a marker


def test_the_text_of_a_comparison() -> None:
    """Changes with their matter and parties, the words marked, strengths and parties, then what no match was found for."""
    lines = text().splitlines()
    assert lines[0] == "2031-04-02 one.txt → 2033-04-02 two.txt"
    assert "  [reworded, stronger, parties changed] A seat for Elmund — Istarika, Celmar" in lines
    assert "    words   [1 → 1] They {+strongly +}support the seat for Elmund in the assembly of navigators." in lines
    assert "    force   supports → supports (strongly)" in lines
    assert ["    joined  Celmar" in lines, "    left    Borven" in lines] == [True, True]
    assert any(line.startswith("No match found") for line in lines)
    assert f"    before  [2] “{LAMPS}.”" in lines


def test_marks_may_be_coloured() -> None:
    """What shows the marks is given: in brackets where there is no colour."""
    assert [in_brackets(Run(kind, "x")) for kind in ("same", "out", "in")] == ["x", "[-x-]", "{+x+}"]
    assert "<in strongly >" in text(mark=lambda run: run.words if run.kind == "same" else f"<{run.kind} {run.words}>")


def test_two_languages_are_told() -> None:
    """Where words could not be compared the text says so."""
    works = record().works
    japanese = replace(works[1].document, meta=replace(works[1].document.meta, language="ja"))
    told = compare_text(compare(works[0], replace(works[1], document=japanese), KNOWLEDGE), ENGLISH)
    assert "Different languages (en, ja)" in told.splitlines()[1]


def test_the_text_of_a_series() -> None:
    """The issue, the series, each round with who says what, and what changed since the one before."""
    told = series_text(series_of(record(), Wanted(issue="seat")), "seat", ENGLISH)
    assert told.splitlines()[0] == "A seat for Elmund"
    assert f"    Istarika, Borven: support [1] “{SAID}”" in told
    assert f"    Istarika, Celmar: support (strongly) [1] “{NOW}”" in told
    assert "    against 2031-04-02:" in told
    assert series_text((), "seat", ENGLISH) == "Nothing on this was read.\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_changes_and_signs_have_their_words(language: str) -> None:
    """Every change of the closed list and every sign of the table is said in each language."""
    wanted = {f"compare.{change}" for change in get_args(Change)} | {f"sign.{sign}" for sign in table().steps} | {"sign.no term of"}
    assert wanted <= set(catalogue(language))


def test_an_act_of_somebody_unknown() -> None:
    """Where the holder is not known the text says unknown, and a term without an act is told as unread."""
    draft = Draft("one.txt").para(f"{SAID}. The seat stands empty.").says(SAID, "support", (), "seat")
    assert isinstance(draft.acts[0], Act)
    told = series_text(series_of(Record([draft.document()], KNOWLEDGE), Wanted(issue="seat")), "seat", ENGLISH)
    assert "    unknown: support [1]" in told
    assert "    no act read [1] “The seat stands empty.”" in told
