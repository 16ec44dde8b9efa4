"""The dialogue at a glance: its meetings with their documents, what the last round changed, what falls due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from ...record.answers import Commitment
from ...record.works import Work
from ...reports.pages import ChangeRow
from ...reports.rounds import changed
from ...reports.scope import Scope
from ...reports.wording import Wording
from ...values import Edtf
from ..desk import Held, desk
from ..words import say
from .commitments import address_of_promise
from .documents import DocumentRow, rows_of
from .names import Name, party_names
from .page import PUBLISHED, Page, asked, number, shown, wording
from .quotes import WebCiter, passage_at, short_title
from .timeline import Timeline, timeline_of

_NEWEST = 6
_CHANGES = 12
_ORDER = (("reversed", "stronger", "weaker"), ("silent", "new", "dropped", "reserved", "opposes"), ("figures", "parties", "split", "merged", "moved"), ("reworded",))
"""What the last round changed, what weighs most first: a reversal must never be one of those that the first page has no room for."""
_DUE = 8
_OPEN = frozenset({"announced", "ongoing", "no-evidence"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """The last round beside the one before it, by name and address; `before` is empty where none is held."""

    name: str
    href: str
    date: str
    before: str
    before_href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A text that is newer than the last round and whose acts are not read."""

    name: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """A promise that falls due, or whose day has passed without a word of it."""

    href: str
    who: tuple[Name, ...]
    action: str
    language: str
    due: str
    figure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """What a person sees first; `more` changes of the last round are not shown, but where all were asked for (`whole`).

    `told` open promises whose day has passed stand in no list, for texts since tell of them; `until` is the last day that has passed.
    """

    template: ClassVar[str] = "taiwa/home.html"
    works: int
    timeline: Timeline | None
    last_round: Round | None
    unread: tuple[Unread, ...]
    changes: tuple[ChangeRow, ...]
    more: int
    whole: bool
    coming_from: str
    coming: tuple[DueRow, ...]
    passed: tuple[DueRow, ...]
    passed_count: int
    told: int
    until: str
    newest: tuple[DocumentRow, ...]


def home(request: HttpRequest) -> HttpResponse:
    """The first page."""
    held, words = desk().record, wording()
    scope = Scope(held)
    changes = held.once(("changes", words.language), lambda: _changes(scope, held, words))
    room = len(changes) if (whole := asked(request, "changes") == "all") else _CHANGES
    today = datetime.now(UTC).date()
    coming, passed, told = _due(held, today)
    return shown(request, HomePage(
        title=say("home.title"), works=len(held.works), timeline=timeline_of(held, words, number(request, "year") if asked(request, "year") else None),
        last_round=_round(scope.last_round, scope.previous_round, held, words),
        unread=tuple(Unread(name=short_title(work.id, held, words), href=passage_at(work.id)) for work in scope.unread_since), changes=changes[:room], more=max(0, len(changes) - room), whole=whole,
        coming_from=say("home.coming-published" if PUBLISHED in request.META else "home.coming", date=words.date(today.isoformat())), coming=tuple(_row(row, held, words) for row in coming), passed=tuple(_row(row, held, words) for row in passed[:_DUE]),
        passed_count=len(passed), told=told, until=_until(today).isoformat(),
        newest=rows_of(held.works[: -_NEWEST - 1 : -1], held, words),
    ))  # fmt: skip


def _changes(scope: Scope, held: Held, words: Wording) -> tuple[ChangeRow, ...]:
    """What the last round changed, what weighs most first, else in the order of its text."""
    return tuple(sorted(changed(scope, WebCiter(held, words), words), key=_rank))


def _rank(row: ChangeRow) -> tuple[int, int]:
    """By the weightiest of its changes; of those that turn a reversal is first, and behind all is who is mentioned alone."""
    if "mentioned-unread" in row.codes:
        return len(_ORDER), True
    place = min((at for at, codes in enumerate(_ORDER) if not {*row.codes}.isdisjoint(codes)), default=len(_ORDER))
    return place, "reversed" not in row.codes


def _round(last: Work | None, before: Work | None, held: Held, words: Wording) -> Round | None:
    if last is None:
        return None
    return Round(
        name=short_title(last.id, held, words), href=passage_at(last.id), date=words.date(last.document.date),
        before=short_title(before.id, held, words) if before else "", before_href=passage_at(before.id) if before else "",
    )  # fmt: skip


def _until(today: date) -> date:
    """The last day that has passed."""
    return today - timedelta(days=1)


def _due(held: Held, today: date) -> tuple[Sequence[Commitment], Sequence[Commitment], int]:
    """Open promises that fall due from today on, the first on top; those whose day has passed, the latest on top; and how many more have passed.

    The passed are those that `commitments --overdue --due` tells; of the others, which are open too, something is told since.
    """
    dated = [(row.deadline.last, row) for row in held.commitments() if row.deadline and row.deadline.last and row.status in _OPEN]
    coming = sorted((pair for pair in dated if pair[0] >= today), key=lambda pair: (pair[0], pair[1].id))
    overdue = {row.id: row for row in held.commitments(due=Edtf(_until(today).isoformat()), overdue=True)}
    passed = sorted(((row.deadline.last, row) for row in overdue.values() if row.deadline and row.deadline.last), key=lambda pair: (pair[0], pair[1].id), reverse=True)
    told = sum(day < today and row.id not in overdue for day, row in dated)
    return [row for _, row in coming[:_DUE]], [row for _, row in passed], told


def _row(row: Commitment, held: Held, words: Wording) -> DueRow:
    return DueRow(
        href=address_of_promise(row.id), who=party_names(row.owners, words) or (Name(words=words.say("general.unknown")),), action=row.action,
        language=held.by_id[row.place.document].document.meta.language, due=words.deadline(row.deadline), figure=words.figures(row.quantity, row.money),
    )  # fmt: skip
