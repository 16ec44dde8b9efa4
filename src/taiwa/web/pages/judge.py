"""To correct what was read, from where it is read: what it says now, what it should say, who says so and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import quote as escaped
from urllib.parse import unquote

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ...cli.trouble import Refusal
from ...record.judging.models import Verdict
from ...reports.wording import Wording
from ..desk import Held, desk
from ..followed import follow_up_at
from ..giving import give, tried
from ..signed import author_of, signed
from ..things import Thing, thing_at
from ..words import say
from .choosing import issues_of, parties_of
from .commitments import address_of_promise
from .judged_changes import Changes, changes_of
from .page import LONGEST, Page, wording
from .quotes import Quote, origin_of, passage_at, quote, short_title

AUTHOR = "taiwa_author"
"""The cookie that remembers who judges on this machine."""
_YEAR = 365 * 24 * 3600
_ADDRESS = ("doubt", "work", "act", "promise", "document", "name", "kind", "later")
_VERDICTS: tuple[Verdict, ...] = ("right", "wrong", "changed")
_LONGEST_REASON = 2000
_UNPROCESSABLE = 422


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldView:
    """A field of the form with its label."""

    name: str
    label: str
    value: str
    options: tuple[tuple[str, str], ...]
    names: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictView:
    """One thing a person can say."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgePage(Page):
    """The form: what is judged, as printed and as read, and what can be said of it; `trouble` is why it was not taken.

    `beside` is the promise that a passage follows, and `promise` the way to its chain; `follows` leads from an act to the promise
    it may tell of. `tried` is what the judgement would change.
    """

    template: ClassVar[str] = "taiwa/judge.html"
    what: str
    document: str
    href: str
    origin: str
    language: str
    words: str
    why: str
    address: tuple[tuple[str, str], ...]
    verdicts: tuple[VerdictView, ...]
    fields: tuple[FieldView, ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    author: str
    reason: str
    trouble: str
    times: int
    beside: Quote | None
    promise: str
    follows: str
    tried: Changes | None


@require_http_methods(["GET", "HEAD", "POST"])
def judge(request: HttpRequest) -> HttpResponse:
    """The form; sent, the judgement is kept and what it changed is shown."""
    sent = request.method == "POST"
    fields = _fields(request.POST if sent else request.GET)
    thing = (follow_up_at if fields.get("promise") and (fields.get("later") or fields.get("act")) else thing_at)(fields, wording())
    if thing is None:
        raise Http404
    author = author_of(request, fields.get("author", "") if sent else unquote(request.COOKIES.get(AUTHOR, ""))[:LONGEST])
    trouble, seen = "", None
    if sent:
        try:
            if not fields.get("try"):
                return _kept(request, thing, fields | {"author": author})
            seen = changes_of(tried(thing, _verdict(fields), fields), desk().record, wording())
        except Refusal as refusal:
            trouble = _said(refusal)
    page = _page(thing, fields, author, trouble, seen)
    return render(request, page.template, {"page": page}, status=_UNPROCESSABLE if trouble else 200)


def signed_by(request: HttpRequest, response: HttpResponse, author: str) -> HttpResponse:
    """The answer, which has the browser remember who judged, where no account says so."""
    if signed(request) is None:
        response.set_cookie(AUTHOR, escaped(author), max_age=_YEAR, httponly=True, samesite="Lax")
    return response


def _fields(sent: Mapping[str, str]) -> dict[str, str]:
    """What was sent, none of it too long."""
    found = {name: value.strip() for name, value in sent.items()}
    for name, value in found.items():
        if len(value) > (_LONGEST_REASON if name == "reason" else LONGEST) or "\0" in value:
            raise BadRequest(name)
    return found


def _verdict(fields: Mapping[str, str]) -> Verdict:
    verdict = next((one for one in _VERDICTS if one == fields.get("verdict")), None)
    if verdict is None:
        raise Refusal("nothing-judged")
    return verdict


def _kept(request: HttpRequest, thing: Thing, fields: Mapping[str, str]) -> HttpResponse:
    judgement = give(thing, _verdict(fields), fields, fields.get("author", ""), fields.get("reason", ""))
    return signed_by(request, HttpResponseRedirect(reverse("judgement", args=[judgement.id])), judgement.author)


def _said(refusal: Refusal) -> str:
    """Why it was not taken, in the words of the page where those of the terminal speak of its options."""
    own = {"unsigned": "judge.unsigned", "nothing-judged": "judge.nothing", "no-participant": "judge.no-participant", "no-party": "judge.no-party", "no-issue": "judge.no-issue"}
    return say(own[refusal.key]) if refusal.key in own else refusal.format_message()


def _page(thing: Thing, fields: Mapping[str, str], author: str, trouble: str, seen: Changes | None) -> JudgePage:
    held, words = desk().record, wording()
    work = held.by_id[thing.work]
    document = desk().document(work)
    return JudgePage(
        title=say("judge.title"), what=words.term("judged", thing.target), document=short_title(work.id, held, words),
        href=passage_at(work.id, thing.eid), origin=origin_of(work.id, thing.eid, document.source.digest) if thing.eid else "",
        language=document.meta.language, words=thing.words, why=thing.why, address=tuple((name, fields[name]) for name in _ADDRESS if fields.get(name)),
        verdicts=tuple(_verdicts(thing, fields.get("verdict", ""))), fields=tuple(_views(thing, fields)),
        lists=tuple((name, tuple(_known(name, held, words))) for name in dict.fromkeys(one.names for one in thing.fields if one.names)),
        author=author, reason=fields.get("reason", ""), trouble=trouble, tried=seen, times=thing.times,
        beside=quote(thing.beside, held, words) if thing.beside else None, promise=address_of_promise(fields["promise"]) if thing.beside and fields.get("promise") else "",
        follows=f"{reverse('follow-up')}?work={thing.work}&act={fields['act']}" if thing.target == "act" and fields.get("act") else "",
    )  # fmt: skip


def _verdicts(thing: Thing, chosen: str) -> Iterator[VerdictView]:
    labels = {"right": "judge.right", "wrong": "judge.wrong", "changed": "judge.changed"}
    own = {"work": {"right": "judge.one", "wrong": "judge.two"}, "remark": {"right": "judge.seen", "wrong": "judge.not-so"},
           "name": {"wrong": "judge.no-name"}, "follow-up": {"right": "judge.follows", "wrong": "judge.not-follows", "changed": "judge.follows-so"}}  # fmt: skip
    for verdict in _VERDICTS:
        if (verdict != "changed" or thing.fields) and (verdict != "right" or thing.read) and (thing.target != "document" or verdict == "changed"):
            label = own.get(thing.target, labels).get(verdict, labels[verdict])
            yield VerdictView(value=verdict, label=say(label), chosen=verdict == chosen or (not chosen and thing.target == "document"))


def _known(names: str, held: Held, words: Wording) -> Iterator[str]:
    """What can be picked from for a value: by the names that persons call them."""
    match names:
        case "issues":
            yield from (one.words for one in issues_of(held, "", words))
        case "parties" | "party":
            yield from (one.words for one in parties_of(held, "", words))
        case "person":
            yield from sorted(map(words.person, held.knowledge.persons))
        case "meeting":
            yield from sorted(one.id for dialogue in held.knowledge.dialogues.values() for one in dialogue.meetings)
        case _:
            yield from sorted(words.thing(one.id) for one in held.knowledge.things.values() if one.kind == names)


def _views(thing: Thing, fields: Mapping[str, str]) -> Iterator[FieldView]:
    for one in thing.fields:
        yield FieldView(name=one.name, label=label_of(one.name), value=fields.get(one.name, one.value), options=one.options, names=one.names)


def label_of(name: str) -> str:
    """What a value of a judgement is called; its name where no form asks for it."""
    return say(_LABELS[name]) if name in _LABELS else name


_LABELS = {
    "holders": "judge.holders", "addressees": "judge.addressees", "type": "judge.type", "stance": "judge.stance", "issues": "judge.issues",
    "owners": "judge.owners", "beneficiaries": "judge.beneficiaries", "deadline": "judge.deadline", "status": "judge.status",
    "is": "judge.is", "effect": "judge.effect", "date": "column.date", "place": "document.place", "ordinal": "judge.ordinal",
    "chair": "document.chair", "parties": "column.parties", "title": "judge.document-title",
}  # fmt: skip
