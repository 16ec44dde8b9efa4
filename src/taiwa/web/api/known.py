"""What Taiwa knows before it reads: parties, bodies, persons, instruments, issues, with their sources."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from ...cli.entries import entries_called, entries_listed
from ...cli.entry_views import entry_json
from ..desk import desk
from .paging import Paged, listed, printed_rows
from .shapes import EntryOut, told

router = Router(tags=["registry"])


@router.get("/registry/{name}", response=told(list[EntryOut]), summary="An entry of the registries, or all of one kind")
def registry(request: HttpRequest, name: str, asked: Annotated[Paged, Query()]) -> HttpResponse:
    """By an id or any name; `parties`, `groups`, `persons`, `bodies`, `meetings`, `dialogues` and `issues` list all of a kind."""
    knowledge = desk().knowledge
    every = entries_listed(name, knowledge)
    rows = entries_called(name, knowledge) if every is None else every
    return listed(request, rows, asked, printed_rows(lambda entry: entry_json(entry, knowledge)))
