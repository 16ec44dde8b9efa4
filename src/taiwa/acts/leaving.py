"""Words that say that somebody has left a meeting, or is not at it (A国が退席した後, after A had left the room)."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from ..mentions.words import one_of

_LISTS = ("gone", "gone_from", "gone_when")
Lists = Mapping[str, tuple[str, ...]]


class Leaving(NamedTuple):
    """What stands before the name of one who has left, where the language asks for that, and what stands behind it."""

    before: re.Pattern[str] | None
    behind: re.Pattern[str]


def leaving(words: Lists, language: str) -> Leaving | None:
    """The patterns of a language that has words for it."""
    if language not in _SHAPES or any(name not in words for name in _LISTS):
        return None
    return _of(language, *(words[name] for name in _LISTS))


@cache
def _of(language: str, gone: tuple[str, ...], places: tuple[str, ...], when: tuple[str, ...]) -> Leaving:
    return _SHAPES[language](one_of(gone), one_of(places), one_of(when))


def _japanese(gone: str, places: str, when: str) -> Leaving:
    """Behind the name: its particle, from where, the verb or its noun, and when that was."""
    return Leaving(None, re.compile(rf"(?:が|は|の)?(?:{places}){{0,2}}(?:{gone})(?:し?(?:た|てい(?:た|る))|する|の|となった)?(?:{when})"))


def _english(gone: str, places: str, when: str) -> Leaving:
    """Before the name when it was; behind it the verb, and from where, or the end of the phrase: who left a treaty is still there."""
    return Leaving(
        re.compile(rf"\b(?:{when}) (?:the \w+ of )?(?:the )?$", re.IGNORECASE),
        re.compile(
            rf"(?: delegation| side)?(?: (?:had|has|have|having))?(?: \w+ly)? (?:{gone})(?:(?: (?:from|of))? (?:{places})\b|(?= ?[,.;)]))",
            re.IGNORECASE,
        ),
    )


_SHAPES: Mapping[str, Callable[[str, str, str], Leaving]] = {"ja": _japanese, "en": _english}
