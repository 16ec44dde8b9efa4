"""The bars for links on the five seeds, against what was judged by reading before any rule ran."""

import runpy
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "accuracy"
BAR = 0.9


@pytest.mark.usefixtures("shared")
def test_links_hold_their_bars() -> None:
    """Of every kind of link nine in ten are found and right, and none is wrong and sure."""
    scores = runpy.run_path(str(FOLDER / "links.py"))["scored"]()
    assert {kind: score.missed for kind, score in scores.items() if score.share < BAR} == {}
    assert {kind: score.wrong for kind, score in scores.items() if score.wrong} == {}
