"""The gate of a shared server. What is not named here needs an account, and to write needs an editor: a new page cannot be forgotten."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import ResolverMatch, reverse

from ..accounts.feeds import reader_of
from ..accounts.models import Account
from ..accounts.noting import note
from ..accounts.people import TOKEN_MARK, bearer, has_factor
from .pages.errors import not_found, not_yours
from .signed import Signed, sign, signed
from .words import say

OPEN = frozenset({
    "language", "account_login", "account_inactive", "account_reset_password_from_key", "account_reset_password_from_key_done",
    "mfa_authenticate", "openid_connect_login", "openid_connect_callback", "socialaccount_login_cancelled", "socialaccount_login_error",
    "socialaccount_signup",
})  # fmt: skip
"""Addresses that lead in, by their names. They tell nothing of the record."""
OWN = frozenset({
    "account", "account_logout", "account_change_password", "account_reauthenticate", "mfa_index", "mfa_reauthenticate", "mfa_activate_totp",
    "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_download_recovery_codes", "save", "saved-one", "feeds",
})  # fmt: skip
"""Addresses at which each person looks after what is the own: the account, and the saved searches, of which no log tells."""
SECURING = frozenset({"account_logout", "account_reauthenticate", "mfa_reauthenticate", "mfa_activate_totp"})
"""Addresses at which somebody sets up the second factor that this server asks of everybody."""
ROOM = "round"
"""Names of addresses of the workroom begin with it. Who may do what there is for the rules of the round, which ask for no role; and its log tells it, not ours."""
EDITING = frozenset({"add", "sent", "judge", "follow-up"})
"""Forms that whoever may only read has no use for, even unsent."""
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_API = "/api/"
_LONGEST_ABOUT = 2000


class Gate:
    """Lets in who may, and notes what was done."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Django gives what answers behind the gate."""
        self._answer = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer to a request whose sender is known by session, or below `/api/` by token."""
        account = _by_token(request) or request.user
        sign(request, Signed(account.name, account.party, account.edits) if isinstance(account, Account) else None)
        response = self._answer(request)
        _note(request, response)
        return response

    def process_view(self, request: HttpRequest, _view: object, _args: object, kwargs: dict[str, object]) -> HttpResponse | None:
        """None where the page may be shown; else the way to sign in, or a refusal."""
        name, who = _name(request), signed(request)
        if name in OPEN:
            return None
        if who is None:
            return _feed(request, str(kwargs["id_"])) if name == "feed" and "key" in request.GET else _sign_in(request)
        if _lacks_factor(request) and name not in SECURING:
            return _secure(request)
        if name not in OWN and not name.startswith(ROOM) and not who.edits and (request.method not in _READING or name in EDITING):
            return not_yours(request)
        return None


def _by_token(request: HttpRequest) -> Account | None:
    """Whose token a program shows; a token opens the API, only to read."""
    scheme, _, words = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not words.startswith(TOKEN_MARK) or not request.path.startswith(_API) or request.method not in _READING:
        return None
    return bearer(words)


def _feed(request: HttpRequest, search: str) -> HttpResponse | None:
    """None where the address has the key of this feed: whoever sent it is its person, for this answer alone."""
    account = reader_of(request.GET["key"], search) if request.method in _READING else None
    if account is None:
        return not_found(request)
    sign(request, Signed(account.name, account.party, edits=False))
    return None


def _lacks_factor(request: HttpRequest) -> bool:
    """Whether somebody came by password alone where more is asked; a token was given out by whoever runs the server."""
    return bool(settings.TAIWA_FACTOR) and isinstance(request.user, Account) and not has_factor(request.user)


def _secure(request: HttpRequest) -> HttpResponse:
    if request.path.startswith(_API):
        return JsonResponse({"error": "no-factor", "words": say("account.no-factor")}, status=HTTPStatus.FORBIDDEN, json_dumps_params={"ensure_ascii": False})
    return HttpResponseRedirect(reverse("mfa_activate_totp"))


def _sign_in(request: HttpRequest) -> HttpResponse:
    if request.path.startswith(_API):
        told = {"error": "no-account", "words": say("account.api")}
        return JsonResponse(told, status=HTTPStatus.UNAUTHORIZED, headers={"WWW-Authenticate": "Bearer"}, json_dumps_params={"ensure_ascii": False})
    back = f"?next={quote(request.get_full_path())}" if request.method in _READING and request.path != "/" else ""
    return HttpResponseRedirect(reverse("account_login") + back)


def _note(request: HttpRequest, response: HttpResponse) -> None:
    """Write down what was sent and taken; signing in and the own account are noted by the accounts themselves."""
    who, name = signed(request), _name(request)
    if who is None or request.method in _READING or name in OPEN | OWN or name.startswith(ROOM) or response.status_code >= HTTPStatus.BAD_REQUEST:
        return
    files = ", ".join(file.name or "?" for _, files in request.FILES.lists() for file in files)
    about = " ".join(filter(None, (response.headers.get("Location", request.path), files)))
    note(who.name, name, about[:_LONGEST_ABOUT], request)


def _name(request: HttpRequest) -> str:
    """The name of the address that was asked for; empty where it has none."""
    match = request.resolver_match
    return match.url_name or "" if isinstance(match, ResolverMatch) else ""
