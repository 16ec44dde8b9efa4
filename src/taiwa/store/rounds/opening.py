"""Opening rounds: a file of their own, or a schema on a PostgreSQL server."""

import os
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from django.db import IntegrityError, OperationalError, ProgrammingError, connections, transaction

from ..database import Kind, migrate, migrations_of, open_database
from ..errors import NewerRoundsError, NoDriverError, NoRoundsError, NotRoundsError
from ..setup import server_of

APPLICATION_ID = 0x74616972
"""`tair` in the header of every file of rounds."""
SCHEMA = "taiwa_rounds"
"""Where the tables stand on a server, so that a database may hold other things beside them."""

_ROUNDS = Kind(id=APPLICATION_ID, app="rounds", durable=True, missing=NoRoundsError, other=NotRoundsError, newer=NewerRoundsError)
_SERVER = "postgresql://"


def is_server(place: str) -> bool:
    """Whether rounds are on a server: what is no address of one is a file."""
    return place.startswith(_SERVER)


def beside(record: Path) -> Path:
    """The file of rounds that belongs to a record: `taiwa.rounds.db` beside `taiwa.db`."""
    return record.with_name(f"{record.stem}.rounds{record.suffix or '.db'}")


def open_place(place: str, *, create: bool) -> str:
    """The alias of the rounds at a path or address, with all their tables; raises a StoreError where there are none to be had."""
    if is_server(place):
        return _open_server(place, create=create)
    path = Path(place)
    if create and not path.exists():  # what delegations keep to themselves is for nobody else's eyes on this machine
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    return open_database(path, create=create, kind=_ROUNDS)[0]


def _open_server(address: str, *, create: bool) -> str:
    if find_spec("psycopg") is None:
        raise NoDriverError(path=shown(address))
    alias = server_of(address, SCHEMA)
    known, applied = migrations_of(alias, "rounds")
    if applied - known:
        raise NewerRoundsError(path=shown(address))
    if not applied and not create:
        raise NoRoundsError(path=shown(address))
    if applied != known:
        _make_schema(alias)
        migrate(alias, "rounds")
    return alias


def _make_schema(alias: str) -> None:
    """Two programs may come at once; whoever comes second finds it made."""
    with suppress(IntegrityError, ProgrammingError, OperationalError), transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")


def shown(place: str) -> str:
    """A place as it may be told: without the password of an address."""
    head, at, rest = place.rpartition("@")
    return f"{head.rpartition(':')[0] if head.count(':') > 1 else head}{at}{rest}"
