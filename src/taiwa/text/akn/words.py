"""The words of one block of the markup as rows, with what the markup says about some of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ...values import Span
from ..folding import folded
from ..htmlwords import Chunk as Printed
from ..htmlwords import row_of
from ..stated import Said
from ..strand import Strand, joined
from .markup import Element
from .names import BLOCKS, BOLD, ITALIC, NOTE, QUOTED, QUOTING, why_of

_OPENS = {'"': '"', "“": "”", "„": "“", "«": "»", "「": "」", "『": "』"}
Content = Sequence[Element | Span]
"""What stands in an element: elements and runs of characters."""


class Chunk(NamedTuple):
    """A run of characters of one line, and how it is set."""

    span: Span
    setting: "Setting"


class Setting(NamedTuple):
    """How words are set."""

    italic: bool = False
    bold: bool = False


@dataclass(slots=True)
class Gathered:
    """What stands inside the lines of a document and is no line of the text: notes, links, days, what is left out."""

    notes: list[tuple[Element, str | None]] = field(default_factory=list)
    links: list[Said] = field(default_factory=list)
    dates: list[Said] = field(default_factory=list)
    cuts: list[tuple[Span, str]] = field(default_factory=list)
    inserted: int = 0


class Words(NamedTuple):
    """One line: its words, how many of its characters at the beginning are set apart in italics, whether all are bold."""

    strand: Strand
    lead: int = 0
    bold: bool = False

    @property
    def size(self) -> int:
        """How many characters the line has in the text, where widths are folded."""
        return len(folded(self.strand).words)


class Collector:
    """Takes blocks of one document one by one; `gathered` is what was met inside them."""

    def __init__(self, decoded: str) -> None:
        """Nothing has been read of the document `decoded`."""
        self.gathered = Gathered()
        self._decoded = decoded

    def lines(self, block: Content) -> list[Words]:
        """The lines of a block; a line that prints nothing is none."""
        if not block:
            return []
        lines: list[list[Chunk]] = [[]]
        self._walk(block, lines, Setting())
        return [words for chunks in lines if (words := self._words(chunks)) is not None]

    def line(self, block: Content) -> Words | None:
        """The lines of a block as one."""
        return self.one(self.lines(block))

    def one(self, lines: Sequence[Words]) -> Words | None:
        """Lines as one, with a space where they meet; None where there is none."""
        if len(lines) <= 1:
            return lines[0] if lines else None
        whole = joined(self._decoded, [line.strand for line in lines], [" "] * (len(lines) - 1))
        return Words(whole, lines[0].lead)

    def leave_out(self, element: Element, why: str) -> None:
        """Log the words of an element that are none of the document; a note that stands in metadata is one of it."""
        for one in element.content:
            if isinstance(one, Element) and one.name == "note":
                self.gathered.notes.append((one, one.attrs.get("marker")))
            elif isinstance(one, Element):
                self.leave_out(one, why)
            elif one.of(self._decoded).strip():
                self.gathered.cuts.append((one, why))

    def _walk(self, content: Content, lines: list[list[Chunk]], setting: Setting) -> None:
        for one in content:
            if isinstance(one, Span):
                lines[-1].append(Chunk(one, setting))
            elif why := why_of(one) or self._why_quoted(one):
                self.leave_out(one, why)
            elif one.name in (NOTE, "note"):
                self.gathered.notes.append((one, one.attrs.get("marker")))
            elif one.name in ("eol", "br"):
                lines.append([])
            else:
                self.gathered.inserted += one.name == "ins"
                self._inline(one, lines, _set(one, setting))

    def _why_quoted(self, one: Element) -> str:
        """Why words of another text are left out; with quotation marks around them a reader sees whose they are."""
        if one.name not in QUOTING:
            return ""
        lines = self._words_in(one).strip()
        return "" if lines[:1] in _OPENS and lines[-1:] == _OPENS[lines[0]] else QUOTED

    def _words_in(self, one: Element) -> str:
        return "".join(part.of(self._decoded) if isinstance(part, Span) else self._words_in(part) for part in one.content)

    def _inline(self, element: Element, lines: list[list[Chunk]], setting: Setting) -> None:
        if element.name in BLOCKS:
            lines.append([])
        before = (len(lines), len(lines[-1]))
        self._walk(element.content, lines, setting)
        said = element.attrs.get("href"), element.attrs.get("date")
        if any(said) and before[0] == len(lines) and (chunks := lines[-1][before[1] :]):
            span = Span(chunks[0].span.start, chunks[-1].span.end).trim(self._decoded)
            if said[0] and element.name in ("a", "ref", "rref"):
                self.gathered.links.append(Said(span, said[0]))
            elif said[1] and element.name in ("date", "docDate"):
                self.gathered.dates.append(Said(span, said[1]))
        if element.name in BLOCKS:
            lines.append([])

    def _words(self, chunks: Sequence[Chunk]) -> Words | None:
        row = row_of(self._decoded, [Printed(chunk.span.start, chunk.span.end) for chunk in chunks]) if chunks else None
        if row is None or not folded(row.strand).words.strip():
            return None
        lead = list(self._lead(chunks))
        set_apart = row_of(self._decoded, lead) if 0 < len(lead) < len(chunks) else None
        size = len(folded(set_apart.strand).words) if set_apart else 0
        bold = all(chunk.setting.bold for chunk in chunks if chunk.span.of(self._decoded).strip())
        return Words(row.strand, size if size > 1 else 0, bold)

    def _lead(self, chunks: Sequence[Chunk]) -> Iterator[Printed]:
        """The runs in italics with which a line begins."""
        for chunk in chunks:
            if not chunk.setting.italic and chunk.span.of(self._decoded).strip():
                return
            yield Printed(chunk.span.start, chunk.span.end)


def _set(element: Element, around: Setting) -> Setting:
    """How the words in an element are set."""
    classes = element.attrs.get("class", "").split()
    return Setting(
        around.italic or element.name in ITALIC or "italic" in classes,
        around.bold or element.name in BOLD or "bold" in classes,
    )
