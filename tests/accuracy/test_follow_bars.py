"""The bars of pairs of a promise and a later text: what was missed, not done, done in part, and what is about another thing; and those of sides, of claims of positions and of paragraphs that sound alike."""

import claims
import followed
import pytest
import reworded
import sides

CLEAN = {"ja": 200, "en": 254}
"""Pairs without a fault at least; of those that have one, what is told is missing and not wrong."""


@pytest.fixture(scope="module")
def scores() -> dict[str, followed.Score]:
    """The score of each language."""
    return followed.scored()


@pytest.mark.parametrize("language", followed.LANGUAGES)
def test_nothing_wrong_is_claimed_sure(language: str, scores: dict[str, followed.Score]) -> None:
    """No missed target and nothing undone is told as delivered, and no other matter as told of the promise."""
    assert (scores[language].wrong_and_sure, scores[language].wrong <= 1) == (0, True)


@pytest.mark.parametrize("language", followed.LANGUAGES)
def test_what_is_told_is_found(language: str, scores: dict[str, followed.Score]) -> None:
    """Most pairs are read without a fault."""
    assert scores[language].clean >= CLEAN[language]


def test_sides_are_taken_and_compared_on_one_thing_only() -> None:
    """Support of one thing beside opposition to another, another scope, another matter than the sentence before: nothing wrong is told."""
    assert [line for score in sides.scored().values() for line in score.shown] == []


def test_positions_are_what_a_party_says_apart_and_under_the_issue_it_speaks_of() -> None:
    """An agreed sentence hides no concern or refusal, a heading or one word files nothing, nobody is silent who spoke in other words."""
    assert [line for score in claims.scored().values() for line in score.shown] == []


def test_two_things_said_alike_and_the_opposite_are_not_told_as_reworded() -> None:
    """Another river, another candidature, a council dissolved: to be judged, while the same thing in other words stays sure."""
    assert [line for score in reworded.scored().values() for line in score.shown] == []
