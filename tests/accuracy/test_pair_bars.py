"""The bars for comparing two rounds, against pairs judged by reading."""

import runpy
from pathlib import Path

import pytest

PAIRS = Path(__file__).parents[2] / "accuracy" / "pairs.py"
FOUND = {"seeds": 0.90, "development": 0.80}
STRAY = 0.5
"""No more than so many of the suggestions beside certain pairs may be of things that are not alike, arguable ones left out."""


@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("name", FOUND)
def test_pairs_hold_their_bars(name: str) -> None:
    """Most certain pairs are found, no wrong pair is claimed sure, and a person who judges suggestions does not judge in vain."""
    module = runpy.run_path(str(PAIRS))
    whole = module["total"](module["scores"](name))
    assert whole.wrong == []
    assert len(whole.found) >= FOUND[name] * whole.certain
    assert whole.stray <= STRAY * (len(whole.found) + whole.arguable + whole.stray)
    assert whole.changes == whole.judged
