"""Lines become rows: paragraphs, headings, cells, footnotes."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from ...values import Span
from ..joining import seam
from ..layout import starts_unit
from ..models import Cut, Style
from ..raised import EXPONENT, NOTE_MARK, is_exponent, is_note_mark
from ..rows import Row, width
from ..strand import Edit, Strand, cut_from, edited, joined, sliced, stripped
from .hyphens import Hyphens, ends_in_hyphen, is_suspended
from .models import Line
from .notes import Note, marks_in
from .paragraphs import offset, paragraphs
from .setting import Setting

MARK, HYPHEN = "footnote mark", "hyphen at the end of a line"
_HEADING = 1.1
"""A heading is so much larger than the text."""
_LONGEST = 200
"""Characters of the longest heading."""
_MOST_GAP = 9
_DOT = "•"


class RowMaker:
    """Makes the rows of one document; `cuts` gathers the marks and hyphens that are no part of the words."""

    def __init__(self, decoded: str, setting: Setting, lines: Sequence[Line], notes: Sequence[Note]) -> None:
        """Takes the characters, how they are set, all lines of the text and the footnotes."""
        self.cuts: list[Cut] = []
        self._decoded, self._setting = decoded, setting
        self._keys = {note.key for note in notes}
        self._hyphens = Hyphens(line.piece.words for line in lines)
        self._dots = {round(line.dot / line.piece.size) for line in lines if line.dot is not None}
        larger = {round(line.piece.size) for line in lines if line.piece.size >= _HEADING * setting.size}
        self._levels = {size: level for level, size in enumerate(sorted(larger, reverse=True), 1)}

    def rows(self, lines: Sequence[Line], spans: Sequence[Span]) -> Iterator[Row]:
        """The rows of the text."""
        places = iter(spans)
        before: Line | None = None
        for group in paragraphs(lines, self._setting):
            strands = [self._strand(line, span) for line, span in zip(group, islice(places, len(group)), strict=True)]
            yield self._row(group, self._joined(strands), before)
            before = group[-1]

    def note(self, note: Note, spans: Sequence[Span]) -> Row:
        """The row of a footnote without its mark."""
        first = spans[0]
        self.cuts.append(Cut(Span(first.start, first.start + note.length), note.mark, MARK))
        strands = [cut_from(self._decoded, span.start, span.end) for span in spans]
        strands[0] = sliced(strands[0], note.length, len(first))
        whole = stripped(self._joined([strand for strand in strands if strand.words]))
        return Row(whole, columns=width(whole.words), starts=True, ends=True, style="note", marker=note.mark)

    def _strand(self, line: Line, span: Span) -> Strand:
        """A line without the raised marks that refer to notes; the exponent of a ten stays raised."""
        strand = cut_from(self._decoded, span.start, span.end)
        edits: list[Edit] = []
        for start, stop, key in marks_in(line.piece):
            before, words = strand.words[:start], strand.words[start:stop].rstrip()
            end = start + len(words)
            noted = key in self._keys and not is_exponent(before, words)
            if is_exponent(before, words):
                edits.append((len(before.rstrip()), end, words.strip().translate(EXPONENT)))
            elif noted or is_note_mark(before, words):
                place = Span(span.start + start, span.start + end)
                self.cuts.append(Cut(place, place.of(self._decoded), MARK if noted else NOTE_MARK))
                edits.append((_closed_up(strand.words, start, end), end, ""))
        return edited(strand, edits) if edits else strand

    def _joined(self, strands: Sequence[Strand]) -> Strand:
        """The lines of a paragraph in one; a hyphen that only the line break asked for goes."""
        parts = [strand for strand in strands if strand.words.strip()] or list(strands[:1])
        seams = []
        for at, (strand, after) in enumerate(pairwise(parts)):
            if not ends_in_hyphen(strand.words, after.words):
                seams.append(seam(strand.words, after.words))
                continue
            seams.append(" " if is_suspended(strand.words, after.words) else "")
            if self._hyphens.goes(strand.words, after.words):
                self.cuts.append(Cut(Span(strand.end - 1, strand.end), strand.words[-1], HYPHEN))
                parts[at] = sliced(strand, 0, len(strand.words) - 1)
        return joined(self._decoded, parts, seams)

    def _row(self, group: Sequence[Line], strand: Strand, before: Line | None) -> Row:
        style, level = self._style(group, strand)
        marker = _DOT if group[0].dot is not None else None
        return Row(
            strand, indent=self._set_in(group), gap=self._gap(before, group[0]), columns=width(strand.words),
            starts=True, ends=True, style=style, level=level, marker=marker, cell=group[0].at,
        )  # fmt: skip

    def _style(self, group: Sequence[Line], strand: Strand) -> tuple[Style, int]:
        piece = group[0].piece
        if group[0].cell:
            return "cell", 0
        if group[0].dot is not None:
            return "item", 1 + sum(dot < round(group[0].dot / piece.size) for dot in self._dots)
        if piece.size >= _HEADING * self._setting.size and len(strand.words) <= _LONGEST:
            return "heading", self._levels[round(piece.size)]
        if piece.bold and not self._setting.bold:
            return "bold", 0
        return "plain", 0

    def _set_in(self, group: Sequence[Line]) -> int:
        """How far a paragraph is set in, in half ems: an item by its mark, others without the indent of first lines."""
        size, first = group[0].piece.size, offset(group[0])
        if starts_unit(group[0].piece.words):
            block = first
        else:
            indent = self._setting.indent
            alone = first - indent if first >= indent else first
            block = min((offset(line) for line in group[1:]), default=alone)
        return max(round(2 * min(first, block) / size), 0)

    def _gap(self, before: Line | None, line: Line) -> int:
        """How many more lines would have stood between two lines."""
        if before is None or (before.page, before.column) != (line.page, line.column):
            return 0
        usual = self._setting.leading * line.piece.size
        lines = (line.piece.base - before.piece.base) / max(usual, 1.0) - 1
        return min(max(round(lines - 0.1), 0), _MOST_GAP)


def _closed_up(words: str, start: int, end: int) -> int:
    """Where to cut a mark from a line: with the space before it where one stands behind it, too."""
    bare = len(words[:start].rstrip())
    return bare if 0 < bare < start and (words[end : end + 1] in ("", " ") or words[end : end + 1] in ",.;:、。") else start
