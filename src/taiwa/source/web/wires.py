"""Connections under two rules: an answer has its time as a whole, and a host we were led to stands in the open net."""

import http.client
import io
import socket
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NameResolutionError, NewConnectionError
from urllib3.util.connection import create_connection

from .inner import found_at, is_inner
from .pace import Clock

if TYPE_CHECKING:
    from typing_extensions import Buffer


class ClosedNetError(Exception):
    """A host to which an answer led is in a closed net."""


@dataclass(slots=True)
class Watch:
    """The time that one answer has, in seconds of the clock: `whole` from the request to its last byte, `silence` between two."""

    clock: Clock
    whole: float
    silence: float
    end: float = field(default=0.0)

    def begin(self) -> None:
        """A request goes out now."""
        self.end = self.clock.seconds() + self.whole

    def left(self) -> float:
        """Seconds within which the next bytes must come; raises TimeoutError where there are none left."""
        rest = self.end - self.clock.seconds()
        if rest <= 0:
            raise TimeoutError
        return min(self.silence, rest)


class _Drops(io.RawIOBase):
    """The bytes of one answer as they arrive; however slowly they drip, none is awaited beyond the watch.

    A time-out of the socket alone begins anew with every byte, so that a head or a body sent byte by byte would never end.
    """

    def __init__(self, wire: socket.socket, watch: Watch) -> None:
        super().__init__()
        self._wire, self._watch = wire, watch
        self._bytes = wire.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "Buffer", /) -> int | None:
        self._wire.settimeout(self._watch.left())
        return self._bytes.readinto(buffer)

    def close(self) -> None:
        self._bytes.close()
        super().close()


class _Guarded(HTTPConnection):
    """A connection that may reach the open net alone, where `open_only`."""

    open_only: ClassVar[bool] = False

    def _new_conn(self) -> socket.socket:
        """A connection to the very address that was looked at, so that a second look-up cannot give another."""
        if not self.open_only:
            return super()._new_conn()
        try:
            found = demand_open(self.host)
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error
        try:
            return create_connection((found, self.port), self.timeout, self.source_address, self.socket_options)
        except OSError as error:
            raise NewConnectionError(self, str(error)) from error


def demand_open(host: str) -> str:
    """An IP address of a host of the open net; raises ClosedNetError where any of its addresses is of a closed one, or socket.gaierror."""
    found = found_at(host)
    if any(map(is_inner, found)):
        raise ClosedNetError(host)
    return str(found[0])


def _answers(watch: Watch) -> type[http.client.HTTPResponse]:
    """Answers whose bytes are watched."""

    class Watched(http.client.HTTPResponse):
        def __init__(self, sock: socket.socket, debuglevel: int = 0, method: str | None = None, url: str | None = None) -> None:
            super().__init__(sock, debuglevel, method, url)
            unwatched, self.fp = self.fp, io.BufferedReader(_Drops(sock, watch))
            unwatched.close()

    return Watched


def connections(watch: Watch, proxy: str | None, *, open_only: bool) -> PoolManager:
    """Connections to any host, straight or through a proxy; straight ones with `open_only` to none of a closed net."""
    answers = _answers(watch)

    class Plain(_Guarded, HTTPConnection):
        response_class = answers

    class Secure(_Guarded, HTTPSConnection):
        response_class = answers

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    Plain.open_only = Secure.open_only = open_only and proxy is None
    manager = ProxyManager(proxy) if proxy else PoolManager()
    manager.pool_classes_by_scheme = {"http": PlainPool, "https": SecurePool}
    return manager
