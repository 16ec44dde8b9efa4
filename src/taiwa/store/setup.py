"""The one place where Django is set up for a program that is not a web site.

Importing the package is enough. A web site has settings of its own; then nothing is done here.
"""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import django
from django.apps import apps
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections

SECONDS_TO_WAIT = 120
"""How long a command waits for another one that is writing to the same record."""

if not settings.configured:
    settings.configure(INSTALLED_APPS=["taiwa.store", "taiwa.store.rounds"], DATABASES={}, USE_TZ=True, USE_I18N=False)
if not apps.ready and not apps.loading:
    django.setup()


def database_of(path: Path, *, durable: bool = False) -> str:
    """The alias under which Django knows the SQLite file at `path`; made known where it was not.

    `durable`: what is written outlives a loss of power too, which costs a wait for the disk each time.
    """
    alias = str(path.resolve())
    _make_known(alias, _sqlite(alias, "FULL" if durable else "NORMAL"))
    return alias


def server_of(address: str, schema: str) -> str:
    """The alias of a database on a PostgreSQL server, of which only `schema` is used: `postgresql://user@host:port/name`.

    A password that does not stand in the address is looked for where PostgreSQL's own programs look (`~/.pgpass`, `PGPASSWORD`).
    """
    parts = urlsplit(address)
    told = {"NAME": parts.path.lstrip("/"), "USER": parts.username, "PASSWORD": parts.password, "HOST": parts.hostname, "PORT": parts.port}
    given = {name: unquote(str(value)) for name, value in told.items() if value}
    _make_known(address, {"ENGINE": "django.db.backends.postgresql", **given, "OPTIONS": {"options": f"-c search_path={schema}"}})
    return address


def _make_known(alias: str, database: dict[str, object]) -> None:
    if alias not in connections.settings:
        connections.settings[alias] = connections.configure_settings({DEFAULT_DB_ALIAS: {}, alias: database})[alias]


def _sqlite(name: str, synchronous: str) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "OPTIONS": {
            "timeout": SECONDS_TO_WAIT,
            "transaction_mode": "IMMEDIATE",
            "init_command": f"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA mmap_size=268435456;",
        },
    }
