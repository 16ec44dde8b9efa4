"""What people judged, newest first; one judgement with what it changed, and the way to take it back."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import unquote

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ...cli.trouble import Refusal
from ...record.judging.models import KIND, WHY, Judgement
from ...record.stances import TAKEN_BACK
from ...reports.wording import Wording
from ..desk import Held, desk
from ..giving import changed_by, withdraw
from ..signed import author_of
from ..words import say
from .judge import AUTHOR, label_of, signed_by
from .judged_changes import Changes, changes_of
from .page import LONGEST, Page, number, shown, wording
from .pager import Pager, paged
from .quotes import passage_at, short_title

_UNPROCESSABLE = 422


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedRow:
    """A line of the ledger: who said what of which words, when and why; `standing` while nobody took it back."""

    id: str
    href: str
    time: str
    what: str
    verdict: str
    document: str
    document_href: str
    language: str
    words: str
    values: tuple[tuple[str, str], ...]
    author: str
    reason: str
    standing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementsPage(Page):
    """The ledger of judgements."""

    template: ClassVar[str] = "taiwa/judgements.html"
    rows: tuple[JudgedRow, ...]
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementPage(Page):
    """One judgement; `changes` where what it changed is known."""

    template: ClassVar[str] = "taiwa/judgement.html"
    row: JudgedRow
    changes: Changes | None
    author: str
    reason: str
    trouble: str


def judgements(request: HttpRequest) -> HttpResponse:
    """The list."""
    held, words = desk().record, wording()
    every = desk().store.judgements()
    some, pager = paged(every[::-1], number(request), request)
    rows = tuple(_row(one, _standing(every, held), held, words) for one in some)
    return shown(request, JudgementsPage(title=say("judgements.title"), rows=rows, pager=pager))


@require_http_methods(["GET", "HEAD", "POST"])
def judgement(request: HttpRequest, name: str) -> HttpResponse:
    """One judgement; sent with a name and a reason, it is taken back."""
    every = desk().store.judgements()
    found = next((one for one in every if one.id == name), None)
    if found is None:
        raise Http404
    author, reason = (request.POST.get(field, "").strip() for field in ("author", "reason"))
    author = author_of(request, author)
    trouble = ""
    if request.method == "POST":
        if max(len(author), len(reason)) > LONGEST:
            trouble = say("judge.too-long")
        else:
            try:
                taken = withdraw(name, author, reason)
            except Refusal:
                trouble = say("judge.unsigned")
            else:
                return signed_by(request, HttpResponseRedirect(reverse("judgement", args=[taken.id if taken else name])), author)
    row = _row(found, _standing(every, desk().record), desk().record, wording())
    page = _page(row, author or unquote(request.COOKIES.get(AUTHOR, ""))[:LONGEST], reason, trouble)
    return render(request, page.template, {"page": page}, status=_UNPROCESSABLE if trouble else 200)


def _page(row: JudgedRow, author: str, reason: str, trouble: str) -> JudgementPage:
    changed = changed_by(row.id)
    return JudgementPage(
        title=say("judgement.title"), row=row, changes=changes_of(changed, desk().record, wording()) if changed else None,
        author=author, reason=reason, trouble=trouble,
    )  # fmt: skip


def _standing(every: Iterable[Judgement], held: Held) -> frozenset[str]:
    """The judgements that nobody took back; to take one back stands as long as that is not taken back itself."""
    every = tuple(every)
    gone = {one.withdraws for one in every}
    return frozenset({each.id for ruling in held.judged.rulings for each in ruling.judgements} | {one.id for one in every if one.withdraws and one.id not in gone})


def _row(one: Judgement, standing: frozenset[str], held: Held, words: Wording) -> JudgedRow:
    at = one.about[0]
    known = held.by_id.get(at.work) or held.by_digest.get(at.digest, (None,))[0]
    return JudgedRow(
        id=one.id, href=reverse("judgement", args=[one.id]), time=one.time[:16].replace("T", " "), what=words.term("judged", one.target),
        verdict=words.term("verdict", one.verdict), document=short_title(known.id, held, words) if known else at.work,
        document_href=passage_at(known.id) if known else "", language=known.document.meta.language if known else "", words=at.quote,
        values=tuple((label_of(name), words.say("general.list").join(_told(name, each, words) for each in values) or "–") for name, values in one.changes.items() if name not in (WHY, KIND)),
        author=one.author, reason=one.reason, standing=one.id in standing,
    )  # fmt: skip


_SECTIONS = {"type": "act", "stance": "stance", "status": "status", "effect": "effect"}
_ACTORS = ("holders", "addressees", "owners", "beneficiaries", "parties", "chair")


def _told(name: str, value: str, words: Wording) -> str:
    """A value that was said, as a person calls it."""
    if name in _ACTORS:
        return words.party(value)
    if name == "issues":
        return words.issue(value)
    return words.term(_SECTIONS[name], value) if name in _SECTIONS and value != TAKEN_BACK else value
