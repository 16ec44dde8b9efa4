"""One issue over time: who stands where, since when, in which words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..record.answers import Position, Stance
from .citing import Citer, anchor
from .pages import Cell, Standing, Statement, Timeline, TimelineRow
from .wording import Wording

_SPOKEN: tuple[Stance, ...] = ("supports", "opposes", "concerned", "reserved", "neutral")
_HELD: tuple[Stance, ...] = ("supports", "opposes", "concerned")
_TELLING = {"reserved": 6, "silent": 3, "opposes": 2, "concerned": 1, "supports": 1}


def leading_issue(rows: Sequence[Position]) -> str | None:
    """The issue that tells most; None where there is none."""
    return next(iter(telling_issues(rows)), None)


def telling_issues(rows: Sequence[Position]) -> list[str]:
    """All issues of `rows`, those that tell most first: parties apart from each other, fallen silent or changed.

    Among equals the one that more documents speak to, then the first by name.
    """
    weight: dict[str, int] = defaultdict(int)
    stances: dict[str, set[str]] = defaultdict(set)
    documents: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        documents[row.issue].add(row.place.document)
        if row.stance in _TELLING:
            stances[row.issue].add(row.stance)
        if row.change == "reversed":
            weight[row.issue] += 1
    for issue, taken in stances.items():
        weight[issue] += sum(_TELLING[stance] for stance in taken)
    return sorted(documents, key=lambda issue: (-weight[issue], -len(documents[issue]), issue))


def timeline(rows: Sequence[Position], issue: str, cite: Citer, wording: Wording) -> Timeline:
    """The positions of every party on `issue`, as a table in time and as quotations."""
    parties = tuple(dict.fromkeys(row.party for row in sorted(rows, key=lambda row: (row.place.date or "", row.party))))
    return Timeline(
        question=question(issue, wording),
        in_short=tuple(in_short(rows, wording)),
        parties=tuple(map(wording.party, parties)),
        rows=tuple(_table(rows, parties, cite, wording)),
        statements=tuple(_statements(rows, cite, wording)),
    )


def question(issue: str, wording: Wording) -> str:
    """What is asked of an issue."""
    return wording.say("brief.question", issue=wording.issue(issue))


def standings(rows: Iterable[Position], cite: Citer, wording: Wording) -> Iterator[Standing]:
    """The last word of a party on every issue it has spoken to; `rows` are its positions, in time on each."""
    of_issue: dict[str, list[Position]] = defaultdict(list)
    for row in rows:
        if row.stance in _SPOKEN:
            of_issue[row.issue].append(row)
    for row in (row for spoken in of_issue.values() for row in _last(spoken)):
        yield Standing(
            issue=wording.issue(row.issue), stance=row.stance, label=wording.stance(row),
            change=wording.term("change", row.change) if row.change else "", citation=cite(row.place),
        )


def _last(spoken: Sequence[Position]) -> Iterator[Position]:
    """The last word; all of the last document where a party takes a side only in part there, its own words first."""
    last = [row for row in spoken if row.place.document == spoken[-1].place.document]
    yield from last if any(row.partly for row in last) else last[-1:]


def _table(
    rows: Sequence[Position], parties: Sequence[str], cite: Citer, wording: Wording
) -> Iterator[TimelineRow]:
    by_document: dict[str, list[Position]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.place.date or "", row.place.document)):
        by_document[row.place.document].append(row)
    for document, of_document in by_document.items():
        by_party: dict[str, Position] = {}
        for row in sorted(of_document, key=_rank):
            by_party.setdefault(row.party, row)
        yield TimelineRow(
            date=wording.date(of_document[0].place.date), title=cite.title(document), href="#" + document,
            cells=tuple(_cell(by_party.get(party), wording) for party in parties),
        )


def _rank(row: Position) -> float:
    """What is told first of several words of one document; what claims no side, because its party also speaks against it, last of them."""
    return _SPOKEN.index(row.measured) + row.partly / 2 if row.stance in _SPOKEN else len(_SPOKEN)


def _cell(row: Position | None, wording: Wording) -> Cell:
    if row is None:
        return Cell()
    return Cell(
        stance=row.stance, label=wording.stance(row), change=row.change or "",
        href="#" + anchor(row.place.document, row.place.eid),
    )


def _statements(rows: Iterable[Position], cite: Citer, wording: Wording) -> Iterator[Statement]:
    """Parties that said the same in the same words stand together."""
    alike: dict[tuple[str, str, str, str], list[Position]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.place.date or "", row.place.document, _rank(row), row.place.eid)):
        alike[row.place.document, row.place.eid, row.place.words, wording.stance(row)].append(row)
    for group in alike.values():
        changes = {wording.term("change", row.change) for row in group if row.change}
        yield Statement(
            parties=wording.parties(row.party for row in group), stance=group[0].stance,
            label=wording.stance(group[0], len(group)),
            change=next(iter(changes)) if len(changes) == 1 else "", citation=cite(group[0].place),
        )


def in_short(rows: Iterable[Position], wording: Wording) -> Iterator[str]:
    """A line for each group of parties with the same history: what they held since when, and how it ended."""
    by_party: dict[str, list[Position]] = defaultdict(list)
    for row in rows:
        by_party[row.party].append(row)
    lines: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for party, history in by_party.items():
        for line in _history(history):
            lines[line].append(party)
    order = ("supports", "condemns", "opposes", "withheld", "concerned", "reserved", "against", "partly", "silent", "unread")
    for (stance, since, last), parties in sorted(lines.items(), key=lambda pair: (order.index(pair[0][0]), pair[0][1:])):
        yield wording.say(
            f"brief.short-{stance}", parties=wording.parties(parties), date=wording.date(since), last=wording.date(last)
        )


def _history(history: Sequence[Position]) -> Iterator[tuple[str, str, str]]:
    spoken = [row for row in history if row.measured in _HELD or row.partly]
    if spoken and not spoken[-1].partly:
        stance = spoken[-1].measured
        run = [row.place.date or "" for row in _unbroken(history, stance)]
        told = "withheld" if stance == "opposes" and spoken[-1].withheld else "condemns" if spoken[-1].fights else stance
        yield told, run[0], run[-1]
    for row in history:
        if row.stance == "reserved":
            yield "reserved", row.place.date or "", ""
        elif row.against and row.measured not in _HELD:
            yield "against", row.place.date or "", ""
        elif row.partly:
            yield "partly", row.place.date or "", ""
    if history[-1].stance in ("silent", "mentioned-unread"):
        ending = "silent" if history[-1].stance == "silent" else "unread"
        yield ending, history[-1].place.date or "", ""


def _unbroken(history: Sequence[Position], stance: str) -> list[Position]:
    """The newest run of rows with the same stance; who stood apart meanwhile, or declined, holds it since it came back."""
    run: list[Position] = []
    for row in reversed(history):
        if row.measured == stance and not row.partly:
            run.insert(0, row)
        elif run and (row.measured in (*_HELD, "reserved") or row.partly or row.against or row.declines):
            break
    return run
