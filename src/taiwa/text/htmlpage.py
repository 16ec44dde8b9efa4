"""A page read from its first tag to its last: rows of words with the blocks they stand in."""

import re

from ..problems import Problem
from ..values import Span
from .htmlelements import (
    BLOCKS, BOLD, CERTAIN, LISTS, READINGS, SPACED, VOID, ZONES, ListStyle, list_style, marker,
)  # fmt: skip
from .htmlhead import Head
from .htmlstack import Block, Stack
from .htmltokens import Token, attributes, tokens
from .htmlwords import row_of, without_entities
from .models import Cut, Style
from .rows import Row

_HIDDEN = re.compile(r"(?:^|\s)hidden(?=[\s=/]|\Z)|display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden", re.I)
_NAMED = re.compile(r"\b(?:class|id|role)\s{0,5}=", re.I)
_WORD = re.compile(r"[A-Za-z]+")
_NEVER_ZONES = frozenset(("html", "body", "main", "article", "h1", "li", "tr", "tbody"))


class Page:
    """Takes the tokens of a page one by one."""

    def __init__(self, decoded: str, zone_words: dict[str, str]) -> None:
        self.decoded = decoded
        self.zone_words = zone_words
        self.rows: list[Row] = []
        self.cuts: list[Cut] = []
        self.problems: list[Problem] = []
        self.head = Head()
        self.stack = Stack()
        self.lists: list[tuple[ListStyle, int, int]] = []
        self.records: list[list[tuple[int, int]]] = []
        self.chunks: list[tuple[int, int]] = []
        self.marker: str | None = None
        self.in_item = False
        self.bold = self.bold_size = self.size = self.linked = self.gap = 0
        self.link = False
        self.fresh = True
        self.mute = ("", "", 0, 0)
        """Element, reason, depth of the stack and depth of elements of the same name of an inline element left out."""

    def read(self) -> None:
        """Take all tokens."""
        takers = {"open": self.open, "close": self.close, "words": self.words, "raw": self.raw, "comment": self.comment}
        for token in tokens(self.decoded):
            takers[token.kind](token)
        self.flush()

    def words(self, token: Token) -> None:
        why = self.mute[1] or self.stack.top.hidden
        if why:
            self.cut(token.start, token.end, why)
            return
        if self.stack.top.pre:
            self.lines(token)
            return
        self.chunk(token.start, token.end)

    def chunk(self, start: int, end: int) -> None:
        size = len(self.decoded[start:end].strip())
        self.chunks.append((start, end))
        self.size += size
        self.bold_size += size if self.bold else 0
        self.linked += size if self.link else 0

    def lines(self, token: Token) -> None:
        """Preformatted words: each line break is one."""
        at = token.start
        for line in self.decoded[token.start : token.end].splitlines(keepends=True):
            self.chunk(at, at + len(line))
            at += len(line)
            if line[-1] in "\r\n":
                self.line_break()

    def raw(self, token: Token) -> None:
        if token.name == "title" and not self.head.title:
            self.head.title = without_entities(self.decoded[token.start : token.end])
        why = ZONES.get(token.name)
        if why:
            self.cut(token.start, token.end, why)
        else:
            self.words(token)

    def comment(self, token: Token) -> None:
        self.cut(token.start, token.end, "comment that is never closed")
        if self.decoded[token.start + 4 : token.end].strip():
            self.problems.append(Problem(Span(0, 0), "the rest of the page stands in a comment that is never closed"))

    def cut(self, start: int, end: int, why: str) -> None:
        if self.decoded[start:end].strip():
            self.cuts.append(Cut(Span(start, end), self.decoded[start:end].strip(), why))

    def open(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self.line_break()
        elif name in BLOCKS:
            self.open_block(token)
        elif name == "a":
            self.link = "href" in token.attrs.lower()
        elif name in BOLD:
            self.bold += 1
        elif name in ("meta", "link"):
            self.head.take(name, attributes(token.attrs))
        self.open_inline(token)

    def open_inline(self, token: Token) -> None:
        """Begin or deepen what is left out inside a line: a reading, a hidden element."""
        name, (muted, why, depth, same) = token.name, self.mute
        if muted in READINGS and name in (*READINGS, "rb"):
            self.mute = muted, why, depth, same = ("", "", 0, 0)
        if muted:
            self.mute = (muted, why, depth, same + (name == muted))
        elif name in READINGS:
            self.mute = (name, "reading", len(self.stack.blocks), 1)
        elif name not in BLOCKS and name not in VOID and _HIDDEN.search(token.attrs):
            self.mute = (name, "hidden", len(self.stack.blocks), 1)

    def close(self, token: Token) -> None:
        name, (muted, why, depth, same) = token.name, self.mute
        if muted == name or (muted in READINGS and name == "ruby"):
            same = 0 if muted in READINGS else same - 1
            self.mute = (muted, why, depth, same) if same else ("", "", 0, 0)
        if name in BLOCKS:
            self.close_block(name)
        elif name == "a":
            self.link = False
        elif name in BOLD:
            self.bold = max(0, self.bold - 1)

    def open_block(self, token: Token) -> None:
        name = token.name
        self.flush()
        self.leave(self.stack.implied(name))
        attrs = attributes(token.attrs) if token.attrs else {}
        if name == "html":
            self.head.language = self.head.language or attrs.get("lang") or attrs.get("xml:lang")
        self.new_line(name)
        if name in VOID:
            return
        self.enter(name, attrs)
        self.stack.open(self.block(name, token.attrs, attrs))

    def enter(self, name: str, attrs: dict[str, str]) -> None:
        """What an opening block begins beside itself: a list, an item, a row of a table, a cell."""
        if name in LISTS:
            start = attrs.get("start", "")
            first = int(start) if start.lstrip("-").isdecimal() and len(start) < 10 else 1
            self.lists.append((list_style(name, attrs), first, -1 if "reversed" in attrs else 1))
        elif name == "li":
            self.marker, self.in_item = self.next_marker(attrs), True
        elif name == "tr":
            self.records.append([])
        elif name in ("td", "th"):
            self.bold = 0
            self.link = False

    def next_marker(self, attrs: dict[str, str]) -> str | None:
        if not self.lists:
            return "•"
        style, number, step = self.lists[-1]
        value = attrs.get("value", "")
        number = int(value) if value.isdecimal() and len(value) < 10 else number
        self.lists[-1] = (style, number + step, step)
        return marker(style, number)

    def block(self, name: str, written: str, attrs: dict[str, str]) -> Block:
        """The block that an opening tag makes, inside the one that is open."""
        top = self.stack.top
        style: Style = top.style
        level = top.level
        if len(name) == 2 and name[0] == "h" and name[1].isdigit():
            style, level = "heading", int(name[1])
        elif name == "blockquote":
            style = "quote"
        why = self.zone(name, written, attrs)
        hidden = top.hidden or ("hidden" if _HIDDEN.search(written) else "")
        if why in CERTAIN:
            hidden, why = hidden or why, ""
        zones = top.inside(why, len(self.rows))
        return Block(name, zones, style, level, hidden, top.pre or name in ("pre", "xmp"), len(self.rows))

    def zone(self, name: str, written: str, attrs: dict[str, str]) -> str:
        """Why the words in this element may be no words of the document; empty where they are."""
        if name in ZONES:
            inner = name in ("header", "footer") and any(block.name in ("article", "main") for block in self.stack.blocks[-8:])
            return "" if inner else ZONES[name]
        if name in _NEVER_ZONES or not _NAMED.search(written):
            return ""
        named = " ".join((attrs.get("id", ""), attrs.get("role", ""), attrs.get("class", "")))[:500]
        for word in _WORD.findall(named):
            if word.lower() in self.zone_words:
                return self.zone_words[word.lower()]
        return ""

    def close_block(self, name: str) -> None:
        self.flush()
        self.leave(self.stack.close(name))
        self.new_line(name)

    def leave(self, closed: list[Block]) -> None:
        """End what closed blocks had begun."""
        for block in closed:
            if block.name in LISTS and self.lists:
                self.lists.pop()
            elif block.name == "li":
                self.marker, self.in_item = None, False
            elif block.name in ("td", "th"):
                self.bold, self.link = 0, False
                if self.records:
                    self.records[-1].append((block.first, len(self.rows)))
            elif block.name == "tr" and self.records:
                self.record(self.records.pop())
        if closed and len(self.stack.blocks) < self.mute[2]:
            self.mute = ("", "", 0, 0)

    def record(self, cells: list[tuple[int, int]]) -> None:
        """A table row of several cells with one line each holds cells; any other is layout."""
        filled = [(first, end) for first, end in cells if end > first]
        if len(filled) > 1 and all(end - first == 1 for first, end in filled):
            for first, _ in filled:
                if self.rows[first].style in ("plain", "bold"):
                    self.rows[first] = self.rows[first]._replace(style="cell")

    def new_line(self, name: str) -> None:
        self.fresh = True
        if name in SPACED and self.rows:
            self.gap = max(self.gap, 1)

    def line_break(self) -> None:
        if not self.flush():
            self.gap += 1

    def flush(self) -> bool:
        """End the line; whether there was one."""
        chunks, self.chunks = self.chunks, []
        size, bold, linked = self.size, self.bold_size, self.linked
        self.size = self.bold_size = self.linked = 0
        row = row_of(self.decoded, chunks) if size else None
        if row is None:
            return False
        top = self.stack.top
        style: Style = top.style
        level = top.level
        if style == "plain" and self.in_item:
            style, level = "item", len(self.lists)
        elif style == "plain" and bold == size:
            style = "bold"
        self.rows.append(row._replace(
            gap=self.gap, starts=self.fresh, style=style, level=level, marker=self.marker, linked=linked, zones=top.zones,
        ))  # fmt: skip
        self.marker, self.in_item, self.fresh, self.gap = None, False, False, 0
        return True


