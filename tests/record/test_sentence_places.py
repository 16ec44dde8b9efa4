"""The sentence around a place."""

import pytest

from drafts import Draft
from taiwa.record.places import sentence_at

STATES = "They welcomed the plan of the U.S. Economic Committee for a ferry."


@pytest.mark.parametrize(
    ("words", "at", "sentence"),
    [
        (f"They met. {STATES} All left.", "ferry", STATES),
        ("The Borven-U.S. Committee met Mr. Bendaro. All left.", "Bendaro", "The Borven-U.S. Committee met Mr. Bendaro."),
        ("They read “the plan.” All left.", "left", "All left."),
        ("Ferries to St. Elmo, i.e. boats, sail. All left.", "boats", "Ferries to St. Elmo, i.e. boats, sail."),
        ("会合した(以下「対話」という。)。次に協議した。", "協議", "次に協議した。"),
    ],
)
def test_a_stop_of_an_abbreviation_ends_no_sentence(words: str, at: str, sentence: str) -> None:
    """An initial, a title or what goes on in small letters is within the sentence; a stop before a bracket ends it."""
    draft = Draft("a.txt").para(words)
    document = draft.document()
    assert document.words(sentence_at(document, draft.span(at))) == sentence
