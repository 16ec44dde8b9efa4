"""What the words of a passage tell of the promise that is meant: terms with weights that depend on nothing else held.

A word that all diplomatic texts share (`resources/record/telling.yaml`) tells little, a name or a katakana word more. Who
speaks is not counted: the parties and the dialogue of the document, nor persons, and values are compared as figures and dates.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import cast

import yaml

from ..mentions.models import Mention
from ..values import Span
from .document import Document
from .terms import terms

_FILE = Path(__file__).parents[1] / "resources" / "record" / "telling.yaml"

NOTHING, LITTLE, PLAIN, NAME, KATAKANA = 0.0, 0.25, 1.0, 1.5, 2.0
"""What a term tells, by its kind."""

_TOKEN = re.compile(
    r"(?P<kanji>[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]+)|(?P<kana>[\u30a1-\u30ff]{2,})|(?P<word>[^\W\d_\u3041-\u9fff][^\W_\u3041-\u9fff]*)"
)
_VALUES = frozenset({"date", "money", "quantity", "duration", "person"})
_CONTINUED = re.compile(r"[\w,;:'’\"“(-]\s*$")
_COUNTED = re.compile(r".*\d(?: (?:thousand|million|billion))? (?=[a-z]+ [a-z]|[a-z]+s\b)")
_SHORTEST = 2


def telling(document: Document, span: Span) -> list[tuple[str, float]]:
    """The terms at `span` that tell something, each with its weight, in the order of the text.

    What stands in the title of the document, all of it is about.
    """
    entitled = _terms_of(document.meta.title or "")
    return [
        (term, min(weight, LITTLE) if term in entitled else weight)
        for at in open_parts(document, span)
        for term, weight in weighed(at.of(document.text), opens=_opens(document, at))
        if weight
    ]


@lru_cache(maxsize=256)
def _terms_of(title: str) -> frozenset[str]:
    return frozenset(term for term, _ in weighed(title))


def weighed(words: str, *, opens: bool = True) -> Iterator[tuple[str, float]]:
    """Each term of `words` with its weight, in order; a capital where a sentence `opens` makes no name."""
    for token in _TOKEN.finditer(words):
        if token["kanji"]:
            yield from _compound(token[0])
        elif token["kana"]:
            yield token[0], KATAKANA
        elif len(token[0]) >= _SHORTEST:
            yield _word(token[0], first=opens and not token.start())


def _compound(run: str) -> Iterator[tuple[str, float]]:
    """The overlapping pairs of a run of kanji, so that a longer compound tells more."""
    for one, other in pairwise(run):
        yield one + other, common().get(one + other, PLAIN)


def _word(word: str, *, first: bool) -> tuple[str, float]:
    stem = next(terms(word), word.lower())
    stem = _deeds().get(stem, stem)
    weight = common().get(stem, PLAIN)
    named = weight == PLAIN and word[0].isupper() and not first
    return stem, NAME if named else weight


@cache
def common() -> Mapping[str, float]:
    """The words that tell nothing or little, as terms."""
    weights: dict[str, float] = {}
    for degree, weight in (("little", LITTLE), ("nothing", NOTHING)):
        for row in _table()[degree].values():
            words = row["words"]
            for word in words.split() if isinstance(words, str) else words:
                weights.update((term, weight) for term in _terms(word))
    return weights


@cache
def _deeds() -> Mapping[str, str]:
    """The term of each noun that names a deed (donation), and that of its verb."""
    words = (str(row["words"]).split() for row in _table()["deeds"].values())
    pairs = (pair.split(":") for row in words for pair in row)
    return {next(terms(noun)): next(terms(verb)) for noun, verb in pairs}


@cache
def _table() -> Mapping[str, Mapping[str, Mapping[str, str | list[str]]]]:
    with _FILE.open("rb") as file:
        return cast("Mapping[str, Mapping[str, Mapping[str, str | list[str]]]]", yaml.load(file, yaml.CBaseLoader))  # noqa: S506 - it makes strings only


def _terms(word: str) -> Iterator[str]:
    token = _TOKEN.match(word)
    return (one + other for one, other in pairwise(token["kanji"])) if token and token["kanji"] else terms(word)


def open_parts(document: Document, span: Span) -> Iterator[Span]:
    """`span` without what is compared otherwise: values, the document's own parties and its dialogue, and who speaks."""
    at, own = span.start, {*document.meta.parties, document.meta.framework}
    closed = [(mention.span.start, _behind_number(document, mention)) for mention in document.mentions_in(span) if _is_compared(mention, own)]
    closed += [(holder.start, holder.end) for holder in document.holders_in(span)]
    for start, behind in sorted(closed):
        if start > at:
            yield Span(at, start)
        at = max(at, behind)
    if at < span.end:
        yield Span(at, span.end)


def _is_compared(mention: Mention, own: Collection[str | None]) -> bool:
    """Whether it is compared by its value, or says whose document it is."""
    return mention.kind in _VALUES or (isinstance(mention.value, str) and mention.value in own)


def _behind_number(document: Document, mention: Mention) -> int:
    """Where a value ends that is compared as a figure; the things that English counts are words as well (12 |patrol vessels)."""
    number = _COUNTED.match(document.text, mention.span.start, mention.span.end) if mention.kind == "quantity" else None
    return number.end() if number else mention.span.end


def _opens(document: Document, at: Span) -> bool:
    return not _CONTINUED.search(document.text[max(0, at.start - 3) : at.start])
