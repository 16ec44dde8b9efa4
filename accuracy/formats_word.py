"""Printed paragraphs as a Word file, with the numbers typed or counted by Word itself."""

import re
import unicodedata
from datetime import datetime
from io import BytesIO
from itertools import count
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from formats_blocks import Block, Document, is_list_mark

_DAY = datetime(2020, 1, 1)  # noqa: DTZ001 - a fixed day, so that the same document gives the same bytes
_NUMBER = re.compile(r"(?P<digits>\d+)|(?P<roman>[IVXLC]+)(?![A-Za-z])")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def word_file(document: Document, *, counted: bool, font: str = "IPAMincho") -> bytes:
    """The document as python-docx writes it; `counted` leaves numbers and list marks to Word's own counting."""
    word = docx.Document()
    word.core_properties.title, word.core_properties.created, word.core_properties.modified = document.title, _DAY, _DAY
    word.core_properties.author, word.core_properties.language = "", document.language
    _set_page(word, document, font)
    numbers = _Numbers(word)
    for block in document.blocks:
        paragraph = _paragraph(word, block)
        if counted and (number := numbers.of(block)):
            _number(paragraph, number)
            paragraph.add_run(block.words)
        else:
            paragraph.add_run(("\N{IDEOGRAPHIC SPACE}" if block.indent else "") + block.printed)
    made = BytesIO()
    word.save(made)
    return _without_times(made.getvalue())


def _set_page(word: Word, document: Document, font: str) -> None:
    """A4, one font for all, the title as a running head and the number of the page at the foot."""
    section, style = word.sections[0], word.styles["Normal"]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(30)
    style.font.name, style.font.size = font, Pt(10.5)
    for name in ("Normal", "Title", *(f"Heading {level}" for level in range(1, 7))):
        fonts = word.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
        for key in list(fonts.attrib):
            del fonts.attrib[key]
        for key in ("w:ascii", "w:hAnsi", "w:eastAsia"):
            fonts.set(qn(key), font)
    section.header.paragraphs[0].text = document.head
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    foot._p.append(field)  # noqa: SLF001 - python-docx has no fields


def _paragraph(word: Word, block: Block) -> Paragraph:
    if block.kind == "title":
        return word.add_paragraph(style="Title")
    if block.kind == "heading":
        return word.add_paragraph(style=f"Heading {min(block.level, 6)}")
    paragraph = word.add_paragraph()
    if block.kind == "front":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if block.kind == "item":
        paragraph.paragraph_format.left_indent = Mm(10)
    return paragraph


class _Shape(NamedTuple):
    """How a number looks: the kind of its figures, what stands before and behind it, and what follows."""

    figures: str
    pattern: str
    suffix: str


class _Numbers:
    """The lists of a Word file: a number that follows the one before goes on in its list, any other begins a new one."""

    def __init__(self, word: Word) -> None:
        self._numbering = word.part.numbering_part.element
        self._ids = count(100)
        self._shapes: dict[_Shape, int] = {}
        self._lists: dict[_Shape, tuple[int, int]] = {}

    def of(self, block: Block) -> int | None:
        """The list that counts this paragraph's number; None for one without a number that Word can count."""
        shaped = _shape(block) if block.mark else None
        if shaped is None:
            return None
        shape, value = shaped
        number, last = self._lists.get(shape, (0, -1))
        if value is not None and value != last + 1:
            number = self._new(shape, value)
        elif value is None:
            number = number or self._new(shape, 1)
        self._lists[shape] = (number, value or 0)
        return number

    def _new(self, shape: _Shape, value: int) -> int:
        abstract = self._shapes.get(shape)
        if abstract is None:
            abstract = self._shapes[shape] = next(self._ids)
            self._numbering.insert(0, _abstract(shape, abstract))
        number = next(self._ids)
        num = OxmlElement("w:num")
        num.set(qn("w:numId"), str(number))
        num.append(_valued("w:abstractNumId", str(abstract)))
        override = OxmlElement("w:lvlOverride")
        override.set(qn("w:ilvl"), "0")
        override.append(_valued("w:startOverride", str(value)))
        num.append(override)
        self._numbering.append(num)
        return number


def _shape(block: Block) -> tuple[_Shape, int | None] | None:
    """How Word would count this mark and at which value it stands; no value for a list mark, None for what it cannot count."""
    suffix, mark = "tab" if block.gap else "nothing", block.mark
    plain = unicodedata.normalize("NFKC", mark)
    if is_list_mark(mark):
        return _Shape("bullet", mark, suffix), None
    found = _NUMBER.search(plain)
    if not found or len(plain) != len(mark) or not mark[found.start()].isalnum():
        return None
    wide = mark[found.start()] != found[0][0]
    pattern = f"{mark[: found.start()]}%1{mark[found.end() :]}"
    if found["digits"]:
        return _Shape("decimalFullWidth" if wide else "decimal", pattern, suffix), int(found[0])
    return None if wide else (_Shape("upperRoman", pattern, suffix), _roman(found[0]))


def _roman(figures: str) -> int:
    values = [_ROMAN[figure] for figure in figures]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _abstract(shape: _Shape, number: int) -> OxmlElement:
    abstract, level = OxmlElement("w:abstractNum"), OxmlElement("w:lvl")
    abstract.set(qn("w:abstractNumId"), str(number))
    abstract.append(_valued("w:multiLevelType", "singleLevel"))
    level.set(qn("w:ilvl"), "0")
    for tag, value in (("start", "1"), ("numFmt", shape.figures), ("suff", shape.suffix), ("lvlText", shape.pattern)):
        level.append(_valued(f"w:{tag}", value))
    abstract.append(level)
    return abstract


def _number(paragraph: Paragraph, number: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - python-docx has no numbering
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number


def _valued(tag: str, value: str) -> OxmlElement:
    element = OxmlElement(tag)
    element.set(qn("w:val"), value)
    return element


def _without_times(data: bytes) -> bytes:
    """The archive with every member dated alike."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(ZipInfo(member.filename, _DAY.timetuple()[:6]), old.read(member), ZIP_DEFLATED)
    return made.getvalue()
