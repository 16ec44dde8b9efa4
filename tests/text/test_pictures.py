"""A page of a PDF can be looked at, whatever is in the file."""

import struct
from pathlib import Path

import pytest

from taiwa.source.models import DOCX
from taiwa.text import pictures
from taiwa.text.pdf import drawing
from taiwa.text.pictures import Viewer

FORMS = Path(__file__).parents[2] / "examples" / "forms"
PDF_FILE = (FORMS / "2013-fm2-joint-statement.ja.pdf").read_bytes()
DOCX_FILE = (FORMS / "2013-fm2-joint-statement.ja.docx").read_bytes()


def test_a_page_is_drawn_as_large_as_it_is() -> None:
    """A page is a PNG of its own proportions, with its size in points."""
    viewer = Viewer()
    page = viewer.page(PDF_FILE, 2)
    assert page
    width, height = struct.unpack(">II", page.png[16:24])
    assert width / height == pytest.approx(page.width / page.height, rel=0.01)
    assert width > page.width
    viewer.close()


_NO_PAGE = {"zero": (PDF_FILE, 0), "behind the last": (PDF_FILE, 999), "negative": (PDF_FILE, -1), "broken": (b"%PDF-1.7 and nothing else", 1), "empty": (b"", 1)}


@pytest.mark.parametrize(("data", "number"), _NO_PAGE.values(), ids=_NO_PAGE)
def test_what_is_no_page_has_no_picture(data: bytes, number: int) -> None:
    """A page that is not there, or a file that is none, costs nothing but its picture; the next one is drawn."""
    viewer = Viewer()
    assert viewer.page(data, number) is None
    assert viewer.page(PDF_FILE, 1)
    viewer.close()


@pytest.mark.parametrize("size", [(14_400.0, 14_400.0), (1.0, 14_400.0), (1e9, 1e9), (0.0, 0.0), (3.0, 1e12)], ids=str)
def test_a_picture_is_bounded(size: tuple[float, float]) -> None:
    """However large a page says it is, its picture is not."""
    width, height = drawing._pixels(*size)  # noqa: SLF001
    assert 0 < width * height <= drawing.MOST_PIXELS
    assert max(width, height) <= drawing._LONGEST  # noqa: SLF001


def test_a_page_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """After its time a page has no picture, and the next one is drawn."""
    viewer = Viewer()
    with monkeypatch.context() as patched:
        patched.setattr(pictures, "MOST_SECONDS", 0.0)
        assert viewer.page(PDF_FILE, 1) is None
    assert viewer.page(PDF_FILE, 1)
    viewer.close()


def test_paragraphs_are_opened_beside() -> None:
    """A Word file is opened with its paragraphs; what is none gives nothing that could be shown."""
    viewer = Viewer()
    opened = viewer.opened(DOCX, DOCX_FILE)
    assert opened
    assert opened.places
    broken = viewer.opened(DOCX, b"PK\x03\x04 and nothing else")
    assert broken is None or not broken.decoded
    viewer.close()
