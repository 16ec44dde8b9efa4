"""Who no longer speaks to an issue it spoke to before, said only where nothing could have been overlooked."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from ..mentions.agreements import names_treaty
from ..values import Span
from .answers import Place, Position
from .hearing import may_speak_to, names_one
from .matters import Matter
from .near import near_in
from .places import place_of, sentence_at
from .shares import Share
from .stances import of_meetings
from .subjects import Subjects
from .works import Work, day_key


def silences(shares: Iterable[Share]) -> Iterator[Position]:
    """For each later adopted text of a series: who took part and left alone an issue it had spoken to in that series.

    Who spoke to a part of the issue has not left it alone. Where a word of it occurs and no act of the party was read, it is `mentioned-unread` and not silence; of a
    text of which a part is missing no silence is told.
    """
    series: dict[tuple[str, str], list[Share]] = defaultdict(list)
    for share in shares:
        if share.series and share.date:
            series[share.series].append(share)
    for run in series.values():
        yield from _in_series(run)


def _in_series(run: Sequence[Share]) -> Iterator[Position]:
    since: dict[tuple[str, str], str] = {}
    called: dict[str, set[str]] = defaultdict(set)
    matters: dict[tuple[str, str], frozenset[Matter]] = {}
    for share in run:
        date, said = day_key(share.date), {(position.issue, position.party) for position in share.spoken}
        if share.adopted:
            heard = int(share.heard or "0", 16)
            for (issue, party), first in sorted(since.items()):
                if first < date and party in share.parties and (issue, party) not in said | share.within and (share.whole_text or issue in share.shown):
                    yield from _unheard(share, issue, party, may_speak=issue not in share.shown and (may_speak_to(heard, matters[issue, party]) or names_one(heard, called.get(issue, ()))))
        for issue, name in share.called:
            called[issue].add(name)
        for key in said:
            since.setdefault(key, date)
        last = defaultdict(set)
        for position in share.spoken:
            last[position.issue, position.party].add(position.matter)
        matters.update((key, frozenset(each)) for key, each in last.items())


def _unheard(share: Share, issue: str, party: str, *, may_speak: bool) -> Iterator[Position]:
    """The silence of a party; nothing where the text may speak to what it last spoke of in words that show no issue."""
    place = share.shown.get(issue)
    if place is not None:
        yield Position(issue=issue, party=party, stance="mentioned-unread", change=None, place=place)
    elif not may_speak:
        yield Position(issue=issue, party=party, stance="silent", change=None, place=share.whole)


def shown_in(work: Work, subjects: Subjects) -> Mapping[str, Place]:
    """Where the text of `work` first may speak of each issue: by its words, by an act, or by what a provision is about.

    A title or heading names an issue without a word said on it: it is shown only where no sentence names it and no act is about it.
    """
    document = work.document
    bodies = [provision.body for provision in document.provisions if provision.body]
    first: dict[str, Span] = {}
    for issue, term in chain.from_iterable(subjects.places_in(document, body) for body in bodies):
        for one in _with_broader((issue,), subjects):
            first.setdefault(one, term)
    for act in document.acts:
        for issue in _with_broader(act.issues, subjects):
            first.setdefault(issue, act.clause)
    first = {**subjects.all_first(document), **first}
    for eid, issues in document.issues.items():
        provision = document.by_eid.get(eid)
        if provision and provision.body:
            for issue in _with_broader(issues, subjects):
                first.setdefault(issue, Span(provision.body.start, provision.body.start + 1))
    meetings = (one.span for body in bodies for one in document.mentions_in(body) if one.kind == "meeting")
    for met in islice(meetings, 1):
        for issue in of_meetings():
            first.setdefault(issue, met)
    return {issue: _sentence(work, at) for issue, at in first.items()}


def called_short(work: Work, subjects: Subjects) -> frozenset[tuple[str, str]]:
    """Issues with the short names of treaties that a text defines in a sentence that has shown the issue (以下「ケルデ条約」という).

    The Treaty alone is another one in the next text.
    """
    if not work.series:
        return frozenset()
    document = work.document
    treaties = (term for term in document.meta.terms if not term.holders and names_treaty(term.term, document.meta.language))
    return frozenset(
        (one, term.term) for term in treaties
        for issue in subjects.shown_in(document, Span(sentence_at(document, term.span).start, term.span.start))
        for one in (issue, *subjects.broader(issue))
    )  # fmt: skip


def heard_within(work: Work, spoken: Iterable[Position], shown: Container[str], subjects: Subjects) -> frozenset[tuple[str, str]]:
    """Issue and party, where nothing is told of a party of which no position was read.

    It spoke to a part of the issue, or its own words stand in a sentence that shows it, or words near one that is not `shown` may speak to it.
    """
    if not (work.adopted and work.series):
        return frozenset()
    own = ((issue, act.holders) for act in work.document.acts for issue in subjects.shown_in(work.document, sentence_at(work.document, act.clause)))
    parts = ((broader, row.party) for row in spoken for broader in subjects.broader(row.issue))
    said = ((one, party) for issue, holders in own for one in (issue, *subjects.broader(issue)) for party in holders)
    near = near_in(work.document.text)
    return frozenset((*parts, *said, *((issue, party) for issue in near if issue not in shown for party in work.document.meta.parties)))


def _with_broader(issues: Iterable[str], subjects: Subjects) -> Iterator[str]:
    for issue in issues:
        yield from (issue, *subjects.broader(issue))


def _sentence(work: Work, at: Span) -> Place:
    document = work.document
    holding = document.provision_at(at)
    return place_of(work, holding.eid if holding else "", sentence_at(document, at))
