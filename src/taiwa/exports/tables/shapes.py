"""The tables there are: promises, what became of them, positions, documents and meetings.

First what a person reads, in the language asked for, then the ids and codes by which a program knows it.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Never

from ...record.answers import Commitment, FollowUp, Position
from ...record.document import Document
from ...record.works import Work
from ...registry.models import Meeting, Names
from ...reports.wording import Wording
from ..addresses import public_address
from ..publishing import gate_of
from .models import Cell, Column, Shape, day, joined


@dataclass(frozen=True, slots=True)
class Echo:
    """A later passage beside the promise that it is about."""

    promise: Commitment
    later: FollowUp


@dataclass(frozen=True, slots=True)
class File:
    """One file of a work, and whether it speaks for it."""

    work: Work
    document: Document


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting, and the works that came out of it."""

    meeting: Meeting
    works: tuple[Work, ...]


def _figure(row: Commitment, wording: Wording) -> Cell:
    return " · ".join(filter(None, (wording.figure(row.quantity), wording.figure(row.money))))


COMMITMENTS: Shape[Commitment] = Shape(name="commitments", known_by=("id",), columns=(
    Column(key="owners_named", of=lambda row, say: say.parties(row.owners), width=24),
    Column(key="action", of=lambda row, _: row.action, width=60, quotes=("document",)),
    Column(key="figure", of=_figure, width=20),
    Column(key="deadline", of=lambda row, _: str(row.deadline or ""), width=12),
    Column(key="deadline_day", of=lambda row, _: day(row.deadline, -1), kind="day", width=12),
    Column(key="status_named", of=lambda row, say: say.term("status", row.status), width=16),
    Column(key="follow_ups", of=lambda row, _: Decimal(len(row.follow_ups)), kind="number", width=10),
    Column(key="beneficiaries_named", of=lambda row, say: say.parties(row.beneficiaries), width=20),
    Column(key="terms", of=lambda row, say: say.terms_of(row), width=30, quotes=("document",)),
    Column(key="made", of=lambda row, _: row.made, width=12),
    Column(key="made_day", of=lambda row, _: day(row.made), kind="day", width=12),
    Column(key="words", of=lambda row, _: row.place.words, width=60, quotes=("document",)),
    Column(key="file", of=lambda row, _: row.place.file, width=30),
    Column(key="pinpoint", of=lambda row, _: row.place.pinpoint),
    Column(key="date", of=lambda row, _: row.place.date, width=12),
    Column(key="heard", of=lambda row, _: row.heard, width=12),
    Column(key="met", of=lambda row, _: row.met, width=12),
    Column(key="id", of=lambda row, _: row.id),
    Column(key="owners", of=lambda row, _: joined(row.owners)),
    Column(key="beneficiaries", of=lambda row, _: joined(row.beneficiaries)),
    Column(key="status", of=lambda row, _: row.status),
    Column(key="quantity", of=lambda row, _: row.quantity.amount if row.quantity else None, kind="number"),
    Column(key="unit", of=lambda row, _: row.quantity.unit if row.quantity else None),
    Column(key="money", of=lambda row, _: row.money.amount if row.money else None, kind="number"),
    Column(key="currency", of=lambda row, _: row.money.currency if row.money else None),
    Column(key="issues", of=lambda row, _: joined(row.issues)),
    Column(key="document", of=lambda row, _: row.place.document),
    Column(key="origin_document", of=lambda row, _: row.origin),
))  # fmt: skip
"""The ledger. `figure` says how exactly a figure was printed (about, at least); `quantity` and `money` are the bare numbers."""

FOLLOW_UPS: Shape[Echo] = Shape(name="follow-ups", known_by=("promise", "document", "pinpoint", "effect", "later"), columns=(
    Column(key="owners_named", of=lambda row, say: say.parties(row.promise.owners), width=24),
    Column(key="action", of=lambda row, _: row.promise.action, width=60, quotes=("promise_document",)),
    Column(key="effect_named", of=lambda row, say: say.term("effect", row.later.effect), width=22),
    Column(key="sure", of=lambda row, _: row.later.sure, kind="yes", width=8),
    Column(key="date", of=lambda row, _: row.later.place.date, width=12),
    Column(key="day", of=lambda row, _: day(row.later.place.date), kind="day", width=12),
    Column(key="words", of=lambda row, _: row.later.place.words, width=60, quotes=("document",)),
    Column(key="file", of=lambda row, _: row.later.place.file, width=30),
    Column(key="pinpoint", of=lambda row, _: row.later.place.pinpoint),
    Column(key="why", of=lambda row, _: "; ".join(map(str, row.later.why)), width=40, quotes=("promise_document", "document")),
    Column(key="effect", of=lambda row, _: row.later.effect),
    Column(key="promise", of=lambda row, _: row.promise.id),
    Column(key="promise_document", of=lambda row, _: row.promise.place.document),
    Column(key="later", of=lambda row, _: row.later.later),
    Column(key="document", of=lambda row, _: row.later.place.document),
))  # fmt: skip
"""What later documents say of each promise."""

