"""What the markup of a resolution states: its parts with their paths, its adopted day, what it cites, its lead verbs.

Only ElementTree is used here, and nothing of Taiwa: it is the truth that both readings (as markup, as plain text) are held against.
"""

import re
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from taiwa.mentions.symbols import without_year
from taiwa.values import replace

NS = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
BlockKind = Literal["cover", "title", "preamble", "part", "unit", "number", "letter", "point", "para", "conclusion", "annex", "aside"]

MARK = re.compile(r"\ue000([^\ue001]*)\ue001")
"""Where a footnote is referred to: its mark between two private characters."""

_LETTER = re.compile(r"\s*(?P<num>\(?(?P<label>[^\W\d_]{1,4})\))[\s\u200e]+")
_NUMBER = re.compile(r"\s*(?P<num>(?P<label>\d{1,3})\.)[\s\u200e]+(?=\S)")
_ROMAN = re.compile(r"(?P<label>[IVX]{1,6})\.?(?:\s+(?P<title>\S.*))?", re.DOTALL)
_RULE = re.compile(r"(?P<label>(?:Rule|Правило)\s+\d{1,3})(?:\s+(?P<title>\S.*))?", re.DOTALL)
_ANNEX = re.compile(r"(?P<word>Annex|Приложение)(?:\s+(?P<label>[IVX]+))?(?:\s+(?P<title>\S.*))?\s*\Z", re.DOTALL)
_MEETING = re.compile(r"\d{1,3}-?(?:st|nd|rd|th|е|e)\b.{0,20}\b(?:plenary meeting|пленарное заседание)", re.IGNORECASE)
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_TITLES = {NS + "heading", NS + "subheading"}
_LINK = re.compile(r"https?://undocs\.org/+(?:(?:en|ru|fr|es|ar|zh)/+){0,2}(?P<symbol>.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One printed paragraph, heading or line. `num` is its number as printed, `label` the same in a path.

    `lead` is the run of italics with which it begins: the lead verb of a resolution. Footnote marks stand in `words`
    between two private characters.
    """

    kind: BlockKind
    words: str
    num: str = ""
    label: str = ""
    heading: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """What one file states. `paths` are those of the annotation guide, each with the first words of its own text."""

    name: str
    language: str
    symbol: str
    adopted: str
    blocks: tuple[Block, ...]
    notes: tuple[tuple[str, str], ...]
    cited: frozenset[str]
    cited_in_text: frozenset[str]
    paths: tuple[tuple[tuple[str, ...], Block], ...] = field(default=())


def truth_of(path: Path) -> Truth:
    """What the markup of one file states."""
    root = ET.parse(path).getroot()  # noqa: S314 - our own corpus
    reader = _Reader(root)
    blocks = tuple(reader.blocks())
    other = _other(path)
    truth = Truth(
        name=path.stem,
        language=path.stem.rsplit(".", 1)[-1],
        symbol=_plain(next(one for one in root.iter(NS + "docNumber"))),
        adopted=_adopted(root) or _adopted(other),
        blocks=blocks,
        notes=tuple(reader.notes),
        cited=frozenset((*_cited(root), *_cited(other))),
        cited_in_text=frozenset((*_cited(root, notes=False), *_cited(other, notes=False))),
    )
    return replace(truth, paths=tuple(_paths(blocks)))


def _other(path: Path) -> ET.Element:
    """The same resolution in the other language: what one of them links, the other cites too."""
    stem, language = path.stem.rsplit(".", 1)
    twin = path.with_name(f"{stem}.{'ru' if language == 'en' else 'en'}.xml")
    return ET.parse(twin).getroot()  # noqa: S314 - our own corpus


def _adopted(root: ET.Element) -> str:
    """The day that the closing line states; empty where the markup has none."""
    closing = root.find(f".//{NS}conclusions")
    day = closing.find(f".//{NS}docDate") if closing is not None else None
    return day.get("date", "") if day is not None else ""


def symbol_of(href: str) -> str | None:
    """The symbol a link names: capitals, no white space, no language, no part of the document (Vol. I, Supp)."""
    found = _LINK.match(unquote(href.strip()))
    return canonical(found["symbol"]) if found else None


def canonical(symbol: str) -> str:
    """One spelling of a symbol."""
    bare = re.sub(r"\s+", "", symbol).rstrip(".,;").upper()
    return without_year(re.sub(r"\((?:PARTS?|VOL\.|SUPP|SECT\.)[^()]*\)", "", bare))


def _cited(part: ET.Element, *, notes: bool = True) -> Iterator[str]:
    if part.tag == NS + "a":
        symbol = symbol_of(part.get("href", ""))
        if symbol:
            yield symbol
    for child in part:
        if notes or child.tag != NS + "authorialNote":
            yield from _cited(child, notes=notes)


class _Reader:
    """Walks the markup in text order; `notes` gathers the footnotes with their marks."""

    def __init__(self, root: ET.Element) -> None:
        self._root = root
        self.notes: list[tuple[str, str]] = []

    def blocks(self) -> Iterator[Block]:
        statement = self._root[0]
        for part in statement:
            tag = part.tag.removeprefix(NS)
            if tag == "coverPage":
                yield from self._lines(part, "cover")
            elif tag == "preface":
                yield from self._lines(part, "title")
            elif tag == "preamble":
                yield from (self._block("preamble", child) for child in part)
            elif tag == "mainBody":
                yield from self._body(part)
            elif tag == "conclusions":
                yield Block(kind="conclusion", words=_tidy(" ".join(self._text(part).split())))
            elif tag == "attachments":
                yield from (block for body in part.iter(NS + "mainBody") for block in self._body(body, annex=True))

    def _lines(self, part: ET.Element, kind: BlockKind) -> Iterator[Block]:
        for paragraph in part.findall(NS + "p"):
            words = _tidy(self._text(paragraph))
            if words:
                yield Block(kind=kind, words=words)

    def _body(self, body: ET.Element, *, annex: bool = False) -> Iterator[Block]:
        waiting: Block | None = None
        for child in body:
            for block in self._unit(child, annex=annex):
                if waiting and block.kind == "part" and not block.label:
                    yield replace(waiting, heading=block.heading)
                    waiting = None
                    continue
                if waiting:
                    yield waiting
                    waiting = None
                if block.kind in ("part", "unit", "annex") and not block.heading:
                    waiting = block
                elif block.words or block.heading or block.num:
                    yield block
        if waiting:
            yield waiting

    def _unit(self, unit: ET.Element, *, annex: bool) -> Iterator[Block]:
        if unit.tag == NS + "section":
            yield from self._section(unit)
        elif unit.tag == NS + "container":
            return
        elif unit.find(NS + "list") is not None:
            yield from self._list(unit)
        elif _is_title(unit):
            yield self._title(unit, annex=annex)
        else:
            yield self._paragraph(unit)

    def _section(self, section: ET.Element) -> Iterator[Block]:
        num, title = section.find(NS + "num"), section.find(NS + "subheading")
        label = _plain(num) if num is not None else ""
        yield Block(kind="part", words="", num=label, label=label, heading=_plain(title) if title is not None else "")
        for child in section:
            if child.tag == NS + "crossHeading":
                yield self._block("para", child)
            elif child.tag == NS + "paragraph":
                yield from self._unit(child, annex=False)

    def _list(self, unit: ET.Element) -> Iterator[Block]:
        """A paragraph whose markup nests a list: its intro, its points, and what stands under these without a number."""
        num, listed = unit.find(NS + "num"), unit.find(NS + "list")
        intro = listed.find(NS + "intro") if listed is not None else None
        if listed is None or intro is None or num is None:
            return
        yield replace(self._block("number", intro), num=_plain(num), label=_plain(num).rstrip("."))
        for child in listed:
            if child.tag == NS + "sublist":
                yield from (self._block("point", point) for point in child)
            elif child.tag == NS + "point":
                mark = _plain(next(child.iter(NS + "num")))
                yield replace(self._block("letter", _without_num(child)), num=mark, label=mark.strip("()"))
                for sublist in child.findall(NS + "sublist"):
                    yield from (self._block("point", point) for point in sublist)

    def _title(self, unit: ET.Element, *, annex: bool) -> Block:
        words = _tidy(" ".join(self._text(unit, but="num").split()))
        num = unit.find(NS + "num")
        found = _ANNEX.match(words) if annex else None
        if found:
            label = f"{found['word']}{found['label']}" if found["label"] else ""
            return Block(kind="annex", words="", num=f"{found['word']} {found['label'] or ''}".strip(), label=label,
                         heading=found["title"] or "")
        if num is not None:
            printed = _plain(num)
            words = words.removeprefix(printed).strip()
            return Block(kind="part", words="", num=printed, label=printed.rstrip("."), heading=words)
        return self._numbered_title(words)

    def _numbered_title(self, words: str) -> Block:
        if found := _RULE.fullmatch(words):
            return Block(kind="unit", words="", num=found["label"], label=re.sub(r"\s", "", found["label"]),
                         heading=found["title"] or "")
        if found := _ROMAN.fullmatch(words):
            return Block(kind="part", words="", num=found["label"], label=found["label"], heading=found["title"] or "")
        return Block(kind="aside" if _is_place(words) else "part", words=words if _is_place(words) else "", heading=words)

    def _paragraph(self, unit: ET.Element) -> Block:
        num = unit.find(NS + "num")
        block = self._block("para", unit, but="num")
        if num is not None:
            printed = _plain(num)
            kind: BlockKind = "number" if printed[:1].isdigit() else "letter"
            return replace(block, kind=kind, num=printed, label=printed.strip("(). "))
        for pattern, kind in ((_LETTER, "letter"), (_NUMBER, "number")):
            if found := pattern.match(block.words):
                return replace(block, kind=kind, num=found["num"], label=found["label"], words=block.words[found.end() :])
        if _MEETING.match(block.words):
            return replace(block, kind="conclusion")
        return block if re.search(r"\w", block.words) else replace(block, kind="aside")

    def _block(self, kind: BlockKind, unit: ET.Element, but: str = "") -> Block:
        return Block(kind=kind, words=_tidy(self._text(unit, but=but)), lead=_lead(unit))

    def _text(self, unit: ET.Element, but: str = "") -> str:
        """All characters of a unit; a footnote leaves its mark and is gathered."""
        parts = [unit.text or ""]
        for child in unit:
            if child.tag == NS + "authorialNote":
                mark = child.get("marker", "").strip() or str(len(self.notes) + 1)
                self.notes.append((mark, _tidy(self._text(child))))
                parts.append(f"\ue000{mark}\ue001")
            elif child.tag == NS + "eol":
                parts.append("\n")
            elif not but or child.tag != NS + but:
                parts.append(self._text(child))
            parts.append(child.tail or "")
        return "".join(parts)


def _without_num(point: ET.Element) -> ET.Element:
    content = point.find(NS + "content")
    return point if content is None else content


def _is_title(unit: ET.Element) -> bool:
    if any(child.tag in _TITLES for child in unit):
        return True
    words = _plain(unit)
    styled = (unit.get("class") or "") in ("H1", "H23") or re.match(r"(?:Компонент|Pillar) [IVX]+:", words)
    return bool(styled) or re.fullmatch(r"[IVX]{1,5} [А-Я][^.;]{3,80}", words) is not None


def _is_place(words: str) -> bool:
    """A line under an annex's title that gives place and days, as no title of a part does."""
    return re.match(r"[^\W\d_][\w -]{2,20}, .{0,12}\d{1,2}\b.{0,20}\d{4}", words) is not None


def _lead(unit: ET.Element) -> str:
    """The italics with which the first paragraph of a unit begins, without its number."""
    paragraph = unit if unit.tag == NS + "crossHeading" else next(unit.iter(NS + "p"), None)
    if paragraph is None:
        return ""
    if re.sub(r"[\s\d.()a-z\u200e]", "", paragraph.text or ""):
        return ""
    first = next((child for child in paragraph), None)
    if first is None or first.tag != NS + "span" or first.get("class") != "italic":
        return ""
    return _plain(first).rstrip(" ,:")


def _plain(element: ET.Element) -> str:
    """All characters of an element without its footnotes, in one line."""
    parts = [element.text or ""]
    for child in element:
        if child.tag != NS + "authorialNote":
            parts.append(_plain_raw(child))
        parts.append(child.tail or "")
    return _tidy(" ".join("".join(parts).split()))


def _plain_raw(element: ET.Element) -> str:
    return (element.text or "") + "".join(
        ("" if child.tag == NS + "authorialNote" else _plain_raw(child)) + (child.tail or "") for child in element
    )


def _tidy(words: str) -> str:
    """One paragraph in one line, as it is set: white space of the markup is one space, none before a comma or a mark."""
    words = " ".join(words.replace("\u200e", "").split())
    words = re.sub(r"\s+(?=[\ue000,;.](?!\.))", "", words)
    return unicodedata.normalize("NFC", words)


def _paths(blocks: tuple[Block, ...]) -> Iterator[tuple[tuple[str, ...], Block]]:
    """The path of every part, in text order, by the annotation guide."""
    preamble = [block for block in blocks if block.kind == "preamble"]
    for at, block in enumerate(preamble, 1):
        yield (("preamble", f"¶{at}") if len(preamble) > 1 else ("preamble",)), block
    tree = _Tree()
    annexes = False
    for block in blocks:
        if block.kind == "conclusion":
            yield from tree.paths()
            yield ("conclusion",), block
            tree, annexes = tree.after(), True
        elif block.kind not in ("cover", "title", "preamble", "aside"):
            tree.add(block)
    yield from tree.paths()
    assert annexes or not blocks  # noqa: S101 - every resolution of the corpus closes with its meeting


_ANNEX_LEVEL, _PART, _SUBPART, _RULE_LEVEL, _NUMBER_LEVEL, _LETTER_LEVEL, _ROMAN_LEVEL, _PARA = range(1, 9)


@dataclass(slots=True)
class _Unit:
    """A part of the tree while it grows; `level` is its depth by kind, an annex the highest."""

    level: int
    block: Block
    children: list["_Unit"] = field(default_factory=list)


class _Tree:
    """Blocks nested by their kind."""

    def __init__(self, parts: int = 0) -> None:
        self._root = _Unit(0, Block(kind="para", words=""))
        self._open = [self._root]
        self._parts = parts

    def after(self) -> "_Tree":
        """A tree for what stands behind the conclusion; the untitled parts are counted on."""
        return _Tree(sum(unit.block.kind in ("part", "annex") and not unit.block.label for unit in self._root.children))

    def add(self, block: Block) -> None:
        """Places one block under the last that is higher than it."""
        level = self._level(block)
        while self._open[-1].level >= level:
            self._open.pop()
        unit = _Unit(level, block)
        self._open[-1].children.append(unit)
        if level < _PARA:
            self._open.append(unit)

    def _level(self, block: Block) -> int:
        """A paragraph without a number goes on with its number, a point with its letter."""
        levels = [unit.level for unit in self._open]
        if block.kind == "part":
            below = _PART in levels and not block.label and self._open[levels.index(_PART)].block.label
            return _SUBPART if below or (re.fullmatch(r"[A-HJ-U]", block.label) and _PART in levels) else _PART
        if block.kind == "letter":
            return _ROMAN_LEVEL if self._nests(block.label) else _LETTER_LEVEL
        if block.kind == "para":
            while self._open[-1].level in (_LETTER_LEVEL, _ROMAN_LEVEL):
                self._open.pop()
        return {"annex": _ANNEX_LEVEL, "unit": _RULE_LEVEL, "number": _NUMBER_LEVEL}.get(block.kind, _PARA)

    def _nests(self, label: str) -> bool:
        """Whether a small Roman number stands under a letter: it is no next letter of the open list."""
        if label not in _ROMANS or _LETTER_LEVEL not in [unit.level for unit in self._open]:
            return False
        letters = [unit for unit in self._open[-2].children if unit.level == _LETTER_LEVEL]
        return not (letters and letters[-1].block.label == chr(ord(label) - 1)) if len(label) == 1 else True

    def paths(self) -> Iterator[tuple[tuple[str, ...], Block]]:
        """Every path in text order."""
        yield from _numbered(self._root.children, (), self._parts)


def _numbered(units: list[_Unit], path: tuple[str, ...], parts: int = 0) -> Iterator[tuple[tuple[str, ...], Block]]:
    paragraphs = 0
    for unit in units:
        if unit.level == _PARA:
            paragraphs += 1
            yield (*path, f"¶{paragraphs}"), unit.block
            continue
        parts += not unit.block.label
        here = (*path, unit.block.label or f"§{parts}")
        own, rest = _own(unit)
        yield here, own
        yield from _numbered(rest, here)


def _own(unit: _Unit) -> tuple[Block, list[_Unit]]:
    """A unit with the words it holds itself (its only paragraph), and what stands under it."""
    block, rest = unit.block, unit.children
    if block.words:
        rest = [_Unit(_PARA, Block(kind="para", words=block.words, lead=block.lead)), *rest]
    if sum(child.level == _PARA for child in rest) == 1 and rest[0].level == _PARA:
        return replace(block, words=rest[0].block.words, lead=rest[0].block.lead), rest[1:]
    return replace(block, words="", lead=""), rest
