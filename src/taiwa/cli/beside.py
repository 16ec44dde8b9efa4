"""What stands beside a record and is no part of it: saved searches, accounts and their key, rounds. They are copied and looked over with it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ..accounts.errors import OpenSecretError
from ..accounts.secret import demand_private, key_of
from ..store.database import new_file
from ..store.health import GOOD
from ..store.rounds.opening import beside as rounds_beside
from ..store.rounds.opening import is_server
from ..store.saved import SUFFIX
from .messages import say

_OWN = 0o600
_ACCOUNTS = ".accounts"
_COUNTS = {"saved": "SELECT count(*) FROM saved", "accounts": "SELECT count(*) FROM account", "rounds": "SELECT count(*) FROM round"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A file beside the record: its name in what the doctor tells, what is told of its copy, where it stands, and where a copy of it does."""

    name: str
    told: str
    path: Path
    target: Path

    def copy(self) -> None:
        """Copy it whole or not at all, also while a server writes to it, for its owner alone; raises FileExistsError, OSError, sqlite3.Error."""
        with new_file(self.target, _OWN):
            if self.name == "key":
                self.target.write_bytes(self.path.read_bytes())
                return
            with closing(sqlite3.connect(self.path)) as held, closing(sqlite3.connect(self.target)) as copy:
                held.backup(copy)

    @property
    def health(self) -> str:
        """`ok` with how many it holds, or what is wrong with it."""
        try:
            with closing(sqlite3.connect(self.path)) as held:
                (found,), (count,) = held.execute("PRAGMA integrity_check(1)").fetchone(), held.execute(_COUNTS[self.name]).fetchone()
            demand_private(self.path)
        except sqlite3.Error as error:
            return str(error)
        except OpenSecretError:
            return say("trouble.open-secret", path=self.path)
        return f"{GOOD} ({count})" if found == GOOD else str(found)


def beside(record: Path, accounts: Path, rounds: str, target: Path) -> Iterator[Beside]:
    """What is there beside `record`, with where it stands beside a copy `target` of it: a copy can be used and handed on as the record is.

    Rounds on a server stand beside nothing: its own programs make copies of them.
    """
    copied = target.with_name(target.name + _ACCOUNTS)
    rows = (
        Beside(name="saved", told="progress.copied-saved", path=record.with_name(record.name + SUFFIX), target=target.with_name(target.name + SUFFIX)),
        Beside(name="accounts", told="progress.copied-accounts", path=accounts, target=copied),
        Beside(name="key", told="progress.copied-key", path=key_of(accounts), target=key_of(copied)),
    )
    kept = Beside(name="rounds", told="progress.copied-rounds", path=Path(rounds), target=rounds_beside(target))
    return (one for one in (*rows, *(() if is_server(rounds) else (kept,))) if one.path.exists())
