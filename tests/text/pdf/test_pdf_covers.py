"""What is painted over text is no part of it; what is painted under it, beside it or thinly does no harm."""

import pytest
from paper import Sheet, cuts_of, paper, told_of, words_of
from test_pdf_lines import SENTENCE

from taiwa.text.pdf import pdf_opened

BAR = "50 590 100 20 re f"
"""A bar over what stands at 60, 200."""


def secret(over: str = "", under: str = "") -> Sheet:
    """A sentence, and a word with something painted over and under it."""
    return Sheet().put(60, 100, SENTENCE).draw(under).put(60, 200, "Secret").draw(over)


@pytest.mark.parametrize(
    "over",
    [
        f"0 g {BAR}",
        f"1 g {BAR}",
        "0.5 0 0 0.5 0 0 cm 0 g 100 1180 200 40 re f",
        "0 g 50 590 m 150 590 l 150 610 l 50 610 l h f",
        "0 g 50 590 50 20 re 50 590 30 20 re f 70 590 80 20 re f",
        "0 0 600 800 re W n 0 g 50 590 100 20 re f",
        "100 0 0 20 50 590 cm /Im Do",
        "0 -20 100 0 50 610 cm /Im Do",
        f"0 g {BAR} 1 g 52 592 90 16 re f",
    ],
    ids=["black", "white", "scaled", "path", "two", "clipped", "picture", "turned", "framed"],
)
def test_text_under_a_patch_is_cut_and_told(over: str) -> None:
    """Nobody who looks at the page can read what is painted over, so it is no part of the text and is told."""
    sheet = secret(over)
    assert words_of(sheet) == [SENTENCE]
    assert cuts_of(sheet) == [("Secret", "covered text")]
    assert told_of(sheet).startswith("warning: 6 letters on page 1 are painted over")


@pytest.mark.parametrize(
    ("over", "under"),
    [
        ("", f"0.9 g {BAR}"),
        ("", "100 0 0 20 50 590 cm /Im Do"),
        (f"/Half gs 1 1 0 rg {BAR}", ""),
        (f"/Multiply gs 1 1 0 rg {BAR}", ""),
        ("/Half gs 100 0 0 20 50 590 cm /Im Do", ""),
        ("50 590 100 20 re S", ""),
        ("0 g 50 602 100 2 re f", ""),
        ("0 g 50 580 200 60 re 52 582 196 56 re f*", ""),
        ("0 g 50 580 m 250 580 l 250 560 l h f", ""),
        ("300 300 50 20 re W n 0 g 0 0 600 800 re f", ""),
        ("0 g 45 590 12 20 re f", ""),
        ("0 g 100 0 0 20 50 590 cm /Mask Do", ""),
        (f"1 g {BAR} BT 0 g /L 10 Tf 60 600 Td (Secret) Tj ET", ""),
    ],
    ids=[
        "ground", "picture", "thin", "multiplied", "thin picture", "frame", "struck out", "ring", "triangle", "clipped", "beside",
        "stencil", "printed again",
    ],
)  # fmt: skip
def test_text_that_can_be_seen_is_read(over: str, under: str) -> None:
    """A ground, a highlight, a frame, a line through the words, a stamp with holes: behind all of them text is read."""
    assert words_of(secret(over, under)) == [SENTENCE, "Secret"]


def test_cells_that_are_filled_one_after_the_other_hide_nothing() -> None:
    """The ground of the next cell is painted after the words of the last one, but not over them."""
    sheet = Sheet()
    for at in range(5):
        sheet.draw(f"0.9 g 50 {780 - 20 * at - 20} 300 20 re f").put(60, 35 + 20 * at, f"Cell {at}")
    assert "".join(words_of(sheet)).replace(" ", "") == "Cell0Cell1Cell2Cell3Cell4"
    assert cuts_of(sheet) == []


def test_text_under_the_picture_of_its_page_is_that_of_a_scan() -> None:
    """Programs that read scans print the text first and the picture of the page over it."""
    sheet = Sheet().put(60, 100, SENTENCE).picture()
    assert words_of(sheet) == [SENTENCE]
    assert "read by an OCR program" in told_of(sheet)


def test_a_patch_within_a_form_covers_too() -> None:
    """A redaction that stands in a form is placed where the form is."""
    assert [cut.why for cut in pdf_opened(paper(secret("1 0 0 1 50 590 cm /Form Do"))).sheet.cuts] == ["covered text"]
    assert words_of(secret("1 0 0 1 300 590 cm /Form Do")) == [SENTENCE, "Secret"]


def test_only_the_covered_letters_of_a_line_are_cut() -> None:
    """A name that is painted over leaves the rest of its line."""
    sheet = Sheet().put(60, 100, "Signed by Mr. X. in the capital", font="C").draw("0 g 143 690 14 20 re f")
    assert cuts_of(sheet) == [("X.", "covered text")]
    assert words_of(sheet) == ["Signed by Mr. in the capital"]
