"""The log of a round as its viewer may read it, and its export, whose chain anybody can verify."""

from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from ....reports.round_log import line_of_event
from ....rounds import Entry, line_of
from ....rounds.log import event_of
from ...words import say, spoken
from ...workroom.forms import Bench
from ...workroom.sight import found, log_of
from ..page import number, shown
from ..pager import Pager, paged
from .head import RoundPage, head_of
from .sheet import only_where_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage(RoundPage):
    """The newest entries first; `withheld` are those of which the viewer may know only that they are there."""

    template: ClassVar[str] = "taiwa/rounds/log.html"
    lines: tuple[tuple[int, str, str], ...]
    withheld: int
    digest: str
    pager: Pager


def log(request: HttpRequest, name: str) -> HttpResponse:
    """The log, a page at a time."""
    sight = found(request, name)
    only_where_shown(sight, "round-log")
    entries = log_of(request, sight)
    rows, pager = paged(entries[::-1], number(request), request)
    return shown(request, LogPage(
        title=say("round.way-log"), head=head_of(request, Bench(sight), "round-log"), lines=tuple(map(_line, rows)),
        withheld=sum(one.body is None for one in entries), digest=entries[-1].digest, pager=pager,
    ))  # fmt: skip


def log_file(request: HttpRequest, name: str) -> HttpResponse:
    """The log as JSON Lines; what is not for its reader is withheld, and the chain is whole."""
    sight = found(request, name)
    only_where_shown(sight, "round-log")
    words = "".join(f"{line_of(entry)}\n" for entry in log_of(request, sight))
    return HttpResponse(words, content_type="application/jsonl; charset=utf-8", headers={"Content-Disposition": 'attachment; filename="log.jsonl"'})


def _line(entry: Entry) -> tuple[int, str, str]:
    event = event_of(entry)
    return entry.number, line_of_event(entry.number, event, spoken()).strip() if event else "", entry.digest[:12]
