"""What a Word file holds and does not display is cut and told; what only looks so stays."""

import pytest
from wordfiles import level, listed, lists, opened, para, run, style, words_of

_WHITE = '<w:color w:val="FFFFFF"/>'
_DARK = '<w:shd w:val="clear" w:fill="1F3864"/>'
_MATH = "<m:oMath><m:r><m:t>500</m:t></m:r></m:oMath>"


def _cell(words: str, look: str = "") -> str:
    return f"<w:tc><w:tcPr>{look}</w:tcPr>{para(words)}</w:tc>"


def _table(*rows: str, look: str = "") -> str:
    return f"<w:tbl><w:tblPr>{look}</w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


_VISIBLE = {
    "white on a dark run": para(run("b", _WHITE + _DARK)),
    "white on a marked run": para(run("b", _WHITE + '<w:highlight w:val="black"/>')),
    "white on a dark paragraph": para(run("b", _WHITE), _DARK),
    "white in a dark cell": _table(_cell(run("b", _WHITE), _DARK)),
    "white in a table whose style may be dark": _table(_cell(run("b", _WHITE)), look='<w:tblStyle w:val="x"/>'),
    "of the colour that Word chooses": para(run("b", '<w:color w:val="auto"/>')),
    "not struck through": para(run("b", '<w:strike w:val="0"/>')),
}


@pytest.mark.parametrize("kind", _VISIBLE)
def test_words_that_are_displayed_stay(kind: str) -> None:
    """White words on a colour are read, as are words whose line through them is taken away."""
    made = opened(_VISIBLE[kind])
    assert ([row.words for row in made.sheet.rows], list(made.sheet.cuts), list(made.sheet.problems)) == (["b"], [], [])


def test_words_whose_style_strikes_them_are_left_out_with_their_number() -> None:
    """A style may strike words through; an item without any other words prints no number, and the next counts on."""
    styles = style("s", "<w:rPr><w:strike/></w:rPr>")
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    made = opened(listed(1, "a") + para("b", f'<w:pStyle w:val="s"/>{numbered}') + listed(1, "c"),
                  {"styles": styles, "numbering": lists(level(0))})  # fmt: skip
    assert [row.words for row in made.sheet.rows] == ["1. a", "3. c"]
    assert [problem.words for problem in made.sheet.problems] == ["struck-through text was left out; the cuts hold it"]


def test_a_cell_that_another_covers_is_left_out_and_told() -> None:
    """Below a cell merged downwards nothing is displayed in its column; in the first row there is none above."""
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    made = opened(_table(_cell("a", down) + _cell("b"), _cell("c", on) + _cell("d")) + _table(_cell("e", on), _cell("f")))
    assert [row.words for row in made.sheet.rows] == ["a", "b", "d", "e", "f"]
    assert [(cut.words, cut.why) for cut in made.sheet.cuts] == [("c", "covered by a merged cell")]
    assert len(made.sheet.problems) == 1


def test_words_beside_an_equation_are_not_one_word() -> None:
    """Where an equation is left out between words a space stands; before a comma none is needed."""
    assert words_of(para(f"<w:r><w:t>Cost </w:t></w:r>{_MATH}<w:r><w:t> million yen</w:t></w:r>")) == ["Cost million yen"]
    assert words_of(para(run("of ") + _MATH + run(", or more"))) == ["of , or more"]


@pytest.mark.parametrize(("form", "start"), [("upperRoman", 1_000_000_000), ("lowerLetter", 0), ("decimal", -5), ("decimal", 40_000)])
def test_numbers_beyond_those_of_word_are_told(form: str, start: int) -> None:
    """A list that starts where Word cannot count is read, and a person is asked to look."""
    made = opened(listed(1, "x"), {"numbering": lists(level(0, form, start=start))})
    assert ["beyond what Word counts to" in problem.words for problem in made.sheet.problems] == [True]


def _broken(*lines: str) -> str:
    return para("<w:r>" + "<w:br/>".join(f"<w:t>{line}</w:t>" for line in lines) + "</w:r>")


_BROKEN = {
    ("1. The sides will provide", "500 million yen to the fund."): 1,
    ("1. The sides welcomed the progress", "in the work of the fund."): 1,
    ("双方は、水資源の協力に関する基金の設立を", "歓迎した。"): 1,
    ("Water", "The sides agreed."): 2,
    ("The sides agreed.", "they met again."): 2,
    ("The fund holds:", "1 apples", "2 pears."): 3,
    ("for the Ministry", "of Water"): 2,
    ("1. The sides met", "(a) in spring."): 2,
}


@pytest.mark.parametrize("lines", _BROKEN)
def test_a_sentence_goes_on_across_a_line_break(lines: tuple[str, ...]) -> None:
    """Lines of a paragraph are one where the sentence surely goes on; titles, items and names keep their lines."""
    assert len(words_of(_broken(*lines))) == _BROKEN[lines]


def test_a_break_that_may_tear_a_sentence_is_told() -> None:
    """Where a line may be a title or the beginning of a sentence, a person is asked to look."""
    (problem,) = opened(_broken("The sides thanked", "Minister Mori for it.")).sheet.problems
    assert "line breaks" in problem.words
