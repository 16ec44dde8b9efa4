"""The units of a body, each with the row its words stand in."""

import re
from typing import NamedTuple

from ...values import Span, replace
from ..layout import ends_sentence
from ..models import Style
from ..rows import Row, width
from ..stated import StatedKind, StatedPart
from .markup import Element
from .names import BREAKING, CALLED, FRAMES, ITEMS, LEAVES, LISTS, TITLED, TITLES, UNITS, called, is_apart, why_of
from .nesting import SideBySide, owning, under_words
from .words import Collector, Content, Words

_TITLE_CLASS = re.compile(r"H(\d)\d{0,2}")
"""A class that sets a paragraph as a heading, as the style sheet of the United Nations has it."""
_NUMERAL = re.compile(r"(?:[IVXLC]{1,8}|\d{1,3}|[A-ZА-Я])\.?")
_HEADS = ("heading", "subheading")
_LEVELS = {"heading": 1, "subheading": 2, "crossHeading": 3}
_PLAIN_LEVEL = 2
_PREAMBLE = "#preamble"


class Heads(NamedTuple):
    """What stands at the head of a unit: the elements of its title, its number as printed, or one that nobody printed."""

    titles: Content
    num: Words | None = None
    label: str = ""


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
        made = SideBySide()
        loose: list[Element | Span] = []
        for one in content:
            if isinstance(one, Span) or one.name not in BREAKING:
                loose.append(one)
                continue
            made.add(self._paragraphs(loose))
            loose = []
            made.add(self._block(one), listed=one.name in LISTS)
        made.add(self._paragraphs(loose))
        return made.units()

    def _block(self, one: Element) -> list[StatedPart]:
        if why_of(one) or is_apart(one):
            self._aside(one)
            return []
        if one.name == "container" and one.attrs.get("name") in CALLED:
            one = called(one, one.attrs["name"])
        if one.name in FRAMES:
            return self.units(one.content)
        if one.name in TITLES and one.attrs.get("refersTo") != _PREAMBLE:
            return self._titled(one, Heads([one]), ())
        return self._leaf(one) if one.name in LEAVES else self._unit(one)

    def _aside(self, one: Element) -> None:
        """Take words that are none of the document, or lines that belong to no unit."""
        if why := why_of(one):
            self._collector.leave_out(one, why)
        else:
            self._settle()
            self.lines(one.content)

    def _leaf(self, one: Element) -> list[StatedPart]:
        made = self._paragraphs([one], "cell" if one.name == "table" else "plain")
        return [replace(unit, lead=0) for unit in made] if one.name == "formula" else made

    def _paragraphs(self, block: Content, style: Style = "plain") -> list[StatedPart]:
        """The words of a block as one paragraph, which may have several lines."""
        lines = self._collector.lines(block)
        made = [self._add(words, style) for words in lines]
        if len(lines) == 1 and lines[0].bold and not ends_sentence(lines[0].strand.words):
            self._bold.add(made[0])
        return [StatedPart(kind="para", line=made[0], lines=len(made), lead=lines[0].lead)] if made else []

    def _unit(self, one: Element) -> list[StatedPart]:
        titles: Content = [child for child in one.children if child.name in _HEADS]
        numbers = [child for child in one.children if child.name == "num"]
        rest: Content = [child for child in one.content if isinstance(child, Span) or child.name not in (*_HEADS, "num")]
        num = self._collector.line(numbers)
        label = "" if num else next((number.attrs["title"] for number in numbers if number.attrs.get("title")), "")
        if not titles and _TITLE_CLASS.fullmatch(one.attrs.get("class", "")):
            titles, rest = rest, ()
        if titles or ((num or label) and one.name in TITLED):
            return self._titled(one, Heads(titles, num, label), rest)
        return [self._numbered(num, rest)] if num else self._unnumbered(one, rest, label)

    def _unnumbered(self, one: Element, rest: Content, label: str) -> list[StatedPart]:
        """A unit that prints no number: one that is counted unseen, a title, an item, or paragraphs."""
        units = self.units(rest)
        if label:
            return [_item("number", units, label)]
        if titled := self._bold_title(units):
            return titled
        if one.name in ITEMS:
            return [_item("bullet", units)]
        return under_words(units) if one.name in UNITS and one.name not in TITLED else units

    def _bold_title(self, units: list[StatedPart]) -> list[StatedPart] | None:
        """The one bold line that a unit without a number holds, as the title it is; None where it is none."""
        line = units[0].line if len(units) == 1 and units[0].kind == "para" and not units[0].children else None
        if line is None or line not in self._bold:
            return None
        self.rows[line] = replace(self.rows[line], style="heading", level=_PLAIN_LEVEL)
        return [StatedPart(kind="part", line=line, flat=True)]

    def _titled(self, one: Element, heads: Heads, rest: Content) -> list[StatedPart]:
        """A part: its number and title are one row. Only a section, chapter … surely holds what it heads."""
        self._settle()
        num = heads.num
        titles = [words for title in heads.titles if (words := self._collector.line([title]))]
        if num is None and len(titles) > 1 and _NUMERAL.fullmatch(titles[0].strand.words):
            num, titles = titles[0], titles[1:]
        repeated = bool(num and titles and _repeats(titles[0], num))
        words = self._collector.one([num, *titles] if num and not repeated else titles)
        if words is None:
            held = self.units(rest)
            return [StatedPart(kind="part", line=None, label=heads.label, children=tuple(held))] if heads.label else held
        line = self._add(words, "heading", _level(one, heads.titles))
        size = 0 if num is None else num.size + bool(titles)
        units = tuple(self.units(rest))
        flat = not units and one.name not in TITLED
        return [StatedPart(kind="part", line=line, num=size, label=heads.label, flat=flat, children=units)]

    def _numbered(self, num: Words, rest: Content) -> StatedPart:
        """A numbered unit or an item with its mark: number and first words are one row."""
        self._settle()
        self._pending = num
        line = len(self.rows)
        units = self.units(rest)
        self._settle()
        marked = not any(char.isalnum() for char in num.strand.words)
        size = num.size + (self.rows[line].strand is not num.strand)
        return owning(StatedPart(kind="bullet" if marked else "number", line=line, num=size), units)

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


def _level(one: Element, heads: Content) -> int:
    """How high a title stands: by its class, else by the highest element that holds it."""
    found = _TITLE_CLASS.fullmatch(one.attrs.get("class", ""))
    names = [head.name for head in heads if isinstance(head, Element)]
    return int(found[1]) if found else min((_LEVELS[name] for name in names if name in _LEVELS), default=_PLAIN_LEVEL)


def _item(kind: StatedKind, units: list[StatedPart], label: str = "") -> StatedPart:
    """A unit whose number or mark is not printed: its first paragraph is its own text."""
    line = units[0].line if units and units[0].kind == "para" else None
    return owning(StatedPart(kind=kind, line=line, label=label), units)
