"""Plain text as extracted from pages and PDF."""

from collections.abc import Callable

import pytest

from taiwa.text import Text

Lines = Callable[..., list[str]]

WRAPPED = """\
　沿岸六か国の大臣は、港の開設から３０年を記念する集いを灯台の町で開いたことを喜び、
第９回の集いが、北の国々と南の国々とを結ぶ航路をこれから開いていく上で忘れがたい
一日となったと述べた。
　大臣は、これまでに積み重ねてきた互いの信頼と船乗りたちの働きとに支えられて相互の
交易を更に盛んにする考えを示した。"""

PARAGRAPHS = [
    "沿岸六か国の大臣は、港の開設から30年を記念する集いを灯台の町で開いたことを喜び、第9回の集いが、北の国々と南の国々とを結ぶ航路をこれから開いていく上で忘れがたい一日となったと述べた。",
    "大臣は、これまでに積み重ねてきた互いの信頼と船乗りたちの働きとに支えられて相互の交易を更に盛んにする考えを示した。",
]


def test_a_wrapped_paragraph_becomes_one_line(read_lines: Lines) -> None:
    """Lines of one measure join without a space; an indented line starts a paragraph; widths fold."""
    assert read_lines(WRAPPED) == PARAGRAPHS


def test_a_blank_line_after_every_line_is_no_paragraph(read_lines: Lines) -> None:
    """In an extraction with a blank line after each line the paragraphs are the same."""
    assert read_lines(WRAPPED.replace("\n", "\n\n")) == PARAGRAPHS


def test_a_page_break_does_not_end_a_sentence(read_lines: Lines) -> None:
    """Many blank lines and a form feed inside a sentence are a page break, not the end of a paragraph."""
    broken = WRAPPED.replace("\n", "\n\n").replace("相互の\n\n交易を", "相互の交易\n\n\n\f\n\nを")
    assert read_lines(broken) == PARAGRAPHS


def test_white_space_at_the_end_of_a_line_may_end_a_paragraph(read_lines: Lines) -> None:
    """Where sentences and short lines alone end in a space, a full line that does ends its paragraph too."""
    full = "大臣は、海の安全と魚の資源とを守るために国々が力を合わせるための仕組みとして港の"
    last = "会議を設けるための働きかけを続け、また、その折に若い船乗りの集いを開くと述べた。"
    words = f"（仮訳） \n{full}\n{last} \n{full}\n{last} \n{full}\nを設ける。 \n"
    assert len(read_lines(words)) == 4


def test_a_word_cut_by_a_line_end_becomes_whole(read_lines: Lines) -> None:
    """A name that the measure cut in two is one name again."""
    words = WRAPPED.replace("忘れがたい\n", "サルメ\nト王国にも")
    assert "開いていく上でサルメト王国にも一日と" in read_lines(words)[0]


def test_a_latin_text_is_joined_by_spaces(read_lines: Lines) -> None:
    """Hard-wrapped English becomes paragraphs; a hyphen at a line's end stays as printed."""
    words = (
        "The Ministers met in the capital and reviewed the progress of their\n"
        "co-operation. They welcomed the opening of the centre for hydro-\n"
        "logical data and agreed to meet again in the following year in order\n"
        "to take stock of what has been done.\n\n"
        "They thanked the host country for the warm welcome which it gave to\nall of them."
    )
    lines = read_lines(words)
    assert len(lines) == 2
    assert "of their co-operation." in lines[0]
    assert "hydro- logical" in lines[0]


@pytest.mark.parametrize(
    "words",
    [
        "川辺順子\n外務大臣\n沿岸共和国\nカシム・トカエフ\n外務大臣\n流域共和国",
        "- 航路の安全のための協力\n- 漁業・養殖業のための協力\n- 船員交流の拡大とその基礎の強化",
        "1.航路\n(1) 各国外相は、灯台が重要であるとの認識で一致した。\n(2) 各国外相は、測量が着実に進んだことを評価した。",
        "Yuriska Bendaro\nMinister of Foreign Affairs\nTeorin Malveig\nMinister of Foreign Affairs",
    ],
)
def test_what_is_not_wrapped_is_left_alone(read_lines: Lines, words: str) -> None:
    """Signatures, lists and numbered lines keep their lines."""
    assert read_lines(words) == words.split("\n")


def test_numbered_lines_of_a_wrapped_text_start_paragraphs(read_lines: Lines) -> None:
    """A number after a finished sentence starts a unit; one in the middle of a sentence does not."""
    full = "大臣は、海を行き来する全ての船が等しく守られるようにするための約束を果たす考えを、"
    words = f"１ {full}\n２０２２年の集いに続いて改めて示した。\n２ {full}\n改めて示した。\n３ {full}\n示した。"
    lines = read_lines(words)
    assert [line[:2] for line in lines] == ["1 ", "2 ", "3 "]


def test_a_title_that_hangs_goes_on(read_lines: Lines) -> None:
    """A title line that ends in a particle is one with the next, even over a blank line; an indented one is not its end."""
    words = "沿岸国と流域国との間の友好と協力の\n\n一層の発展に関する共同声明\n\n　両国首脳は、\n\n　次のとおり声明する。"
    assert read_lines(words) == ["沿岸国と流域国との間の友好と協力の一層の発展に関する共同声明", "両国首脳は、", "次のとおり声明する。"]


def test_misprints_and_stray_spaces_stay(read_lines: Lines) -> None:
    """Nothing is corrected in place: neither a wrong sign nor a space inside a word."""
    words = "投資協定の締結に向けた作業の進展を期待す る旨述べ、地域協カロードマップを採択した。"
    assert read_lines(words) == [words]


def test_indent_and_distance_are_kept_with_the_line(read_text: Callable[..., Text]) -> None:
    """A line knows its leading spaces and the blank lines above it, though neither is in the text."""
    text = read_text("題\n\n\n　両国は、次のとおり声明する。")
    assert [(line.indent, line.gap) for line in text.lines] == [(0, 0), (1, 2)]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("They agreed:\n- to train 200 engineers\n  by 2020;\n- to meet.", ["They agreed:", "- to train 200 engineers by 2020;", "- to meet."]),
        ("次のとおり。\n　・研修員を二百名\n　　受け入れる。\n　・会合を開く。", ["次のとおり。", "・研修員を二百名受け入れる。", "・会合を開く。"]),
        ("(1) The opening of the\n    road.\n(2) The visit.", ["(1) The opening of the road.", "(2) The visit."]),
        ("- the road;\n  and no more", ["- the road;", "and no more"]),
        ("- the road\n    and no more", ["- the road", "and no more"]),
        ("- the road\n  - and its bridge", ["- the road", "- and its bridge"]),
        ("The road\n  and no more", ["The road", "and no more"]),
    ],
)
def test_an_item_goes_on_where_its_words_began(read_lines: Lines, words: str, lines: list[str]) -> None:
    """A line right below an item that begins under its first word goes on with it, in the middle of a sentence; no other line does."""
    assert read_lines(words) == lines
