"""The form that opens a round."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ...desk import desk
from ...signed import signed
from ...words import say
from ...workroom.fields import FieldError
from ...workroom.forms import Input, InputKind, choice, filled
from ...workroom.opening import LABELS, bodies, may_open, opened
from ...workroom.seats import is_alone, take
from ..errors import not_opening
from ..page import Page, shown, wording

_UNPROCESSABLE = 422
_NOTHING = ("", "–")
"""Nothing is chosen before somebody chooses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningPage(Page):
    """What is asked; `chair` is the party of the account that opens the round, empty where anybody may choose one."""

    template: ClassVar[str] = "taiwa/rounds/new.html"
    inputs: tuple[Input, ...]
    chair: str
    trouble: str


@require_http_methods(["GET", "HEAD", "POST"])
def opening(request: HttpRequest) -> HttpResponse:
    """The form; a round that is opened is shown, on this machine alone from the seat of its chair. Nothing is lost by a refusal."""
    if not may_open(request):
        return not_opening(request)
    if request.method != "POST":
        return shown(request, _page(request))
    try:
        name, seat = opened(request)
    except FieldError as trouble:
        page = _page(request, str(trouble))
        return render(request, page.template, {"page": page}, status=_UNPROCESSABLE)
    response = redirect("round", name=name)
    if is_alone(request):
        take(response, seat.key, reverse("round", args=[name]))
    return response


def _page(request: HttpRequest, trouble: str = "") -> OpeningPage:
    who, typed = signed(request), {name: [str(one) for one in values] for name, values in request.POST.lists()}
    inputs = tuple(filled(one, typed) if trouble else one for one in _inputs(alone=who is None))
    return OpeningPage(title=say("rounds.new"), inputs=inputs, chair=wording().party(who.party) if who else "", trouble=trouble)


def _inputs(*, alone: bool) -> Iterator[Input]:
    words = wording()
    yield choice("body", say(LABELS["body"]), (_NOTHING, *((" ".join(one), f"{words.dialogue(one[0])} · {words.body(*one)}") for one in bodies())))
    yield _asked("ordinal")
    yield _asked("title")
    yield _asked("languages")
    if alone:
        yield choice("chair", say(LABELS["chair"]), (_NOTHING, *((one, f"{one} {words.party(one)}") for one in desk().knowledge.parties)))
    yield _asked("delegations", kind="words", needed=False)
    yield _asked("quorum", needed=False)
    yield _asked("hours", "72")
    yield _asked("name", needed=False)


def _asked(name: str, value: str = "", *, kind: InputKind = "line", needed: bool = True) -> Input:
    return Input(name=name, label=say(LABELS[name]), kind=kind, value=value, needed=needed)
