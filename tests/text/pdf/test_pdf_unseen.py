"""Words that a file holds and no reader sees, or sees otherwise: cut and told."""

import pytest
from paper import Sheet, cuts_of, told_of, words_of, written
from test_pdf_lines import SENTENCE

from taiwa.text.pdf import pdf_opened
from taiwa.text.rows import Opened

WORDS = "BT /L 10 Tf 60 600 Td (Secret words) Tj ET"


def page(said: str) -> Sheet:
    """A sentence and something else."""
    return Sheet().put(60, 100, SENTENCE).draw(said)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (f"0 0 10 10 re W n {WORDS}", "text of a hidden layer or outside its clip"),
        (f"0 0 m 50 0 l 0 50 l h W n {WORDS}", "text of a hidden layer or outside its clip"),
        (f"1 Tr 1 1 1 RG {WORDS}", "text in the colour of paper"),
        (f"2 Tr 1 1 1 RG 1 1 1 rg {WORDS}", "text in the colour of paper"),
        (f"0.97 g {WORDS}", "text in the colour of paper"),
        ("0.1 Tz BT /L 10 Tf 1 0 0 1 60 600 Tm (Secret words) Tj ET", "text too small to be read"),
    ],
)
def test_words_that_no_reader_sees_are_cut_and_told(said: str, why: str) -> None:
    """Words outside their clip, outlined in white, hardly darker than paper, or pressed flat are no part of the text."""
    assert words_of(page(said)) == [SENTENCE]
    assert cuts_of(page(said)) == [("Secret words", why)]
    assert told_of(page(said)).startswith("warning: 12 letters on page 1")


@pytest.mark.parametrize(
    "said",
    [
        f"0 0 600 800 re W n {WORDS}", f"0 500 m 600 500 l 600 700 l 300 750 l 0 700 l h W n {WORDS}",
        f"1 Tr 0 0 0 RG 1 1 1 rg {WORDS}", f"2 Tr 0 0 0 RG 1 1 1 rg {WORDS}", f"2 Tr 1 1 1 RG 0 g {WORDS}",
        f"0.8 g {WORDS}", f"0 0 1 rg {WORDS}", f"60 Tz {WORDS}",
        f"/Span <</ActualText (Secret words)>> BDC {WORDS} EMC", f"/Span <</ActualText (SECRET\\255 WORDS)>> BDC {WORDS} EMC", f"{WORDS} {WORDS}",
    ],
)  # fmt: skip
def test_words_that_a_reader_sees_are_read(said: str) -> None:
    """Wide clips, outlined letters, grey, blue and narrow ones, stated words that are the drawn ones: all are text."""
    assert [words.capitalize() for words in words_of(page(said))] == [SENTENCE, "Secret words"]
    assert told_of(page(said)) == ""


def test_words_half_outside_their_clip_are_read_by_half() -> None:
    """A clip leaves the letters that stand in it."""
    sheet = Sheet().put(60, 100, SENTENCE).draw("0 590 101.5 20 re W n BT /C 10 Tf 60 600 Td (Secret words) Tj ET")
    assert words_of(sheet) == [SENTENCE, "Secret"]
    assert cuts_of(sheet)[0][0].strip() == "words"


@pytest.mark.parametrize("first", ["5 million", "5  million"])
def test_words_that_are_stated_otherwise_than_drawn_are_cut(first: str) -> None:
    """A reader sees 5 where the file states 500: neither is taken for granted."""
    sheet = page(f"/Span <</ActualText (500 million)>> BDC BT /L 10 Tf 60 600 Td ({first}) Tj ET EMC")
    assert words_of(sheet) == [SENTENCE]
    assert cuts_of(sheet) == [("500 million", "words stated otherwise than they are drawn")]
    assert told_of(sheet).startswith("error: 11 letters on page 1 are stated by the file (ActualText) otherwise")


