"""The record a command works on: opened, brought up to date, and its trouble told in one line."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError

from .. import __version__
from ..exports.reading_json import to_json
from ..lexicon import Knowledge
from ..record.answers import Position
from ..record.node import BadJsonError
from ..record.parts import Sight
from ..record.positions import positions_of
from ..record.record import Record
from ..store.errors import StoreError
from ..store.kept import KeptRecord
from ..store.shares import draw, positions, unread_files
from ..store.store import Store, open_store
from .command import Choices
from .files import SkippedError, knowledge_of, reading_of
from .messages import clear_step, step, tell
from .trouble import Refusal

_MANY = 100
"""So many works, or pairs, lie between two lines about them."""


@contextmanager
def opened(choices: Choices, *, create: bool = False) -> Iterator[Store]:
    """The store of the record asked for; whatever is wrong with it is refused in one line."""
    if choices.record.exists() and not choices.record.is_file():
        raise Refusal("record_kind", path=choices.record)
    try:
        store = open_store(choices.record, create=create)
        if store.earlier:
            tell("progress.earlier", path=store.earlier)
        try:
            yield store
        finally:
            store.close()
    except StoreError as error:
        raise Refusal(error.key, **error.values) from error
    except (DatabaseError, sqlite3.Error, zlib.error, BadJsonError) as error:
        raise Refusal("database", path=choices.record, words=error) from error


@contextmanager
def current(choices: Choices, knowledge: Knowledge) -> Iterator[Store]:
    """The store, every reading of it made by this program with these facts."""
    with opened(choices) as store:
        read_again(store, knowledge)
        yield store


@contextmanager
def answering(choices: Choices, knowledge: Knowledge | None = None) -> Iterator[Record]:
    """The record itself, every reading of it made with `knowledge`, which is otherwise that of the choices.

    Readings are opened while answers are drawn: the record answers as long as the store is open.
    """
    known = knowledge or knowledge_of(choices)
    with current(choices, known) as store:
        yield KeptRecord(store, known, _drawing)


def positions_in(choices: Choices, knowledge: Knowledge, issue: str | None, party: str | None) -> tuple[tuple[Position, ...], list[str]]:
    """The positions on an issue or of a party, from what is kept of each work, and the files in which who says what is not read."""
    sight = Sight(knowledge)
    with current(choices, knowledge) as store:
        draw(store, sight, _drawing)
        return positions_of(positions(store, issue, party)), unread_files(store, party)


def _drawing(number: int, total: int) -> None:
    """Tell how far the answers are drawn from the readings, where that takes long."""
    if number == total:
        clear_step()
    elif number % _MANY == 0:
        step("progress.drawing" if total else "progress.alike", number=number, total=total)


def read_again(store: Store, knowledge: Knowledge) -> None:
    """Make readings of another version again from the bytes that are kept; one that fails stays as it is."""
    digests, sight = store.outdated(taiwa=__version__, knowledge=knowledge.version), Sight(knowledge)
    if digests:
        tell("progress.outdated", count=len(digests))
    for number, digest in enumerate(digests, 1):
        source = store.source(digest)
        step("progress.again", number=number, total=len(digests), name=source.name)
        try:
            store.read_again(digest, to_json(reading_of(source, knowledge)), sight)
        except SkippedError as skipped:
            tell("progress.skipped", words=skipped)
    clear_step()
