"""From acts to stances, and from two stances to what changed: tables a reader can argue with."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, cast

import yaml

from ..acts.models import Act, ActType, Degree, Force
from ..acts.scale import Strength, strength
from .answers import Change, Stance

_FILE = Path(__file__).parents[1] / "resources" / "record" / "stances.yaml"
_DENIED = ".denied"

STANCES: Mapping[ActType, Stance] = MappingProxyType({
    ActType.SUPPORT: "supports",
    ActType.DECIDE: "supports",
    ActType.AGREE: "supports",
    ActType.COMMIT: "supports",
    ActType.INTEND: "supports",
    ActType.WELCOME: "supports",
    ActType.APPRECIATE: "supports",
    ActType.CONDEMN: "opposes",
    ActType.CONCERN: "concerned",
})
"""What an act says of its holder's stance; every other act (thanks, expectation, assertion …) is neutral."""

DECIDING: tuple[ActType, ...] = (
    ActType.SUPPORT, ActType.CONDEMN, ActType.CONCERN, ActType.DECIDE, ActType.AGREE, ActType.COMMIT, ActType.INTEND,
    ActType.WELCOME, ActType.APPRECIATE, ActType.CONFIRM, ActType.URGE, ActType.EXPECT, ActType.STRESS,
    ActType.INTEREST, ActType.THANK, ActType.NOTE, ActType.SAY,
)  # fmt: skip
"""Which of several acts on one issue in one document is quoted: the one that says most about the stance."""

TAKES_A_SIDE = frozenset({ActType.SUPPORT, ActType.CONDEMN, ActType.CONCERN, ActType.AGREE})
"""Acts from which another party can stand apart; a welcome or a promise is its holder's own business."""

STANDS_APART = frozenset({ActType.INTEREST, ActType.NOTE, ActType.SAY, ActType.CONCERN, ActType.EXPECT})
"""What one who stands apart says instead; so does whatever binds no more firmly than readiness."""


LUKEWARM = frozenset({ActType.NOTE, ActType.SAY, ActType.INTEREST})
"""Neutral acts that say less than taking a side, as hedged ones do; to urge, to expect or to stress is not to step back from it."""


class Said(NamedTuple):
    """What is compared of a position: its stance, and the type, force and degree of the deciding act."""

    stance: Stance
    act: ActType
    force: Force = Force.NONE
    degree: Degree = Degree.PLAIN

    @property
    def strength(self) -> Strength:
        """Where the deciding act stands in the order of acts."""
        return strength(self.act, self.force, self.degree)


class _Side(NamedTuple):
    side: int
    weight: int


_SIDES: Mapping[Stance, _Side] = MappingProxyType({
    "supports": _Side(+1, 2),
    "opposes": _Side(-1, 2),
    "concerned": _Side(-1, 1),
    "neutral": _Side(0, 2),
    "reserved": _Side(0, 1),
})


@cache
def condemned() -> frozenset[str]:
    """The issues that are themselves what is condemned (terrorism), not a value that somebody violates (disarmament)."""
    with _FILE.open("rb") as file:
        rows = cast("Mapping[str, list[str]]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only
    return frozenset(rows["condemned"])


def is_condemned(issues: Iterable[str]) -> bool:
    """Whether an issue, given with its broader ones, is itself what is condemned."""
    return not condemned().isdisjoint(issues)


def is_denied(act: Act) -> bool:
    """Whether the act denies what its words name: does not support, cannot welcome."""
    return act.rule.endswith(_DENIED)


def stance_of(act: Act, *, on_condemned: bool) -> Stance:
    """The stance that an act expresses on an issue.

    Who condemns a violation, or worries about one, speaks of the value violated and not against it. Who is interested,
    or ready to talk, has not taken a side.
    """
    stance = "neutral" if is_hedged(act.force) else STANCES.get(act.act, "neutral")
    against = stance in ("opposes", "concerned")
    return "neutral" if against and not on_condemned and not is_denied(act) else stance


def is_hedged(force: Force) -> bool:
    """Whether an act binds, but no more firmly than readiness."""
    return Force.NONE < force <= Force.READINESS


def stands_apart(act: ActType, force: Force) -> bool:
    """Whether such an act, beside others who take a side, keeps its holder apart from them."""
    return is_hedged(force) or (force is Force.NONE and act in STANDS_APART)


def same_side(one: Stance, other: Stance) -> bool:
    """Whether neither speaks against the other."""
    return _SIDES[one].side * _SIDES[other].side >= 0


def change_of(before: Said, now: Said) -> Change:
    """What became of a stance: sides first, then how far it goes, then how strongly it is said.

    Strength is compared only where both acts stand on one ladder; a stance taken in other words of equal weight is kept.
    """
    if not same_side(before.stance, now.stance):
        return "reversed"
    further = _weight(now) - _weight(before) or now.strength.against(before.strength) or 0
    if further == 0:
        return "kept"
    return "stronger" if further > 0 else "weaker"


def _weight(said: Said) -> int:
    lukewarm = said.stance == "neutral" and (is_hedged(said.force) or (said.act in LUKEWARM and said.force is Force.NONE))
    return 1 if lukewarm else _SIDES[said.stance].weight
