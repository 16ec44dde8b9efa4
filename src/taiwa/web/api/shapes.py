"""The shapes of the answers, for the description of the API: those that the command line prints. Dates are EDTF; what is not known is null.

Answers are written by `exports/` and not by these classes, so that both stay one; tests hold each against its shape.
"""

from typing import Any, TypeAlias

from ninja import Schema
from pydantic import ConfigDict


class _Shape(Schema):
    """An object with these keys and no others."""

    model_config = ConfigDict(extra="forbid")


class TroubleOut(_Shape):
    """Why there is no answer: `error` is a word for a program, `words` are for a person."""

    error: str
    words: str


def told(shape: Any) -> dict[int, Any]:
    """The answer of an address in `shape`, and its trouble."""
    return {200: shape, 400: TroubleOut, 404: TroubleOut}


class _Placed(_Shape):
    """Where words are printed."""

    date: str | None
    document: str
    file: str
    pinpoint: str | None
    words: str | None


class PositionOut(_Placed):
    """Where one party stands on one issue in one document; silence has no words."""

    issue: str
    party: str
    stance: str
    change: str | None
    acts: list[str]


class AmountOut(_Shape):
    """A count (`unit`) or a sum (`currency`); digits that JSON's numbers would lose are a string."""

    amount: float | str
    approx: bool
    bound: str | None
    unit: str | None = None
    currency: str | None = None


class PartnerOut(_Shape):
    """A body that funds, implements, co-hosts or supports."""

    body: str
    role: str
    words: str


class FollowUpOut(_Placed):
    """A later passage about a promise; where it is not sure, a suggestion."""

    id: str | None
    effect: str
    why: str
    sure: bool


class CommitmentOut(_Placed):
    """A promise, and what later documents say became of it."""

    id: str
    owners: list[str]
    beneficiaries: list[str]
    action: str
    made: str | None
    origin_document: str
    quantity: AmountOut | None
    money: AmountOut | None
    deadline: str | None
    condition: str | None
    partners: list[PartnerOut]
    status: str
    follow_ups: list[FollowUpOut]
    heard: str | None
    met: str | None


class ListedOut(_Shape):
    """One file of the record."""

    document: str
    work: str
    file: str
    title: str | None
    kind: str | None
    date: str | None
    body: str | None
    ordinal: int | None
    parties: list[str]
    language: str
    acts: int
    problems: int
    files: list[str]
    expressions: list[str]


class HitOut(_Placed):
    """A passage that holds the wording, and the act in it."""

    parties: list[str]
    act: str | None
    force: str | None
    latest: bool
    score: float | None
    degree: str | None
    agreed: bool
    background: bool
    document_of: list[str]
    language: str
    form: str | None
    via: str | None
    against: bool
    denied: _Placed | None


class VariantOut(_Shape):
    """A printed form of the wording."""

    words: str
    count: int
    first_use: str | None
    last_use: str | None
    via: bool


class FoundOut(_Shape):
    """What was found; with `more`, `total` is only what was counted."""

    query: str
    first_use: str | None
    last_use: str | None
    total: int
    more: bool
    agreed: HitOut | None
    variants: list[VariantOut]
    hits: list[HitOut]


class SavedHitOut(HitOut):
    """A passage that a saved search finds: when its document was added, and whether that was after its hits were seen."""

    added: str
    new: bool


class SavedOut(_Shape):
    """A saved search; `new` passages were added since `seen`. `feed` is the address of its Atom feed, `trouble` why it finds nothing."""

    id: str
    name: str
    query: str
    party: str | None
    body: str | None
    issue: str | None
    act: str | None
    force: str | None
    since: str | None
    until: str | None
    language: str | None
    exact: bool
    made: str
    seen: str
    feed: str
    new: int
    more_new: bool
    total: int
    more: bool
    trouble: str | None
    hits: list[SavedHitOut]


class CheckOut(_Placed):
    """Something that a person should check."""

    id: str
    kind: str
    why: str


class ActOut(_Shape):
    """An act in a document, with what it tells of others' acts."""

    id: str
    holders: list[str]
    holder: str | None
    act: str
    force: str
    degree: str
    addressees: list[str]
    issues: list[str]
    predicate: str
    words: str
    content: str | None
    condition: str | None
    reaffirmed: bool
    background: bool
    embedded: "list[ActOut]"
    rule: str
    confidence: str
    open: str | None


class RoleOut(_Shape):
    """A body and its part in a promise."""

    body: str
    role: str


class PromiseOut(_Shape):
    """What a party could be asked about later; figures as printed."""

    id: str
    act: str
    owners: list[str]
    beneficiaries: list[str]
    action: str
    quantity: str | None
    money: str | None
    deadline: str | None
    condition: str | None
    partners: list[RoleOut]
    status: str


