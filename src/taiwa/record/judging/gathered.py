"""Whom words for all parties of a document stand for, and whose its promises are, once a person has corrected either."""

from collections.abc import Iterable, Iterator, Mapping

from ...acts.counted import counted
from ...acts.ja.cues import load as japanese_cues
from ...acts.models import Act
from ...acts.speakers import NO_PARTIES, NOT_TWO, ONE_ONLY, UNLISTED, WHICH
from ...meta.models import Meta
from ...values import replace
from ..document import Document
from .corrections import following

_TWO = 2
_PAIR = frozenset({"two", "both"})
_NAMING = frozenset({"party", "person"})


def with_promises(document: Document, old: Mapping[str, Act], new: Mapping[str, Act | None]) -> Document:
    """`document` with its promises as the acts that carry them read now (`new`, None for one that is none); one that had no owner is made where they have."""
    held = (
        following(promise, old[promise.basis], new[promise.basis]) if promise.basis and promise.basis in new else promise
        for promise in (*document.undertakings, *document.unowned)
    )
    every = [promise for promise in held if promise]
    return replace(
        document,
        undertakings=tuple(sorted((one for one in every if one.owners), key=lambda promise: promise.action)),
        unowned=tuple(one for one in every if not one.owners),
    )


def of_parties(document: Document, meta: Meta) -> Document:
    """`document` with `meta`, and with its parties wherever words that name none of them were read as all of its parties."""
    acts = tuple(_of_parties(act, document, meta) for act in document.acts)
    old, new = ({one.id: one for one in _with_inner(every)} for every in (document.acts, acts))
    changed: dict[str, Act | None] = {name: act for name, act in new.items() if act.holders != old[name].holders}
    terms = tuple(
        replace(term, holders=meta.parties) if _is_all(term.holders, document.meta) else term for term in meta.terms
    )
    return replace(with_promises(document, old, changed), acts=acts, meta=replace(meta, terms=terms))


def _with_inner(acts: Iterable[Act]) -> Iterator[Act]:
    for act in acts:
        yield act
        yield from _with_inner(act.embedded)


def _of_parties(act: Act, document: Document, meta: Meta) -> Act:
    inner = tuple(_of_parties(one, document, meta) for one in act.embedded)
    act = replace(act, embedded=inner) if inner != act.embedded else act
    if not _speaks_for_all(act, document, len(meta.parties)):
        return act
    number = _number(act.holder or "")
    if number not in (None, len(meta.parties)):
        return replace(act, holders=(), open=f"{act.holder}: {WHICH.format(number)}", confidence="unsure")
    return replace(act, holders=tuple(sorted(meta.parties)), open=None, confidence=act.confidence if act.holders else "sure")


def _number(phrase: str) -> int | None:
    """How many a phrase says that they are (the two sides, 三か国の大臣); None where it does not."""
    lists = japanese_cues().speakers
    if phrase in lists["two"] or not _PAIR.isdisjoint(phrase.lower().split()):
        return _TWO
    group = counted(phrase, lists)
    return group.number if group else None


def _speaks_for_all(act: Act, document: Document, parties: int) -> bool:
    """Whether the subject of an act stands for all parties by words that name none of them (the Ministers, 双方), or would if they were known."""
    if act.holder_at is None or any(one.kind in _NAMING for one in document.mentions_in(act.holder_at)):
        return False
    if act.holders:
        return _is_all(act.holders, document.meta)
    why = act.open or ""
    return parties > 1 and why.endswith((NO_PARTIES, ONE_ONLY, UNLISTED, WHICH.format(parties), *([NOT_TWO] if parties == _TWO else ())))


def _is_all(holders: Iterable[str], meta: Meta) -> bool:
    return len(meta.parties) > 1 and set(holders) == set(meta.parties)
