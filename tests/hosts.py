"""A web host on this computer that answers as a test tells it to, and a clock that does not wait."""

import socket
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from taiwa.source.web.pace import Clock


@dataclass
class Told:
    """One answer: status, body and headers."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Answering = Callable[[Mapping[str, str]], Told]


@dataclass
class Host:
    """What it answers by path, and every request that came: its path and its headers."""

    port: int
    pages: dict[str, Told | Answering] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)

    @property
    def origin(self) -> str:
        """Where it stands."""
        return f"http://127.0.0.1:{self.port}"

    def at(self, path: str) -> str:
        """The address of a page."""
        return self.origin + path

    @property
    def paths(self) -> list[str]:
        """The paths asked, without robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def page(self, path: str, words: str, **headers: str) -> str:
        """Put a web page there; its address."""
        stated = {"Content-Type": "text/html; charset=utf-8", **{name.replace("_", "-"): value for name, value in headers.items()}}
        self.pages[path] = conditional(Told(html(words), headers=stated))
        return self.at(path)

    def answer(self, path: str, headers: Mapping[str, str]) -> Told:
        """What is answered to a request."""
        self.asked.append((path, headers))
        found = self.pages.get(path, Told(b"there is nothing here", 404))
        return found if isinstance(found, Told) else found(headers)


def html(words: str) -> bytes:
    """A small page."""
    return f"<!DOCTYPE html><html><head><title>t</title></head><body><p>{words}</p></body></html>".encode()


def conditional(told: Told) -> Answering:
    """The answer, or 304 to whoever has it."""

    def answer(headers: Mapping[str, str]) -> Told:
        for asked, stated in (("If-None-Match", "ETag"), ("If-Modified-Since", "Last-Modified")):
            if stated in told.headers and headers.get(asked) == told.headers[stated]:
                return Told(b"", 304)
        return told

    return answer


@contextmanager
def standing() -> Iterator[Host]:
    """A host on this computer, as long as the block lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    host = Host(server.server_address[1])

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            told = host.answer(self.path, dict(self.headers))
            self.send_response(told.status)
            for name, value in told.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in told.headers:
                self.send_header("Content-Length", str(len(told.body)))
            self.end_headers()
            try:
                self.wfile.write(told.body)
            except OSError:
                self.close_connection = True
            if len(told.body) < int(told.headers.get("Content-Length", 0)):
                self.close_connection = True

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.do_GET()

        def log_message(self, *_: object) -> None:
            """Nothing is written."""

    server.RequestHandlerClass = Handler
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def dripping(pieces: Iterable[bytes], pause: float) -> Iterator[str]:
    """The address of a host that answers whoever asks with the pieces, so many seconds apart, and says nothing to robots."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=_drip, args=(server, tuple(pieces), pause), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/a"


def _drip(server: socket.socket, pieces: tuple[bytes, ...], pause: float) -> None:
    while True:
        with suppress(OSError):
            wire, _ = server.accept()
            with wire:
                if wire.recv(65536).startswith(b"GET /robots.txt"):
                    wire.sendall(b"HTTP/1.1 404 None\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    continue
                for piece in pieces:
                    wire.sendall(piece)
                    time.sleep(pause)
        if server.fileno() < 0:
            return


class StillClock(Clock):
    """A clock whose waiting takes no time: it only notes how long it should have been."""

    def __init__(self) -> None:
        """It begins on a day of ours."""
        self.passed = 0.0
        self.waits: list[float] = []

    def now(self) -> datetime:
        """The day it begins, and what has passed."""
        return datetime(2031, 5, 4, 9, 0, tzinfo=UTC) + timedelta(seconds=self.passed)

    def seconds(self) -> float:
        """What has passed."""
        return self.passed

    def sleep(self, seconds: float) -> None:
        """Let it pass."""
        self.waits.append(round(seconds, 3))
        self.passed += seconds

    def pass_by(self, hours: float) -> None:
        """Some hours between two runs."""
        self.passed += hours * 3600
