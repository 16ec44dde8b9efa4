"""The cited brief: one answer first, then what it rests on, then what is owed, then what to check."""

from collections.abc import Iterable, Sequence

from .. import __version__
from ..record.answers import Check, Commitment, FollowUp
from ..record.record import Record
from ..record.works import Work
from .citing import Citer
from .pages import BriefPage, CheckRow, DocumentRow, Echo, PromiseRow
from .printing import printed
from .rendering import render
from .timeline import leading_issue, standings, timeline
from .wording import Wording, catalogue

_OPEN = frozenset({"announced", "ongoing", "no-evidence"})
_CHECKS = 40
"""More than these nobody works through on paper; the rest is counted."""


def brief(
    record: Record, *, party: str | None = None, issue: str | None = None, lead: str | None = None, language: str = "en"
) -> str:
    """One self-contained HTML page; without an issue it is about all, and answers first for `lead` or what tells most."""
    return render(brief_page(record, party=party, issue=issue, lead=lead, language=language), "html")


def brief_markdown(record: Record, *, party: str | None = None, issue: str | None = None, language: str = "en") -> str:
    """The same brief as Markdown."""
    return render(brief_page(record, party=party, issue=issue, language=language), "md")


def brief_page(
    record: Record, *, party: str | None, issue: str | None, language: str, lead: str | None = None
) -> BriefPage:
    """Everything the page says, as values; `issue` narrows it, `lead` only stands first."""
    wording = Wording(language, record.knowledge)
    cite = Citer(record, wording)
    asked = issue or lead or leading_issue(record.positions(party=party))
    answer = timeline(record, asked, cite, wording) if asked else None
    stand = tuple(standings(record, party, cite, wording)) if party else ()
    works = _works(record, party, issue)
    ledger = [row for row in record.commitments() if _concerns(row, party, issue)]
    still_open = [row for row in ledger if row.status in _OPEN]
    settled = [row for row in ledger if row.status not in _OPEN]
    checks = [row for row in record.review() if any(work.id == row.place.document for work in works)]
    promises = {
        "promises": _promises((row for row in still_open if _measured(row)), cite, wording),
        "other_promises": _promises((row for row in still_open if not _measured(row)), cite, wording),
        "settled": _promises(settled, cite, wording),
    }
    return BriefPage(
        language=wording.language, title=_title(party, wording), span=_span(works, wording),
        say=_fixed_words(wording), timeline=answer,
        standing_title=wording.say("brief.standing", party=wording.party(party)) if party else "",
        standings=stand, documents=tuple(_document(work, wording) for work in works),
        promises_count=wording.say("brief.promises-count", open=len(still_open), all=len(ledger)), **promises,
        checks_count=wording.say("brief.check-count", count=len(checks)),
        checks=tuple(_check(row, cite, wording) for row in checks[:_CHECKS]),
        checks_more=wording.say("terminal.more", count=len(checks) - _CHECKS) if len(checks) > _CHECKS else "",
        printed=printed(works, cite, wording),
        made_by=wording.say("brief.made-by", version=__version__, knowledge=record.knowledge.version[:12]),
    )  # fmt: skip


def _fixed_words(wording: Wording) -> dict[str, str]:
    """The messages of the page that need no value, by name."""
    messages = catalogue(wording.language if wording.language in ("en", "ja") else "en")
    return {
        key.removeprefix("brief.").replace("-", "_"): words
        for key, words in messages.items()
        if key.startswith("brief.") and "{" not in words
    }


def _works(record: Record, party: str | None, issue: str | None) -> tuple[Work, ...]:
    """The works a brief is about: all, or those in which the party took part or the issue was spoken to."""
    speaking = {row.place.document for row in record.positions(issue=issue)} if issue else None
    return tuple(
        work for work in record.works
        if (party is None or party in work.document.meta.parties) and (speaking is None or work.id in speaking)
    )  # fmt: skip


def _title(party: str | None, wording: Wording) -> str:
    return wording.say("brief.title-party", party=wording.party(party)) if party else wording.say("brief.title")


def _span(works: Sequence[Work], wording: Wording) -> str:
    days = sorted(work.document.date for work in works if work.document.date)
    first, last = (wording.date(day) for day in (days[0], days[-1])) if days else (wording.date(None),) * 2
    return wording.say("brief.from", count=len(works), first=first, last=last)


def _document(work: Work, wording: Wording) -> DocumentRow:
    document, meta = work.document, work.document.meta
    also = (f"{file.meta.language}: {file.file}" for file in work.evidence)
    return DocumentRow(
        href="#" + work.id, date=wording.date(document.date), title=meta.title or document.file,
        kind=wording.term("kind", meta.kind or "unknown"), body=wording.body(meta.framework, meta.body),
        parties=wording.parties(meta.parties), file=document.file, also_held=wording.say("general.list").join(also),
        acts=len(document.acts), problems=len(document.problems),
    )  # fmt: skip


def _concerns(row: Commitment, party: str | None, issue: str | None) -> bool:
    return (party is None or party in row.owners or party in row.beneficiaries) and (issue is None or issue in row.issues)


def _measured(row: Commitment) -> bool:
    return bool(row.quantity or row.money or row.deadline)


def _promises(rows: Iterable[Commitment], cite: Citer, wording: Wording) -> tuple[PromiseRow, ...]:
    """Those that fall due first stand first."""
    ordered = sorted(rows, key=lambda row: (str(row.deadline or "9999"), row.made or "", row.id))
    return tuple(_promise(row, cite, wording) for row in ordered)


def _promise(row: Commitment, cite: Citer, wording: Wording) -> PromiseRow:
    figures = filter(None, (wording.figure(row.quantity), wording.figure(row.money)))
    return PromiseRow(
        who=wording.parties(row.owners), action=row.action, terms=wording.terms_of(row), figure=" · ".join(figures),
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
    return Echo(label=wording.term("effect", one.effect), doubt=doubt, citation=cite(one.place))


def _check(row: Check, cite: Citer, wording: Wording) -> CheckRow:
    return CheckRow(kind=wording.term("check", row.kind), why=wording.why(row.why), citation=cite(row.place))

