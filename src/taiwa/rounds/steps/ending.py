"""What silence, adoption and follow-up change."""

from datetime import datetime
from typing import Literal

from ...values import replace
from ..events import Event
from ..events import ending as told
from ..holding import signing_order
from ..state import Adoption, Dissociation, Ending, Explained, Objection, Report, Silence, State
from .kinds import step


def _ending(state: State, ending: Ending) -> State:
    return replace(state, ending=ending)


def _started(state: State, event: Event, what: told.SilenceStarted) -> State:
    silence = Silence(
        digest=what.digest, languages=what.languages, started=event.at, deadline=what.deadline, zone=what.zone
    )
    return replace(state, stage="under silence", ending=replace(state.ending, silence=silence))


def _extended(state: State, _: Event, what: told.SilenceExtended) -> State:
    return _with_silence(state, deadline=what.deadline)


def _with_silence(state: State, *, deadline: datetime | None = None, to: Literal["broken", "expired"] | None = None) -> State:
    silence = state.ending.silence
    if silence is None:
        raise ValueError("there is no silence procedure")
    new = replace(silence, deadline=deadline or silence.deadline, state=to or silence.state)
    return _ending(state, replace(state.ending, silence=new))


def _objected(state: State, event: Event, what: told.Objected) -> State:
    objection = Objection(event.by.party, what.reason, what.paragraph, event.at)
    if state.stage == "under silence":
        state = replace(_with_silence(state, to="broken"), stage="negotiating")
    return _ending(state, replace(state.ending, objections=(*state.ending.objections, objection)))


def _objection_withdrawn(state: State, event: Event, _: told.ObjectionWithdrawn) -> State:
    kept = tuple(one for one in state.ending.objections if one.party != event.by.party)
    return _ending(state, replace(state.ending, objections=kept))


def _resumed(state: State, event: Event, what: told.SilenceResumed) -> State:
    silence = Silence(
        digest=what.digest, languages=state.text.languages, started=event.at, deadline=what.deadline, zone=what.zone
    )
    return replace(state, stage="under silence", ending=replace(state.ending, silence=silence))


def _expired(state: State, _: Event, __: told.SilenceExpired) -> State:
    return _with_silence(state, to="expired")


def _explained(state: State, event: Event, what: told.PositionExplained) -> State:
    new = (*state.ending.explanations, Explained(event.by.party, what))
    return _ending(state, replace(state.ending, explanations=new))


def _dissociated(state: State, event: Event, what: told.Dissociated) -> State:
    new = (*state.ending.dissociations, Dissociation(event.by.party, what.paragraphs, what.words))
    return _ending(state, replace(state.ending, dissociations=new))


def _signatures_ordered(state: State, _: Event, what: told.SignaturesOrdered) -> State:
    return _ending(state, replace(state.ending, signing_order=what.parties))


def _with_order(state: State, adoption: Adoption) -> Ending:
    """The order of signatures is that of the day: who holds the chair later changes nothing in it."""
    return replace(state.ending, adoption=adoption, signing_order=signing_order(state))


def _adopted(state: State, event: Event, what: told.Adopted) -> State:
    adoption = Adoption(digest=what.digest, at=event.at, how="meeting", parties=what.present)
    return replace(state, stage="adopted", ending=_with_order(state, adoption))


def _adopted_by_silence(state: State, event: Event, what: told.AdoptedBySilence) -> State:
    """Who was silent to the end has agreed; what waited for a capital is confirmed with it."""
    adoption = Adoption(digest=what.digest, at=event.at, how="silence", parties=tuple(state.room.delegations))
    text = replace(state.text, referendum={})
    return replace(state, stage="adopted", text=text, ending=_with_order(state, adoption))


def _signed(state: State, event: Event, _: told.Signed) -> State:
    return _ending(state, replace(state.ending, signed=(*state.ending.signed, event.by.party)))


def _promise(state: State, _: Event, what: told.PromiseListed) -> State:
    promises = state.ending.promises
    return _ending(state, replace(state.ending, promises={**promises, f"promise-{len(promises) + 1}": what}))


def _reported(state: State, event: Event, what: told.ReportSubmitted) -> State:
    new = Report(id=f"report-{len(state.ending.reports) + 1}", by=event.by.party, at=event.at, what=what)
    return _with_report(state, new)


def _reviewed(state: State, _: Event, what: told.ReportReviewed) -> State:
    return _with_report(state, replace(state.ending.reports[what.report], review=what))


def _replied(state: State, event: Event, what: told.ReplyGiven) -> State:
    report = state.ending.reports[what.report]
    return _with_report(state, replace(report, replies=(*report.replies, (event.by.party, what))))


def _with_report(state: State, report: Report) -> State:
    return _ending(state, replace(state.ending, reports={**state.ending.reports, report.id: report}))


ENDING = dict((
    step(told.SilenceStarted, _started), step(told.SilenceExtended, _extended), step(told.Objected, _objected),
    step(told.ObjectionWithdrawn, _objection_withdrawn), step(told.SilenceResumed, _resumed),
    step(told.SilenceExpired, _expired), step(told.PositionExplained, _explained), step(told.Dissociated, _dissociated),
    step(told.SignaturesOrdered, _signatures_ordered), step(told.Adopted, _adopted),
    step(told.AdoptedBySilence, _adopted_by_silence), step(told.Signed, _signed), step(told.PromiseListed, _promise),
    step(told.ReportSubmitted, _reported), step(told.ReportReviewed, _reviewed), step(told.ReplyGiven, _replied),
))  # fmt: skip
