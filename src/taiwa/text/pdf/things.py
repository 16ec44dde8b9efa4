"""What stands on a page beside its text: thin lines, pictures, coloured grounds."""

import ctypes
from collections.abc import Iterable
from typing import NamedTuple

from pypdfium2 import raw

from ..places import Box
from .frame import Frame
from .models import Rule
from .walking import Painted, bounds

_THIN = 2.5
_LONG = 12.0
_DOT, _ROUND = (1.5, 8.0), 1.3
_PAPER = 250
_OPAQUE = 128


class Things(NamedTuple):
    """What was found: thin lines, pictures, coloured grounds on which white letters can be read, dots as list marks are."""

    rules: list[Rule]
    pictures: list[Box]
    grounds: list[Box]
    dots: list[Box]


def things_on(things: Iterable[Painted], frame: Frame) -> Things:
    """The lines, pictures and grounds among the objects of a page."""
    found = Things([], [], [], [])
    for one in things:
        if one.kind in (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM):
            continue
        left, bottom, right, top = bounds(one)
        box = frame.box(left, top, right, bottom)
        if one.kind == raw.FPDF_PAGEOBJ_IMAGE:
            found.pictures.append(box)
        elif one.kind == raw.FPDF_PAGEOBJ_SHADING:
            found.grounds.append(box)
        else:
            _draw(one.thing, box, found)
    return found


def _draw(thing: raw.FPDF_PAGEOBJECT, box: Box, found: Things) -> None:
    """A path: a thin line, or a coloured ground."""
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    if _DOT[0] <= min(width, height) and max(width, height) <= min(_DOT[1], _ROUND * min(width, height)):
        found.dots.append(box)
        return
    if min(width, height) <= _THIN:
        if max(width, height) >= _LONG:
            found.rules.append(Rule(*box))
        return
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(thing, red, green, blue, alpha) or alpha.value < _OPAQUE:
        return
    if min(red.value, green.value, blue.value) < _PAPER:
        found.grounds.append(box)


def share(boxes: list[Box], width: float, height: float) -> float:
    """How much of a page the largest of these boxes covers, from 0 to 1."""
    area = max(width * height, 1.0)
    return max((_size(box, width, height) / area for box in boxes), default=0.0)


def _size(box: Box, width: float, height: float) -> float:
    left, top, right, bottom = box
    return max(min(right, width) - max(left, 0), 0) * max(min(bottom, height) - max(top, 0), 0)
