"""Who is printed as having made a document: a statement that leaders issued is not the one that ministers issued."""

import re
from collections.abc import Iterator

from ..answers import Reason
from ..links.cues import pattern_of, search_of
from .passages import Passage
from .things import OTHER_THING

_RANKS = ("leaders", "ministers")
_CLAUSE = re.compile("[、。は]")
_BEFORE = 24
_BEHIND = re.compile(r"[^,.;]{0,48}?\b(?:by|that|which) (?:the |their |our |its )?(?P<whom>[^,.;]{1,40})")


def other_maker(one: Passage, other: Passage) -> Reason | None:
    """Who made the document that each of two sentences names, where those are others; None where either leaves it open."""
    mine, yours = dict(_makers(one)), dict(_makers(other))
    if not mine or not yours or mine.keys() & yours.keys():
        return None
    return Reason(OTHER_THING, 0, " / ".join(", ".join(side.values()) for side in (mine, yours)))


def _makers(passage: Passage) -> Iterator[tuple[str, str]]:
    """The rank of those who made a document, and the words for them: before its kind in Japanese, behind it in English."""
    language, words = passage.document.meta.language, passage.words
    kinds = pattern_of("references", language, "kinds")
    for found in re.finditer(kinds, words, re.IGNORECASE):
        if language == "ja":
            whom = _CLAUSE.split(words[max(0, found.start() - _BEFORE) : found.start()])[-1]
        else:
            behind = _BEHIND.match(words, found.end())
            whom = behind["whom"] if behind else ""
        hits = ((hit.start(), rank, hit[0]) for rank in _RANKS if (hit := search_of("references", language, rank).search(whom)))
        if first := min(hits, default=None):
            yield first[1:]
