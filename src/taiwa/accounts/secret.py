"""The secret that signs sessions and links: made once, beside the accounts, readable by whoever runs the server alone."""

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from .errors import OpenSecretError

_BYTES = 48
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def secret_of(accounts: Path) -> str:
    """The secret of a file of accounts; made where there is none. Raises OpenSecretError where others can read it or the accounts."""
    path = key_of(accounts)
    with suppress(FileExistsError), os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_urlsafe(_BYTES))
    for one in (path, accounts):
        demand_private(one)
    return path.read_text("ascii").strip()


def key_of(accounts: Path) -> Path:
    """Where the secret of a file of accounts stands."""
    return accounts.with_suffix(".key")


def demand_private(path: Path) -> None:
    """Raise OpenSecretError where a file is there that others on this machine can read; Windows keeps its own rules."""
    if os.name == "posix" and path.exists() and path.stat().st_mode & _OTHERS:
        raise OpenSecretError(path)
