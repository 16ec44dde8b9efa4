"""The rounds as a Django application, with tables in no record."""

from django.apps import AppConfig


class RoundsConfig(AppConfig):
    """The logs of rounds."""

    name = "taiwa.store.rounds"
    label = "rounds"
    default_auto_field = "django.db.models.BigAutoField"
