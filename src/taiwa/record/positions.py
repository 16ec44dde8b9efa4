"""Where each party stands on each issue over time, in its own printed words; silence and reservations included."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..acts.models import Act, ActType
from ..values import Span
from .answers import Change, Position, Stance
from .places import place_of
from .reserved import reservations
from .shares import Share, share_of
from .silence import shown_in, silences
from .stances import DECIDING, Said, change_of, is_condemned, same_side, stance_of
from .subjects import Subjects
from .works import Work, day_key

_Key = tuple[str, str]
_RANK = {act: rank for rank, act in enumerate(DECIDING)}


def share_with_positions(work: Work, subjects: Subjects) -> Share:
    """What `work` adds to the positions, whatever else is held."""
    return share_of(work, tuple(_spoken(work, subjects)), shown_in(work, subjects))


def positions_of(shares: Iterable[Share], subjects: Subjects) -> tuple[Position, ...]:
    """Every position of the works whose `shares` are given; grouped by issue and party, in time within each.

    Those on one issue, or of one party, come out the same where only they are in the shares.
    """
    shares = sorted(shares, key=lambda share: (day_key(share.date), share.work))
    spoken = [position for share in shares for position in share.spoken]
    return tuple(sorted((*_with_changes(spoken, subjects), *silences(shares)), key=_order))


def _order(position: Position) -> tuple[str, str, str, str]:
    """By issue, party and document; what stands in one document keeps the order of its text."""
    place = position.place
    return (position.issue, position.party, day_key(place.date), place.document)


def _spoken(work: Work, subjects: Subjects) -> Iterator[Position]:
    """What `work` says: one position for each party, issue and stance, the telling act quoted, in the order of the text."""
    held: dict[tuple[str, str, Stance], list[Act]] = defaultdict(list)
    apart = reservations(work, subjects)
    for act in work.document.acts:
        if act.background:
            continue
        issues = subjects.of_act(work.document, act)
        for party in act.holders:
            for issue in issues:
                held[party, issue, stance_of(act, on_condemned=_condemned(issue, subjects))].append(act)
    for (party, issue), hedges in apart.items():
        for stance in ("supports", "neutral", "concerned"):
            held.pop((party, issue, stance), None)
        held[party, issue, "reserved"] = list(hedges)
    quoted = {key: _telling_first(key[2], acts) for key, acts in held.items()}
    for (party, issue, stance), acts in sorted(quoted.items(), key=lambda row: row[1][0].clause):
        if stance != "neutral" or not _takes_a_stance(held, party, issue):
            yield _position(work, issue, party, stance, acts)


def _condemned(issue: str, subjects: Subjects) -> bool:
    return is_condemned((issue, *subjects.broader(issue)))


def _takes_a_stance(held: Container[tuple[str, str, Stance]], party: str, issue: str) -> bool:
    return any((party, issue, stance) in held for stance in _TAKEN)


_TAKEN: tuple[Stance, ...] = ("supports", "opposes", "concerned", "reserved")


def _position(work: Work, issue: str, party: str, stance: Stance, acts: Sequence[Act]) -> Position:
    first = acts[0]
    words = Span(first.clause.start, acts[-1].clause.end) if stance == "reserved" else first.clause
    return Position(
        issue=issue, party=party, stance=stance, change=None, place=place_of(work, first.eid, words),
        acts=tuple(act.id for act in acts), act=first.act, force=first.force, degree=first.degree,
    )


def _telling_first(stance: Stance, acts: Sequence[Act]) -> Sequence[Act]:
    """The deciding act first; one who stands apart is quoted as it went on."""
    return acts if stance == "reserved" else sorted(acts, key=lambda act: (_RANK[act.act], -act.force, -act.degree, act.clause))


@dataclass(slots=True)
class _Word:
    """What a party says on an issue in one document: all its stances there."""

    day: str
    document: str
    said: list[Said]


def _with_changes(spoken: Sequence[Position], subjects: Subjects) -> Iterator[Position]:
    """Each position with its change against the party's last word in an earlier document, never in its own."""
    words: dict[_Key, list[_Word]] = defaultdict(list)
    for position in spoken:
        of_party = words[position.issue, position.party]
        if not of_party or of_party[-1].document != position.place.document:
            of_party.append(_Word(day_key(position.place.date), position.place.document, []))
        of_party[-1].said.append(_said(position))
    for position in spoken:
        of_party = words[position.issue, position.party]
        earlier = bisect_left(of_party, day_key(position.place.date), key=lambda word: word.day)
        own = next(word for word in of_party[earlier:] if word.document == position.place.document)
        change = _change(of_party[earlier - 1] if earlier else None, own, _said(position))
        if change == "reversed" and _condemned(position.issue, subjects):
            change = "kept"  # to support the fight against terrorism and to condemn terrorism is the same side
        yield replace(position, change=change)


def _said(position: Position) -> Said:
    return Said(position.stance, position.act or ActType.SAY, position.force, position.degree)


def _change(before: _Word | None, own: _Word, now: Said) -> Change:
    """Against the earlier stance that is likest: a party that both praised and worried is compared like with like.

    What stands beside an earlier stance that is still held in the same document is new there and reverses nothing.
    """
    if before is None:
        return "new"
    likest = next((was for was in before.said if was.stance == now.stance), None)
    alongside = next((was for was in before.said if same_side(was.stance, now.stance)), before.said[0])
    change = change_of(likest or alongside, now)
    held_on = any(one.stance == was.stance for one in own.said for was in before.said)
    return "new" if change == "reversed" and held_on else change
