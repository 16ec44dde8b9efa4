"""Saved searches: what each finds, what of it is new, and the feed that tells of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import ClassVar
from urllib.parse import urlencode
from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.module_loading import import_string
from django.views.decorators.http import require_http_methods, require_POST

from ...cli.saved import AT_SIGHT, rows_of
from ...cli.saving import keep
from ...cli.trouble import Refusal
from ...record.saved import Saved, SavedRow
from ...reports.saved import asked_text, counted
from ...store.errors import StoreError
from ...store.saved import SavedSearches
from ..desk import Held, desk
from ..signed import Signed, signed
from ..words import say, spoken
from .page import LONGEST, Page, number, shown, wording
from .pager import Pager, paged
from .quotes import Quote, quote

FIELDS = {"party": "party", "issue": "issue", "act": "act", "force": "force", "since": "since", "until": "until", "in": "text_language", "exact": "exact", "body": "body"}
"""The fields of the search page, and under which option each is kept."""

_UNPROCESSABLE = 422
_SEARCHES = 10
"""So many are carried out for a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedQuote:
    """A passage with when its document was added; `new` where that was after its search was last marked as seen."""

    quote: Quote
    added: str
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A saved search: what it asks for, how much is new, its passages, and the ways to all of them and to the feed."""

    anchor: str
    name: str
    asked: str
    counted: str
    new: int
    trouble: str
    hits: tuple[SavedQuote, ...]
    href: str
    feed: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage(Page):
    """Every saved search; `trouble` is why one was not saved, `seen_at` up to when a person has seen what is new.

    `anew` is where a person takes back the addresses of feeds, empty on this machine alone, where they have no key.
    """

    template: ClassVar[str] = "taiwa/saved.html"
    rows: tuple[SavedView, ...]
    pager: Pager
    trouble: str
    file: str
    seen_at: str
    anew: str


def saved(request: HttpRequest) -> HttpResponse:
    """The saved searches by name."""
    return shown(request, _page(request))


@require_POST
def save(request: HttpRequest) -> HttpResponse:
    """Save what the search page asked for."""
    fields = {name: request.POST.get(name, "").strip() for name in ("name", "q", *FIELDS)}
    if any(len(value) > LONGEST for value in fields.values()) or not fields["q"]:
        raise BadRequest
    try:
        one = keep(searches_of(request), fields["name"], fields["q"], {option: fields[name] for name, option in FIELDS.items()})
    except (Refusal, StoreError) as trouble:
        page = _page(request, _said(trouble))
        return render(request, page.template, {"page": page}, status=_UNPROCESSABLE)
    return HttpResponseRedirect(_way_to(one, searches_of(request)))


@require_http_methods(["POST"])
def change(request: HttpRequest, id_: UUID) -> HttpResponse:
    """Mark a saved search as seen, up to the moment at which its page was made, or forget it."""
    searches = searches_of(request)
    one = saved_at(searches, id_)
    match request.POST.get("do"):
        case "seen":
            searches.see(one.id, _moment(request.POST.get("until", "")))
            return HttpResponseRedirect(_way_to(one, searches))
        case "remove":
            searches.remove(one.id)
        case _:
            raise BadRequest("do")
    return HttpResponseRedirect(reverse("saved"))


def searches_of(request: HttpRequest) -> SavedSearches:
    """The saved searches of whoever asks: each account has its own."""
    who = signed(request)
    return SavedSearches(desk().store.path, who.name if who else "")


def saved_at(searches: SavedSearches, id_: UUID) -> Saved:
    """The saved search of an id; 404 where there is none."""
    found = next((one for one in searches.all() if one.id == str(id_)), None)
    if found is None:
        raise Http404
    return found


def search_address(one: Saved) -> str:
    """The search page that asks for the same."""
    narrowed = {name: one.narrowed[option] for name, option in FIELDS.items() if option in one.narrowed and option != "exact"}
    exact = {"exact": "1"} if one.narrowed.get("exact") else {}
    return f"{reverse('search')}?{urlencode({'q': one.query, **narrowed, **exact})}"


def _way_to(one: Saved, searches: SavedSearches) -> str:
    """Where a saved search stands among the others."""
    at = next((at for at, other in enumerate(searches.all()) if other.id == one.id), 0)
    page = f"?page={at // _SEARCHES + 1}" if at >= _SEARCHES else ""
    return f"{reverse('saved')}{page}#s-{one.id}"


def _page(request: HttpRequest, trouble: str = "") -> SavedPage:
    held, now, searches = desk().record, datetime.now(UTC), searches_of(request)
    some, pager = paged(searches.all(), number(request), request, _SEARCHES)
    rows = rows_of(desk().find, some, AT_SIGHT)
    held.foresee(one.hit.place for row in rows for one in row.hits)
    return SavedPage(
        title=say("saved.title"), rows=tuple(_views(rows, held, signed(request))), pager=pager, trouble=trouble, file=searches.path.name, seen_at=now.isoformat(),
        anew=reverse("feeds") if signed(request) else "",
    )


def _views(rows: list[SavedRow], held: Held, who: Signed | None) -> Iterator[SavedView]:
    words = wording()
    for row in rows:
        yield SavedView(
            anchor=f"s-{row.saved.id}", name=row.saved.name, asked=asked_text(row.saved, words), counted="" if row.trouble else counted(row, words), new=row.new,
            trouble=row.trouble, href=search_address(row.saved), feed=_feed_at(row.saved.id, who),
            change=reverse("saved-one", args=[row.saved.id]),
            hits=tuple(SavedQuote(quote=quote(one.hit.place, held, words, one.hit.language), added=str(one.added.astimezone().date()), new=one.new) for one in row.hits),
        )  # fmt: skip


def _feed_at(search: str, who: Signed | None) -> str:
    """The address of a feed in the language of this page; on a shared server with the key by which a feed reader comes in."""
    key = {"key": import_string("taiwa.accounts.feeds.feed_key")(who.name, search)} if who else {}
    return f"{reverse('feed', args=[search])}?{urlencode({'language': spoken(), **key})}"


def _moment(words: str) -> datetime:
    """The moment at which a page was made; 400 where it is none, or is still to come."""
    try:
        moment = datetime.fromisoformat(words)
        if moment.tzinfo is None or moment > datetime.now(UTC):
            raise BadRequest("until")
    except ValueError:
        raise BadRequest("until") from None
    return moment


def _said(trouble: Refusal | StoreError) -> str:
    """Why it was not saved, in the words of the page."""
    if isinstance(trouble, Refusal):
        return trouble.format_message()
    return say("saved.taken") if trouble.key == "saved-taken" else str(trouble)
