"""Headings and lines that announce whose words follow."""

from ...values import Span
from ..speakers import Speaker, Speakers

_HEADINGS = ("の発言要旨", "の発言概要", "の発言", "発言要旨", "発言概要", "発言の要旨", "発言の概要", "発言")
_EDGES = " \n\u3000()[]〔〕【】<>《》・:-－1234567890."


def headed(line: str, at: Span, speakers: Speakers) -> Speaker | None:
    """The one whose words a line or a heading announces (X大臣発言, (先方発言要旨)); `at` is where it stands."""
    bare = line.strip(_EDGES)
    ending = next((words for words in _HEADINGS if bare.endswith(words)), "")
    phrase = bare.removesuffix(ending).rpartition(" ")[2].lstrip(_EDGES)
    if not ending or not speakers.speaks(phrase):
        return None
    start = at.start + line.index(phrase)
    return speakers.resolve(phrase, Span(start, start + len(phrase)))
