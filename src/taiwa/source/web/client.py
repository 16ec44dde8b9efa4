"""Asking one address: TLS verified, redirects followed within bounds, robots.txt heeded, nothing read without end."""

import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from socket import gaierror
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
    ProxyError,
    ReadTimeoutError,
    SSLError,
)

from ...values import replace
from ..opening import LARGEST
from .addresses import host_at, led_to, may_be_read, origin_of
from .headers import content_type, length_in, seconds_in, validator
from .models import Answer, Failure, FailureError, Page, Unchanged, Visit, failed
from .pace import Pace
from .packing import CutShortError, opened
from .robots import LARGEST as LARGEST_RULES
from .robots import Robots, rules_in
from .wires import ClosedNetError, Watch, connections, demand_open

_MOVED = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
_GONE = frozenset({404, 410})
_BUSY = frozenset({429, 503})
_OK, _UNCHANGED, _ERRORS, _FAULTS = 200, 304, 400, 500
_FOREVER = 1e9
_OF_HOSTS = frozenset({"busy", "no-robots"})
"""Failures that every page of a host would meet."""
_FIRST_WAIT = 5.0
"""Seconds before the second try, three times as many before each further one, where the host does not say."""
_LONGEST = 40
"""Characters of a header that are told."""
_ACCEPT = "text/html,application/xhtml+xml,application/pdf,application/akn+xml,text/plain;q=0.9,*/*;q=0.5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What no server can make us exceed: bytes, redirects, seconds for one answer, seconds to wait between two, tries."""

    bytes: int = LARGEST
    redirects: int = 5
    connect: float = 15
    silence: float = 30
    whole: float = 180
    wait: float = 120
    pause: float = 600
    tries: int = 3
    away: int = 3
    """So many hosts that cannot be reached before any other answers: there is no connection, and no more are asked."""


