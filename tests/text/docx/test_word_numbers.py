"""Automatic numbering stands in the text as Word displays it."""

import pytest
from wordfiles import level, listed, lists, num, opened, para, style, styled, words_of

from taiwa.text.docx.numerals import numeral, padded

_FORMATS = [
    ("decimal", {1: "1", 12: "12"}),
    ("decimalZero", {3: "03", 12: "12"}),
    ("upperRoman", {4: "IV", 19: "XIX"}),
    ("lowerRoman", {9: "ix"}),
    ("upperLetter", {1: "A", 27: "AA", 28: "BB"}),
    ("lowerLetter", {3: "c"}),
    ("russianLower", {1: "а", 10: "к", 25: "щ"}),
    ("decimalFullWidth", {1: "１", 10: "１０"}),
    ("ideographDigital", {3: "三", 10: "一〇"}),
    ("japaneseCounting", {1: "一", 10: "十", 21: "二十一", 105: "百五", 2000: "二千", 10000: "一万"}),
    ("japaneseLegal", {3: "参", 10: "壱拾"}),
    ("aiueo", {1: "ｱ"}),
    ("aiueoFullWidth", {1: "ア", 46: "ン", 47: "ア"}),
    ("irohaFullWidth", {2: "ロ"}),
    ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "21"}),
    ("ideographTraditional", {2: "乙"}),
    ("ordinal", {1: "1st", 2: "2nd", 11: "11th", 23: "23rd"}),
    ("none", {1: ""}),
]


@pytest.mark.parametrize(("form", "shown"), _FORMATS, ids=[form for form, _ in _FORMATS])
def test_a_number_is_written_in_its_format(form: str, shown: dict[int, str]) -> None:
    """A format of numbers is that of the standard."""
    assert {number: numeral(form, number) for number in shown} == shown


def test_a_format_of_ones_own_is_a_pattern() -> None:
    """Word gives a format of somebody's own as the first numbers in it; what is no pattern of digits is not known."""
    assert (padded("001, 002, 003, ...", 7), padded("０１, ０２", 3), padded("x, y", 1)) == ("007", "０３", None)


_MULTI = level(0, "upperRoman") + level(1, words="%1.%2") + level(2, "lowerLetter", "(%3)")
_ONE = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
_SEVEN = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
_OTHER = f'<w:lvlOverride w:ilvl="0">{level(0, "decimalFullWidth", "（%1）", more="""<w:suff w:val="nothing"/>""")}</w:lvlOverride>'
_KINDS = {
    "levels": (lists(_MULTI), [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1)],
               ["I. x", "I.1 x", "(a) x", "(b) x", "I.2 x", "(a) x", "II. x", "II.1 x"]),
    "legal": (lists(level(0, "upperRoman") + level(1, words="%1.%2", more="<w:isLgl/>")), [(1, 0), (1, 1)],
              ["I. x", "1.1 x"]),
    "a level above that is not used": (lists(_MULTI), [(1, 1), (1, 1), (1, 0), (1, 1)],
                                       ["I.1 x", "I.2 x", "II. x", "II.1 x"]),
    "two lists of one kind": (lists(_MULTI, more=num(2, 1)), [(1, 0), (2, 0), (1, 0)], ["I. x", "II. x", "III. x"]),
    "a list that starts anew": (lists(_MULTI, more=num(2, 1, _ONE) + num(3, 1, _SEVEN)),
                                [(1, 0), (1, 0), (2, 0), (2, 0), (3, 0), (2, 0)],
                                ["I. x", "II. x", "I. x", "II. x", "VII. x", "VIII. x"]),
    "a level changed": (lists(_MULTI, more=num(2, 1, _OTHER)), [(1, 0), (2, 0)], ["I. x", "（２）x"]),
    "no restart": (lists(level(0) + level(1, words="(%2)", more='<w:lvlRestart w:val="0"/>')),
                   [(1, 0), (1, 1), (1, 0), (1, 1)], ["1. x", "(1) x", "2. x", "(2) x"]),
    "articles": (lists(level(0, words="第%1条") + level(1, "decimalFullWidth", "%2") + level(2, "aiueoFullWidth", "（%3）")),
                 [(1, 0), (1, 1), (1, 2)], ["第1条 x", "１ x", "（ア） x"]),
    "a word without a number": (lists(level(0, "none", "§")), [(1, 0)], ["§ x"]),
    "an unknown list": (lists(_MULTI), [(9, 0)], ["x"]),
    "bullets": (lists(level(0, "bullet", "\uf0b7") + level(1, "bullet", "-") + level(2, "bullet", "➢")),
                [(1, 0), (1, 1), (1, 2)], ["• x", "- x", "• x"]),
}  # fmt: skip


