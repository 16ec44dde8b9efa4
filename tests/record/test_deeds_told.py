"""The plain past of a deed: what it tells, what it does not, and of which thing."""

import pytest

from taiwa.record.effect_words import find
from taiwa.record.effects import effect_in, in_part
from taiwa.record.steps import step_told


@pytest.mark.parametrize(
    ("words", "effect"),
    [
        ("the exercise was held in Darven", "delivered"),
        ("the exercise will have been held by then", None),
        ("once the survey has been built upon, they will discuss quotas", None),
        ("750 pilots were trained so far", "progress"),
        ("the opening, which had been delayed by storms, took place in May", "delivered"),
        ("the opening, which was to be held in May, has been postponed", "changed"),
        ("ダルヴェンで開催された第2回会合を想起した", None),
        ("第2回会合がダルヴェンで開催されたことを歓迎した", "delivered"),
        ("観測所を設置したい旨述べた", None),
        ("観測所を設置した場合に通知する", None),
    ],
)
def test_a_deed_is_told_in_its_past_alone(words: str, effect: str | None) -> None:
    """What is to come, wished, supposed, or only says which meeting is meant is no deed; other words beside it tell more."""
    assert effect_in(words) == effect


def test_none_of_them_was_done() -> None:
    """None of the boats has been delivered: no deed."""
    assert find("deed", "none of the boats has been delivered") is None
    assert find("deed", "two of the boats have been delivered") is not None


@pytest.mark.parametrize(("words", "part"), [("工事の約7割が完了した", True), ("工事が完了した", False), ("half of the works have been completed", True)])
def test_a_share_of_the_works_is_a_part(words: str, part: bool) -> None:  # noqa: FBT001 - a table
    """Where a share of the works is done, the works are not."""
    assert in_part(words) is part


@pytest.mark.parametrize(
    ("words", "step"),
    [
        ("They welcomed the new storm service of the Tide Centre, which began its work in May", "service"),
        ("They welcomed the Tide Centre, which began its work in May", None),
    ],
)
def test_the_service_of_a_centre_is_not_the_centre(words: str, step: str | None) -> None:
    """What a relative clause tells, it tells of the noun before it."""
    assert step_told("delivered", words, "to establish a Tide Centre") == step
