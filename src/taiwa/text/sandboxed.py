"""The process in which files are opened: takes a kind and bytes, answers with rows, and has its time and memory bounded."""

import sys
from collections.abc import Callable
from typing import BinaryIO

from ..source.models import AKN, DOCX, PDF
from .akn import akn_opened
from .docx import docx_opened
from .pdf import pdf_opened
from .pdf.drawing import page_drawn
from .pictures import HEAD, PAGE
from .rows import Opened
from .sandbox import MOST_SECONDS, refused
from .wire import LENGTH, framed, packed

try:
    import resource
except ImportError:  # Windows sets no such bounds; the time is bounded from outside all the same
    resource = None  # type: ignore[assignment]

MOST_MEMORY = 2 * 1024**3
"""Bytes of memory that one file may take."""
_GRACE = 5
"""Seconds of the processor beyond the time of one file: who asks gives up first and says why; this ends what nobody waits for."""

_OPENERS: dict[str, Callable[[bytes], Opened]] = {PDF: pdf_opened, DOCX: docx_opened, AKN: akn_opened}


def serve(asked: BinaryIO, answers: BinaryIO) -> None:
    """Answer one file after the other until nobody asks any more."""
    while (kind := _block(asked)) is not None and (data := _block(asked)) is not None:
        bound_time()
        name = kind.decode()
        answers.write(framed(drawn(name, data) if name.startswith(PAGE) else packed(answered(name, data))))
        answers.flush()


def answered(media: str, data: bytes) -> Opened:
    """What a file holds, or why it could not be opened."""
    try:
        return _OPENERS[media](data)
    except MemoryError:
        return refused("the file needs more memory than Taiwa gives one file")
    except RecursionError:
        return refused("the file is nested too deep")
    except Exception as trouble:  # noqa: BLE001 — reading never raises, whatever the bytes
        return refused(f"the file could not be opened: {type(trouble).__name__}: {trouble}")


def drawn(kind: str, data: bytes) -> bytes:
    """The picture of a page with its size before it; nothing where it cannot be drawn."""
    try:
        width, height, png = page_drawn(data, int(kind.removeprefix(PAGE)))
    except Exception:  # noqa: BLE001 — whatever the bytes, there is a picture or none
        return b""
    return HEAD.pack(width, height) + png


def bound_memory() -> None:
    """From here on more memory than one file may take is refused."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def bound_time() -> None:
    """The next file may take so many seconds of the processor."""
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        soon = int(used.ru_utime + used.ru_stime) + MOST_SECONDS + _GRACE
        resource.setrlimit(resource.RLIMIT_CPU, (soon, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _block(pipe: BinaryIO) -> bytes | None:
    head = pipe.read(LENGTH)
    return pipe.read(int.from_bytes(head, "big")) if len(head) == LENGTH else None


if __name__ == "__main__":
    bound_memory()
    serve(sys.stdin.buffer, sys.stdout.buffer)
