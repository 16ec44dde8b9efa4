"""Who speaks apart from the others in a joint text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile

from ..acts.models import Act, ActType
from ..values import Span
from .contrary import is_contrary
from .document import Document
from .stances import (
    TAKES_A_SIDE,
    is_against,
    is_denied,
    is_withdrawal,
    is_withheld,
    judged_stance,
    points_back,
    stands_apart,
)
from .subjects import Subjects
from .works import Work

_CALLS = TAKES_A_SIDE | {ActType.URGE}
"""Acts that others may not share; of what is only urged, whoever says something else need not stand apart."""
_AGAINST = frozenset({ActType.CONCERN, ActType.CONDEMN})
_Apart = tuple[tuple[str, str], tuple[Act, ...]]
"""A party and an issue, and the acts with which it stands apart."""
_FEWEST = 2
"""A text in which one other party takes a side is an exchange between two, not a reservation."""
_NEAR = 12
"""So many acts after the side was taken a passage may still be about it."""


def reservations(work: Work, subjects: Subjects) -> dict[tuple[str, str], tuple[Act, ...]]:
    """By party and issue, the acts with which a party of a joint text stands apart from the side the others take.

    Reserved is said only where it cannot be taken for something else: at least two others take the side together and
    are the greater number, the party is not the one they speak about or to, it takes no side itself, and it says in
    the same passage, after them, something that binds less and is not about another matter; what it goes on to say in
    the same vein belongs to it. One of those who take the side together (閣僚) stands apart only with a concern, a denial or a
    refusal of its own; so does, from what others urge, only who declines it.
    """
    document = work.document
    if not work.adopted or len(document.meta.parties) <= _FEWEST:
        return {}
    passages: dict[str, list[Act]] = defaultdict(list)
    for act in document.acts:
        if not act.background:
            passages[act.eid].append(act)
    sides = _sides(document)
    found: dict[tuple[str, str], tuple[Act, ...]] = {}
    for passage in passages.values():
        for number, side in enumerate(passage):
            if side.act in _CALLS and side.issues and len(side.holders) >= _FEWEST:
                after = passage[number + 1 : number + 1 + _NEAR]
                for key, own in (*_beside(side, after, document, subjects), *_against_own(side, after, document, subjects)):
                    if own and (side.act in TAKES_A_SIDE or any(is_contrary(act, document, condemned=False) for act in own)) and (key[0] in side.holders or key not in sides):
                        found.setdefault(key, own)
    return found


def _beside(side: Act, after: Sequence[Act], document: Document, subjects: Subjects) -> Iterator[_Apart]:
    """The hedges of those who do not take the side."""
    keys = ((party, side.issues[0]) for party in _left_out(side, document))
    return ((key, _own_words(key, after, document, subjects)) for key in keys)


def _against_own(side: Act, after: Sequence[Act], document: Document, subjects: Subjects) -> Iterator[_Apart]:
    """What those who take the side together go on to say against it: a concern, a denial, a refusal; a hedge is only a word.

    It points back to what they took the side for (この計画, 本件, this plan), or its words show the same issue.
    """
    for key in ((party, side.issues[0]) for party in side.holders):
        words = _own_words(key, after, document, subjects)
        own = tuple(act for act in words if act.act in _AGAINST or is_denied(act))
        of_it = any(points_back(document.words(act.clause)) or key[1] in subjects.shown_in(document, act.clause) for act in own)
        if of_it and not _takes_it_back(key, after, document):
            yield key, own


def _takes_it_back(key: tuple[str, str], after: Sequence[Act], document: Document) -> bool:
    """Whether the party, for itself, takes the side again further on (withdrew its reservation and supported the plan)."""
    own = [act for act in after if act.holders == key[:1]]
    return any(act.act in TAKES_A_SIDE - _AGAINST or (is_withdrawal(act) and not is_against(act, document.words(act.predicate))) for act in own)


def _own_words(
    key: tuple[str, str], after: Sequence[Act], document: Document, subjects: Subjects
) -> tuple[Act, ...]:
    """The first hedge of the party, and its further ones up to the next act that is none."""
    party, issue = key

    def other(act: Act) -> bool:
        return act.holders != (party,) or not _keeps_apart(act, issue, document, subjects)

    return tuple(takewhile(lambda act: not other(act), dropwhile(other, after)))


def _left_out(side: Act, document: Document) -> list[str]:
    """The parties that neither take the side nor are spoken about; none where they are as many as those who take it."""
    meant = {*side.addressees, *_named_in(side.content or side.clause, document)}
    left_out = [party for party in document.meta.parties if party not in side.holders and party not in meant]
    return left_out if len(left_out) < len(side.holders) else []


def _sides(document: Document) -> frozenset[tuple[str, str]]:
    """Who takes a side on which issue for itself or with some others; what all agree on elsewhere keeps nobody from standing apart."""
    return frozenset(
        (party, act.issues[0])
        for act in document.acts
        if act.act in TAKES_A_SIDE and not is_withheld(act) and act.issues and not act.background and len(act.holders) < len(document.meta.parties)
        for party in act.holders
    )


def _keeps_apart(own: Act, issue: str, document: Document, subjects: Subjects) -> bool:
    """Whether `own` hedges, and its words do not turn to an issue of another kind."""
    if judged_stance(own) or not (stands_apart(own.act, own.force) or is_denied(own)):
        return False
    about = subjects.shown_in(document, own.content or own.clause)
    kin = {issue, *subjects.broader(issue)}
    return not about or any(one in kin or issue in subjects.broader(one) for one in about)


def _named_in(span: Span, document: Document) -> Iterator[str]:
    return (
        mention.value
        for mention in document.mentions_in(span)
        if mention.kind == "party" and isinstance(mention.value, str)
    )
