"""The bars of what a paragraph tells of an instrument's life, of the chair and the next meeting."""

import lives
import pytest

CLEAN = {"ja": 42, "en": 65}
"""Paragraphs without a fault at least; of the others something is missing."""


@pytest.fixture(scope="module")
def scores() -> dict[str, lives.Score]:
    """The score of each language."""
    return lives.scored()


@pytest.mark.parametrize("language", lives.LANGUAGES)
def test_nothing_supposed_denied_or_only_considered_is_told(language: str, scores: dict[str, lives.Score]) -> None:
    """No stage, chair or meeting is told that the paragraph does not tell."""
    assert (scores[language].wrong, scores[language].clean >= CLEAN[language]) == (0, True), scores[language].shown
