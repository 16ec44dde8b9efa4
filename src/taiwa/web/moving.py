"""What was asked while somebody else wrote to the record is asked once more, of the record as it is now.

A page asks for one kind of answers after the other. Where a day is corrected between two of them a work has another id in the
second, and what the first named is not found: no fault of whoever asks, and none the second time.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from .desk import desk

_READS = frozenset({"GET", "HEAD"})


class AskedAgain:
    """Behind everything else, so that whoever is asked again is the page alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Goes before `get_response`."""
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """As the page answers."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, trouble: Exception) -> HttpResponse | None:
        """The page again where something was not found and the record is another one by now; None where that was no reason."""
        found = request.resolver_match
        if request.method not in _READS or not isinstance(trouble, KeyError) or found is None or not desk().has_changed:
            return None
        desk().draw()
        response: HttpResponse = found.func(request, *found.args, **found.kwargs)
        return response
