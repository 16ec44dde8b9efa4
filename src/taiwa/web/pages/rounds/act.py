"""The one address at which a round is changed: a kind and its fields become an event, or are refused in the words of the rules."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from ....rounds import RefusedError, State
from ....rounds.events import What
from ....rounds.events.text import Wish
from ....rounds.text.rebasing import Offer, offers
from ....rounds.text.standing import stand_of
from ....values import replace
from ...words import say, spoken
from ...workroom.deed import Deed
from ...workroom.deeds import DEEDS
from ...workroom.deeds_of_text import wishes_of
from ...workroom.entering import entered
from ...workroom.fields import FieldError, Fields
from ...workroom.forms import Tried
from ...workroom.sight import Sight, found, rounds
from ...workroom.wishes import rebased
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
        first = _told_first(request, fields, held.look(sight.name))
        if first:
            return first
        made = deed.make(fields, held.look(sight.name))
        for what in made if isinstance(made, Sequence) else (made,):
            held.act(sight.name, by, partial(_as_made, what))
        following = deed.then(fields, held.look(sight.name)) if deed.then else None
        if following:
            held.act(sight.name, by, partial(_as_made, following))
    except RefusedError as refused:
        stale = refused.key == "words-changed"
        found_offers = _offers(fields, held.look(sight.name)) if stale else ()
        return _refused(request, refused.said(spoken()), found_offers, stale=stale)
    except FieldError as trouble:
        return _refused(request, str(trouble), ())
    entered(sight.name)
    return None


def _as_made(what: What, _: State) -> What:
    return what


def _told_first(request: HttpRequest, fields: Fields, state: State) -> Tried | None:
    """What is told before words typed over others are tabled: that these stand no more as they did, or that several proposals were made of them."""
    if request.POST.get("kind") not in ("propose", "keep") or fields.has("end"):
        return None
    wishes, text, target = wishes_of(fields, state), state.text, fields.raw("target")
    if target in text.paragraphs and fields.number("base") < text.paragraphs[target].revision:
        words = rebased(text, target, wishes)
        again = _refused(request, say("paragraph.rebased"), (), stale=True)
        return replace(again, fields={**again.fields, "words": [words]}) if words is not None else None
    told = " · ".join(_place_told(one, text.working) for one in wishes)
    if len(wishes) > 1 and fields.raw("parts") != told:
        return replace(_refused(request, say("paragraph.parts", count=len(wishes), words=told), ()), hidden=(("parts", told),))
    return None


def _place_told(wish: Wish, language: str) -> str:
    return f"“{wish.place.old if wish.place else ''}” → “{wish.words.get(language, '')}”"


def _offers(fields: Fields, state: State) -> tuple[tuple[Offer, str], ...]:
    """Where else the words stand that somebody wanted to change when they were changed, and what was to stand there."""
    try:
        wishes = wishes_of(fields, state)
    except (RefusedError, FieldError):
        return ()
    text = state.text
    return tuple((offer, one.words.get(text.working, "")) for one in wishes if stand_of(text, one) is None for offer in offers(text, one.target, one))


def _refused(request: HttpRequest, words: str, offered: tuple[tuple[Offer, str], ...], *, stale: bool = False) -> Tried:
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
