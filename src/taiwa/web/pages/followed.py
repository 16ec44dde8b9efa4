"""The promises of which a passage may tell: a person chooses the one, and says what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from ...acts.models import Act
from ...record.answers import Commitment
from ..desk import Held, desk
from ..followed import address_of_step, name_of, passage_of
from ..words import say
from .names import Name, party_names
from .page import Page, asked, number, shown, wording
from .pager import Pager, paged
from .quotes import Quote, quote

_ROWS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseChoice:
    """A promise; `told` is what the passage is read to tell of it, empty where nothing, and `href` leads to where a person says so."""

    who: tuple[Name, ...]
    quote: Quote
    told: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpPage(Page):
    """A passage, and the promises that were made before it: first those of the same parties on the same issues."""

    template: ClassVar[str] = "taiwa/followed.html"
    work: str
    act: str
    wanted: str
    passage: Quote
    rows: tuple[PromiseChoice, ...]
    pager: Pager


def follow_up(request: HttpRequest) -> HttpResponse:
    """The promises for an act of a work, narrowed by words."""
    held, words, wanted = desk().record, wording(), asked(request, "q")
    work = held.by_id.get(asked(request, "work"))
    document = desk().document(work) if work else None
    act = next((one for one in document.acts if one.id == asked(request, "act")), None) if document else None
    if not (work and document and act):
        raise Http404
    place, name = passage_of(work, document, act)
    found = [row for row in _before(held, place.date or "") if row.id != name and wanted.casefold() in " ".join((row.action, words.parties(row.owners))).casefold()]
    some, pager = paged(sorted(found, key=lambda row: _likeness(row, act), reverse=True), number(request), request, _ROWS)
    held.foresee(row.place for row in some)
    rows = []
    for row in some:
        told = next((one for one in row.follow_ups if name_of(one) == name), None)
        href = address_of_step(row.id, told) if told else f"{reverse('judge')}?{urlencode({'promise': row.id, 'work': work.id, 'act': act.id})}"
        who = party_names(row.owners, words) or (Name(words=words.say("general.unknown")),)
        rows.append(PromiseChoice(who=who, quote=quote(row.place, held, words), told=words.effect(told) if told else "", href=href))
    return shown(request, FollowUpPage(
        title=say("follow.title"), work=work.id, act=act.id, wanted=wanted, passage=quote(place, held, words), rows=tuple(rows), pager=pager,
    ))  # fmt: skip


def _before(held: Held, day: str) -> Iterator[Commitment]:
    """The promises that stand in documents dated before a day, the newest first; all where it is not known."""
    return (row for row in reversed(held.commitments()) if not day or (row.place.date or "") < day)


def _likeness(row: Commitment, act: Act) -> tuple[int, int]:
    """How many parties and issues a promise and an act share."""
    return len({*row.owners, *row.beneficiaries} & {*act.holders}), len({*row.issues} & {*act.issues})
