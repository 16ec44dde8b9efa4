"""Which party hosted or chaired, where the document says so."""

import re

from ..problems import Problem
from ..values import Span
from .cast import Cast, Speaker
from .grammar import after, before, in_order, speakers
from .parts import Parts

_VISITING = re.compile(r"(?:訪|来)(?P<letter>[\u4e00-\u9fff])(?:中の|した|の機会)")
_TO = re.compile(r"に対し")
_THANKED = re.compile(r"(?:会合|会議)の(?:開催|主催)|議長国として|議長として")
_THANKS = re.compile(r"謝意|感謝")
_FEW = 4
"""Words that may stand between a host and the verb."""
_SOON = 200
"""Characters between what a host is thanked for and the thanks."""
_SENTENCE = 400
"""Characters before it in which the sentence begins."""
_LATE = 40_000
"""Characters at the end of a text in which hosts are thanked."""


def chair_of(parts: Parts, acting: list[Speaker], cast: Cast) -> tuple[str, Span] | None:
    """The one party that hosted or chaired, and where it is said; None where it is not said or of two."""
    for one in acting:
        if one.chair and len(one.parties) == 1:
            return one.parties[0], one.span
    for sentence in (span for _, span in zip(range(2), parts.sentences(), strict=False)):
        if found := _in_sentence(parts.chars, sentence, cast):
            return found
    return _thanked(parts, cast) if cast.words.language == "ja" else None


def stated_chair(parts: Parts, cast: Cast) -> tuple[str | None, list[Problem]]:
    """The one party that the header of the file names as its chair, by its code or its name; what is not one party known is told and not taken."""
    words = next((value for key, value in parts.tree.text.front.other if key.casefold() == "chair"), "")
    if not words:
        return None, []
    if words in cast.knowledge.parties:
        return words, []
    named = in_order(one.parties for one in speakers(words, Span(0, len(words)), cast))
    if len(named) == 1:
        return named[0], []
    return None, [Problem(Span(0, 0), f"the header names as chair {words}, which is not one party known", "note")]


def _in_sentence(chars: str, sentence: Span, cast: Cast) -> tuple[str, Span] | None:
    for cue in cast.words["chairs"].find(chars, sentence):
        found = beside(chars, sentence, cue.span, cue.cue.value, cast)
        parties = in_order(one.parties for one in found)
        if len(parties) == 1 and all(one.parties for one in found):
            return parties[0], cue.span
    visiting = _VISITING.search(chars, sentence.start, sentence.end)
    host = cast.finder.letter(visiting["letter"]) if visiting else None
    return (host, Span(*visiting.span())) if host and visiting else None


def beside(chars: str, sentence: Span, cue: Span, side: str, cast: Cast) -> list[Speaker]:
    """Those named right before a cue, or right after one of the other kind (at the invitation of X)."""
    if side == "after":
        found = speakers(chars, Span(cue.end, sentence.end), cast)
        near = found and len(chars[cue.end : found[0].span.start].split()) <= _FEW
        return after(chars, found, cast) if near else []
    found = speakers(chars, Span(sentence.start, cue.start), cast)
    near = found and len(chars[found[-1].span.end : cue.start].split()) <= _FEW
    return before(chars, found, cast) if near else []


def _thanked(parts: Parts, cast: Cast) -> tuple[str, Span] | None:
    """The party that is thanked for holding the meeting or for its time in the chair."""
    chars = parts.chars
    for thanked in _THANKED.finditer(chars, max(0, len(chars) - _LATE)):
        floor = max(0, thanked.start() - _SENTENCE)
        start = max(floor, *(chars.rfind(stop, floor, thanked.start()) + 1 for stop in "。\n"))
        to = _TO.search(chars, start, thanked.start())
        if not to or not _THANKS.search(chars, thanked.end(), thanked.end() + _SOON):
            continue
        found = speakers(chars, Span(start, to.start()), cast)
        if found and found[-1].span.end == to.start() and len(found[-1].parties) == 1:
            return found[-1].parties[0], Span(start, thanked.end())
    return None