@pytest.mark.parametrize("kind", _KINDS)
def test_a_list_is_counted_as_word_counts_it(kind: str) -> None:
    """Every paragraph shows the number that Word displays before it (the rows were held against LibreOffice's own text)."""
    numbering, asked, shown = _KINDS[kind]
    assert words_of("".join(listed(number, "x", at) for number, at in asked), {"numbering": numbering}) == shown


def test_a_number_has_its_paragraph_as_origin() -> None:
    """A number that Word counts stands at the beginning of its paragraph in the decoded characters."""
    made = opened(para("above") + listed(1, "words"), {"numbering": lists(level(0))})
    assert made.decoded == "above\n1. words"
    assert made.places is not None
    assert [tuple(section) for section in made.places.sections] == [("word/document.xml", 1, 0), ("word/document.xml", 2, 6)]


def test_a_style_numbers_its_paragraphs() -> None:
    """A heading is numbered by its style, at the level that is linked to it; list 0 takes the number away."""
    kind = level(0, words="第%1章", more='<w:pStyle w:val="H1"/>') + level(1, words="%1-%2", more='<w:pStyle w:val="H2"/>')
    linked = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("H1", linked, title="heading 1") + style("H2", linked, title="heading 2", based="H1")
    body = styled("H1", "a") + styled("H2", "b") + para("c", '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    made = opened(body + styled("H2", "d"), {"numbering": lists(kind), "styles": styles}).sheet.rows
    assert [(row.words, row.style, row.level) for row in made] == [
        ("第1章 a", "heading", 1), ("1-1 b", "heading", 2), ("c", "heading", 1), ("1-2 d", "heading", 2),
    ]  # fmt: skip


def test_a_list_of_a_numbering_style_is_that_of_the_style() -> None:
    """A list that only names a numbering style is counted together with the list of that style."""
    names = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    numbering = lists(level(0, words="(%1)"), '<w:numStyleLink w:val="L"/>')
    assert words_of(listed(1, "a") + listed(2, "b"), {"numbering": numbering, "styles": names}) == ["(1) a", "(2) b"]


def test_a_paragraph_may_leave_the_level_of_its_style() -> None:
    """A paragraph that names its own list and level is counted there, whatever level its style is linked to."""
    kind = level(0, more='<w:pStyle w:val="H"/>') + level(1, words="(%2)")
    linked = style("H", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', title="heading 1")
    own = '<w:pStyle w:val="H"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    assert words_of(styled("H", "a") + para("b", own), {"numbering": lists(kind), "styles": linked}) == ["1. a", "(1) b"]


def test_bullets_are_items_and_numbers_are_plain() -> None:
    """A bullet is an item of its nesting; a number is words, and an item only where nothing but the nesting tells it apart."""
    numbering = lists(level(0, "bullet", "•") + level(1, "bullet", "o"), level(0) + level(1, words="(%2)"), level(0) + level(1))
    body = "".join(listed(number, "x", at) for number in (1, 2, 3) for at in (0, 1))
    rows = opened(body, {"numbering": numbering}).sheet.rows
    assert [(row.words, row.style, row.level) for row in rows] == [
        ("• x", "item", 1), ("o x", "item", 2), ("1. x", "plain", 0), ("(1) x", "plain", 0), ("1. x", "item", 1), ("1. x", "item", 2),
    ]  # fmt: skip


def test_an_unknown_format_is_told() -> None:
    """A format of numbers that is not known is written in plain digits, and that is told."""
    made = opened(listed(1, "x"), {"numbering": lists(level(0, "cardinalText"))})
    assert [row.words for row in made.sheet.rows] == ["1. x"]
    assert "cardinalText" in made.sheet.problems[0].words
