"""A Word file read from its first part to its last."""

from collections.abc import Iterator, Sequence

from ...problems import Problem
from ...values import Span, replace
from ..joining import join, joined_rows
from ..layout import layout_of
from ..limits import MOST_CHARACTERS, TOLD
from ..places import Places
from ..rows import Opened, Row, Sheet
from ..strand import sliced, stripped
from .blocks import Blocks, Knowledge
from .breaks import Unbroken, unbroken
from .changes import Changes, author
from .markup import RELATION, W, whole
from .notes import Notes
from .numbering import Numbering
from .package import Package
from .parts import Parts
from .pen import Pen
from .properties import front_of
from .styles import Styles
from .told import told

_HEADS = {"headerReference": "running head", "footerReference": "running foot"}


_BROKEN = "line breaks inside paragraphs were kept ({}); look whether they tear sentences apart"


def opened_document(package: Package) -> Opened:
    """The file as characters and rows; raises DamagedError where the document itself cannot be read."""
    document = _Document(Parts(package))
    document.read()
    return document.opened()


class _Document:
    def __init__(self, parts: Parts) -> None:
        self._parts, self._pen = parts, Pen()
        self._sections = list(parts.root.iter(f"{W}sectPr"))
        styles = Styles(parts.of("styles"))
        notes = Notes(parts.of("settings"), self._sections)
        self._known = Knowledge(styles, Numbering(parts.of("numbering"), styles), Changes(), notes)
        self._read: list[Blocks] = []
        self._body = 0
        self._notes: list[tuple[int, int, str]] = []

    def read(self) -> None:
        """Write down all parts in reading order: the document, its notes, then what stands beside the text."""
        body = Blocks(self._parts.name, self._parts.root, self._known, self._pen)
        self._read.append(body)
        body.read(self._parts.root)
        self._nest(body)
        self._body = len(self._pen.rows)
        self._notes = [*self._take_notes("footnote"), *self._take_notes("endnote")]
        self._take_comments()
        self._take_heads()

    def opened(self) -> Opened:
        """What was written."""
        pen, decoded = self._pen, self._pen.decoded
        body, doubtful = _paragraphs(decoded, pen.rows[: self._body], pen.first)
        notes = [_note(decoded, pen.rows[first:end], mark) for first, end, mark in self._notes if end > first]
        cuts = pen.cuts(decoded)
        front = front_of(self._parts.front())
        problems = [*self._parts.problems, *told(self._parts, self._known, self._read, cuts)]
        if doubtful:
            problems.append(Problem(Span(0, 0), _BROKEN.format(doubtful), "note"))
        if pen.full and len(decoded) <= MOST_CHARACTERS:
            problems.append(Problem(Span(0, 0), TOLD, "error"))
        return Opened(decoded, Sheet([*body, *notes], cuts, front, problems), Places(pen.sections))

    def _nest(self, body: Blocks) -> None:
        """Automatic numbers that look like those of another level of their list are items: only their nesting tells."""
        rows = self._pen.rows
        for at, label in body.numbered:
            if at < len(rows) and rows[at].style in ("plain", "bold") and self._known.numbering.is_nested(label):
                rows[at] = replace(rows[at], style="item", level=label.level + 1)

    def _take_notes(self, kind: str) -> Iterator[tuple[int, int, str]]:
        """Write the notes down in the order in which they are referred to: the rows of each and its mark."""
        blocks = self._beside(self._parts.name_of(f"{kind}s"))
        if blocks is None:
            return
        texts = {whole(one.get(f"{W}id")): one for one in blocks.root.iterchildren(W + kind)}
        for note in self._known.notes.met:
            if note.kind == kind and note.number in texts:
                self._known.notes.current = note.mark
                first = len(self._pen.rows)
                blocks.read(texts.pop(note.number))
                yield first, len(self._pen.rows), note.mark
        self._known.notes.current = ""
        for text in texts.values():
            if text.get(f"{W}type", "normal") == "normal":
                blocks.read(text, f"{kind} that nothing refers to")

    def _take_comments(self) -> None:
        blocks = self._beside(self._parts.name_of("comments"))
        if blocks:
            for comment in blocks.root.iterchildren(f"{W}comment"):
                blocks.read(comment, f"comment by {author(comment)}")

    def _take_heads(self) -> None:
        """Write down the running heads and feet that a section uses, each once."""
        used: dict[str, str] = {}
        for section in self._sections:
            for reference in section:
                why = _HEADS.get(str(reference.tag).removeprefix(W))
                if why:
                    used.setdefault(self._parts.target(reference.get(RELATION, "")), why)
        for name, why in used.items():
            blocks = self._beside(name)
            if blocks:
                blocks.read(blocks.root, why)

    def _beside(self, name: str) -> Blocks | None:
        """The blocks of another part; None where it is not there."""
        root = self._parts.at(name) if name else None
        if root is None:
            return None
        self._read.append(Blocks(name, root, self._known, self._pen))
        return self._read[-1]


def _paragraphs(decoded: str, rows: Sequence[Row], first: set[int]) -> Unbroken:
    """The rows as paragraphs.

    Who pastes hard-wrapped text gets a paragraph for each line: where the lines are plainly wrapped they are joined as
    in plain text, else every paragraph stands for itself and only the lines inside it may be wrapped, or
    broken in the middle of a sentence.
    """
    layout = layout_of(rows)
    if not layout.wrapped:
        rows = [replace(row, starts=row.starts or at in first) for at, row in enumerate(rows)]
        layout = layout_of(rows)
    whole = Unbroken(list(rows), 0) if layout.wrapped else unbroken(decoded, rows, first)
    return whole._replace(rows=joined_rows(decoded, whole.rows, layout))


def _note(decoded: str, rows: Sequence[Row], mark: str) -> Row:
    """A note as one row, without the mark before its words."""
    row = replace(join(decoded, rows), style="note", level=0, marker=mark, starts=True, ends=True, gap=0)
    if mark and row.words.startswith(mark) and not mark[-1].isalnum():
        return replace(row, strand=stripped(sliced(row.strand, len(mark), len(row.words))))
    return row
