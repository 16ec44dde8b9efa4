"""What cannot be read is told in one line, and soon."""

import time

import pytest
from paper import Sheet, cuts_of, paper, told_of, words_of, written
from test_pdf_lines import SENTENCE

from taiwa.source import from_bytes
from taiwa.source.models import PDF
from taiwa.text import sandbox, to_text
from taiwa.text.pdf import pdf_opened

_PAGE = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /L 5 0 R >> >> >>"
)


def document(pages: str, said: str = "BT /L 12 Tf 50 700 Td (Hello) Tj ET", **more: str) -> bytes:
    """A PDF with these words for its page tree."""
    return written({
        1: "<< /Type /Catalog /Pages 2 0 R >>", 2: pages, 3: more.get("page", _PAGE),
        4: f"<< /Length {len(said)} >>\nstream\n{said}\nendstream",
        5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", 6: more.get("six", "null"),
    }, more.get("trailer", ""))  # fmt: skip


@pytest.mark.parametrize(
    ("sheets", "told"),
    [
        ([Sheet().picture(), Sheet().picture()], "error: no text layer, 2 pages: make one with OCR: make setup-ocr (or pip install 'taiwa[ocr]')"),
        ([Sheet().put(60, 100, SENTENCE), Sheet().picture()], "error: no text layer on page 2, the others were read"),
        ([Sheet().picture().put(60, 100, SENTENCE, more="3 Tr")], "warning: the text of page 1 was read by an OCR program"),
        ([Sheet().put(60, 100, SENTENCE, font="X")], "error: the text layer of page 1 is unusable"),
        ([Sheet().put(60, 100, SENTENCE).put(60, 130, "abc", font="X")], "error: 3 letters on page 1 without a Unicode"),
    ],
)
def test_pages_without_usable_letters_are_told(sheets: list[Sheet], told: str) -> None:
    """A scan, a scan read by a program, letters without Unicode: each is told with its pages and what to do."""
    assert told_of(*sheets).startswith(told)


def test_letters_of_an_ocr_program_are_read() -> None:
    """Invisible letters over a picture of the page are its text layer."""
    assert words_of(Sheet().picture().put(60, 100, SENTENCE, more="3 Tr")) == [SENTENCE]


def test_an_unusable_text_layer_is_cut() -> None:
    """Letters without meaning are kept as a cut and not read as words."""
    sheet = Sheet().put(60, 100, "abcdef", font="X")
    assert words_of(sheet) == []
    assert cuts_of(sheet) == [("\ufffd" * 6, "letters without Unicode")]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "no PDF or is damaged"),
        (b"hello", "no PDF or is damaged"),
        (paper(Sheet().put(60, 100, "Hello"))[:700], "no PDF or is damaged"),
        (document("<< /Type /Pages /Kids [2 0 R] /Count 3 >>"), "cannot be opened: the PDF is damaged"),
        (document("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", trailer="/Encrypt 6 0 R /ID [<00> <00>]", six=(
            "<< /Filter /Standard /V 1 /R 2 /P -4 /Length 40 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >>"
        )), "encrypted and needs a password"),
        (document(f"<< /Type /Pages /Kids [{'3 0 R ' * 200_000}] /Count 200000 >>"), "longer than what is read"),
    ],
    ids=["nothing", "text", "truncated", "loop", "encrypted", "pages"],
)  # fmt: skip
def test_a_file_that_cannot_be_opened_says_why(data: bytes, told: str) -> None:
    """Whatever the bytes: one line that says what is wrong, within seconds."""
    start = time.monotonic()
    problems = pdf_opened(data).sheet.problems
    assert [told in problem.words for problem in problems] == [True]
    assert problems[0].severity == "error"
    assert time.monotonic() - start < 20


@pytest.mark.parametrize(
    "said",
    [
        "BT /L 1e30 Tf 50 700 Td (Hello) Tj ET",
        "BT /L 0 Tf 50 700 Td (Hello) Tj ET",
        "BT /L 12 Tf 1e38 1e38 1e38 1e38 50 700 Tm (Hello) Tj ET",
        "0 0 5 5 re f " * 50_000,
        "BT /L 12 Tf 50 700 Td " + "(Hello) Tj 0 -1 Td " * 20_000 + "ET",
        "BT /L 12 Tf 50 700 Td (" + "x" * 200_000 + ") Tj ET",
    ],
    ids=["huge", "zero", "sheared", "paths", "lines", "line"],
)
def test_odd_pages_do_no_harm(said: str) -> None:
    """Absurd sizes, many paths, many lines and one long line are read or left, without an exception and soon."""
    start = time.monotonic()
    pdf_opened(document("<< /Type /Pages /Kids [3 0 R] /Count 1 >>", said))
    assert time.monotonic() - start < 20


def forms(depth: int) -> bytes:
    """A PDF whose page draws a form twice, which draws the next one twice, and so on; the last draws the first again."""
    said, objects = "/F Do /F Do", {1: "<< /Type /Catalog /Pages 2 0 R >>", 2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"}
    inside = "/Resources << /XObject << /F {} 0 R >> >>"
    objects[3] = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R {inside.format(5)} >>"
    objects[4] = f"<< /Length {len(said)} >>\nstream\n{said}\nendstream"
    for at in range(depth):
        after = inside.format(5 + (at + 1) % depth)
        objects[5 + at] = (
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] {after} /Length {len(said)} >>\nstream\n{said}\nendstream"
        )
    return written(objects)


@pytest.mark.slow
@pytest.mark.parametrize("depth", [1, 3, 30])
def test_forms_that_draw_forms_are_given_up(depth: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Forms that call themselves, or the next one twice at each level, end in one line when their time is over."""
    monkeypatch.setattr(sandbox, "MOST_SECONDS", 4)
    start = time.monotonic()
    text = to_text(from_bytes(forms(depth), "forms.pdf", media=PDF))
    assert [problem.severity for problem in text.problems] == ["error"]
    assert "within" in text.problems[0].words
    assert time.monotonic() - start < 20
