"""Every promise of a work, and every passage of it that tells what became of one."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from math import fsum
from typing import NamedTuple

from ..acts.measures import TOLD
from ..acts.models import Undertaking
from ..values import Edtf, Money, Quantity, Span, replace
from .amounts import share_spots
from .answers import Effect
from .document import Document
from .effect_words import find, spots
from .effects import Citation, cited, effect_in, effect_said
from .entries import NAMED, PLACES, Entry, figures, is_part, meant_before, passage_id, unit_of
from .places import sentence_at
from .rows import reported
from .telling import telling
from .tied import headed, tied_of
from .works import Work

_TELLING = 2.5
"""An action whose words tell less is looked at with the rest of its clause."""
_LATELY = timedelta(days=31)
"""A document is given out so soon after its meeting."""
_OPENING = 4
"""A meeting tells that it was held in one of its first provisions, or gives thanks for it in one of its last."""


class Told(NamedTuple):
    """The entries of a work: the `promises` that are lines of the ledger, and the `reports` that can only follow one."""

    promises: tuple[Entry, ...]
    reports: tuple[Entry, ...]


def told_in(work: Work) -> Told:
    """The undertakings of a work, then the passages of it that tell what became of a promise, as promises and reports."""
    tellers = {act.clause: frozenset(act.holders) for act in work.document.acts if act.holder is not None}
    entries = [_promise(work, undertaking, tellers) for undertaking in work.document.undertakings]
    entries += [_passage(work, *found) for found in _passages(work.document)]
    entries += [replace(_passage(work, act.eid, act.clause, None, act.issues), tells=effect) for act, effect in reported(work.document)]
    entries = [replace(one, tied=tied_of(one), headed=headed(one)) for one in entries]
    return Told(tuple(one for one in entries if one.stands), tuple(one for one in entries if not one.stands))


def _promise(work: Work, undertaking: Undertaking, tellers: Mapping[Span, frozenset[str]]) -> Entry:
    document = work.document
    words, citation = _words(document, undertaking), _cited(document, undertaking.clause)
    return Entry(
        id=f"{work.id}:{undertaking.id}", day=document.date or "", work=work, eid=undertaking.eid, clause=undertaking.clause,
        owners=frozenset(undertaking.owners), issues=undertaking.issues, words=dict(words), pairs=_pairs(words),
        names=frozenset(_names(document, undertaking.clause, NAMED)),
        places=frozenset(_names(document, undertaking.clause, PLACES)), figures=figures(undertaking), said=_said(document, undertaking.clause), undertaking=undertaking,
        tells=_told_by(document, undertaking), told_by=tellers.get(undertaking.clause), cites=citation, cited_words=_terms(document, citation),
        deadline=undertaking.deadline, meets=find("meeting", document.words(undertaking.action)) is not None,
    )  # fmt: skip


def _told_by(document: Document, undertaking: Undertaking) -> Effect | None:
    words, partly = document.words(undertaking.clause), is_part(document, undertaking)
    if undertaking.status == "delivered" or partly:
        return effect_in(words) or ("progress" if partly else "delivered")
    return effect_said(words)


def _words(document: Document, undertaking: Undertaking) -> list[tuple[str, float]]:
    """The terms of what is promised; where they tell little, those of its clause, without what else is promised in it."""
    clause, action = undertaking.clause, undertaking.action
    others = sorted(
        one.action for one in document.undertakings
        if clause.contains(one.action) and not one.action.contains(action) and not action.contains(one.action)
    )  # fmt: skip
    words, at = telling(document, action), clause.start
    if fsum(weight for _, weight in words) >= _TELLING:
        before = meant_before(document, clause, action)
        return [*(telling(document, before) if before else ()), *words]
    words = []
    for other in (*others, Span(clause.end, clause.end)):
        words += telling(document, Span(at, max(at, other.start)))
        at = max(at, other.end)
    named = fsum(weight for _, weight in words) >= _TELLING  # the clause itself names what it then calls it
    before = None if named else meant_before(document, clause, action)
    return [*(telling(document, before) if before else ()), *words]


def _terms(document: Document, citation: Citation | None) -> frozenset[str]:
    return frozenset(term for term, _ in telling(document, citation.near)) if citation else frozenset()


def _said(document: Document, clause: Span) -> frozenset[tuple[str, Decimal]]:
    """Every sum and count that is printed, by its unit."""
    values = (mention.value for mention in document.mentions_in(clause))
    return frozenset((unit_of(value), value.amount) for value in values if isinstance(value, Money | Quantity))


def _pairs(words: list[tuple[str, float]]) -> frozenset[tuple[str, str]]:
    return frozenset((one, other) for (one, _), (other, _) in pairwise(words) if one != other)


def _passage(work: Work, eid: str, clause: Span, told_by: frozenset[str] | None, issues: tuple[str, ...]) -> Entry:
    document, printed = work.document, work.document.words(clause)
    words, citation = telling(document, clause), _cited(document, clause)
    named = {mention.value for mention in document.mentions_in(clause) if mention.kind == "party"}
    counted = {unit_of(m.value): m.value for m in document.mentions_in(clause) if isinstance(m.value, Money | Quantity)}
    return Entry(
        id=passage_id(work.id, eid, printed), day=document.date or "", work=work, eid=eid, clause=clause,
        owners=(told_by or frozenset()) | {one for one in named if isinstance(one, str)}, issues=issues,
        words=dict(words), pairs=_pairs(words), names=frozenset(_names(document, clause, NAMED)),
        places=frozenset(_names(document, clause, PLACES)), figures=counted, said=_said(document, clause),
        tells=effect_in(printed), told_by=told_by, cites=citation, cited_words=_terms(document, citation), meets=_meets(document, clause, eid in _edges(document)) and not _was_before(document, clause),
    )  # fmt: skip


def _passages(document: Document) -> Iterator[tuple[str, Span, frozenset[str] | None, tuple[str, ...]]]:
    """The acts and sentences that tell an effect and hold no promise: eId, clause, who tells it, issues."""
    taken, edges = [one.clause for one in document.undertakings], _edges(document)
    taken += [act.clause for act in document.acts if act.rule == TOLD]
    hits = sorted({*spots(document.text), *share_spots(document.text)})
    for act in sorted(document.acts, key=lambda one: (one.clause.start - one.clause.end, one.clause)):
        at = bisect_left(hits, act.clause.start)
        if (
            at < len(hits)
            and hits[at] < act.clause.end
            and not _touches(act.clause, taken)
            and _tells(document, act.clause)
        ):
            taken.append(act.clause)
            yield act.eid, act.clause, frozenset(act.holders) if act.holder is not None else None, act.issues
    for hit in hits:
        provision = document.provision_at(Span(hit, hit + 1))
        if provision is None or provision.body is None or not provision.body.start <= hit < provision.body.end:
            continue
        sentence = sentence_at(document, Span(hit, hit + 1))
        if not _touches(sentence, taken) and (
            _tells(document, sentence) or _meets(document, sentence, provision.eid in edges)
        ):
            taken.append(sentence)
            yield provision.eid, sentence, _told_in(document, sentence), document.issues.get(provision.eid, ())


def _told_in(document: Document, sentence: Span) -> frozenset[str] | None:
    """Who tells what stands in a sentence without an act: nobody known where a verb of telling stands in it, else the text itself."""
    return None if find("teller", document.words(sentence)) is None else frozenset()


def _tells(document: Document, clause: Span) -> bool:
    """Whether words tell what was done, or that a plan is adopted; who says something again promises it, or it is no promise."""
    words = document.words(clause)
    return (
        effect_in(words) not in (None, "restated")
        or find("adopts", words) is not None
        or _cited(document, clause) is not None
    )


def _meets(document: Document, clause: Span, at_the_edge: bool) -> bool:  # noqa: FBT001 - what it asks
    return at_the_edge and find("met", document.words(clause)) is not None


def _was_before(document: Document, clause: Span) -> bool:
    """Whether it tells of days that lie long before the document alone: what was held then is another meeting than its own."""
    own = document.meta.date
    days = [one.value.last for one in document.mentions_in(clause) if one.kind == "date" and isinstance(one.value, Edtf)]
    return own is not None and own.first is not None and bool(days) and all(day and day < own.first - _LATELY for day in days)


def _edges(document: Document) -> frozenset[str]:
    """The parts in which a document tells that its meeting was held."""
    with_body = [one.eid for one in document.provisions if one.body]
    return frozenset((*with_body[:_OPENING], *with_body[-_OPENING:]))


def _touches(span: Span, taken: list[Span]) -> bool:
    return any(span.start < one.end and one.start < span.end for one in taken)


def _cited(document: Document, clause: Span) -> Citation | None:
    """What the sentence cites up to the end of the clause, as far as no other promise of it stands before."""
    sentence = sentence_at(document, clause)
    ends = (one.clause.end for one in document.undertakings if sentence.start < one.clause.end <= clause.start)
    return cited(document, Span(min(clause.start, max(ends, default=sentence.start)), clause.end))


def _names(document: Document, clause: Span, kinds: frozenset[str]) -> Iterator[str]:
    own = {*document.meta.parties, document.meta.framework, document.meta.body}
    for mention in document.mentions_in(clause):
        if mention.kind in kinds and isinstance(mention.value, str) and mention.value not in own:
            yield mention.value
