"""The logs of rounds as they are kept: appended to, whole or not at all, and only where nobody else was first."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.db import connections, transaction

from ...rounds import Actor, Entry, Event, RefusedError, State, decide, due, evolve, sealed
from ...rounds.codec import MalformedError
from ...rounds.events import What
from ...rounds.events.room import RoundOpened
from ...rounds.log import event_of
from ...rounds.rules.room import judge_name
from ..database import copy_database
from ..errors import BrokenLogError, HeadMovedError, NoSuchRoundError, RoundNameTakenError
from .models import StoredEntry, StoredRound
from .opening import open_place

_SALT_BYTES = 16
_SLOW = timedelta(minutes=5)
"""So far may the clock of one machine be behind that of another; what is said on it counts as said at the last moment of the log."""

Clock = Callable[[], datetime]


def now() -> datetime:
    """The second that it is."""
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(frozen=True, slots=True)
class Kept:
    """A round as it is listed."""

    name: str
    opened: datetime
    head: str
    entries: int


@dataclass(frozen=True, slots=True)
class Live:
    """A round as its log stands: the state after the last entry."""

    state: State
    last: Entry


def open_rounds(place: str, *, create: bool = False, clock: Clock = now) -> "Rounds":
    """The rounds in a file, or at the address of a server; with `create` made where there are none. Raises a StoreError."""
    return Rounds(place, open_place(place, create=create), clock)


class Rounds:
    """Every round of a file. What is due is appended by whoever looks, before anything else.

    A log is appended to in one transaction that first takes the row of its round: whoever comes at the same time waits, looks again and
    decides anew. That the head is still the one decided upon is checked all the same, by the database, in the step that moves it.
    """

    def __init__(self, place: str, alias: str, clock: Clock = now) -> None:
        """`alias` is the name under which Django knows the database at `place`; `clock` says what time it is."""
        self.place, self.alias = place, alias
        self._clock = clock
        self._live: dict[str, Live] = {}

    def all(self) -> tuple[Kept, ...]:
        """Every round, by name."""
        rows = StoredRound.objects.using(self.alias).order_by("name")
        return tuple(Kept(row.name, row.opened, row.head, row.entries) for row in rows)

    def standing(self) -> Iterator[tuple[Kept, State]]:
        """Every round, by name, with what stands now; what was due by now is appended first."""
        for row in StoredRound.objects.using(self.alias).order_by("name"):
            state = self._caught_up(row).state
            state = self.look(row.name) if due(state, self._clock()) else state
            yield Kept(row.name, row.opened, row.head, row.entries), state

    def called(self, name: str) -> str:
        """The whole name of the round that `name` is, or begins; raises NoSuchRoundError."""
        names = [one.name for one in self.all()]
        found = [one for one in names if one == name] or [one for one in names if name and one.startswith(name)]
        if len(found) != 1:
            raise NoSuchRoundError(name=name, names=", ".join(found or names) or "–")
        return found[0]

    def begin(self, name: str, by: Actor, what: RoundOpened) -> State:
        """Open a round; raises RefusedError, RoundNameTakenError."""
        at = self._clock()
        judge_name(name)
        with transaction.atomic(using=self.alias):
            row, new = StoredRound.objects.using(self.alias).get_or_create(name=name, defaults={"opened": at, "head": "", "entries": 0})
            if not new:
                raise RoundNameTakenError(name=name)
            self._write(row, None, decide(None, Event(at=at, by=by, what=what, salt=_salt())))
        return self.look(name)

    def act(self, name: str, by: Actor, wish: Callable[[State], What]) -> tuple[Live, tuple[Event, ...]]:
        """Do what `wish` makes of the state as it is now: the state after it, and the events that it became. Raises RefusedError.

        What was due by then has happened, also where the wish is refused. It is done at the moment it arrived: nobody is late by
        waiting for others.
        """
        arrived = self._clock()
        self._caught_up(self._row(name))  # before anybody has to wait for it
        with self._taken(name) as row:
            live = self._settled(row, arrived)
            at = max(arrived, live.state.last) if live.state.last - arrived < _SLOW else arrived
            try:
                events = decide(live.state, Event(at=at, by=by, what=wish(live.state), salt=_salt()))
            except RefusedError as refused:
                said = refused
            else:
                return self._grown(row, live, events), events
        raise said

    def append(self, name: str, head: str, events: Sequence[Event]) -> Live:
        """Append what was decided upon a log that ended with the digest `head`; raises HeadMovedError where it ends so no more."""
        with self._taken(name) as row:
            live = self._caught_up(row)
            if live.last.digest != head:
                raise HeadMovedError(name=name)
            return self._grown(row, live, events)

    def look(self, name: str) -> State:
        """What stands now; what was due by now is appended first."""
        row = self._row(name)
        live = self._caught_up(row)
        if not due(live.state, self._clock()):
            return live.state
        with self._taken(name) as taken:
            return self._settled(taken, self._clock()).state

    def log(self, name: str) -> tuple[Entry, ...]:
        """The whole log."""
        return tuple(_entries(self._row(name), 0))

    def back_up(self, target: Path) -> None:
        """Copy a file of rounds to a new file, also while another program writes; raises FileExistsError."""
        copy_database(self.alias, target)

    def close(self) -> None:
        """Let go of the file."""
        connections[self.alias].close()

    def _row(self, name: str) -> StoredRound:
        row = StoredRound.objects.using(self.alias).filter(name=name).first()
        if row is None:
            raise NoSuchRoundError(name=name, names="–")
        return row

    @contextmanager
    def _taken(self, name: str) -> Iterator[StoredRound]:
        """The round, taken by this transaction: on SQLite the whole file is, on a server its row."""
        with transaction.atomic(using=self.alias):
            row = StoredRound.objects.using(self.alias).select_for_update().filter(name=name).first()
            if row is None:
                raise NoSuchRoundError(name=name, names="–")
            yield row

    def _settled(self, row: StoredRound, at: datetime) -> Live:
        """The round with all appended that was due by a moment."""
        live = self._caught_up(row)
        while events := due(live.state, at):
            live = self._grown(row, live, events)
        return live

    def _caught_up(self, row: StoredRound) -> Live:
        """The state after the last entry; only entries that were not looked at before are read, and their chain is checked."""
        live = self._live.get(row.name)
        if live is not None and live.last.digest == row.head:
            return live
        state, last = (live.state, live.last) if live is not None and live.last.number <= row.entries else (None, None)
        for entry in _entries(row, last.number if last else 0):
            state, last = _stepped(row.name, state, last, entry), entry
        if state is None or last is None or last.digest != row.head:
            raise BrokenLogError(name=row.name, number=row.entries, words="the log does not end with its head")
        self._live[row.name] = Live(state, last)
        return self._live[row.name]

    def _grown(self, row: StoredRound, live: Live, events: Sequence[Event]) -> Live:
        last = self._write(row, live.last, events)
        state = live.state
        for event in events:
            state = evolve(state, event)
        grown = Live(state, last)
        transaction.on_commit(lambda: self._live.__setitem__(row.name, grown), using=self.alias)
        return grown

    def _write(self, row: StoredRound, last: Entry | None, events: Sequence[Event]) -> Entry:
        """Append the entries of `events`, all of them, where the log still ends as it did; what is not committed is remembered nowhere."""
        entries = list(sealed(events, last))
        rows = StoredRound.objects.using(self.alias).filter(pk=row.pk, head=last.digest if last else "")
        if not rows.update(head=entries[-1].digest, entries=entries[-1].number):
            raise HeadMovedError(name=row.name)
        StoredEntry.objects.using(self.alias).bulk_create(
            StoredEntry(round=row, number=one.number, before=one.before, seal=one.seal, digest=one.digest, body=one.body or "")
            for one in entries
        )
        return entries[-1]


def _entries(row: StoredRound, after: int) -> Iterator[Entry]:
    """The entries after a number, up to where the row said that the log ends."""
    found = StoredEntry.objects.using(row._state.db).filter(round=row, number__gt=after, number__lte=row.entries).order_by("number")  # noqa: SLF001 — where a row came from has no public name
    fields = ("number", "before", "seal", "digest", "body")
    for number, before, seal, digest, body in found.values_list(*fields):
        yield Entry(number=number, before=before, seal=seal, digest=digest, body=body)


def _stepped(name: str, state: State | None, last: Entry | None, entry: Entry) -> State:
    """The state after an entry; raises BrokenLogError where it is not the one that was written."""
    try:
        event = event_of(entry)
    except (MalformedError, ValueError) as trouble:
        raise BrokenLogError(name=name, number=entry.number, words=trouble) from trouble
    if event is None or next(sealed([event], last)) != entry:
        raise BrokenLogError(name=name, number=entry.number, words="it is not what was written")
    return evolve(state, event)


def _salt() -> str:
    """So many random characters that nobody guesses what is withheld."""
    return secrets.token_hex(_SALT_BYTES)
