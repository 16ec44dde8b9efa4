"""The order of acts: how firmly they bind, how strongly they are meant, and which of them can be compared at all."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..values import replace
from .models import Act, ActType, Degree, Force, Undertaking

NATURAL_FORCE = {
    ActType.INTEREST: Force.INTEREST,
    ActType.INTEND: Force.INTENTION,
    ActType.COMMIT: Force.COMMITMENT,
    ActType.AGREE: Force.AGREEMENT,
    ActType.DECIDE: Force.DECISION,
}
"""The force that a type of act has by itself; every other type binds nobody."""

BINDING = "binding"
_LADDERS: Mapping[ActType, tuple[str, int]] = MappingProxyType({
    ActType.CONCERN: ("censure", 1),
    ActType.CONDEMN: ("censure", 2),
    ActType.EXPECT: ("demand", 1),
    ActType.URGE: ("demand", 2),
})
"""Types that are steps of one ladder: concern rises to condemnation, hope to demand. Any other type is a ladder of its own.

Welcome, appreciation, support and thanks are not ranked: they answer different things, and none is another said louder.
"""


class Strength(NamedTuple):
    """How strongly an act says what it says: the ladder it stands on, the step there, and the degree within the step."""

    ladder: str
    step: int
    degree: Degree

    def against(self, other: "Strength") -> int | None:
        """Above zero where it is the stronger, below where it is the weaker, zero where both are alike.

        None where they stand on different ladders: praise is not weaker than a promise, it is something else.
        """
        if self.ladder != other.ladder:
            return None
        return (self > other) - (self < other)


def strength(act: ActType, force: Force, degree: Degree = Degree.PLAIN) -> Strength:
    """The place of an act in the order: an act that binds stands on the ladder of forces, any other on that of its type."""
    if force is not Force.NONE:
        return Strength(BINDING, force, degree)
    return Strength(*_LADDERS.get(act, (act.value, 0)), degree)


_TELLING = frozenset({ActType.SAY, ActType.NOTE, ActType.CONFIRM, ActType.STRESS})


def with_deliveries(acts: Iterable[Act], promises: Iterable[Undertaking]) -> tuple[Act, ...]:
    """The acts, those by which holders tell that they have done their part raised to the highest force."""
    done = {one.basis for one in promises if one.status == "delivered"}
    return tuple(
        replace(act, force=Force.DELIVERED) if act.id in done and act.act in _TELLING else act for act in acts
    )
