"""The collector of cycles at rest while documents are read.

A reading makes hardly any cycle, and all it makes is alive until it is done: going through it again and again took a
fourteenth of the time. What cycles there are wait until the document is read.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class _Rest:
    """How many readings go on now, in all threads, and whether the collector was at work before the first of them."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._readings = 0
        self._was_on = False

    def begin(self) -> None:
        with self._lock:
            if self._readings == 0:
                self._was_on = gc.isenabled()
                gc.disable()
            self._readings += 1

    def end(self) -> None:
        with self._lock:
            self._readings -= 1
            if self._readings == 0 and self._was_on:
                gc.enable()


_REST = _Rest()


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No collection of cycles within, in any thread; afterwards the collector is as it was."""
    _REST.begin()
    try:
        yield
    finally:
        _REST.end()
