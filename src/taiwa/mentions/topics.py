"""What in a stretch of text is only mentioned beside the matter: scenes, grounds, means and examples."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from msgspec import Struct

from ..lexicon.matcher import Matcher, Name
from ..registry.complaints import Fault
from ..registry.entries import Entry
from ..registry.files import read_tree, told
from ..registry.packaged import RESOURCES
from ..values import Span

Kind: TypeAlias = Literal["settings", "examples", "asides", "back", "and", "stops"]
"""Marks behind a scene, behind examples, before an aside; words for what was said before; what parts members, sentences."""

KINDS: tuple[Kind, ...] = get_args(Kind)
LANGUAGES = ("ja", "en")
FAR = 4000
"""Characters: what a stretch of text is about is said by then."""

_PARTING = frozenset({"and", "stops"})
_SETTINGS = frozenset({"settings", "examples", "asides"})
_SUBJECTS = "はが。\n"  # behind them, or behind a sentence, a scene begins
_ASIDE_ENDS = re.compile(r"[,.;\n]")
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
    """Every row of `resources/topics`. Raises RegistryError with file and line for what is wrong with one."""
    return tuple(row for language in LANGUAGES for row in read_rows(RESOURCES / "topics" / f"{language}.yaml"))


def read_rows(file: Path) -> Iterator[Row]:
    """The rows of a file. Raises RegistryError with file and line for what is wrong with it."""
    with told(file):
        for section, entries in read_tree(file).items():
            kind = next((kind for kind in KINDS if kind == section), None)
            if kind is None or not isinstance(entries, list):
                raise Fault(f"{section} is no section of rows: known are {', '.join(KINDS)}", section)
            for number, below in enumerate(entries, 1):
                row = Entry(below, (kind, str(number)))
                row.allow("words", "takes", "leaves")
                words = row.marks("words")
                yield Row(kind, words, tuple(row.table("takes").items()), tuple(row.table("leaves").items()))


@cache
def _marks() -> Matcher:
    words = ((row.kind, word) for row in rows() for word in row.words)
    return Matcher((Name(words=word, kind=kind, id=kind) for kind, word in words), loose=True)


class Settings(Struct, frozen=True):
    """Stretches that set scenes, by their starts and ends, each in order."""

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()

    def over(self, end: int) -> int:
        """In how many of them a word lies that ends at `end`."""
        return bisect_left(self.starts, end) - bisect_left(self.ends, end) if self.starts else 0


_NOWHERE = Settings()


class _Mark(Struct, frozen=True):
    """A mark at its place; where it sets a scene, that reaches from `first` to `last` at most."""

    start: int
    end: int
    kind: str
    first: int
    last: int


class Topics:
    """The marks of one text, by place; each is looked for once."""

    def __init__(self, chars: str) -> None:
        """`chars` is the whole text."""
        self._marks = list(_placed(chars))
        self._starts = [mark.start for mark in self._marks]
        self._stops = [mark.end for mark in self._marks if mark.kind == "stops"]
        self._backs = [mark.start for mark in self._marks if mark.kind == "back"]
        self._scenes = [mark.start for mark in self._marks if mark.kind in _SETTINGS]

    def members(self, span: Span) -> Iterator[tuple[int, Settings]]:
        """The equal members that a stretch of text lists, sentences first: where each ends, and what only sets its scene.

        What one scene lists is no member.
        """
        marks = self._inside(span)
        within = _settings([mark for mark in marks if mark.kind == "settings"], span.start, span.end)
        scenes: list[_Mark] = []
        start = span.start
        for mark in marks:
            if mark.kind in _SETTINGS:
                scenes.append(mark)
            elif mark.kind in _PARTING and not (within.starts and within.over(mark.end)):
                yield mark.end, _settings(scenes, start, mark.end) if scenes else _NOWHERE
                start, scenes = mark.end, []
        if start < span.end:
            yield span.end, _settings(scenes, start, span.end) if scenes else _NOWHERE

    def sets_scene(self, span: Span) -> bool:
        """Whether a mark of a scene begins in a stretch of text."""
        return bisect_left(self._scenes, span.start) != bisect_left(self._scenes, span.end)

    def sentences_before(self, span: Span) -> Iterator[Span]:
        """The sentences of a stretch of text, the last first; the stop of an abbreviation may part one too often."""
        end = span.end
        for at in range(bisect_left(self._stops, end) - 1, -1, -1):
            stop = self._stops[at]
            if stop <= span.start:
                break
            yield Span(stop, end)
            end = stop
        yield Span(span.start, end)

    def stop(self, at: int) -> int:
        """Where the sentence ends in which `at` stands; `at` itself where no stop follows."""
        index = bisect_left(self._stops, at)
        return self._stops[index] if index < len(self._stops) else at

    def points_back(self, span: Span) -> bool:
        """Whether the matter of a complement is a word for what was said before (これら, このような)."""
        if bisect_left(self._backs, span.start) == bisect_left(self._backs, span.end):
            return False
        marks = self._inside(span)
        scenes = _settings([mark for mark in marks if mark.kind in _SETTINGS], span.start, span.end)
        return not all(scenes.over(mark.end) for mark in marks if mark.kind == "back")

    def _inside(self, span: Span) -> Sequence[_Mark]:
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        marks = self._marks[first:last]
        return marks[:-1] if marks and marks[-1].end > span.end else marks


def _placed(chars: str) -> Iterator[_Mark]:
    """Every mark of a text: in Japanese a setting stands before it, in English behind it."""
    begun = listed = before = 0  # where a scene can begin at the earliest: behind a subject, behind a comma as well
    for start, end, names in _marks().places(chars):
        match kind := names[0].kind:
            case "examples":
                if chars[end : end + 1] not in _PARTICLES:
                    yield _Mark(start, end, kind, 0, end)
            case "settings":
                begun = max(begun, max([chars.rfind(one, before, start) for one in _SUBJECTS]) + 1)
                listed = max(listed, chars.rfind("、", before, start) + 1)
                before = start
                yield _Mark(start, end, kind, begun if "、" in chars[end - 1 : end + 1] else max(begun, listed), end)
            case "asides":
                stop = _ASIDE_ENDS.search(chars, end, end + FAR)
                yield _Mark(start, end, kind, start, stop.start() if stop else end + FAR)
            case _:
                yield _Mark(start, end, kind, start, end)


def _settings(scenes: Sequence[_Mark], start: int, end: int) -> Settings:
    """What sets a scene between `start` and `end`."""
    if not scenes:
        return _NOWHERE
    if len(scenes) == 1:
        return Settings((max(start, scenes[0].first),), (min(end, scenes[0].last),))
    return Settings(sorted([max(start, mark.first) for mark in scenes]), sorted([min(end, mark.last) for mark in scenes]))
