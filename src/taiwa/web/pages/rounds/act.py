"""The one address at which a round is changed: a kind and its fields become an event, or are refused in the words of the rules."""

from collections.abc import Callable, Mapping
from functools import partial

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ....rounds import RefusedError, State
from ....rounds.text.rebasing import Offer, offers
from ...words import spoken
from ...workroom.deed import Deed
from ...workroom.deeds import DEEDS
from ...workroom.deeds_of_text import wish_of
from ...workroom.entering import entered
from ...workroom.fields import FieldError, Fields
from ...workroom.forms import Tried
from ...workroom.sight import Sight, found, rounds
from ..errors import not_in_room
from .delegation import delegation_page
from .draft import draft_page
from .follow_up import follow_up_page
from .head import RoundPage, shows
from .packages import packages_page
from .paragraph import paragraph_page
from .room import room_page
from .silence import silence_page

_UNPROCESSABLE = 422
Made = Callable[[HttpRequest, Sight, Tried | None], RoundPage]
_PAGES: Mapping[str, Made] = {
    "round": room_page, "round-draft": draft_page, "round-packages": packages_page, "round-silence": silence_page, "round-follow-up": follow_up_page,
    "round-delegation": delegation_page,
}  # fmt: skip


@require_POST
def act(request: HttpRequest, name: str) -> HttpResponse:
    """Do what a form asks for. Nothing is lost by a refusal: the page comes back with what was typed."""
    sight = found(request, name)
    if sight.seen.standing != "delegation":
        return not_in_room(request)
    deed = DEEDS.get(request.POST.get("kind", ""))
    page = _page_of(request)
    if deed is None or page is None:
        raise BadRequest
    tried = _tried(request, sight, deed)
    if tried is None:
        return redirect(_back(request, found(request, name)))
    again = page(request, found(request, name), tried)
    return render(request, again.template, {"page": again}, status=_UNPROCESSABLE)


def _tried(request: HttpRequest, sight: Sight, deed: Deed) -> Tried | None:
    """What was refused; None where it was done."""
    held, by = rounds(), sight.seat.actor
    fields = Fields(request, by)
    if held is None:
        raise BadRequest
    try:
        held.act(sight.name, by, partial(deed.make, fields))
        following = deed.then(fields, held.look(sight.name)) if deed.then else None
        if following:
            held.act(sight.name, by, lambda _: following)
    except RefusedError as refused:
        stale = refused.key == "words-changed"
        found_offers = _offers(fields, held.look(sight.name)) if stale else ()
        return _refused(request, refused.said(spoken()), found_offers, stale=stale)
    except FieldError as trouble:
        return _refused(request, str(trouble), ())
    entered(sight.name)
    return None


def _offers(fields: Fields, state: State) -> tuple[Offer, ...]:
    """Where else the words stand that somebody wanted to change when they were changed."""
    try:
        wish = wish_of(fields, state)
    except (RefusedError, FieldError):
        return ()
    return offers(state.text, wish.target, wish)


def _refused(request: HttpRequest, words: str, offered: tuple[Offer, ...], *, stale: bool = False) -> Tried:
    fields = {name: [str(one) for one in values] for name, values in request.POST.lists()}
    return Tried(key=request.POST.get("form", ""), fields=fields, words=words, stale=stale, offers=offered)


def _page_of(request: HttpRequest) -> Made | None:
    """The page from which a form was sent."""
    number = request.POST.get("at", "")
    return partial(paragraph_page, number) if number else _PAGES.get(request.POST.get("page", ""))


def _back(request: HttpRequest, sight: Sight) -> str:
    """The page from which a form was sent; the room where that has nothing to show any more."""
    number, page = request.POST.get("at", ""), request.POST.get("page", "")
    if any(line.number == number for line in sight.seen.lines):
        return reverse("round-paragraph", args=[sight.name, number])
    return reverse(page if page in shows(sight) else "round", args=[sight.name])
