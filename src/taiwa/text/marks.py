"""Where the characters that a format marks in the source stand in the text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from ..values import Span
from .models import Pieces
from .stated import Said


class Marks:
    """Leads from the source to the text: the other way round than `Text.origin`."""

    def __init__(self, pieces: Pieces) -> None:
        """The way back along these pieces; notes stand behind the text, so they are put in the order of the source."""
        self._pieces = pieces

    @cached_property
    def _order(self) -> list[int]:
        pieces = self._pieces
        return sorted(range(len(pieces)), key=lambda at: (pieces.sources[at], pieces.ends[at]))

    @cached_property
    def _starts(self) -> list[int]:
        return [self._pieces.sources[at] for at in self._order]

    def found(self, said: Iterable[Said]) -> Iterator[tuple[Span, str]]:
        """What is said of characters that stand in the text, with their place there, in the order given."""
        for mark in said:
            span = self._span(mark.span)
            if span:
                yield span, mark.value

    def _span(self, source: Span) -> Span | None:
        """The place in the text of what is made from characters of this run of the source."""
        first = max(bisect_right(self._starts, source.start) - 1, 0)
        start = end = None
        for place in range(first, len(self._order)):
            at = self._order[place]
            if self._pieces.sources[at] >= source.end:
                break
            here = self._within(at, source)
            if here:
                start = here.start if start is None else min(start, here.start)
                end = here.end if end is None else max(end, here.end)
        return None if start is None or end is None else Span(start, end)

    def _within(self, at: int, source: Span) -> Span | None:
        piece = self._pieces[at]
        if piece.source.end <= source.start or piece.source.end == piece.source.start:
            return None
        if len(piece.text) != len(piece.source):
            return piece.text
        start = max(piece.source.start, source.start) - piece.source.start
        end = min(piece.source.end, source.end) - piece.source.start
        return Span(piece.text.start + start, piece.text.start + end) if start < end else None