def test_letters_stated_for_their_radicals_are_read() -> None:
    """Some fonts draw a letter with the sign of its radical; the file states which letter it is."""
    drawn = "\u2ed1".encode("utf-16-be").hex()
    said = f"/Span <</ActualText <FEFF9577>>> BDC BT /J 10 Tf 60 600 Td <{drawn}> Tj ET EMC"
    assert words_of(page(said)) == [SENTENCE, "\u9577"]
    assert cuts_of(page(said)) == []


def test_words_printed_over_one_another_are_cut() -> None:
    """A sum over which another is printed is neither of the two."""
    sheet = Sheet().put(60, 100, SENTENCE).put(60, 200, "They pay 500 yen.").put(60, 200, "They pay 600 yen.")
    assert words_of(sheet) == [SENTENCE]
    assert {why for _, why in cuts_of(sheet)} == {"words printed over one another"}
    assert "are printed over one another; they were left out: look at the page" in told_of(sheet)


def test_a_figure_that_is_overprinted_in_part_is_cut_whole() -> None:
    """What touches an overprinted figure belongs to it."""
    sheet = Sheet().put(60, 200, "in all", font="C").put(120, 200, "5", font="C").put(126, 200, "00", font="C").put(120, 200, "6", font="C")
    assert words_of(sheet) == ["in all"]


def layered(state: str, *, form: bool = False) -> Opened:
    """A page of two lines, the second of which stands in a layer."""
    inner = "BT /L 10 Tf 60 600 Td (Of the layer) Tj ET"
    said = "BT /L 10 Tf 60 700 Td (The Ministers agreed.) Tj ET " + ("/Fm Do" if form else f"/OC /P BDC {inner} EMC")
    fonts = "/Font << /L 3 0 R >>"
    return pdf_opened(written({
        1: f"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [15 0 R] /D << {state} >> >> >>",
        2: "<< /Type /Pages /Kids [10 0 R] /Count 1 >>", 3: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        10: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 11 0 R"
        f" /Resources << {fonts} /Properties << /P 15 0 R >> /XObject << /Fm 12 0 R >> >> >>",
        11: f"<< /Length {len(said)} >>\nstream\n{said}\nendstream",
        12: f"<< /Type /XObject /Subtype /Form /OC 15 0 R /BBox [0 0 600 800] /Resources << {fonts} >>"
        f" /Length {len(inner)} >>\nstream\n{inner}\nendstream",
        15: "<< /Type /OCG /Name (x) >>",
    }))  # fmt: skip


@pytest.mark.parametrize("form", [False, True])
def test_words_of_a_layer_are_read_if_it_is_shown(form: bool) -> None:  # noqa: FBT001 — a parameter of the test
    """A layer that is switched off is cut and told; one that is on is read."""
    assert [row.words for row in layered("", form=form).sheet.rows] == ["The Ministers agreed.", "Of the layer"]
    off = layered("/OFF [15 0 R]", form=form)
    assert [row.words for row in off.sheet.rows] == ["The Ministers agreed."]
    assert [cut.words for cut in off.sheet.cuts] == ["Of the layer"]
    assert "layer that is switched off" in off.sheet.problems[0].words


def test_a_value_that_a_field_has_from_its_parent_is_told() -> None:
    """What was typed into a field that the file does not draw is kept apart, wherever the file keeps it."""
    said = "BT /L 12 Tf 50 700 Td (Name of the chair:) Tj ET"
    read = pdf_opened(written({
        1: "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>", 2: "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /L 5 0 R >> >> /Annots [7 0 R] >>",
        4: f"<< /Length {len(said)} >>\nstream\n{said}\nendstream",
        5: "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        6: "<< /FT /Tx /T (chair) /V (Mr. Bendaro) /Kids [7 0 R] >>",
        7: "<< /Type /Annot /Subtype /Widget /Parent 6 0 R /Rect [155 695 255 715] >>",
    }))  # fmt: skip
    assert [row.words for row in read.sheet.rows] == ["Name of the chair:"]
    assert [cut.words for cut in read.sheet.cuts] == ["Mr. Bendaro"]
    assert "1 form field or typed note on page 1" in read.sheet.problems[0].words
