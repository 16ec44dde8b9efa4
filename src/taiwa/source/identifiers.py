"""By which names a document is known outside: the symbol, the FRBR work, the address that it states of itself."""

from typing import NamedTuple

from .models import FrontMatter

WORKS = ("symbol", "frbr-work")
"""Schemes in which one value names one work, whatever its language and format; a symbol is what people cite."""

_KEPT = frozenset((*WORKS, "frbr-expression", "url", "alternate"))
_MOST = 40


class Identifier(NamedTuple):
    """One name of a document in a scheme: symbol, frbr-work, frbr-expression, url, alternate (another language's url)."""

    scheme: str
    value: str


def identifiers_of(front: FrontMatter) -> tuple[Identifier, ...]:
    """The names that a document states of itself, as stated, each once; at most forty."""
    stated = ((key.lower(), value.strip()) for key, value in (("url", front.url or ""), *front.other))
    named = (Identifier(key, value) for key, value in stated if key in _KEPT and value)
    return tuple(dict.fromkeys(named))[:_MOST]
