"""What waits for whom: made out of the state and the moment, kept nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from .rules.changes import waiting_for
from .state import Report, State
from .text.brackets import CHAIR
from .text.reading import standing_numbers
from .text.standing import is_stranded

SOON = timedelta(days=30)
"""How long before it is due a report is reminded of."""
Kind = Literal[
    "silence-ends", "capital-waiting", "language-behind", "package-waiting", "proposal-stranded", "report-due", "report-overdue", "review-waiting",
    "report-returned",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something that waits for a party; `by` is the moment until which, None where there is none."""

    party: str
    kind: Kind
    about: str
    by: datetime | None = None


def reminders(state: State, at: datetime) -> tuple[Reminder, ...]:
    """All that waits at `at`, for everybody; a page shows each delegation its own."""
    return (*_of_silence(state), *_of_text(state), *_of_promises(state, at), *_of_reports(state))


def _of_silence(state: State) -> Iterator[Reminder]:
    silence = state.ending.silence
    if silence and state.stage == "under silence":
        for party in state.room.delegations:
            yield Reminder(party, "silence-ends", "", silence.deadline)


def _of_text(state: State) -> Iterator[Reminder]:
    text = state.text
    if state.stage != "negotiating":
        return
    for number, parties in text.referendum.items():
        yield from (Reminder(party, "capital-waiting", number) for party in parties)
    if behind := [number for number in standing_numbers(text) if text.paragraphs[number].behind]:
        yield Reminder(state.room.chair, "language-behind", ", ".join(behind))
    for package in text.packages.values():
        if package.open:
            yield from (Reminder(party, "package-waiting", package.id) for party in sorted(waiting_for(state, package)))
    for one in text.proposals.values():
        if one.state == "open" and is_stranded(text, one):
            party = state.room.chair if one.sponsors[0] == CHAIR else one.sponsors[0]
            yield Reminder(party, "proposal-stranded", one.id)


def _of_promises(state: State, at: datetime) -> Iterator[Reminder]:
    reported = {report.what.promise for report in state.ending.reports.values() if report.state != "returned"}
    for name, promise in state.ending.promises.items():
        if promise.due is None or name in reported or at < promise.due - SOON:
            continue
        kind: Kind = "report-overdue" if promise.due <= at else "report-due"
        yield from (Reminder(owner, kind, name, promise.due) for owner in promise.owners)


def _of_reports(state: State) -> Iterator[Reminder]:
    newest: dict[tuple[str, str], Report] = {}
    for report in state.ending.reports.values():
        newest[report.what.promise, report.by] = report
        if report.review is None:
            yield from (Reminder(party, "review-waiting", report.id) for party in _reviewers(state, report))
    for report in newest.values():
        if report.state == "returned":
            yield Reminder(report.by, "report-returned", report.id)


def _reviewers(state: State, report: Report) -> tuple[str, ...]:
    """The chair; where the chair itself reported, everybody else."""
    chair = state.room.chair
    return (chair,) if report.by != chair else tuple(party for party in state.room.delegations if party != chair)
