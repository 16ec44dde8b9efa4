"""The one place where Django is set up for the pages, before the store would set it up for a command."""

import django
from django.conf import settings

from .settings import settings_of

if not settings.configured:
    settings.configure(**settings_of())
    django.setup()
