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
    return leaf([rows[at : at + size] for at in range(0, len(rows), size)] or [rows], page, request)


def leaf(leaves: Sequence[Sequence[Row]], page: int, request: HttpRequest) -> tuple[Sequence[Row], Pager]:
    """The same where somebody else has said what stands on each page."""
    if page > len(leaves):
        raise Http404
    earlier, later = (way_to(request, to) if 1 <= to <= len(leaves) else "" for to in (page - 1, page + 1))
    return leaves[page - 1], Pager(page=page, pages=len(leaves), rows=sum(map(len, leaves)), earlier=earlier, later=later)


def way_to(request: HttpRequest, page: int) -> str:
    """The way to a page of what is shown."""
    fields = request.GET.copy()
    fields["page"] = str(page)
    return f"?{fields.urlencode()}"
