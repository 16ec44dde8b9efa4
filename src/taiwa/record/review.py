"""What a person should check, newest first."""

from collections.abc import Iterator, Sequence

from ..values import Span
from .answers import Check, Commitment, Place
from .places import place_of, sentence_at
from .works import Work

_KINDS_OF_NAME = frozenset({"party", "person", "organisation", "instrument", "meeting", "event", "place"})
_NO_HOLDER = "it is not settled who speaks"
_UNSURE = "the reading is unsure"


def review_of(works: Sequence[Work], ledger: Sequence[Commitment]) -> tuple[Check, ...]:
    """Unsure acts, unresolved holders, unsure names and figures, problems, unsure follow-ups; newest document first."""
    checks = [*(check for work in works for check in _of_work(work)), *_follow_ups(ledger)]
    order = {work.id: number for number, work in enumerate(works)}
    return tuple(sorted(checks, key=lambda check: -order[check.place.document]))


def _of_work(work: Work) -> Iterator[Check]:
    yield from _acts(work)
    yield from _names(work)
    for problem in work.document.problems:
        if problem.severity != "note":
            yield Check(kind="meta", place=_at(work, problem.span), why=problem.words)


def _acts(work: Work) -> Iterator[Check]:
    for act in work.document.acts:
        place = place_of(work, act.eid, act.clause)
        if not act.holders and not act.background:
            yield Check(kind="holder", place=place, why=act.open or _NO_HOLDER)
        elif act.confidence == "unsure":
            yield Check(kind="act", place=place, why=act.open or _UNSURE)


def _names(work: Work) -> Iterator[Check]:
    document = work.document
    for mention in document.mentions:
        if mention.confidence == "unsure" or mention.open:
            why = mention.open or _UNSURE
            yield Check(
                kind="name" if mention.kind in _KINDS_OF_NAME else "figure", place=_at(work, mention.span),
                why=f"{document.words(mention.span)}: {why}",
            )


def _follow_ups(ledger: Sequence[Commitment]) -> Iterator[Check]:
    for promise in ledger:
        for follow_up in promise.follow_ups:
            if not follow_up.sure:
                signs = "; ".join(map(str, follow_up.why))
                yield Check(kind="follow-up", place=follow_up.place, why=f"{promise.id} {promise.action}: {signs}")


def _at(work: Work, span: Span) -> Place:
    document = work.document
    holding = document.provision_at(span)
    return place_of(work, holding.eid if holding else "", sentence_at(document, span))
