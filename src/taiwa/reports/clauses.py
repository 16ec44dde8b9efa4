"""The text of a part cut into clauses, each with the acts that stand in it: every letter once, whatever was read."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..acts.models import Act, Undertaking
from ..record.document import Document
from ..tree.models import Provision
from ..values import Span

_SENTENCE_END = re.compile(r"[。！？!?]+[」』）)\]”\"’]*|(?<![A-Z])\.[)\]”\"’]*(?=\s|\Z)|\n")
_CLAUSE_END = re.compile(r"(?:.*[、，,;:：；])?[\s)）」』”’]*", re.DOTALL)
_JOINING = re.compile(r"[\s、，,;:：；]*")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of text, the acts whose predicates stand in it, and the promises made there; both may be empty."""

    at: Span
    acts: tuple[Act, ...] = ()
    promises: tuple[Undertaking, ...] = ()


def clauses_of(document: Document, parts: Iterable[Provision]) -> Iterator[tuple[Provision, tuple[Clause, ...]]]:
    """Each part with its clauses in the order of the text; joined they are the whole body."""
    acts: defaultdict[str, list[Act]] = defaultdict(list)
    promises: defaultdict[str, list[Undertaking]] = defaultdict(list)
    for act in document.acts:
        acts[act.eid].append(act)
    for promise in document.undertakings:
        promises[promise.eid].append(promise)
    for part in parts:
        yield part, _clauses(document.text, part, acts[part.eid], promises[part.eid])


def _clauses(chars: str, part: Provision, acts: Sequence[Act], promises: Sequence[Undertaking]) -> tuple[Clause, ...]:
    body = part.body or part.heading or part.num
    if body is None:
        return ()
    held: defaultdict[int, list[Act]] = defaultdict(list)
    places = list(_whole(chars, body, _with_acts(chars, body, acts)))
    ends = [place.end for place in places]
    for act in acts:
        held[min(bisect_right(ends, act.predicate.start), len(places) - 1)].append(act)
    return _with_promises([Clause(place, tuple(held[number])) for number, place in enumerate(places)], promises)


def _with_acts(chars: str, body: Span, acts: Sequence[Act]) -> list[Span]:
    """Where acts stand, in order and apart; verbs that share a subject begin where the one before ended."""
    found: list[Span] = []
    for act in sorted(acts, key=lambda act: act.predicate):
        end = min(max(act.clause.end, act.predicate.end), body.end)
        start = max(act.clause.start, body.start)
        if start >= end:
            continue
        if found and act.predicate.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, end))
        else:
            joined = _JOINING.match(chars, found[-1].end, act.predicate.start) if found and start <= found[-1].end else None
            found.append(Span(joined.end() if joined else start, end))
    return found


def _whole(chars: str, body: Span, spoken: Sequence[Span]) -> Iterator[Span]:
    """`body` cut at the clauses of its acts: what ends or opens a clause belongs to it, whole sentences between stand alone."""
    at = body.start
    for number, clause in enumerate(spoken):
        opening = _last_end(chars, at, clause.start)
        if opening > at:
            yield Span(at, opening)
        following = spoken[number + 1].start if number + 1 < len(spoken) else body.end
        end = _end(chars, clause.end, following, is_last=number + 1 == len(spoken))
        yield Span(opening, end)
        at = end
    if at < body.end:
        yield Span(at, body.end)


def _last_end(chars: str, start: int, end: int) -> int:
    """Behind the last whole sentence between two places; the first of them where there is none."""
    return max((found.end() for found in _SENTENCE_END.finditer(chars, start, end)), default=start)


def _end(chars: str, start: int, following: int, *, is_last: bool) -> int:
    """Where the clause that acts up to `start` ends: with its sentence, else with its comma (つつ、); the last one takes all."""
    sentence = _SENTENCE_END.search(chars, start, following)
    if sentence:
        return sentence.end()
    comma = _CLAUSE_END.match(chars, start, following)
    return following if is_last or comma is None else comma.end()


def _with_promises(clauses: Sequence[Clause], promises: Sequence[Undertaking]) -> tuple[Clause, ...]:
    """The clauses with their promises: beside the act that carries one, else where it is printed."""
    by_act = {act.id: number for number, clause in enumerate(clauses) for act in clause.acts}
    held: defaultdict[int, list[Undertaking]] = defaultdict(list)
    for promise in promises:
        printed = (number for number, clause in enumerate(clauses) if clause.at.start <= promise.action.start < clause.at.end)
        held[by_act.get(promise.basis or "", next(printed, len(clauses) - 1))].append(promise)
    return tuple(Clause(clause.at, clause.acts, tuple(held[number])) for number, clause in enumerate(clauses))
