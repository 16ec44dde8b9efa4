"""A page read from its first tag to its last: rows of words with the blocks they stand in."""

from typing import NamedTuple

from ..problems import Problem
from ..values import Span, replace
from .furniturewords import FurnitureWords
from .htmlelements import BLOCKS, BOLD, CERTAIN, HEADINGS, READINGS, SPACED, VOID, ZONES
from .htmlhead import Head
from .htmlline import OpenLine
from .htmllists import Lists
from .htmlstack import Block, Stack
from .htmltables import Tables
from .htmltokens import Token, attributes, tokens
from .htmlwords import without_entities
from .htmlzones import is_hidden, zone_of
from .limits import MOST_LINES, MOST_TAGS
from .models import Cut, Style
from .raised import NOTE_MARK, is_exponent, is_note_mark
from .rows import Row, rest_of


class _Mute(NamedTuple):
    """An inline element whose words are left out: its name, why, the blocks around it, how often it is open."""

    name: str = ""
    why: str = ""
    depth: int = 0
    open: int = 0


class Page:
    """Takes the tokens of a page one by one; afterwards `rows`, `cuts`, `problems` and `head` hold what it says."""

    def __init__(self, decoded: str, words: FurnitureWords) -> None:
        """The page `decoded`, of which nothing is read yet."""
        self.rows: list[Row] = []
        self.cuts: list[Cut] = []
        self.problems: list[Problem] = []
        self.head = Head()
        self._decoded = decoded
        self._zones = words.zones
        self._stack = Stack()
        self._lists = Lists()
        self._line = OpenLine(decoded)
        self._tables = Tables()
        self._mark: str | None = None
        self._in_item = False
        self._fresh = True
        self._gap = 0
        self._mute = _Mute()
        self._raised = False

    def read(self) -> None:
        """Take all tokens."""
        takers = {
            "open": self._open, "close": self._close, "words": self._words, "raw": self._raw, "comment": self._comment,
        }  # fmt: skip
        for count, token in enumerate(tokens(self._decoded)):
            if count > MOST_TAGS or len(self.rows) > MOST_LINES:
                cuts, problems = rest_of(self._decoded, token.start)
                self.cuts.extend(cuts)
                self.problems.extend(problems)
                break
            takers[token.kind](token)
        self._end_line()

    def _words(self, token: Token) -> None:
        why = self._mute.why or self._stack.top.hidden
        if why:
            self._leave_out(token, why)
        elif self._raised:
            self._take_raised(token)
        elif self._stack.top.pre:
            self._printed_lines(token)
        else:
            self._line.add(token.start, token.end)

    def _take_raised(self, token: Token) -> None:
        """Raised words: the mark of a note is left out, the exponent of a ten stays raised."""
        words, before = self._decoded[token.start : token.end], self._line.tail
        if is_note_mark(before, words):
            self._leave_out(token, NOTE_MARK)
        else:
            self._line.add(token.start, token.end, power=is_exponent(before, words))

    def _printed_lines(self, token: Token) -> None:
        """Preformatted words: each line break is one."""
        at = token.start
        for line in self._decoded[token.start : token.end].splitlines(keepends=True):
            self._line.add(at, at + len(line))
            at += len(line)
            if line[-1] in "\r\n":
                self._line_break()

    def _raw(self, token: Token) -> None:
        if token.name == "title" and not self.head.title:
            self.head.title = without_entities(self._decoded[token.start : token.end])
        if token.name in ZONES:
            self._leave_out(token, ZONES[token.name])
        else:
            self._words(token)

    def _comment(self, token: Token) -> None:
        self._leave_out(token, "comment that is never closed")
        self.problems.append(Problem(Span(0, 0), "the rest of the page stands in a comment that is never closed"))

    def _leave_out(self, token: Token, why: str) -> None:
        words = self._decoded[token.start : token.end].strip()
        if words:
            self.cuts.append(Cut(Span(token.start, token.end), words, why))

    def _open(self, token: Token) -> None:
        name = token.name
        self._open_inline(token)
        if name == "br":
            self._line_break()
        elif name in BLOCKS:
            self._open_block(token)
        elif name == "a":
            self._line.link = "href" in token.attrs.lower()
        elif name in BOLD:
            self._line.bold += 1
        elif name == "sup":
            self._raised = True
        elif name in ("meta", "link"):
            self.head.take(name, attributes(token.attrs))

    def _open_inline(self, token: Token) -> None:
        """Begin or deepen what is left out inside a line: a reading, a hidden element."""
        name, mute = token.name, self._mute
        if mute.name in READINGS and name in (*READINGS, "rb"):
            mute = _Mute()
        if mute.name:
            mute = mute._replace(open=mute.open + (name == mute.name))
        elif name in READINGS:
            mute = _Mute(name, "reading", len(self._stack.blocks), 1)
        elif name not in BLOCKS and name not in VOID and is_hidden(token.attrs):
            mute = _Mute(name, "hidden", len(self._stack.blocks), 1)
        self._mute = mute

    def _close(self, token: Token) -> None:
        name, mute = token.name, self._mute
        if mute.name == name or (mute.name in READINGS and name == "ruby"):
            self._mute = _Mute() if mute.name in READINGS or mute.open == 1 else mute._replace(open=mute.open - 1)
        if name in BLOCKS:
            self._raised = False
            self._end_line()
            self._leave(self._stack.close(name))
            self._new_line(name)
        elif name == "a":
            self._line.link = False
        elif name == "sup":
            self._raised = False
        elif name in BOLD:
            self._line.bold = max(0, self._line.bold - 1)

    def _open_block(self, token: Token) -> None:
        name = token.name
        self._raised = False
        self._end_line()
        self._leave(self._stack.implied(name))
        attrs = attributes(token.attrs) if token.attrs else {}
        if name == "html":
            self.head.language = self.head.language or attrs.get("lang") or attrs.get("xml:lang")
        self._new_line(name)
        if name not in VOID:
            self._enter(name, attrs)
            self._stack.open(self._block(name, token.attrs, attrs))

    def _enter(self, name: str, attrs: dict[str, str]) -> None:
        """What an opening block begins beside itself: a list, an item, a row of a table, a cell."""
        self._lists.open(name, attrs)
        if name == "li":
            self._mark, self._in_item = self._lists.next_mark(attrs), True
        elif name == "table":
            self._tables.open()
        elif name == "tr":
            self._tables.open_record()
        elif name in ("td", "th"):
            self._line.bold, self._line.link = 0, False
            self._tables.open_cell(attrs)

    def _block(self, name: str, written: str, attrs: dict[str, str]) -> Block:
        """The block that an opening tag makes, inside the one that is open."""
        top = self._stack.top
        style: Style = "heading" if name in HEADINGS else "quote" if name == "blockquote" else top.style
        why = zone_of(name, written, attrs, self._zones, self._stack.blocks)
        hidden = top.hidden or ("hidden" if is_hidden(written) else why if why in CERTAIN else "")
        zones = top.inside("" if hidden else why, len(self.rows))
        level = int(name[1]) if name in HEADINGS else top.level
        return Block(name, zones, style, level, hidden, top.pre or name in ("pre", "xmp"), len(self.rows))

    def _leave(self, closed: list[Block]) -> None:
        """End what closed blocks had begun."""
        for block in closed:
            self._lists.close(block.name)
            if block.name == "li":
                self._mark, self._in_item = None, False
            elif block.name in ("td", "th"):
                self._line.bold, self._line.link = 0, False
                self._tables.close_cell(block.first, len(self.rows))
            elif block.name == "tr":
                self._tables.close_record(self.rows)
            elif block.name == "table":
                self._tables.close()
        if closed and len(self._stack.blocks) < self._mute.depth:
            self._mute = _Mute()

    def _new_line(self, name: str) -> None:
        self._fresh = True
        if name in SPACED and self.rows:
            self._gap = max(self._gap, 1)

    def _line_break(self) -> None:
        if not self._end_line():
            self._gap += 1

    def _end_line(self) -> bool:
        """End the line; whether there was one."""
        row = self._line.end()
        if row is None:
            return False
        top = self._stack.top
        style: Style = row.style if top.style == "plain" else top.style
        level = top.level
        if top.style == "plain" and self._in_item:
            style, level = "item", len(self._lists)
        self.rows.append(replace(row,
            gap=self._gap, starts=self._fresh, style=style, level=level, marker=self._mark, zones=top.zones,
        ))  # fmt: skip
        self._mark, self._in_item, self._fresh, self._gap = None, False, False, 0
        return True
