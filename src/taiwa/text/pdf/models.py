"""The parts of a page on the way from characters to lines."""

from collections.abc import Sequence
from typing import NamedTuple

from ..models import Cell
from ..places import Box


class Ink(NamedTuple):
    """How one text object is drawn: its size and base line in points, its weight, which way it runs, whether it is seen.

    `turned` counts quarter turns clockwise from the way a page is read, -1 for slanted; `unseen` says why no reader sees it.
    """

    size: float
    base: float
    bold: bool = False
    turned: int = 0
    unseen: str = ""


class Glyph(NamedTuple):
    """One character as printed: where it stands, how it is drawn, whether a gap before it looks like a space."""

    char: str
    box: Box
    ink: Ink
    spaced: bool = False
    mapped: bool = True


class Rule(NamedTuple):
    """A thin straight line, in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def level(self) -> bool:
        """Whether it lies."""
        return self.right - self.left >= self.bottom - self.top


class Page(NamedTuple):
    """What stands on one page: the characters that are read as they are drawn, upright, its rules and dots.

    `width` and `height` are those of the page as shown, `turned` the quarter turns by which its text was made upright;
    `pictured` is the share of it that the largest picture covers, `ocr` counts invisible characters over a scan,
    `left_out` those beyond what is read. `cut` holds what is not read, by the reason, as shown.
    """

    number: int
    width: float
    height: float
    turned: int
    glyphs: Sequence[Glyph]
    rules: Sequence[Rule] = ()
    dots: Sequence[Box] = ()
    pictured: float = 0
    cut: Sequence[tuple[str, Sequence[Glyph]]] = ()
    ocr: int = 0
    left_out: int = 0


class Piece(NamedTuple):
    """Characters on one base line without a wide gap between them; spaces stand where a reader sees them.

    `size` is that of most of its letters; `bold` says that all its letters are.
    """

    glyphs: Sequence[Glyph]
    left: float
    top: float
    right: float
    bottom: float
    base: float
    size: float
    bold: bool

    @property
    def words(self) -> str:
        """What is printed."""
        return "".join([glyph.char for glyph in self.glyphs])

    @property
    def box(self) -> Box:
        """Where it stands."""
        return self.left, self.top, self.right, self.bottom


class Line(NamedTuple):
    """One printed line of a column: `left` to `right` is the column, `cell` tells the cell of a table it stands in.

    `at` is where in a ruled table that is. `dot` is how far from the column's edge a dot is drawn before it as a list mark; None where there is none.
    """

    piece: Piece
    page: int
    column: int
    left: float
    right: float
    cell: int = 0
    dot: float | None = None
    at: Cell | None = None
