"""Events of the text: drafts, proposals, reservations, what is agreed."""

from dataclasses import dataclass
from typing import Literal

from .base import ANY, TABLE, What, Words

Change = Literal["replace", "insert", "delete", "move"]
Mark = Literal["warm", "cool", "cold"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where the words of a paragraph come from: document and pinpoint, how strongly it says them, and in which words.

    `agreed_by` is empty where nobody is known to have agreed on them.
    """

    document: str
    pinpoint: str
    agreed_by: tuple[str, ...]
    strength: str
    words: Words


@dataclass(frozen=True, slots=True)
class Drafted:
    """A paragraph as the chair circulates it."""

    words: Words
    provenance: Provenance | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Characters `start` to `end` of words in the working language, and which words they were."""

    start: int
    end: int
    old: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A change somebody wants.

    `target` is the number of a paragraph or the id of another's proposal; without a `place` it is all of it. An insertion without
    a place is a new paragraph after `target` (at the top where that is empty); a move goes to the place after `after`.
    `base` is the revision of the target that was on the table when this was written.
    """

    change: Change
    target: str
    base: int = 0
    place: Place | None = None
    words: Words
    after: str = ""
    reason: str


@dataclass(frozen=True, slots=True)
class DraftKept(What):
    """The chair's own draft, before it is circulated; the newest counts."""

    kind, who, stages, own = "draft-kept", "chair", ("drafting",), True
    title: Words
    paragraphs: tuple[Drafted, ...]


@dataclass(frozen=True, slots=True)
class Circulated(What):
    """The draft is given to all delegations: from here on its numbers do not move."""

    kind, who, stages, topic = "circulated", "chair", ("drafting",), "text"
    title: Words
    paragraphs: tuple[Drafted, ...]


@dataclass(frozen=True, slots=True)
class NoteKept(What):
    """A delegation's note to itself, on a paragraph, a proposal or (empty) the text."""

    kind, who, stages, own = "note-kept", "speaker", ANY, True
    on: str
    words: str


@dataclass(frozen=True, slots=True)
class NoteDropped(What):
    """A delegation puts a note of its own away."""

    kind, who, stages, own = "note-dropped", "speaker", ANY, True
    note: str


@dataclass(frozen=True, slots=True)
class ProposalKept(What):
    """A proposal that a delegation prepares; nobody else knows of it."""

    kind, who, stages, own = "proposal-kept", "speaker", TABLE, True
    wish: Wish


@dataclass(frozen=True, slots=True)
class ProposalDropped(What):
    """A proposal that was never tabled is put away: it was tabled in the end, or is wanted no more."""

    kind, who, stages, own = "proposal-dropped", "speaker", ANY, True
    kept: str


@dataclass(frozen=True, slots=True)
class ProposalTabled(What):
    """A proposal before all delegations; `as_chair` makes it the chair's compromise."""

    kind, who, stages, topic = "proposal-tabled", "speaker", TABLE, "proposals"
    wish: Wish
    as_chair: bool = False


@dataclass(frozen=True, slots=True)
class ProposalWithdrawn(What):
    """A delegation withdraws its proposal, or its support; where others support it, it stands in their name."""

    kind, who, stages, topic = "proposal-withdrawn", "speaker", TABLE, "proposals"
    proposal: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ProposalRebased(What):
    """A proposal whose words changed under it is put on those that stand now; what it wants stays the same."""

    kind, who, stages, topic = "proposal-rebased", "speaker", TABLE, "proposals"
    proposal: str
    target: str
    base: int
    place: Place


@dataclass(frozen=True, slots=True)
class ProposalSupported(What):
    """A delegation puts its name to another's proposal."""

    kind, who, stages, topic = "proposal-supported", "speaker", TABLE, "proposals"
    proposal: str


@dataclass(frozen=True, slots=True)
class Incorporated(What):
    """The chair takes a proposal into the text, nobody speaking against it."""

    kind, who, stages, topic = "incorporated", "chair", TABLE, "proposals"
    proposal: str


@dataclass(frozen=True, slots=True)
class Aligned(What):
    """Another language version of a paragraph is brought into line with the one that was negotiated."""

    kind, who, stages, topic = "aligned", "chair", TABLE, "text"
    paragraph: str
    words: Words


@dataclass(frozen=True, slots=True)
class Reserved(What):
    """A delegation reserves its position on a paragraph or a proposal."""

    kind, who, stages, topic = "reserved", "speaker", TABLE, "proposals"
    on: str
    reason: str


@dataclass(frozen=True, slots=True)
class ReservationLifted(What):
    """A delegation lifts its reservation."""

    kind, who, stages, topic = "reservation-lifted", "speaker", TABLE, "proposals"
    on: str


@dataclass(frozen=True, slots=True)
class AdReferendum(What):
    """A delegation can agree to a paragraph only when its capital has confirmed."""

    kind, who, stages, topic = "ad-referendum", "speaker", TABLE, "proposals"
    paragraph: str


@dataclass(frozen=True, slots=True)
class Confirmed(What):
    """The capital of a delegation has confirmed a paragraph."""

    kind, who, stages, topic = "confirmed", "head", TABLE, "proposals"
    paragraph: str


@dataclass(frozen=True, slots=True)
class ParagraphAgreed(What):
    """The chair finds that nobody speaks against a paragraph as it stands in this revision."""

    kind, who, stages, topic = "paragraph-agreed", "chair", TABLE, "proposals"
    paragraph: str
    revision: int


@dataclass(frozen=True, slots=True)
class ParagraphReopened(What):
    """An agreed paragraph is negotiated again."""

    kind, who, stages, topic = "paragraph-reopened", "chair", TABLE, "proposals"
    paragraph: str
    reason: str


@dataclass(frozen=True, slots=True)
class TemperatureAsked(What):
    """The chair asks informally how something would be taken; nobody is bound by an answer."""

    kind, who, stages, topic = "temperature-asked", "chair", TABLE, "delegations"
    on: str
    question: str


@dataclass(frozen=True, slots=True)
class TemperatureGiven(What):
    """How a delegation would take it."""

    kind, who, stages, topic = "temperature-given", "speaker", TABLE, "delegations"
    check: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class PackageOffered(What):
    """Proposals that are taken together or not at all."""

    kind, who, stages, topic = "package-offered", "chair", TABLE, "delegations"
    title: str
    proposals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackageAnswered(What):
    """A delegation accepts a package, or refuses it and says why."""

    kind, who, stages, topic = "package-answered", "head", TABLE, "delegations"
    package: str
    accept: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PackageClosed(What):
    """All accepted, and its proposals are in the text; or one refused, and nothing of it is."""

    kind, who, stages, topic = "package-closed", "rules", TABLE, "delegations"
    package: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class AnnexAttached(What):
    """An annex of the text; one of the same name takes its place."""

    kind, who, stages, topic = "annex-attached", "chair", ("drafting", "negotiating"), "text"
    name: str
    words: Words
