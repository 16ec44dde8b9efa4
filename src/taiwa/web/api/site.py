"""Where all addresses of the API come together, and how trouble is told."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from ... import __version__
from ...cli.trouble import Refusal
from ..words import say
from . import answers, between, documents, known

_MISSING = frozenset({"no-document", "no-pinpoint", "no-entry"})

api = NinjaAPI(
    title="Taiwa", version=__version__, docs_url=None, openapi_url="/openapi.json",
    description="The record of a diplomatic dialogue: who said what with what force to whom. Read only. "
    "A field that an address does not know is refused (400, `no-field`), with the names of those it knows.",
)  # fmt: skip


def _strict(run: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Answers nothing to a field that is not known: whoever mistypes one would take everything for what was asked."""
    operation: Any = run.__self__  # type: ignore[attr-defined]  # the method of ninja that answers one address
    known = sorted(name for model in operation.models if model.__ninja_param_source__ == "query" for name in model.__ninja_flatten_map__)

    @wraps(run)
    def answer(request: HttpRequest, **kw: object) -> HttpResponse:
        if wrong := sorted(set(request.GET) - {*known}):
            return _told(request, 400, "no-field", say("error.no-field", name=", ".join(wrong), known=", ".join(known) or "-"))
        return run(request, **kw)

    return answer


api.add_decorator(_strict, mode="view")
for _part in (documents, answers, between, known):
    api.add_router("", _part.router)


@api.exception_handler(Refusal)
def refused(request: HttpRequest, trouble: Refusal) -> HttpResponse:
    """What the command line would refuse too, in its words."""
    return _told(request, 404 if trouble.key in _MISSING else 400, trouble.key, trouble.message)


@api.exception_handler(ValidationError)
def misread(request: HttpRequest, trouble: ValidationError) -> HttpResponse:
    """A field of the address that is missing, or not of its kind: each by its name."""
    return _told(request, 400, "field", "; ".join(f"{_name(each['loc'])}: {each['msg']}" for each in trouble.errors))


@api.exception_handler(Http404)
def missing(request: HttpRequest, _trouble: Http404) -> HttpResponse:
    """An address below which there is nothing."""
    return _told(request, 404, "nothing-here", say("error.words-404"))


def _name(place: Sequence[object]) -> str:
    """The field's own name: pydantic puts before it where it came from and what holds it."""
    return str(place[-1])


def _told(request: HttpRequest, status: int, error: str, words: str) -> HttpResponse:
    return api.create_response(request, {"error": error, "words": words}, status=status)
