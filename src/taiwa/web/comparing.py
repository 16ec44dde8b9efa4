"""Comparisons of two documents, the newest of which stay at hand: only the two are opened."""

from collections import OrderedDict

from ..record.comparing.compare import in_one_language
from ..record.comparing.models import Comparison
from ..record.document import Document
from ..record.works import Work
from ..values import replace
from .desk import desk

_KEPT = 48


def compared(one: Work, other: Work, language: str = "") -> Comparison:
    """What changed between two works, in `language` or else in one that both have."""
    held = desk().record
    kept: OrderedDict[tuple[str, str, str], Comparison] = held.once("comparisons", OrderedDict)
    key = (one.id, other.id, language)
    pair = (held.by_id[one.id], held.by_id[other.id])
    found = kept.pop(key, None) or held.compared(*(_in(language, *pair) if language else in_one_language(*pair)))
    kept[key] = found
    if len(kept) > _KEPT:
        kept.popitem(last=False)
    return found


def _in(language: str, *works: Work) -> tuple[Work, Work]:
    one, other = (replace(work, document=_text(work, language)) for work in works)
    return one, other


def _text(work: Work, language: str) -> Document:
    texts = {text.language: text.document for text in reversed(work.expressions)}
    return texts[language]


def languages_of(one: Work, other: Work) -> tuple[str, ...]:
    """The languages in which both are held."""
    return tuple(text.language for text in one.expressions if text.language in {other_text.language for other_text in other.expressions})


def opened(work: Work, language: str | None = None) -> Work:
    """A work with the document that speaks for it, or for its text in a language, opened; the desk keeps only so many."""
    return replace(work, document=desk().document(work, language))
