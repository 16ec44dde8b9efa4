"""Persons by names as short as they are printed: a family name, or one word of several."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ..registry.models import Person

_LONGEST_KANJI = 6
_LAST_KANA = "\u4dff"
"""What sorts behind it is a Chinese character: such a name is written without a space, its family name first."""
_PARTS = re.compile(r"[\s・=゠,.]+")


class Persons:
    """Finds who may be called by a name in a language, without a look at everybody else."""

    def __init__(self, persons: Iterable[Person], language: str) -> None:
        """Takes the persons with their forms in `language`."""
        self._by_key: dict[str, dict[str, Person]] = defaultdict(dict)
        self._language = language
        for person in persons:
            for key in {key for form in self._forms(person) for key in _keys(form)}:
                self._by_key[key][person.id] = person

    def called(self, name: str) -> list[Person]:
        """All persons that a name can stand for."""
        parts = _parts(name)
        keys = (parts.whole, *sorted(parts.words)[:1])
        near = {id_: person for key in keys for id_, person in self._by_key.get(key, {}).items()}
        return [person for person in near.values() if any(is_called(form, name) for form in self._forms(person))]

    def _forms(self, person: Person) -> Iterator[str]:
        for table in (person.names, person.weak, person.misprints):
            yield from table.get(self._language, ())


def is_called(full: str, name: str) -> bool:
    """Whether `name` is `full` or a part of it that can stand for it: a family name, or one word of several."""
    mine, theirs = _parts(full), _parts(name)
    if not theirs.whole or theirs.whole == mine.whole:
        return bool(theirs.whole)
    if mine.size == 1 and theirs.whole[0] > _LAST_KANA and len(mine.whole) <= _LONGEST_KANJI:
        return mine.whole.startswith(theirs.whole)
    return theirs.words <= mine.words


def _keys(full: str) -> Iterator[str]:
    """Everything of which a name that stands for `full` has one as its whole, or as the first of its words in the order of letters."""
    parts = _parts(full)
    yield parts.whole
    yield from parts.words
    if parts.size == 1 and len(parts.whole) <= _LONGEST_KANJI:
        yield from (parts.whole[:end] for end in range(1, len(parts.whole)))


class _Parts(NamedTuple):
    """A name without what parts its words, its words in small letters, and how many there are."""

    whole: str
    words: frozenset[str]
    size: int


@lru_cache(maxsize=8192)
def _parts(name: str) -> _Parts:
    parts = _PARTS.split(name.strip())
    return _Parts("".join(parts), frozenset(part.lower() for part in parts if part), len(parts))
