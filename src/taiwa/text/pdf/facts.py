"""What a PDF says of itself: how many pages, its title and language, what is attached."""

import ctypes
from typing import NamedTuple

from pypdfium2 import raw

from ...source.models import FrontMatter

_KEYS = ("Title", "Author", "Creator", "Producer", "CreationDate")
_LONGEST = 2000
_XFA = (raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND)


class Facts(NamedTuple):
    """The number of pages and of attached files, whether a form program makes the pages, and the title as other front matter.

    Programs fill the title of a PDF from file names and templates, so the printed title is never taken from there.
    """

    pages: int
    attached: int
    xfa: bool
    front: FrontMatter


def facts_of(document: raw.FPDF_DOCUMENT) -> Facts:
    """What the document says of itself."""
    stated = [(f"pdf {key}", _meta(document, key)) for key in _KEYS]
    stated.append(("pdf Lang", _language(document)))
    return Facts(
        pages=raw.FPDF_GetPageCount(document),
        attached=max(raw.FPDFDoc_GetAttachmentCount(document), 0),
        xfa=raw.FPDF_GetFormType(document) in _XFA,
        front=FrontMatter(other=tuple((key, value) for key, value in stated if value)),
    )


def _meta(document: raw.FPDF_DOCUMENT, key: str) -> str:
    size = min(raw.FPDF_GetMetaText(document, key.encode(), None, 0), _LONGEST)
    buffer = ctypes.create_string_buffer(max(size, 2))
    raw.FPDF_GetMetaText(document, key.encode(), buffer, size)
    return _text(buffer.raw)


def _language(document: raw.FPDF_DOCUMENT) -> str:
    units = raw.FPDFCatalog_GetLanguage(document, None, 0)
    if not 0 < units < _LONGEST:
        return ""
    buffer = (ctypes.c_ushort * units)()
    raw.FPDFCatalog_GetLanguage(document, buffer, units)
    return _text(bytes(buffer))


def _text(words: bytes) -> str:
    return words.decode("utf-16-le", "replace").strip("\x00 ")
