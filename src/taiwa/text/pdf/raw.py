"""What pdfium knows of the characters of a page, asked in bulk: these calls are most of the time that a page takes."""

import ctypes
from array import array
from collections.abc import Callable
from itertools import repeat

from pypdfium2 import raw

_BOLD = 600
_NAME = 128


class Characters:
    """The characters of one page as rows of numbers; boxes and matrices are in the page's own coordinates, y upwards."""

    def __init__(self, page: raw.FPDF_PAGE, most: int) -> None:
        """Reads at most so many characters; `left_out` is how many more there are."""
        self._page = raw.FPDFText_LoadPage(page)
        count = max(raw.FPDFText_CountChars(self._page), 0) if self._page else 0
        self.count = min(count, most)
        self.left_out = count - self.count

    def close(self) -> None:
        """Frees what pdfium holds."""
        if self._page:
            raw.FPDFText_ClosePage(self._page)
            self._page = None

    def codes(self) -> list[int]:
        """The Unicode code of each character; 0 where there is none."""
        return self._all(raw.FPDFText_GetUnicode)

    def unmapped(self) -> list[int]:
        """1 for each character that the file gives no Unicode code."""
        return self._all(raw.FPDFText_HasUnicodeMapError)

    def objects(self) -> "array[int]":
        """The address of the text object of each character; 0 for what pdfium made up."""
        pointers = (raw.FPDF_PAGEOBJECT * self.count)(*self._all(raw.FPDFText_GetTextObject))
        return array("Q", bytes(pointers))

    def boxes(self) -> "array[float]":
        """Left, top, right and bottom of each character, as wide as it is set and as high as its font."""
        rects = (raw.FS_RECTF * self.count)()
        list(map(raw.FPDFText_GetLooseCharBox, repeat(self._page), range(self.count), rects))
        return array("f", bytes(rects))

    def hyphen(self, at: int) -> bool:
        """Whether this character is a hyphen at the end of a line."""
        return bool(raw.FPDFText_IsHyphen(self._page, at) == 1)

    def matrix(self, at: int) -> tuple[float, float, float, float]:
        """How the text of this character is turned and scaled."""
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._page, at, matrix)
        return matrix.a, matrix.b, matrix.c, matrix.d

    def origin(self, at: int) -> tuple[float, float]:
        """Where this character stands on its base line."""
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._page, at, x, y)
        return x.value, y.value

    def size(self, at: int) -> float:
        """The em of this character before its matrix."""
        return float(raw.FPDFText_GetFontSize(self._page, at))

    def text_object(self, at: int) -> raw.FPDF_PAGEOBJECT:
        """The text object of this character."""
        return raw.FPDFText_GetTextObject(self._page, at)

    def _all(self, ask: Callable[..., int]) -> list[int]:
        return list(map(ask, repeat(self._page), range(self.count)))


def is_bold(font: raw.FPDF_FONT) -> bool:
    """Whether a font calls itself bold."""
    if raw.FPDFFont_GetWeight(font) >= _BOLD:
        return True
    name = ctypes.create_string_buffer(_NAME)
    raw.FPDFFont_GetBaseFontName(font, name, _NAME)
    words = name.value.decode("latin-1").partition("+")[2] or name.value.decode("latin-1")
    return any(word in words for word in ("Bold", "bold", "Heavy", "Black", "-B"))


def address(pointer: object) -> int:
    """The address that a pointer of pdfium holds."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type]  # a pointer, which ctypes does not type
