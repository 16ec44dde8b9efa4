"""Likeness of texts without comparing each with each: words, runs of words, and a small sketch of them for finding them."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar
from zlib import crc32

from ..values import Span

_UNSPACED = "\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_RUN = 4
_SAMPLE = 4


Item = TypeVar("Item")


class Likeness(NamedTuple):
    """What two sets share: of both together (`jaccard`) and of the smaller one (`contained`), each from 0 to 1."""

    jaccard: float
    contained: float


def likeness(one: frozenset[Item], other: frozenset[Item]) -> Likeness:
    """How much two sets share; two empty ones share nothing."""
    common = len(one & other)
    if not common:
        return Likeness(0.0, 0.0)
    return Likeness(common / (len(one) + len(other) - common), common / min(len(one), len(other)))


def words_of(text: str) -> list[str]:
    """The words of a text, folded, without punctuation; a script without spaces gives its characters."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def places_of(text: str) -> list[Span]:
    """Where the words of a text stand, in a text that is folded in width as the text of every document is."""
    return [Span(*hit.span()) for hit in _WORD.finditer(text)]


def runs_of(words: Sequence[str]) -> frozenset[int]:
    """Every four words in a row, as numbers that mean something in this process alone; all words at once where there are fewer."""
    if len(words) < _RUN:
        return frozenset([hash(tuple(words))] if words else [])
    return frozenset(map(hash, zip(*(words[at:] for at in range(_RUN)), strict=False)))


def bands_of(words: Sequence[str]) -> tuple[str, ...]:
    """At most twelve short keys of a text; texts that share nine tenths share one of them all but surely, unlike ones seldom.

    Each key is six of the smallest numbers of 72 slots (one permutation hashing), taken of a quarter of all runs: those
    that begin with certain words.
    """
    runs = (" ".join(words[at : at + _RUN]) for at, word in enumerate(words) if _is_taken(word))
    return _bands(runs, 12, 6)


def bands_of_marks(marks: Iterable[str]) -> tuple[str, ...]:
    """At most eight short keys of a set of marks; sets that share four fifths share one of them all but surely."""
    return _bands(marks, 8, 3)


def _bands(words: Iterable[str], bands: int, rows: int) -> tuple[str, ...]:
    least: list[int | None] = [None] * (bands * rows)
    for each in words:
        number = crc32(each.encode())
        slot = number % len(least)
        held = least[slot]
        if held is None or number < held:
            least[slot] = number
    parts = (tuple(least[band * rows : (band + 1) * rows]) for band in range(bands))
    return tuple(f"{band}:{crc32(repr(part).encode()):08x}" for band, part in enumerate(parts) if any(part))


@lru_cache(maxsize=1 << 16)
def _is_taken(word: str) -> bool:
    return crc32(word.encode()) % _SAMPLE == 0
