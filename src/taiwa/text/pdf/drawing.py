"""A page of a PDF as a picture: PNG, drawn as the page is shown, its size bounded whatever the page says of its own."""

import struct
import zlib
from ctypes import string_at

from pypdfium2 import raw

from .frame import frame_of
from .opening import opened

MOST_PIXELS = 3_000_000
"""Pixels of the largest picture: a sheet of A4 at twelve dozen dots an inch has two million."""
_SCALE = 2.0
"""Pixels for each point."""
_BYTES = 3
_LEAST = 1
_LONGEST = 16_000
_LEVEL = 6
_PNG = b"\x89PNG\r\n\x1a\n"
_RGB = (8, 2, 0, 0, 0)


def page_drawn(data: bytes, number: int) -> tuple[float, float, bytes]:
    """Width and height in points and the picture of page `number` (from 1); raises CannotOpenError, IndexError for no such page."""
    with opened(data) as document:
        if not 0 < number <= raw.FPDF_GetPageCount(document):
            raise IndexError(number)
        page = raw.FPDF_LoadPage(document, number - 1)
        if not page:
            raise IndexError(number)
        try:
            width, height = frame_of(page).size
            return width, height, _picture(page, *_pixels(width, height))
        finally:
            raw.FPDF_ClosePage(page)


def _pixels(width: float, height: float) -> tuple[int, int]:
    """So many pixels a page of this size takes: none is larger than is bounded, however long and narrow it is."""
    scale = min(_SCALE, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5, _LONGEST / max(width, height, 1.0))
    return max(_LEAST, int(width * scale)), max(_LEAST, int(height * scale))


def _picture(page: raw.FPDF_PAGE, width: int, height: int) -> bytes:
    bitmap = raw.FPDFBitmap_CreateEx(width, height, raw.FPDFBitmap_BGR, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, raw.FPDF_ANNOT | raw.FPDF_REVERSE_BYTE_ORDER)
        stride = raw.FPDFBitmap_GetStride(bitmap)
        pixels = string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    return _png(width, height, b"".join(b"\0" + pixels[at : at + _BYTES * width] for at in range(0, stride * height, stride)))


def _png(width: int, height: int, rows: bytes) -> bytes:
    """A PNG of eight bits a colour; source: the PNG specification of the W3C, chapters 5 and 11."""
    head = struct.pack(">II5B", width, height, *_RGB)
    return _PNG + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows, _LEVEL)) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
