"""The store as a Django application."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """Sources, readings and what is made from them for searching."""

    name = "taiwa.store"
    label = "store"
    default_auto_field = "django.db.models.BigAutoField"
