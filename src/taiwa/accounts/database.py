"""Opening the file of the accounts: made where it is missing, brought up to date, and nothing else ever touched."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.migrations.executor import MigrationExecutor

from .errors import NoAccountsError
from .router import APART
from .secret import demand_private

APPLICATION_ID = 0x74616961
"""`taia` in the header of every file of accounts: SQLite's place for saying whose file it is."""

_MAGIC = b"SQLite format 3\x00"
_ID_AT = slice(68, 72)


def open_accounts(path: Path, *, create: bool) -> None:
    """The file that Django knows as its default database, with all its tables. Raises NoAccountsError, OpenSecretError."""
    header = _header(path)
    if not header and not create:
        raise NoAccountsError(path)
    if header and (not header.startswith(_MAGIC) or header[_ID_AT] != APPLICATION_ID.to_bytes(4, "big")):
        raise NoAccountsError(path, other=True)
    demand_private(path)
    if not header:
        _begin(path)
    connection = connections[DEFAULT_DB_ALIAS]
    executor = MigrationExecutor(connection)
    targets = [node for node in executor.loader.graph.leaf_nodes() if node[0] not in APART]
    if executor.migration_plan(targets):
        with connection.constraint_checks_disabled(), transaction.atomic():
            executor.migrate(targets)


def _header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(100)
    except FileNotFoundError:
        return b""


def _begin(path: Path) -> None:
    """A new file that nobody else can read, marked as ours before anything else is in it."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
