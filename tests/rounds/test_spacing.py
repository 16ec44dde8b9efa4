"""The space that goes with words that are to go."""

import pytest

from taiwa.rounds.text.spacing import without


@pytest.mark.parametrize(("words", "gone", "left"), [
    ("They protect fish stocks today.", "today", "They protect fish stocks."),
    ("Clean the lake fully by 2032.", "fully", "Clean the lake by 2032."),
    ("Today they met.", "Today", "they met."),
    ("They met (again) there.", "again", "They met () there."),
    ("They met (once again).", "once", "They met (again)."),
    ("They met, again, there.", ", again", "They met, there."),
    ("They met again", "again", "They met"),
    ("They met again there.", " again", "They met there."),
    ("non-nuclear states", "non-", "nuclear states"),
    ("閣僚は再び会合した。", "再び", "閣僚は会合した。"),
])  # fmt: skip
def test_no_stray_space_is_left(words: str, gone: str, left: str) -> None:
    """What is left reads as if the words had never been there; where words are not spaced nothing else goes."""
    start = words.index(gone)
    first, last = without(words, start, start + len(gone))
    assert words[:first] + words[last:] == left
