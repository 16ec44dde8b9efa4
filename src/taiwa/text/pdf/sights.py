"""Words of layers that are switched off and words outside their clip: the page is painted with and without them, and compared."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import isfinite
from typing import NamedTuple

from pypdfium2 import raw

from ..places import Box
from .frame import Frame
from .marks import has_mark
from .models import Glyph
from .shapes import clipped
from .walking import Painted, addresses, bounds

UNSHOWN = "text of a hidden layer or outside its clip"
_LAYER = b"OC"
_FINE = 2.0
_MOST_PIXELS = 4_000_000
_WHITE = 0xFFFFFFFF
_FAINT = 8
"""Of 255; what changes the page less is seen by nobody."""
_INSET = 0.1
"""This share of a letter's width at both sides is its neighbours'."""
_SLACK = 1.0


class Picture(NamedTuple):
    """A page in shades of grey: its bytes, those of one row, its rows, and its dots to the point."""

    dots: bytes
    stride: int
    rows: int
    scale: float

    def differs(self, other: "Picture", box: Box) -> bool:
        """Whether two pictures of one page show something else within a box."""
        left, top, right, bottom = (value * self.scale for value in box)
        inset = _INSET * (right - left)
        first, last = max(int(left + inset), 0), min(int(right - inset) + 1, self.stride)
        for row in range(max(int(top), 0), min(int(bottom) + 1, self.rows)):
            place = slice(row * self.stride + first, row * self.stride + last)
            mine, others = self.dots[place], other.dots[place]
            if mine != others and any(abs(a - b) > _FAINT for a, b in zip(mine, others, strict=True)):
                return True
        return False


class Sights:
    """Which of the suspect letters of a page a reader sees."""

    def __init__(self, suspects: dict[int, bool], shown: Picture | None, without: Picture | None) -> None:
        """`suspects` are text objects by their addresses; true says that every letter of it can be painted here."""
        self._suspects, self._shown, self._without = suspects, shown, without
        self._last = ""

    def why(self, glyph: Glyph, text_object: int) -> str:
        """Why this letter of that text object is not seen; empty where it is, or where it is unknown."""
        if text_object not in self._suspects or glyph.ink.unseen:
            return ""
        if glyph.char == " ":
            return self._last
        self._last = self._look(glyph, text_object)
        return self._last

    def _look(self, glyph: Glyph, text_object: int) -> str:
        if self._shown is None or self._without is None or not all(map(isfinite, glyph.box)):
            return ""
        if not (self._suspects[text_object] or glyph.char.isascii()):
            return ""
        return "" if self._shown.differs(self._without, glyph.box) else UNSHOWN


def sights_of(page: raw.FPDF_PAGE, frame: Frame, things: Sequence[Painted]) -> Sights:
    """The page painted twice, if some of its words may not be seen: those of layers, of forms, of narrow clips."""
    suspects = [one.thing for one in things if one.kind == raw.FPDF_PAGEOBJ_TEXT and _is_suspect(one, frame)]
    if not suspects:
        return Sights({}, None, None)
    shown = _picture(page, frame)
    with _taken_away(suspects):
        without = _picture(page, frame)
    # a font that is not in the file is painted with another, which has the letters of ASCII and perhaps no others
    embedded = [raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(thing)) == 1 for thing in suspects]
    return Sights(dict(zip(addresses(suspects), embedded, strict=True)), shown, without)


def _is_suspect(one: Painted, frame: Frame) -> bool:
    if one.forms or has_mark(one.thing, _LAYER):
        return True
    clip = raw.FPDFPageObj_GetClipPath(one.thing)
    if not clip or raw.FPDFClipPath_CountPaths(clip) <= 0:
        return False
    left, bottom, right, top = bounds(one)
    box = frame.box(left, top, right, bottom)
    rest = clipped(box, one, frame)
    return rest is None or any(abs(a - b) > _SLACK for a, b in zip(box, rest, strict=True))


@contextmanager
def _taken_away(things: Sequence[raw.FPDF_PAGEOBJECT]) -> Iterator[None]:
    """The page without these objects, which are there again afterwards."""
    for thing in things:
        raw.FPDFPageObj_SetIsActive(thing, False)  # noqa: FBT003 — the function of pdfium
    try:
        yield
    finally:
        for thing in things:
            raw.FPDFPageObj_SetIsActive(thing, True)  # noqa: FBT003 — the function of pdfium


def _picture(page: raw.FPDF_PAGE, frame: Frame) -> Picture | None:
    """The page as it is shown; None where it is too large or too small."""
    width, height = frame.size
    if not (isfinite(width * height) and min(width, height) >= 1):
        return None
    scale = min(_FINE, (_MOST_PIXELS / (width * height)) ** 0.5)
    across, down = int(width * scale), int(height * scale)
    bitmap = raw.FPDFBitmap_CreateEx(across, down, raw.FPDFBitmap_Gray, None, 0) if min(across, down) else None
    if not bitmap:
        return None
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, _WHITE)
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, raw.FPDF_GRAYSCALE)
        stride = raw.FPDFBitmap_GetStride(bitmap)
        return Picture(ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * down), stride, down, scale)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
