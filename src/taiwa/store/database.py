"""Opening a file of ours, a record or rounds: made where it is missing, brought up to date, and nothing else ever touched."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import cast

from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from .errors import NewerRecordError, NoCopyError, NoRecordError, NotARecordError, StoreError
from .setup import SECONDS_TO_WAIT, database_of

APPLICATION_ID = 0x74616977
"""`taiw` in the header of every record: SQLite's place for saying whose file it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of file: what its header says, the application whose tables it holds, whether it outlives a loss of power to the last word, and what is said where it is missing or another."""

    id: int
    app: str
    durable: bool = False
    missing: type[StoreError]
    other: type[StoreError]
    newer: type[StoreError]


RECORD = Kind(id=APPLICATION_ID, app="store", missing=NoRecordError, other=NotARecordError, newer=NewerRecordError)
_MAGIC = b"SQLite format 3\x00"
_ID_AT = slice(68, 72)


def open_database(path: Path, *, create: bool, kind: Kind = RECORD) -> tuple[str, Path | None]:
    """The alias of the database at `path` with all its tables; raises a StoreError where there is none to be had.

    With it where the file was copied before its tables were changed; None where nothing was to be changed.
    """
    header = _header(path)
    if not header and not create:
        raise kind.missing(path=path)
    if header and (not header.startswith(_MAGIC) or header[_ID_AT] != kind.id.to_bytes(4, "big")):
        raise kind.other(path=path)
    if not header:
        _begin(path, kind)
    alias = database_of(path, durable=kind.durable)
    return alias, _bring_up_to_date(alias, path, kind)


def _header(path: Path) -> bytes:
    """The first bytes of a file, which SQLite never leaves half written; none where there is no file."""
    try:
        with path.open("rb") as file:
            return file.read(100)
    except FileNotFoundError:
        return b""


def _begin(path: Path, kind: Kind) -> None:
    """Mark a new file as ours before anything else is in it."""
    with closing(sqlite3.connect(path, timeout=SECONDS_TO_WAIT)) as database:
        database.execute(f"PRAGMA application_id = {kind.id}")


@contextmanager
def new_file(target: Path, mode: int = 0o666) -> Iterator[None]:
    """A new file to be filled, which is taken away again where that fails; raises FileExistsError."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
    try:
        yield
    except BaseException:
        for path in (target, target.with_name(f"{target.name}-journal")):
            path.unlink(missing_ok=True)
        raise


def copy_database(alias: str, target: Path) -> None:
    """Copy the whole database to a new file, or nothing, also while another program writes; raises FileExistsError, OSError, sqlite3.Error."""
    connection = connections[alias]
    connection.ensure_connection()
    with new_file(target), closing(sqlite3.connect(target)) as copy:
        cast("sqlite3.Connection", connection.connection).backup(copy)


def _bring_up_to_date(alias: str, path: Path, kind: Kind) -> Path | None:
    known, applied = migrations_of(alias, kind.app)
    if applied - known:
        raise kind.newer(path=path)
    if applied == known:
        return None
    earlier = _kept(alias, path, max(applied)) if applied else None
    migrate(alias, kind.app)
    return earlier


def migrate(alias: str, app: str) -> None:
    """Bring the tables of an application up to date, and of no other: the accounts of a shared server are no part of a record.

    One transaction for all of it, taken before looking what is missing: two programs may open a new file at once.
    """
    connection = connections[alias]
    with connection.constraint_checks_disabled(), transaction.atomic(using=alias):
        executor = MigrationExecutor(connection)
        executor.migrate(executor.loader.graph.leaf_nodes(app))


def _kept(alias: str, path: Path, version: str) -> Path:
    """A copy of the file beside it, named by the last change its tables had: a program of its time still reads it."""
    names = (path.with_name(f"{path.name}.{version}{suffix}") for suffix in chain([""], (f".{number}" for number in count(2))))
    target = next(name for name in names if not name.exists())
    part = path.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        copy_database(alias, part)
        return part.replace(target)
    except (OSError, sqlite3.Error) as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise NoCopyError(path=path, words=error) from error


def migrations_of(alias: str, app: str) -> tuple[set[str], set[str]]:
    """The names of an application's migrations in this program, and of those the database has had."""
    loader = MigrationLoader(connections[alias])
    return (
        {name for of, name in loader.disk_migrations if of == app},
        {name for of, name in loader.applied_migrations if of == app},
    )
