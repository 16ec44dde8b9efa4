"""The objects of a page in the order in which they are painted, those inside its forms where the form stands."""

import ctypes
from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from math import isfinite
from typing import NamedTuple

from pypdfium2 import raw

_DEEPEST = 8
MOST_THINGS = 20_000
"""Objects of one page that are looked at: a page of text has some thousand, a map may have a million."""
Point = tuple[float, float]


class Matrix(NamedTuple):
    """How points of a form become those of the page."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def point(self, x: float, y: float) -> Point:
        """Where a point stands on the page."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def within(self, outer: "Matrix") -> "Matrix":
        """Itself and then the outer one."""
        (a, b), (c, d) = outer.point(self.a, self.b), outer.point(self.c, self.d)
        e, f = outer.point(self.e, self.f)
        return Matrix(a - outer.e, b - outer.f, c - outer.e, d - outer.f, e, f)


PLAIN = Matrix()


class Painted(NamedTuple):
    """One object: its kind, the forms around it from the outermost, and how its points become those of the page."""

    thing: raw.FPDF_PAGEOBJECT
    kind: int
    forms: tuple[raw.FPDF_PAGEOBJECT, ...]
    matrix: Matrix


def painted(page: raw.FPDF_PAGE) -> list[Painted]:
    """The objects of a page, what is painted last standing last; at most so many, counted over all its forms."""
    found: list[Painted] = []
    _gather(_objects(page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject), (), PLAIN, found)
    return found


def _objects(
    holder: raw.FPDF_PAGEOBJECT, count: Callable[..., int], get: Callable[..., raw.FPDF_PAGEOBJECT]
) -> Iterator[raw.FPDF_PAGEOBJECT]:
    return map(get, repeat(holder), range(min(count(holder), MOST_THINGS)))


def _gather(
    things: Iterator[raw.FPDF_PAGEOBJECT], forms: tuple[raw.FPDF_PAGEOBJECT, ...], matrix: Matrix, found: list[Painted]
) -> None:
    for thing in things:
        if len(found) >= MOST_THINGS:
            return
        kind = raw.FPDFPageObj_GetType(thing)
        found.append(Painted(thing, kind, forms, matrix))
        if kind == raw.FPDF_PAGEOBJ_FORM and len(forms) < _DEEPEST:
            inside = _objects(thing, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)
            _gather(inside, (*forms, thing), matrix_of(thing).within(matrix), found)


def matrix_of(thing: raw.FPDF_PAGEOBJECT) -> Matrix:
    """How the points of an object become those of what holds it."""
    made = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(thing, made):
        return PLAIN
    return Matrix(made.a, made.b, made.c, made.d, made.e, made.f)


def bounds(one: Painted) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of an object on the page."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(one.thing, left, bottom, right, top):
        return 0, 0, 0, 0
    if one.matrix is PLAIN:
        return _finite(left.value, bottom.value, right.value, top.value)
    corners = [one.matrix.point(x, y) for x in (left.value, right.value) for y in (bottom.value, top.value)]
    across, up = zip(*corners, strict=True)
    return _finite(min(across), min(up), max(across), max(up))


def _finite(*sides: float) -> tuple[float, float, float, float]:
    left, bottom, right, top = sides if all(map(isfinite, sides)) else (0, 0, 0, 0)
    return left, bottom, right, top


def addresses(things: Sequence[raw.FPDF_PAGEOBJECT]) -> "array[int]":
    """The address of each object, by which characters name theirs."""
    return array("Q", bytes((raw.FPDF_PAGEOBJECT * len(things))(*things)))
