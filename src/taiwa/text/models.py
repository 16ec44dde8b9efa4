"""Characters that remember where they came from."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Literal, NamedTuple, overload

from msgspec import Struct

from ..problems import Problem
from ..source.models import AKN, FrontMatter, Source
from ..values import Span
from .places import Place, Places
from .stated import Stated

_WITH_ENTITIES = frozenset(("text/markdown", "text/html", AKN))
Style = Literal["plain", "heading", "bold", "item", "quote", "cell", "note"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text made from a run of the source; where the lengths agree, character by character."""

    text: Span
    source: Span


@dataclass(frozen=True, slots=True)
class Origin:
    """A place in the decoded source. `without` lists what stands inside it and is not part of the words: markup, cuts.

    `places` say the same in pages and boxes or in paragraphs where the source is no text file.
    """

    part: str
    start: int
    end: int
    without: tuple[Span, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """A run of the decoded source that was left out of the text, and why."""

    source: Span
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that the markup links to an address."""

    span: Span
    href: str


@dataclass(frozen=True, slots=True)
class StatedDate:
    """Words that the markup says are a day: `date` is it in ISO form, as the markup has it."""

    span: Span
    date: str


class Cell(NamedTuple):
    """Where in a table a line stands: the number of the table in the document, of its row and of its column, each from 1."""

    table: int
    row: int
    column: int


class Line(Struct, frozen=True):
    """One logical line of the text: a paragraph, heading, list item or table cell, soft breaks already joined.

    `span` is its place in the text without the line break after it. `level` is that of a heading (1-6) or the nesting
    of a list item (1 …), else 0. `marker` is a list mark that the format states and the text does not print (an HTML
    list item; the dash or number of a Markdown item is printed and stays in the text). `indent` counts leading spaces
    as printed. `gap` counts blank lines before it in the source. A line of style `note` is a footnote; its `marker` is
    the mark that refers to it. `cell` is known of every line in a table whose format states its rows.
    """

    span: Span
    style: Style = "plain"
    level: int = 0
    marker: str | None = None
    indent: int = 0
    gap: int = 0
    cell: Cell | None = None


class Pieces(Sequence[Piece]):
    """The pieces of a text in order, kept as three rows of numbers so that a long text stays small."""

    __slots__ = ("ends", "sources", "starts")

    def __init__(self, runs: Sequence[tuple[int, int, int]] = ()) -> None:
        """Pieces from runs: the length in the text, start and end in the source."""
        self.starts, self.sources, self.ends = array("q", [0]), array("q"), array("q")
        at = 0
        for length, start, end in runs:
            at += length
            self.starts.append(at)
            self.sources.append(start)
            self.ends.append(end)

    def __len__(self) -> int:
        return len(self.sources)

    @overload
    def __getitem__(self, index: int) -> Piece: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Piece, ...]: ...
    def __getitem__(self, index: int | slice) -> Piece | tuple[Piece, ...]:
        if isinstance(index, slice):
            return tuple(self[at] for at in range(*index.indices(len(self))))
        at = range(len(self))[index]
        return Piece(Span(self.starts[at], self.starts[at + 1]), Span(self.sources[at], self.ends[at]))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Pieces):
            return NotImplemented
        return (self.starts, self.sources, self.ends) == (other.starts, other.sources, other.ends)

    def __hash__(self) -> int:
        return hash((len(self), self.starts[-1]))

    def at(self, place: int) -> int:
        """The index of the piece that holds the character `place` of the text."""
        return bisect_right(self.starts, place) - 1

    def start_of(self, place: int) -> int:
        """Where the character `place` of the text begins in the source."""
        at = self.at(place)
        inside = place - self.starts[at]
        return self.sources[at] + (inside if self._by_character(at) else 0)

    def end_of(self, place: int) -> int:
        """Where the character `place` of the text ends in the source."""
        at = self.at(place)
        inside = place + 1 - self.starts[at]
        return self.sources[at] + inside if self._by_character(at) else self.ends[at]

    def _by_character(self, at: int) -> bool:
        return self.starts[at + 1] - self.starts[at] == self.ends[at] - self.sources[at]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The words of a document, width-folded (NFKC), soft line breaks joined, nothing else changed.

    `chars` holds the lines with a newline between them. Every character has an origin: `pieces` cover `chars` without
    gap or overlap. `decoded` is the source's characters after decoding (a byte order mark is no character), `front`
    what its header states. `source` is the one that was given, completed with what the document itself says of its
    host, issuer and licence. `places` lead from the decoded characters to pages or paragraphs, `stated` is the structure
    that the format itself states; both None for plain text, Markdown and HTML. `links` and `dates` are what the markup of
    an Akoma Ntoso document says of some words.
    """

    source: Source
    decoded: str
    chars: str
    pieces: Sequence[Piece]
    lines: tuple[Line, ...]
    cuts: tuple[Cut, ...] = ()
    front: FrontMatter = field(default_factory=FrontMatter)
    problems: tuple[Problem, ...] = ()
    places: Places | None = None
    stated: Stated | None = None
    links: tuple[Link, ...] = ()
    dates: tuple[StatedDate, ...] = ()

    def __getitem__(self, span: Span) -> str:
        return self.chars[span.start : span.end]

    def quoted(self, origin: Origin) -> str:
        """The source's characters at an origin, without what is not part of the words, entities resolved.

        After width folding and without white space this is what the words are.
        """
        kept, at = [], origin.start
        for gap in origin.without:
            kept.append(self.decoded[at : gap.start])
            at = gap.end
        words = "".join((*kept, self.decoded[at : origin.end]))
        return unescape(words) if self.source.media in _WITH_ENTITIES else words

    def start_of(self, place: int) -> int:
        """Where the character `place` begins in the decoded source."""
        return self._in_rows.start_of(place)

    @property
    def _in_rows(self) -> Pieces:
        pieces = self.pieces
        return pieces if isinstance(pieces, Pieces) else _packed(pieces)

    def origin(self, span: Span) -> Origin:
        """Where the characters of `span` stand in the decoded source; white space at its ends is left out.

        A border inside characters that stand for one sign of the source (the V of a Ⅶ) widens to that sign.
        """
        pieces = self._in_rows
        span = span.trim(self.chars)
        if not len(span):
            place = pieces.start_of(min(span.start, len(self.chars) - 1)) if self.chars else 0
            return Origin("text", place, place)
        first, last = pieces.at(span.start), pieces.at(span.end - 1)
        gaps = (Span(pieces.ends[at], pieces.sources[at + 1]) for at in range(first, last))
        start, end = pieces.start_of(span.start), pieces.end_of(span.end - 1)
        return self.origin_of(Span(start, end), tuple(gap for gap in gaps if gap.start < gap.end))

    def origin_of(self, source: Span, without: tuple[Span, ...] = ()) -> Origin:
        """The origin that stands at `source`, a run of the decoded characters; a cut has one too."""
        places = self.places.of(self.decoded, source, without) if self.places else ()
        return Origin(places[0].part if places else "text", source.start, source.end, without, places)


def _packed(pieces: Sequence[Piece]) -> Pieces:
    return Pieces([(len(piece.text), piece.source.start, piece.source.end) for piece in pieces])
