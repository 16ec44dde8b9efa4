"""How fast a host is asked, and which address is next."""

import time
from collections.abc import Iterable
from datetime import UTC, datetime

from .addresses import host_at


class Clock:
    """The time, and waiting for it; tests have one of their own."""

    def now(self) -> datetime:
        """The moment it is, in UTC."""
        return datetime.now(UTC)

    def seconds(self) -> float:
        """Seconds that only ever grow."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


class Pace:
    """At most one request in so many seconds to each host."""

    def __init__(self, pause: float, clock: Clock) -> None:
        """`pause` is for every host that asks for no longer one."""
        self.pause = pause
        self.clock = clock
        self._pauses: dict[str, float] = {}
        self._free: dict[str, float] = {}

    def free_at(self, host: str) -> float:
        """When the host may be asked, by the seconds of the clock."""
        return self._free.get(host, 0.0)

    def pause_of(self, host: str) -> float:
        """Seconds between two requests to the host."""
        return self._pauses.get(host, self.pause)

    def slow_down(self, host: str, pause: float) -> None:
        """The host asks for a longer pause; counted from its last request."""
        if pause > self.pause_of(host):
            if host in self._free:
                self._free[host] += pause - self.pause_of(host)
            self._pauses[host] = pause

    def wait(self, host: str) -> None:
        """Wait until the host may be asked, and count this request."""
        seconds = self.free_at(host) - self.clock.seconds()
        if seconds > 0:
            self.clock.sleep(seconds)
        self._free[host] = self.clock.seconds() + self.pause_of(host)

    def leave(self, host: str, seconds: float) -> None:
        """Do not ask the host before so many seconds have gone by."""
        self._free[host] = max(self.free_at(host), self.clock.seconds() + seconds)


class Turns:
    """Addresses in the order in which their hosts may be asked, so that the pause of one host serves another."""

    def __init__(self, addresses: Iterable[str], pace: Pace) -> None:
        """Of two whose hosts are free the one given first comes first."""
        self._rank = {address: rank for rank, address in enumerate(addresses)}
        self._waiting = set(self._rank)
        self._pace = pace

    def next(self) -> str | None:
        """The address to ask now; None where none is left."""
        if not self._waiting:
            return None
        now = self._pace.clock.seconds()
        chosen = min(self._waiting, key=lambda one: (max(now, self._pace.free_at(host_at(one))), self._rank[one]))
        self._waiting.remove(chosen)
        return chosen

    def put_back(self, address: str) -> None:
        """It will be asked when its host may be asked again."""
        self._waiting.add(address)
