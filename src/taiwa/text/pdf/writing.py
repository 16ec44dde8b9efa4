"""The characters of a document written out line by line, each with its box and its page."""

from array import array
from collections.abc import Sequence

from ...values import Span
from ..models import Cut
from ..places import Places, Section
from .frame import shown
from .models import Glyph, Page, Piece

_NOWHERE = (0.0, 0.0, 0.0, 0.0)


class Writer:
    """Takes lines in reading order; what is cut is written where it stands and logged."""

    def __init__(self) -> None:
        """Nothing is written yet."""
        self.cuts: list[Cut] = []
        self._lines: list[str] = []
        self._boxes = array("f")
        self._sections: list[Section] = []
        self._page: Page | None = None
        self._at = 0

    @property
    def decoded(self) -> str:
        """All characters, each line with its line break."""
        return "".join(self._lines)

    @property
    def places(self) -> Places:
        """Where every character stands."""
        return Places(self._sections, self._boxes)

    def begin(self, page: Page) -> None:
        """What is written from here on stands on this page."""
        self._page = page

    def line(self, glyphs: Sequence[Glyph], *, turned: bool = True) -> Span:
        """Write one line; the span is its place without the line break. `turned` says that its page was turned upright."""
        page = self._page
        if page and (not self._sections or self._sections[-1].number != page.number):
            self._sections.append(Section("page", page.number, self._at))
        start = self._at
        words = "".join([glyph.char for glyph in glyphs])
        for glyph in glyphs:
            box = shown(glyph.box, page.turned, page.width, page.height) if page and turned else glyph.box
            self._boxes.extend(box)
        self._boxes.extend(_NOWHERE)
        self._lines.append(words + "\n")
        self._at = start + len(words) + 1
        return Span(start, start + len(words))

    def cut(self, row: Sequence[Piece], why: str) -> None:
        """Write one row that is no part of the text."""
        for piece in row:
            self._leave_out(self.line(piece.glyphs), piece.words, why)

    def unread(self, glyphs: Sequence[Glyph], why: str) -> None:
        """Write what no reader of the page reads, as it was drawn and where it stands."""
        span = self.line(glyphs, turned=False)
        self._leave_out(span, "".join([glyph.char for glyph in glyphs]), why)

    def _leave_out(self, span: Span, words: str, why: str) -> None:
        self.cuts.append(Cut(span, words, why))
