"""The bars for UN resolutions read as plain text."""

import runpy
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "accuracy"
BARS = {"paths": 0.95, "dates": 0.96, "cited": 0.95, "leads": 0.86}
MEAN = {"paths": 0.97, "dates": 0.98, "cited": 0.96, "leads": 0.93}


@pytest.mark.slow
@pytest.mark.usefixtures("shared")
def test_roughened_resolutions_hold_their_bars(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths, adopted days, cited symbols and lead verbs of all resolutions, in every profile and over all of them."""
    monkeypatch.setattr(sys, "path", [str(FOLDER), *sys.path])
    module = runpy.run_path(str(FOLDER / "resolutions.py"))
    counted = module["run"](module["PROFILES"])
    short = {
        (place, measure): round(counts[measure].f1, 3)
        for place, counts in counted.items() for measure, bar in BARS.items() if counts[measure].f1 < bar
    }  # fmt: skip
    assert short == {}
    means = {measure: sum(counts[measure].f1 for counts in counted.values()) / len(counted) for measure in MEAN}
    assert {measure: mean for measure, mean in means.items() if mean < MEAN[measure]} == {}