class ClauseOut(_Shape):
    """A clause, with its acts and promises by id."""

    words: str
    acts: list[str]
    commitments: list[str]


class PartOut(_Shape):
    """A part of a document."""

    pinpoint: str
    eid: str
    heading: str | None
    words: str | None
    issues: list[str]
    clauses: list[ClauseOut]
    acts: list[ActOut]
    commitments: list[PromiseOut]


class ShownOut(_Shape):
    """A document, or a part of one."""

    document: str
    work: str
    file: str
    title: str | None
    kind: str | None
    date: str | None
    language: str
    parties: list[str]
    parts: list[PartOut]


class TargetOut(_Shape):
    """A place that is referred to."""

    document: str
    file: str
    pinpoint: str | None


class ReferenceOut(_Placed):
    """Words that refer to a document."""

    kind: str
    means: str | None
    dialogue: str | None
    when: str | None
    held: list[TargetOut]
    own: bool
    why: str
    sure: bool
    open: str | None


class LinksOut(_Shape):
    """What a document refers to, and who refers to it."""

    document: str
    file: str
    references: list[ReferenceOut]
    cited_by: list[ReferenceOut]


class _PrintedOut(_Shape):
    """Words of a passage."""

    pinpoint: str | None
    words: str | None


class _SideOut(_Shape):
    """One of two documents."""

    document: str
    file: str
    date: str | None


class FigureOut(_Shape):
    """A figure before and after, as printed."""

    before: str | None
    after: str | None


class StepOut(_Shape):
    """A step on a ladder of strength."""

    ladder: str
    step: int
    degree: str


class StrengthOut(_Shape):
    """How strongly it was said before and after."""

    before: StepOut
    after: StepOut


class DoingOut(_Shape):
    """What a party does with its words."""

    act: str
    against: bool


class DoingsOut(_Shape):
    """What parties did with their words before and after."""

    before: list[DoingOut]
    after: list[DoingOut]


class RunOut(_Shape):
    """Words that stayed (`same`), went (`out`) or came (`in`)."""

    kind: str
    words: str


class EntryOfTwo(_Shape):
    """What became of one matter from one document to the other."""

    changes: list[str]
    issue: str | None
    parties: list[str]
    before: list[_PrintedOut]
    after: list[_PrintedOut]
    why: str
    sure: bool
    joined: list[str]
    left: list[str]
    apart: list[str]
    figures: list[FigureOut]
    strength: list[StrengthOut]
    acts: DoingsOut | None
    marks: list[RunOut]


class ComparedOut(_Shape):
    """Two documents, matter by matter."""

    before: _SideOut
    after: _SideOut
    by_words: bool
    entries: list[EntryOfTwo]


class SaidOut(_Shape):
    """What was said on the issue in a round."""

    pinpoint: str | None
    words: str | None
    parties: list[str]
    act: str | None
    force: str | None
    degree: str | None


class StandOut(_Shape):
    """Where a party stands in a round."""

    party: str
    stance: str
    change: str | None


class RoundOut(_Shape):
    """One round of a series on one issue."""

    issue: str
    series: list[str]
    document: str
    file: str
    date: str | None
    title: str | None
    said: list[SaidOut]
    positions: list[StandOut]
    silent: list[str]
    before: str | None
    entries: list[EntryOfTwo]


class AnnouncedOut(_Placed):
    """What a document announced of a meeting."""

    said: str | None
    host: str | None
    kept: bool | None


class MeetingOut(_Shape):
    """A meeting, with the works that came out of it."""

    id: str
    series: str
    ordinal: int | None
    date: str | None
    place: str | None
    chair: str | None
    status: str
    title: str | None
    documents: list[str]
    announced: list[AnnouncedOut]
    registered: bool


TurnOut: TypeAlias = dict[str, Any]
InstrumentOut: TypeAlias = dict[str, Any]
EntryOut: TypeAlias = dict[str, Any]
"""Objects of many kinds of which the command line's manual tells the keys."""


class ItemOut(_Shape):
    """One of a list of aims."""

    words: str
    order: int
    registered: str | None
    like: list[str]
    document: str
    file: str
    pinpoint: str | None


class AimsListOut(_Placed):
    """A list of principles, aims or pillars."""

    kind: str
    series: str
    added: bool
    sure: bool
    counted: int | None
    items: list[ItemOut]


class MoveOut(_Shape):
    """What became of one of them from one list to the next."""

    kind: str
    series: str
    change: str
    sure: bool
    document: str
    before: ItemOut | None
    after: ItemOut | None
    contradictions: list[dict[str, Any]]


class AimsOut(_Shape):
    """The lists, and how they changed."""

    lists: list[AimsListOut]
    changes: list[MoveOut]
