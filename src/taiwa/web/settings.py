"""The settings of the web application. A record is no part of them: the store names each file's database by its path."""

from collections.abc import Mapping
from hashlib import sha256
from logging import Filter, LogRecord
from pathlib import Path

from django.core.management.utils import get_random_secret_key

from ..accounts import settings as accounts
from ..accounts.hosting import Hosting
from ..reports.wording import LANGUAGES as SPOKEN
from .headers import policy_of
from .words import words_of

LANGUAGES = tuple((language, words_of(language)["site.language"]) for language in SPOKEN)
"""The languages of the pages, each by its own name."""

LOCAL_HOSTS = ("localhost", "127.0.0.1", "[::1]")

_HERE = Path(__file__).parent
_STATIC = _HERE / "static"
_YEAR = 365 * 24 * 3600
_MOST_BYTES = 1 << 20
_MOST_FIELDS = 200
_MOST_FILES = 200
"""So many parts of a form are looked at, so that whoever sends some files too many is told so by the page."""
MOST_SENT = 64 << 20
"""So many bytes are taken at once."""
_IN_MEMORY = ("django.core.files.uploadhandler.MemoryFileUploadHandler",)
"""What is sent stays in memory: a confidential document leaves no copy in a folder of temporary files."""

_ONLY_HTTPS = ("security.W004", "security.W008", "security.W016")
"""What Django's check asks of a server on the net: there is no TLS on the way from a computer to itself."""


def settings_of(*, hosts: tuple[str, ...] = LOCAL_HOSTS, https: bool = False) -> dict[str, object]:
    """The settings of a server that answers under `hosts`; with `https` one that is reached through TLS alone.

    The secret is new with each start: nothing that is signed with it outlives the server.
    """
    return {
        "DEBUG": False, "SECRET_KEY": get_random_secret_key(), "ALLOWED_HOSTS": list(hosts), "DATABASES": {},
        "INSTALLED_APPS": ["django.contrib.staticfiles", "taiwa.store", "taiwa.store.rounds", "taiwa.web"],
        "MIDDLEWARE": [*_MIDDLEWARE, *_LAST], "ROOT_URLCONF": "taiwa.web.urls", "TEMPLATES": [_templates()],
        "DATA_UPLOAD_MAX_MEMORY_SIZE": _MOST_BYTES, "DATA_UPLOAD_MAX_NUMBER_FIELDS": _MOST_FIELDS,
        "DATA_UPLOAD_MAX_NUMBER_FILES": _MOST_FILES, "FILE_UPLOAD_MAX_MEMORY_SIZE": MOST_SENT, "FILE_UPLOAD_HANDLERS": list(_IN_MEMORY),
        "LOGGING": _LOGGING,
        **_LANGUAGE, **_static(), **_safety(https=https),
    }  # fmt: skip


def shared_settings_of(hosting: Hosting) -> dict[str, object]:
    """The settings of a server for others: reached under its name through TLS alone, every page by an account alone."""
    pages, people = settings_of(hosts=(hosting.name.partition(":")[0],), https=True), accounts.settings_of(hosting.accounts, hosting.secret, hosting.single)
    return {
        **pages, **people, "INSTALLED_APPS": [*people["INSTALLED_APPS"], *pages["INSTALLED_APPS"]],  # type: ignore[misc]  # both are lists
        "MIDDLEWARE": [*_MIDDLEWARE, *accounts.MIDDLEWARE, "taiwa.web.gate.Gate", *_LAST], "ROOT_URLCONF": "taiwa.web.shared_urls",
        "CSRF_COOKIE_NAME": "__Host-taiwa_csrf", "CSRF_TRUSTED_ORIGINS": [f"https://{hosting.name}"], "SECURE_SSL_HOST": hosting.name,
        "MFA_TOTP_ISSUER": f"Taiwa {hosting.name}", "TAIWA_FACTOR": hosting.factor,
        "TAIWA_POLICY": policy_of(hosting.single.origin if hosting.single else ""),
    }  # fmt: skip


_MIDDLEWARE = (
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "taiwa.web.headers.safe_headers",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "taiwa.web.words.refuse_in_its_language",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
)

_LAST = ("taiwa.web.swallowing.refuse_in_words", "taiwa.web.moving.AskedAgain")
"""Behind everything that knows who asks, and in which language."""

_LANGUAGE: Mapping[str, object] = {
    "USE_I18N": True, "USE_TZ": True, "LANGUAGES": list(LANGUAGES), "LANGUAGE_CODE": "en",
    "LANGUAGE_COOKIE_NAME": "taiwa_language", "LANGUAGE_COOKIE_AGE": _YEAR,
    "LANGUAGE_COOKIE_HTTPONLY": True, "LANGUAGE_COOKIE_SAMESITE": "Lax",
}  # fmt: skip


class Brief(Filter):
    """A request that is refused is no fault of the program: one line tells of it, without the way through the program."""

    def filter(self, record: LogRecord) -> bool:
        """Leave the words of the record."""
        record.exc_info = None
        return True


_LOGGING: Mapping[str, object] = {
    "version": 1, "disable_existing_loggers": False,
    "filters": {"brief": {"()": Brief}},
    "handlers": {"screen": {"class": "logging.StreamHandler"}, "line": {"class": "logging.StreamHandler", "filters": ["brief"]}},
    "loggers": {
        "django": {"handlers": ["screen"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["line"], "level": "ERROR", "propagate": False},
    },
}  # fmt: skip
"""Trouble goes to the terminal of whoever started the server; a page shows no path and no line of the program."""


def _templates() -> dict[str, object]:
    return {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_HERE / "templates"],
        "OPTIONS": {
            "builtins": ["django.templatetags.static", "taiwa.web.tags"],
            "context_processors": ["django.template.context_processors.request", "taiwa.web.pages.frame.frame"],
        },
    }  # fmt: skip


def _static() -> dict[str, object]:
    """Static files as they stand in the package, under an address that changes with them: a browser may keep them for ever."""
    files = sorted(file for file in _STATIC.rglob("*") if file.is_file())
    digest = sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]
    return {
        "STATIC_URL": f"/static/{digest}/", "WHITENOISE_USE_FINDERS": True, "WHITENOISE_AUTOREFRESH": False,
        "WHITENOISE_MAX_AGE": _YEAR, "WHITENOISE_ALLOW_ALL_ORIGINS": False,
    }  # fmt: skip


def _safety(*, https: bool) -> dict[str, object]:
    every = {
        "CSRF_COOKIE_NAME": "taiwa_csrf", "CSRF_COOKIE_HTTPONLY": True, "CSRF_COOKIE_SAMESITE": "Lax",
        "CSRF_FAILURE_VIEW": "taiwa.web.pages.errors.forbidden", "X_FRAME_OPTIONS": "DENY",
        "SECURE_CONTENT_TYPE_NOSNIFF": True, "SECURE_REFERRER_POLICY": "same-origin",
        "SECURE_CROSS_ORIGIN_OPENER_POLICY": "same-origin",
    }  # fmt: skip
    if not https:
        return {**every, "SILENCED_SYSTEM_CHECKS": list(_ONLY_HTTPS)}
    return {
        **every, "SECURE_SSL_REDIRECT": True, "CSRF_COOKIE_SECURE": True, "LANGUAGE_COOKIE_SECURE": True,
        "SECURE_HSTS_SECONDS": _YEAR, "SECURE_HSTS_INCLUDE_SUBDOMAINS": True, "SECURE_HSTS_PRELOAD": True,
    }  # fmt: skip
