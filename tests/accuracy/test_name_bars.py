"""The bars for names at their places."""

import runpy
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "accuracy"
BARS = {"found": 0.98, "right": 0.98}


@pytest.mark.usefixtures("shared")
def test_names_hold_their_bars() -> None:
    """Nearly every name listed by reading is found at its place and resolved to its id, and none to another's."""
    score = runpy.run_path(str(FOLDER / "names.py"))["scored"]()
    figures = score.figures()
    assert {name: figures[name] for name, bar in BARS.items() if figures[name] < bar} == {}
    assert [str(row) for row, _ in score.wrong] == []
