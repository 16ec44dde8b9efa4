"""Events of the room: the round, its people, its papers, its chair."""

from dataclasses import dataclass
from typing import Literal

from ..parties import BodyRules, Delegation, Observer, Person, Topic
from .base import ANY, BEFORE, What

Audience = Literal["delegations", "observers", "public"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOpened(What):
    """A round of a body of a dialogue begins: its chair, its rules and who is invited."""

    kind, who, stages = "round-opened", "head", ()
    dialogue: str
    body: str
    ordinal: int
    title: str
    chair: str
    rules: BodyRules
    delegations: tuple[Delegation, ...]


@dataclass(frozen=True, slots=True)
class DelegationSeated(What):
    """A party takes part that was not there from the beginning."""

    kind, who, stages = "delegation-seated", "chair", BEFORE
    delegation: Delegation


@dataclass(frozen=True, slots=True)
class PersonNamed(What):
    """A head names a person of the delegation, or gives one another role."""

    kind, who, stages = "person-named", "head", ANY
    person: Person


@dataclass(frozen=True, slots=True)
class PersonLeft(What):
    """A person speaks no longer for the delegation."""

    kind, who, stages = "person-left", "head", ANY
    person: str


@dataclass(frozen=True, slots=True)
class ObserverInvited(What):
    """An observer or a guest is let into the room."""

    kind, who, stages = "observer-invited", "chair", ANY
    observer: Observer


@dataclass(frozen=True, slots=True)
class TopicsOpened(What):
    """The chair opens a part of the work to observers, or to the public what is settled of it."""

    kind, who, stages = "topics-opened", "chair", ANY
    topics: tuple[Topic, ...]
    to: Literal["observers", "public"]


@dataclass(frozen=True, slots=True)
class DatesSet(What):
    """When and where the round meets: days as they were told (EDTF)."""

    kind, who, stages = "dates-set", "chair", BEFORE
    dates: str
    place: str


@dataclass(frozen=True, slots=True)
class AgendaSet(What):
    """What the round is about, in order."""

    kind, who, stages = "agenda-set", "chair", BEFORE
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLaid(What):
    """A paper on the table: its title, the digest of its file, and whom it is for."""

    kind, who, stages = "paper-laid", "speaker", ANY
    title: str
    digest: str
    audience: Audience = "delegations"


@dataclass(frozen=True, slots=True)
class DraftingBegun(What):
    """The preparation is over; the chair writes a draft."""

    kind, who, stages = "drafting-begun", "chair", ("preparing",)


@dataclass(frozen=True, slots=True)
class ChairHandedOver(What):
    """The chair goes to the next party; out of turn only with a reason."""

    kind, who, stages = "chair-handed-over", "chair", ANY
    to: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RoundClosed(What):
    """Nothing more is done in this round."""

    kind, who, stages = "round-closed", "chair", ("preparing", "drafting", "negotiating", "adopted")
    reason: str = ""
