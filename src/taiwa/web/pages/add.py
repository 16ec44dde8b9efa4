"""Documents into the record from the page: sent, read in turn, and told what became of each."""

from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ...source.opening import LARGEST
from ..adding import MOST_BYTES, MOST_FILES, Sent, is_done, room, state_of, take
from ..desk import Held, desk
from ..words import say, spoken
from .page import Page, wording
from .quotes import passage_at, short_title

_MEGA = 1 << 20
_KILO = 1 << 10
_SECONDS = 2
_UNPROCESSABLE = 422
_STATES = {"waiting": "add.waiting", "reading": "add.reading", "added": "add.added", "held": "add.held", "skipped": "add.skipped"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SentRow:
    """A file that was sent: its name, size and state, what is told of it, and the way to the document where it is held."""

    name: str
    size: str
    state: str
    code: str
    told: tuple[str, ...]
    document: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPage(Page):
    """The form; `trouble` is why nothing was taken."""

    template: ClassVar[str] = "taiwa/add.html"
    limits: str
    trouble: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPage(Page):
    """What became of the files so far; the page asks anew until `done`."""

    template: ClassVar[str] = "taiwa/sent.html"
    rows: tuple[SentRow, ...]
    summary: str
    done: bool


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """The form; sent, the files are read in turn."""
    trouble = ""
    if request.method == "POST":
        files = request.FILES.getlist("files")
        if not files:
            trouble = say("add.none")
        elif len(files) > MOST_FILES:
            trouble = say("add.too-many", count=MOST_FILES)
        elif not room():
            trouble = say("add.busy")
        else:
            batch = take([(file.name or "?", file.read()) for file in files], spoken())
            return HttpResponseRedirect(reverse("sent", args=[batch]))
    limits = say("add.limits", files=MOST_FILES, each=LARGEST // _MEGA, all=MOST_BYTES // _MEGA)
    page = AddPage(title=say("add.title"), limits=limits, trouble=trouble)
    return render(request, page.template, {"page": page}, status=_UNPROCESSABLE if trouble else 200)


def sent(request: HttpRequest, batch: str) -> HttpResponse:
    """What became of the files of one batch."""
    lines = state_of(batch)
    if lines is None:
        raise Http404
    done = is_done(lines)
    finished = sum(one.state not in ("waiting", "reading") for one in lines)
    held = desk().record
    if any(one.state == "added" and one.digest not in held.by_digest for one in lines):
        held = desk().draw()  # it was added since the answers were drawn
    rows = tuple(_row(one, held) for one in lines)
    page = SentPage(title=say("add.title"), rows=rows, summary=say("add.progress", done=finished, all=len(lines)), done=done)
    response = render(request, page.template, {"page": page})
    if not done:
        response.headers["Refresh"] = str(_SECONDS)
    return response


def _row(one: Sent, held: Held) -> SentRow:
    work, _ = held.by_digest.get(one.digest, (None, None)) if one.state in ("added", "held") else (None, None)
    size = f"{one.size / _KILO:,.0f} KB" if one.size >= _KILO else f"{one.size} B"
    own = (say("add.fault"),) if one.fault else (say("add.empty"),) if not one.size else (say("add.too-large", most=LARGEST // _MEGA),) if one.size > LARGEST else ()
    return SentRow(
        name=one.name, size=size, state=say(_STATES[one.state]), code=one.state, told=(*own, *one.told),
        document=short_title(work.id, held, wording()) if work else "", href=passage_at(work.id) if work else "",
    )  # fmt: skip
