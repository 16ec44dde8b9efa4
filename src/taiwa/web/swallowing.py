"""A request that is larger than what is taken, or asks in more words: read to its end, thrown away, and refused in words.

A browser hears no answer before it has sent everything: a server that answers and hangs up shows the reader the browser's own page.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.utilities import RequestEntityTooLarge, RequestHeaderFieldsTooLarge, find_double_newline

from .pages.errors import too_large, too_long
from .settings import MOST_SENT

_MARK, _LONG = "TAIWA_TOO_LARGE", "TAIWA_TOO_LONG"
_MEGA = 1 << 20
_LONGEST_READ, _LONGEST_LINE = 256 << 10, 1000
"""So many bytes of a head are read to its end, and lines of so many are kept of it."""
_OF_BODY = (b"content-length:", b"transfer-encoding:", b"connection:", b"expect:")


class Swallowing(HTTPRequestParser):  # type: ignore[misc]  # the library ships no types
    """Keeps nothing of a body that is too large, nor of an address that is too long, and passes on that it was."""

    _left = 0
    error: object | None
    headers: dict[str, str]

    def received(self, data: bytes) -> int:
        """Take what has come; how many bytes of it belong to this request."""
        if self._left:
            taken = min(len(data), self._left)
            self._left -= taken
            self.completed = not self._left
            return taken
        head = self.header_plus + data
        taken = int(super().received(data))
        if isinstance(self.error, RequestHeaderFieldsTooLarge):
            self._shorten(head)
        if isinstance(self.error, RequestEntityTooLarge) and not self.chunked and self.body_bytes_received == 0:
            self.error, self.completed, self.body_rcv = None, False, None
            self._left = self.content_length
            self.headers |= {"CONTENT_LENGTH": "0", _MARK: "1"}
        return taken

    def _shorten(self, head: bytes) -> None:
        """Wait for the rest of a head that is too long; then keep who asks and in which language. What is no page asked for, or has no end, is left refused."""
        end = find_double_newline(head)
        if end < 0:
            if len(head) < _LONGEST_READ:
                self.header_plus, self.error, self.completed = head, None, False
            return
        first, *lines = head[:end].strip().split(b"\r\n")
        command = first.partition(b" ")[0]
        if command not in (b"GET", b"HEAD"):
            return
        kept = [line for line in lines if len(line) <= _LONGEST_LINE and not line.lower().startswith(_OF_BODY)]
        try:
            self.headers = {}
            self.parse_header(b"\r\n".join([command + b" / HTTP/1.1", *kept, b"Connection: close"]))
        except ParsingError:
            return
        self.error = None
        self.headers |= {_LONG: "1"}


def refuse_in_words(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Tells whoever sent too much how much is taken, in the language of the page."""

    def answer(request: HttpRequest) -> HttpResponse:
        if f"HTTP_{_LONG}" in request.META:
            return too_long(request)
        return too_large(request, MOST_SENT // _MEGA) if f"HTTP_{_MARK}" in request.META else get_response(request)

    return answer
