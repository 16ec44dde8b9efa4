"""The searches that a person saved: beside the record and not in it, so that whoever is handed the record is not told of them."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from ..record.saved import Saved
from .errors import NotSavedSearchesError, SavedNameTakenError

SUFFIX = ".saved"
_ID = 0x74616973
"""`tais`: whose file it is."""
_OWN = 0o600
_SECONDS_TO_WAIT = 20
_TABLE = """CREATE TABLE IF NOT EXISTS saved (
    id TEXT PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL, query TEXT NOT NULL, narrowed TEXT NOT NULL, made TEXT NOT NULL,
    seen TEXT NOT NULL, UNIQUE (owner, name)
)"""
_OWN_ROWS = "SELECT id, name, query, narrowed, made, seen FROM saved WHERE owner = ? ORDER BY name"


class SavedSearches:
    """The saved searches of a person in a record."""

    def __init__(self, record: Path, owner: str = "") -> None:
        """Those of an account beside `record`, of whoever sits here where none is named. The file is made when something is saved first."""
        self._owner = owner
        self.path = record.with_name(record.name + SUFFIX)

    def all(self) -> tuple[Saved, ...]:
        """Every one, by name."""
        if not self.path.exists():
            return ()
        with self._opened() as database:
            return tuple(map(_saved, database.execute(_OWN_ROWS, (self._owner,))))

    def add(self, name: str, query: str, narrowed: Mapping[str, str]) -> Saved:
        """Keep a search; what is held now counts as seen. Raises SavedNameTakenError."""
        now = _now()
        made = Saved(id=str(uuid4()), name=name, query=query, narrowed=dict(sorted(narrowed.items())), made=now, seen=now)
        written = (made.id, self._owner, name, query, json.dumps(made.narrowed, ensure_ascii=False), now.isoformat(), now.isoformat())
        with self._opened(create=True) as database:
            try:
                database.execute("INSERT INTO saved VALUES (?, ?, ?, ?, ?, ?, ?)", written)
            except sqlite3.IntegrityError as error:
                raise SavedNameTakenError(name=name) from error
        return made

    def see(self, id_: str, until: datetime | None = None) -> None:
        """From here on only what is added after now, or after `until`, is new."""
        with self._opened() as database:
            database.execute("UPDATE saved SET seen = max(seen, ?) WHERE id = ? AND owner = ?", ((until or _now()).isoformat(), id_, self._owner))

    def remove(self, id_: str) -> None:
        """Forget a search."""
        with self._opened() as database:
            database.execute("DELETE FROM saved WHERE id = ? AND owner = ?", (id_, self._owner))

    @contextmanager
    def _opened(self, *, create: bool = False) -> Iterator[sqlite3.Connection]:
        try:
            if create and not self.path.exists():
                self.path.touch(mode=_OWN)
            with closing(sqlite3.connect(self.path, timeout=_SECONDS_TO_WAIT, isolation_level="IMMEDIATE")) as database, database:
                _begin(database)
                yield database
        except (OSError, sqlite3.DatabaseError) as error:
            raise NotSavedSearchesError(path=self.path, words=error) from error


def _begin(database: sqlite3.Connection) -> None:
    """Make the table where the file is new; a file of something else is no file of ours."""
    (whose,) = database.execute("PRAGMA application_id").fetchone()
    (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if whose != _ID and tables:
        raise sqlite3.DatabaseError("not ours")
    if whose != _ID:
        database.execute(_TABLE)
        database.execute(f"PRAGMA application_id = {_ID}")


def _saved(row: tuple[str, str, str, str, str, str]) -> Saved:
    id_, name, query, narrowed, made, seen = row
    return Saved(
        id=id_, name=name, query=query, narrowed=json.loads(narrowed), made=datetime.fromisoformat(made), seen=datetime.fromisoformat(seen)
    )


def _now() -> datetime:
    return datetime.now(UTC)
