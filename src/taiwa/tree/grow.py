"""Rows become a tree of nodes: titles open parts, numbers continue or start series, the rest are paragraphs and items."""

from collections.abc import Sequence
from itertools import takewhile

from msgspec import Struct

from ..problems import Problem
from ..text.models import Text
from ..values import Span
from .labels import Label
from .nodes import HEADINGS, Node, bullet, number, part, rank_of
from .rows import Row
from .series import Series, kin
from .words import words

_DEPTH = 12
_DEEPER = 2


class Place(Struct, frozen=True):
    """Where a numbered row belongs, what is wrong with its number, and the number it goes on from; `gap` where numbers before it are missing."""

    parent: Node
    label: Label
    words: str | None = None
    before: Node | None = None
    gap: bool = False


class Grower:
    """Takes the rows of the body one by one; `root` is what has grown, `stray` what is no part of the text."""

    def __init__(self, text: Text, rows: Sequence[Row], titles: Sequence[bool]) -> None:
        """Starts with nothing open but the root."""
        self.root = Node(kind="root")
        self.problems: list[Problem] = []
        self.stray: list[Span] = []
        self._chars, self._rows, self._titles = text.chars, rows, titles
        self._series = Series(rows, titles)
        self._open = [self.root]
        self._in_table = False
        self._tabled: set[Node] = set()

    def grow(self) -> None:
        """Places every row."""
        for at, row in enumerate(self._rows):
            self._in_table = row.is_cell
            if not row.is_cell:
                self._leave_table()
            if row.record:
                self._record(row)
            elif not row.letters or row.title(self._chars) in words().furniture:
                self.stray.append(row.span)
            elif place := self._place(at, row):
                self._number(at, row, place)
            elif self._titles[at]:
                self._title(row)
            elif row.mark is not None:
                self._bullet(row)
            else:
                self._paragraph(row)

    def _push(self, parent: Node, node: Node) -> None:
        """Opens `node` under `parent`; what is open below that is closed. Very deep nesting is flattened."""
        del self._open[min(self._open.index(parent), _DEPTH) + 1 :]
        self._open[-1].children.append(node)
        self._open.append(node)
        if self._in_table:
            self._tabled.add(node)

    def _leave_table(self) -> None:
        """Closes what cells have opened: nothing that stands after a table hangs under one of its numbers."""
        if self._tabled:
            self._open = list(takewhile(lambda node: node not in self._tabled, self._open))
            self._tabled.clear()

    # Numbers

    def _number(self, at: int, row: Row, place: Place) -> None:
        titled = self._titles[at]
        node = part(self._chars, row, place.label) if titled else number(self._chars, row, place.label)
        if titled and place.before:
            node.rank = place.before.rank or node.rank  # parts of one series are peers, however they are set
        node.annex = place.label.top
        node.listed = place.parent.kind == "para" or (row.close in ("none", "open") and place.parent.kind == "number")
        if place.words:
            self.problems.append(Problem(node.num or row.span, place.words, unread=place.gap))
        self._series.last[place.label.series, titled] = place.label
        self._push(place.parent, node)
        if not titled and node.children:
            self._open.append(node.children[-1])

    def _place(self, at: int, row: Row) -> Place | None:
        """The first rule that finds a place for the first reading of the number."""
        for rule in (self._goes_on, self._runs_on, self._starts, self._is_out_of_order):
            for label in row.labels:
                if place := rule(at, row, label):
                    return place
        return None

    def _peers(self, at: int, row: Row, label: Label) -> list[tuple[Node, Node]]:
        """The open nodes of the label's series, each after its parent: inner ones first, and first those titled alike."""
        inner = self._open[::-1]
        pairs = [pair for pair in zip(inner[1:], inner, strict=False) if kin(pair[1], label, row)]
        return sorted(pairs, key=lambda pair: (pair[1].kind == "part") != self._titles[at])

    def _goes_on(self, at: int, row: Row, label: Label) -> Place | None:
        for parent, node in self._peers(at, row, label):
            if node.label and self._series.follows(label, node.label):
                return Place(parent, label, before=node)
        return None

    def _runs_on(self, at: int, row: Row, label: Label) -> Place | None:
        before = self._series.last.get((label.series, self._titles[at]))
        if before and self._series.follows(label, before) and not self._peers(at, row, label):
            return Place(self._container(at, row, label), label)
        return None

    def _starts(self, at: int, row: Row, label: Label) -> Place | None:
        if not self._series.starts(label, styled=row.styled):
            return None
        for parent, node in self._peers(at, row, label):
            if (node.kind == "part") == self._titles[at]:
                if at and self._rows[at - 1].close == "lead":
                    return Place(node, label)
                return Place(parent, label, f"number {label.text} is printed again: the numbering restarts")
        return Place(self._container(at, row, label), label)

    def _is_out_of_order(self, at: int, row: Row, label: Label) -> Place | None:
        alike = [pair for pair in self._peers(at, row, label) if (pair[1].kind == "part") == self._titles[at]]
        before = alike[0][1].label if alike else self._series.last.get((label.series, self._titles[at]))
        trouble = self._series.trouble(label, before)
        if trouble is None:
            return None
        gap = before is not None and before.value < label.value
        return Place(alike[0][0] if alike else self._container(at, row, label), label, trouble, gap=gap)

    def _container(self, at: int, row: Row, label: Label) -> Node:
        """What a number stands under that does not go on in an open series."""
        if label.top:
            return self.root
        if self._titles[at] and (row.styled or label.unit or label.series[-1] in "I一"):
            return self._part_above(row, numbered=True)
        if row.items:
            for node in reversed(self._open):
                if 0 < node.items < row.items and node.kind in ("number", "bullet"):
                    return node
        container = next(node for node in reversed(self._open) if node.kind not in ("para", "bullet"))
        return self._open[-1] if self._lists(at, row, label, container) else container

    def _lists(self, at: int, row: Row, label: Label, container: Node) -> bool:
        """Whether numbers only list what a paragraph leads into.

        Then the text goes on without numbers, or weighs more than they do, or they are no sentences (a list of names).
        """
        leads = at > 0 and self._rows[at - 1].close in ("lead", "none") and self._open[-1].kind == "para"
        if container.kind == "number" or not leads:
            return False
        end, count = self._run(at, label)
        if end < len(self._rows) and not self._titles[end]:
            return not self._series.goes_on(label, count, end)
        weight = sum(len(child.body or ()) for child in container.children)
        names = all(one.close == "none" for one in self._rows[at:end])
        return container.paragraphs > 1 and (names or self._rows[end - 1].end - row.start < weight)

    def _run(self, at: int, label: Label) -> tuple[int, int]:
        """The row at which the list that begins at row `at` ends, and how many numbers it has."""
        first, count = self._rows[at], 0
        for end in range(at, len(self._rows)):
            row = self._rows[end]
            numbered = any(one.series == label.series and one.value == label.value + count for one in row.labels)
            if self._titles[end] or not (row.labels or row.mark or _is_inside(row, first.line.indent)):
                return end, count
            count += numbered
        return len(self._rows), count

    # Titles, items, paragraphs

    def _title(self, row: Row) -> None:
        above = self._open[-1]
        annex = words().annexes.match(self._chars, row.text, row.end) is not None
        if above.label and above.heading is None and not above.children and above.kind in ("part", "number") and not annex:
            above.kind, above.heading, above.rank = "part", row.span, above.rank or rank_of(row)
            return
        node = part(self._chars, row, None)
        node.opening = row.title(self._chars) in words().opening
        node.annex = annex
        if node.annex:
            node.rank = 0
        self._push(self.root if node.annex else self._part_above(row, numbered=False), node)

    def _part_above(self, row: Row, *, numbered: bool) -> Node:
        """The part a title stands in: an unnumbered one of higher rank, or a numbered one of no lower rank."""
        rank = rank_of(row)
        closing = row.title(self._chars) in words().closing
        above = self.root
        for node in self._open[1:]:
            if node.kind != "part" or (closing and not node.annex):
                break
            level = node.rank - 1 if node.label and (rank > HEADINGS or numbered) else node.rank
            if level >= rank:
                break
            above = node
        return above

    def _bullet(self, row: Row) -> None:
        while self._is_closed_by(self._open[-1], row):
            self._open.pop()
        self._push(self._open[-1], bullet(self._chars, row))

    def _is_closed_by(self, node: Node, row: Row) -> bool:
        """Whether a list item ends what is open: an item that is not above it, a numbered item of a deeper list."""
        if node.kind == "para":
            node = self._open[-2]
        if node.kind == "number":
            return node.items > 1 and 0 < row.items <= node.items
        if node.kind != "bullet":
            return False
        if row.items and node.items:
            return row.items <= node.items
        if abs(row.line.indent - node.indent) >= _DEEPER:
            return row.line.indent < node.indent
        return any(node.mark == row.mark for node in self._open if node.kind == "bullet")

    def _record(self, row: Row) -> None:
        """The head of a table of measures opens it; every other row of it stands under the head."""
        if row.record == "measure" and (table := next((node for node in reversed(self._open) if node.kind == "table"), None)):
            table.children.append(Node(kind="row", body=row.span))
            return
        container = next(node for node in reversed(self._open) if node.kind not in ("para", "bullet", "table"))
        self._push(container, Node(kind="table", body=row.span))

    def _paragraph(self, row: Row) -> None:
        while not self._holds(self._open[-1], row):
            self._open.pop()
        self._push(self._open[-1], Node(kind="para", body=row.span))

    def _holds(self, node: Node, row: Row) -> bool:
        if node.kind == "para":
            return False
        nested = node.kind == "bullet" or (node.kind == "number" and (node.items > 1 or node.listed))
        return not nested or _is_inside(row, node.indent)


def _is_inside(row: Row, indent: int) -> bool:
    """Whether a paragraph is set so far in that it belongs to the list item above it."""
    return row.mark is None and row.line.indent >= indent + _DEEPER
