"""Whether who presided over a meeting, or invited to it, is one of those for whom a defined term stands."""

import re

from ..values import Span
from .cast import Cast, Speaker
from .chair import beside
from .grammar import in_order

_VISITS = re.compile(r"\bvisit|訪")
_END = 200
"""Characters behind a definition in which its sentence says what they did."""


def with_presiding(chars: str, term: str, said: Span, chain: list[Speaker], cast: Cast) -> tuple[list[Speaker], bool]:
    """The speakers of a list that a definition closes, with who presided, and whether that is certain; `said` holds both and ends with it.

    Who presides over ministers is a minister (議長を務め、, chaired by): one of the group, unless the term counts the others
    (両外務大臣) or sets them apart (the other Ministers), or they visited him. Where only a state is said to preside, it is not known
    who of it was there.
    """
    chairs = _chairs(chars, said, cast)
    chain = [one for one in chain if one not in chairs] or chain
    levels = {one.level for one in chain if one.level}
    if len(in_order(one.parties for one in chain)) < 2 or len(levels) != 1 or not chairs:  # noqa: PLR2004
        return chain, True
    present = set(in_order(one.parties for one in chain))
    absent = [one for one in chairs if not present.issuperset(one.parties)]
    if not absent or _is_apart(term, len(present), cast) or _VISITS.search(chars, said.end, said.end + _END):
        return chain, True
    same = [one for one in absent if one.level in levels]
    certain = all(one.parties and one.level for one in absent)
    return sorted([*same, *chain], key=lambda one: one.span), certain


def _chairs(chars: str, sentence: Span, cast: Cast) -> list[Speaker]:
    """Who is said to preside or to invite; the first of those named behind such words, for a list may follow."""
    found: list[Speaker] = []
    for cue in cast.words["chairs"].find(chars, sentence):
        near = beside(chars, sentence, cue.span, cue.cue.value, cast)
        found += near[:1] if cue.cue.value == "after" else near[-1:]
    return found


def _is_apart(term: str, number: int, cast: Cast) -> bool:
    """Whether a term counts those that are listed, or says that they are the others."""
    found = cast.words["counting"].first(term)
    return found is not None and found.cue.value in ("0", str(number))
