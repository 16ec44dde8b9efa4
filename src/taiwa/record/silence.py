"""Who no longer speaks to an issue it spoke to before, said only where nothing could have been overlooked."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..values import Span
from .answers import Place, Position
from .document import Document
from .places import place_of, sentence_at, whole_text
from .subjects import Subjects
from .works import Work, day_key

_Series = tuple[str, str]


def silences(works: Sequence[Work], spoken: Iterable[Position], subjects: Subjects) -> Iterator[Position]:
    """For each later adopted text of a series: who took part and left alone an issue it had spoken to in that series.

    Where a word of the issue occurs and no act of the party was read, it is `mentioned-unread` and not silence.
    """
    told = _by_document(spoken)
    series: dict[_Series, list[Work]] = defaultdict(list)
    for work in works:
        if work.series and work.document.date:
            series[work.series].append(work)
    for run in series.values():
        yield from _in_series(run, told, subjects)


def _by_document(spoken: Iterable[Position]) -> Mapping[str, set[tuple[str, str]]]:
    told: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for position in spoken:
        told[position.place.document].add((position.issue, position.party))
    return told


def _in_series(
    run: Sequence[Work], told: Mapping[str, set[tuple[str, str]]], subjects: Subjects
) -> Iterator[Position]:
    since: dict[tuple[str, str], str] = {}
    for work in run:
        date, said = day_key(work.document.date), told.get(work.id, set())
        if work.adopted:
            for (issue, party), first in sorted(since.items()):
                if first < date and party in work.document.meta.parties and (issue, party) not in said:
                    yield _unheard(work, issue, party, subjects)
        for key in said:
            since.setdefault(key, date)


def _unheard(work: Work, issue: str, party: str, subjects: Subjects) -> Position:
    at = _mentioned(work.document, issue, subjects)
    if at is None:
        return Position(issue=issue, party=party, stance="silent", change=None, place=whole_text(work))
    return Position(issue=issue, party=party, stance="mentioned-unread", change=None, place=_sentence(work, at))


def _mentioned(document: Document, issue: str, subjects: Subjects) -> Span | None:
    """The first place that may speak of `issue`: by its words, by an act, or by what a provision was found to be about."""
    shown = subjects.first(document, issue)
    if shown is not None:
        return shown
    for act in document.acts:
        if any(issue in (told, *subjects.broader(told)) for told in act.issues):
            return act.clause
    for eid, issues in document.issues.items():
        provision = document.by_eid.get(eid)
        if provision and provision.body and any(issue in (told, *subjects.broader(told)) for told in issues):
            return Span(provision.body.start, provision.body.start + 1)
    return None


def _sentence(work: Work, at: Span) -> Place:
    document = work.document
    holding = document.provision_at(at)
    return place_of(work, holding.eid if holding else "", sentence_at(document, at))
