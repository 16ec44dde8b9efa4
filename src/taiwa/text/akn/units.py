"""The units of a body as its markup nests them, each with the row its words stand in."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...values import Span
from ..layout import ends_sentence
from ..models import Style
from ..rows import Row, width
from ..stated import StatedKind, StatedPart
from .markup import Element
from .names import APART, BLOCKS, CALLED, FRAMES, ITEMS, LEAVES, LEFT_OUT, LISTS, TITLED, TITLES, UNITS
from .words import Collector, Words

Content = Sequence[Element | Span]

_TITLE_CLASS = re.compile(r"H(\d)\d{0,2}")
"""A class that sets a paragraph as a heading, as the style sheet of the United Nations has it."""
_NUMERAL = re.compile(r"(?:[IVXLC]{1,8}|\d{1,3}|[A-ZА-Я])\.?")
_HEADS = ("heading", "subheading")
_LEVELS = {"heading": 1, "subheading": 2, "crossHeading": 3}
_PLAIN_LEVEL = 2
_PREAMBLE = "#preamble"


class Units:
    """Walks what stands in a body; `rows` grows in the order of the document."""

    def __init__(self, collector: Collector) -> None:
        """No row has been made yet."""
        self.rows: list[Row] = []
        self._collector = collector
        self._pending: Words | None = None
        self._bold: set[int] = set()

    def lines(self, content: Content) -> list[int]:
        """The rows of what has no units: a title block, conclusions."""
        made = []
        for one in content:
            titled = isinstance(one, Element) and (one.name == "docTitle" or bool(one.all("docTitle")))
            style: Style = "heading" if titled else "plain"
            made += [self._add(words, style, int(titled)) for words in self._collector.lines([one])]
        return made

    def units(self, content: Content) -> list[StatedPart]:
        """The units side by side in `content`; what frames only hold stands in its place."""
        made: list[StatedPart] = []
        loose: list[Element | Span] = []
        for one in content:
            if isinstance(one, Span) or one.name not in BLOCKS | LEFT_OUT.keys():
                loose.append(one)
                continue
            made += self._paragraphs(loose)
            loose = []
            self._put(made, one)
        return made + self._paragraphs(loose)

    def _put(self, made: list[StatedPart], one: Element) -> None:
        """Put what a block holds behind what stands before it: items under the words that lead into them."""
        units = self._block(one)
        if one.name in LISTS and made and made[-1].kind != "para" and all(unit.kind != "para" for unit in units):
            made[-1] = replace(made[-1], children=(*made[-1].children, *units))
            return
        for unit in units:
            if unit.kind == "bullet" and made and made[-1].kind == "para":
                made[-1] = replace(made[-1], children=(*made[-1].children, unit))
            else:
                made.append(unit)

    def _block(self, one: Element) -> list[StatedPart]:
        named = one.attrs.get("name", "")
        if one.name in LEFT_OUT:
            self._collector.leave_out(one, LEFT_OUT[one.name])
            return []
        if one.name in APART and named == "front":
            self._settle()
            self.lines(one.content)
            return []
        if one.name == "container" and named in CALLED:
            return self._unit(called(one, named))
        if one.name in FRAMES:
            return self.units(one.content)
        if one.name in TITLES and one.attrs.get("refersTo") != _PREAMBLE:
            return self._titled(one, [one], None, ())
        if one.name in LEAVES:
            made = self._paragraphs([one], "cell" if one.name == "table" else "plain")
            return [replace(unit, lead=0) for unit in made] if one.name == "formula" else made
        return self._unit(one)

    def _paragraphs(self, block: Content, style: Style = "plain") -> list[StatedPart]:
        """The words of a block as one paragraph, which may have several lines."""
        lines = self._collector.lines(block)
        made = [self._add(words, style) for words in lines]
        if len(lines) == 1 and lines[0].bold and not ends_sentence(lines[0].strand.words):
            self._bold.add(made[0])
        return [StatedPart(kind="para", line=made[0], lines=len(made), lead=lines[0].lead)] if made else []

    def _unit(self, one: Element) -> list[StatedPart]:
        heads = [child for child in one.children if child.name in _HEADS]
        numbers = [child for child in one.children if child.name == "num"]
        rest = [child for child in one.content if isinstance(child, Span) or child.name not in (*_HEADS, "num")]
        num = self._collector.line(numbers)
        counted = next((number.attrs["title"] for number in numbers if number.attrs.get("title")), "") if num is None else ""
        if not heads and _TITLE_CLASS.fullmatch(one.attrs.get("class", "")):
            return self._titled(one, rest, num, ())
        if heads or ((num or counted) and one.name in TITLED):
            return self._titled(one, heads, num, rest, counted)
        if num:
            return [self._numbered(num, rest)]
        if counted:
            return [self._item("number", self.units(rest), counted)]
        units = self.units(rest)
        if titled := self._bold_title(units):
            return titled
        if one.name in ITEMS:
            return [self._item("bullet", units)]
        return _led(units) if one.name in UNITS and one.name not in TITLED else units

    def _bold_title(self, units: list[StatedPart]) -> list[StatedPart] | None:
        """The one bold line that a unit without a number holds, as the title it is; None where it is none."""
        line = units[0].line if len(units) == 1 and units[0].kind == "para" and not units[0].children else None
        if line is None or line not in self._bold:
            return None
        self.rows[line] = self.rows[line]._replace(style="heading", level=_PLAIN_LEVEL)
        return [StatedPart(kind="part", line=line, flat=True)]

    def _titled(
        self, one: Element, heads: Content, num: Words | None, rest: Content, label: str = ""
    ) -> list[StatedPart]:
        """A part: its number and title are one row. Only a section, chapter … surely holds what it heads."""
        flat = one.name not in TITLED
        level = _level(one, heads)
        self._settle()
        titles = [words for head in heads if (words := self._collector.line([head]))]
        if num is None and len(titles) > 1 and _NUMERAL.fullmatch(titles[0].strand.words):
            num, titles = titles[0], titles[1:]
        words = self._collector.one(titles) if num and titles and _repeats(titles[0], num) else self._joined(num, titles)
        if words is None:
            held = self.units(rest)
            return [StatedPart(kind="part", line=None, label=label, children=tuple(held))] if label else held
        line = self._add(words, "heading", level)
        size = 0 if num is None else num.size + bool(titles)
        units = tuple(self.units(rest))
        return [StatedPart(kind="part", line=line, num=size, label=label, flat=flat and not units, children=units)]

    def _joined(self, num: Words | None, titles: Sequence[Words]) -> Words | None:
        return self._collector.one([num, *titles] if num else titles)

    def _numbered(self, num: Words, rest: Content) -> StatedPart:
        """A numbered unit or an item with its mark: number and first words are one row."""
        self._settle()
        self._pending = num
        line = len(self.rows)
        units = self.units(rest)
        self._settle()
        marked = not any(char.isalnum() for char in num.strand.words)
        size = num.size + (self.rows[line].strand is not num.strand)
        return _owning(StatedPart(kind="bullet" if marked else "number", line=line, num=size), units)

    def _item(self, kind: StatedKind, units: list[StatedPart], label: str = "") -> StatedPart:
        """A unit whose number or mark is not printed: its first paragraph is its own text."""
        line = units[0].line if units and units[0].kind == "para" else None
        return _owning(StatedPart(kind=kind, line=line, label=label), units)

    def _settle(self) -> None:
        """A number that no words follow is a row of its own."""
        if self._pending:
            words, self._pending = self._pending, None
            self._add(words, "plain")

    def _add(self, words: Words, style: Style, level: int = 0) -> int:
        """The number of the row that is made of words, behind the number that waits for them."""
        if self._pending:
            pending, self._pending = self._pending, None
            words = self._collector.one([pending, words]) or words
        strand = words.strand
        self.rows.append(Row(strand, columns=width(strand.words), starts=True, ends=True, style=style, level=level))
        return len(self.rows) - 1


def _repeats(title: Words, num: Words) -> bool:
    """Whether a title prints the number again that stands before it."""
    said, number = title.strand.words, num.strand.words
    return said.startswith(number) and not said[len(number) : len(number) + 1].isalnum()


def called(one: Element, name: str) -> Element:
    """A container as the unit it is called: blocks in it that are named so are its number and its title."""
    content = [
        Element(block.attrs["name"], block.attrs, block.content)
        if isinstance(block, Element) and block.name == "block" and block.attrs.get("name") in ("num", "heading") else block
        for block in one.content
    ]  # fmt: skip
    return Element(name, one.attrs, content)


def _level(one: Element, heads: Content) -> int:
    """How high a title stands: by its class, else by the highest element that holds it."""
    found = _TITLE_CLASS.fullmatch(one.attrs.get("class", ""))
    names = [head.name for head in heads if isinstance(head, Element)]
    return int(found[1]) if found else min((_LEVELS[name] for name in names if name in _LEVELS), default=_PLAIN_LEVEL)


def _owning(unit: StatedPart, units: Sequence[StatedPart]) -> StatedPart:
    """The unit with what stands in it; a first paragraph in its row is its own text."""
    if unit.line is None or not units or units[0].kind != "para" or units[0].line != unit.line:
        return replace(unit, children=tuple(units))
    own, *rest = units
    several = own.children and any(one.kind == "para" for one in rest)
    under = (replace(own, line=None, lines=1, lead=0),) if several else own.children
    return replace(unit, lines=own.lines, lead=own.lead, children=(*under, *rest))


def _led(units: Sequence[StatedPart]) -> list[StatedPart]:
    """Numbered units in a paragraph without a number are under its words."""
    made: list[StatedPart] = []
    for unit in units:
        if unit.kind != "para" and made and made[-1].kind == "para":
            made[-1] = replace(made[-1], children=(*made[-1].children, unit))
        else:
            made.append(unit)
    return made
