"""Sentences as they are parsed: without the stray spaces inside words, each character with its place in the text."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ...tree.models import Provision, Tree
from ...values import Span
from ..endings import holds
from .brackets import closed

_JAPANESE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_SPACES = (" ", "\t", "\n")
_STRAY = re.compile(rf"[ \t\n](?:(?<=[{_JAPANESE}][ \t\n])[ \t\n]{{0,8}}|[ \t\n]{{0,8}}(?=[{_JAPANESE}]))")
_OPEN, _CLOSE = "「『([〔【", "」』)]〕】"
_MARKS = re.compile(r"[「『(\[〔【」』)\]〕】。]")
_GOES_ON = ("は、", "は,", "し、", "し,", "つつ、")
_LONGEST = 4_000  # characters; the tokeniser takes 49,149 bytes a call


class Sentence(Struct, frozen=True):
    """One sentence: `chars` as parsed, the place of each in the text, and the provisions it runs through.

    `starts` holds (first character, eId) for each provision; a sentence may run on over several paragraphs.
    """

    chars: str
    places: Sequence[int]
    starts: tuple[tuple[int, str], ...]

    def span(self, start: int, end: int) -> Span:
        """The place in the text of the characters `start` to `end` of the sentence."""
        return Span(self.places[start], self.places[end - 1] + 1)

    def provision(self, at: int) -> tuple[int, str]:
        """The first character and the eId of the provision that holds character `at`."""
        if len(self.starts) == 1:
            return self.starts[0]
        return next(row for row in reversed(self.starts) if row[0] <= at)


def sentences(tree: Tree) -> Iterator[list[Sentence]]:
    """The sentences of each provision in order; one that runs on over paragraphs comes with the first of them."""
    chars = tree.text.chars
    open_bodies: list[Provision] = []
    for provision in tree.provisions:
        if provision.body is None or provision.role in ("conclusion", "note"):
            continue
        open_bodies.append(provision)
        if not chars[provision.body.start : provision.body.end].rstrip().endswith(_GOES_ON):
            yield list(_split(chars, open_bodies))
            open_bodies = []
    if open_bodies:
        yield list(_split(chars, open_bodies))


def _split(chars: str, provisions: Sequence[Provision]) -> Iterator[Sentence]:
    joined, places, starts = _join(chars, provisions)
    start = 0
    for end in _ends(joined):
        words = joined[start:end]
        if words and not words.isspace():
            yield Sentence(words, places[start:end], _inside(starts, start, end))
        start = end


def _inside(starts: Sequence[tuple[int, str]], start: int, end: int) -> tuple[tuple[int, str], ...]:
    """Of the provisions that begin at `starts` those with the characters `start` to `end`, each with its first of these."""
    if len(starts) == 1:
        return ((0, starts[0][1]),)
    begun = [(max(at - start, 0), eid) for at, eid in starts if at < end]
    first = max(i for i, row in enumerate(begun) if row[0] == 0)
    return tuple(begun[first:])


def _join(chars: str, provisions: Sequence[Provision]) -> tuple[str, Sequence[int], list[tuple[int, str]]]:
    start, end = _edges(provisions[0])
    if len(provisions) == 1 and not (holds(chars[start:end], _SPACES) and _STRAY.search(chars, start, end)):
        return chars[start:end], range(start, end), [(0, provisions[0].eid)]
    parts: list[str] = []
    places: list[int] = []
    starts: list[tuple[int, str]] = []
    for provision in provisions:
        at, end = _edges(provision)
        starts.append((len(places), provision.eid))
        for stray in [*_STRAY.finditer(chars, at, end), None]:
            until = stray.start() if stray else end
            parts.append(chars[at:until])
            places.extend(range(at, until))
            at = stray.end() if stray else until
    return "".join(parts), places, starts


def _edges(provision: Provision) -> tuple[int, int]:
    return (provision.body.start, provision.body.end) if provision.body is not None else (0, 0)


def _ends(chars: str) -> list[int]:
    """Where sentences end: after 。 outside brackets. An opened bracket that is never closed does not swallow the rest."""
    if chars.find("。", 0, -1) < 0:
        return _short(0, len(chars))
    ends, depth, opened = [], 0, 0
    marks = list(_MARKS.finditer(chars))
    paired = closed((mark.start(), mark[0]) for mark in marks if mark[0] != "。")
    for mark in marks:
        sign = mark[0]
        if sign != "。" and mark.start() not in paired:
            continue
        if sign in _OPEN:
            depth, opened = depth + 1, mark.start() if depth == 0 else opened
        elif sign in _CLOSE:
            depth -= 1
        elif depth == 0 or mark.start() - opened > _LONGEST // 8:
            ends.append(mark.end())
            depth = 0
    if not ends or ends[-1] < len(chars):
        ends.append(len(chars))
    return [cut for start, end in zip([0, *ends], ends, strict=False) for cut in _short(start, end)]


def _short(start: int, end: int) -> list[int]:
    return [*range(start + _LONGEST, end, _LONGEST), end]
