"""From boxes to words: spaces, lines, paragraphs, columns."""

import textwrap

import pytest
from paper import Sheet, opened, text_of_paper, words_of

from taiwa.text.pdf.hyphens import is_suspended
from taiwa.text.pdf.signs import words

SENTENCE = "双方は、水資源の管理に関する協力を一層強化することの重要性について意見の一致を見た。"


def wrapped(words: str, measure: int) -> list[str]:
    """The words in lines of so many characters."""
    return [words[at : at + measure] for at in range(0, len(words), measure)]


def full(count: int, measure: int) -> str:
    """Words that fill so many lines, the last one nearly."""
    return (SENTENCE * count)[: count * measure - 5] + "了。"


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """A line that had no room for the next word goes on in the next line; a name cut there is whole again."""
    words = full(5, 40)
    assert words_of(Sheet().lines(60, 100, *wrapped(words, 40))) == [words]


def test_a_short_line_ends_its_paragraph() -> None:
    """Where the next word had room the writer ended the paragraph, though neither gap nor indent shows it."""
    one, other = full(4, 40)[:-15] + "。", full(3, 40)
    assert words_of(Sheet().lines(60, 100, *wrapped(one, 40), *wrapped(other, 40))) == [one, other]


def test_a_first_line_that_is_set_in_begins_a_paragraph() -> None:
    """An indent parts paragraphs even where the line before is full."""
    first = SENTENCE[:39], SENTENCE[:40], SENTENCE[:39] + "。"
    sheet = Sheet()
    for at in range(4):
        sheet.put(70, 100 + 45 * at, first[0]).put(60, 115 + 45 * at, first[1]).put(60, 130 + 45 * at, first[2])
    assert words_of(sheet) == ["".join(first)] * 4


def test_latin_lines_are_joined_with_a_space() -> None:
    """Between two Latin words the line end becomes a space."""
    words = " ".join(["The Ministers agreed to meet again in the spring of the next year."] * 6)
    assert words_of(Sheet().lines(60, 100, *textwrap.wrap(words, 60), font="C")) == [words]


@pytest.mark.parametrize(
    ("words", "lefts", "printed"),
    [
        (("平成", "22", "年", "3", "月"), (50, 72.5, 86.1, 98.6, 106.7), "平成22年3月"),
        (("the", "next", "year"), (50, 67, 90), "the next year"),
        (("共同", "声明"), (50, 85), "共同 声明"),
        (("1", "閣僚"), (50, 60), "1 閣僚"),
    ],
)
def test_spaces_stand_where_a_reader_sees_them(words: tuple[str, ...], lefts: tuple[float, ...], printed: str) -> None:
    """The quarter em that programs leave beside digits is no space; the gap between two words is one."""
    sheet = Sheet()
    for part, left in zip(words, lefts, strict=True):
        sheet.put(left, 100, part)
    assert words_of(sheet) == [printed]


def test_a_gap_beside_digits_is_a_space_where_the_document_leaves_none() -> None:
    """How far digits are set apart is known from the document: where they touch elsewhere, a third of an em is a space."""
    label = Sheet().put(50, 100, "1").put(58.6, 100, "閣僚は一致した。")
    assert words_of(label) == ["1閣僚は一致した。"]
    label.put(50, 200, "第").put(60, 200, "2").put(65.56, 200, "回、第").put(95.56, 200, "3").put(101.12, 200, "回、第4")
    assert words_of(label)[0] == "1 閣僚は一致した。"


def test_two_columns_are_read_one_after_the_other() -> None:
    """Under a title over both columns the left one is read first, whatever the order in which lines are drawn."""
    left, right = full(12, 22), full(10, 22)
    sheet = Sheet().put(120, 60, "「対話」の枠組みにおける第三回会合の共同声明", 16)
    rows = zip([*wrapped(left, 22)], [*wrapped(right, 22), "", ""], strict=True)
    for at, (one, other) in enumerate(rows):
        sheet.put(50, 100 + 15 * at, one)
        if other:
            sheet.put(320, 100 + 15 * at, other)
    assert words_of(sheet) == ["「対話」の枠組みにおける第三回会合の共同声明", left, right]


def test_a_paragraph_goes_on_over_a_page() -> None:
    """A sentence that a page break cuts is one paragraph, with a place on both pages."""
    lines = wrapped(full(12, 40), 40)
    text = text_of_paper(Sheet().lines(60, 100, *lines[:6]), Sheet().lines(60, 100, *lines[6:]))
    assert [text[line.span] for line in text.lines] == ["".join(lines)]
    assert {place.number for place in text.origin(text.lines[0].span).places} == {1, 2}


