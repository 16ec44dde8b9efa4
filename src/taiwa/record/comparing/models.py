"""What comparing two rounds answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ...acts.models import ActType
from ...acts.scale import Strength
from ..answers import Place, Reason

Change = Literal[
    "kept", "reworded", "stronger", "weaker", "reversed", "split", "merged", "moved", "new", "dropped", "figures", "parties"
]
CHANGES: tuple[Change, ...] = (
    "kept", "reworded", "stronger", "weaker", "reversed", "split", "merged", "moved", "new", "dropped", "figures", "parties"
)  # fmt: skip
RunKind = Literal["same", "out", "in"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand in both (`same`), only before (`out`) or only after (`in`)."""

    kind: RunKind
    words: str


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure and what stands in its place, as printed; None where there is none."""

    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class StrengthChange:
    """How strongly a party said it, and how strongly it says it now: both on one ladder."""

    before: Strength
    after: Strength


@dataclass(frozen=True, slots=True, order=True)
class Doing:
    """What a party does with its words: a type of act, and whether it speaks against what they name."""

    act: ActType
    against: bool = False


@dataclass(frozen=True, slots=True)
class ActChange:
    """What the parties that speak on both sides did with their words, and what they do now."""

    before: tuple[Doing, ...]
    after: tuple[Doing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What became of one matter: the passages of both rounds that speak to it, and why they are held to.

    Where it is not `sure` it is a suggestion to be judged; of one side alone it then says only that no match was found.
    `parties` act in it now, or did before where nothing is left; `joined`, `left` and `apart` (who now speaks alone) are what
    changed of them; `acts` where they do another thing with their words. `marks` show the words of the one in the other, where the two are alike enough to be read so.
    """

    changes: tuple[Change, ...]
    issue: str | None
    parties: tuple[str, ...]
    before: tuple[Place, ...]
    after: tuple[Place, ...]
    why: tuple[Reason, ...] = ()
    sure: bool
    joined: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    strength: tuple[StrengthChange, ...] = ()
    acts: ActChange | None = None
    marks: tuple[Run, ...] = ()
    issues: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two documents side by side; `languages` are theirs, and where they differ words were not compared."""

    before: Place
    after: Place
    languages: tuple[str, str]
    entries: tuple[Entry, ...]
    counts: Mapping[Change, int] = field(default_factory=dict)

    @property
    def by_words(self) -> bool:
        """Whether words could be compared."""
        return self.languages[0] == self.languages[1]
