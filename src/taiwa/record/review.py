"""What a person should check, newest first."""

from collections.abc import Iterator, Sequence

from ..lexicon.knowledge import Knowledge
from ..values import Span
from .answers import Check, Commitment, Place
from .places import place_of, sentence_at
from .works import Work

_KINDS_OF_NAME = frozenset({"party", "person", "organisation", "instrument", "meeting", "event", "place"})
_NO_HOLDER = "it is not settled who speaks"
_UNSURE = "the reading is unsure"
_ONE_OF = "one of "


def review_of(works: Sequence[Work], ledger: Sequence[Commitment], knowledge: Knowledge) -> tuple[Check, ...]:
    """Unsure acts, unresolved holders, unsure names and figures, problems, unsure follow-ups; newest document first.

    The same doubt about the same words is told once, and one name once in a document.
    """
    checks = [*(check for work in works for check in _of_work(work, knowledge)), *_follow_ups(ledger)]
    order = {work.id: number for number, work in enumerate(works)}
    once: dict[tuple[str, ...], Check] = {}
    for check in checks:
        once.setdefault(_key(check), check)
    return tuple(sorted(once.values(), key=lambda check: -order[check.place.document]))


def _key(check: Check) -> tuple[str, ...]:
    place = check.place
    where = () if check.kind == "name" else (place.eid, place.words)
    return (check.kind, place.document, check.why, *where)


def _of_work(work: Work, knowledge: Knowledge) -> Iterator[Check]:
    yield from _acts(work)
    yield from _names(work, knowledge)
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


def _names(work: Work, knowledge: Knowledge) -> Iterator[Check]:
    document = work.document
    for mention in document.mentions:
        if (mention.confidence == "unsure" or mention.open) and not _one_meaning(mention.open or "", knowledge):
            why = mention.open or _UNSURE
            yield Check(
                kind="name" if mention.kind in _KINDS_OF_NAME else "figure", place=_at(work, mention.span),
                why=f"{document.words(mention.span)}: {why}",
            )


def _one_meaning(open_: str, knowledge: Knowledge) -> bool:
    """Whether all that a name may mean is one group of states and the organisation they form (NATO)."""
    meant = open_.removeprefix(_ONE_OF).split(", ") if open_.startswith(_ONE_OF) else []
    groups = [knowledge.groups[one] for one in meant if one in knowledge.groups]
    others = [knowledge.things[one] for one in meant if one in knowledge.things]
    if not groups or len(groups) + len(others) < len(meant):
        return False
    members = set(groups[0].members)
    return all(set(group.members) == members for group in groups) and all(
        other.kind == "organisation" and (not other.parties or set(other.parties) == members) for other in others
    )


def _follow_ups(ledger: Sequence[Commitment]) -> Iterator[Check]:
    for promise in ledger:
        for follow_up in promise.follow_ups:
            if not follow_up.sure:
                signs = "; ".join(map(str, follow_up.why))
                yield Check(kind="follow-up", place=follow_up.place, why=f"{promise.action}: {signs} ({promise.id})")


def _at(work: Work, span: Span) -> Place:
    document = work.document
    holding = document.provision_at(span)
    return place_of(work, holding.eid if holding else "", sentence_at(document, span))
