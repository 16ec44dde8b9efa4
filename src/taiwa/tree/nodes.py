"""The tree while it grows."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct, field

from ..values import Span
from .labels import Label
from .rows import Row

Kind = Literal["root", "part", "number", "para", "bullet", "table", "row"]

HEADINGS = 6
BOLD = 7
PLAIN = 8


class Node(Struct, kw_only=True, eq=False):
    """A unit that is still open: `readings` are all that its number may mean, `items` and `indent` are its nesting as a list item, `rank` that of a title.

    A `listed` number only lists what the text above it leads into; an `opening` part is titled as the preamble, an
    `annex` stands after the document itself, a `flat` one is a title that markup sets among what it heads.
    """

    kind: Kind
    label: Label | None = None
    readings: Sequence[Label] = ()
    rank: int = 0
    items: int = 0
    indent: int = 0
    mark: str | None = None
    listed: bool = False
    opening: bool = False
    annex: bool = False
    flat: bool = False
    num: Span | None = None
    heading: Span | None = None
    body: Span | None = None
    lead: Span | None = None
    children: list["Node"] = field(default_factory=list["Node"])

    @property
    def counted(self) -> bool:
        """Whether it is an unnumbered part, which is counted as §."""
        return self.kind == "part" and self.label is None

    @property
    def paragraphs(self) -> int:
        """How many paragraphs stand directly in it."""
        return sum(child.kind == "para" for child in self.children)


def rank_of(row: Row) -> int:
    """How high a title stands: 1-6 a heading, 7 a bold line, 8 one that is only known by how it stands."""
    if row.line.style == "heading":
        return min(max(row.line.level, 1), HEADINGS)
    return BOLD if row.line.style == "bold" else PLAIN


def part(chars: str, row: Row, label: Label | None) -> Node:
    """A titled part; the title is what stands after mark and number."""
    num, rest = _split(chars, row, label)
    return Node(kind="part", label=label, rank=rank_of(row), items=row.items, indent=row.line.indent, num=num, heading=rest)


def number(chars: str, row: Row, label: Label) -> Node:
    """A numbered unit with the words after the number as its first paragraph."""
    num, rest = _split(chars, row, label)
    children = [Node(kind="para", body=rest)] if rest else []
    return Node(kind="number", label=label, items=row.items, indent=row.line.indent, num=num, children=children)


def bullet(chars: str, row: Row) -> Node:
    """An item of a list without numbers."""
    num, rest = _split(chars, row, None)
    return Node(kind="bullet", items=row.items, indent=row.line.indent, mark=row.mark, num=num, body=rest)


def _split(chars: str, row: Row, label: Label | None) -> tuple[Span | None, Span | None]:
    middle = min(row.text + (label.length if label else 0), row.end)
    return _words(chars, row.start, middle), _words(chars, middle, row.end)


def _words(chars: str, start: int, end: int) -> Span | None:
    """The place of what stands there; None where it is nothing but white space."""
    words = chars[start:end].strip()
    if not words:
        return None
    first = chars.index(words, start)
    return Span(first, first + len(words))
