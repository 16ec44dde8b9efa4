"""The bars that the reading must hold against gold made by hand."""

import runpy
from pathlib import Path

import pytest

GRADE = Path(__file__).parents[2] / "accuracy" / "grade.py"
BARS = {"provisions": 0.99, "meta": 0.95, "values": 0.95, "statements": 0.95}


@pytest.mark.usefixtures("shared")
def test_the_reading_holds_its_bars(tmp_path: Path) -> None:
    """Provisions, meta, values and statements of the Japanese gold score at least what was reached before."""
    figures = runpy.run_path(str(GRADE))["grade"]("gold", tmp_path)
    assert {name: figures[name] for name in BARS if figures[name] < BARS[name]} == {}
