"""The four-column table: agreed language, the text on the table, the delegations' proposals, the chair's compromise."""

from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from ....rounds.text.columns import Asked, Row, move_told
from ...words import say, spoken
from ...workroom.forms import Bench
from ...workroom.sight import Sight, found
from ..page import shown
from .head import RoundPage, head_of, term
from .lines import Sources, SourceView
from .sheet import only_where_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedView:
    """What is asked in one cell; `note` says in our words what is asked without any: that something go, or go elsewhere."""

    id: str
    sponsors: str
    old: str
    words: str
    note: str
    lost: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """A paragraph across the table."""

    number: str
    agreed: str
    source: SourceView | None
    words: str
    code: str
    condition: str
    cells: tuple[tuple[str, tuple[AskedView, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePage(RoundPage):
    """The table in the language of the negotiation."""

    template: ClassVar[str] = "taiwa/rounds/table.html"
    working: str
    rows: tuple[RowView, ...]


def table(request: HttpRequest, name: str) -> HttpResponse:
    """The table as the viewer sees it."""
    sight = found(request, name)
    only_where_shown(sight, "round-table")
    sources = Sources(row.agreed_language for row in sight.seen.table if row.agreed_language)
    rows = tuple(_row(row, sources, sight) for row in sight.seen.table)
    return shown(request, TablePage(title=say("round.way-table"), head=head_of(request, Bench(sight), "round-table"), working=sight.working, rows=rows))


def _row(row: Row, sources: Sources, sight: Sight) -> RowView:
    one = row.agreed_language
    return RowView(
        number=row.number, agreed=one.words.get(sight.working, "") if one else "", source=sources.view(one, row.words, sight.working) if one else None,
        words=row.words, code=row.condition.replace(" ", "-"), condition=term(row.condition),
        cells=((say("table.proposals"), tuple(map(_asked, row.proposals))), (say("table.compromise"), tuple(map(_asked, row.compromise)))),
    )  # fmt: skip


def _asked(one: Asked) -> AskedView:
    return AskedView(id=one.proposal, sponsors=", ".join(one.sponsors), old=one.old, words=one.words, note="" if one.words else move_told(one, spoken()) or say("table.nothing"), lost=one.lost)
