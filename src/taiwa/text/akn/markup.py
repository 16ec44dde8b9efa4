"""XML as elements and runs of characters with their places in the decoded source."""

from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from ...values import Span
from ..limits import MOST_TAGS

_DEEPEST = 60
"""Deeper elements are kept, but stand side by side in the one at this depth."""


@dataclass(slots=True, eq=False)
class Element:
    """An element: its name without prefix, its attributes by name without prefix, and in order what is in it."""

    name: str
    attrs: dict[str, str] = field(default_factory=dict)
    content: "list[Element | Span]" = field(default_factory=list)

    @property
    def children(self) -> "list[Element]":
        """The elements directly in it."""
        return [one for one in self.content if isinstance(one, Element)]

    def first(self, *names: str) -> "Element | None":
        """The first element directly in it that has one of these names."""
        return next((one for one in self.children if one.name in names), None)

    def all(self, *names: str) -> "list[Element]":
        """The elements in it, however deep, that have one of these names, in order."""
        found, open_ = [], self.children[::-1]
        while open_:
            one = open_.pop()
            if one.name in names:
                found.append(one)
            open_.extend(one.children[::-1])
        return found


class Parsed(NamedTuple):
    """The outermost element, where reading stopped (None at the end), and why."""

    root: Element | None
    stopped: int | None = None
    why: str = ""


class RefusedError(Exception):
    """The file asks for what no statement needs."""


def parsed(decoded: str, *, whole: bool = True) -> Parsed:
    """The elements of a document up to its end or to the first thing that is no XML.

    Without `whole` the characters are only the beginning of a document. Raises RefusedError for a document type
    declaration: entities could be made in it.
    """
    return _Reader(decoded, whole=whole).read()


class _Reader:
    """Takes the events of the parser; the end of a run of characters is where the next event begins."""

    def __init__(self, decoded: str, *, whole: bool) -> None:
        self._data = decoded.encode("utf-8", "replace")
        self._ascii = len(self._data) == len(decoded)
        self._byte = self._char = self._count = 0
        self._decoded, self._whole = decoded, whole
        self._top = Element("")
        self._open = [self._top]
        self._started: int | None = None
        self._parser = expat.ParserCreate("utf-8")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.DefaultHandler = self._other
        self._parser.StartDoctypeDeclHandler = _refuse

    def read(self) -> Parsed:
        try:
            self._parser.Parse(self._data, self._whole)
        except expat.ExpatError as trouble:
            place = f"line {trouble.lineno}, column {trouble.offset + 1}"
            why = f"the XML is damaged at {place}: {expat.ErrorString(trouble.code)}"
            return Parsed(self._root, self._stop(self._place()), why)
        self._stop(len(self._decoded))
        return Parsed(self._root)

    def _stop(self, place: int) -> int:
        """Where reading stops: the words that were begun end there, at the latest at the next tag."""
        if self._started is None:
            return place
        tag = self._decoded.find("<", self._started, place)
        place = tag if tag >= 0 else place
        self._open[-1].content.append(Span(self._started, place))
        return place

    @property
    def _root(self) -> Element | None:
        return next(iter(self._top.children), None)

    def _place(self) -> int:
        """Where in the decoded source the event begins. Events come in order, so each byte is counted once."""
        now = max(self._parser.CurrentByteIndex, self._byte)
        self._char = now if self._ascii else self._char + len(self._data[self._byte : now].decode("utf-8", "ignore"))
        self._byte = now
        return self._char

    def _flush(self) -> None:
        """End the run of characters that is open."""
        place = self._place()
        if self._started is not None:
            if place > self._started:
                self._open[-1].content.append(Span(self._started, place))
            self._started = None

    def _start(self, name: str, attrs: dict[str, str]) -> None:
        self._flush()
        self._count += 1
        if self._count > MOST_TAGS:
            raise RefusedError("the file holds more elements than Taiwa reads: split it into its documents")
        element = Element(_local(name), {_local(key): value for key, value in attrs.items()})
        self._open[min(len(self._open), _DEEPEST) - 1].content.append(element)
        self._open.append(element)

    def _end(self, _: str) -> None:
        self._flush()
        self._open.pop()

    def _characters(self, _: str) -> None:
        if self._started is None:
            self._started = self._place()

    def _other(self, _: str) -> None:
        self._flush()


def _refuse(*_: object) -> None:
    raise RefusedError("the file has a document type declaration (DTD), which could make words of its own: take it out")


def _local(name: str) -> str:
    return name.rpartition(":")[2]
