"""What a person says of promises and later passages: that one is about the other, or is not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from ..answers import Effect, FollowUp, Reason
from ..entries import passage_id
from ..places import place_of
from ..works import Work
from .anchors import act_at, promise_at, words_at
from .models import Anchor, Ruling

BY_JUDGEMENT = "judged by"
WEIGHT = 100
"""A person's word outweighs every sign."""


@dataclass(frozen=True)
class JudgedLinks:
    """Links by a person: `same` later entries with their promise, `apart` pairs of promise and later entry, and other passages.

    Entries are known by their ids in the ledger. `effects` says what a pair was found to be.
    """

    same: Mapping[str, tuple[str, Reason]]
    apart: frozenset[tuple[str, str]]
    effects: Mapping[tuple[str, str], Effect]
    passages: Mapping[str, Sequence[FollowUp]]


def judged_links(works: Sequence[Work], rulings: Iterable[Ruling]) -> JudgedLinks:
    """The rulings on follow-ups whose promise and passage are held; the others say nothing."""
    held = {name: work for work in works for name in _names(work)}
    same: dict[str, tuple[str, Reason]] = {}
    apart: set[tuple[str, str]] = set()
    effects: dict[tuple[str, str], Effect] = {}
    passages: dict[str, list[FollowUp]] = defaultdict(list)
    for ruling in rulings:
        promised, told = (_line_at(held, anchor) for anchor in ruling.about)
        effect = cast("Effect | None", next(iter(ruling.changes.get("effect", ())), None))
        if promised and told and ruling.verdict == "wrong":
            apart.add((promised, told))
        elif promised and told:
            same[told] = (promised, reason(ruling))
            if effect:
                effects[promised, told] = effect
        if promised and effect and ruling.verdict != "wrong" and entry_at(held, ruling.about[1]) is None:
            passages[promised] += _passage(held, ruling, effect)
    return JudgedLinks(same, frozenset(apart), effects, passages)


NONE = JudgedLinks({}, frozenset(), {}, {})


def reason(ruling: Ruling) -> Reason:
    """A person's word as the one sign of a match."""
    newest = ruling.newest
    return Reason(BY_JUDGEMENT, WEIGHT, f"{newest.author}: {newest.reason}")


def entry_at(held: Mapping[str, Work], anchor: Anchor) -> str | None:
    """The id in the ledger of the promise that an anchor means; None where it is no entry."""
    work = held.get(anchor.work) or held.get(anchor.digest)
    promise = promise_at(work.document, anchor) if work else None
    return f"{work.id}:{promise.id}" if work and promise else None


def _line_at(held: Mapping[str, Work], anchor: Anchor) -> str | None:
    """The id of a promise, or of the passage with these words."""
    work = held.get(anchor.work) or held.get(anchor.digest)
    return entry_at(held, anchor) or (passage_id(work.id, anchor.eid, anchor.quote) if work else None)


def _names(work: Work) -> Iterator[str]:
    yield work.id
    yield from (file.source.digest for file in (work.document, *work.evidence))


def _passage(held: Mapping[str, Work], ruling: Ruling, effect: Effect) -> Iterator[FollowUp]:
    """A later passage that is no entry of its own, as printed."""
    anchor = ruling.about[1]
    work = held.get(anchor.work) or held.get(anchor.digest)
    if work is None:
        return
    act = act_at(work.document, anchor)
    span = act.clause if act else words_at(work.document, anchor)
    if span:
        yield FollowUp(effect=effect, place=place_of(work, anchor.eid, span), why=(reason(ruling),), sure=True)
