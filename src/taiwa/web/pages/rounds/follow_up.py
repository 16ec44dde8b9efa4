"""What became of the promises of an adopted text: who reports what by when, and what those who review it say."""

from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from ....exports.round_ics import promises_ics
from ....rounds.events.ending import PromiseListed
from ....rounds.state import Report
from ...words import say
from ...workroom.clock import clock_of
from ...workroom.forms import Bench, Form, Input, Tried, checks, choice, reason
from ...workroom.sight import Sight, found
from ..page import shown, wording
from .head import RoundPage, head_of
from .sheet import bench_of, only_where_shown

_STATES = {"submitted": "followup.submitted", "accepted": "followup.accepted", "returned": "followup.returned"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """A report with its evidence and what was said of it."""

    id: str
    by: str
    words: str
    evidence: tuple[tuple[str, str], ...]
    state: str
    said: tuple[tuple[str, str], ...]
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """A row of the table: the text of the plan, the measure, who implements it, the period, the input and the state."""

    id: str
    paragraph: str
    words: str
    measure: str
    owners: str
    due: str
    state: str
    code: str
    reports: tuple[ReportView, ...]
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpPage(RoundPage):
    """The table."""

    template: ClassVar[str] = "taiwa/rounds/follow-up.html"
    here: str
    working: str
    rows: tuple[PromiseRow, ...]
    forms: tuple[Form, ...]


def follow_up(request: HttpRequest, name: str) -> HttpResponse:
    """The table as the viewer sees it."""
    return shown(request, follow_up_page(request, found(request, name)))


def follow_up_calendar(request: HttpRequest, name: str) -> HttpResponse:
    """The days by which is to be reported, as iCalendar."""
    sight = found(request, name)
    only_where_shown(sight, "round-follow-up")
    data = promises_ics(sight.name, sight.seen.title, sight.seen.promises, sight.at, sight.seen.called)
    return HttpResponse(data, content_type="text/calendar; charset=utf-8", headers={"Content-Disposition": 'attachment; filename="follow-up.ics"'})


def follow_up_page(request: HttpRequest, sight: Sight, tried: Tried | None = None) -> FollowUpPage:
    """The page of it."""
    bench = bench_of(sight, tried, "round-follow-up")
    rows = tuple(_row(name, one, sight, bench) for name, one in sight.seen.promises)
    forms = _listing(sight, bench)
    return FollowUpPage(title=say("round.way-follow-up"), head=head_of(request, bench, "round-follow-up"), here="round-follow-up", working=sight.working, rows=rows, forms=forms)


def _row(name: str, one: PromiseListed, sight: Sight, bench: Bench) -> PromiseRow:
    reports = [report for report in sight.seen.reports if report.what.promise == name]
    code = reports[-1].state if reports else "overdue" if one.due and one.due <= sight.at else "open"
    forms: tuple[Form, ...] = ()
    if sight.seat.party in one.owners:
        forms = bench.form(
            "report", Input(name="words", label=say("followup.words"), kind="words"), Input(name="title", label=say("followup.evidence"), needed=False),
            Input(name="address", label=say("followup.address"), needed=False), Input(name="file", label=say("do.file"), kind="file", needed=False), about=name, promise=name,
        )  # fmt: skip
    return PromiseRow(
        id=name, paragraph=sight.seen.called(one.paragraph), words=one.words, measure=one.measure, owners=", ".join(map(wording().party, one.owners)), code=code,
        due=clock_of(sight).due(one.due) if one.due else "", state=say(_STATES[code]) if code in _STATES else say("followup.overdue") if code == "overdue" else say("followup.open"),
        reports=tuple(_report(report, sight, bench) for report in reports), forms=forms,
    )  # fmt: skip


def _report(one: Report, sight: Sight, bench: Bench) -> ReportView:
    said = [(say("followup.review", state=say(_STATES[one.review.outcome])), one.review.reason)] if one.review else []
    said += [(say("followup.replied", party=party), reply.words) for party, reply in one.replies]
    forms: list[Form] = []
    if sight.seat.party != one.by:
        if one.review is None and sight.seen.chair in (sight.seat.party, one.by):
            outcome = choice("outcome", say("followup.outcome"), (("accepted", say("followup.accepted")), ("returned", say("followup.returned"))))
            forms += bench.form("review", outcome, reason(needed=False), about=one.id, report=one.id)
        forms += bench.form("reply", Input(name="words", label=say("silence.words"), kind="words"), about=one.id, report=one.id)
    evidence = tuple((each.title, each.address or each.digest[:16]) for each in one.what.evidence)
    return ReportView(id=one.id, by=wording().party(one.by), words=one.what.words, evidence=evidence, state=say(_STATES[one.state]), said=tuple(said), forms=tuple(forms))


def _listing(sight: Sight, bench: Bench) -> tuple[Form, ...]:
    lines, words = sight.seen.lines, wording()
    return bench.form(
        "promise", choice("paragraph", say("followup.paragraph"), ((line.number, f"{sight.seen.called(line.number)}. {line.words.get(sight.working, '')[:80]}") for line in lines)),
        Input(name="words", label=say("followup.quoted"), kind="words", lang=sight.working), checks("owners", say("followup.owners"), ((party, words.party(party)) for party in sight.seen.holders)),
        Input(name="due", label=say("followup.due"), needed=False), Input(name="measure", label=say("followup.measure"), needed=False),
    )  # fmt: skip
