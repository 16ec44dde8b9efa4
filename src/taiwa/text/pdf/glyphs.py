"""The characters of a page as they are drawn: each with its box, its size, and whether a reader sees it."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from pypdfium2 import raw

from ..layout import is_japanese
from ..places import Box
from .frame import Frame
from .inks import Inks
from .models import Glyph, Ink
from .raw import Characters
from .signs import is_private, signs

UNMAPPED = "\ufffd"
_HYPHENS = (0x02, 0xFFFE)
_LAST = 0x10FFFF
_SPACES = frozenset(" \t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f")
_NOTHING = frozenset("\r\n\v\f\u200b\u200c\u200d\u2060\ufeff")
_HALF = ("\uff61", "\uff9f")
_TIGHT, _ASCENT = 0.96, 0.88
_CELL = 5.0
_SAME, _LEAST = 0.35, 0.04
"""A letter printed again within this share of its own width (of its size, if it is thin) is the same, made bold by hand."""


Hides = Callable[[Glyph, int], str]
"""Why a letter of the text object at this address is not read; empty where it is."""


class Drawn(NamedTuple):
    """The glyphs of a page in the order in which they are drawn, and how many were left out."""

    glyphs: list[Glyph]
    left_out: int


def drawn(page: raw.FPDF_PAGE, frame: Frame, hides: Hides, most: int) -> Drawn:
    """The glyphs of a page, at most so many; the spaces that pdfium saw are only noted."""
    characters = Characters(page, most)
    try:
        return Drawn(list(_glyphs(characters, frame, hides)), characters.left_out)
    finally:
        characters.close()


def _glyphs(characters: Characters, frame: Frame, hides: Hides) -> Iterator[Glyph]:
    """Every character that is drawn."""
    unmapped, objects, boxes = characters.unmapped(), characters.objects(), characters.boxes()
    inks = Inks(characters, frame)
    spaced, ink, last = False, Ink(0, 0), 0
    hidden: dict[tuple[Ink, str], Ink] = {}
    for at, code in enumerate(characters.codes()):
        if not objects[at] and not (last and characters.hyphen(at)):
            spaced = True
            continue
        if objects[at] and objects[at] != last:
            ink, last = inks.of(at), objects[at]
        char = UNMAPPED if unmapped[at] else _char(code)
        if char:
            box = frame.box(*boxes[4 * at : 4 * at + 4])
            if ink.turned == 0 and _is_tight(box, char, ink.size):
                box = _set(frame.point(*characters.origin(at)), ink.size)
            glyph = Glyph(char, box, ink, spaced, not unmapped[at] and char != UNMAPPED and not is_private(char))
            why = hides(glyph, last)
            yield glyph._replace(ink=hidden.setdefault((ink, why), ink._replace(unseen=why))) if why else glyph
        spaced = False


def _is_tight(box: Box, char: str, size: float) -> bool:
    """Whether a box is that of the strokes of a full-width letter: some fonts do not say how wide they are set."""
    if box[2] - box[0] >= _TIGHT * size or box[3] - box[1] >= _TIGHT * size:
        return False
    return is_japanese(char) and not _HALF[0] <= char <= _HALF[1]


def _set(origin: tuple[float, float], size: float) -> Box:
    """The square of a full-width letter."""
    x, base = origin
    return x, base - _ASCENT * size, x + size, base + (1 - _ASCENT) * size


def _char(code: int) -> str:
    """What a character is; a sign of a symbol font is the sign it shows, a hyphen at the end of a line a hyphen."""
    if code in _HYPHENS:
        return "-"
    char = chr(code) if 0 < code <= _LAST and not 0xD800 <= code < 0xE000 else UNMAPPED  # noqa: PLR2004 — surrogates
    if char in _SPACES:
        return " "
    return "" if char in _NOTHING else signs().get(char, char)


def once(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """The glyphs without those that only print a letter again where it stands."""
    seen: dict[tuple[str, int, int], Glyph] = {}
    for glyph in glyphs:
        if glyph.char != " ":
            left, top = glyph.box[:2]
            if _again(glyph, seen):
                continue
            seen[glyph.char, int(left / _CELL), int(top / _CELL)] = glyph
        yield glyph


def _again(glyph: Glyph, seen: dict[tuple[str, int, int], Glyph]) -> bool:
    """Whether this letter was printed here before, by another text object (a ligature's letters share one box)."""
    char, (left, top, _, _), ink = glyph[:3]
    near = min(max(_SAME * (glyph.box[2] - left), _LEAST * ink.size), _CELL / 2)
    for column in {int((left - near) / _CELL), int((left + near) / _CELL)}:
        for row in {int((top - near) / _CELL), int((top + near) / _CELL)}:
            other = seen.get((char, column, row))
            if other and other.ink is not ink and max(abs(left - other.box[0]), abs(top - other.box[1])) < near:
                return True
    return False
