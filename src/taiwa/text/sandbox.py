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
from .wire import LENGTH, framed, opened_of

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
            return opened_of(_worker().ask(media, data, MOST_SECONDS))
        except NoAnswerError as trouble:
            let_go()
            return refused(str(trouble))
        except (ValueError, KeyError, TypeError, IndexError, RecursionError):  # an answer that is none: the process was taken over
            let_go()
            return refused(_CRASHED)


def refused(words: str) -> Opened:
    """A file of which nothing is read, and why."""
    return Opened("", Sheet((), problems=(Problem(Span(0, 0), words, "error"),)))


class NoAnswerError(Exception):
    """The process gave no answer."""


class Worker:
    """The process; it is asked one file at a time and lives until it fails or the program ends."""

    def __init__(self) -> None:
        """Start it; `owner` is the process it belongs to."""
        self.owner = os.getpid()
        self.process = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-m", "taiwa.text.sandboxed"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def ask(self, media: str, data: bytes, seconds: float) -> bytes:
        """The answer of the process; raises NoAnswerError where there is none within so many seconds."""
        late = threading.Event()
        timer = threading.Timer(seconds, self._give_up, (late,))
        timer.daemon = True
        timer.start()
        try:
            self._send(media.encode())
            self._send(data)
            answer = self._receive()
        except OSError as trouble:
            raise NoAnswerError(_LATE if late.is_set() else _CRASHED) from trouble
        finally:
            timer.cancel()
        if answer is None:
            raise NoAnswerError(_LATE if late.is_set() else _CRASHED)
        return answer

    @property
    def alive(self) -> bool:
        """Whether it can be asked by this process."""
        return self.owner == os.getpid() and self.process.poll() is None

    def end(self) -> None:
        """Stop it, whatever it does."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        self.process.wait()

    def _give_up(self, late: threading.Event) -> None:
        late.set()
        self.process.kill()

    def _send(self, block: bytes) -> None:
        pipe = self.process.stdin
        if pipe:
            pipe.write(framed(block))
            pipe.flush()

    def _receive(self) -> bytes | None:
        pipe = self.process.stdout
        head = pipe.read(LENGTH) if pipe else b""
        if pipe is None or len(head) < LENGTH:
            return None
        size = int.from_bytes(head, "big")
        if size > MOST_ANSWER:
            return None
        answer = pipe.read(size)
        return answer if len(answer) == size else None


_lock = threading.Lock()
held: list[Worker] = []
"""The process in use, if any."""


def _worker() -> Worker:
    """The one process of this program; after a fork, and where somebody stopped it, a new one is started."""
    if held and not held[0].alive:
        let_go()
    if not held:
        held.append(Worker())
    return held[0]


@atexit.register
def let_go() -> None:
    """End the process; the next file starts a new one."""
    if held and held[0].owner == os.getpid():
        held[0].end()
    held.clear()
