"""A PDF opened, page after page; what cannot be opened says why in one line."""

from collections.abc import Iterator
from contextlib import contextmanager

from pypdfium2 import raw

from .annotations import draw_in, fields, remarks_of
from .frame import frame_of
from .models import Page
from .pages import page_of, with_remarks

MOST_PAGES = 2000
"""Pages that are read of one file; the longest statement known to us has sixty."""
_MOST_LOST = 20
"""Pages in a row that cannot be opened, after which the rest is given up."""
_WHY = {
    raw.FPDF_ERR_PASSWORD: "the PDF is encrypted and needs a password: save a copy without one and read that",
    raw.FPDF_ERR_SECURITY: "the PDF is encrypted in a way that is not known: save a copy without a password and read that",
    raw.FPDF_ERR_FORMAT: "the file is no PDF or is damaged: get it again, or open it in a viewer and print it to a new PDF",
}
_DAMAGED = _WHY[raw.FPDF_ERR_FORMAT]


class CannotOpenError(Exception):
    """A file that is not opened; the words say why and what to do."""


@contextmanager
def opened(data: bytes) -> Iterator[raw.FPDF_DOCUMENT]:
    """The document in these bytes; raises CannotOpenError."""
    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise CannotOpenError(_WHY.get(raw.FPDF_GetLastError(), _DAMAGED))
    try:
        yield document
    finally:
        raw.FPDF_CloseDocument(document)


def pages_of(document: raw.FPDF_DOCUMENT, most: int) -> Iterator[Page | None]:
    """The pages of a document, None for one that cannot be opened; at most so many characters in all."""
    with fields(document) as form:
        yield from _pages_of(document, form, most)


def _pages_of(document: raw.FPDF_DOCUMENT, form: raw.FPDF_FORMHANDLE | None, most: int) -> Iterator[Page | None]:
    lost = 0
    for number in range(1, min(raw.FPDF_GetPageCount(document), MOST_PAGES) + 1):
        page = raw.FPDF_LoadPage(document, number - 1)
        if not page:
            lost += 1
            yield None
            if lost > _MOST_LOST:
                return
            continue
        lost = 0
        laid, remarks = remarks_of(page, frame_of(page), form)
        if laid and draw_in(page):
            raw.FPDF_ClosePage(page)
            page = raw.FPDF_LoadPage(document, number - 1)
        try:
            made = with_remarks(page_of(document, page, number, most), remarks)
        finally:
            raw.FPDF_ClosePage(page)
        yield made
        most -= len(made.glyphs)
        if most <= 0:
            return
