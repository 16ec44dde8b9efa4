"""Files that a library must take apart are opened in a process of its own: it may crash, hang or swell, we do not."""

import atexit
import os
import subprocess
import sys
import threading
from contextlib import suppress

from ..problems import Problem
from ..source.models import Media
from ..values import Span
from .rows import Opened, Sheet
from .wire import LENGTH, opened_of

MOST_SECONDS = 60
"""Seconds after which a file is given up."""
MOST_ANSWER = 512 * 1024 * 1024
"""Bytes of the longest answer that is taken."""

_CRASHED = "the file could not be opened: it is damaged, or needs more memory than Taiwa gives one file"
_LATE = f"the file could not be opened within {MOST_SECONDS} seconds"


def opened_apart(media: Media, data: bytes) -> Opened:
    """What the file holds; where it cannot be opened, nothing but the reason as a problem of severity error."""
    with _lock:
        try:
            return opened_of(_worker().ask(media, data))
        except _FailedError as trouble:
            _let_go()
            return refused(str(trouble))
        except (ValueError, KeyError, TypeError, IndexError):  # an answer that is none: the process was taken over
            _let_go()
            return refused(_CRASHED)


def refused(words: str) -> Opened:
    """A file of which nothing is read, and why."""
    return Opened("", Sheet((), problems=(Problem(Span(0, 0), words, "error"),)))


class _FailedError(Exception):
    """The process gave no answer."""


class _Worker:
    """The process; it is asked one file at a time and lives until it fails or the program ends."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        self._process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-m", "taiwa.text.sandboxed"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def ask(self, media: str, data: bytes) -> bytes:
        """The answer of the process; raises _FailedError where there is none in time."""
        late = threading.Event()
        timer = threading.Timer(MOST_SECONDS, self._give_up, (late,))
        timer.daemon = True
        timer.start()
        try:
            self._send(media.encode())
            self._send(data)
            answer = self._receive()
        except OSError as trouble:
            raise _FailedError(_LATE if late.is_set() else _CRASHED) from trouble
        finally:
            timer.cancel()
        if answer is None:
            raise _FailedError(_LATE if late.is_set() else _CRASHED)
        return answer

    def end(self) -> None:
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        self._process.wait()

    def _give_up(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()

    def _send(self, block: bytes) -> None:
        pipe = self._process.stdin
        if pipe:
            pipe.write(LENGTH.pack(len(block)))
            pipe.write(block)
            pipe.flush()

    def _receive(self) -> bytes | None:
        pipe = self._process.stdout
        head = pipe.read(LENGTH.size) if pipe else b""
        if pipe is None or len(head) < LENGTH.size:
            return None
        (size,) = LENGTH.unpack(head)
        if size > MOST_ANSWER:
            return None
        answer = pipe.read(size)
        return answer if len(answer) == size else None


_lock = threading.Lock()
_held: list[_Worker] = []


def _worker() -> _Worker:
    """The one process of this program; after a fork the child starts its own."""
    if _held and _held[0].owner != os.getpid():
        _held.clear()
    if not _held:
        _held.append(_Worker())
    return _held[0]


@atexit.register
def _let_go() -> None:
    if _held and _held[0].owner == os.getpid():
        _held[0].end()
    _held.clear()
