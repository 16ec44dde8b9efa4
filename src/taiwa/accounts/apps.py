"""The accounts as a Django application."""

from importlib import import_module

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts, their tokens and the log of what persons did."""

    name = "taiwa.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Signing in and out is noted from here on."""
        import_module("taiwa.accounts.noting")
