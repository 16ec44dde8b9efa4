"""What a document says, told from its first line to its last: headings, paragraphs, lists, tables, links, footnotes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from .xml import Element, element, words_of

_WIDTH = 9638
"""Twentieths of a point between the margins of a page of A4."""
_FIRST_NOTE = 1
"""Notes 0 and -1 are the lines above notes."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look; `style` is a style of characters, `to` an anchor of the same document that they lead to."""

    words: str
    style: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote at this place."""

    runs: tuple[Run, ...]


TAB = Run("\t")
"""A step to where the words of a passage begin."""

Inline: TypeAlias = str | Run | Note
Line: TypeAlias = Sequence[Inline]


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph of a cell in a style of its own."""

    line: Line
    style: str


@dataclass(slots=True)
class Body:
    """The parts told so far: the blocks of the text, its footnotes and comments, and the numbers of its anchors."""

    blocks: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    comments: list[Element] = field(default_factory=list)
    _anchors: dict[str, int] = field(default_factory=dict)
    _set: set[str] = field(default_factory=set)

    def paragraph(self, *line: Inline, style: str | None = None, anchor: str | None = None) -> None:
        """A paragraph; `anchor` is what leads to it."""
        self.blocks.append(self._paragraph(line, style, anchor))

    def heading(self, words: str, level: int, anchor: str | None = None) -> None:
        """A heading of level 1 to 3, by which Word shows the outline."""
        self.paragraph(words, style=f"Heading{level}", anchor=anchor)

    def items(self, lines: Iterable[Line]) -> None:
        """A list with bullets."""
        for line in lines:
            self.paragraph(*line, style="ListBullet")

    def table(self, head: Sequence[str], rows: Iterable[Sequence[Sequence[Lines]]], shares: Sequence[int]) -> None:
        """A table whose head stands again on every page; `shares` are the widths of its columns in relation to each other."""
        widths = [_WIDTH * share // sum(shares) for share in shares]
        made = element("tbl", element("tblPr", element("tblStyle", val="TaiwaTable"), element("tblW", w=sum(widths), type="dxa"), element("tblLayout", type="fixed")))
        made.append(element("tblGrid", *(element("gridCol", w=width) for width in widths)))
        heads = [[Lines([words], "TableHead")] for words in head]
        made.append(self._row(heads, widths, element("trPr", element("cantSplit"), element("tblHeader"))))
        for row in rows:
            made.append(self._row(row, widths, element("trPr", element("cantSplit"))))
        self.blocks.extend((made, element("p", element("pPr", element("pStyle", val="AfterTable")))))

    def bookmark(self, anchor: str) -> str:
        """The name under which Word knows an anchor: at most 40 plain characters."""
        return f"t{self._anchors.setdefault(anchor, len(self._anchors) + 1)}"

    def loose(self) -> frozenset[str]:
        """Anchors that something leads to and that stand nowhere."""
        return frozenset(self._anchors.keys() - self._set)

    def _row(self, cells: Sequence[Sequence[Lines]], widths: Sequence[int], properties: Element) -> Element:
        made = element("tr", properties)
        for cell, width in zip(cells, widths, strict=True):
            paragraphs = [self._paragraph(lines.line, lines.style) for lines in cell] or [self._paragraph((), "TableText")]
            made.append(element("tc", element("tcPr", element("tcW", w=width, type="dxa")), *paragraphs))
        return made

    def _paragraph(self, line: Line, style: str | None, anchor: str | None = None) -> Element:
        made = element("p")
        if style:
            made.append(element("pPr", element("pStyle", val=style)))
        if anchor:
            self._set.add(anchor)
            name = self.bookmark(anchor)
            made.extend((element("bookmarkStart", id=name[1:], name=name), element("bookmarkEnd", id=name[1:])))
        made.extend(self._inline(one) for one in line)
        return made

    def _inline(self, one: Inline) -> Element:
        match one:
            case Note(runs=runs):
                return self._note(runs)
            case Run(words=words, style=style, to=str() as to):
                return element("hyperlink", _run(words, style or "Hyperlink"), anchor=self.bookmark(to), history=1)
            case Run(words=words, style=style):
                return _run(words, style)
        return _run(one, None)

    def _note(self, runs: Sequence[Run]) -> Element:
        number = len(self.notes) + _FIRST_NOTE
        mark = element("r", element("rPr", element("rStyle", val="FootnoteReference")), element("footnoteRef"))
        paragraph = self._paragraph((Run(" "), *runs), "FootnoteText")
        paragraph.insert(1, mark)
        self.notes.append(element("footnote", paragraph, id=number))
        return element("r", element("rPr", element("rStyle", val="FootnoteReference")), element("footnoteReference", id=number))


def _run(words: str, style: str | None) -> Element:
    made = element("r")
    if style:
        made.append(element("rPr", element("rStyle", val=style)))
    made.extend([element("tab")] if words == TAB.words else words_of(words))
    return made
