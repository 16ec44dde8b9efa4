"""A judgement: what a person says of one thing that was read, anchored by the words in which it is printed."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Literal

Target = Literal["act", "name", "promise", "follow-up", "document", "work", "remark"]
Verdict = Literal["right", "wrong", "changed", "added", "withdrawn"]
Subject = tuple[object, ...]

KIND = "kind"
"""The value of a judged name that says what kind of name it was read as: `party`, `person`, `date` …"""

WHY = "why"
"""The value of a judged remark that says what was remarked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where the thing judged is printed.

    `work` is the statement and `digest` the file that was judged; either is enough to find it again. `eid` is the part,
    empty for the whole document. `quote` holds the printed words with their white space folded: the predicate of an
    act, a name, the complement of a promise; `context` the clause they stand in. `occurrence` counts, from 1, among
    equal quotes of that part.
    """

    work: str
    digest: str
    eid: str = ""
    quote: str = ""
    context: str = ""
    occurrence: int = 1


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """One line of the ledger of judgements; nothing in it is ever changed.

    `about` has one anchor; two for a follow-up (the promise, the later passage) and for a work (two files). `verdict`
    is `right` (it stands as read), `wrong` (it is not so, and leaves the record), `changed` (other values, in
    `changes`), `added` (a person read what no rule did) or `withdrawn`: then `withdraws` is the id of the judgement
    that no longer stands. `time` is ISO 8601 in UTC; `author` and `reason` are words of the person who judged.
    """

    target: Target
    verdict: Verdict
    about: tuple[Anchor, ...]
    author: str
    time: str
    reason: str
    changes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    withdraws: str | None = None

    @cached_property
    def id(self) -> str:
        """Twelve digits of the digest of all that it says: the same judgement imported twice is one."""
        return sha256(json.dumps(asdict(self), ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]

    @property
    def subject(self) -> Subject:
        """What it is about: what is said later of the same thing overlays it."""
        return subject_of(self.target, self.about, self.changes)


def subject_of(target: Target, about: Sequence[Anchor], changes: Mapping[str, tuple[str, ...]]) -> Subject:
    """What tells one thing from another: its words and part; of files the bytes; of names the kind; of remarks what they say."""
    files = target in ("document", "work")
    told = changes.get(KIND, ()) if target == "name" else changes.get(WHY, ()) if target == "remark" else ()
    return (target, tuple((at.work, at.digest if files else "", at.eid, at.quote, at.occurrence) for at in about), told)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What holds of one thing: the newest verdict, and of each value the newest that was said; `judgements` oldest first."""

    target: Target
    about: tuple[Anchor, ...]
    verdict: Verdict
    changes: Mapping[str, tuple[str, ...]]
    judgements: tuple[Judgement, ...]

    @property
    def newest(self) -> Judgement:
        """The judgement that was given last."""
        return self.judgements[-1]


def rulings_of(judgements: Iterable[Judgement]) -> tuple[Ruling, ...]:
    """What holds, in the order of the newest judgement on each thing; the order given does not matter.

    A judgement that is withdrawn was never given; to withdraw the withdrawal brings it back. To call a thing right
    confirms it as it then stood: earlier changes of it hold on.
    """
    once = sorted({one.id: one for one in judgements}.values(), key=lambda one: (one.time, one.id))
    gone: set[str] = set()
    for one in reversed(once):
        if one.withdraws and one.id not in gone:
            gone.add(one.withdraws)
    of_subject: dict[Subject, list[Judgement]] = {}
    for one in once:
        if one.id not in gone and not one.withdraws:
            held = of_subject.pop(one.subject, [])
            of_subject[one.subject] = [*held, one]  # what was judged last stands last
    return tuple(map(_ruling, of_subject.values()))


def _ruling(held: Sequence[Judgement]) -> Ruling:
    changes: dict[str, tuple[str, ...]] = {}
    for one in held:
        changes |= one.changes
    added = any(one.verdict == "added" for one in held)
    verdict: Verdict = "added" if added and held[-1].verdict != "wrong" else held[-1].verdict
    return Ruling(
        target=held[-1].target, about=held[-1].about, verdict=verdict, changes=changes, judgements=tuple(held)
    )
