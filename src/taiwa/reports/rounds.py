"""Where everybody stands, what the last round changed, and the language agreed so far."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ..record.answers import Agreed, Position, Stance
from ..record.comparing.compare import in_one_language
from ..record.works import Work
from .citing import Citer, anchor
from .pages import AgreedRows, Cell, ChangeRow, Matrix, MatrixRow
from .scope import Scope
from .timeline import telling_issues
from .turned import Turned
from .wording import Wording

_ISSUES = 24
"""So many issues stand in a matrix; the rest is counted."""
_QUOTES = 3
"""So many clauses are quoted on an issue where a brief is about many."""
_QUOTES_ON_ONE = 12
_SPOKEN = frozenset({"supports", "opposes", "concerned", "reserved", "neutral"})


def matrix(scope: Scope, cite: Citer, wording: Wording) -> Matrix | None:
    """The last word of every party on the issues that tell most; None where nothing was read."""
    last: dict[tuple[str, str], Position] = {}
    for row in scope.positions:  # in time within an issue and party
        if row.stance in _SPOKEN:
            last[row.issue, row.party] = row
    issues = telling_issues(scope.positions)
    parties = sorted({party for _, party in last})
    if not parties:
        return None
    shown = [issue for issue in issues if any((issue, party) in last for party in parties)]
    return Matrix(
        parties=tuple(map(wording.party, parties)),
        rows=tuple(
            MatrixRow(
                issue=wording.issue(issue),
                cells=tuple(_cell(last.get((issue, party)), cite, wording) for party in parties),
            )
            for issue in shown[:_ISSUES]
        ),
        more=wording.say("terminal.more", count=len(shown) - _ISSUES) if len(shown) > _ISSUES else "",
    )  # fmt: skip


def _cell(row: Position | None, cite: Citer, wording: Wording) -> Cell:
    if row is None:
        return Cell()
    cite(row.place)
    return Cell(
        stance=row.stance, label=f"{wording.stance(row)}, {wording.date(row.place.date)}", change=row.change or "",
        href="#" + anchor(row.place.document, row.place.eid),
    )  # fmt: skip


_APART: tuple[Stance, ...] = ("reserved", "opposes")
"""Who stands so stands apart from a text that others agree to."""


def changed(scope: Scope, cite: Citer, wording: Wording) -> Iterator[ChangeRow]:
    """What became of the round before in the last one, then what parties say otherwise and who no longer speaks.

    Where no round before is held of the same series, each party is compared with its own last word; what is kept is left out.
    """
    if scope.previous_round and scope.last_round:
        yield from _since(scope.previous_round, scope.last_round, scope, cite, wording)
    newest = scope.last_round.id if scope.last_round else None
    before: dict[tuple[str, str, str], Position | None] = {}
    now: list[Position] = []
    for (_, party), run in groupby(scope.positions, key=lambda row: (row.issue, row.party)):
        spoken: Position | None = None
        for row in run:
            if row.place.document == newest:
                before[row.issue, party, row.measured] = spoken
                now.append(row)
            elif row.stance in _SPOKEN:
                spoken = row
    alike: dict[tuple[str, str, str, str, str], list[Position]] = defaultdict(list)
    for row in now:
        if _is_told(row, scope) and (scope.party is None or row.party == scope.party):
            earlier = before[row.issue, row.party, row.measured]
            alike[row.issue, row.measured, row.change or "", row.place.eid, earlier.place.words if earlier else ""].append(row)
    for group in alike.values():
        yield _change(group, before[group[0].issue, group[0].party, group[0].measured], cite, wording)


def _is_told(row: Position, scope: Scope) -> bool:
    """Whether a position is a change to be told: beside a round before, only what its text does not show."""
    if scope.previous_round:
        return row.change == "reversed" or row.stance not in _SPOKEN or (row.stance in _APART and row.change != "kept")
    return row.change != "kept"


def _since(previous: Work, last: Work, scope: Scope, cite: Citer, wording: Wording) -> Iterator[ChangeRow]:
    """The sure entries of the comparison of two rounds, but for what is kept."""
    for entry in scope.record.compared(*in_one_language(previous, last)).entries:
        told = [change for change in entry.changes if change != "kept"]
        parties = {*entry.parties, *entry.left, *entry.joined}
        if entry.sure and told and (scope.issue is None or scope.issue in entry.issues) and scope.party in (None, *parties):
            yield ChangeRow(
                issue=wording.issue(entry.issue) if entry.issue else wording.say("general.unknown"),
                parties=wording.parties(entry.parties), stance="neutral", change="", codes=tuple(told),
                label=wording.say("general.list").join(wording.say(f"compare.{change}") for change in told),
                citation=cite((entry.after or entry.before)[0]), before=cite(entry.before[0]) if entry.before and entry.after else None,
            )


def _change(group: Sequence[Position], before: Position | None, cite: Citer, wording: Wording) -> ChangeRow:
    first = group[0]
    return ChangeRow(
        issue=wording.issue(first.issue), parties=wording.parties(row.party for row in group), stance=first.stance,
        label=wording.stance(first, len(group)), change=wording.term("change", first.change) if first.change else "",
        codes=tuple(filter(None, (first.change, first.stance))), citation=cite(first.place),
        before=cite(first.before) if first.before else cite(before.place) if before and first.stance not in _SPOKEN else None,
    )


def agreed(scope: Scope, cite: Citer, wording: Wording) -> Iterator[AgreedRows]:
    """Agreed clauses by issue, the issues that tell most first; each wording once, where it was last agreed.

    What all who agreed turned on later is agreed no more, and left out.
    """
    turned = Turned(scope.positions)
    standing = (row for row in scope.agreed if not turned.by_all(row, scope.record.by_id[row.place.document].document.meta.parties))
    by_issue = {issue: list(rows) for issue, rows in groupby(standing, key=lambda row: row.issue)}
    order = [issue for issue in telling_issues(scope.positions) if issue in by_issue]
    most = _QUOTES_ON_ONE if scope.issue else _QUOTES
    for issue in (*order, *sorted(set(by_issue) - set(order))):
        once = {"".join(row.place.words.split()): row for row in reversed(by_issue[issue])}
        rows = list(_newest_first(once.values()))
        yield AgreedRows(
            issue=wording.issue(issue), rows=tuple(cite(row.place) for row in rows[:most]),
            more=wording.say("terminal.more", count=len(rows) - most) if len(rows) > most else "",
        )


def _newest_first(rows: Iterable[Agreed]) -> Iterator[Agreed]:
    return reversed(list(rows))
