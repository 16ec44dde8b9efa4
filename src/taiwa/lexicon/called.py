"""Terms in what a place or a person is called: Port Halden is no word of transport."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple, cast

from ..registry.files import read_tree
from ..registry.packaged import RESOURCES

_FILE = RESOURCES / "mentions" / "called.en.yaml"
_NEAR = 60  # characters on either side in which the rest of a name stands
_CAPITAL = re.compile(r"[A-Z][\w’'.-]*")
_RIGHT = re.compile(r"(?: [A-Z][\w’'-]*)+")
_POSSESSIVE = re.compile("[’']s?$")
_HYPHENED = re.compile(r"-(?:[a-z]+-)?[A-Z]")
_OF_THINGS = re.compile("(?:tion|ment|ity|ing|ure|ance|ence|ics|ship|ness|ies)s?$")
"""How nouns end that are no names of places: Port Development, Lake Fisheries."""


class CalledRow(NamedTuple):
    """Words that make a name, or that show what kind of name it is, with a sentence that has them so and one that has not."""

    words: frozenset[str]
    takes: str
    leaves: str


@cache
def called_rows() -> Mapping[str, CalledRow]:
    """The rows by what their words do."""
    rows = cast("Mapping[str, Mapping[str, str | list[str]]]", read_tree(_FILE))
    return {name: CalledRow(frozenset(row["words"]), str(row["takes"]), str(row["leaves"])) for name, row in rows.items()}


def is_called(chars: str, start: int, end: int) -> bool:
    """Whether what stands from `start` to `end` is a part of what a place or a person is called, by the capitalised words beside it.

    The name of a body, a programme or an instrument speaks of its matter, and so does a heading (Port Development).
    """
    rows, words = called_rows(), chars[start:end].split(" ")
    if not all(word[:1].isupper() for word in words):
        return False
    *_, first, last, space = ("", "", *chars[max(0, start - _NEAR) : start].rsplit(" ", 3))
    left = () if space or not _CAPITAL.fullmatch(last) else (first, last)
    if not rows["people"].words.isdisjoint(left):
        return True
    behind = _RIGHT.match(chars, end, end + _NEAR)
    right = behind[0].split() if behind else []
    if words[-1] in rows["before"].words:
        return _HYPHENED.match(chars, end) is not None or (bool(right) and _is_name(right) and not _is_a_word(right[0], chars))
    if not rows["before"].words.isdisjoint(left[-1:]):
        return _is_name([*words, *right])
    return not rows["behind"].words.isdisjoint(right[:1]) and _is_name(right) and not _OF_THINGS.search(words[-1])


def _is_a_word(word: str, chars: str) -> bool:
    """Whether the text prints it in small letters too."""
    return re.search(rf"\b{re.escape(word.lower())}\b", chars) is not None


def _is_name(words: list[str]) -> bool:
    bare = [_POSSESSIVE.sub("", word) for word in words]
    return called_rows()["speaking"].words.isdisjoint(bare) and not any(map(_OF_THINGS.search, bare))
