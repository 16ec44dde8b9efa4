"""Raised runs that somebody typed."""

import pytest
from wordfiles import opened, para, run

RAISED = '<w:vertAlign w:val="superscript"/>'


@pytest.mark.parametrize(
    ("before", "raised", "after", "words"),
    [
        ("We give 500", "2", " million yen.", "We give 500 million yen."),
        ("Two hundred ships", "*", " came.", "Two hundred ships came."),
        ("We give 10", "6", " dollars.", "We give 10⁶ dollars."),
        ("An area of 25 km", "2", " of sea.", "An area of 25 km2 of sea."),
        ("On the 22", "nd", " of March.", "On the 22nd of March."),
    ],
)
def test_a_typed_raised_mark_is_no_part_of_the_words(before: str, raised: str, after: str, words: str) -> None:
    """A raised mark behind a word or figure is left out and logged; powers and ordinals stay."""
    file = opened(para(run(before) + run(raised, RAISED) + run(after)))
    assert [row.words for row in file.sheet.rows] == [words]
    cut = [] if raised in words.replace("⁶", "6").removeprefix(before) else [(raised, "note mark")]
    assert [(one.words, one.why) for one in file.sheet.cuts] == cut
