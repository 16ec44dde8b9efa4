"""Who stands where: the last word of each party on each issue, or one issue over time; every cell opens its words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from ...record.answers import Position
from ...reports.timeline import telling_issues
from ...reports.wording import Wording
from ..desk import Held, desk
from ..words import say
from .choosing import Choice, chosen, issues_of, parties_of
from .names import Name, party_name
from .page import Page, number, shown, wording
from .pager import Pager, paged
from .quotes import Quote, address_of, passage_at, quote, short_title

_SPOKEN = ("supports", "opposes", "concerned", "reserved", "neutral")
_ISSUES = 25
_PARTIES = 14
"""So many parties stand side by side: those that spoke to most issues; of the others the page tells the number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One stance: its code, its words, the day, the change if there is one, and the words it rests on; `stance` is empty for none.

    `later` tells of a later text without a word of the party on it: silent, or mentioned with no words of its own read.
    """

    stance: str = ""
    label: str = ""
    date: str = ""
    change: str = ""
    change_code: str = ""
    quote: Quote | None = None
    before: Quote | None = None
    later: str = ""
    later_href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the table: an issue or a document, with a cell for each party of the head."""

    head: str
    href: str
    date: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionsPage(Page):
    """A table of stances; `over_time` where its rows are the documents of one issue, `others` tells of parties left out."""

    template: ClassVar[str] = "taiwa/positions.html"
    choices: tuple[Choice, ...]
    over_time: bool
    lead: str
    parties: tuple[Name, ...]
    rows: tuple[Row, ...]
    others: str
    pager: Pager


def positions(request: HttpRequest) -> HttpResponse:
    """The matrix of all issues, or one issue in every document that speaks to it."""
    held, words = desk().record, wording()
    issue, party = chosen(request, "issue", held.knowledge.issues), chosen(request, "party", held.knowledge.parties)
    table = _table(held, issue, party)
    keys, pager = paged(table.keys, number(request), request, _ISSUES)
    cells = Cells(held, words, table)
    rows = cells.of_documents(keys) if issue else cells.of_issues(keys)
    return shown(request, PositionsPage(
        title=words.issue(issue) if issue else say("positions.title"), lead=say("positions.lead-issue" if issue else "positions.lead"),
        choices=_choices(held, issue, party, words), over_time=bool(issue), parties=tuple(party_name(one, words) for one in table.parties), rows=tuple(rows),
        others=words.parties(table.others), pager=pager,
    ))  # fmt: skip


def _choices(held: Held, issue: str, party: str, words: Wording) -> tuple[Choice, ...]:
    return (
        Choice(name="issue", label=say("column.issue"), every=say("filter.every-issue"), options=issues_of(held, issue, words)),
        Choice(name="party", label=say("column.party"), every=say("filter.every-party"), options=parties_of(held, party, words)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What a page of the table is cut from: its columns, the parties left out, its rows in order, and the stance of each.

    Stances are by row and party; `later` are texts after it without a word of the party.
    """

    parties: tuple[str, ...]
    others: tuple[str, ...]
    keys: tuple[str, ...]
    last: Mapping[tuple[str, str], Position]
    later: Mapping[tuple[str, str], Position]


def _table(held: Held, issue: str, party: str) -> Table:
    """The table that is asked for; that of everything is made once."""
    if issue:
        return _of_documents([row for row in held.by_issue.get(issue, ()) if party in ("", row.party)])
    if party:
        return _of_issues(held.positions(party=party))
    return held.once("positions", lambda: _of_issues(held.positions()))


def _columns(rows: Iterable[Position]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The parties that stand in the table, by id, and those for which there is no room."""
    issues: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        issues[row.party].add(row.issue)
    ranked = sorted(issues, key=lambda party: (-len(issues[party]), party))
    return tuple(sorted(ranked[:_PARTIES])), tuple(sorted(ranked[_PARTIES:]))


def _of_issues(rows: Sequence[Position]) -> Table:
    """The last word of each party on each issue, those issues first that tell most."""
    parties, others = _columns(rows)
    last: dict[tuple[str, str], Position] = {}
    later: dict[tuple[str, str], Position] = {}
    for row in rows:  # in time within an issue and party
        if row.stance in _SPOKEN:
            last[row.issue, row.party] = row
            later.pop((row.issue, row.party), None)
        else:
            later[row.issue, row.party] = row
    return Table(parties=parties, others=others, keys=tuple(telling_issues(rows)), last=last, later=later)


def _of_documents(rows: Sequence[Position]) -> Table:
    """What tells most of each party in each document, the newest first."""
    parties, others = _columns(rows)
    days = {row.place.document: row.place.date or "" for row in rows}
    most: dict[tuple[str, str], Position] = {}
    for row in sorted(rows, key=_rank):
        most.setdefault((row.place.document, row.party), row)
    keys = tuple(sorted(days, key=lambda document: (days[document], document), reverse=True))
    return Table(parties=parties, others=others, keys=keys, last=most, later={})


def _rank(row: Position) -> int:
    return _SPOKEN.index(row.measured) if row.stance in _SPOKEN else len(_SPOKEN)


class Cells:
    """Makes the rows of a page of the table: a cell for each party."""

    def __init__(self, held: Held, words: Wording, table: Table) -> None:
        """`table` is what the page is cut from."""
        self._held, self._words, self._table = held, words, table

    def of_issues(self, issues: Sequence[str]) -> Iterator[Row]:
        """A row for each issue."""
        self._foresee(issues)
        for issue in issues:
            yield Row(head=self._words.issue(issue), href=f"?issue={issue}", date="", cells=self._cells(issue))

    def of_documents(self, documents: Sequence[str]) -> Iterator[Row]:
        """A row for each document."""
        self._foresee(documents)
        for document in documents:
            date = self._words.date(self._held.by_id[document].document.date)
            yield Row(head=short_title(document, self._held, self._words), href=passage_at(document), date=date, cells=self._cells(document))

    def _foresee(self, keys: Iterable[str]) -> None:
        rows = [of.get((key, party)) for key in keys for party in self._table.parties for of in (self._table.last, self._table.later)]
        self._held.foresee([place for row in rows if row for place in (row.place, row.before)])

    def _cells(self, key: str) -> tuple[Cell, ...]:
        table = self._table
        return tuple(self._cell(table.last.get((key, party)), table.later.get((key, party))) for party in table.parties)

    def _cell(self, row: Position | None, later: Position | None = None) -> Cell:
        if row is None:
            return Cell() if later is None else self._cell(later)
        words = self._words
        return Cell(
            stance=row.stance, label=words.stance(row), date=words.date(row.place.date), quote=quote(row.place, self._held, words),
            change=words.term("change", row.change) if row.change and row.change != "new" else "", change_code=row.change or "",
            before=quote(row.before, self._held, words) if row.before else None,
            later=f"{words.stance(later)}, {words.date(later.place.date)}" if later else "", later_href=address_of(later.place) if later else "",
        )  # fmt: skip
