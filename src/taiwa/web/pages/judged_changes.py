"""What a judgement changes, or would change, in the answers: the rows that go and the rows that come, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...record.answers import Commitment, Position
from ...reports.wording import Wording
from ..desk import Held
from ..giving import Changed
from .quotes import Quote, quote


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """A position or promise, in one line, with its words; `steps` are what is told of a promise, oldest first."""

    words: str
    quote: Quote
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Rows that were there before, and rows that are there after."""

    before: tuple[AnswerRow, ...]
    after: tuple[AnswerRow, ...]


def changes_of(changed: Changed, held: Held, words: Wording) -> Changes:
    """What was changed, of the works that are held."""
    return Changes(
        before=(*_positions(changed.positions_before, held, words), *_promises(changed.promises_before, held, words)),
        after=(*_positions(changed.positions_after, held, words), *_promises(changed.promises_after, held, words)),
    )


def _positions(rows: Iterable[Position], held: Held, words: Wording) -> tuple[AnswerRow, ...]:
    told = ((row, f"{words.issue(row.issue)}: {words.party(row.party)} · {words.stance(row)} ({words.term('change', row.change)})" if row.change else
             f"{words.issue(row.issue)}: {words.party(row.party)} · {words.stance(row)}") for row in rows if row.place.document in held.by_id)  # fmt: skip
    return tuple(AnswerRow(words=line, quote=quote(row.place, held, words)) for row, line in told)


def _promises(rows: Iterable[Commitment], held: Held, words: Wording) -> tuple[AnswerRow, ...]:
    return tuple(
        AnswerRow(words=_promise(row, words), quote=quote(row.place, held, words), steps=tuple(_steps(row, words)))
        for row in rows if row.place.document in held.by_id
    )  # fmt: skip


def _promise(row: Commitment, words: Wording) -> str:
    due = words.say("terminal.due", date=words.deadline(row.deadline)) if row.deadline else ""
    return " · ".join(filter(None, (words.parties(row.owners), words.term("status", row.status), due)))


def _steps(row: Commitment, words: Wording) -> Iterable[str]:
    """What each later passage tells of a promise; what is only suggested is said to be."""
    for one in row.follow_ups:
        told = f"{words.date(one.place.date)} {words.effect(one)}"
        yield told if one.sure else f"{told} — {words.say('terminal.sign-unsure')}"
