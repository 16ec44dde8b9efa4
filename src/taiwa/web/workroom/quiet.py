"""What goes wrong on a page of a round is told without a word of the round: neither to whoever asks nor to the terminal of the server."""

import logging
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from traceback import extract_tb

from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse

from ..pages.errors import server_error

_TOLD = (Http404, BadRequest, PermissionDenied, SuspiciousOperation)
_log = logging.getLogger("django.taiwa")


def quietly(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The view; a fault of ours is told by its kind and its place in the program, for its message and the address may hold words of a round."""

    @wraps(view)
    def answer(request: HttpRequest, **parts: str) -> HttpResponse:
        try:
            return view(request, **parts)
        except _TOLD:
            raise
        except Exception as fault:  # noqa: BLE001 — whatever it is, its message is not to be shown
            place = extract_tb(fault.__traceback__)[-1]
            _log.error("%s at %s:%s, on a page of a round", type(fault).__name__, Path(place.filename).name, place.lineno)
            response = server_error(request)
            vars(response)["_has_been_logged"] = True  # Django would tell the address
            return response

    return answer
