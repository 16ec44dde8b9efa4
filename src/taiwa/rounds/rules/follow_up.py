"""What is allowed with promises and the reports on them."""

from ..events import Event
from ..events import ending as told
from ..holding import holders
from ..refusal import RefusedError
from ..state import Report, State
from .kinds import check, need_reason
from .wishes import paragraph_of


def _listed(state: State, _: Event, what: told.PromiseListed) -> None:
    paragraph = paragraph_of(state.text, what.paragraph)
    if not what.words.strip() or all(what.words not in said for said in paragraph.words.values()):
        raise RefusedError("not-quoted", paragraph=paragraph.number)
    if not what.owners or not set(what.owners) <= set(holders(state, paragraph.number)):
        raise RefusedError("owner-no-holder", paragraph=paragraph.number)
    if any((one.paragraph, one.words) == (what.paragraph, what.words) for one in state.ending.promises.values()):
        raise RefusedError("said-already")
    if what.due and (what.due.tzinfo is None or what.due.microsecond):
        raise RefusedError("moment-unclear")


def _submitted(state: State, event: Event, what: told.ReportSubmitted) -> None:
    promise = state.ending.promises.get(what.promise)
    if promise is None:
        raise RefusedError("no-such-note", note=what.promise)
    if event.by.party not in promise.owners:
        raise RefusedError("not-owner", owners=tuple(promise.owners))
    need_reason(what.words)


def _reviewed(state: State, event: Event, what: told.ReportReviewed) -> None:
    report = _report(state, what.report)
    chair = state.room.chair
    if event.by.party == report.by:
        raise RefusedError("own-report")
    if chair not in (event.by.party, report.by):
        raise RefusedError("only-chair", chair=chair)
    if report.review:
        raise RefusedError("said-already")
    if what.outcome == "returned":
        need_reason(what.reason)


def _replied(state: State, event: Event, what: told.ReplyGiven) -> None:
    if event.by.party == _report(state, what.report).by:
        raise RefusedError("own-report")
    need_reason(what.words)


def _report(state: State, name: str) -> Report:
    report = state.ending.reports.get(name)
    if report is None:
        raise RefusedError("no-such-note", note=name)
    return report


FOLLOW_UP = dict((
    check(told.PromiseListed, _listed), check(told.ReportSubmitted, _submitted), check(told.ReportReviewed, _reviewed),
    check(told.ReplyGiven, _replied),
))  # fmt: skip
