"""Keys of feeds: a feed reader cannot sign in, so the address of a feed says whose it is, and is good for that one feed alone.

Nothing is kept of a key but how often its person took all of them back: it is made with the secret of the server.
"""

from django.db.models import F
from django.utils.crypto import constant_time_compare, salted_hmac

from .models import Account
from .noting import note


def feed_key(name: str, search: str) -> str:
    """The key by which the feed of a person's saved search is read."""
    return _key(Account.objects.get(name=name), search)


def reader_of(key: str, search: str) -> Account | None:
    """Whose key for the feed of a saved search this is; None where it is nobody's, was taken back, or the account is shut."""
    number = key.partition("-")[0]
    held = Account.objects.filter(pk=number, is_active=True).first() if number.isascii() and number.isdigit() and len(number) < _DIGITS else None
    return held if held and constant_time_compare(_key(held, search), key) else None


def take_back(name: str) -> None:
    """From here on the addresses of a person's feeds are other ones."""
    Account.objects.filter(name=name).update(feeds=F("feeds") + 1)
    note(name, "feeds-revoked")


_DIGITS = 19


def _key(one: Account, search: str) -> str:
    return f"{one.pk}-{salted_hmac('taiwa feed', f'{one.pk}/{one.feeds}/{search}', algorithm='sha256').hexdigest()}"
