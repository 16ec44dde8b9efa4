"""Words that widen what a clause names, and sides taken of another matter than the sentence before."""

import pytest

from drafts import KNOWLEDGE, PARTIES, Draft
from taiwa.record.stances import scope_of
from taiwa.record.subjects import Subjects


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("opposes the Marline Pact", "opposes Marline-like pacts", False),
        ("マルリン協定に反対した", "マルリン協定のような枠組みに反対した", False),
        ("opposes the Marline Pact", "strongly opposes the Marline Pact", True),
        ("opposes pacts such as Marline", "deplores pacts such as Marline", True),
    ],
)
def test_a_clause_that_speaks_of_others_as_well_has_another_scope(one: str, other: str, *, alike: bool) -> None:
    """What is said of pacts like one is no weaker word on that one."""
    assert (scope_of(one) == scope_of(other)) is alike


@pytest.mark.parametrize(
    ("words", "content", "of_it"),
    [
        ("Keldea opposed the appointment of the harbour pilot", "the appointment of the harbour pilot", False),
        ("Keldea opposed this plan of the harbour pilots", "this plan of the harbour pilots", True),
        ("Keldea opposed it", "it", True),
    ],
)
def test_a_side_on_another_matter_is_not_taken_on_the_issue_before(words: str, content: str, *, of_it: bool) -> None:
    """Who opposes an appointment opposes nothing of what was discussed before; what points back does."""
    made = Draft("a.txt", date="2030").para(f"They met on the seat. {words}.")
    made.says(words, "condemn", PARTIES[:1], "seat", content=made.span(content))
    document = made.document()
    assert (Subjects(KNOWLEDGE).of_act(document, document.acts[0]) == ("seat",)) is of_it
