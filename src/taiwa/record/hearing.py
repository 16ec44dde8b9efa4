"""What of an earlier word is heard in a later text: a few characters for all its telling words, names apart from the rest."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from zlib import crc32

from .comparing.common import telling
from .document import Document
from .matters import Matter
from .terms import fold

_BITS = 1 << 13
_NAME = "^"
"""Before a word that is printed as names are."""
_MATTERS = ("instrument:", "event:")
"""Names of things that are matters in themselves; a state, a place or an organisation is named for many."""
_KNOWN = frozenset({"party", "place", "organisation", "person", "meeting", "date"})
_CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc]{2,}(?=[川河橋港山島湖海湾市州県峠岬]|半島|運河|海峡|流域|条約|協定|議定書)")
_ENOUGH, _ENOUGH_PAIRS = 2, 3
"""So many words of a clause are needed where none is a name; of Japanese pairs of characters one more."""


def heard_in(document: Document) -> str:
    """The telling words of a text and the names in it, as one number: what is in it is found, and hardly anything else."""
    words = {term for term, _ in telling(fold(document.text))}
    words.update(f"{mention.kind}:{mention.value}" for mention in document.mentions)
    words.update(f"{_NAME}{name}" for name in _names(document))
    number = 0
    for word in words:
        number |= _mark(word)
    return f"{number:x}"


def names_one(number: int, treaties: Iterable[str]) -> bool:
    """Whether a text, by the number of its words, names one of the treaties."""
    return any((mark := _mark(f"instrument:{name}")) & number == mark for name in treaties)


def may_speak_to(number: int, matters: Iterable[Matter]) -> bool:
    """Whether a text, by the number of its words, may speak to one of the matters: it holds a name of it, or all its words."""

    def holds(word: str) -> bool:
        return (mark := _mark(word)) & number == mark

    for matter in matters:
        words = [word for word in matter if ":" not in word]
        if any(holds(word) for word in matter if word.startswith(_MATTERS)) or any(holds(f"{_NAME}{word}") for word in words):
            return True
        enough = _ENOUGH if all(map(str.isascii, words)) else _ENOUGH_PAIRS
        if len(words) >= enough and all(map(holds, words)):
            return True
    return False


@lru_cache(maxsize=1 << 16)
def _mark(word: str) -> int:
    number = crc32(word.encode())
    return 1 << number % _BITS | 1 << (number >> 16) * 31 % _BITS


def _names(document: Document) -> Iterator[str]:
    """Words printed as names are that no registry knows."""
    text, end, parts = document.text, 0, list[str]()
    for mention in document.mentions:
        if mention.kind in _KNOWN and mention.span.start >= end:
            parts += [text[end : mention.span.start], "\n"]
            end = mention.span.end
    unknown = "".join((*parts, text[end:]))
    for found in (*_CAPITAL.finditer(unknown), *_KATAKANA.finditer(unknown)):
        yield from (term for term, _ in telling(fold(found[0])))
