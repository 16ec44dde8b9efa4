"""Documents sent to a page: read one after the other in a thread of their own, as `taiwa add` reads them; how far that has come."""

import secrets
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from queue import Empty, Queue
from threading import Lock, Thread
from typing import Literal

from django.db import connections

from ..cli.files import SkippedError
from ..cli.keeping import kept
from ..cli.kin import kin_told
from ..cli.messages import printable, speaking
from ..cli.messages import say as said
from ..cli.outline import problem_told, severe
from ..record.parts import Sight
from ..source import from_bytes
from ..source.models import Source
from ..source.opening import KINDS, LARGEST, kind_not_read
from ..values import replace
from .desk import Desk, desk

State = Literal["waiting", "reading", "added", "held", "skipped"]
MOST_FILES = 20
"""Files that are taken at once."""
MOST_BYTES = 64 << 20
"""Bytes that are taken at once, and that may wait to be read."""
_BATCHES = 50
_LONGEST_NAME = 200
_DONE: tuple[State, ...] = ("added", "held", "skipped")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A file that was sent: its name, what became of it so far, and what is to be told of it; `fault` where the fault is ours."""

    name: str
    digest: str
    state: State
    size: int
    told: tuple[str, ...] = ()
    fault: bool = False


@dataclass(frozen=True, slots=True)
class _Task:
    batch: str
    at: int
    source: Source
    language: str


_lock = Lock()
_batches: OrderedDict[str, list[Sent]] = OrderedDict()
_waiting: Queue[_Task] = Queue()
_running: list[Thread] = []


def take(files: Sequence[tuple[str, bytes]], language: str) -> str:
    """Have files read; the name under which what becomes of them is asked. What is too large or of no kind that is read is told at once."""
    batch = secrets.token_urlsafe(12)
    sources = [from_bytes(data, printable(name)[-_LONGEST_NAME:]) for name, data in files]
    with _lock:
        _batches[batch] = [_judged(source) for source in sources]
        while len(_batches) > _BATCHES:
            _batches.popitem(last=False)
        for at, source in enumerate(sources):
            if _batches[batch][at].state == "waiting":
                _waiting.put(_Task(batch, at, source, language))
        if not any(thread.is_alive() for thread in _running):
            _running[:] = [Thread(target=_read_all, args=(desk(),), daemon=True)]
            _running[0].start()
    return batch


def room() -> bool:
    """Whether more files may wait."""
    with _lock:
        return sum(one.size for lines in _batches.values() for one in lines if one.state not in _DONE) < MOST_BYTES


def state_of(batch: str) -> tuple[Sent, ...] | None:
    """What became of the files of a batch so far; None where there is no such one."""
    with _lock:
        return tuple(_batches[batch]) if batch in _batches else None


def is_done(lines: Sequence[Sent]) -> bool:
    """Whether nothing of a batch is waiting any more."""
    return all(one.state in _DONE for one in lines)


def _judged(source: Source) -> Sent:
    """A file before it is read: it waits, unless it is too large, empty, or of a kind that is not read."""
    sent = Sent(name=source.name, digest=source.digest, state="waiting", size=len(source.data))
    if len(source.data) > LARGEST or not source.data:
        return replace(sent, state="skipped")
    if kind := kind_not_read(source):
        return replace(sent, state="skipped", told=(said("fetch.kind", media=kind, known=KINDS),))
    return sent


def _read_all(at: Desk) -> None:
    """Read until nothing is waiting; then the answers are drawn anew, and the thread ends."""
    sight = Sight(at.knowledge)
    added = 0
    try:
        while True:
            try:
                task = _waiting.get(timeout=1)
            except Empty:
                break
            with speaking(task.language):
                added += _read(at, sight, task)
            if _waiting.empty():
                at.store.tidy(added)
                at.draw()
    finally:
        connections[at.store.alias].close()


def _read(at: Desk, sight: Sight, task: _Task) -> int:
    """Read one file; 1 where it was added."""
    source = task.source
    _note(task, "reading")
    try:
        reading = kept(at.store, source, sight, source.name)
    except SkippedError as skipped:
        _note(task, "skipped", *(() if skipped.__cause__ else (str(skipped).removeprefix(f"{source.name}: "),)), fault=bool(skipped.__cause__))
        return 0
    except Exception:  # noqa: BLE001 — whatever it is, the other files must not suffer
        _note(task, "skipped", fault=True)
        return 0
    if reading is None:
        _note(task, "held")
        return 0
    _note(task, "added", *kin_told(source.digest, at.store.kin([source.digest])), *map(problem_told, severe(reading)))
    return 1


def _note(task: _Task, state: State, *told: str, fault: bool = False) -> None:
    with _lock:
        if task.batch in _batches:
            lines = _batches[task.batch]
            lines[task.at] = replace(lines[task.at], state=state, told=tuple(map(printable, told)), fault=fault)
