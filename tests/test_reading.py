"""What Taiwa says of a document when Taiwa itself fails."""

import logging

import pytest

from taiwa import reading
from taiwa.lexicon import load
from taiwa.source import from_bytes

WORDS = b"# Joint Statement\n\n4 March 2031\n\nThe Ministers welcomed the agreement.\n"


@pytest.mark.parametrize("stage", ["find_mentions", "read_meta", "resolve_mentions", "find_acts", "misprints"])
def test_a_fault_costs_one_reading(
    stage: str, monkeypatch: pytest.MonkeyPatch, faults: list[logging.LogRecord]
) -> None:
    """Whatever stage fails: the text stays, one line tells where, and nobody is said to be silent in what was not read."""

    def fails(*_: object) -> None:
        raise KeyError(stage)

    monkeypatch.setattr(reading, stage, fails)
    read = reading.read(from_bytes(WORDS, "a.md"), load())
    assert "welcomed" in read.text.chars
    (told,) = read.problems
    assert (told.severity, told.unread) == ("error", True)
    assert "KeyError in test_reading.py, line" in told.words
    assert len(faults) == 1
    faults.clear()