def test_a_ruled_table_is_read_cell_by_cell() -> None:
    """The lines of one cell are one row, and cells come row by row."""
    sheet = Sheet()
    for top in (100, 130, 160):
        sheet.rule(60, top, 400)
    for left in (60, 200, 460):
        sheet.rule(left, 100, 0.5, 60)
    sheet.put(70, 118, "国名").put(210, 118, "担当").put(70, 148, "甲国")
    sheet.put(210, 142, "水資源の管理に関する協力を一層").put(210, 154, "強化すること")
    rows = opened(sheet).sheet.rows
    assert [row.words for row in rows] == ["国名", "担当", "甲国", "水資源の管理に関する協力を一層強化すること"]
    assert {row.style for row in rows} == {"cell"}
    assert [(row.cell.row, row.cell.column) if row.cell else None for row in rows] == [(2, 2), (2, 3), (3, 2), (3, 3)]


def test_drawn_dots_are_list_marks() -> None:
    """A dot that is drawn before a line, and is no letter, makes it an item."""
    sheet = Sheet().lines(60, 100, *wrapped(full(4, 40), 40))
    for at in range(2):
        sheet.put(90, 175 + 15 * at, "水資源の共同管理").draw(f"79 {800 - 173 - 15 * at} 3.5 3.5 re f")
    assert [(row.style, row.marker, row.level) for row in opened(sheet).sheet.rows[1:]] == [("item", "•", 1)] * 2


def test_larger_letters_are_headings_and_bold_lines_are_bold() -> None:
    """Size ranks headings; a line whose letters are all bold stands out from the text."""
    sheet = Sheet().put(60, 60, "Joint Statement", 18).put(60, 90, "1. Water", 14).put(60, 120, "Dams", font="B")
    sheet.lines(60, 140, *["The Ministers of Keldea and Sarmeth agreed to meet again in the spring now"] * 4)
    found = [(row.style, row.level) for row in opened(sheet).sheet.rows]
    assert found[:4] == [("heading", 1), ("heading", 2), ("bold", 0), ("plain", 0)]


@pytest.mark.parametrize(
    ("line", "after", "elsewhere", "whole"),
    [
        ("and of the coordi-", "nation", "the coordination of", "coordination"),
        ("and of the co-", "operation", "the co-operation of", "co-operation"),
        ("and of the quick-", "silver", "nothing of it here", "quick-silver"),
    ],
)
def test_a_hyphen_at_a_line_end_is_decided_by_the_document(line: str, after: str, elsewhere: str, whole: str) -> None:
    """A word that is printed whole elsewhere loses the hyphen, one printed with it keeps it, and nothing is guessed."""
    filler = "The Ministers agreed to meet again in the spring of next year,"
    last = f"{filler[: 62 - len(line)]}{line}"
    sheet = Sheet().lines(60, 100, filler, filler, filler, f"{elsewhere} aid and of all the things that are said in it,", font="C")
    sheet.lines(60, 160, last, f"{after} of aid.", font="C")
    assert f" {whole} of aid." in " ".join(words_of(sheet))


@pytest.mark.parametrize("row", words()["conjunctions"], ids=lambda row: row["takes"])
def test_a_hanging_hyphen_keeps_its_space(row: dict[str, str]) -> None:
    """Before a conjunction a hyphen stands for the rest of a later word; before the rest of its own word it does not."""
    assert is_suspended(*row["takes"].split("|"))
    assert not is_suspended(*row["leaves"].split("|"))


def test_short_and_long_term_are_two_words() -> None:
    """A hyphen that hangs at a line end is followed by a space, and joins nothing to the conjunction."""
    filler = "The Ministers agreed to meet again in the spring of next year,"
    last = "and agreed on a plan of cooperation in six fields, with short-"
    sheet = Sheet().lines(60, 100, filler, filler, filler, last, "and long-term measures.", font="C")
    assert words_of(sheet)[0].endswith("with short- and long-term measures.")


def test_a_title_across_two_columns_parts_them_though_it_looks_like_text() -> None:
    """Both columns end above it and begin together below it: what stands alone in that gap is read between them."""
    sheet = Sheet()
    for top in (100, 290):
        words = full(20, 22)
        sheet.lines(50, top, *wrapped(words, 22)[:10]).lines(320, top, *wrapped(words, 22)[10:])
    sheet.put(50, 265, "二 水資源")
    assert words_of(sheet) == [full(20, 22), "二 水資源", full(20, 22)]


def test_a_gap_between_paragraphs_of_the_right_column_is_no_title_of_the_left() -> None:
    """Where paragraphs are parted by such gaps a line beside one of them is a line of its column."""
    left, right = wrapped(full(14, 22), 22), wrapped(full(6, 22), 22)
    sheet = Sheet().lines(50, 100, *left).lines(320, 100, *right).lines(320, 220, *right)
    assert words_of(sheet) == ["".join(left), "".join(right), "".join(right)]
