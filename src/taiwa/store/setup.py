"""The one place where Django is set up for a program that is not a web site.

Importing the package is enough. A web site has settings of its own; then nothing is done here.
"""

from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections

SECONDS_TO_WAIT = 120
"""How long a command waits for another one that is writing to the same record."""

if not settings.configured:
    settings.configure(INSTALLED_APPS=["taiwa.store"], DATABASES={}, USE_TZ=True, USE_I18N=False)
if not apps.ready and not apps.loading:
    django.setup()


def database_of(path: Path) -> str:
    """The alias under which Django knows the SQLite file at `path`; made known where it was not."""
    alias = str(path.resolve())
    if alias not in connections.settings:
        made = connections.configure_settings({DEFAULT_DB_ALIAS: {}, alias: _sqlite(alias)})
        connections.settings[alias] = made[alias]
    return alias


def _sqlite(name: str) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "OPTIONS": {
            "timeout": SECONDS_TO_WAIT,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=268435456;",
        },
    }
