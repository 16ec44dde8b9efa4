"""What a process that opens files hands over, as bytes: JSON with the boxes behind it, nothing that could be executed."""

import json
from array import array
from collections.abc import Mapping, Sequence
from typing import TypeAlias, cast

from ..problems import Problem
from ..source.models import FrontMatter
from ..values import Span
from .models import Cell, Cut, Style
from .places import Places, Section
from .rows import Opened, Row, Sheet
from .stated import Said, Stated, StatedKind, StatedPart
from .strand import Strand

LENGTH = 8
"""Bytes of the length of a block, before the block, the largest first."""

_FIELDS = tuple(name for name in Row.__struct_fields__ if name not in ("strand", "zones"))
"""The fields of a row that are handed over as they are."""

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"


def framed(block: bytes) -> bytes:
    """A block with its length before it."""
    return len(block).to_bytes(LENGTH, "big") + block


def packed(opened: Opened) -> bytes:
    """What was opened as bytes."""
    sheet, places = opened.sheet, opened.places
    written = json.dumps({
        "decoded": opened.decoded,
        "rows": [_row(row) for row in sheet.rows],
        "cuts": [(cut.source.start, cut.source.end, cut.words, cut.why) for cut in sheet.cuts],
        "front": (sheet.front.title, sheet.front.date, sheet.front.url, sheet.front.language, sheet.front.other),
        "problems": [(one.span.start, one.span.end, one.words, one.severity, one.unread) for one in sheet.problems],
        "stated": _stated(sheet.stated),
        "links": [(said.span.start, said.span.end, said.value) for said in sheet.links],
        "dates": [(said.span.start, said.span.end, said.value) for said in sheet.dates],
        "sections": list(places.sections) if places else None,
    }, ensure_ascii=True).encode()  # fmt: skip
    return framed(written) + (places.boxes.tobytes() if places else b"")


def opened_of(block: bytes) -> Opened:
    """What `packed` wrote; raises ValueError, KeyError, TypeError or IndexError where the bytes are something else."""
    size = LENGTH + int.from_bytes(block[:LENGTH], "big")
    written = json.loads(block[LENGTH:size])
    title, date, url, language, other = written["front"]
    sheet = Sheet(
        rows=[_row_of(*row) for row in written["rows"]],
        cuts=[Cut(Span(start, end), words, why) for start, end, words, why in written["cuts"]],
        front=FrontMatter(title=title, date=date, url=url, language=language, other=tuple((key, value) for key, value in other)),
        problems=[Problem(Span(start, end), words, severity, unread) for start, end, words, severity, unread in written["problems"]],
        stated=_stated_of(written["stated"]),
        links=[Said(Span(start, end), href) for start, end, href in written["links"]],
        dates=[Said(Span(start, end), day) for start, end, day in written["dates"]],
    )
    return Opened(written["decoded"], sheet, _places_of(written["sections"], block[size:]))


def _row(row: Row) -> Sequence[Json]:
    """The fields of a row in their order, with the words and runs of its strand in the place of the strand.

    Zones are of web pages, which need no process of their own, and stay behind.
    """
    return (row.words, row.strand.runs, *cast("tuple[Json, ...]", tuple(getattr(row, name) for name in _FIELDS)))


def _row_of(
    words: str, runs: Sequence[Sequence[int]], *rest: *tuple[int, int, str, int, bool, bool, Style, int, str | None, int, bool, Sequence[int] | None]
) -> Row:
    strand = Strand(words, [(length, start, end) for length, start, end in runs])
    indent, gap, tail, columns, starts, ends, style, level, marker, linked, turns, cell = rest
    return Row(strand, indent, gap, tail, columns, starts, ends, style, level, marker, linked, turns=turns, cell=Cell(*cell) if cell else None)


def _places_of(sections: Sequence[tuple[str, int, int]] | None, boxes: bytes) -> Places | None:
    if sections is None:
        return None
    numbers = array("f")
    numbers.frombytes(boxes)
    return Places([Section(*section) for section in sections], numbers)


def _stated(stated: Stated | None) -> Sequence[Json] | None:
    if stated is None:
        return None
    units = [[_part(part) for part in parts] for parts in (stated.preamble, stated.body, stated.annexes)]
    return (stated.front, stated.conclusion, *units)


def _part(part: StatedPart) -> Sequence[Json]:
    return (part.kind, part.line, part.num, part.label, part.lines, part.lead, part.flat, [_part(child) for child in part.children])


def _stated_of(written: Sequence[Sequence[Json]] | None) -> Stated | None:
    if written is None:
        return None
    front, conclusion = (tuple(cast("Sequence[int]", lines)) for lines in written[:2])
    preamble, body, annexes = (_parts(cast("Sequence[Sequence[Json]]", units)) for units in written[2:])
    return Stated(front=front, preamble=preamble, body=body, conclusion=conclusion, annexes=annexes)


def _parts(written: Sequence[Sequence[Json]]) -> tuple[StatedPart, ...]:
    return tuple(_part_of(*cast("tuple[StatedKind, int | None, int, str, int, int, bool, Sequence[Sequence[Json]]]", part)) for part in written)


def _part_of(*fields: *tuple[StatedKind, int | None, int, str, int, int, bool, Sequence[Sequence[Json]]]) -> StatedPart:
    kind, line, num, label, lines, lead, flat, children = fields
    return StatedPart(kind=kind, line=line, num=num, label=label, lines=lines, lead=lead, flat=flat, children=_parts(children))
