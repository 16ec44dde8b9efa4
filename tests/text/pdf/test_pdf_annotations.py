"""What is laid over a page: filled fields, typed words, comments."""

import pytest
from paper import written

from taiwa.text.pdf import pdf_opened
from taiwa.text.rows import Opened

_DRAWN = "/AP << /N 6 0 R >>"


def annotated(
    annotation: str, words: str = "BT /L 12 Tf 2 5 Td (Mr. Bendaro) Tj ET", place: str = "[155 695 255 715]",
    said: str = "BT /L 12 Tf 50 700 Td (Name of the chair:) Tj ET",
) -> Opened:  # fmt: skip
    """A page of one line with an annotation laid over what stands to the right of it."""
    fonts = "/Resources << /Font << /L 5 0 R >> /XObject << /Im 8 0 R >> >>"
    return pdf_opened(written({
        1: "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [7 0 R] >> >>", 2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R {fonts} /Annots [7 0 R] >>",
        4: f"<< /Length {len(said)} >>\nstream\n{said}\nendstream",
        5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        6: f"<< /Type /XObject /Subtype /Form /BBox [0 0 100 20] {fonts} /Length {len(words)} >>\nstream\n{words}\nendstream",
        7: f"<< /Type /Annot /Rect {place} {annotation} >>",
        8: "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n"
        "stream\nx\nendstream",
    }))  # fmt: skip


@pytest.mark.parametrize(
    "annotation",
    [f"/Subtype /Widget /FT /Tx /T (chair) /V (Mr. Bendaro) /F 4 {_DRAWN}", f"/Subtype /FreeText /Contents (Mr. Bendaro) {_DRAWN}"],
)
def test_what_is_drawn_over_a_page_is_read_where_it_stands(annotation: str) -> None:
    """A filled field and a typed note are words of the page, in the line in which a reader sees them."""
    read = annotated(annotation)
    assert [row.words for row in read.sheet.rows] == ["Name of the chair: Mr. Bendaro"]
    assert list(read.sheet.problems) == []
    assert read.places is not None
    assert read.places.boxes[4 * 19] == pytest.approx(157, abs=2)


@pytest.mark.parametrize(
    "annotation",
    [
        "/Subtype /Widget /FT /Tx /T (chair) /V (Mr. Bendaro) /F 4", "/Subtype /FreeText /Contents (Mr. Bendaro)",
        f"/Subtype /FreeText /F 2 /Contents (Mr. Bendaro) {_DRAWN}",
    ],
)  # fmt: skip
def test_what_the_file_does_not_draw_is_cut_and_told(annotation: str) -> None:
    """A field or note without a picture, or a hidden one, is kept apart and told."""
    read = annotated(annotation)
    assert [row.words for row in read.sheet.rows] == ["Name of the chair:"]
    assert [(cut.words, cut.why.split()[0]) for cut in read.sheet.cuts] == [("Mr. Bendaro", "form")]
    assert "1 form field or typed note on page 1" in read.sheet.problems[0].words


@pytest.mark.parametrize(
    ("annotation", "why"),
    [
        ("/Subtype /Text /Contents (Check this) /T (Clerk)", "comment by Clerk"),
        ("/Subtype /Highlight /QuadPoints [155 715 255 715 155 695 255 695] /Contents (Check this)", "comment"),
    ],
)
def test_comments_are_kept_apart(annotation: str, why: str) -> None:
    """What somebody noted on a page is no part of it, and is kept with its writer."""
    read = annotated(annotation)
    assert [row.words for row in read.sheet.rows] == ["Name of the chair:"]
    assert [(cut.words, cut.why) for cut in read.sheet.cuts] == [("Check this", why)]


def test_links_lay_nothing_over_a_page() -> None:
    """A link has words of its own only in the page."""
    assert list(annotated("/Subtype /Link /Contents (nothing)").sheet.cuts) == []


def test_a_square_that_is_laid_over_words_covers_them() -> None:
    """A black square is a redaction, whether it is painted in the page or laid over it."""
    read = annotated(f"/Subtype /Square {_DRAWN}", "0 g 0 0 100 20 re f", "[45 690 165 720]")
    assert list(read.sheet.rows) == []
    assert [cut.why for cut in read.sheet.cuts] == ["covered text"]


def test_a_comment_is_no_text_layer() -> None:
    """A scan on which somebody left a comment is told as a scan."""
    read = annotated("/Subtype /Text /Contents (Check this)", said="600 0 0 800 0 0 cm /Im Do")
    assert read.sheet.problems[0].words.startswith("no text layer, 1 page")
