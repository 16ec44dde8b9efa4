"""The log of what persons did: signing in and out from the library's signals, the rest from whoever carries it out."""

# ruff: noqa: ARG001 — Django says which parameters a receiver takes

from typing import Any

from allauth.account.signals import password_changed, password_reset
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.dispatch import receiver
from django.http import HttpRequest

from .models import Account, Deed

TERMINAL = "–"
"""Who acts at the terminal of the server: whoever runs the machine."""


def note(name: str, what: str, about: str = "", request: HttpRequest | None = None) -> None:
    """Add a line to the log."""
    Deed.objects.create(name=name, what=what, about=about, address=request.META.get("REMOTE_ADDR", "") if request else "")


@receiver(user_logged_in)
def _came(sender: object, request: HttpRequest, user: Account, **_: Any) -> None:
    note(user.name, "signed-in", request=request)


@receiver(user_logged_out)
def _went(sender: object, request: HttpRequest, user: Account | None, **_: Any) -> None:
    if user is not None:
        note(user.name, "signed-out", request=request)


@receiver(user_login_failed)
def _failed(sender: object, credentials: dict[str, Any], request: HttpRequest | None = None, **_: Any) -> None:
    """Only the name of an account is noted: many a password is typed where the name should stand."""
    typed = str(credentials.get("username") or "")
    known = Account.objects.filter(name__iexact=typed).first()
    note(known.name if known else "", "refused", request=request)


@receiver([password_changed, password_reset])
def _password(sender: object, request: HttpRequest, user: Account, **_: Any) -> None:
    note(user.name, "password", request=request)


@receiver([authenticator_added, authenticator_reset])
def _factor(sender: object, request: HttpRequest, user: Account, authenticator: Any, **_: Any) -> None:
    note(user.name, "factor-on", str(authenticator.type), request)


@receiver(authenticator_removed)
def _no_factor(sender: object, request: HttpRequest, user: Account, authenticator: Any, **_: Any) -> None:
    note(user.name, "factor-off", str(authenticator.type), request)
