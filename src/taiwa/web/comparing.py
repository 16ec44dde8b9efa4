"""Comparisons of two documents, the newest of which stay at hand: only the two are opened."""

from collections import OrderedDict
from dataclasses import replace

from ..record.comparing.compare import compare, in_one_language
from ..record.comparing.models import Comparison
from ..record.comparing.passages import Reader
from ..record.subjects import Subjects
from ..record.works import Work
from .desk import desk

_KEPT = 48


def compared(one: Work, other: Work, language: str = "") -> Comparison:
    """What changed between two works, in `language` or else in one that both have."""
    at, held = desk(), desk().record
    kept: OrderedDict[tuple[str, str, str], Comparison] = held.once("comparisons", OrderedDict)
    key = (one.id, other.id, language)
    reader = held.once("passages", lambda: Reader(Subjects(at.knowledge)))
    found = kept.pop(key, None) or compare(*_opened(held.by_id[one.id], held.by_id[other.id], language), at.knowledge, reader)
    kept[key] = found
    if len(kept) > _KEPT:
        kept.popitem(last=False)
    return found


def languages_of(one: Work, other: Work) -> tuple[str, ...]:
    """The languages in which both are held."""
    return tuple(text.language for text in one.expressions if text.language in {other_text.language for other_text in other.expressions})


def opened(work: Work, language: str | None = None) -> Work:
    """A work with the document that speaks for it, or for its text in a language, opened; the desk keeps only so many."""
    return replace(work, document=desk().document(work, language))


def _opened(one: Work, other: Work, language: str) -> tuple[Work, Work]:
    pair = (one, other) if language else in_one_language(one, other)
    texts = (language or (None if to.document is of.document else to.document.meta.language) for of, to in zip((one, other), pair, strict=True))
    first, second = (opened(work, text) for work, text in zip((one, other), texts, strict=True))
    return first, second
