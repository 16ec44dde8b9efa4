"""What the file says about words beside drawing them: the layer they stand in, and words that are to be read instead of them."""

import ctypes
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

from pypdfium2 import raw

from .raw import Characters, address
from .signs import is_private
from .walking import Painted, addresses, painted

OTHERWISE = "words stated otherwise than they are drawn"
_STATED = b"ActualText"
_NAME = 64
_MOST_MARKS = 32
_MINUS = 0x2212
_LAST = 0x10FFFF
_RADICALS = "\u2e80", "\u2fdf"


def has_mark(thing: raw.FPDF_PAGEOBJECT, name: bytes) -> bool:
    """Whether a mark of this name holds an object."""
    return any(_name(mark) == name for mark in _marks(thing))


def _marks(thing: raw.FPDF_PAGEOBJECT) -> Iterator[raw.FPDF_PAGEOBJECTMARK]:
    for at in range(min(raw.FPDFPageObj_CountMarks(thing), _MOST_MARKS)):
        yield raw.FPDFPageObj_GetMark(thing, at)


def _name(mark: raw.FPDF_PAGEOBJECTMARK) -> bytes:
    name, size = (ctypes.c_ushort * _NAME)(), ctypes.c_ulong()
    if not raw.FPDFPageObjMark_GetName(mark, name, 2 * _NAME, size):
        return b""
    return bytes(name).decode("utf-16-le", "replace").partition("\0")[0].encode()


def _states(mark: raw.FPDF_PAGEOBJECTMARK) -> bool:
    """Whether a mark gives words to be read instead of what it holds."""
    return bool(raw.FPDFPageObjMark_GetParamValueType(mark, _STATED) == raw.FPDF_OBJECT_STRING)


def stated_otherwise(document: raw.FPDF_DOCUMENT, number: int, things: Sequence[Painted], most: int) -> frozenset[int]:
    """The addresses of the text objects of a page for which the file states other letters or figures than it draws."""
    texts = [one.thing for one in things if one.kind == raw.FPDF_PAGEOBJ_TEXT]
    if not any(_states(mark) for thing in texts for mark in _marks(thing)):
        return frozenset()
    page = raw.FPDF_LoadPage(document, number - 1)
    if not page:
        return frozenset()
    try:
        # a page of its own, from which the stated words are taken away to see what is drawn
        others = [one.thing for one in painted(page) if one.kind == raw.FPDF_PAGEOBJ_TEXT]
        where = _otherwise(page, others, most) if len(others) == len(texts) else range(len(texts))
    finally:
        raw.FPDF_ClosePage(page)
    return frozenset(addresses([texts[at] for at in where]))


def _otherwise(page: raw.FPDF_PAGE, texts: Sequence[raw.FPDF_PAGEOBJECT], most: int) -> Sequence[int]:
    """Which text objects of a page, counted from 0, are drawn otherwise than stated."""
    marked = {at: address(mark) for at, thing in enumerate(texts) for mark in _marks(thing) if _states(mark)}
    group = dict(zip(addresses([texts[at] for at in marked]), marked.values(), strict=True))
    stated = _words(page, group, most)
    for at in marked:
        _unmark(texts[at])
    drawn = _words(page, group, most)
    other = {mark for mark in set(group.values()) if _differ(stated.get(mark, ()), drawn.get(mark, ()))}
    return [at for at, mark in marked.items() if mark in other]


def _unmark(thing: raw.FPDF_PAGEOBJECT) -> None:
    for _ in range(_MOST_MARKS):
        mark = next((mark for mark in _marks(thing) if _states(mark)), None)
        if mark is None or not raw.FPDFPageObj_RemoveMark(thing, mark):
            return


def _words(page: raw.FPDF_PAGE, group: dict[int, int], most: int) -> dict[int, list[str]]:
    """The characters of each group of text objects; U+FFFD for one without Unicode."""
    characters = Characters(page, most)
    try:
        found: dict[int, list[str]] = defaultdict(list)
        for code, unmapped, thing in zip(characters.codes(), characters.unmapped(), characters.objects(), strict=True):
            if thing in group:
                found[group[thing]].append("\ufffd" if unmapped or not 0 < code <= _LAST else chr(code))
        return found
    finally:
        characters.close()


def _differ(stated: Sequence[str], drawn: Sequence[str]) -> bool:
    """Whether letters, figures or signs of money differ; letters without Unicode and radicals are what words are stated for."""
    if any(char == "\ufffd" or is_private(char) or _RADICALS[0] <= char <= _RADICALS[1] for char in drawn):
        return False
    return _essence(stated) != _essence(drawn)


def _essence(words: Sequence[str]) -> str:
    even = unicodedata.normalize("NFKC", "".join(words)).casefold()
    return "".join(char for char in even if char.isalnum() or ord(char) == _MINUS or unicodedata.category(char) == "Sc")
