"""Rows become a `Text`."""

from collections.abc import Sequence

from ..values import Span
from .folding import folded
from .models import Line, Pieces
from .rows import Row
from .strand import joined, stripped


def assembled(decoded: str, rows: Sequence[Row]) -> tuple[str, Pieces, tuple[Line, ...]]:
    """The characters, their pieces and the lines of a text, from the rows that stay in it."""
    strands, lines, at = [], [], 0
    for row in rows:
        strand = folded(row.strand)
        if strand.words[:1].isspace() or strand.words[-1:].isspace():
            strand = stripped(strand)
        if not strand.words:
            continue
        span = Span(at, at + len(strand.words))
        lines.append(Line(span, row.style, row.level, row.marker, row.indent, row.gap, row.cell))
        strands.append(strand)
        at = span.end + 1
    if not strands:
        return "", Pieces(), ()
    whole = joined(decoded, strands, ["\n"] * (len(strands) - 1))
    return whole.words, Pieces(whole.runs), tuple(lines)
