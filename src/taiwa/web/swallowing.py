"""A request that is larger than what is taken: read to its end, thrown away, and refused in words.

A browser hears no answer before it has sent everything: a server that answers and hangs up shows the reader the browser's own page.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from waitress.parser import HTTPRequestParser
from waitress.utilities import RequestEntityTooLarge

from .pages.errors import too_large
from .settings import MOST_SENT

_MARK = "TAIWA_TOO_LARGE"
_MEGA = 1 << 20


class Swallowing(HTTPRequestParser):  # type: ignore[misc]  # the library ships no types
    """Keeps nothing of a body that is too large, and passes on that it was."""

    _left = 0
    error: object | None

    def received(self, data: bytes) -> int:
        """Take what has come; how many bytes of it belong to this request."""
        if self._left:
            taken = min(len(data), self._left)
            self._left -= taken
            self.completed = not self._left
            return taken
        taken = int(super().received(data))
        if isinstance(self.error, RequestEntityTooLarge) and not self.chunked and self.body_bytes_received == 0:
            self.error, self.completed, self.body_rcv = None, False, None
            self._left = self.content_length
            self.headers |= {"CONTENT_LENGTH": "0", _MARK: "1"}
        return taken


def refuse_in_words(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Tells whoever sent too much how much is taken, in the language of the page."""

    def answer(request: HttpRequest) -> HttpResponse:
        return too_large(request, MOST_SENT // _MEGA) if f"HTTP_{_MARK}" in request.META else get_response(request)

    return answer
