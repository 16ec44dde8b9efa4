"""What `taiwa account` does with the file of the accounts."""

import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from allauth.account import app_settings
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.password_validation import validate_password
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from .errors import AccountError
from .feeds import take_back
from .models import LONGEST_NAME, Account, Deed, Token
from .noting import TERMINAL, note

TOKEN_MARK = "taiwa_"  # noqa: S105 — what every token begins with


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An account as it is told; `factor` whether it has a second factor, `seen` when the person last signed in."""

    name: str
    email: str
    party: str
    role: str
    active: bool
    password: bool
    factor: bool
    tokens: int
    seen: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the log."""

    time: datetime
    name: str
    what: str
    about: str
    address: str


def people() -> tuple[Person, ...]:
    """Every account, by name."""
    secured = set(Authenticator.objects.values_list("user_id", flat=True))
    return tuple(
        Person(
            name=one.name, email=one.email, party=one.party, role=one.role, active=one.is_active, password=one.has_usable_password(),
            factor=one.pk in secured, tokens=Token.objects.filter(account=one).count(), seen=one.last_login,
        )
        for one in Account.objects.order_by("name")
    )  # fmt: skip


def active() -> int:
    """How many accounts may come in."""
    return Account.objects.filter(is_active=True).count()


def log(name: str | None, most: int) -> tuple[Line, ...]:
    """The newest lines of the log, of one account or of all, newest first."""
    lines = Deed.objects.filter(name=account(name).name if name else "") if name else Deed.objects.all()
    return tuple(Line(time=one.time, name=one.name, what=one.what, about=one.about, address=one.address) for one in lines.order_by("-id")[:most])


def account(name: str) -> Account:
    """The account of a name; raises AccountError where there is none."""
    found = Account.objects.filter(name__iexact=_plain(name)).first()
    if found is None:
        raise AccountError("no-account", name=name, names=", ".join(Account.objects.order_by("name").values_list("name", flat=True)) or "–")
    return found


@transaction.atomic
def add(name: str, *, email: str, party: str, role: str, password: str | None) -> None:
    """Make an account, with a password or to be opened by a link.

    A name that was somebody's is nobody else's: judgements and the log would be read as theirs.
    """
    name = _plain(name)
    if not name or len(name) > LONGEST_NAME or not name.isprintable() or name == TERMINAL:
        raise AccountError("bad-name", name=name, most=LONGEST_NAME)
    if Account.objects.filter(name__iexact=name).exists():
        raise AccountError("known-account", name=name)
    if Deed.objects.filter(name__iexact=name).exists():
        raise AccountError("used-name", name=name)
    made = Account(name=name, email=_address(email), party=party, role=role)
    made.set_unusable_password()
    made.save()
    _vouch(made)
    if password is not None:
        set_password(name, password)
    note(TERMINAL, "account-added", _told(made))


@transaction.atomic
def change(name: str, *, email: str | None = None, party: str | None = None, role: str | None = None, opens: bool | None = None) -> None:
    """Change what is known of an account, or shut or open it; a session of it sees it with its next page."""
    found = account(name)
    if email is not None:
        found.email = _address(email, but=found)
        _vouch(found)
    found.party = found.party if party is None else party
    found.role = role or found.role
    found.is_active = found.is_active if opens is None else opens
    found.save()
    note(TERMINAL, "account-changed", _told(found))


@transaction.atomic
def remove(name: str) -> None:
    """Take an account away with its password, second factor and tokens; what it did stays in the log."""
    found = account(name)
    note(found.name, "account-removed")
    found.delete()


@transaction.atomic
def set_password(name: str, password: str) -> None:
    """Give an account a password; every session of it ends. Raises AccountError where it is too easy to guess."""
    found = account(name)
    try:
        validate_password(password, found)
    except ValidationError as error:
        raise AccountError("weak-password", words=" ".join(error.messages)) from error
    found.set_password(password)
    found.save()
    note(TERMINAL, "password", found.name)


def link(name: str, host: str) -> str:
    """An address at which the person sets the password, once and for three days."""
    found = account(name)
    token = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(found)
    note(TERMINAL, "link", found.name)
    return f"https://{host}/account/password/{user_pk_to_url_str(found)}-{token}/"


@transaction.atomic
def forget_factor(name: str) -> bool:
    """Take away the second factor of somebody who lost it; whether there was one."""
    found = account(name)
    gone, _ = Authenticator.objects.filter(user=found).delete()
    note(TERMINAL, "factor-off", found.name)
    return bool(gone)


@transaction.atomic
def token(name: str) -> str:
    """A new token of an account, told this once."""
    found = account(name)
    words = TOKEN_MARK + secrets.token_urlsafe(32)
    Token.objects.create(account=found, digest=_digest(words))
    note(TERMINAL, "token", found.name)
    return words


def revoke(name: str) -> int:
    """Take away every token of an account, and the addresses of its feeds; how many tokens there were."""
    found = account(name)
    gone, _ = Token.objects.filter(account=found).delete()
    take_back(found.name)
    note(TERMINAL, "tokens-revoked", found.name)
    return gone


def has_factor(one: Account) -> bool:
    """Whether an account has an authenticator app as its second factor."""
    return bool(Authenticator.objects.filter(user=one, type=Authenticator.Type.TOTP).exists())


def without_factor() -> int:
    """How many accounts that may come in have none yet."""
    secured = Authenticator.objects.filter(type=Authenticator.Type.TOTP).values("user_id")
    return Account.objects.filter(is_active=True).exclude(pk__in=secured).count()


def bearer(words: str) -> Account | None:
    """Whose token this is; None where it is nobody's, or the account is shut."""
    found = Token.objects.filter(digest=_digest(words), account__is_active=True).select_related("account").first()
    return found.account if found else None


def tidy() -> None:
    """Take away sessions that have run out."""
    Session.objects.filter(expire_date__lt=timezone.now()).delete()


def _digest(words: str) -> str:
    return sha256(words.encode()).hexdigest()


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).split())


def _address(email: str, but: Account | None = None) -> str:
    """An address of mail that is one, and no other account's: by it single sign-on knows whose account it opens."""
    if not email:
        return ""
    try:
        validate_email(email)
    except ValidationError as error:
        raise AccountError("bad-email", email=email) from error
    if Account.objects.filter(email__iexact=email).exclude(pk=but.pk if but else None).exists():
        raise AccountError("known-email", email=email)
    return email.lower()


def _vouch(one: Account) -> None:
    """The address was written by whoever runs the server, so nobody need verify it; whom another address let in is known no more."""
    EmailAddress.objects.filter(user=one).delete()
    SocialAccount.objects.filter(user=one).delete()
    if one.email:
        EmailAddress.objects.create(user=one, email=one.email, verified=True, primary=True)


def _told(one: Account) -> str:
    return " ".join(filter(None, (one.name, one.role, one.party, one.email, "" if one.is_active else "shut")))
