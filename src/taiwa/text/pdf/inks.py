"""How text objects are drawn: size, weight, direction, and whether a reader sees them."""

import ctypes
from collections.abc import Callable
from math import hypot

from pypdfium2 import raw

from .frame import Frame
from .models import Ink
from .raw import Characters, address, is_bold

INVISIBLE, WHITE, TINY = "invisible text", "text in the colour of paper", "text too small to be read"
_FILLED, _OUTLINED, _STROKED, _INVISIBLE = 0, 1, 2, 3
_CLIPPING = 4
"""Modes from this on clip too, and draw as those before."""
_PAPER = 0.93 * 255
"""Lighter than this a colour can hardly be told from white paper."""
_FAINT = 10
_SMALLEST = 1.0
"""Points; no reader reads smaller letters."""


class Inks:
    """The inks of one page, each asked for when its first character comes."""

    def __init__(self, characters: Characters, frame: Frame) -> None:
        """Nothing is asked yet."""
        self._characters, self._frame = characters, frame
        self._bold: dict[int, bool] = {}
        self._colour = [ctypes.c_uint() for _ in range(4)]

    def of(self, at: int) -> Ink:
        """How the text object of this character is drawn."""
        ask, frame = self._characters, self._frame
        right, up, *sheared = ask.matrix(at)
        size = ask.size(at) * (hypot(*sheared) or hypot(right, up))
        wide = ask.size(at) * hypot(right, up)
        x, base = frame.point(*ask.origin(at))
        turned = frame.turned(right, up)
        drawn = ask.text_object(at)
        mode = raw.FPDFTextObj_GetTextRenderMode(drawn)
        bold = mode == _STROKED or self._is_bold(raw.FPDFTextObj_GetFont(drawn))
        return Ink(size, x if turned in (1, 3) else base, bold, turned, self._unseen(drawn, mode, min(size, wide)))

    def _is_bold(self, font: raw.FPDF_FONT) -> bool:
        key = address(font)
        if key not in self._bold:
            self._bold[key] = bool(key) and is_bold(font)
        return self._bold[key]

    def _unseen(self, drawn: raw.FPDF_PAGEOBJECT, mode: int, size: float) -> str:
        way = mode % _CLIPPING if mode >= 0 else _FILLED
        if way == _INVISIBLE:
            return INVISIBLE
        if size < _SMALLEST:
            return TINY
        whys = []
        if way in (_FILLED, _STROKED):
            whys.append(self._faint(raw.FPDFPageObj_GetFillColor, drawn))
        if way in (_OUTLINED, _STROKED):
            whys.append(self._faint(raw.FPDFPageObj_GetStrokeColor, drawn))
        return max(whys) if all(whys) else ""

    def _faint(self, ask: Callable[..., int], drawn: raw.FPDF_PAGEOBJECT) -> str:
        """Why letters of this colour are not seen; empty where they are, or where the colour is a pattern."""
        if not ask(drawn, *self._colour):
            return ""
        red, green, blue, alpha = (one.value for one in self._colour)
        if alpha <= _FAINT:
            return INVISIBLE
        return WHITE if 0.2126 * red + 0.7152 * green + 0.0722 * blue > _PAPER else ""
