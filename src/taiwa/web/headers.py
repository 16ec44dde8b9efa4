"""Headers that keep a page to itself: nothing inline, nothing from elsewhere, in no frame, kept by nobody."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

_POLICY = (
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'",
    "base-uri 'none'", "frame-ancestors 'none'",
)  # fmt: skip


def policy_of(origin: str = "") -> str:
    """What a page may do; forms lead to our own pages, and to the server of single sign-on where there is one."""
    return "; ".join((*_POLICY, f"form-action 'self' {origin}".strip()))


CONTENT_SECURITY_POLICY = policy_of()

_HEADERS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-store",
}


def safe_headers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Sets each header that the page did not set itself; a page of a confidential record stays in no cache."""
    headers = {"Content-Security-Policy": getattr(settings, "TAIWA_POLICY", CONTENT_SECURITY_POLICY), **_HEADERS}

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response

    return answer
