"""Answers a page at a time, told again only where they have changed."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse
from ninja import Field, Schema

Row = TypeVar("Row")

MOST_ROWS = 500


class Paged(Schema):
    """Which rows of an answer: `limit` of them, from the one with the number `offset` on, which counts from 0."""

    limit: int = Field(100, ge=1, le=MOST_ROWS)
    offset: int = Field(0, ge=0, le=10_000_000)


def one_of(names: Iterable[str], alias: str | None = None) -> Any:  # pydantic gives its fields no other type
    """A field that has to be one of these names, or is left out."""
    return Field(None, alias=alias, pattern=f"^({'|'.join(names)})$")


def listed(request: HttpRequest, rows: Sequence[Row], page: Paged, told: Callable[[Sequence[Row]], str]) -> HttpResponse:
    """The rows of a page as `told` writes them, with the number of all and the way to the pages beside it."""
    response = whole(told(rows[page.offset : page.offset + page.limit]))
    response["X-Total-Count"] = str(len(rows))
    ways = ((page.offset - page.limit, "prev"), (page.offset + page.limit, "next"))
    beside = [f'<{_address(request, max(0, at), page.limit)}>; rel="{way}"' for at, way in ways if -page.limit < at < len(rows)]
    if beside:
        response["Link"] = ", ".join(beside)
    return response


def whole(words: str) -> HttpResponse:
    """An answer in full. It may be kept by whoever asked, and has to be asked for again before it is used."""
    return HttpResponse(words, content_type="application/json; charset=utf-8", headers={"Cache-Control": "private, no-cache"})


def printed(value: object) -> HttpResponse:
    """A JSON object in full."""
    return whole(dumped(value))


def dumped(value: object) -> str:
    """JSON as answers are written."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def printed_rows(row_of: Callable[[Row], object]) -> Callable[[Sequence[Row]], str]:
    """How rows are written of which `row_of` makes JSON objects."""
    return lambda rows: dumped([row_of(row) for row in rows])


def _address(request: HttpRequest, offset: int, limit: int) -> str:
    fields = request.GET.copy()
    fields["offset"], fields["limit"] = str(offset), str(limit)
    return f"{request.path}?{fields.urlencode()}"
