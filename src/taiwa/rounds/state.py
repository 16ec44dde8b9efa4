"""What stands at a moment: made by events, one after the other, and by nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from .events import Stage, Words
from .events.ending import PositionExplained, PromiseListed, ReplyGiven, ReportReviewed, ReportSubmitted
from .events.room import PaperLaid
from .events.text import Drafted, Mark, Provenance, Wish
from .parties import BodyRules, Delegation, Observer, Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A change of a paragraph: `start` to `end` gave way to `length` characters; `before` is what stood there whole."""

    start: int
    end: int
    length: int
    before: str
    proposal: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph under the number it keeps; `behind` are the languages that do not yet say what was negotiated."""

    number: str
    words: Words
    provenance: Provenance | None = None
    edits: tuple[Edit, ...] = ()
    behind: frozenset[str] = frozenset()
    agreed: bool = False
    struck: bool = False
    after: str | None = None
    """The paragraph it was inserted after; None where it stood in the draft."""

    @property
    def revision(self) -> int:
        """How often its words were changed."""
        return len(self.edits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A tabled proposal with those who stand for it, first the one who made it; `number` where it would be a new paragraph.

    `landed` says where in which paragraph its words came to stand: paragraph, revision, first character.
    """

    id: str
    wish: Wish
    by: str
    sponsors: tuple[str, ...]
    number: str = ""
    state: Literal["open", "incorporated", "withdrawn"] = "open"
    landed: tuple[str, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Reservation:
    """A delegation's reservation on a paragraph or a proposal."""

    on: str
    party: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """An informal question to all, and how each would take it."""

    id: str
    on: str
    question: str
    marks: Mapping[str, Mark]


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """Proposals taken together or not at all; `answers` holds the reason of a refusal, empty where a party accepted."""

    id: str
    title: str
    proposals: tuple[str, ...]
    accepted: tuple[str, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    open: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The negotiated text. `order` are the numbers as they stand, with those that were struck, so that each has its place."""

    languages: tuple[str, ...]
    title: Words
    order: tuple[str, ...] = ()
    paragraphs: Mapping[str, Paragraph] = field(default_factory=dict)
    proposals: Mapping[str, Proposal] = field(default_factory=dict)
    hung: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The proposals on a target, by target, in the order they were tabled."""
    reservations: Mapping[str, tuple[Reservation, ...]] = field(default_factory=dict)
    referendum: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Who has yet to hear from its capital, by paragraph."""
    annexes: Mapping[str, Words] = field(default_factory=dict)
    checks: Mapping[str, Check] = field(default_factory=dict)
    packages: Mapping[str, Package] = field(default_factory=dict)
    tabled: Mapping[str, int] = field(default_factory=dict)
    """How many proposals each has tabled, for their ids."""
    taken: frozenset[str] = frozenset()
    """The numbers given to paragraphs that were proposed, whatever became of them."""

    @property
    def working(self) -> str:
        """The language in which it is negotiated."""
        return self.languages[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """A silence procedure: what was put under it, until when, and what became of it."""

    digest: str
    languages: tuple[str, ...]
    started: datetime
    deadline: datetime
    zone: str
    state: Literal["running", "broken", "expired"] = "running"


@dataclass(frozen=True, slots=True)
class Objection:
    """A standing objection."""

    party: str
    reason: str
    paragraph: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """The text as adopted: its digest is that of every word in every language; `parties` are those who adopted it."""

    digest: str
    at: datetime
    how: Literal["meeting", "silence"]
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """An explanation of position and whose it is."""

    party: str
    what: PositionExplained


@dataclass(frozen=True, slots=True)
class Dissociation:
    """A delegation that is no holder of these paragraphs, of the whole text where none is named."""

    party: str
    paragraphs: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report on a promise with what was said of it."""

    id: str
    by: str
    at: datetime
    what: ReportSubmitted
    review: ReportReviewed | None = None
    replies: tuple[tuple[str, ReplyGiven], ...] = ()

    @property
    def state(self) -> Literal["submitted", "accepted", "returned"]:
        """Where it stands with those who review it."""
        return self.review.outcome if self.review else "submitted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """Silence, adoption and all that is said and signed with it."""

    silence: Silence | None = None
    objections: tuple[Objection, ...] = ()
    explanations: tuple[Explained, ...] = ()
    dissociations: tuple[Dissociation, ...] = ()
    signing_order: tuple[str, ...] = ()
    signed: tuple[str, ...] = ()
    adoption: Adoption | None = None
    promises: Mapping[str, PromiseListed] = field(default_factory=dict)
    reports: Mapping[str, Report] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """What a delegation keeps to itself."""

    notes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """The paragraph or proposal each is on, and its words."""
    kept: Mapping[str, Wish] = field(default_factory=dict)
    draft: tuple[Words, tuple[Drafted, ...]] | None = None
    counted: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The round itself: who, by which rules, about what; `key` is the digest of its first entry, which no other round has."""

    key: str
    dialogue: str
    body: str
    ordinal: int
    title: str
    chair: str
    rules: BodyRules
    delegations: Mapping[str, Delegation]
    observers: Mapping[str, Observer] = field(default_factory=dict)
    unheard: frozenset[str] = frozenset()
    """Delegations that the chair seated when the text was on the table, of which nobody has done anything yet: they make no quorum."""
    chairs: tuple[str, ...] = ()
    """Who held the chair before."""
    agenda: tuple[str, ...] = ()
    dates: str = ""
    place: str = ""
    papers: tuple[tuple[str, PaperLaid], ...] = ()
    open_to_observers: frozenset[Topic] = frozenset()
    open_to_public: frozenset[Topic] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A round at a moment. What is under `own` is its delegation's alone."""

    stage: Stage
    room: Room
    text: Text
    ending: Ending = Ending()
    own: Mapping[str, Own] = field(default_factory=dict)
    last: datetime
    secret: str = ""
    """Of the salts of all that people did: what the rules do has a salt made of it, the same for all, guessed by nobody from whom one is withheld."""


