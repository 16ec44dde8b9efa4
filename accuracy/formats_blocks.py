"""A reading as printed paragraphs: what a layout program is given, in the order and with the signs of the document."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

from taiwa.reading import Reading
from taiwa.text.models import Line, Pieces, Text
from taiwa.tree.models import Provision
from taiwa.values import Span

Kind = Literal["title", "front", "heading", "paragraph", "item", "sign"]
_HEAD = 60
_LIST_MARK = re.compile(r"[-\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{MINUS SIGN}•●○◦▪■*・·‐－−]\s*")


class Block(NamedTuple):
    """One printed paragraph. `mark` is its number or list mark and `gap` the white space behind that, as printed.

    `level` is the depth of a heading or item from 1; `indent` says that it begins with a space, `apart` that blank space
    stands above it.
    """

    kind: Kind
    level: int
    mark: str
    gap: str
    words: str
    indent: bool = False
    apart: bool = False

    @property
    def printed(self) -> str:
        """The whole paragraph in one line."""
        return f"{self.mark}{self.gap}{self.words}"


class Document(NamedTuple):
    """What is laid out: a reading as blocks, with its title, its language and the stem of its name."""

    reading: Reading
    name: str
    title: str
    language: str
    blocks: tuple[Block, ...]

    @property
    def head(self) -> str:
        """What stands at the top of every page: the title, of a long one its first words."""
        if len(self.title) <= _HEAD:
            return self.title
        return self.title[: _HEAD + 1].rpartition(" ")[0] or self.title[:_HEAD]


def document_of(reading: Reading) -> Document:
    """The printed paragraphs of a reading."""
    meta = reading.meta
    name = reading.source.name.rpartition(".")[0] or reading.source.name
    return Document(reading, name, meta.title or "", meta.language, tuple(_blocks(reading)))


def tidied(document: Document) -> Document:
    """The same as an editor would set it: no dash before what has a number or is a heading."""
    return document._replace(blocks=tuple(map(_tidy, document.blocks)))


def is_list_mark(mark: str) -> bool:
    """Whether this is a dash or dot, and no number."""
    found = _LIST_MARK.match(mark)
    return bool(found) and found.end() == len(mark)


def _tidy(block: Block) -> Block:
    found = _LIST_MARK.match(block.mark)
    if not found or (block.kind != "heading" and is_list_mark(block.mark)):
        return block
    rest = block.mark[found.end() :]
    return block._replace(mark=rest, gap=block.gap if rest else "")


def _blocks(reading: Reading) -> Iterator[Block]:
    text, tree = reading.text, reading.tree
    owners = {span.start: provision for provision in reversed(tree.provisions) for span in provision.spans}
    titled = reading.meta.evidence.get("title", text.lines[0].span if text.lines else Span(0, 0))
    last: Provision | None = None
    for line in text.lines:
        last = owners.get(line.span.start, last)
        printed = _as_printed(text, line.span)
        if last is None or (last.role == "conclusion"):
            kind: Kind = (
                "sign" if last else "title" if titled.start <= line.span.start < max(titled.end, 1) else "front"
            )
            yield Block(kind, 1, "", "", printed, apart=bool(line.gap))
        else:
            yield _unit(line, printed, last)


def _unit(line: Line, printed: str, provision: Provision) -> Block:
    num = provision.num
    size = len(num) if num and num.start == line.span.start else 0
    words = printed[size:].lstrip()
    gap = printed[size : len(printed) - len(words)]
    heading = provision.heading or (num if provision.role == "part" and not provision.body else None)
    if heading and line.span.start <= heading.start < line.span.end:
        return Block("heading", len(provision.path), printed[:size], gap, words, apart=True)
    kind: Kind = "item" if provision.role == "item" and size else "paragraph"
    return Block(
        kind,
        max(len(provision.path) - 1, 1),
        printed[:size],
        gap,
        words,
        bool(line.indent) and not size,
        bool(line.gap),
    )


def _as_printed(text: Text, span: Span) -> str:
    """The characters of a line with the widths of the source, its soft breaks joined as they are read."""
    pieces = text.pieces
    if not isinstance(pieces, Pieces):
        return text[span]
    return "".join(_sign(text, pieces, at) for at in range(span.start, span.end))


def _sign(text: Text, pieces: Pieces, at: int) -> str:
    read, stands = text.chars[at], text.decoded[pieces.start_of(at) : pieces.end_of(at)]
    return stands if unicodedata.normalize("NFKC", stands) == read else read
