"""From decoded characters to the pages and boxes, or the parts and paragraphs, they were taken from."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..values import Span

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in points from the upper left corner of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where words stand in a file that is no text itself.

    `part` is `page` in a PDF, the name of the part in a Word file (`word/document.xml`); `number` counts pages or the
    paragraphs of the part from 1; `start` and `end` count the characters of that page or paragraph. `box` is left, top,
    right and bottom in points from the upper left corner of the page, one box for each printed line; None in Word.
    """

    part: str
    number: int
    start: int
    end: int
    box: tuple[float, float, float, float] | None = None


class Section(NamedTuple):
    """A page, or a paragraph of a part: its first character in the decoded source."""

    part: str
    number: int
    start: int


@dataclass(frozen=True, slots=True)
class Places:
    """The sections of a source in order, from its first character on, and for a PDF a box for every decoded character.

    `boxes` holds four numbers for each character; what is not printed (a line break) has four zeros. Empty in Word.
    """

    sections: Sequence[Section]
    boxes: "array[float]" = field(default_factory=lambda: array("f"))

    def of(self, decoded: str, span: Span, without: Sequence[Span] = ()) -> tuple[Place, ...]:
        """Where the characters of `span` stand, in a PDF for each printed line, else for each paragraph."""
        places: list[Place] = []
        at = span.start
        for gap in (*without, Span(span.end, span.end)):
            places.extend(place for run in self._runs(decoded, at, gap.start) for place in self._within(run))
            at = gap.end
        return tuple(_melted(places))

    def _runs(self, decoded: str, start: int, end: int) -> Iterator[Span]:
        """The printed lines between `start` and `end`; without boxes the lines do not matter."""
        if not self.boxes:
            yield Span(start, end)
            return
        while start < end:
            stop = decoded.find("\n", start, end)
            stop = end if stop < 0 else stop
            yield Span(start, stop)
            start = stop + 1

    def _within(self, run: Span) -> Iterator[Place]:
        """The run cut at the borders of sections."""
        at = max(bisect_right(self.sections, run.start, key=lambda one: one.start) - 1, 0)
        while at < len(self.sections) and self.sections[at].start < run.end:
            part, number, first = self.sections[at]
            stop = self.sections[at + 1].start if at + 1 < len(self.sections) else run.end
            here = Span(max(run.start, first), min(run.end, stop))
            if len(here):
                yield Place(part=part, number=number, start=here.start - first, end=here.end - first, box=self._box(here))
            at += 1

    def _box(self, span: Span) -> Box | None:
        if not self.boxes:
            return None
        edges = [self.boxes[4 * at : 4 * at + 4] for at in range(span.start, span.end)]
        printed = [edge for edge in edges if edge[2] > edge[0]]
        if not printed:
            return None
        left, top, right, bottom = zip(*printed, strict=True)
        return (min(left), min(top), max(right), max(bottom))


def _melted(places: Sequence[Place]) -> list[Place]:
    """The places, those that go on in the same printed line or paragraph as one."""
    made: list[Place] = []
    for place in places:
        last = made[-1] if made else None
        if last and (last.part, last.number, last.end) == (place.part, place.number, place.start) and last.box is None:
            made[-1] = Place(part=last.part, number=last.number, start=last.start, end=place.end)
        elif place.start < place.end:
            made.append(place)
    return made
