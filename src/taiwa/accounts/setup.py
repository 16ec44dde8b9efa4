"""The one place where Django is set up for commands about accounts; the pages for others set it up for themselves."""

from pathlib import Path

import django
from django.conf import settings

from .secret import secret_of
from .settings import settings_of


def set_up(accounts: Path) -> None:
    """Let Django know the accounts in a file. Raises OpenSecretError where others can read them."""
    if not settings.configured:
        settings.configure(**settings_of(accounts, secret_of(accounts)))
        django.setup()
