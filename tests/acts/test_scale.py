"""The order of acts."""

from itertools import pairwise, product

import pytest

from taiwa.acts.models import ActType, Degree, Force
from taiwa.acts.scale import Strength, strength

ALL = sorted({strength(act, force, degree) for act, force, degree in product(ActType, Force, Degree)})
NONE = Force.NONE


def test_force_grows_from_interest_to_delivery() -> None:
    """Interest, readiness, intention, commitment, agreement, decision, delivery: each binds more firmly than the one before."""
    steps = [strength(ActType.INTEND, force) for force in Force if force is not NONE]
    assert [after.against(before) for before, after in pairwise(steps)] == [1] * 6


@pytest.mark.parametrize("act", [act for act in ActType if act is not ActType.SAY])
def test_degree_grades_what_is_otherwise_alike(act: ActType) -> None:
    """Weakened, plain, strong, utmost: of acts of one type the one in stronger words is the stronger."""
    steps = [strength(act, NONE, degree) for degree in Degree]
    assert [after.against(before) for before, after in pairwise(steps)] == [1] * 3


def test_force_counts_before_degree() -> None:
    """A plain commitment binds more firmly than an intention in the strongest words."""
    intended = strength(ActType.INTEND, Force.INTENTION, Degree.UTMOST)
    assert strength(ActType.COMMIT, Force.COMMITMENT).against(intended) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (strength(ActType.COMMIT, Force.COMMITMENT), strength(ActType.SUPPORT, NONE)),
        (strength(ActType.WELCOME, NONE), strength(ActType.APPRECIATE, NONE)),
        (strength(ActType.CONDEMN, NONE), strength(ActType.URGE, NONE)),
    ],
)
def test_what_stands_on_different_ladders_is_not_compared(one: Strength, other: Strength) -> None:
    """Praise is not weaker than a promise, nor condemnation than a demand: they are something else."""
    assert one.against(other) is None
    assert other.against(one) is None


@pytest.mark.parametrize(("weaker", "stronger"), [(ActType.CONCERN, ActType.CONDEMN), (ActType.EXPECT, ActType.URGE)])
def test_some_types_are_steps_of_one_ladder(weaker: ActType, stronger: ActType) -> None:
    """Concern rises to condemnation and hope to demand, however strongly the weaker one was said."""
    assert strength(stronger, NONE, Degree.WEAKENED).against(strength(weaker, NONE, Degree.UTMOST)) == 1


def test_the_order_is_total_on_each_ladder() -> None:
    """On one ladder of any two one is stronger or both are alike, the other way round with the other sign, and it carries over."""
    for one, other in product(ALL, repeat=2):
        there, back = one.against(other), other.against(one)
        assert (there is None) == (one.ladder != other.ladder)
        assert there is None or there == -(back or 0)
    for ladder in {each.ladder for each in ALL}:
        steps = [each for each in ALL if each.ladder == ladder]
        assert all(after.against(before) == 1 for number, after in enumerate(steps) for before in steps[:number])
