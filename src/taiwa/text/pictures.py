"""Files looked at again while others are read: pages as pictures, paragraphs as words, in a process that may crash, hang or swell."""

import struct
import threading
from contextlib import suppress
from dataclasses import dataclass

from ..source.models import Media
from .rows import Opened
from .sandbox import NoAnswerError, Worker
from .wire import opened_of

PAGE = "application/pdf;page="
"""How the kind of a request begins that asks for the picture of a page; its number follows."""
MOST_SECONDS = 15
"""Seconds after which a page is given up: somebody waits for it."""
HEAD = struct.Struct(">dd")
_PNG = b"\x89PNG\r\n\x1a\n"
_MOST_BYTES = 24 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as shown: width and height in points, and its PNG."""

    width: float
    height: float
    png: bytes


class Viewer:
    """Opens one file at a time; beside the process that reads, so that nobody who looks waits for a file that is being read."""

    def __init__(self) -> None:
        """Starts nothing yet."""
        self._lock = threading.Lock()
        self._worker: Worker | None = None

    def page(self, data: bytes, number: int) -> Picture | None:
        """Page `number` (from 1) of the PDF in `data`; None where it cannot be drawn."""
        answer = self._ask(f"{PAGE}{number}", data)
        return _picture(answer) if answer else None

    def opened(self, media: Media, data: bytes) -> Opened | None:
        """What a file that is no text file holds; None where it cannot be opened."""
        answer = self._ask(media, data)
        try:
            return opened_of(answer) if answer else None
        except (ValueError, KeyError, TypeError, IndexError, RecursionError):  # an answer that is none: the process was taken over
            self.close()
            return None

    def _ask(self, kind: str, data: bytes) -> bytes | None:
        with self._lock:
            if not (self._worker and self._worker.alive):
                self._end()
                self._worker = Worker()
            try:
                return self._worker.ask(kind, data, MOST_SECONDS)
            except NoAnswerError:
                self._end()
                return None

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _end(self) -> None:
        if self._worker:
            with suppress(OSError):
                self._worker.end()
        self._worker = None


def _picture(answer: bytes) -> Picture | None:
    """The picture in an answer; None for what is none: the process is not believed."""
    png = answer[HEAD.size :]
    if len(answer) > _MOST_BYTES or not png.startswith(_PNG):
        return None
    width, height = HEAD.unpack(answer[: HEAD.size])
    return Picture(width, height, png) if width > 0 and height > 0 else None
