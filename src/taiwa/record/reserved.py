"""Who speaks apart from the others in a joint text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..acts.models import Act
from ..values import Span
from .document import Document
from .stances import TAKES_A_SIDE, stands_apart
from .subjects import Subjects
from .works import Work

_FEWEST = 2
"""A text in which one other party takes a side is an exchange between two, not a reservation."""


def reservations(work: Work, subjects: Subjects) -> dict[tuple[str, str], Act]:
    """By party and issue, the act with which a party of a joint text stands apart from the side the others take.

    Reserved is said only where it cannot be taken for something else: at least two others take the side together and
    are the greater number, the party is not the one they speak about or to, it takes no side itself, and it says in
    the same passage, after them, something that binds less and is not about another matter.
    """
    document = work.document
    if not work.adopted or len(document.meta.parties) <= _FEWEST:
        return {}
    by_eid: dict[str, list[Act]] = defaultdict(list)
    for act in document.acts:
        if not act.background:
            by_eid[act.eid].append(act)
    return {
        (party, act.issues[0]): own
        for acts in by_eid.values()
        for act in acts
        if act.act in TAKES_A_SIDE and act.issues and len(act.holders) >= _FEWEST
        for party, own in _apart_from(act, acts, document, subjects)
    }


def _apart_from(side: Act, passage: Sequence[Act], document: Document, subjects: Subjects) -> Iterator[tuple[str, Act]]:
    meant = {*side.addressees, *_named_in(side.content or side.clause, document)}
    left_out = [party for party in document.meta.parties if party not in side.holders and party not in meant]
    if len(left_out) >= len(side.holders):
        return
    issue = side.issues[0]
    for party in left_out:
        if _takes_part(party, issue, document.acts):
            continue
        for own in passage:
            if own.clause.start > side.clause.start and own.holders == (party,) and _keeps_apart(
                own, issue, document, subjects
            ):
                yield party, own
                break


def _takes_part(party: str, issue: str, acts: Sequence[Act]) -> bool:
    return any(
        party in act.holders and issue in act.issues and act.act in TAKES_A_SIDE and not act.background for act in acts
    )


def _keeps_apart(own: Act, issue: str, document: Document, subjects: Subjects) -> bool:
    """Whether `own` hedges, and its words do not turn to an issue of another kind."""
    if not stands_apart(own.act, own.force):
        return False
    about = subjects.shown_in(document, own.content or own.clause)
    kin = {issue, *subjects.broader(issue)}
    return not about or any(one in kin or issue in subjects.broader(one) for one in about)


def _named_in(span: Span, document: Document) -> Iterator[str]:
    return (
        mention.value
        for mention in document.mentions
        if mention.kind == "party" and isinstance(mention.value, str) and span.contains(mention.span)
    )
