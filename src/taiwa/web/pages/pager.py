"""A long list a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from django.http import Http404, HttpRequest

ROWS = 50
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Which page of how many is shown, of how many rows; the ways to those beside it are empty where there is none."""

    page: int
    pages: int
    rows: int
    earlier: str
    later: str


def paged(rows: Sequence[Row], page: int, request: HttpRequest, size: int = ROWS) -> tuple[Sequence[Row], Pager]:
    """The rows of one page (from 1) and the way to the others; 404 behind the last."""
    pages = max(1, -(-len(rows) // size))
    if page > pages:
        raise Http404
    shown = rows[(page - 1) * size : page * size]
    earlier, later = (_way(request, to) if 1 <= to <= pages else "" for to in (page - 1, page + 1))
    return shown, Pager(page=page, pages=pages, rows=len(rows), earlier=earlier, later=later)


def _way(request: HttpRequest, page: int) -> str:
    fields = request.GET.copy()
    fields["page"] = str(page)
    return f"?{fields.urlencode()}"
