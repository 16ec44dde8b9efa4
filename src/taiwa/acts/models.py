"""Who says what, with what force, to whom."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from msgspec import Struct

from ..mentions.models import Confidence
from ..values import Edtf, Money, Quantity, Span


class ActType(StrEnum):
    """The kinds of speech act of the annotation guide."""

    DECIDE = "decide"
    COMMIT = "commit"
    AGREE = "agree"
    INTEND = "intend"
    INTEREST = "interest"
    URGE = "urge"
    EXPECT = "expect"
    SUPPORT = "support"
    WELCOME = "welcome"
    APPRECIATE = "appreciate"
    THANK = "thank"
    CONDEMN = "condemn"
    CONCERN = "concern"
    CONFIRM = "confirm"
    STRESS = "stress"
    NOTE = "note"
    SAY = "say"


class Force(IntEnum):
    """How firmly an act binds its holder, in order; stronger and weaker are comparisons of these."""

    NONE = 0
    INTEREST = 1
    READINESS = 2
    INTENTION = 3
    COMMITMENT = 4
    AGREEMENT = 5
    DECISION = 6
    DELIVERED = 7


class Degree(IntEnum):
    """How strongly an act is meant, in order; among acts of one type stronger and weaker are comparisons of these."""

    WEAKENED = 0
    PLAIN = 1
    STRONG = 2
    UTMOST = 3


class Act(Struct, frozen=True, kw_only=True):
    """One explicit speech-act predicate by one holder.

    `id` is a digest of eId, quoted predicate and occurrence; `clause` is the sentence part it stands in, `predicate`
    and `content` are places in the text. `holder` is the subject as printed (also where it was carried over; `holder_at`
    says where), `holders` the party ids it stands for, empty when that is not known, and then `open` says why.
    `rule` is the cue that fired. `condition` quotes a printed condition. `embedded` are acts of others inside the
    complement; they are never counted as the holder's own.
    """

    id: str
    eid: str
    clause: Span
    predicate: Span
    act: ActType
    force: Force
    degree: Degree = Degree.PLAIN
    holder: str | None
    holder_at: Span | None
    holders: tuple[str, ...]
    addressees: tuple[str, ...] = ()
    reaffirmed: bool = False
    background: bool = False
    issues: tuple[str, ...] = ()
    content: Span | None = None
    condition: Span | None = None
    embedded: tuple["Act", ...] = ()
    rule: str
    confidence: Confidence = "sure"
    open: str | None = None


class PartnerRole(StrEnum):
    """What part a body has in a promise that is not its own."""

    FUNDS = "funds"
    IMPLEMENTS = "implements"
    CO_HOSTS = "co-hosts"
    SUPPORTS = "supports"


@dataclass(frozen=True, slots=True)
class Partner:
    """A body with a part in a promise: its id in the registry, else its name as printed; `at` quotes the words that say so."""

    body: str
    role: PartnerRole
    at: Span


class Undertaking(Struct, frozen=True, kw_only=True):
    """What a party undertook that somebody could later ask about.

    `basis` is the id of the act that carries it, None for one credited to a party without an act of its own.
    `action` is the complement as printed. `deadline` is a day, or the window where a start and an end are printed.
    `condition` quotes what it hangs on. `status` is one of announced, ongoing, delivered.
    """

    id: str
    eid: str
    owners: tuple[str, ...]
    beneficiaries: tuple[str, ...]
    action: Span
    clause: Span
    issues: tuple[str, ...] = ()
    quantity: Quantity | None = None
    money: Money | None = None
    deadline: Edtf | None = None
    condition: Span | None = None
    partners: tuple[Partner, ...] = ()
    basis: str | None
    status: str
