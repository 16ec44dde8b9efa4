"""Printed words as the content of an element, with what is marked in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...values import Span
from .marks import Mark
from .xml import Element, child, clean


class Words:
    """Writes the words of a text; `written` are the marks that found their place."""

    def __init__(self, chars: str, marks: Sequence[Mark]) -> None:
        """`marks` in text order, outer ones first."""
        self._chars, self._marks = chars, marks
        self._starts = [mark.span.start for mark in marks]
        self.written: list[Mark] = []

    def lines(self, parent: Element, tag: str, span: Span, /, **attributes: str | None) -> None:
        """One element for each line of `span` that holds anything."""
        start = span.start
        for words in span.of(self._chars).split("\n"):
            line = Span(start, start + len(words)).trim(self._chars)
            start += len(words) + 1
            if len(line):
                self.fill(child(parent, tag, **attributes), line)

    def broken(self, parent: Element, tag: str, span: Span) -> None:
        """One element for all lines of `span`, with an `eol` where they meet."""
        element, start = None, span.start
        for words in span.of(self._chars).split("\n"):
            line = Span(start, start + len(words)).trim(self._chars)
            start += len(words) + 1
            if len(line):
                if element is None:
                    element = child(parent, tag)
                else:
                    child(element, "eol")
                self.fill(element, line)

    def fill(self, element: Element, span: Span) -> None:
        """The words at `span` as the content of `element`; a mark that crosses another or ends elsewhere is left out."""
        span = span.trim(self._chars)
        open_, at = [(element, span.end)], span.start
        for mark in self._within(span):
            while len(open_) > 1 and open_[-1][1] <= mark.span.start:
                at = self._text(*open_.pop(), at)
            if mark.span.end <= open_[-1][1]:
                at = self._text(open_[-1][0], mark.span.start, at)
                open_.append((child(open_[-1][0], mark.tag, **mark.attributes), mark.span.end))
                self.written.append(mark)
        while open_:
            at = self._text(*open_.pop(), at)

    def _within(self, span: Span) -> Iterator[Mark]:
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return (mark for mark in self._marks[first:last] if mark.span.end <= span.end)

    def _text(self, element: Element, end: int, at: int) -> int:
        """The characters from `at` to `end` behind what `element` holds already."""
        words = clean(self._chars[at:end])
        if len(element):
            element[-1].tail = (element[-1].tail or "") + words
        else:
            element.text = (element.text or "") + words
        return end
