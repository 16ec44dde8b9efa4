"""The one place where Django is set up for the pages, before the store would set it up for a command."""

import django
from django.conf import settings

from ..accounts.hosting import hosting
from .settings import settings_of, shared_settings_of

if not settings.configured:
    shared = hosting()
    settings.configure(**(shared_settings_of(shared) if shared else settings_of()))
    django.setup()
