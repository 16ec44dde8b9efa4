"""The shapes of paths: which points they fill, and what clips leave of them."""

import ctypes
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

from pypdfium2 import raw

from ..places import Box
from .frame import Frame
from .walking import Matrix, Painted, Point, matrix_of

_MOST_POINTS = 64
Shape = list[list[Point]]


def clipped(box: Box, one: Painted, frame: Frame) -> Box | None:
    """What is left of a box within the clips around it; None where one of them is no rectangle."""
    for thing, matrix in _around(one):
        clip = raw.FPDFPageObj_GetClipPath(thing)
        for at in range(max(raw.FPDFClipPath_CountPaths(clip), 0) if clip else 0):
            count = raw.FPDFClipPath_CountPathSegments(clip, at)
            lines = _lines(count, partial(raw.FPDFClipPath_GetPathSegment, clip, at))
            points = {(round(x, 1), round(y, 1)) for line in lines for x, y in (frame.point(*matrix.point(*p)) for p in line)}
            across, down = {x for x, _ in points}, {y for _, y in points}
            if len(lines) != 1 or len(across) != 2 or len(down) != 2:  # noqa: PLR2004 — the sides of a rectangle
                return None
            box = max(box[0], min(across)), max(box[1], min(down)), min(box[2], max(across)), min(box[3], max(down))
    return box


def _around(one: Painted) -> Iterator[tuple[raw.FPDF_PAGEOBJECT, Matrix]]:
    """The object and its forms, each with how the points of its clip become those of the page."""
    yield one.thing, one.matrix
    matrix = Matrix()
    for form in one.forms:
        yield form, matrix
        matrix = matrix_of(form).within(matrix)


def shape_of(one: Painted, frame: Frame) -> Shape:
    """The closed lines of a path on the page as shown; none where it has too many points."""
    matrix = matrix_of(one.thing).within(one.matrix)
    lines = _lines(raw.FPDFPath_CountSegments(one.thing), partial(raw.FPDFPath_GetPathSegment, one.thing))
    return [[frame.point(*matrix.point(*point)) for point in line] for line in lines]


def _lines(count: int, get: Callable[[int], raw.FPDF_PATHSEGMENT]) -> Shape:
    """The lines of a path by their ends: of a curve only its ends count, which bulges out further."""
    lines: Shape = []
    curve = 0
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(count if 0 < count <= _MOST_POINTS else 0):
        segment = get(at)
        kind = raw.FPDFPathSegment_GetType(segment)
        curve = (curve + 1) % 3 if kind == raw.FPDF_SEGMENT_BEZIERTO else 0
        if kind == raw.FPDF_SEGMENT_MOVETO:
            lines.append([])
        if lines and not curve and raw.FPDFPathSegment_GetPoint(segment, x, y):
            lines[-1].append((x.value, y.value))
    return [line for line in lines if len(line) > 1]


def inside(shape: Shape, alternate: bool, x: float, y: float) -> bool:  # noqa: FBT001 — bound ahead, called with a point
    """Whether a point is within closed lines; `alternate` says that what two of them hold is a hole."""
    turns = 0
    for line in shape:
        for (x1, y1), (x2, y2) in pairwise([*line, line[0]]):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                turns += 1 if y2 > y1 else -1
    return turns % 2 == 1 if alternate else turns != 0
