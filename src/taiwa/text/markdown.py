"""Markdown: blocks of printed lines, then the marks inside them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..values import Span, language_of, replace
from .frontmatter import header_of
from .inline import Inline, without_marks
from .joining import seam
from .layout import continues, ends_sentence, has_kana, layout_of
from .models import Cell, Cut, Style
from .rows import Row, Sheet, printed_rows, rest_of
from .strand import Strand, joined, sliced

_SPECIAL = frozenset("#>*+-=_`~|[\\•0123456789")
_END_MARK = re.compile(r"(?:\\?#[ \xa0]?){1,6}\Z|\*?-\s?30\s?-\*?\Z")
_HEADING = re.compile(r"(#{1,6})[ \t\u3000]+(?=\S)")
_RULE = re.compile(r"(?:-[ ]?){3,}\Z|(?:\*[ ]?){3,}\Z|(?:_[ ]?){3,}\Z")
_UNDERLINE = re.compile(r"(?:=+|-+)\Z")
_ITEM = re.compile(r"(?:[-*+•]|(\d{1,9})\\?[.)])(?:\s+(?=\S)|\Z)")
_QUOTE = re.compile(r"(?:>[ ]?){1,9}")
_FENCE = re.compile(r"(?:`{3,}|~{3,})[ \t]*[A-Za-z0-9+-]{0,20}\Z")
_DEFINITION = re.compile(r"\[[^\]^][^\]]{0,200}\]:\s")
_CELLS = re.compile(r"(?<=\|)[^|]*(?=\|)")
_RULER = re.compile(r"[|:\- ]+\Z")
_WIDEST = 120
"""Columns of the widest line of a wrapped file."""
_NARROWEST = 40
"""Columns of the narrowest measure; a file of shorter lines shows none."""
_SHORT = 0.5
_SAMPLE = 60


def markdown_sheet(decoded: str) -> Sheet:
    """The paragraphs, headings and list items of a Markdown file."""
    header = header_of(decoded)
    blocks = _Blocks()
    printed, stopped = printed_rows(decoded, header.body)
    for row in printed:
        blocks.take(row)
    rest, problems = rest_of(decoded, stopped)
    cuts = [*header.cuts, *blocks.cuts, *rest]
    rows: list[Row] = []
    measure = _measure(blocks.rows)
    for group in _groups(blocks.rows):
        strand = _joined(decoded, group, measure)
        lines, left = without_marks(strand)
        cuts.extend(_cut(decoded, strand, *part) for part in left)
        rows.extend(_lines(group[0], lines))
    return Sheet(rows, cuts, header.front, problems)


def _cut(decoded: str, strand: Strand, start: int, end: int, why: str) -> Cut:
    part = sliced(strand, start, end)
    return Cut(Span(part.start, part.end), decoded[part.start : part.end], why)


def _groups(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The lines of each block."""
    group: list[Row] = []
    for row in rows:
        if group and (row.starts or row.gap):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _joined(decoded: str, group: Sequence[Row], measure: int) -> Strand:
    """The words of a block, with a line feed where a line break is meant."""
    if len(group) == 1:
        return group[0].strand
    seams = [
        "\n" if _breaks(before, row, measure) else seam(before.words, row.words)
        for before, row in pairwise(group)
    ]
    return joined(decoded, [row.strand for row in group], seams)


def _lines(first: Row, lines: Sequence[Inline]) -> Iterator[Row]:
    """A row for each line of a block; those after the first carry neither its mark nor its distance."""
    row = None
    for line in lines:
        if line.strand.words:
            row = first if row is None else replace(row, style="quote" if row.style == "quote" else "plain", level=0, gap=0, indent=0)
            style: Style = "bold" if line.bold and row.style == "plain" else row.style
            yield replace(row, strand=line.strand, style=style, linked=line.linked)


