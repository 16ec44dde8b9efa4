"""The dialogue at a glance: its meetings with their documents, what the last round changed, what falls due."""

from dataclasses import dataclass
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from ..desk import desk
from ..words import say
from .documents import DocumentRow, rows_of
from .page import Page, shown, wording

_NEWEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage(Page):
    """What a person sees first."""

    template: ClassVar[str] = "taiwa/home.html"
    works: int
    newest: tuple[DocumentRow, ...]


def home(request: HttpRequest) -> HttpResponse:
    """The first page."""
    held = desk().record
    newest = rows_of(held.works[: -_NEWEST - 1 : -1], held, wording())
    return shown(request, HomePage(title=say("home.title"), works=len(held.works), newest=newest))
