"""Paragraphs, tables and what holds them, in the order of a part."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from ...values import replace
from ..models import Cell
from .changes import Changes
from .faces import STRUCK
from .inline import Bit, Inline, chosen_of, why_of_control
from .markup import MC, Element, W, switch, value, words_in
from .notes import Notes
from .numbering import Label, Numbering
from .pen import Pen, Setting, Written
from .styles import Look, Styles
from .tables import COVERED, columns, covered, inner

_CONTENTS = ("contents", "contents heading")


class Knowledge(NamedTuple):
    """What holds for all parts of a file."""

    styles: Styles
    numbering: Numbering
    changes: Changes
    notes: Notes


class Blocks:
    """Writes the blocks of one part down; `numbered` lists the rows that begin with an automatic number."""

    def __init__(self, part: str, root: Element, knowledge: Knowledge, pen: Pen) -> None:
        """Nothing is read yet."""
        self.inline = Inline(root, knowledge.styles, knowledge.changes, knowledge.notes)
        self.numbered: list[tuple[int, Label]] = []
        self.foreign = 0
        """How many documents are embedded that another program must read."""
        self.root = root
        self._part, self._pen, self._knowledge = part, pen, knowledge
        self._numbers = {paragraph: number for number, paragraph in enumerate(root.iter(f"{W}p"), 1)}
        self._waiting: list[Written] = []
        self._boxes: list[Element] = []
        self._tables = 0
        self._takers: dict[str, Callable[[Element, str], None]] = {
            f"{W}p": self._paragraph, f"{W}tbl": self._table, f"{W}sdt": self._control, f"{W}altChunk": self._foreign,
            f"{W}subDoc": self._foreign, f"{MC}AlternateContent": self._alternate,
        }  # fmt: skip

    def read(self, parent: Element, why: str = "") -> None:
        """Write down all that stands in a container; `why` is said where it is all left out."""
        self._inside(parent, why)
        self._flush()

    def _inside(self, parent: Element, why: str) -> None:
        for child in parent:
            tag = str(child.tag)
            taker = self._takers.get(tag)
            if taker:
                taker(child, why)
            elif not tag.endswith("Pr"):
                self._inside(child, why)

    # Paragraphs

    def _paragraph(self, paragraph: Element, why: str) -> None:
        if self._pen.full:
            self._pen.rest(self._part, self._numbers[paragraph], words_in(paragraph))
            return
        properties = paragraph.find(f"{W}pPr")
        look = self._knowledge.styles.of(properties)
        why = why or ("table of contents" if look.kind in _CONTENTS else "")
        bits = self.inline.bits(paragraph, why, look.face)
        self._boxes.extend(self.inline.boxes)
        self._waiting.append(Written(self._numbers[paragraph], bits))
        if not self._is_joined(properties):
            label = None if why else self._label(properties, look, bits)
            self._write(look, label)
        if properties is not None and properties.find(f"{W}sectPr") is not None:
            self._knowledge.notes.end_section()

    def _is_joined(self, properties: Element | None) -> bool:
        """Whether the paragraph goes on in the next one: its mark was deleted, or it is a large first letter."""
        frame = properties.find(f"{W}framePr") if properties is not None else None
        if frame is not None and frame.get(f"{W}dropCap", "none") != "none":
            return True
        look = properties.find(f"{W}rPr") if properties is not None else None
        for change in look if look is not None else ():
            if change.tag in (f"{W}del", f"{W}moveFrom"):
                self._knowledge.changes.kept(change)
                return True
            if change.tag in (f"{W}ins", f"{W}moveTo"):
                self._knowledge.changes.kept(change)
        return False

    def _label(self, properties: Element | None, look: Look, bits: Iterable[Bit]) -> Label | None:
        """The automatic number of a paragraph that is displayed; an empty item shows none."""
        mark = properties.find(f"{W}rPr") if properties is not None else None
        shown = any(not bit.why and bit.words.strip() for bit in bits)
        if look.numbered is None or (not shown and switch(mark, "vanish")):
            return None
        own = properties is not None and properties.find(f"{W}numPr") is not None
        label = self._knowledge.numbering.label(*look.numbered, None if own else value(properties, "pStyle"))
        void = label and (label.bullet or any(bit.why == STRUCK for bit in bits))
        return None if void and not shown else label

    def _write(self, look: Look, label: Label | None) -> None:
        waiting, self._waiting = self._waiting, []
        if label:
            self.numbered.append((len(self._pen.rows), label))
        self._pen.paragraph(self._part, waiting, label.words if label else "", _setting(look, label))
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.read(box)

    def _flush(self) -> None:
        """Write what waits for a next paragraph where there is none."""
        if self._waiting:
            self._write(Look(), None)

    # Tables and containers

    def _table(self, table: Element, why: str) -> None:
        self._flush()
        above: frozenset[int] = frozenset()
        self._tables += 1
        number = self._tables
        for count, row in enumerate(inner(table, f"{W}tr"), 1):
            hidden, above = covered(row, above)
            self._record(row, why, hidden, (number, count))

    def _record(self, row: Element, why: str, hidden: frozenset[int], at: tuple[int, int]) -> None:
        """A row of a table; several cells with one line each are cells, any other row is layout. `at` numbers table and row."""
        why = why or self._why_of_record(row.find(f"{W}trPr"))
        rows = self._pen.rows
        filled: list[tuple[int, int]] = []
        for (count, cell), column in zip(enumerate(inner(row, f"{W}tc")), columns(row), strict=True):
            first = len(rows)
            self.read(cell, why or (COVERED if count in hidden else "") or self._deleted(cell.find(f"{W}tcPr"), "cellDel"))
            if len(rows) > first:
                rows[first] = replace(rows[first], starts=True)
                rows[-1] = replace(rows[-1], ends=True)
                filled.append((first, len(rows)))
                rows[first:] = [one if one.cell else replace(one, cell=Cell(*at, column)) for one in rows[first:]]
        if len(filled) > 1 and all(end - first == 1 for first, end in filled):
            for first, _ in filled:
                if rows[first].style in ("plain", "bold"):
                    rows[first] = replace(rows[first], style="cell")

    def _why_of_record(self, properties: Element | None) -> str:
        """Why a row of a table is left out; empty where it is not."""
        inserted = properties.find(f"{W}ins") if properties is not None else None
        if inserted is not None:
            self._knowledge.changes.kept(inserted)
        return self._deleted(properties, "del") or ("hidden" if switch(properties, "hidden") else "")

    def _deleted(self, properties: Element | None, mark: str) -> str:
        """Who deleted a row or a cell; empty where nobody did."""
        change = properties.find(W + mark) if properties is not None else None
        return self._knowledge.changes.left_out(change) if change is not None else ""

    def _control(self, control: Element, why: str) -> None:
        self._inside(control, why or why_of_control(control))

    def _alternate(self, alternate: Element, why: str) -> None:
        chosen = chosen_of(alternate)
        if chosen is not None:
            self._inside(chosen, why)

    def _foreign(self, _: Element, __: str) -> None:
        self.foreign += 1


def _setting(look: Look, label: Label | None) -> Setting:
    if look.level:
        return Setting("heading", look.level, apart=True)
    if label and label.bullet:
        return Setting("item", label.level + 1, apart=True)
    if look.kind == "quote":
        return Setting("quote", apart=label is not None)
    return Setting(apart=label is not None)
