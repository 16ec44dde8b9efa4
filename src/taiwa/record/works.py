"""Works out of files: a statement is counted once, however many languages and formats of it are held."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from .document import Document

ADOPTED = frozenset({"joint-statement", "action-plan", "roadmap", "agreement"})
"""Kinds that all parties adopt; what such a text does not say, none of them wanted to say there."""

_ONE_SIDED = frozenset({"readout", "press-release"})
_UNDATED = "9999"


@dataclass(frozen=True, slots=True)
class Work:
    """One statement: the expression that speaks for it, and the other files as evidence."""

    id: str
    document: Document
    evidence: tuple[Document, ...] = ()

    @property
    def adopted(self) -> bool:
        """Whether it was adopted by those who took part: never a readout or a press release."""
        return self.document.meta.kind in ADOPTED

    @property
    def series(self) -> tuple[str, str] | None:
        """Framework and body; None for a text that belongs to no series of meetings."""
        meta = self.document.meta
        return (meta.framework, meta.body) if meta.framework and meta.body else None


def works_of(documents: Iterable[Document]) -> tuple[Work, ...]:
    """The works that `documents` print, oldest first; the same whatever their order, the same bytes counted once."""
    by_slug: dict[str, dict[str, Document]] = defaultdict(dict)
    for document in documents:
        by_slug[document.work][document.source.digest] = document
    works = [work for slug, files in by_slug.items() for work in _split(slug, list(files.values()))]
    return tuple(sorted(works, key=lambda work: (day_key(work.document.date), work.id)))


def day_key(date: str | None) -> str:
    """Sorts days as printed, unknown ones last."""
    return date or _UNDATED


def _split(slug: str, files: Sequence[Document]) -> Iterator[Work]:
    """One work as a rule; different texts of one day, kind and group of speakers are works of their own.

    Which translation belongs to which of several texts cannot be told from the outside, so then each stands alone.
    """
    texts = _texts(files)
    languages = [text[0].meta.language for text in texts]
    if len(set(languages)) == len(languages) and not _two_issuers(files):
        texts = [list(files)]
    for text in texts:
        speaking, *evidence = sorted(text, key=_precedence)
        own = f"{slug}-{_own_name(speaking)}" if len(texts) > 1 else slug
        yield Work(own, speaking, tuple(evidence))


def _texts(files: Sequence[Document]) -> list[list[Document]]:
    """The files that print the same words in the same language, together; linked by title or by half their passages."""
    groups: list[list[Document]] = []
    for file in sorted(files, key=lambda file: file.source.digest):
        linked = [group for group in groups if any(_same_text(file, other) for other in group)]
        groups = [group for group in groups if group not in linked]
        groups.append([*(other for group in linked for other in group), file])
    return groups


def _same_text(one: Document, other: Document) -> bool:
    if one.meta.language != other.meta.language or _two_issuers((one, other)):
        return False
    if one.meta.title and _folded(one.meta.title) == _folded(other.meta.title):
        return True
    passages, others = _passages(one), _passages(other)
    return 2 * len(passages & others) > min(len(passages), len(others))


def _two_issuers(files: Sequence[Document]) -> bool:
    """Whether these are the accounts that two sides gave of one event; such accounts are never one work."""
    return files[0].meta.kind in _ONE_SIDED and len({file.source.host for file in files}) > 1


def _passages(file: Document) -> set[str]:
    return {_folded(file.words(provision.body)) for provision in file.provisions if provision.body}


def _own_name(file: Document) -> str:
    words = _folded(file.meta.title) + ("\n" + (file.source.host or "") if file.meta.kind in _ONE_SIDED else "")
    return sha256(words.encode()).hexdigest()[:6]


def _folded(words: str | None) -> str:
    return "".join(unicodedata.normalize("NFKC", words or "").split()).casefold()


def _precedence(file: Document) -> tuple[bool, str, int, str]:
    """Authentic before provisional, first held before later; among equals the one in which most was read."""
    return (
        file.meta.translation is not None, file.source.obtained or _UNDATED,
        -len(file.acts) - len(file.undertakings), file.source.digest,
    )  # fmt: skip
