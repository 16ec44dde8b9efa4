"""What a process that opens files hands over, as bytes: JSON with the boxes behind it, nothing that could be executed."""

import json
import struct
from array import array
from collections.abc import Sequence

from ..problems import Problem
from ..source.models import FrontMatter
from ..values import Span
from .models import Cut
from .places import Places, Section
from .rows import Opened, Row, Sheet
from .stated import Stated, StatedPart
from .strand import Strand

LENGTH = struct.Struct(">Q")
"""The length of a block, before the block."""


def packed(opened: Opened) -> bytes:
    """What was opened as bytes."""
    sheet, places = opened.sheet, opened.places
    written = json.dumps({
        "decoded": opened.decoded,
        "rows": [_row(row) for row in sheet.rows],
        "cuts": [(cut.source.start, cut.source.end, cut.words, cut.why) for cut in sheet.cuts],
        "front": (sheet.front.title, sheet.front.date, sheet.front.url, sheet.front.language, sheet.front.other),
        "problems": [(one.span.start, one.span.end, one.words, one.severity) for one in sheet.problems],
        "stated": _stated(sheet.stated),
        "sections": list(places.sections) if places else None,
    }, ensure_ascii=True).encode()  # fmt: skip
    return LENGTH.pack(len(written)) + written + (places.boxes.tobytes() if places else b"")


def opened_of(block: bytes) -> Opened:
    """What `packed` wrote; raises ValueError, KeyError, TypeError or IndexError where the bytes are something else."""
    size = LENGTH.size + LENGTH.unpack(block[: LENGTH.size])[0]
    written = json.loads(block[LENGTH.size : size])
    title, date, url, language, other = written["front"]
    sheet = Sheet(
        rows=[_row_of(row) for row in written["rows"]],
        cuts=[Cut(Span(start, end), words, why) for start, end, words, why in written["cuts"]],
        front=FrontMatter(title=title, date=date, url=url, language=language, other=tuple((key, value) for key, value in other)),
        problems=[Problem(Span(start, end), words, severity) for start, end, words, severity in written["problems"]],
        stated=_stated_of(written["stated"]),
    )
    places = None
    if written["sections"] is not None:
        boxes = array("f")
        boxes.frombytes(block[size:])
        places = Places([Section(*section) for section in written["sections"]], boxes)
    return Opened(written["decoded"], sheet, places)


def _row(row: Row) -> Sequence[object]:
    strand, *rest, zones = row
    if zones:
        raise ValueError("zones are of pages in HTML, which are read without a process of their own")
    return (strand.words, list(strand.runs), *rest)


def _row_of(row: Sequence[object]) -> Row:
    words, runs, *rest = row
    return Row(Strand(words, [tuple(run) for run in runs]), *rest)  # type: ignore[arg-type,attr-defined]


def _stated(stated: Stated | None) -> object:
    if stated is None:
        return None
    return [
        stated.front, [_part(part) for part in stated.preamble], [_part(part) for part in stated.body],
        stated.conclusion, [_part(part) for part in stated.annexes],
    ]  # fmt: skip


def _part(part: StatedPart) -> Sequence[object]:
    return (part.kind, part.line, part.num, [_part(child) for child in part.children])


def _stated_of(written: Sequence[Sequence[object]] | None) -> Stated | None:
    if written is None:
        return None
    front, preamble, body, conclusion, annexes = written
    return Stated(
        front=tuple(front), preamble=_parts(preamble), body=_parts(body), conclusion=tuple(conclusion), annexes=_parts(annexes)  # type: ignore[arg-type]
    )


def _parts(written: Sequence[object]) -> tuple[StatedPart, ...]:
    return tuple(
        StatedPart(kind=kind, line=line, num=num, children=_parts(children))
        for kind, line, num, children in written  # type: ignore[misc]
    )
