"""What a brief is about, and which part of the record that is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ..acts import is_read
from ..record.answers import Agreed, Commitment, Position
from ..record.record import Record
from ..record.works import Work, day_key
from ..registry.models import Meeting

Row = TypeVar("Row", Agreed, Commitment, Position)


@dataclass(frozen=True)
class Scope:
    """The record as seen for one party, one issue or one meeting; None leaves all in.

    For a meeting it is the dialogue up to the end of that meeting: what its own documents say, where they are held, and
    nothing later. `lead` is the issue that stands first where none was asked for.
    """

    record: Record
    party: str | None = None
    issue: str | None = None
    meeting: Meeting | None = None
    lead: str | None = None

    @cached_property
    def works(self) -> tuple[Work, ...]:
        """The works of the dialogue in which the party took part or the issue was spoken to."""
        speaking = {row.place.document for row in self.positions} if self.issue else None
        return tuple(
            work for work in self.dialogue
            if (self.party is None or self.party in work.document.meta.parties)
            and (speaking is None or work.id in speaking)
        )  # fmt: skip

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """The positions of every party on the issue asked for, or on all."""
        return tuple(self._held(self.record.positions(issue=self.issue)))

    @cached_property
    def all_positions(self) -> tuple[Position, ...]:
        """The positions of every party on every issue."""
        return tuple(self._held(self.record.positions()))

    @cached_property
    def ledger(self) -> tuple[Commitment, ...]:
        """The promises that the party owes or is owed, on the issue."""
        return tuple(
            row for row in self._held(self.record.commitments())
            if (self.party is None or self.party in (*row.owners, *row.beneficiaries))
            and (self.issue is None or self.issue in row.issues)
        )  # fmt: skip

    @cached_property
    def agreed(self) -> tuple[Agreed, ...]:
        """Agreed language on the issue."""
        return tuple(self._held(self.record.agreed(self.issue)))

    @cached_property
    def passages(self) -> frozenset[tuple[str, str]] | None:
        """Where the issue is spoken to: document and eId of every position, promise, follow-up and agreed wording; None where none was asked for."""
        if self.issue is None:
            return None
        rows: tuple[Agreed | Commitment | Position, ...] = (*self.positions, *self.ledger, *self.agreed)
        places = (*(row.place for row in rows), *(one.place for row in self.ledger for one in row.follow_ups))
        return frozenset((place.document, place.eid) for place in places)

    @cached_property
    def last_round(self) -> Work | None:
        """The newest adopted text of a meeting whose acts are read, of the meeting's own body where there is one; else the newest such text at all."""
        own = [work for work in self.dialogue if self.meeting is None or work.series == _series(self.meeting)]
        dated = [work for work in own or self.dialogue if work.document.date and is_read(work.document.meta)]
        adopted = [work for work in dated if work.adopted]
        met = [work for work in adopted if work.series]
        return max(met or adopted or dated, key=lambda work: (day_key(work.document.date), work.id), default=None)

    @cached_property
    def unread_since(self) -> tuple[Work, ...]:
        """What is newer than the last round and in a language whose acts are not read: of what it changed nothing can be said."""
        since = day_key(self.last_round.document.date) if self.last_round else None
        return tuple(
            work for work in self.dialogue
            if work.document.date and not is_read(work.document.meta) and (since is None or day_key(work.document.date) >= since)
        )  # fmt: skip

    @property
    def meeting_held(self) -> bool:
        """Whether a document of the meeting itself is held; so where none was asked for."""
        meeting = self.meeting
        return meeting is None or any(
            work.series == _series(meeting) and work.document.meta.ordinal == meeting.ordinal for work in self.dialogue
        )

    @cached_property
    def previous_round(self) -> Work | None:
        """The adopted text of the same series before the last round; None where none is held."""
        last = self.last_round
        if last is None or last.series is None or not last.document.date:
            return None
        day = day_key(last.document.date)
        earlier = [
            work for work in self.dialogue
            if work.adopted and is_read(work.document.meta) and work.series == last.series and work.document.date and day_key(work.document.date) < day
        ]
        return max(earlier, key=lambda work: (day_key(work.document.date), work.id), default=None)

    @cached_property
    def dialogue(self) -> tuple[Work, ...]:
        """The works of the meeting's dialogue up to it; all where no meeting was asked for."""
        if self.meeting is None:
            return self.record.works
        until = (self.meeting.date or "").rpartition("/")[2] or None
        return tuple(
            work for work in self.record.works
            if work.document.meta.framework == self.meeting.dialogue
            and (until is None or not work.document.date or work.document.date[: len(until)] <= until)
        )  # fmt: skip

    def _held(self, rows: Iterable[Row]) -> Iterator[Row]:
        if self.meeting is None:
            yield from rows
            return
        ids = {work.id for work in self.dialogue}
        yield from (row for row in rows if row.place.document in ids)


def _series(meeting: Meeting) -> tuple[str, str]:
    return meeting.dialogue, meeting.body
