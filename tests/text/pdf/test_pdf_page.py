"""What stands on a page beside its text, and how pages are turned."""

import pytest
from paper import HEIGHT, WIDTH, Sheet, cuts_of, opened, told_of, words_of
from test_pdf_lines import SENTENCE, full, wrapped

from taiwa.text.pdf.numbers import NumberRow, number_rows, page_number
from taiwa.text.pdf.signs import signs


def page(number: int, foot: str, lines: int = 12) -> Sheet:
    """A page of text with a head and a foot."""
    words = wrapped(full(60, 40)[400 * number :], 40)[:lines]
    return Sheet().put(60, 40, "Joint Statement 2014").lines(60, 100, *words).put(290, 770, foot)


@pytest.mark.parametrize("foot", ["- {} -", "{}", "{}/3", "Page {} of 3", "{}頁"])
def test_heads_and_page_numbers_are_cut(foot: str) -> None:
    """What stands at the edge of every page is no part of the text, and is logged with its reason."""
    sheets = [page(at, foot.format(at + 1)) for at in range(3)]
    assert cuts_of(*sheets) == [
        pair for at in range(3) for pair in (("Joint Statement 2014", "running head"), (foot.format(at + 1), "page number"))
    ]
    assert "Joint" not in "".join(words_of(*sheets))


def test_text_that_stands_alike_on_every_page_is_kept() -> None:
    """Lines of the text are no running head, even where every page begins with the same."""
    lines = wrapped(full(6, 40), 40)
    assert cuts_of(Sheet().lines(60, 60, *lines), Sheet().lines(60, 60, *lines)) == []


@pytest.mark.parametrize("row", number_rows(), ids=lambda row: row.takes)
def test_a_form_of_page_number_takes_its_example(row: NumberRow) -> None:
    """Every form of a page number takes the line it names, and leaves the other or takes it for a bare number."""
    assert page_number(row.takes) == (2, False)
    assert page_number(row.leaves) in ((None, False), (2010, True))


def test_a_footnote_is_a_note_and_its_mark_no_word() -> None:
    """Small lines under a rule after a mark are notes; the raised mark in the text is cut."""
    sheet = Sheet().lines(60, 100, *wrapped(full(4, 40), 40)).put(60, 160, "甲国は協力を表明した").put(160, 157, "1", 6)
    sheet.put(163.5, 160, "が、乙国は留保した。").rule(60, 700, 120).put(60, 715, "1 流域の国に限る。", 8)
    rows = opened(sheet).sheet.rows
    assert rows[-2].words == "甲国は協力を表明したが、乙国は留保した。"
    assert (rows[-1].style, rows[-1].marker, rows[-1].words) == ("note", "1", "流域の国に限る。")
    assert cuts_of(sheet) == [("1", "footnote mark"), ("1", "footnote mark")]


def test_a_raised_figure_without_a_note_is_a_word() -> None:
    """Square metres stay square."""
    assert words_of(Sheet().put(60, 100, "Area: 10 km").put(113, 97, "2", 6)) == ["Area: 10 km2"]


def test_letters_printed_twice_are_read_once() -> None:
    """A letter printed again beside itself is made bold by hand, not written twice."""
    assert words_of(Sheet().put(60, 100, SENTENCE).put(60.4, 100, SENTENCE)) == [SENTENCE]


def test_radicals_and_symbols_are_read_as_the_signs_they_show() -> None:
    """A code that only names a shape is read as the character that has it."""
    assert words_of(Sheet().put(60, 100, "⺠主的な⻄側")) == ["民主的な西側"]
    assert signs()["\uf0b7"] == "•"


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [(), (50, 50, 550, 750)])
def test_boxes_are_those_of_the_page_as_shown(rotate: int, crop: tuple[int, ...]) -> None:
    """Every letter has a box within the page as shown, from its upper left corner, however it is turned or cut."""
    read = opened(Sheet(rotate=rotate, crop=crop).put(100, 100, SENTENCE))
    assert [row.words for row in read.sheet.rows] == [SENTENCE]
    width, height = (WIDTH, HEIGHT) if not crop else (500, 700)
    width, height = (height, width) if rotate % 180 else (width, height)
    assert read.places is not None
    left, top, right, bottom = read.places.boxes[:4]
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height
    corner = 100 - (50 if crop else 0)
    expected = {0: (corner, corner), 90: (height, corner), 180: (width - corner, height - corner), 270: (corner, 0)}[rotate]
    if rotate == 0:
        assert (left, bottom) == (pytest.approx(expected[0], abs=1), pytest.approx(expected[1], abs=3))
    if rotate == 180:
        assert (right, top) == (pytest.approx(expected[0], abs=1), pytest.approx(expected[1], abs=3))


@pytest.mark.parametrize(
    ("sheet", "why"),
    [
        (Sheet().put(60, 200, "unseen", more="3 Tr"), "invisible text"),
        (Sheet().put(60, 200, "unseen", more="1 g"), "text in the colour of paper"),
        (Sheet().put(60, 200, "unseen", 0.5), "text too small to be read"),
        (Sheet().put(-300, 200, "unseen"), "text outside the page"),
        (Sheet().draw("BT /L 40 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (unseen) Tj ET"), "turned text"),
    ],
)
def test_what_no_reader_reads_is_cut_and_told(sheet: Sheet, why: str) -> None:
    """A quotation that nobody can see on the page is never read silently."""
    sheet.put(60, 100, SENTENCE)
    assert words_of(sheet) == [SENTENCE]
    assert cuts_of(sheet) == [("unseen", why)]
    assert told_of(sheet).startswith("warning: ")


def test_white_letters_on_a_dark_ground_are_read() -> None:
    """White is the colour of paper only where there is paper."""
    assert words_of(Sheet().draw("0 g 40 550 300 100 re f").put(60, 200, "Communique", more="1 g")) == ["Communique"]


def test_vertical_writing_is_told_and_not_read() -> None:
    """Half of a vertical page is worse than none: it is named, and its letters are kept as a cut."""
    sheet = Sheet()
    for column in range(3):
        for at, char in enumerate(SENTENCE):
            sheet.put(500 - 20 * column, 100 + 10 * at, char)
    assert words_of(sheet) == []
    assert "error: the text of page 1 is set vertically" in told_of(sheet)
    assert cuts_of(sheet) == [(SENTENCE * 3, "vertical writing")]
