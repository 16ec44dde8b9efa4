"""The queue of what a person should check, by kind, newest first; each with its printed words and the way to judge it."""

from collections import Counter
from dataclasses import dataclass
from typing import ClassVar, get_args

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from ...record.answers import Check, CheckKind
from ...reports.signs import doubt_told
from ...reports.wording import Wording
from ..desk import Held, desk
from ..words import say
from .choosing import chosen
from .page import Page, number, shown, wording
from .pager import Pager, paged
from .quotes import Quote, quote

_KINDS: tuple[CheckKind, ...] = get_args(CheckKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWay:
    """A kind of doubt, how many there are, and the way to them alone."""

    words: str
    count: int
    href: str
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """One doubt: what it is, why, the printed words, and the way to judge it."""

    kind: str
    why: str
    quote: Quote
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage(Page):
    """The doubts of one kind, or all; `whole` where no more of them are still being looked for."""

    template: ClassVar[str] = "taiwa/review.html"
    kinds: tuple[KindWay, ...]
    rows: tuple[CheckRow, ...]
    pager: Pager
    whole: bool


def review(request: HttpRequest) -> HttpResponse:
    """The queue."""
    (held, checks, whole), words, kind = desk().queue(), wording(), chosen(request, "kind", _KINDS)
    found = [check for check in checks if kind in ("", check.kind)]
    some, pager = paged(found, number(request), request)
    held.foresee(check.place for check in some)
    rows = tuple(_row(check, held, words) for check in some)
    return shown(request, ReviewPage(title=say("review.title"), kinds=_kinds(checks, kind, words), rows=rows, pager=pager, whole=whole))


def _kinds(checks: tuple[Check, ...], kind: str, words: Wording) -> tuple[KindWay, ...]:
    counts = Counter(check.kind for check in checks)
    every = KindWay(words=say("review.every"), count=len(checks), href=reverse("review"), here=not kind)
    ways = (KindWay(words=words.term("check", one), count=counts[one], href=f"?kind={one}", here=one == kind) for one in _KINDS if counts[one])
    return (every, *ways)


def _row(check: Check, held: Held, words: Wording) -> CheckRow:
    return CheckRow(
        kind=words.term("check", check.kind), why=doubt_told(check.why, words), quote=quote(check.place, held, words), href=f"{reverse('judge')}?doubt={check.id}"
    )
