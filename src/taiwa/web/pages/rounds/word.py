"""The text on the table as a Word file, and one that a delegation worked on, read back as prepared proposals of its own."""

from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from ....exports.docx.edited import DamagedError, Edited, OtherFileError, edits_of
from ....rounds import RefusedError
from ....rounds.events.text import ProposalKept
from ...words import say, spoken
from ...workroom.forms import Bench
from ...workroom.sight import Sight, found, rounds, word_of
from ..errors import not_in_room
from .head import RoundPage, head_of

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_UNPROCESSABLE = 422


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPage(RoundPage):
    """The way out and back; `found` what the file was found to want, `told` of what nothing was made."""

    template: ClassVar[str] = "taiwa/rounds/word.html"
    sends: bool
    trouble: str
    kept: int | None
    supported: tuple[str, ...]
    told: tuple[str, ...]


def text_docx(request: HttpRequest, name: str) -> HttpResponse:
    """The text as the viewer sees it; no note and no prepared proposal is in a file, for files are handed on."""
    data = word_of(found(request, name))
    if data is None:
        raise Http404
    return HttpResponse(data, content_type=_DOCX, headers={"Content-Disposition": 'attachment; filename="text.docx"'})


@require_http_methods(["GET", "HEAD", "POST"])
def word(request: HttpRequest, name: str) -> HttpResponse:
    """The form; a file that is sent becomes prepared proposals, and nothing is tabled."""
    sight = found(request, name)
    if sight.text is None:
        raise Http404
    if request.method != "POST":
        return render(request, WordPage.template, {"page": _page(request, sight)})
    if not sight.may(ProposalKept):
        return not_in_room(request)
    file = request.FILES.get("file")
    try:
        edited = _edits(sight, file.read() if file else b"", request.POST.get("reason", "").strip())
    except (DamagedError, OtherFileError):
        page = _page(request, sight, trouble=say("word.damaged"))
        return render(request, page.template, {"page": page}, status=_UNPROCESSABLE)
    kept, refused = _keep(sight, edited)
    told = (*(one.said(spoken()) for one in edited.told), *refused)
    return render(request, WordPage.template, {"page": _page(request, found(request, name), kept=kept, supported=edited.supported, told=told)})


def _edits(sight: Sight, data: bytes, why: str) -> Edited:
    held = rounds()
    if held is None:
        raise Http404
    return edits_of(data, held.look(sight.name), sight.seat.party, why)


def _keep(sight: Sight, edited: Edited) -> tuple[int, list[str]]:
    """Keep what a file wants as the delegation's own; how many were, and why the others were not."""
    held, refused = rounds(), []
    for wish in edited.wishes if held else ():
        kept = ProposalKept(wish)
        try:
            held.act(sight.name, sight.seat.actor, lambda _, kept=kept: kept)  # type: ignore[union-attr,misc]  # there are rounds, and it is this one
        except RefusedError as trouble:
            refused.append(trouble.said(spoken()))
    return len(edited.wishes) - len(refused), refused


def _page(request: HttpRequest, sight: Sight, *, trouble: str = "", kept: int | None = None, supported: tuple[str, ...] = (), told: tuple[str, ...] = ()) -> WordPage:
    return WordPage(
        title=say("word.title"), head=head_of(request, Bench(sight), ""), sends=sight.may(ProposalKept), trouble=trouble, kept=kept, supported=supported, told=told,
    )  # fmt: skip
