"""What the record answers: typed values, each with the place and the printed words it rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from ..acts.models import ActType, Degree, Force, PartnerRole
from ..values import Edtf, Money, Quantity
from .judging.models import Anchor, Target, subject_of

Stance = Literal["supports", "opposes", "concerned", "reserved", "neutral", "silent", "mentioned-unread"]
Change = Literal["new", "kept", "stronger", "weaker", "reversed"]
Shortfall = Literal["missed", "undone"]
Effect = Literal[
    "restated", "progress", "delivered", "delivered-early", "delivered-late", "exceeded", "changed", "superseded",
    "dropped",
]  # fmt: skip
Status = Literal["announced", "ongoing", "delivered", "exceeded", "superseded", "dropped", "no-evidence"]
CheckKind = Literal["act", "holder", "name", "figure", "meta", "follow-up", "work", "difference", "change"]

_DONE: tuple[Status, ...] = ("delivered", "exceeded", "superseded", "dropped")
_SAID_AGAIN: tuple[Effect, ...] = ("restated", "changed")

CITED = "cited, not held"
"""The origin of a promise that is known only from its report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where words are printed: work, the file that speaks for it, provision, day (EDTF or None), and the words.

    `words` are empty only where the place stands for silence: then `eid` and `pinpoint` are empty too.
    """

    document: str
    file: str
    eid: str
    pinpoint: str
    date: str | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where one party stands on one issue in one document, and how that differs from its last word on the same matter.

    `change` is None for silence, and where nothing that it said before can be compared; `before` is what it was compared
    with. `acts` are the ids of the acts it rests on, the deciding one first; `act` is that one's type, None for silence;
    `against` where it denies, opposes or takes back what its words name; `reported` where it only tells that somebody
    does, or recalls what was, and is compared with nothing; `withheld` where it only denies support (did not support);
    `yields` where it takes an opposition back; `declines` where it only tells that it takes no part; `partly` where its
    party takes a side (mostly with others) and for itself speaks against something of the same issue: then no side is claimed;
    `again` where it says that it holds what it held;
    `fights` where it condemns the very thing that the issue fights (terrorism), or finds that it cannot be borne: that is no word against the issue;
    `procedure` where it only speaks of how the issue is dealt with (its place on an agenda). `matter` is what its words name beside the issue.
    """

    issue: str
    party: str
    stance: Stance
    change: Change | None
    place: Place
    acts: tuple[str, ...] = ()
    act: ActType | None = None
    force: Force = Force.NONE
    degree: Degree = Degree.PLAIN
    against: bool = False
    reported: bool = False
    withheld: bool = False
    procedure: bool = False
    yields: bool = False
    declines: bool = False
    partly: bool = False
    again: bool = False
    fights: bool = False
    matter: frozenset[str] = frozenset()
    before: Place | None = None

    @property
    def measured(self) -> Stance:
        """The stance by which it is measured: whoever condemns what the issue fights goes as far as one who opposes."""
        return "opposes" if self.fights else self.stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """A clause in which all parties of an adopted text speak to an issue, and what they do in it."""

    issue: str
    place: Place
    act: ActType
    force: Force


@dataclass(frozen=True, slots=True)
class Reason:
    """One sign for or against a match: its name, its weight and what was compared."""

    sign: str
    weight: int
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.sign} {self.detail}".strip() + f" ({self.weight:+d})"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A later passage about an earlier promise; where it is not `sure`, a suggestion to be judged and no fact.

    `later` is the id of the passage in the ledger, None where it is no promise of its own. `short` says of
    `progress` that a target was missed, or that nothing is done so far; from that nothing no status follows.
    """

    effect: Effect
    place: Place
    why: tuple[Reason, ...]
    sure: bool
    later: str | None = None
    short: Shortfall | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The part that a body has in a promise of others, and the words that say so; `body` is an id, or the name as printed."""

    body: str
    role: PartnerRole
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """One promise: who owes what to whom, by when, in which words, and what later documents say became of it.

    `heard` is the newest day of what is held in which its owners, in its circle, could have told of it; `met` the day on which, by
    the registry, the meeting was held that it promises.
    `newest` is the day of the newest document of all. `elsewhere` are the languages of later documents of its circle in which its words
    could not be looked for: these are compared by what both name and count.
    `condition` is what it hangs on, as printed; `partners` are bodies that fund, implement, co-host or support it. `made` is the day it was given; `origin` the work that holds it, or `CITED` when only its report is held.
    """

    id: str
    owners: tuple[str, ...]
    beneficiaries: tuple[str, ...]
    action: str
    issues: tuple[str, ...]
    place: Place
    made: str | None
    origin: str
    quantity: Quantity | None = None
    money: Money | None = None
    deadline: Edtf | None = None
    condition: str | None = None
    partners: tuple[Part, ...] = ()
    status: Status = "announced"
    follow_ups: tuple[FollowUp, ...] = ()
    heard: str | None = None
    newest: str | None = None
    elsewhere: tuple[str, ...] = ()
    met: str | None = None

    @property
    def untold(self) -> bool:
        """Whether nothing held or registered tells, even as a suggestion, what became of it, nor speaks of it since its deadline."""
        return self._untold_in(self.follow_ups)

    @property
    def to_judge(self) -> bool:
        """Whether what became of it is told in suggestions alone, which a person should judge."""
        return not self.untold and self._untold_in([one for one in self.follow_ups if one.sure])

    def _untold_in(self, follow_ups: Iterable[FollowUp]) -> bool:
        due = self.deadline.last if self.deadline else None
        since = due.isoformat() if due else ""
        return self.met is None and self.status not in _DONE and not any(
            (one.effect not in _SAID_AGAIN and one.short != "undone") or (one.place.date or "") > since for one in follow_ups
        )

    def was_due(self, day: str) -> bool:
        """Whether its deadline lies before a day (EDTF)."""
        due = self.deadline.last if self.deadline else None
        return due is not None and due.isoformat() < day

    def passed(self, day: str) -> bool:
        """Whether its deadline lies before a day (EDTF) and nothing held tells what became of it: it may be done all the same."""
        return self.was_due(day) and self.untold


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One file of the record, with how much was read in it; `speaks` where it stands for its work, `speaks_in_language` for its text.

    `files` are the names of all files of the same text, `expressions` the languages of the work, what speaks first.
    """

    document: str
    work: str
    file: str
    title: str | None
    kind: str | None
    date: str | None
    body: str | None
    ordinal: int | None
    parties: tuple[str, ...]
    language: str
    acts: int
    problems: int
    speaks: bool = True
    speaks_in_language: bool = True
    files: tuple[str, ...] = ()
    expressions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Something a person should look at: `why` says what was left open.

    `about` and `target` are what a judgement of it is about; `changes` tell things of the same words apart.
    """

    kind: CheckKind
    place: Place
    why: str
    target: Target
    about: tuple[Anchor, ...]
    changes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Eight digits of the digest of what it is about: the same doubt has the same name tomorrow."""
        subject = (self.kind, subject_of(self.target, self.about, self.changes))
        return sha256(repr(subject).encode()).hexdigest()[:8]
