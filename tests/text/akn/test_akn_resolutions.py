"""UN resolutions read as Akoma Ntoso."""

from pathlib import Path

import pytest
from resolutions_markup import run

from taiwa.lexicon import load

LEAST = {"paths": 0.995, "starts": 0.99, "dates": 0.98, "leads": 0.995, "linked": 0.99}


@pytest.mark.slow
def test_resolutions_are_read_as_their_markup_states(shared: Path) -> None:
    """Paths, lead verbs, days and cited symbols are those that ElementTree alone finds in the markup, in both languages."""
    assert shared.exists()
    counted = run(knowledge=load())
    assert set(counted) == {"en", "ru"}
    figures = {(language, measure): counts[measure].f1 for language, counts in counted.items() for measure in LEAST}
    assert {key: value for key, value in figures.items() if value < LEAST[key[1]]} == {}
