"""The files of the record as they were obtained: pages as pictures, paragraphs, characters; those looked at last are kept."""

import atexit
from collections import OrderedDict
from collections.abc import Callable
from threading import RLock
from typing import TypeVar

from ..source.models import PDF, Source
from ..text.decoding import decoded_bytes
from ..text.limits import MOST_CHARACTERS
from ..text.pictures import Picture, Viewer
from ..text.places import Section
from .desk import desk

_KEPT = 24
Made = TypeVar("Made")


class _Shelf:
    """What was made of files last, by what it was made of."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._held: OrderedDict[tuple[object, ...], object] = OrderedDict()

    def of(self, key: tuple[object, ...], kind: type[Made], make: Callable[[], Made | None]) -> Made | None:
        with self._lock:
            held = self._held.get(key)
            if isinstance(held, kind):
                self._held.move_to_end(key)
                return held
        made = make()
        if made is not None:
            with self._lock:
                self._held[key] = made
                while len(self._held) > _KEPT:
                    self._held.popitem(last=False)
        return made


_viewer = Viewer()
_shelf = _Shelf()
atexit.register(_viewer.close)


def picture(digest: str, number: int) -> Picture | None:
    """Page `number` (from 1) of a PDF that is held; None where there is no such page, or it cannot be drawn."""

    def drawn() -> Picture | None:
        source = _source(digest)
        return _viewer.page(source.data, number) if source and source.media == PDF else None

    return _shelf.of((digest, number), Picture, drawn)


def characters(digest: str) -> tuple[str, tuple[Section, ...]] | None:
    """The decoded characters of a file that is held, and in Word its paragraphs; None where it cannot be opened."""
    source = _source(digest)
    if source is None:
        return None
    if source.media.startswith("text/"):
        return decoded_bytes(source.data, source.charset).chars[:MOST_CHARACTERS], ()
    opened = _viewer.opened(source.media, source.data)
    return (opened.decoded, tuple(opened.places.sections) if opened.places else ()) if opened else None


def _source(digest: str) -> Source | None:
    try:
        return desk().store.source(digest)
    except KeyError:
        return None
