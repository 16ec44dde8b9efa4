"""What an act is about beside the issue it speaks to: two stances are compared only where both are about one thing."""

from functools import cache

from ..acts.models import Act
from ..values import Span
from .comparing.common import telling
from .document import Document
from .stances import undoing
from .subjects import Subjects
from .terms import fold

Matter = frozenset[str]
"""Who and what is named, by their ids, and the other words that tell; empty where nothing but the issue is named."""

_BY_WHAT_IT_MEANS = frozenset({"party", "place", "organisation", "meeting", "instrument", "event"})
_OF_ISSUE = "="
"""Before a name by which the text shows the issue: it is no matter of its own, but two such names are two matters."""
_SAYS_NOTHING = frozenset({"date", "duration", "money", "quantity", "person"})
_ENOUGH = 2
"""One word in common is a chance."""


def matter_of(document: Document, act: Act, issue: str, subjects: Subjects) -> Matter:
    """What an act is about, the terms of `issue` and of what is part of it, and who acts, left out."""
    span = act.content or act.clause
    mentions = list(document.mentions_in(span))
    shown = [at for one, at in subjects.places_in(document, span) if issue in (one, *subjects.broader(one))]
    named = [one for one in mentions if one.kind in _BY_WHAT_IT_MEANS]
    hidden = [one.span for one in mentions if one.kind in _SAYS_NOTHING]
    words = span.of(document.text)
    for at in (*shown, *hidden, *(one.span for one in named), act.predicate, *filter(None, (act.holder_at,))):
        words = _without(words, at, span)
    ids = (
        f"{_OF_ISSUE * any(at.overlaps(one.span) for at in shown)}{one.kind}:{one.value}"
        for one in named if one.value not in act.holders
    )  # fmt: skip
    return frozenset((*ids, *(word for word, _ in telling(fold(words)))))


def is_issue_itself(matter: Matter) -> bool:
    """Whether an act is about the issue and nothing else in it, whoever's it is."""
    return all(word.startswith((_OF_ISSUE, "party:")) for word in matter)


def _without(words: str, at: Span, span: Span) -> str:
    start, end = max(at.start, span.start) - span.start, min(at.end, span.end) - span.start
    return words if start >= end else f"{words[:start]}{' ' * (end - start)}{words[end:]}"


def undoes(matter: Matter) -> bool:
    """Whether it names what undoes a thing (the lifting of the toll)."""
    return not matter.isdisjoint(_undoing())


@cache
def _undoing() -> frozenset[str]:
    return frozenset(term for word in undoing() for term, _ in telling(word))


def same_matter(one: Matter, other: Matter) -> bool:
    """Whether two acts on one issue are about the same thing: at least half of what the shorter one names, and not by chance.

    Of two that are about the issue itself one may say whose it is.
    """
    one, other, alike = _beside(one, other)
    shared, shorter = len(one & other), min(len(one), len(other))
    if shorter in (0, shared):
        return alike and (shorter > 0 or is_issue_itself(one | other))
    return alike and shared >= _ENOUGH and 2 * shared >= shorter


def same_names(one: Matter, other: Matter) -> bool:
    """Whether only one of them names things or parties beside what both name; of words in two languages nothing more can be said."""
    things, others = _things(one), _things(other)
    return things <= others or others <= things


def share_things(one: Matter, other: Matter) -> bool:
    """Whether both name a thing or a party."""
    return not _things(one).isdisjoint(_things(other))


def _things(matter: Matter) -> frozenset[str]:
    return frozenset(word.removeprefix(_OF_ISSUE) for word in matter if ":" in word)


def same_measure(one: Matter, other: Matter) -> bool:
    """Whether acts of two types on the same matter can be measured by each other: both name it, and little else."""
    if one == other:
        return bool(one)
    one, other, alike = _beside(one, other)
    shared = len(one & other)
    return alike and shared > 0 and 2 * shared >= max(len(one), len(other))


def turned_on(support: Matter, against: Matter) -> bool:
    """Whether what is spoken against is what was supported: it names nothing else, or not more than what both name.

    Who supports an issue and opposes a violation of it has not turned on it.
    """
    support, against, alike = _beside(support, against)
    return alike and len(against - support) <= len(against & support)


def _beside(one: Matter, other: Matter) -> tuple[Matter, Matter, bool]:
    """What both name beside the issue, and whether they can show the issue by the same name."""
    (names, rest), (others, rest_other) = _parts(one), _parts(other)
    return rest, rest_other, not (names and others and names.isdisjoint(others))


def _parts(matter: Matter) -> tuple[Matter, Matter]:
    names = frozenset(word for word in matter if word.startswith(_OF_ISSUE))
    return names, matter - names
