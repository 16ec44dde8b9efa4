"""The own account: who one is here, how safely, and what was done in one's name."""

from dataclasses import dataclass
from typing import ClassVar, cast

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth import get_user
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from ...accounts.feeds import take_back
from ...accounts.models import Account
from ...accounts.people import log
from ..words import say
from .page import Page, shown, wording

_LINES = 20
_DEEDS = {
    "signed-in": "account.deed-in", "signed-out": "account.deed-out", "refused": "account.deed-refused", "password": "account.deed-password",
    "factor-on": "account.deed-factor-on", "factor-off": "account.deed-factor-off", "add": "account.deed-add", "judge": "account.deed-judge",
    "judgement": "account.deed-withdraw", "feeds-revoked": "account.deed-feeds",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedRow:
    """A line of the log."""

    time: str
    what: str
    about: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage(Page):
    """The account: its facts, whether a second factor is on, and its newest lines of the log."""

    template: ClassVar[str] = "taiwa/account.html"
    name: str
    party: str
    role: str
    email: str
    secured: bool
    password: bool
    deeds: tuple[DeedRow, ...]


def own(request: HttpRequest) -> HttpResponse:
    """The page of whoever is signed in."""
    account = cast("Account", get_user(request))
    rows = tuple(
        DeedRow(time=f"{one.time:%Y-%m-%d %H:%M}", what=say(_DEEDS[one.what]) if one.what in _DEEDS else one.what, about=one.about, address=one.address)
        for one in log(account.name, _LINES)
    )
    return shown(request, AccountPage(
        title=say("account.title"), name=account.name, party=wording().party(account.party) if account.party else "",
        role=say("account.editor") if account.edits else say("account.reader"), email=account.email,
        secured=is_mfa_enabled(account), password=account.has_usable_password(), deeds=rows,
    ))  # fmt: skip


@require_POST
def feeds(request: HttpRequest) -> HttpResponse:
    """Take back the addresses of the own feeds."""
    take_back(cast("Account", get_user(request)).name)
    return HttpResponseRedirect(reverse("saved"))
