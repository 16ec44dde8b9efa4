"""Where each party stands on each issue over time, in its own printed words; silence and reservations included."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..acts.models import Act, ActType
from .answers import Change, Position, Stance
from .places import place_of
from .reserved import reservations
from .silence import silences
from .stances import DECIDING, Said, change_of, same_side, stance_of
from .subjects import Subjects
from .works import Work, day_key

_Key = tuple[str, str]
_RANK = {act: rank for rank, act in enumerate(DECIDING)}


def positions_of(works: Sequence[Work], subjects: Subjects) -> tuple[Position, ...]:
    """Every position in `works`, which come oldest first; grouped by issue and party, in time within each."""
    spoken = [position for work in works for position in _spoken(work, subjects)]
    rows = sorted((*_with_changes(spoken), *silences(works, spoken, subjects)), key=_order)
    return tuple(rows)


def _order(position: Position) -> tuple[str, str, str, str, str]:
    place = position.place
    return (position.issue, position.party, day_key(place.date), place.document, position.stance)


def _spoken(work: Work, subjects: Subjects) -> Iterator[Position]:
    """What `work` says: one position for each party, issue and stance, the telling act quoted."""
    held: dict[tuple[str, str, Stance], list[Act]] = defaultdict(list)
    apart = reservations(work, subjects)
    for act in work.document.acts:
        if act.background:
            continue
        issues = subjects.of_act(work.document, act)
        for party in act.holders:
            for issue in issues:
                held[party, issue, stance_of(act.act)].append(act)
    for (party, issue), act in apart.items():
        for stance in ("supports", "neutral", "concerned"):
            held.pop((party, issue, stance), None)
        held[party, issue, "reserved"] = [act]
    for (party, issue, stance), acts in held.items():
        if stance != "neutral" or not _takes_a_stance(held, party, issue):
            yield _position(work, issue, party, stance, acts)


def _takes_a_stance(held: Container[tuple[str, str, Stance]], party: str, issue: str) -> bool:
    return any((party, issue, stance) in held for stance in _TAKEN)


_TAKEN: tuple[Stance, ...] = ("supports", "opposes", "concerned", "reserved")


def _position(work: Work, issue: str, party: str, stance: Stance, acts: Sequence[Act]) -> Position:
    ranked = sorted(acts, key=lambda act: (_RANK[act.act], -act.force, act.clause))
    first = ranked[0]
    return Position(
        issue=issue, party=party, stance=stance, change=None, place=place_of(work, first.eid, first.clause),
        acts=tuple(act.id for act in ranked), act=first.act, force=first.force,
    )


@dataclass(slots=True)
class _LastWord:
    """What a party said last on an issue: all its stances in the newest document in which it spoke."""

    document: str
    said: list[Said]


def _with_changes(spoken: Iterable[Position]) -> Iterator[Position]:
    last: dict[_Key, _LastWord] = {}
    before: dict[_Key, _LastWord] = {}
    for position in spoken:
        key = (position.issue, position.party)
        now = Said(position.stance, position.act or ActType.SAY, position.force)
        if key not in last or last[key].document != position.place.document:
            if key in last:
                before[key] = last[key]
            last[key] = _LastWord(position.place.document, [])
        last[key].said.append(now)
        yield replace(position, change=_change(before.get(key), now))


def _change(before: _LastWord | None, now: Said) -> Change:
    """Against the earlier stance that is likest: a party that both praised and worried is compared like with like."""
    if before is None:
        return "new"
    likest = next((was for was in before.said if was.stance == now.stance), None)
    alongside = next((was for was in before.said if same_side(was.stance, now.stance)), before.said[0])
    return change_of(likest or alongside, now)