class Web:
    """Asks addresses, one at a time, and keeps nothing but what hosts allow in this run."""

    def __init__(self, agent: str, pace: Pace, bounds: Bounds | None = None) -> None:
        """`agent` is who we say we are."""
        self.pace = pace
        self.bounds = bounds or Bounds()
        self._headers = {"User-Agent": agent, "Accept": _ACCEPT, "Accept-Encoding": "gzip, deflate"}
        self._watch = Watch(pace.clock, self.bounds.whole, self.bounds.silence)
        self._pools: dict[tuple[str | None, bool], PoolManager] = {}
        self._robots: dict[str, Robots] = {}
        self._closed: dict[str, Failure] = {}
        self._away: set[str] = set()
        self._met: set[str] = set()
        self._told = False

    def ask(self, address: str, known: Visit | None = None, tried: int = 0) -> Answer:
        """What a cleaned address holds now; with `known`, only whether that has changed. `tried` counts failures before."""
        try:
            return self._follow(address, _conditions(known))
        except FailureError as error:
            return self._taken(error.failure, host_at(address), tried)

    def greet(self, address: str, given: str | None = None) -> bool:
        """Ask the host what programs may read, once; True where that was asked now, and the host wants its pause."""
        if origin_of(address) in self._robots or host_at(address) in self._closed or self._is_offline(address):
            return False
        self._robots[origin_of(address)] = self._robots_at(origin_of(address), given or address)
        return True

    def close(self) -> None:
        """Let go of every connection."""
        for pool in self._pools.values():
            pool.clear()

    def _is_offline(self, address: str) -> bool:
        return len(self._away) >= self.bounds.away and host_at(address) not in self._met

    def _taken(self, failure: Failure, asked: str, tried: int) -> Failure:
        """A failure with what follows from it: the host is left alone for a while, or for the rest of this run."""
        host = str(dict(failure.values).get("host", asked))
        if failure.wait is not None:
            wait = max(failure.wait, _FIRST_WAIT * 3**tried)
            known = (*((name, value) for name, value in failure.values if name != "seconds"), ("seconds", round(wait)))
            late, last = wait > self.bounds.wait, tried + 1 >= self.bounds.tries
            closes = late or (last and failure.why in _OF_HOSTS)
            failure = replace(failure, wait=None if late or last else wait, closes=closes, values=known)
            self.pace.leave(host, 0.0 if closes else wait)
        if failure.closes:
            self._closed[host] = failure
        return failure

    def _follow(self, address: str, conditions: Mapping[str, str]) -> Answer:
        """The answer at the end of the redirects, each of which its own host must allow."""
        seen, permanent = [address], True
        while True:
            self._demand_leave(seen[-1], address)
            answer = self._request(seen[-1], address, conditions)
            if isinstance(answer, Page):
                return replace(answer, permanent=permanent and len(seen) > 1)
            if isinstance(answer, Unchanged):
                return answer
            permanent = permanent and answer.permanent
            if answer.address in seen:
                raise failed("loop", target=answer.address)
            if len(seen) > self.bounds.redirects:
                raise failed("redirects", count=self.bounds.redirects, target=answer.address)
            seen.append(answer.address)

    def _demand_leave(self, address: str, given: str) -> None:
        """Raises where the host is closed, its robots.txt cannot be had, or forbids the address."""
        if closed := self._closed.get(host_at(address)):
            raise FailureError(replace(closed, repeated=True))
        if self._is_offline(address):
            told, self._told = self._told, True
            raise FailureError(Failure(why="offline", repeated=told))
        self.greet(address, given)
        origin = origin_of(address)
        robots = self._robots[origin]
        if robots.failure:
            if robots.failure.wait is not None or robots.failure.why == "inward":
                del self._robots[origin]  # it may be had later in this run, or from another address
            if robots.failure.why == "inward" and host_at(address) != host_at(given):
                raise failed("inward", target=address)
            raise FailureError(robots.failure)
        if not robots.allows(address):
            raise failed("robots", host=host_at(address))
        if robots.pause > self.bounds.pause:
            raise failed("busy", host=host_at(address), seconds=round(min(robots.pause, _FOREVER)), closes=True)
        self.pace.slow_down(host_at(address), robots.pause)

    def _robots_at(self, origin: str, given: str) -> Robots:
        """The rules of a host. One that has none allows everything; one that fails to tell them, nothing (RFC 9309)."""
        address = f"{origin}/robots.txt"
        try:
            for _ in range(self.bounds.redirects + 1):
                with self._open(address, given, {}) as response:
                    if response.status in _MOVED and response.headers.get("Location"):
                        address = led_to(address, response.headers["Location"], given)
                        continue
                    if response.status == _OK:
                        return rules_in(self._body(response, LARGEST_RULES, cut=True))
                    if response.status >= _FAULTS or response.status in _BUSY:
                        raise failed("no-robots", host=host_at(origin), wait=self._wait(response))
                    return Robots()
        except FailureError as error:
            return Robots(failure=_of_robots(error.failure, host_at(origin)))
        return Robots()

    def _request(self, address: str, given: str, conditions: Mapping[str, str]) -> "Page | Unchanged | _Target":
        """One request: an answer, or where it leads."""
        with self._open(address, given, conditions) as response:
            status = response.status
            if status in _MOVED and response.headers.get("Location"):
                return _Target(led_to(address, response.headers["Location"], given), status in _FOR_GOOD)
            if status == _UNCHANGED and conditions:
                return Unchanged(final=address)
            if status != _OK:
                raise self._refused(response, address)
            media, charset = content_type(response.headers.get("Content-Type"))
            if not may_be_read(media):
                raise failed("kind", status=status, media=media or "?")
            data = self._body(response, self.bounds.bytes)
        return Page(
            final=address, status=status, data=data, media=media, charset=charset,
            etag=validator(response.headers.get("ETag")), modified=validator(response.headers.get("Last-Modified")),
        )  # fmt: skip

    def _refused(self, response: BaseHTTPResponse, address: str) -> FailureError:
        """What an answer without a document means."""
        status = response.status
        if status in _GONE:
            return failed("gone", status=status)
        if status in _BUSY:
            return failed("busy", status=status, host=host_at(address), wait=self._wait(response))
        again = 0.0 if status >= _FAULTS and status not in (501, 505) else None
        return failed("status", status=status, wait=again, code=status)

    def _wait(self, response: BaseHTTPResponse) -> float:
        return seconds_in(response.headers.get("Retry-After"), self.pace.clock.now()) or 0.0

    def _open(self, address: str, given: str, conditions: Mapping[str, str]) -> BaseHTTPResponse:
        """The head of an answer, its body still to be read; the host is given its pause first, and it is that of `given` or of the open net."""
        host = host_at(address)
        self.pace.wait(host)
        self._watch.begin()
        try:
            response = self._pool(address, open_only=host != host_at(given)).request(
                "GET", address, headers={**self._headers, **conditions}, redirect=False, retries=False, preload_content=False,
                timeout=Timeout(connect=self.bounds.connect, read=self.bounds.silence), decode_content=False,
            )  # fmt: skip
        except ClosedNetError as error:
            raise failed("inward", target=address) from error
        except SSLError as error:
            raise failed("unsafe", host=host, reason=_reason(error), closes=True) from error
        except (NameResolutionError, NewConnectionError, ConnectTimeoutError, ProxyError) as error:
            if not self._met:
                self._away.add(host)
            raise failed("unreachable", host=host, closes=True) from error
        except ReadTimeoutError as error:
            raise failed("time-out", host=host, wait=0.0) from error
        except (HTTPError, ValueError) as error:
            raise failed("broken", host=host, wait=0.0) from error
        self._met.add(host)
        self._away.clear()
        return response

    def _body(self, response: BaseHTTPResponse, most: int, *, cut: bool = False) -> bytes:
        """The bytes of an answer, never more than `most`; the rest is left unread with `cut`."""
        stated = response.headers.get("Content-Length")
        if stated is not None and length_in(stated) is None:
            raise failed("length", status=response.status, words=stated[:_LONGEST])
        if not cut and (length_in(stated) or 0) > most:
            raise failed("large", status=response.status, most=most)
        data = bytearray()
        try:
            packed = response.stream(65536, decode_content=False)
            for piece in opened(packed, response.headers.get("Content-Encoding", "")):
                data += piece
                if len(data) > most:
                    if cut:
                        break
                    raise failed("large", status=response.status, most=most)
        except ReadTimeoutError as error:
            raise failed("time-out", wait=0.0) from error
        except CutShortError as error:
            raise failed("cut-short", status=response.status, size=len(data)) from error
        except (HTTPError, zlib.error) as error:
            raise failed("broken", wait=0.0) from error
        return bytes(data[:most])

    def _pool(self, address: str, *, open_only: bool) -> PoolManager:
        """The connections to use: straight, or through the proxy that the environment names for this host."""
        parts = urlsplit(address)
        proxy = None if proxy_bypass(parts.netloc) else getproxies().get(parts.scheme)
        if proxy and open_only:
            with suppress(gaierror):  # a name that only the proxy can look up is the proxy's to refuse
                demand_open(parts.hostname or "")
        if (proxy, open_only) not in self._pools:
            self._pools[proxy, open_only] = connections(self._watch, proxy, open_only=open_only)
        return self._pools[proxy, open_only]


@dataclass(frozen=True, slots=True)
class _Target:
    """Where an answer leads, and whether for good."""

    address: str
    permanent: bool


def _conditions(known: Visit | None) -> dict[str, str]:
    """The headers that ask for a document only if it is no longer the one known."""
    if known is None or known.digest is None:
        return {}
    stated = {"If-None-Match": known.etag, "If-Modified-Since": known.modified}
    return {name: value for name, value in stated.items() if value}


def _of_robots(failure: Failure, host: str) -> Failure:
    """Why a host cannot tell what programs may read: it is not there, or something else was the matter with its answer."""
    if failure.closes or failure.why in {"no-robots", "inward"}:
        return failure
    return Failure(why="no-robots", values=(("host", host),), wait=failure.wait)


def _reason(error: SSLError) -> str:
    """What is wrong with a certificate, in the words of the library, without its wrapping."""
    words = str(error.args[0] if error.args else error)
    return words.rpartition("] ")[2].split(" (_ssl", maxsplit=1)[0][:200]
