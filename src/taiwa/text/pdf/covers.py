"""What is painted over text so that nobody who looks at the page can read it: redactions, white patches, pictures."""

import ctypes
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import isfinite
from typing import NamedTuple

from pypdfium2 import raw

from ..places import Box
from .frame import Frame
from .models import Glyph
from .shapes import clipped, inside, shape_of
from .walking import Painted, addresses, bounds, matrix_of

COVERED = "covered text"
UNDER_SCAN = "text under the picture of its page"
_SCANNED = 0.5
_OPAQUE = 255
_THIN = 2.5
"""Thinner things strike out or underline."""
_BAND = 20.0
_MOST_BANDS = 400
_WIDE, _LOW, _HIGH = (0.25, 0.75), 0.45, 0.75
"""A letter is covered where these shares of its width and height are: the strokes of small letters."""


class Cover(NamedTuple):
    """Something opaque: when it is painted, within which box, why text under it is not read, which points of the box it fills."""

    order: int
    box: Box
    why: str
    fills: Callable[[float, float], bool]

    def hides(self, x: float, y: float) -> bool:
        """Whether nothing under it is seen at this point."""
        left, top, right, bottom = self.box
        return left <= x <= right and top <= y <= bottom and self.fills(x, y)


class Covers:
    """What is painted after text, found by bands of the page; `orders` says when each text object is painted."""

    def __init__(self, covers: Sequence[Cover], orders: dict[int, int]) -> None:
        """Sorts them into bands."""
        self._orders = orders
        self._bands: dict[int, list[Cover]] = defaultdict(list)
        for cover in covers:
            first, last = (max(0, min(int(y / _BAND), _MOST_BANDS)) for y in (cover.box[1], cover.box[3]))
            for band in range(first, last + 1):
                self._bands[band].append(cover)

    def over(self, glyph: Glyph, text_object: int) -> str:
        """Why nobody can read this letter of that text object; empty where nothing is painted over it."""
        order = self._orders.get(text_object)
        left, top, right, bottom = glyph.box
        if order is None or not isfinite(top + bottom):
            return ""
        band = self._bands.get(min(int(max(top + bottom, 0) / 2 / _BAND), _MOST_BANDS), ())
        later = band[bisect_right(band, order, key=lambda cover: cover.order) :]
        why = ""
        for share in _WIDE:
            for height in (_LOW, _HIGH):
                x, y = left + share * (right - left), top + height * (bottom - top)
                why = next((cover.why for cover in later if cover.hides(x, y)), "")
                if not why:
                    return ""
        return why


def covers_of(document: raw.FPDF_DOCUMENT, page: raw.FPDF_PAGE, frame: Frame, things: Sequence[Painted]) -> Covers:
    """What is painted over text on a page: opaque fills and pictures that come after some text."""
    covers: list[Cover] = []
    texts: list[tuple[int, Painted]] = []
    for order, one in enumerate(things):
        if one.kind == raw.FPDF_PAGEOBJ_TEXT:
            texts.append((order, one))
        elif texts and one.kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
            covers.extend(_cover(document, page, frame, one, order))
    if not covers:
        return Covers((), {})
    # pdfium gives only the first of words that are printed twice in one place: they are seen where the last of them is
    seen = {_place(one): order for order, one in texts}
    return Covers(covers, dict(zip(addresses([one.thing for _, one in texts]), [seen[_place(one)] for _, one in texts], strict=True)))


def _place(one: Painted) -> tuple[int, ...]:
    return tuple(map(round, bounds(one)))


def _cover(
    document: raw.FPDF_DOCUMENT, page: raw.FPDF_PAGE, frame: Frame, one: Painted, order: int
) -> Iterator[Cover]:
    """The cover that this object is, if it is one."""
    left, bottom, right, top = bounds(one)
    if min(right - left, top - bottom) <= _THIN or any(map(raw.FPDFPageObj_HasTransparency, (one.thing, *one.forms))):
        return
    box = clipped(frame.box(left, top, right, bottom), one, frame)
    if box is None or min(box[2] - box[0], box[3] - box[1]) <= _THIN:
        return
    if one.kind == raw.FPDF_PAGEOBJ_IMAGE:
        scale = matrix_of(one.thing).within(one.matrix)
        if (scale.b, scale.c) == (0, 0) or (scale.a, scale.d) == (0, 0):
            width, height = frame.size
            scan = (box[2] - box[0]) * (box[3] - box[1]) >= _SCANNED * width * height
            yield Cover(order, box, UNDER_SCAN if scan else COVERED, _Picture(document, page, one.thing))
    elif mode := _filled(one.thing):
        yield Cover(order, box, COVERED, partial(inside, shape_of(one, frame), mode == raw.FPDF_FILLMODE_ALTERNATE))


def _filled(thing: raw.FPDF_PAGEOBJECT) -> int:
    """How an opaque path is filled; 0 where it is not."""
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    colour = [ctypes.c_uint() for _ in range(4)]
    filled = raw.FPDFPath_GetDrawMode(thing, mode, stroked) and raw.FPDFPageObj_GetFillColor(thing, *colour)
    return mode.value if filled and colour[3].value == _OPAQUE else raw.FPDF_FILLMODE_NONE


class _Picture:
    """Whether a picture shows nothing of what is under it; looked at when a letter stands under it for the first time."""

    def __init__(self, document: raw.FPDF_DOCUMENT, page: raw.FPDF_PAGE, image: raw.FPDF_PAGEOBJECT) -> None:
        self._asked = document, page, image
        self._opaque: bool | None = None

    def __call__(self, _x: float, _y: float) -> bool:
        if self._opaque is None:
            self._opaque = _is_opaque(*self._asked)
        return self._opaque


def _is_opaque(document: raw.FPDF_DOCUMENT, page: raw.FPDF_PAGE, image: raw.FPDF_PAGEOBJECT) -> bool:
    """Whether a picture shows nothing of what is under it: it has neither mask nor holes."""
    bitmap = raw.FPDFImageObj_GetRenderedBitmap(document, page, image)
    if not bitmap:
        return False
    try:
        if raw.FPDFBitmap_GetFormat(bitmap) != raw.FPDFBitmap_BGRA:
            return True
        size = raw.FPDFBitmap_GetStride(bitmap) * raw.FPDFBitmap_GetHeight(bitmap)
        pixels = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), size)
        return min(pixels[3::4], default=0) == _OPAQUE
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
