"""Events of the end: silence, adoption, and what becomes of promises."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from .base import Stage, What

SILENT: tuple[Stage, ...] = ("under silence",)
TABLE_OR_SILENT: tuple[Stage, ...] = ("negotiating", "under silence")
SINCE: tuple[Stage, ...] = (*TABLE_OR_SILENT, "adopted")
DONE: tuple[Stage, ...] = ("adopted",)


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceStarted(What):
    """A frozen text is put under silence until a deadline, stated in a time zone, in all these languages."""

    kind, who, stages, topic = "silence-started", "chair", ("negotiating",), "silence"
    digest: str
    languages: tuple[str, ...]
    deadline: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class SilenceExtended(What):
    """The chair gives more time."""

    kind, who, stages, topic = "silence-extended", "chair", SILENT, "silence"
    deadline: datetime


@dataclass(frozen=True, slots=True)
class Objected(What):
    """A delegation objects and says why: silence is broken, and nothing is adopted while the objection stands."""

    kind, who, stages, topic = "objected", "speaker", TABLE_OR_SILENT, "silence"
    reason: str
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class ObjectionWithdrawn(What):
    """A delegation objects no longer."""

    kind, who, stages, topic = "objection-withdrawn", "head", ("negotiating",), "silence"
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceResumed(What):
    """The same text is put under silence again after it was broken."""

    kind, who, stages, topic = "silence-resumed", "chair", ("negotiating",), "silence"
    digest: str
    deadline: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class SilenceExpired(What):
    """The deadline passed and nobody had spoken."""

    kind, who, stages, topic = "silence-expired", "rules", SILENT, "silence"


@dataclass(frozen=True, slots=True)
class PositionExplained(What):
    """A delegation explains its position; the explanation is attached to the text."""

    kind, who, stages, topic = "position-explained", "speaker", SINCE, "silence"
    words: str


@dataclass(frozen=True, slots=True)
class Dissociated(What):
    """A delegation is no holder of these paragraphs, or of the whole text where none is named."""

    kind, who, stages, topic = "dissociated", "head", SINCE, "silence"
    paragraphs: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class SignaturesOrdered(What):
    """In which order the signatures stand."""

    kind, who, stages, topic = "signatures-ordered", "chair", SINCE, "text"
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Adopted(What):
    """The chair finds in a meeting that those present adopt the text by consensus."""

    kind, who, stages, topic, published = "adopted", "chair", ("negotiating",), "text", True
    digest: str
    present: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdoptedBySilence(What):
    """What was under silence is adopted at the deadline."""

    kind, who, stages, topic, published = "adopted-by-silence", "rules", SILENT, "text", True
    digest: str


@dataclass(frozen=True, slots=True)
class Signed(What):
    """A head signs the adopted text."""

    kind, who, stages, topic, published = "signed", "head", DONE, "text", True
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseListed(What):
    """A promise of the adopted text, in its own words: where, whose, and by when it is reported on."""

    kind, who, stages, topic = "promise-listed", "chair", DONE, "follow-up"
    paragraph: str
    owners: tuple[str, ...]
    words: str
    due: datetime | None = None
    measure: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a report rests on: where it is found, and the digest of the file where there is one."""

    title: str
    address: str
    digest: str = ""


@dataclass(frozen=True, slots=True)
class ReportSubmitted(What):
    """An owner reports on a promise."""

    kind, who, stages, topic = "report-submitted", "speaker", DONE, "follow-up"
    promise: str
    words: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ReportReviewed(What):
    """A report is accepted, or returned with the reason."""

    kind, who, stages, topic = "report-reviewed", "speaker", DONE, "follow-up"
    report: str
    outcome: Literal["accepted", "returned"]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReplyGiven(What):
    """Another party replies to a report."""

    kind, who, stages, topic = "reply-given", "speaker", DONE, "follow-up"
    report: str
    words: str
