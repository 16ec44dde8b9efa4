"""What is laid over a page: filled fields and typed words become part of it, comments are kept apart."""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import NamedTuple

from pypdfium2 import raw

from ..places import Box
from .frame import Frame
from .models import Glyph, Ink

NO_PICTURE = "form field or typed note that the file does not draw"
COMMENT = "comment"
_MOST = 5000
_LONGEST = 20_000
_EMPTY = 2
"""Bytes of an empty string."""
_NO_WORDS = (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP)
_PRINTED = (raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_WIDGET)
_TYPED = (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)
_UNSEEN = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW


class Remark(NamedTuple):
    """Words that are laid over a page and no part of it, where, and what they are."""

    words: str
    box: Box
    why: str

    @property
    def glyphs(self) -> list[Glyph]:
        """Its characters, all where it stands."""
        return [Glyph(char, self.box, Ink(0, 0)) for char in self.words]


@contextmanager
def fields(document: raw.FPDF_DOCUMENT) -> Iterator[raw.FPDF_FORMHANDLE | None]:
    """The form of a document, which knows the values that its fields have from their parents; None where it has none."""
    callbacks = raw.FPDF_FORMFILLINFO(version=2)
    form = None
    if raw.FPDF_GetFormType(document) == raw.FORMTYPE_ACRO_FORM:
        form = raw.FPDFDOC_InitFormFillEnvironment(document, callbacks)
    try:
        yield form or None
    finally:
        if form:
            raw.FPDFDOC_ExitFormFillEnvironment(form)


def remarks_of(page: raw.FPDF_PAGE, frame: Frame, form: raw.FPDF_FORMHANDLE | None) -> tuple[bool, list[Remark]]:
    """Whether something is laid over a page that should be drawn into it, and the words that are not drawn."""
    laid, found = False, list[Remark]()
    for at in range(min(max(raw.FPDFPage_GetAnnotCount(page), 0), _MOST)):
        annotation = raw.FPDFPage_GetAnnot(page, at)
        if not annotation:
            continue
        try:
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            if kind not in _NO_WORDS:
                laid = True
                found.extend(_remark(annotation, kind, frame, form))
        finally:
            raw.FPDFPage_CloseAnnot(annotation)
    return laid, found


def _remark(
    annotation: raw.FPDF_ANNOTATION, kind: int, frame: Frame, form: raw.FPDF_FORMHANDLE | None
) -> Iterator[Remark]:
    """The words of one annotation that its picture does not show."""
    words = " ".join(_string(annotation, b"V" if kind == raw.FPDF_ANNOT_WIDGET else b"Contents").split())
    if not words and kind == raw.FPDF_ANNOT_WIDGET and form and raw.FPDFAnnot_GetFormFieldType(form, annotation) in _TYPED:
        words = " ".join(_text(partial(raw.FPDFAnnot_GetFormFieldValue, form, annotation)).split())
    hidden = raw.FPDFAnnot_GetFlags(annotation) & _UNSEEN
    drawn = raw.FPDFAnnot_GetAP(annotation, raw.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) > _EMPTY
    if not words or (kind in _PRINTED and drawn and not hidden) or (kind == raw.FPDF_ANNOT_WIDGET and words == "Off"):
        return
    author = " ".join(_string(annotation, b"T").split())
    why = f"{COMMENT} by {author}" if author else COMMENT
    yield Remark(words, _box(annotation, frame), NO_PICTURE if kind in _PRINTED else why)


def _box(annotation: raw.FPDF_ANNOTATION, frame: Frame) -> Box:
    rect = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(annotation, rect)
    return frame.box(rect.left, rect.top, rect.right, rect.bottom)


def _string(annotation: raw.FPDF_ANNOTATION, key: bytes) -> str:
    return _text(partial(raw.FPDFAnnot_GetStringValue, annotation, key))


def _text(ask: Callable[..., int]) -> str:
    size = min(ask(None, 0), 2 * _LONGEST)
    if size <= _EMPTY:
        return ""
    units = (ctypes.c_ushort * (size // 2))()
    ask(units, size)
    return bytes(units).decode("utf-16-le", "replace").strip("\x00 ")


def draw_in(page: raw.FPDF_PAGE) -> bool:
    """Make what is laid over a page part of it, as the page is shown; the page must be loaded again."""
    return bool(raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS)
