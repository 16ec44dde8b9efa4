"""The steps of an instrument's life in a registry."""

from pathlib import Path

import pytest

from taiwa.lexicon import load
from taiwa.registry import check
from taiwa.registry.models import Step

FILE = """
instruments:
  net-pact:
    en: Mesh Pact
    life:
      - {{stage: {stage}, date: {date}, party: {party}}}
"""


def test_a_step_has_its_day_and_its_party(tmp_path: Path) -> None:
    """A step of a life is kept as it stands, a party's own step with its party."""
    (tmp_path / "pact.yaml").write_text(FILE.format(stage="ratified", date="2015-07", party="JP"), encoding="utf-8")
    assert load((tmp_path,)).things["net-pact"].life == (Step("ratified", "2015-07", "JP"),)


@pytest.mark.parametrize(
    ("stage", "date", "party"), [("sealed", "2015-07", "JP"), ("signed", "July", "JP"), ("signed", "2015-07", "QQ")]
)
def test_a_step_that_cannot_be_is_a_fault(tmp_path: Path, stage: str, date: str, party: str) -> None:
    """An unknown stage, a date that is none and a party that nobody knows are faults."""
    (tmp_path / "pact.yaml").write_text(FILE.format(stage=stage, date=date, party=party), encoding="utf-8")
    assert check(tmp_path)
