"""A document as its markup divides it: title block, preamble, body, conclusions, annexes, notes."""

from ..rows import Row
from ..stated import Stated, StatedPart
from .markup import Element
from .names import (
    ANNEXES,
    BLOCKS,
    BODIES,
    COLLECTIONS,
    COVERS,
    DOCUMENTS,
    FRAMES,
    OTHER,
    called,
    is_apart,
    is_headed,
    why_of,
)  # fmt: skip
from .units import Units
from .words import Collector


class Structure:
    """Walks a document; afterwards `rows` and `stated` hold what it states."""

    def __init__(self, collector: Collector) -> None:
        """Nothing has been read yet."""
        self._collector = collector
        self._units = Units(collector)
        self._begun = False
        self._front: list[int] = []
        self._conclusion: list[int] = []
        self._preamble: list[StatedPart] = []
        self._body: list[StatedPart] = []
        self._annexes: list[StatedPart] = []

    @property
    def rows(self) -> list[Row]:
        """The rows made so far."""
        return self._units.rows

    @property
    def stated(self) -> Stated:
        """What the document states of its structure."""
        return Stated(
            front=tuple(self._front), preamble=tuple(self._preamble), body=tuple(self._body),
            conclusion=tuple(self._conclusion), annexes=tuple(self._annexes),
        )  # fmt: skip

    def document(self, element: Element) -> None:
        """Take what stands in an element around a document; what it holds beside its parts is body."""
        self._begun = self._begun or element.name in DOCUMENTS
        for child in element.children:
            if why_of(child) or (child.name in DOCUMENTS and self._begun):
                self._collector.leave_out(child, why_of(child) or OTHER)
            elif child.name == "collectionBody" or (child.name in ANNEXES and element.name in COLLECTIONS):
                self.document(child)
            elif child.name in COVERS:
                self._front += self._units.lines(child.content)
            elif child.name == "preamble":
                self._preamble += self._units.units([called(child, "section")] if is_headed(child) else child.content)
            elif child.name == "conclusions":
                self._closing(child)
            elif child.name in ANNEXES:
                self._annexes += [part for one in child.children for part in self._annex(one)]
            elif child.name in FRAMES and child.name not in BODIES:
                self.document(child)
            else:
                self._body += self._units.units([child])

    def _closing(self, element: Element) -> None:
        """The conclusions line by line; lines that are named as none of them are front matter."""
        for one in element.content:
            (self._front if isinstance(one, Element) and is_apart(one) else self._conclusion).extend(self._units.lines([one]))

    def notes(self) -> None:
        """Take the notes met so far, each as one row behind all others."""
        for element, marker in self._collector.gathered.notes:
            words = self._collector.line(element.content)
            if words:
                self.rows.append(Row(words.strand, starts=True, ends=True, style="note", marker=marker))

    def _annex(self, element: Element) -> list[StatedPart]:
        """One attachment as a part that holds what it holds; its heading, where it has one, is that of the part."""
        if why_of(element) or element.name not in BLOCKS:
            self._collector.leave_out(element, why_of(element) or "metadata")
            return []
        units = self._units.units(element.content)
        return [StatedPart(kind="part", line=None, children=tuple(units))] if units else []
