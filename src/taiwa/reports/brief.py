"""The cited brief: one answer first, then what it rests on, then what is owed, then what to check."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from .. import __version__
from ..acts import is_read
from ..record.answers import Check, Commitment, FollowUp, Position
from ..record.works import Work
from ..registry.models import Meeting
from .citing import Citer
from .due import counted_from, grouped
from .pages import BriefContents, BriefPage, CheckRow, DocumentRow, Echo, OwnerRows, PromiseRow
from .printing import printed
from .rendering import render
from .rounds import agreed, changed, matrix
from .scope import Scope
from .signs import doubt_told
from .timeline import in_short, leading_issue, question, standings, timeline
from .wording import Wording, catalogue

_OPEN = frozenset({"announced", "ongoing", "no-evidence"})
_CHECKS = 40
"""More than these nobody works through on paper; the rest is counted."""


def brief(scope: Scope, language: str = "en") -> str:
    """One self-contained HTML page."""
    return render(brief_page(scope, language), "html")


def brief_markdown(scope: Scope, language: str = "en") -> str:
    """The same brief as Markdown."""
    return render(brief_page(scope, language), "md")


def brief_page(scope: Scope, language: str = "en") -> BriefPage:
    """Everything the page says, as values."""
    record, party, wording = scope.record, scope.party, _wording(scope, language)
    cite = Citer(record, wording)
    asked, rows = _asked(scope)
    answer = timeline(rows, asked, cite, wording) if asked else None
    checks = _checks(scope)
    still_open = [row for row in scope.ledger if row.status in _OPEN]
    settled = [row for row in scope.ledger if row.status not in _OPEN]
    return BriefPage(
        language=wording.language, title=_title(scope, wording), span=_span(scope.works, wording),
        facts=_meeting_facts(scope, wording),
        say=_fixed_words(wording), timeline=answer,
        standing_title=wording.say("brief.standing", party=wording.party(party)) if party else "",
        standings=tuple(standings(_own(scope.positions, party), cite, wording)) if party else (),
        matrix=None if party or scope.issue else matrix(scope, cite, wording),
        changed_title=_changed_title(scope, cite, wording),
        changed=tuple(changed(scope, cite, wording)),
        documents=tuple(_document(work, wording) for work in scope.works),
        promises_count=_promises_count(scope, wording),
        promises=tuple(_by_owner(still_open, cite, wording)), settled=_promises(settled, cite, wording),
        agreed=tuple(agreed(scope, cite, wording)),
        checks_count=wording.say("brief.check-count", count=len(checks)),
        checks=tuple(_check(row, cite, wording) for row in checks[:_CHECKS]),
        checks_more=wording.say("terminal.more", count=len(checks) - _CHECKS) if len(checks) > _CHECKS else "",
        printed=printed(scope.works, cite, wording),
        made_by=wording.say("brief.made-by", version=__version__, knowledge=record.knowledge.version[:12]),
    )  # fmt: skip


def brief_contents(scope: Scope, language: str = "en") -> BriefContents:
    """What the brief would tell, in few lines: no document is opened for it."""
    wording = _wording(scope, language)
    asked, rows = _asked(scope)
    answer = (question(asked, wording), *in_short(rows, wording)) if asked else ()
    lines = (*answer, _changed_title(scope, Citer(scope.record, wording), wording), _promises_count(scope, wording))
    return BriefContents(title=_title(scope, wording), span=_span(scope.works, wording), facts=_meeting_facts(scope, wording), lines=tuple(filter(None, lines)), checks=len(_checks(scope)))


def _wording(scope: Scope, language: str) -> Wording:
    return Wording(language, scope.record.knowledge, several=len(scope.record.dialogues) > 1)


def _asked(scope: Scope) -> tuple[str | None, list[Position]]:
    """The issue that is answered first, with everybody's positions on it; None where there is none."""
    asked = scope.issue or scope.lead or leading_issue(_own(scope.positions, scope.party))
    return asked, [row for row in scope.all_positions if row.issue == asked]


def _checks(scope: Scope) -> list[Check]:
    """What to check in the documents of the brief; of one issue, in the passages that speak to it and of documents as a whole."""
    meant, passages = {work.id for work in scope.works}, scope.passages
    return [
        row for row in scope.record.review()
        if row.place.document in meant and (passages is None or not row.place.eid or (row.place.document, row.place.eid) in passages)
    ]  # fmt: skip


def _meeting_facts(scope: Scope, wording: Wording) -> tuple[str, ...]:
    return tuple(_facts(scope.meeting, wording, held=scope.meeting_held)) if scope.meeting else ()


def _changed_title(scope: Scope, cite: Citer, wording: Wording) -> str:
    last = scope.last_round
    return wording.say("brief.changed", document=cite.title(last.id), date=wording.date(last.document.date)) if last else ""


def _promises_count(scope: Scope, wording: Wording) -> str:
    if not scope.ledger:
        return wording.say("brief.promises-none")
    still_open = sum(row.status in _OPEN for row in scope.ledger)
    day, groups = counted_from(scope.ledger), {group: len(rows) for group, rows in grouped(scope.ledger)}
    return wording.say(
        "brief.promises-count", open=still_open, all=len(scope.ledger), date=wording.date(day or None), due=groups.get("due", 0),
        passed=groups.get("passed", 0),
    )  # fmt: skip


