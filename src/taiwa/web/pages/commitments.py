"""The ledger: every promise with its figure and day, and what later documents say became of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, get_args

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ...record.answers import CITED, Commitment, FollowUp, Status
from ...reports.signs import sign_told
from ...reports.wording import Wording
from ...values import Edtf
from ..desk import Held, desk
from ..followed import address_of_step
from ..words import say
from .choosing import Choice, chosen, issues_of, parties_of, terms_of
from .names import Name, party_names
from .page import Page, asked, day, number, shown, wording
from .pager import Pager, paged
from .quotes import Quote, quote
from .spans import Spans, spans_of

_ROWS = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a later passage says of a promise; `why` are the signs of the match, `sure` whether it is a fact or a suggestion."""

    effect: str
    sure: bool
    why: tuple[str, ...]
    quote: Quote
    correct: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """One promise: who owes what to whom, and its chain of follow-ups, oldest first; empty is not printed or not known."""

    anchor: str
    correct: str
    who: tuple[Name, ...]
    whom: tuple[Name, ...]
    action: str
    figure: str
    made: str
    due: str
    status: str
    status_code: str
    terms: str
    notes: tuple[str, ...]
    quote: Quote
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentsPage(Page):
    """The promises asked for, a page at a time; `counts` leads to those of each status."""

    template: ClassVar[str] = "taiwa/commitments.html"
    choices: tuple[Choice, ...]
    due: str
    overdue: bool
    counts: tuple[tuple[str, str, int, str], ...]
    picture: Spans | None
    rows: tuple[PromiseRow, ...]
    pager: Pager


def commitments(request: HttpRequest) -> HttpResponse:
    """The ledger, narrowed by who owes, who is owed, on which issue, in which state, due when."""
    held, words = desk().record, wording()
    due, overdue = day(request, "due"), bool(asked(request, "overdue"))
    every = _narrowed(request, held.commitments(due=Edtf(due) if due else None, overdue=overdue), held)
    status = chosen(request, "status", get_args(Status))
    found, pager = paged([row for row in every if status in ("", row.status)], number(request), request, _ROWS)
    held.foresee([place for row in found for place in (row.place, *(one.place for one in row.follow_ups))])
    return shown(request, CommitmentsPage(
        title=say("commitments.title"), choices=_choices(request, held, words), due=due or "", overdue=overdue,
        counts=_counts(request, every, words), picture=spans_of(found, words), rows=tuple(promise_row(row, held, words) for row in found), pager=pager,
    ))  # fmt: skip


_TOLD = "@"
"""In the id of a promise that is known only from a passage that tells of it: there is no act to correct."""


def address_of_promise(promise: str) -> str:
    """Where a promise of the ledger is shown alone."""
    return f"{reverse('commitments')}?id={promise}"


def _narrowed(request: HttpRequest, rows: Sequence[Commitment], held: Held) -> list[Commitment]:
    known = held.knowledge
    owner, owed = chosen(request, "owner", known.parties), chosen(request, "to", known.parties)
    issue, one = chosen(request, "issue", known.issues), chosen(request, "id", held.by_promise)
    return [
        row for row in rows
        if (not owner or owner in row.owners) and (not owed or owed in row.beneficiaries)
        and (not issue or issue in row.issues) and one in ("", row.id)
    ]  # fmt: skip


def _choices(request: HttpRequest, held: Held, words: Wording) -> tuple[Choice, ...]:
    every, party = say("filter.any"), say("filter.every-party")
    lists = (
        ("owner", "commitments.owner", party, parties_of(held, asked(request, "owner"), words)),
        ("to", "commitments.to", party, parties_of(held, asked(request, "to"), words)),
        ("issue", "column.issue", say("filter.every-issue"), issues_of(held, asked(request, "issue"), words)),
        ("status", "commitments.status", every, terms_of("status", get_args(Status), asked(request, "status"), words)),
    )
    return tuple(Choice(name=name, label=say(label), every=nothing, options=options) for name, label, nothing, options in lists)


def _counts(request: HttpRequest, rows: Sequence[Commitment], words: Wording) -> tuple[tuple[str, str, int, str], ...]:
    """How many are in each state that any is in, and the way to them."""
    found, of_status = [], Counter(row.status for row in rows)
    for status in filter(of_status.get, get_args(Status)):
        fields = request.GET.copy()
        fields.pop("page", None)
        fields["status"] = status
        found.append((status, words.term("status", status), of_status[status], f"?{fields.urlencode()}"))
    return tuple(found)


def promise_row(row: Commitment, held: Held, words: Wording) -> PromiseRow:
    """One promise as pages show it."""
    return PromiseRow(
        anchor=row.id, correct="" if row.origin == CITED or _TOLD in row.id else f"{reverse('judge')}?promise={row.id}",
        who=party_names(row.owners, words) or (Name(words=words.say("general.unknown")),), whom=party_names(row.beneficiaries, words),
        action=row.action, figure=words.figures(row.quantity, row.money), made=words.date(row.made), due=words.deadline(row.deadline),
        status=words.term("status", row.status), status_code=row.status, terms=words.terms_of(row), notes=_notes(row, words),
        quote=quote(row.place, held, words), steps=tuple(_step(row, one, held, words) for one in row.follow_ups),
    )  # fmt: skip


def _notes(row: Commitment, words: Wording) -> tuple[str, ...]:
    """What else must be known: that its own text is not held, that its meeting was held, that its day has passed in vain."""
    cited = words.say("origin.cited") if row.origin == CITED else ""
    met = words.say("terminal.met", date=words.date(row.met)) if row.met else ""
    passed = words.overdue(row) if row.heard and row.was_due(row.heard) and (row.untold or row.to_judge) else ""
    return tuple(filter(None, (cited, met, passed)))


def _step(row: Commitment, one: FollowUp, held: Held, words: Wording) -> Step:
    """What a later passage tells; that a promise is told in its own report is no link that could be another."""
    return Step(
        effect=words.effect(one), sure=one.sure, why=tuple(sign_told(str(sign), words) for sign in one.why), quote=quote(one.place, held, words),
        correct=address_of_step(row.id, one) if one.place != row.place else "",
    )  # fmt: skip
