"""What a person says of promises and later passages: that one is about the other, or is not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from ...values import Edtf, Span
from ..answers import Effect, FollowUp, Reason
from ..entries import Entry, passage_id
from ..places import place_of
from ..works import Work, day_key
from .anchors import act_at, promise_at, words_at
from .models import Anchor, Ruling

BY_JUDGEMENT = "judged by"
MOVED = "deadline moved"
WEIGHT = 100
"""A person's word outweighs every sign."""


@dataclass(frozen=True, slots=True)
class Move:
    """Another deadline of a promise, or none any more, by the passage `told` of a day."""

    told: str
    day: str
    deadline: Edtf | None


@dataclass(frozen=True)
class JudgedLinks:
    """Links by a person: `same` later entries with their promise, `apart` pairs of promise and later entry, and other passages.

    Entries are known by their ids in the ledger. `elsewhere` are the passages that are not about a promise, as work, eId and
    words. `effects` says what a pair was found to be; `moves` of a promise the passages that give it another deadline, in the
    order of their days.
    """

    same: Mapping[str, tuple[str, Reason]]
    apart: frozenset[tuple[str, str]]
    elsewhere: Mapping[str, Sequence[tuple[str, str, str]]]
    effects: Mapping[tuple[str, str], Effect]
    passages: Mapping[str, Sequence[FollowUp]]
    moves: Mapping[str, Sequence[Move]]

    def parts(self, promise: str, later: Entry) -> bool:
        """Whether a person said that a later entry is not about a promise, whichever words of its passage were quoted for it."""
        if (promise, later.id) in self.apart:
            return True
        said = [words for work, eid, words in self.elsewhere.get(promise, ()) if (work, eid) == (later.work.id, later.eid)]
        own = later.work.document.words(later.clause) if said else ""
        return any(words in own or own in words for words in said)

    def deadline(self, promises: Iterable[str], before: str = "") -> tuple[Edtf | None] | None:
        """The deadline that the newest passage on any of these promises gives them, of those dated `before` a day; None where none does."""
        moved = [move for promise in promises for move in self.moves.get(promise, ()) if not before or move.day < before]
        return (max(moved, key=lambda move: move.day).deadline,) if moved else None

    def moved(self, promise: str, told: str) -> tuple[Reason, ...]:
        """That a passage gives a promise another deadline, as a sign of what is told of it."""
        return tuple(told_move(move.deadline) for move in self.moves.get(promise, ()) if move.told == told)


def told_move(deadline: Edtf | None) -> Reason:
    """A deadline that was moved, or taken away."""
    return Reason(MOVED, 0, str(deadline or ""))


def judged_links(works: Sequence[Work], rulings: Iterable[Ruling]) -> JudgedLinks:
    """The rulings on follow-ups whose promise and passage are held; the others say nothing."""
    held = {name: work for work in works for name in _names(work)}
    same: dict[str, tuple[str, Reason]] = {}
    apart: set[tuple[str, str]] = set()
    elsewhere: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    effects: dict[tuple[str, str], Effect] = {}
    passages: dict[str, list[FollowUp]] = defaultdict(list)
    moves: dict[str, list[Move]] = defaultdict(list)
    for ruling in rulings:
        promised, told = (_line_at(held, anchor) for anchor in ruling.about)
        effect = cast("Effect | None", next(iter(ruling.changes.get("effect", ())), None))
        if promised and told and ruling.verdict == "wrong":
            apart.add((promised, told))
            elsewhere[promised] += [(work.id, eid, work.document.words(span)) for work, eid, span in _stretch(held, ruling.about[1])]
        elif promised and told:
            same[told] = (promised, reason(ruling))
            if effect:
                effects[promised, told] = effect
            if effect == "changed" and "deadline" in ruling.changes:
                moves[promised].append(_move(held, ruling, told))
        if promised and effect and ruling.verdict != "wrong" and entry_at(held, ruling.about[1]) is None:
            passages[promised] += _passage(held, ruling, effect)
    return JudgedLinks(same, frozenset(apart), elsewhere, effects, passages, moves)


NONE = JudgedLinks({}, frozenset(), {}, {}, {}, {})


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


def _stretch(held: Mapping[str, Work], anchor: Anchor) -> Iterator[tuple[Work, str, Span]]:
    """Where the passage stands that an anchor means; a promise is an entry of its own, known by its id."""
    work = held.get(anchor.work) or held.get(anchor.digest)
    if work and not promise_at(work.document, anchor):
        act = act_at(work.document, anchor)
        span = act.clause if act else words_at(work.document, anchor)
        if span:
            yield work, anchor.eid, span


def _names(work: Work) -> Iterator[str]:
    yield work.id
    yield from (file.source.digest for file in (work.document, *work.evidence))


def _passage(held: Mapping[str, Work], ruling: Ruling, effect: Effect) -> Iterator[FollowUp]:
    """A later passage that is no entry of its own, as printed."""
    moved = (told_move(_deadline(ruling)),) if effect == "changed" and "deadline" in ruling.changes else ()
    for work, eid, span in _stretch(held, ruling.about[1]):
        yield FollowUp(effect=effect, place=place_of(work, eid, span), why=(reason(ruling), *moved), sure=True)


def _move(held: Mapping[str, Work], ruling: Ruling, told: str) -> Move:
    later = ruling.about[1]
    return Move(told, day_key((held.get(later.work) or held[later.digest]).document.date), _deadline(ruling))


def _deadline(ruling: Ruling) -> Edtf | None:
    return next((Edtf(day) for day in ruling.changes["deadline"]), None)