POSITIONS: Shape[Position] = Shape(name="positions", known_by=("issue", "party", "document", "pinpoint", "acts"), columns=(
    Column(key="issue_named", of=lambda row, say: say.issue(row.issue), width=30),
    Column(key="party_named", of=lambda row, say: say.party(row.party), width=20),
    Column(key="stance_named", of=lambda row, say: say.stance(row), width=16),
    Column(key="change_named", of=lambda row, say: say.term("change", row.change) if row.change else None, width=12),
    Column(key="date", of=lambda row, _: row.place.date, width=12),
    Column(key="day", of=lambda row, _: day(row.place.date), kind="day", width=12),
    Column(key="words", of=lambda row, _: row.place.words, width=60, quotes=("document",)),
    Column(key="file", of=lambda row, _: row.place.file, width=30),
    Column(key="pinpoint", of=lambda row, _: row.place.pinpoint),
    Column(key="before_date", of=lambda row, _: row.before.date if row.before else None, width=12),
    Column(key="before_words", of=lambda row, _: row.before.words if row.before else None, width=40, quotes=("before_document",)),
    Column(key="issue", of=lambda row, _: row.issue),
    Column(key="party", of=lambda row, _: row.party),
    Column(key="stance", of=lambda row, _: row.stance),
    Column(key="change", of=lambda row, _: row.change),
    Column(key="document", of=lambda row, _: row.place.document),
    Column(key="before_document", of=lambda row, _: row.before.document if row.before else None),
    Column(key="acts", of=lambda row, _: joined(row.acts)),
))  # fmt: skip
"""Who stands where; a silence has no words."""

DOCUMENTS: Shape[File] = Shape(name="documents", known_by=("id",), columns=(
    Column(key="title", of=lambda row, _: row.document.meta.title, width=60),
    Column(key="date", of=lambda row, _: row.document.date, width=12),
    Column(key="day", of=lambda row, _: day(row.document.date), kind="day", width=12),
    Column(key="kind_named", of=lambda row, say: say.term("kind", row.document.meta.kind or "unknown"), width=18),
    Column(key="body_named", of=lambda row, say: _body(row.document, say), width=24),
    Column(key="ordinal", of=lambda row, _: _number(row.document.meta.ordinal), kind="number", width=8),
    Column(key="parties_named", of=lambda row, say: say.parties(row.document.meta.parties), width=30),
    Column(key="language", of=lambda row, _: row.document.meta.language, width=10),
    Column(key="file", of=lambda row, _: row.document.file, width=30),
    Column(key="speaks", of=lambda row, _: row.document is row.work.document, kind="yes", width=8),
    Column(key="address", of=lambda row, _: public_address(row.document.source), width=40),
    Column(key="obtained", of=lambda row, _: day(row.document.source.obtained), kind="day", width=12),
    Column(key="issuer", of=lambda row, _: row.document.source.issuer, width=24),
    Column(key="licence", of=lambda row, _: row.document.source.licence, width=24),
    Column(key="publish", of=lambda row, _: gate_of(row.document.source.licence).is_open, kind="yes", width=12),
    Column(key="id", of=lambda row, _: row.document.id),
    Column(key="work", of=lambda row, _: row.work.id),
    Column(key="kind", of=lambda row, _: row.document.meta.kind),
    Column(key="framework", of=lambda row, _: row.document.meta.framework),
    Column(key="body", of=lambda row, _: row.document.meta.body),
    Column(key="parties", of=lambda row, _: joined(row.document.meta.parties)),
    Column(key="digest", of=lambda row, _: row.document.source.digest),
))  # fmt: skip
"""Every file of the record."""

CALENDAR: Shape[Met] = Shape(name="calendar", known_by=("dialogue", "id"), columns=(
    Column(key="date", of=lambda row, _: row.meeting.date, width=22),
    Column(key="day", of=lambda row, _: day(row.meeting.date, 0), kind="day", width=12),
    Column(key="last_day", of=lambda row, _: day(row.meeting.date, -1), kind="day", width=12),
    Column(key="title", of=lambda row, say: _name(row.meeting.title, say), width=60),
    Column(key="place", of=lambda row, say: _name(row.meeting.place, say), width=16),
    Column(key="chair_named", of=lambda row, say: say.party(row.meeting.chair) if row.meeting.chair else None, width=20),
    Column(key="status_named", of=lambda row, say: say.term("meeting-status", row.meeting.status)),
    Column(key="dialogue_named", of=lambda row, say: say.dialogue(row.meeting.dialogue), width=30),
    Column(key="body_named", of=lambda row, say: say.body(row.meeting.dialogue, row.meeting.body), width=24),
    Column(key="ordinal", of=lambda row, _: _number(row.meeting.ordinal), kind="number", width=8),
    Column(key="documents", of=lambda row, _: joined([work.id for work in row.works]), width=40),
    Column(key="sources", of=lambda row, _: joined(row.meeting.sources), width=40),
    Column(key="id", of=lambda row, _: row.meeting.id),
    Column(key="dialogue", of=lambda row, _: row.meeting.dialogue),
    Column(key="body", of=lambda row, _: row.meeting.body),
    Column(key="chair", of=lambda row, _: row.meeting.chair),
    Column(key="status", of=lambda row, _: row.meeting.status),
))  # fmt: skip
"""The meetings of all dialogues known."""

SHAPES: tuple[Shape[Never], ...] = (COMMITMENTS, FOLLOW_UPS, POSITIONS, DOCUMENTS, CALENDAR)


def _body(document: Document, wording: Wording) -> str | None:
    return wording.body(document.meta.framework, document.meta.body) if document.meta.body else None


def _number(number: int | None) -> Cell:
    return None if number is None else Decimal(number)


def _name(names: Names, wording: Wording) -> str | None:
    """The first name in the language of the table, else in any."""
    return next((forms[0] for forms in (names.get(wording.language, ()), *names.values()) if forms), None)
