"""What Django and django-allauth are set to where there are accounts: no mail, no message to anybody, nobody signs up by themselves."""

from collections.abc import Mapping
from pathlib import Path

from .single import SingleSignOn

SESSION_SECONDS = 12 * 3600
"""After a day's work everybody signs in anew; closing the browser ends it sooner."""
LINK_SECONDS = 3 * 24 * 3600
"""So long a link to set a password is good, and only once."""
_SHORTEST = 12

APPS = (
    "django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions",
    "allauth", "allauth.account", "allauth.mfa", "taiwa.accounts",
)  # fmt: skip
_SINGLE = ("allauth.socialaccount", "allauth.socialaccount.providers.openid_connect")
MIDDLEWARE = (
    "django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
)  # fmt: skip


def settings_of(accounts: Path, secret: str, single: SingleSignOn | None = None) -> dict[str, object]:
    """The settings of the accounts in a file; with `single` their server may vouch for persons that have one."""
    return {
        "SECRET_KEY": secret, "DATABASES": {"default": database(accounts)}, "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "DATABASE_ROUTERS": ["taiwa.accounts.router.Router"],
        # the tables of single sign-on are always there: whether it is in use must not change the file
        "INSTALLED_APPS": [*APPS, *_SINGLE], "MIDDLEWARE": list(MIDDLEWARE),
        "USE_TZ": True, "TIME_ZONE": "UTC", "PASSWORD_RESET_TIMEOUT": LINK_SECONDS, "AUTH_PASSWORD_VALIDATORS": [dict(one) for one in _VALIDATORS],
        "AUTHENTICATION_BACKENDS": ["allauth.account.auth_backends.AuthenticationBackend"],
        **_SESSIONS, **_LIBRARY, **_single(single),
    }  # fmt: skip


def database(accounts: Path) -> dict[str, object]:
    """The file of the accounts, waiting for whoever else writes to it."""
    return {
        "ENGINE": "django.db.backends.sqlite3", "NAME": str(accounts.resolve()), "CONN_MAX_AGE": None,
        "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"},
    }  # fmt: skip


_SESSIONS: Mapping[str, object] = {
    "SESSION_COOKIE_NAME": "__Host-taiwa", "SESSION_COOKIE_SECURE": True, "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_COOKIE_SAMESITE": "Lax", "SESSION_COOKIE_AGE": SESSION_SECONDS, "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
}  # fmt: skip

_VALIDATORS: tuple[Mapping[str, object], ...] = (
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ("name", "email")}},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": _SHORTEST}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
)

_LIBRARY: Mapping[str, object] = {
    "AUTH_USER_MODEL": "accounts.Account", "LOGIN_URL": "account_login", "LOGIN_REDIRECT_URL": "home",
    "ACCOUNT_ADAPTER": "taiwa.accounts.adapters.AccountAdapter", "MFA_ADAPTER": "taiwa.accounts.adapters.FactorAdapter",
    "SOCIALACCOUNT_ADAPTER": "taiwa.accounts.adapters.SingleAdapter",
    "ACCOUNT_LOGIN_METHODS": {"username"}, "ACCOUNT_SIGNUP_FIELDS": ["username*", "password1*"], "ACCOUNT_EMAIL_VERIFICATION": "none",
    "ACCOUNT_USER_MODEL_USERNAME_FIELD": "name", "ACCOUNT_USER_MODEL_EMAIL_FIELD": "email", "ACCOUNT_PRESERVE_USERNAME_CASING": True,
    "ACCOUNT_SESSION_REMEMBER": False, "ACCOUNT_LOGOUT_REDIRECT_URL": "account_login", "ACCOUNT_EMAIL_NOTIFICATIONS": False,
    "ACCOUNT_DEFAULT_HTTP_PROTOCOL": "https", "ACCOUNT_RATE_LIMITS": {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key"},
    "MFA_SUPPORTED_TYPES": ["totp", "recovery_codes"], "MFA_ALLOW_UNVERIFIED_EMAIL": True, "MFA_RECOVERY_CODES_SHOW_ONCE": False,
}  # fmt: skip


def _single(single: SingleSignOn | None) -> dict[str, object]:
    """Only whoever has an account here comes in by it, found by the address of mail that the server has verified."""
    app = {"provider_id": single.id, "name": single.name, "client_id": single.client, "secret": single.secret, "settings": {"server_url": single.server}} if single else None
    return {
        "SOCIALACCOUNT_PROVIDERS": {"openid_connect": {"APPS": [app] if app else [], "OAUTH_PKCE_ENABLED": True, "EMAIL_AUTHENTICATION": True, "VERIFIED_EMAIL": False}},
        "SOCIALACCOUNT_EMAIL_AUTHENTICATION": True, "SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT": True,
        "SOCIALACCOUNT_AUTO_SIGNUP": False, "SOCIALACCOUNT_STORE_TOKENS": False, "SOCIALACCOUNT_ONLY": False,
    }  # fmt: skip