def _own(rows: Sequence[Position], party: str | None) -> list[Position]:
    return [row for row in rows if party in (None, row.party)]


def _facts(meeting: Meeting, wording: Wording, *, held: bool) -> Iterator[str]:
    """What the registry knows of a meeting: when, where, under whose chair, whether it took place, and if no document of it is held."""
    place = next((forms[0] for forms in (meeting.place.get(wording.language, ()), *meeting.place.values()) if forms), "")
    chair = wording.say("brief.chair", party=wording.party(meeting.chair)) if meeting.chair else ""
    yield from filter(None, (wording.date(meeting.date), place, chair, wording.term("meeting-status", meeting.status)))
    if not held:
        yield wording.say("brief.meeting-not-held")


def _fixed_words(wording: Wording) -> dict[str, str]:
    """The messages of the page that need no value, by name."""
    messages = catalogue(wording.language if wording.language in ("en", "ja") else "en")
    return {
        key.removeprefix("brief.").replace("-", "_"): words
        for key, words in messages.items()
        if key.startswith("brief.") and "{" not in words
    }


def _title(scope: Scope, wording: Wording) -> str:
    """The brief by what it is about."""
    meeting = scope.meeting
    if meeting:
        body = wording.body(meeting.dialogue, meeting.body)
        number = wording.say("general.ordinal", number=meeting.ordinal) if meeting.ordinal else ""
        about = f"{body} {number}".strip()
    else:
        about = wording.party(scope.party) if scope.party else wording.issue(scope.issue) if scope.issue else ""
    return wording.say("brief.title-party", party=about) if about else wording.say("brief.title")


def _span(works: Sequence[Work], wording: Wording) -> str:
    days = sorted(work.document.date for work in works if work.document.date)
    first, last = (wording.date(day) for day in (days[0], days[-1])) if days else (wording.date(None),) * 2
    unread = [work.document.file for work in works if not is_read(work.document.meta)]
    told = wording.say("brief.not-read", files=wording.say("general.list").join(unread)) if unread else ""
    return " · ".join(filter(None, (wording.say("brief.from", count=len(works), first=first, last=last), told)))


def _document(work: Work, wording: Wording) -> DocumentRow:
    document, meta = work.document, work.document.meta
    also = (f"{file.meta.language}: {file.file}" for file in work.evidence)
    return DocumentRow(
        href="#" + work.id, date=wording.date(document.date), title=meta.title or document.file,
        kind=wording.term("kind", meta.kind or "unknown"), body=wording.body(meta.framework, meta.body),
        parties=wording.parties(meta.parties), file=document.file, also_held=wording.say("general.list").join(also),
        acts=len(document.acts), problems=len(document.problems),
    )  # fmt: skip


def _measured(row: Commitment) -> bool:
    return bool(row.quantity or row.money or row.deadline)


def _by_owner(rows: Iterable[Commitment], cite: Citer, wording: Wording) -> Iterator[OwnerRows]:
    """Promises by who owes them, single parties before groups; with a figure or a deadline first."""
    of_owner: dict[tuple[str, ...], list[Commitment]] = defaultdict(list)
    for row in rows:
        of_owner[row.owners].append(row)
    for owners in sorted(of_owner, key=lambda owners: (len(owners), owners)):
        measured = [row for row in of_owner[owners] if _measured(row)]
        others = [row for row in of_owner[owners] if not _measured(row)]
        yield OwnerRows(
            who=wording.parties(owners) or wording.say("general.unknown"),
            rows=(*_promises(measured, cite, wording), *_promises(others, cite, wording)),
        )


def _promises(rows: Iterable[Commitment], cite: Citer, wording: Wording) -> tuple[PromiseRow, ...]:
    """Those that fall due first stand first."""
    ordered = sorted(rows, key=lambda row: (str(row.deadline or "9999"), row.made or "", row.id))
    return tuple(_promise(row, cite, wording) for row in ordered)


def _promise(row: Commitment, cite: Citer, wording: Wording) -> PromiseRow:
    return PromiseRow(
        who=wording.parties(row.owners), action=row.action, terms=wording.terms_of(row), figure=wording.figures(row.quantity, row.money),
        due=wording.deadline(row.deadline), status=row.status, status_label=wording.term("status", row.status),
        note=_origin_note(row, wording), citation=cite(row.place),
        echoes=tuple(_echo(one, cite, wording) for one in row.follow_ups),
    )


def _origin_note(row: Commitment, wording: Wording) -> str:
    if row.place.document == row.origin:
        return ""
    made = wording.say("terminal.made", date=wording.date(row.made)) if row.made else ""
    return " · ".join(filter(None, (made, wording.say("origin.cited"))))


def _echo(one: FollowUp, cite: Citer, wording: Wording) -> Echo:
    doubt = "" if one.sure else wording.say("brief.unsure")
    return Echo(label=wording.effect(one), doubt=doubt, citation=cite(one.place))


def _check(row: Check, cite: Citer, wording: Wording) -> CheckRow:
    return CheckRow(kind=wording.term("check", row.kind), why=doubt_told(row.why, wording), citation=cite(row.place))

