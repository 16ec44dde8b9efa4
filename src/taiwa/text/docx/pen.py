"""Writes down the document as it is displayed, paragraph by paragraph: characters, rows, cuts and where they stand."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ...values import Span, replace
from ..limits import MOST_CHARACTERS, REST
from ..models import Cut, Style
from ..places import Section
from ..rows import Row, width
from ..strand import Run, Strand, grow, stripped
from .inline import BREAK, Bit

MOST_ROWS = 50_000
"""Lines of one Word file; a page has about fifty, and each costs many times the characters that it holds."""


class Written(NamedTuple):
    """One paragraph of a part, by its number, and what stands in it."""

    number: int
    bits: Sequence[Bit]


class Setting(NamedTuple):
    """How a paragraph is set: its style and level, and whether it surely begins something of its own."""

    style: Style = "plain"
    level: int = 0
    apart: bool = False


class Pen:
    """`rows` holds the lines that are text, `first` which of them begin a paragraph."""

    def __init__(self) -> None:
        """Nothing is written yet."""
        self.rows: list[Row] = []
        self.first: set[int] = set()
        self.sections: list[Section] = []
        self._parts: list[str] = []
        self._at = 0
        self._left: list[tuple[int, int, str]] = []
        self._section: tuple[str, int] | None = None
        self._words: list[str] = []
        self._runs: list[Run] = []
        self._bold, self._linked, self._gap = True, 0, 0

    @property
    def full(self) -> bool:
        """Whether as much is written as is read of one document."""
        return self._at >= MOST_CHARACTERS or len(self.rows) >= MOST_ROWS

    @property
    def decoded(self) -> str:
        """All characters."""
        return "".join(self._parts)

    def cuts(self, decoded: str) -> list[Cut]:
        """What was left out, in order; the rest beyond what is read is told by who asks for the text."""
        left = ((start, min(end, MOST_CHARACTERS), why) for start, end, why in self._left)
        spans = ((Span(start, end), why) for start, end, why in left if start < end)
        return [Cut(span, span.of(decoded), why) for span, why in spans if span.of(decoded).strip()]

    def paragraph(self, part: str, written: Iterable[Written], label: str, setting: Setting) -> None:
        """Write a paragraph; several are one whose marks between them were deleted. `label` is its automatic number."""
        before = len(self.rows)
        if self._at and self._parts[-1] != "\n":
            self._feed()
        for one in written:
            self._section = (part, one.number)
            if label:
                self._keep(label)
                self._linked += len(label.strip()) if all(bit.linked or not bit.words.strip() for bit in one.bits) else 0
                label = ""
            for bit in one.bits:
                if bit == BREAK:
                    self._line(setting)
                    self._feed()
                elif bit.why:
                    self._leave_out(bit)
                else:
                    self._bold = self._bold and (bit.bold or not bit.words.strip())
                    self._linked += len(bit.words.strip()) if bit.linked else 0
                    self._keep(bit.words)
        self._line(setting)
        if len(self.rows) > before:
            self.first.add(before)
            self.rows[before] = replace(self.rows[before], starts=setting.apart)
            if setting.apart and setting.style != "plain":
                self.rows[-1] = replace(self.rows[-1], ends=True)

    def rest(self, part: str, number: int, words: str) -> None:
        """Write a paragraph of which nothing is read any more."""
        if words:
            if self._at and self._parts[-1] != "\n":
                self._feed()
            self._section = (part, number)
            self._leave_out(Bit(words, REST))

    def _feed(self) -> None:
        self._parts.append("\n")
        self._at += 1

    def _put(self, words: str) -> int:
        """Write some characters; where they begin."""
        start = self._at
        if self._section:
            self.sections.append(Section(*self._section, start))
            self._section = None
        self._parts.append(words)
        self._at += len(words)
        return start

    def _leave_out(self, bit: Bit) -> None:
        """Write words that are no text; those of one reason that stand together are one cut."""
        last = self._left[-1] if self._left else (0, -2, "")
        near = last[1] == self._at or (last[1] == self._at - 1 and self._parts[-1] == "\n")
        start = self._put(bit.words)
        if near and last[2] == bit.why:
            self._left[-1] = (last[0], self._at, bit.why)
        else:
            self._left.append((start, self._at, bit.why))

    def _keep(self, words: str) -> None:
        kept = words[: max(0, MOST_CHARACTERS - self._at)]
        start = self._put(words)
        if kept:
            self._words.append(kept)
            grow(self._runs, (len(kept), start, start + len(kept)))

    def _line(self, setting: Setting) -> None:
        """End a line; one without words is a gap."""
        words = "".join(self._words)
        bare = words.strip()
        if bare and len(self.rows) >= MOST_ROWS:
            self._left.append((self._runs[0][1], self._runs[-1][2], REST))
        elif bare:
            indent = len(words) - len(words.lstrip())
            style: Style = "bold" if setting.style == "plain" and self._bold else setting.style
            self.rows.append(Row(
                stripped(Strand(words, self._runs)), indent, self._gap, words[indent + len(bare) :], width(bare),
                style=style, level=setting.level, linked=self._linked,
            ))  # fmt: skip
        self._gap = 0 if bare else self._gap + 1
        self._words, self._runs, self._bold, self._linked = [], [], True, 0
