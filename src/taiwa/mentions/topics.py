"""What in a stretch of text is only mentioned beside the matter: scenes, grounds, means and examples."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Literal, TypeAlias, cast, get_args

import yaml

from ..lexicon.matcher import Hit, Matcher, Name
from ..values import Span

Kind: TypeAlias = Literal["settings", "examples", "asides", "back", "and", "stops"]
"""Marks behind a scene, behind examples, before an aside; words for what was said before; what parts members, sentences."""

LANGUAGES = ("ja", "en")

_PARTING = frozenset({"and", "stops"})
_SETTINGS = frozenset({"settings", "examples", "asides"})
_SUBJECTS = "はが。\n"  # behind them, or behind a sentence, a scene begins
_ASIDE_ENDS = re.compile(r"[,.;\n]|$")
_PARTICLES = frozenset("をにがでとはもへやか、。")


@dataclass(frozen=True, slots=True)
class Row:
    """Words that mark something, with complements (and the main issue each makes) that show it."""

    kind: Kind
    words: tuple[str, ...]
    takes: tuple[tuple[str, str], ...]
    leaves: tuple[tuple[str, str], ...]


@cache
def rows() -> tuple[Row, ...]:
    """Every row of `resources/topics`; raises ValueError, naming the file, where one is not as the files say."""
    return tuple(row for language in LANGUAGES for row in _read(f"{language}.yaml"))


def _read(file: str) -> Iterator[Row]:
    data = (files("taiwa.resources") / "topics" / file).read_bytes()
    table = cast("dict[Kind, list[dict[str, object]]]", yaml.load(data, yaml.CBaseLoader))  # noqa: S506 - strings only
    for kind, entries in table.items():
        if kind not in get_args(Kind):
            raise ValueError(f"{file}: {kind} is not known here; known are {', '.join(get_args(Kind))}")
        for entry in entries:
            words, takes, leaves = (entry.get(field) for field in ("words", "takes", "leaves"))
            if len(entry) > 3 or not (isinstance(words, list) and isinstance(takes, dict) and isinstance(leaves, dict)):  # noqa: PLR2004
                raise ValueError(f"{file}: a row holds words, takes and leaves: {entry}")
            yield Row(kind, tuple(words), tuple(takes.items()), tuple(leaves.items()))


@cache
def _marks() -> Matcher:
    words = ((row.kind, word) for row in rows() for word in row.words)
    return Matcher((Name(words=word, kind=kind, id=kind) for kind, word in words), loose=True)


@dataclass(frozen=True, slots=True)
class Settings:
    """Stretches that set scenes, by their starts and ends, each in order."""

    starts: Sequence[int]
    ends: Sequence[int]

    def over(self, at: Span) -> int:
        """In how many of them a place lies."""
        return bisect_right(self.starts, at.end - 1) - bisect_right(self.ends, at.end - 1)


class Topics:
    """The marks of one text, by place; each is looked for once."""

    def __init__(self, chars: str) -> None:
        """`chars` is the whole text."""
        self._chars = chars
        self._marks = [hit for hit in _marks().find(chars) if not self._is_object(hit)]
        self._starts = [hit.span.start for hit in self._marks]

    def members(self, span: Span) -> Iterator[tuple[Span, Settings]]:
        """The equal members that a stretch of text lists, sentences first, each with what only sets its scene.

        What one scene lists is no member.
        """
        marks = self._inside(span)
        within = _settings([self._extent(mark, span) for mark in marks if mark.names[0].kind == "settings"])
        parted = [mark.span.end for mark in marks if mark.names[0].kind in _PARTING and not within.over(mark.span)]
        start = span.start
        for end in dict.fromkeys((*parted, span.end)):
            member = Span(start, end)
            scenes = (mark for mark in marks if mark.names[0].kind in _SETTINGS and start <= mark.span.start < end)
            yield member, _settings([self._extent(mark, member) for mark in scenes])
            start = end

    def sentences(self, span: Span) -> list[Span]:
        """The sentences of a stretch of text; the stop of an abbreviation may part one too often."""
        ends = [mark.span.end for mark in self._inside(span) if mark.names[0].kind == "stops"]
        return [Span(start, end) for start, end in pairwise(dict.fromkeys((span.start, *ends, span.end)))]

    def points_back(self, span: Span) -> bool:
        """Whether the matter of a complement is a word for what was said before (これら, このような)."""
        marks = self._inside(span)
        back = [mark.span for mark in marks if mark.names[0].kind == "back"]
        if not back:
            return False
        scenes = _settings([self._extent(mark, span) for mark in marks if mark.names[0].kind in _SETTINGS])
        return not all(map(scenes.over, back))

    def _is_object(self, hit: Hit) -> bool:
        """Whether examples stand for the matter itself: a particle follows, no noun they are examples of (などを)."""
        return hit.names[0].kind == "examples" and self._chars[hit.span.end : hit.span.end + 1] in _PARTICLES

    def _inside(self, span: Span) -> list[Hit]:
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [mark for mark in self._marks[first:last] if mark.span.end <= span.end]

    def _extent(self, mark: Hit, member: Span) -> Span:
        """A setting with its mark: in Japanese it stands before the mark, in English behind it."""
        at, kind = mark.span, mark.names[0].kind
        if kind == "examples":
            return Span(member.start, at.end)
        if kind == "settings":
            begins = _SUBJECTS if "、" in self._chars[at.end - 1 : at.end + 1] else f"、{_SUBJECTS}"
            return Span(max(member.start, *(self._chars.rfind(one, member.start, at.start) + 1 for one in begins)), at.end)
        stop = _ASIDE_ENDS.search(self._chars, at.end, member.end)
        return Span(at.start, stop.start() if stop else member.end)


def _settings(scenes: Sequence[Span]) -> Settings:
    return Settings(sorted(scene.start for scene in scenes), sorted(scene.end for scene in scenes))
