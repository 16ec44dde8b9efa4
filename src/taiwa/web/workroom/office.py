"""The rounds of this process: opened when somebody first asks for them, for they may be made while the pages are served."""

from contextlib import suppress
from threading import Lock

from django.db import connections

from ...store.errors import NoRoundsError
from ...store.rounds.log import Clock, Rounds, now, open_rounds


class Office:
    """Gives pages the rounds at a place, as long as there are any."""

    def __init__(self, place: str, clock: Clock = now) -> None:
        """Opens nothing yet."""
        self.place, self.clock = place, clock
        self._lock = Lock()
        self._rounds: Rounds | None = None

    @property
    def rounds(self) -> Rounds | None:
        """The rounds; None while there are none. Raises a StoreError where they cannot be read."""
        with self._lock:
            if self._rounds is None:
                with suppress(NoRoundsError):
                    self._rounds = self._open(create=False)
            return self._rounds

    def begun(self) -> Rounds:
        """The rounds, made where there are none yet. Raises a StoreError where they cannot be read."""
        with self._lock:
            self._rounds = self._rounds or self._open(create=True)
            return self._rounds

    def _open(self, *, create: bool) -> Rounds:
        found = open_rounds(self.place, create=create, clock=self.clock)
        connections.settings[found.alias]["CONN_MAX_AGE"] = None
        return found


_settled: list[Office] = []


def settle(office: Office) -> None:
    """From here on pages ask this office."""
    _settled[:] = [office]


def office() -> Office | None:
    """The office of this process; None where none was settled."""
    return _settled[0] if _settled else None
