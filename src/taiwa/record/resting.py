"""Documents of which only the head is at hand: the rest is fetched when somebody looks at it."""

from collections.abc import Callable
from dataclasses import fields
from functools import cached_property

from ..meta.models import Meta
from .document import Document, Provenance

_HEAD = frozenset({"source", "meta"})


class Resting(Document):
    """A document of this source and head; everything else is that of the document that `fetch` gives, asked for once."""

    def __init__(self, source: Provenance, meta: Meta, fetch: Callable[[], Document], *, draft: bool) -> None:
        """Fetches nothing yet."""
        vars(self).update(source=source, meta=meta, draft=draft, _fetch=fetch)

    @cached_property
    def whole(self) -> Document:
        """The document itself."""
        return self.fetched()

    def fetched(self) -> Document:
        """The document itself, fetched now and kept by nobody but who asked."""
        fetch: Callable[[], Document] = vars(self)["_fetch"]
        return fetch()


def _fetched(name: str) -> "cached_property[object]":
    made = cached_property[object](lambda resting: getattr(resting.whole, name))
    made.__set_name__(Resting, name)
    return made


for _field in fields(Document):
    if _field.name not in _HEAD:
        setattr(Resting, _field.name, _fetched(_field.name))
