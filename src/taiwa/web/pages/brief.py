"""The brief builder: a party, an issue, a meeting; the brief to read on the page or to take along as HTML, Markdown or Word."""

import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import ClassVar

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

from ...exports.docx.brief import brief_docx
from ...registry.models import Meeting
from ...reports.brief import brief_contents, brief_page
from ...reports.pages import BriefContents, BriefPage
from ...reports.rendering import render
from ...reports.scope import Scope
from ...reports.wording import Wording
from ..desk import desk
from ..words import say, spoken
from .choosing import Choice, Option, chosen, issues_of, parties_of
from .page import Page, shown, wording

_FORMS: Mapping[str, tuple[str, Callable[[BriefPage], bytes]]] = {
    "html": ("text/html; charset=utf-8", lambda page: render(page, "html").encode()),
    "md": ("text/markdown; charset=utf-8", lambda page: render(page, "md").encode()),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", brief_docx),
}
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_NO_NAME = re.compile(r"[^A-Za-z0-9-]+")


@dataclass(frozen=True, slots=True)
class Way:
    """A form in which the brief can be had, and where."""

    words: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BuilderPage(Page):
    """What can be chosen, and the brief that was: what it tells, and the ways to it."""

    template: ClassVar[str] = "taiwa/brief.html"
    choices: tuple[Choice, ...]
    brief: BriefContents | None
    ways: tuple[Way, ...]
    none: bool


def brief(request: HttpRequest) -> HttpResponse:
    """The form; with a choice the brief, in the form asked for (`as`), to take along where `save` is said."""
    held, words, meetings = desk().record, wording(), _meetings()
    party, issue = chosen(request, "party", desk().knowledge.parties), chosen(request, "issue", desk().knowledge.issues)
    meeting, form = chosen(request, "meeting", meetings), chosen(request, "as", _FORMS)
    scope = Scope(held, party=party or None, issue=issue or None, meeting=meetings.get(meeting))
    asked = bool(party or issue or meeting)
    some = asked and bool(scope.works)
    if form:
        if not some:
            raise BadRequest("as")
        return _document(brief_page(scope, spoken()), form, _name(party, issue, meeting), save="save" in request.GET)
    told = brief_contents(scope, spoken()) if some else None
    every = say("brief.none-chosen")
    choices = (
        Choice(name="party", label=say("column.party"), every=every, options=parties_of(held, party, words)),
        Choice(name="issue", label=say("column.issue"), every=every, options=issues_of(held, issue, words)),
        Choice(name="meeting", label=say("brief.meeting"), every=every, options=_options(meetings, meeting, words)),
    )
    return shown(request, BuilderPage(
        title=say("brief.title"), choices=choices, brief=told, ways=_ways(request) if told else (), none=asked and told is None,
    ))  # fmt: skip


def _document(page: BriefPage, form: str, name: str, *, save: bool) -> HttpResponse:
    """The brief itself. It is a page of its own: its one style is allowed by its digest, and nothing else is."""
    media, write = _FORMS[form]
    written = write(page)
    response = HttpResponse(written, content_type=media)
    style = _STYLE.search(written.decode()) if form == "html" else None
    digest = b64encode(sha256(style[1].encode()).digest()).decode() if style else ""
    response.headers["Content-Security-Policy"] = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    if save or form != "html":
        response.headers["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response


def _name(*chosen_values: str) -> str:
    return "-".join(("brief", *(_NO_NAME.sub("-", value) for value in chosen_values if value)))


def _ways(request: HttpRequest) -> tuple[Way, ...]:
    here = request.GET.copy()
    here.pop("save", None)
    ways = []
    for label, form, save in (("brief.read", "html", ""), ("brief.html", "html", "1"), ("brief.docx", "docx", "1"), ("brief.md", "md", "1")):
        here["as"] = form
        ways.append(Way(say(label), f"?{here.urlencode()}" + ("&save=1" if save else "")))
    return tuple(ways)


def _meetings() -> dict[str, Meeting]:
    """The meetings of every dialogue of which a document is held, by dialogue and id."""
    held = {work.document.meta.framework for work in desk().record.works}
    return {f"{one.dialogue}/{one.id}": one for dialogue in desk().knowledge.dialogues.values() if dialogue.id in held for one in dialogue.meetings}


def _options(meetings: Mapping[str, Meeting], value: str, words: Wording) -> tuple[Option, ...]:
    newest = sorted(meetings.items(), key=lambda pair: pair[1].date or "9", reverse=True)
    return tuple(Option(name, words.say("general.with", who=words.date(one.date), what=f"{words.body(one.dialogue, one.body)} {one.ordinal or ''}".strip()), name == value) for name, one in newest)
