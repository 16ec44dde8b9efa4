"""Who stands where: the last word of each party on each issue, or one issue over time; every cell opens its words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from ...record.answers import Position
from ...reports.timeline import telling_issues
from ...reports.wording import Wording
from ..desk import Held, desk
from ..words import say
from .choosing import Choice, chosen, issues_of, parties_of
from .page import Page, number, shown, wording
from .pager import Pager, paged
from .quotes import Quote, passage_at, quote, short_title

_SPOKEN = ("supports", "opposes", "concerned", "reserved", "neutral")
_ISSUES = 25
_PARTIES = 14
"""So many parties stand side by side: those that spoke to most issues; of the others the page tells the number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One stance: its code, its words, the day, the change if there is one, and the words it rests on; `stance` is empty for none."""

    stance: str = ""
    label: str = ""
    date: str = ""
    change: str = ""
    change_code: str = ""
    quote: Quote | None = None
    before: Quote | None = None


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
    parties: tuple[str, ...]
    rows: tuple[Row, ...]
    others: str
    pager: Pager


def positions(request: HttpRequest) -> HttpResponse:
    """The matrix of all issues, or one issue in every document that speaks to it."""
    held, words = desk().record, wording()
    issue, party = chosen(request, "issue", held.knowledge.issues), chosen(request, "party", held.knowledge.parties)
    found = [row for row in (held.by_issue.get(issue, ()) if issue else held.positions()) if party in ("", row.party)]
    parties, others = _columns(found)
    keys, pager = paged(_documents(found) if issue else telling_issues(found), number(request), request, _ISSUES)
    rows = (_document_row if issue else _issue_row)(keys, _by_key(found, parties, over_time=bool(issue)), parties, held, words)
    return shown(request, PositionsPage(
        title=words.issue(issue) if issue else say("positions.title"), lead=say("positions.lead-issue" if issue else "positions.lead"),
        choices=_choices(held, issue, party, words), over_time=bool(issue), parties=tuple(map(words.party, parties)), rows=tuple(rows),
        others=words.parties(others), pager=pager,
    ))  # fmt: skip


def _choices(held: Held, issue: str, party: str, words: Wording) -> tuple[Choice, ...]:
    return (
        Choice(name="issue", label=say("column.issue"), every=say("filter.every-issue"), options=issues_of(held, issue, words)),
        Choice(name="party", label=say("column.party"), every=say("filter.every-party"), options=parties_of(held, party, words)),
    )


def _columns(rows: Iterable[Position]) -> tuple[list[str], list[str]]:
    """The parties that stand in the table, by id, and those for which there is no room."""
    issues: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        issues[row.party].add(row.issue)
    ranked = sorted(issues, key=lambda party: (-len(issues[party]), party))
    return sorted(ranked[:_PARTIES]), sorted(ranked[_PARTIES:])


def _documents(rows: Iterable[Position]) -> list[str]:
    """The documents of these positions, newest first."""
    days = {row.place.document: row.place.date or "" for row in rows}
    return sorted(days, key=lambda document: (days[document], document), reverse=True)


def _by_key(rows: Iterable[Position], parties: Sequence[str], *, over_time: bool) -> dict[tuple[str, str], Position]:
    """The position that tells most of each row and party: the last word on an issue, in one document the strongest stance."""
    found: dict[tuple[str, str], Position] = {}
    for row in rows:  # in time within an issue and party
        key = (row.place.document if over_time else row.issue, row.party)
        if row.party in parties and (key not in found or not over_time or _rank(row) < _rank(found[key])):
            found[key] = row
    return found


def _rank(row: Position) -> int:
    return _SPOKEN.index(row.stance) if row.stance in _SPOKEN else len(_SPOKEN)


def _issue_row(
    issues: Iterable[str], found: dict[tuple[str, str], Position], parties: Sequence[str], held: Held, words: Wording
) -> Iterator[Row]:
    for issue in issues:
        cells = tuple(_cell(found.get((issue, party)), held, words) for party in parties)
        yield Row(head=words.issue(issue), href=f"?issue={issue}", date="", cells=cells)


def _document_row(
    documents: Iterable[str], found: dict[tuple[str, str], Position], parties: Sequence[str], held: Held, words: Wording
) -> Iterator[Row]:
    for document in documents:
        cells = tuple(_cell(found.get((document, party)), held, words) for party in parties)
        date = words.date(held.by_id[document].document.date)
        yield Row(head=short_title(document, held, words), href=passage_at(document), date=date, cells=cells)


def _cell(row: Position | None, held: Held, words: Wording) -> Cell:
    if row is None:
        return Cell()
    return Cell(
        stance=row.stance, label=words.stance(row), date=words.date(row.place.date), quote=quote(row.place, held, words),
        change=words.term("change", row.change) if row.change and row.change != "new" else "", change_code=row.change or "",
        before=quote(row.before, held, words) if row.before else None,
    )  # fmt: skip
