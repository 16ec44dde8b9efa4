"""Where django-allauth asks us: nobody makes an account by themselves, secrets are kept locked, mail is matched only where it is verified."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from io import BytesIO
from typing import Any

import qrcode
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest
from qrcode.image.svg import SvgPathImage


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # the library ships no types
    """Accounts are made by `taiwa account add` alone."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 — the library says which parameters
        """Never."""
        return False


class SingleAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """A server that vouches for a person opens an account that is there, and makes none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:  # noqa: ARG002
        """Never."""
        return False


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """The secrets of second factors are locked with the secret of the server: the file of the accounts alone does not open them."""

    def get_totp_label(self, user: Any) -> str:
        """The name of the account, as in the log."""
        return str(user)

    def build_totp_svg(self, url: str) -> str:
        """The picture to be scanned, for the page itself: no style, no address of elsewhere."""
        out = BytesIO()
        qrcode.make(url, image_factory=SvgPathImage, box_size=10, border=4).save(out)
        return out.getvalue().decode().partition("?>")[2].strip()

    def encrypt(self, text: str) -> str:
        """Locked."""
        return _lock().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Opened again."""
        return _lock().decrypt(encrypted_text.encode()).decode()


def _lock() -> Fernet:
    return Fernet(urlsafe_b64encode(sha256(b"taiwa second factor" + settings.SECRET_KEY.encode()).digest()))
