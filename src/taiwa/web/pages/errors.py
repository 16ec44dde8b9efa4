"""What a person sees when something is not there or went wrong: one sentence and a way on, never a path or a line of the program; a program gets JSON."""

# ruff: noqa: ARG001 — Django says which parameters such a view takes

from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from ..words import say
from .page import Page

_API = "/api/"
_NAMED = {400: "bad-request", 403: "forbidden", 404: "nothing-here", 429: "too-many", 431: "too-long", 500: "fault"}
"""What a program is told beside the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorPage(Page):
    """What happened and what can be done about it."""

    template: ClassVar[str] = "taiwa/error.html"
    status: int
    words: str


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what was asked cannot be understood."""
    return _told(request, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """403: the form is too old, or not from this page."""
    return _told(request, 403)


def not_yours(request: HttpRequest) -> HttpResponse:
    """403: the account may read, and this would write."""
    page = ErrorPage(title=say("account.not-yours"), status=403, words=say("account.not-yours-words"))
    return render(request, page.template, {"page": page}, status=403)


def too_large(request: HttpRequest, most: int) -> HttpResponse:
    """413: more was sent than is taken; `most` is how many megabytes are."""
    page = ErrorPage(title=say("error.title-413"), status=413, words=say("error.words-413", most=most))
    return render(request, page.template, {"page": page}, status=413)


def too_long(request: HttpRequest) -> HttpResponse:
    """431: more was asked in the address than is read."""
    return _told(request, 431)


def not_in_room(request: HttpRequest) -> HttpResponse:
    """403: whoever may look at a round has no say in it."""
    page = ErrorPage(title=say("do.not-yours"), status=403, words=say("do.not-yours-words"))
    return render(request, page.template, {"page": page}, status=403)


def not_opening(request: HttpRequest) -> HttpResponse:
    """403: the account may not edit, or is of no party that could hold a chair."""
    page = ErrorPage(title=say("rounds.not-yours"), status=403, words=say("rounds.not-yours-words"))
    return render(request, page.template, {"page": page}, status=403)


def too_many(request: HttpRequest) -> HttpResponse:
    """429: tried too often in too short a time."""
    return _told(request, 429)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: nothing has this address."""
    return _told(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: a fault of ours."""
    return _told(request, 500)


def _told(request: HttpRequest, status: int) -> HttpResponse:
    if request.path_info.startswith(_API):
        return JsonResponse({"error": _NAMED[status], "words": say(f"error.words-{status}")}, status=status)
    page = ErrorPage(title=say(f"error.title-{status}"), status=status, words=say(f"error.words-{status}"))
    return render(request, page.template, {"page": page}, status=status)
