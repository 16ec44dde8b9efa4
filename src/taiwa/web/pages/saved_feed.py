"""The Atom feed of a saved search: each passage it finds, from the day its document was added."""

from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html

from ...cli.saved import row_of
from ...record.saved import SavedHit, SavedRow
from ...reports.saved import asked_text
from ...reports.wording import LANGUAGES, Wording
from ...store.added import last_added
from ..desk import Held, desk
from ..words import say, spoken
from .page import asked, wording
from .quotes import quote
from .saved import saved_at, search_address, searches_of

_MOST = 50
_DAYS = timedelta(days=30)
"""Passages of documents added in so many days before the last one go before those of the newest days."""

_NOT_IN_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535))


def feed(request: HttpRequest, id_: UUID) -> HttpResponse:
    """The feed, in the language that its address names."""
    one = saved_at(searches_of(request), id_)
    language = asked(request, "language") or spoken()
    if language not in LANGUAGES:
        raise BadRequest("language")
    held, last = desk().record, last_added(desk().store)
    row = row_of(desk().find, one, _MOST, last - _DAYS if last else None)
    held.foresee(hit.hit.place for hit in row.hits)
    with translation.override(language):
        written = _feed(request, row, held).writeString("utf-8")
    return HttpResponse(written, content_type=Atom1Feed.content_type, headers={"Cache-Control": "private, no-cache"})


class _Feed(Atom1Feed):
    """An Atom feed that is as old as its newest entry, or as the search where it has none."""

    def latest_post_date(self) -> datetime:
        """The day of the newest entry."""
        made: datetime = self.feed["made"]
        return max((item["updateddate"] for item in self.items), default=made)


def _feed(request: HttpRequest, row: SavedRow, held: Held) -> Atom1Feed:
    words, one = wording(), row.saved
    made = _Feed(
        title=_plain(say("saved.feed", name=one.name)), link=request.build_absolute_uri(search_address(one)),
        description=None, subtitle=_plain(row.trouble or asked_text(one, words)), language=spoken(), author_name="Taiwa",
        feed_url=request.build_absolute_uri(), feed_guid=f"urn:uuid:{one.id}", made=one.made,
    )  # fmt: skip
    for hit in row.hits:
        _add(made, request, hit, held, words)
    return made


def _add(made: Atom1Feed, request: HttpRequest, hit: SavedHit, held: Held, words: Wording) -> None:
    told = quote(hit.hit.place, held, words, hit.hit.language)
    who = words.parties(hit.hit.parties) if hit.hit.act else ""
    act = words.act(hit.hit.act, len(hit.hit.parties), withheld=hit.hit.withheld) if hit.hit.act else ""
    summary = format_html(
        '<blockquote lang="{}">{}</blockquote><p>{}</p>', told.language, _plain(told.words), _plain(" · ".join(filter(None, (told.date, told.label, who, act))))
    )
    made.add_item(
        title=_plain(told.label), link=request.build_absolute_uri(told.href), description=summary, updateddate=hit.added,
        unique_id=f"urn:uuid:{uuid5(NAMESPACE_URL, told.href)}",
    )  # fmt: skip


def _plain(words: str) -> str:
    """Words without the characters that XML has no place for."""
    return words.translate(_NOT_IN_XML)