def _measure(rows: Sequence[Row]) -> int:
    """The width at which the file is wrapped; 0 where it is not, and a single line break is meant."""
    # an address is never wrapped
    widest = max((row.columns for row in rows if "](" not in row.words and "://" not in row.words), default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return 0 if widest > _WIDEST else 1
    sample = "\n".join(row.words for row in rows[:_SAMPLE])
    return int(layout_of(rows).measure) if has_kana(sample) and language_of(sample) == "ja" else widest


def _breaks(before: Row, row: Row, measure: int) -> bool:
    """Whether the line break between two lines of one block is kept.

    Markdown asks for it by two spaces or a backslash; nobody breaks a line far from the measure without meaning it,
    unless the next word (the end of a link with its address) would not have fitted in.
    """
    short = before.columns < _SHORT * measure and before.columns + len(row.words.split(maxsplit=1)[0]) < measure
    asked = before.ends or short or not measure
    return asked and (ends_sentence(before.words) or not continues(row.words))


class _Blocks:
    """Sorts printed lines into blocks."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.cuts: list[Cut] = []
        self.levels: list[int] = []
        self.number = 0
        self.fenced = False
        self.table = self.record = 0

    def take(self, row: Row) -> None:
        words = row.words
        if row.tail or words[-1] == "\\":
            row = _hard_break(row)
        if words[0] not in _SPECIAL or not self.special(row):
            self.plain(row)

    def special(self, row: Row) -> bool:
        """Whether the line begins a block of its own kind, which was then taken."""
        words = row.words
        if _FENCE.match(words):
            self.fenced = not self.fenced
            return True
        if self.fenced:
            return False
        if _END_MARK.match(words):
            self.leave_out(row, "end mark")
        elif _DEFINITION.match(words):
            self.leave_out(row, "address of a link")
        elif not row.gap and self.rows and self.rows[-1].style == "plain" and _UNDERLINE.match(words):
            self.rows[-1] = replace(self.rows[-1], style="heading", level=1 if words[0] == "=" else 2, ends=True)
        elif _RULE.match(words) or (words[0] == "|" and _RULER.match(words)):
            self.levels.clear()
        else:
            return self.heading(row) or self.item(row) or self.quote(row) or self.cells(row)
        return True

    def heading(self, row: Row) -> bool:
        found = _HEADING.match(row.words)
        if not found:
            return False
        self.levels.clear()
        closed = row.words.rstrip("#")
        end = len(closed.rstrip()) if closed[-1:].isspace() else len(row.words)
        strand = sliced(row.strand, found.end(), max(end, found.end() + 1))
        level = len(found[1])
        self.rows.append(replace(row, strand=strand, style="heading", level=level, starts=True, ends=True))
        return True

    def item(self, row: Row) -> bool:
        found = _ITEM.match(row.words)
        if not found or not self.may_begin(row, int(found[1] or 0)):
            return False
        while self.levels and self.levels[-1] >= row.indent:
            self.levels.pop()
        self.levels.append(row.indent)
        self.number = int(found[1] or 0)
        self.rows.append(replace(row, style="item", level=len(self.levels), starts=True))
        return True

    def may_begin(self, row: Row, number: int) -> bool:
        """A number within a paragraph begins no item unless it is the next one: lines are wrapped before numbers too."""
        before = self.rows[-1] if self.rows and not row.gap else None
        if before is None or before.ends or not number:
            return True
        return number == (self.number + 1 if self.levels else 1)

    def quote(self, row: Row) -> bool:
        found = _QUOTE.match(row.words)
        if not found:
            return False
        strand = sliced(row.strand, found.end(), len(row.words))
        if strand.words.strip():
            last = self.rows[-1] if self.rows else None
            goes_on = last is not None and last.style == "quote" and not row.gap
            self.rows.append(replace(row, strand=strand, style="quote", starts=not goes_on))
        else:
            self.rows[-1:] = [replace(last, ends=True) for last in self.rows[-1:]]
        return True

    def cells(self, row: Row) -> bool:
        if row.words[0] != "|" or row.words[-1] != "|":
            return False
        if row.gap or not self.rows or self.rows[-1].style != "cell":
            self.table, self.record = self.table + 1, 0
        self.record += 1
        for column, found in enumerate(_CELLS.finditer(row.words), 1):
            if found[0].strip():
                strand, cell = sliced(row.strand, *found.span()), Cell(self.table, self.record, column)
                self.rows.append(replace(row, strand=strand, style="cell", starts=True, ends=True, cell=cell))
        return True

    def plain(self, row: Row) -> None:
        if row.gap and not row.indent:
            self.levels.clear()
        self.rows.append(replace(row, starts=True, ends=True) if self.fenced else row)

    def leave_out(self, row: Row, why: str) -> None:
        self.cuts.append(Cut(Span(row.strand.start, row.strand.end), row.words, why))


def _hard_break(row: Row) -> Row:
    """The line with the break it asks for: two spaces or a backslash at its end."""
    if row.words[-1] != "\\":
        return replace(row, ends="  " in row.tail)
    if len(row.words) == 1 or row.words[-2] == "\\":
        return row
    return replace(row, strand=sliced(row.strand, 0, len(row.words) - 1), ends=True)
