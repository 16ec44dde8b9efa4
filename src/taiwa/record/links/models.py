"""Links as values: each with the printed words it rests on, and whether it is sure."""

from dataclasses import dataclass
from typing import Literal, get_args

from ...registry.models import Contradiction, Term
from ...values import Edtf, Span
from ..answers import Place

ReferenceKind = Literal["instrument", "meeting", "part"]
Why = Literal["symbol", "title", "name", "day-and-kind", "meeting", "said-again", "parties-and-kind", "own", "not-held"]
"""By what a reference was found to mean a held document; `not-held` where it means none."""
StageName = Literal[
    "called-for", "negotiating", "suspended", "agreed", "concluded", "adopted", "opened", "signed", "ratified", "in-force", "amended",
    "implementation", "built-upon", "withdrawn", "ended",
]  # fmt: skip
STAGES: tuple[StageName, ...] = get_args(StageName)
"""In the order in which an instrument comes to them."""
AimKind = Literal["principle", "objective", "pillar", "field"]
AimChange = Literal["first", "same", "reordered", "renamed", "added", "dropped", "not-restated"]
Told = Literal["next", "coming", "term", "chaired"]
"""How a document tells of the chair: who comes next, who means to take it later, whose term it is or was, who chaired this meeting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A held document that is meant, and the part of it that is cited; `eid` and `pinpoint` are None for the whole."""

    work: str
    file: str
    eid: str | None = None
    pinpoint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One place that means another text or a meeting, and the documents held of it.

    `means` is the id of the registry, a symbol, or the name as printed. `own` is set where the citing text means itself.
    `name` is the place of the name, where `span` is that of the day that tells it from others of that name. `when` is the
    day of what is meant (EDTF); `open` says what is not settled; `dialogue` is that of a
    registered meeting.
    """

    kind: ReferenceKind
    means: str
    place: Place
    span: Span
    name: Span
    held: tuple[Target, ...]
    why: Why
    own: bool = False
    sure: bool = True
    when: str | None = None
    open: str | None = None
    dialogue: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What one place says of the life of an instrument; `asked` where it is wished for, not told as done.

    `date` is the day that the words around it give (EDTF), None where they give none.
    """

    instrument: str
    stage: StageName
    asked: bool
    sure: bool
    date: str | None
    place: Place
    disagrees: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What a registry says of an instrument; `stage` is `dated` for the day of its signature or adoption."""

    stage: str
    date: str
    party: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """Two names of one instrument: the fuller, or that of the text which speaks, and what it is also called."""

    name: str
    also: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """One instrument: what documents say of its life in the order of the days they speak of, what the registry says beside it.

    `places` are all places that name it, `held` the documents of the record that it is. `called` are its other names, where no
    registry has it.
    """

    id: str
    called: tuple[str, ...]
    registered: bool
    parties: tuple[str, ...]
    held: tuple[Target, ...]
    stages: tuple[Stage, ...]
    facts: tuple[Fact, ...]
    sources: tuple[str, ...]
    note: str | None
    contradictions: tuple[Contradiction, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairTold:
    """What one place says of the chair of a dialogue; `term` as printed (EDTF), None where no time is printed."""

    dialogue: str
    party: str
    told: Told
    term: str | None
    sure: bool
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One turn in the chair: what documents say of it, what the registry has announced and observed, where they disagree."""

    dialogue: str
    party: str
    registered: Term | None
    told: tuple[ChairTold, ...]
    disagrees: tuple[str, ...]
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """A numbered meeting that a document tells of as to come, and the one that did take place.

    `said` and `host` are what is printed; `met` is the id of the registry's meeting, `date` and `status` what it says.
    """

    dialogue: str
    body: str
    ordinal: int
    said: str | None
    host: str | None
    met: str | None
    date: str | None
    status: str | None
    place: Place

    @property
    def has_met(self) -> bool:
        """Whether the place itself tells of it as held."""
        day, spoken = (Edtf(text).last if text else None for text in (self.date, self.place.date))
        return self.status == "held" and (self.date is None or (day is not None and spoken is not None and day <= spoken))

    @property
    def kept(self) -> bool | None:
        """Whether it took place in the time that was announced; None where either day is not known, or it is still to come."""
        if self.said is None or self.date is None or self.status != "held":
            return None
        first = Edtf(self.date).first
        return Edtf(self.said).covers(first) if first else None


@dataclass(frozen=True, slots=True, kw_only=True)
class AimItem:
    """One item of a list of aims: its printed words, its number in the list, the registry's aim that it is, others like it."""

    words: str
    order: int
    place: Place
    registered: str | None = None
    like: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AimList:
    """Principles, objectives, pillars or fields that one place states; `added` where it adds them to those before.

    `counted` is the number that the words announce (five pillars), None where they announce none.
    """

    kind: AimKind
    series: str
    items: tuple[AimItem, ...]
    place: Place
    added: bool = False
    sure: bool = True
    counted: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AimMove:
    """What became of one item from one document of a series to a later one; `before` or `after` is None where it is in one only."""

    kind: AimKind
    series: str
    change: AimChange
    before: AimItem | None
    after: AimItem | None
    sure: bool
    work: str
    contradictions: tuple[Contradiction, ...] = ()
