"""The bars that the reading must hold against gold made by hand and against passages of our own."""

import runpy
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "accuracy"
GOLD = {
    "provisions": 0.99, "meta": 0.95, "values": 0.95, "acts": 0.98, "statements": 0.97, "addressees": 0.92, "main_issue": 0.88,
    "reaffirmed": 0.98, "holder": 0.95, "background": 0.85,
}  # fmt: skip
ENGLISH = {"provisions": 0.99, "meta": 0.95, "acts": 0.98, "statements": 0.97, "addressees": 0.92, "main_issue": 0.88}
ACTS = {"first": 0.99, "second": 0.94, "third": 0.98, "fourth": 0.96}
STATEMENTS = {"first": 0.99, "second": 0.91, "third": 0.97, "fourth": 0.93}
SURE_AND_WRONG = {"first": 0.01, "second": 0.03, "third": 0.02, "fourth": 0.05}


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(("name", "bars"), [("gold", GOLD), ("gold-en", ENGLISH)])
def test_the_reading_holds_its_bars(name: str, bars: dict[str, float], tmp_path: Path) -> None:
    """Each measure of the gold scores at least what the reading is held to."""
    figures = runpy.run_path(str(FOLDER / "grade.py"))["grade"](name, tmp_path)
    assert {measure: figures[measure] for measure in bars if figures[measure] < bars[measure]} == {}


@pytest.mark.slow
def test_passages_of_our_own_hold_their_bars(monkeypatch: pytest.MonkeyPatch) -> None:
    """In each set of passages acts and statements are found, and what is marked sure is right, as often as was reached."""
    monkeypatch.syspath_prepend(str(FOLDER))
    for module in ("sentences", "sentences_passages"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    script = runpy.run_path(str(FOLDER / "sentences.py"))
    scores = script["scored"](script["reader"]())
    for name, score in ((name, scores[name]) for name in ACTS):
        wrong = 1 - score.sure.right / score.sure.found
        assert score.figures()["acts"] >= ACTS[name], name
        assert score.figures()["statements"] >= STATEMENTS[name], name
        assert wrong <= SURE_AND_WRONG[name], name


@pytest.mark.slow
def test_denials_and_refusals_are_read_as_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the minimal pairs of what is denied, refused, done or only proposed no act is wrong and sure, and no promise is made up."""
    monkeypatch.syspath_prepend(str(FOLDER))
    for module in ("sentences", "sentences_passages"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    scores = runpy.run_path(str(FOLDER / "denials.py"))["scored"]()
    assert {language: score.wrong_and_sure for language, score in scores.items()} == {"ja": 0, "en": 0}
    assert [line for score in scores.values() for line in score.shown] == []
