"""Agreed language: the passages that hold the words, newest first, narrowed by who said it, where, when and how firmly."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from ...acts.models import ActType, Force
from ...cli.searching import ACTS, FORCES, LANGUAGES, with_narrower
from ...record.search import Asked, Found, Hit
from ...reports.wording import Wording
from ...store.search import wanted_in
from ..desk import Held, desk
from ..words import language_called, say
from .choosing import Choice, Option, chosen, issues_of, parties_of, terms_of
from .names import Name, party_names
from .page import Page, asked, day, shown, wording
from .quotes import Quote, quote
from .saved import FIELDS

_LIMITS = ("20", "100", "500")


@dataclass(frozen=True, slots=True, kw_only=True)
class HitRow:
    """A passage in which the wording stands; `before`, `form` and `after` are its words around the form that was found."""

    quote: Quote
    before: str
    form: str
    after: str
    who: tuple[Name, ...]
    act: str
    force: str
    latest: bool
    like: bool
    denied: Quote | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(Page):
    """What was asked for, and what was found; `summary` is empty where nothing was asked."""

    template: ClassVar[str] = "taiwa/search.html"
    query: str
    choices: tuple[Choice, ...]
    since: str
    until: str
    exact: bool
    summary: str
    kept: tuple[tuple[str, str], ...]
    agreed: Quote | None
    forms: tuple[str, ...]
    hits: tuple[HitRow, ...]
    more: str


def search(request: HttpRequest) -> HttpResponse:
    """The form, and the answer to what was asked in it."""
    held, words, query = desk().record, wording(), asked(request, "q")
    wanted = _wanted(request, query)
    found = desk().find(wanted) if wanted_in(query) else None
    held.foresee([place for hit in (found.hits if found else ()) for place in (hit.place, hit.denied)])
    hits = tuple(_hit(hit, held, words) for hit in found.hits) if found else ()
    return shown(request, SearchPage(
        title=say("search.title"), query=query, choices=_choices(request, wanted, held, words), since=wanted.since or "", until=wanted.until or "",
        exact=wanted.exact, kept=tuple(_kept(request)), summary=_summary(found, words) if found else "", hits=hits, forms=tuple(_forms(found, words)) if found else (),
        agreed=quote(found.agreed.place, held, words, found.agreed.language) if found and found.agreed else None, more=_more(request, found, wanted),
    ))  # fmt: skip


def _wanted(request: HttpRequest, query: str) -> Asked:
    known = desk().knowledge
    issue = chosen(request, "issue", known.issues)
    act, force = chosen(request, "act", ACTS), chosen(request, "force", FORCES)
    return Asked(
        query=query, party=chosen(request, "party", known.parties) or None, issues=with_narrower(issue or None, known),
        act=ActType(act) if act else None, force=Force[force.upper()] if force else None, since=day(request, "since"),
        until=day(request, "until"), language=chosen(request, "in", LANGUAGES) or None, exact=bool(asked(request, "exact")),
        limit=int(chosen(request, "limit", _LIMITS) or _LIMITS[0]),
    )  # fmt: skip


def _choices(request: HttpRequest, wanted: Asked, held: Held, words: Wording) -> tuple[Choice, ...]:
    every = say("filter.any")
    act, force = wanted.act.value if wanted.act else "", wanted.force.name.lower() if wanted.force else ""
    lists = (
        ("party", "column.party", parties_of(held, wanted.party or "", words)), ("issue", "column.issue", issues_of(held, asked(request, "issue"), words)),
        ("act", "search.act", terms_of("act", ACTS, act, words)), ("force", "search.force", terms_of("force", FORCES, force, words)),
        ("in", "search.in", tuple(Option(one, language_called(one), one == wanted.language) for one in LANGUAGES)),
    )  # fmt: skip
    return tuple(Choice(name=name, label=say(label), every=every, options=options) for name, label, options in lists)


def _summary(found: Found, words: Wording) -> str:
    if not found.hits:
        return words.say("terminal.no-hits", query=found.query)
    count = words.say("terminal.at-least", count=found.total) if found.more else str(found.total)
    return words.say("terminal.used", query=found.query, count=count, first=words.date(found.first_use), last=words.date(found.last_use))


def _forms(found: Found, words: Wording) -> Iterator[str]:
    """The printed forms of the wording, where there are several."""
    for row in found.variants if len(found.variants) > 1 or any(one.via for one in found.variants) else ():
        first, last = words.date(row.first_use), words.date(row.last_use)
        form = words.say("terminal.like", words=row.words) if row.via else row.words
        yield words.say("terminal.form" if first == last else "terminal.form-many", words=form, count=row.count, first=first, last=last)


def _hit(hit: Hit, held: Held, words: Wording) -> HitRow:
    printed, form = hit.place.words, hit.form or hit.via or ""
    at = printed.find(form) if form else -1
    before, form, after = (printed[:at], form, printed[at + len(form) :]) if at >= 0 else (printed, "", "")
    return HitRow(
        quote=quote(hit.place, held, words, hit.language), before=before, form=form, after=after, latest=hit.latest, like=hit.via is not None,
        who=party_names(hit.parties, words) if hit.act else (Name(words=words.say("terminal.document-of", parties=words.parties(hit.document_of))),),
        act=words.act(hit.act, len(hit.parties), withheld=hit.withheld) if hit.act else "", force=words.term("force", hit.force.name.lower()) if hit.force else "",
        denied=quote(hit.denied, held, words) if hit.denied else None,
    )  # fmt: skip


def _kept(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """The fields that are kept where the search is saved."""
    return ((name, asked(request, name)) for name in ("q", *FIELDS) if asked(request, name))


def _more(request: HttpRequest, found: Found | None, wanted: Asked) -> str:
    """The way to more of the hits; empty where all are shown, or no more can be."""
    larger = next((limit for limit in _LIMITS if int(limit) > wanted.limit), "")
    if found is None or not larger or (found.total <= len(found.hits) and not found.more):
        return ""
    fields = request.GET.copy()
    fields["limit"] = larger
    return f"?{fields.urlencode()}"
