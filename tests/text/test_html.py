"""Pages as ministries publish them."""

from collections.abc import Callable

import pytest

from taiwa.text import Text

Read = Callable[..., Text]
SENTENCE = "各国外相は、沿岸の灯台と航路の測量が極めて大切であるとの考えで一致した。"


def outline(text: Text) -> list[tuple[str, int, str | None, str]]:
    """Style, level, marker and words of each line."""
    return [(line.style, line.level, line.marker, text[line.span]) for line in text.lines]


def words(text: Text) -> list[str]:
    """The lines of a text."""
    return [text[line.span] for line in text.lines]


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>one<p>two", ["one", "two"]),
        ("one<br>two<br/><br>three", ["one", "two", "three"]),
        ("a<b>b</b>c <i>d</i>", ["abc d"]),
        ("<p>共同\n  声明</p>", ["共同声明"]),
        ("<p>joint\n  statement</p>", ["joint statement"]),
        ("<p>AT&amp;T &lt;b&gt; &#x5916;&#30456; &nbsp;x &unknown; & y</p>", ["AT&T <b> 外相  x &unknown; & y"]),
        ("<table><tr><td>left<td>right<tr><td>below</table>after", ["left", "right", "below", "after"]),
        ("<pre>one\n  two\n\nthree</pre>", ["one", "two", "three"]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("<textarea>x</textarea>y", ["y"]),
        ("a < b and <3 and <", ["a < b and <3 and <"]),
        ("<p>text<!-- comment -- with > signs --> goes on", ["text goes on"]),
        ('<a title="a > b">link</a> text', ["link text"]),
        ("<![CDATA[x]]>y<?php z ?>", ["y"]),
    ],
)
def test_a_page_becomes_the_lines_a_reader_sees(read_text: Read, page: str, lines: list[str]) -> None:
    """Blocks and breaks make lines; inline markup, comments and source line ends do not."""
    assert words(read_text(page, "text/html")) == lines


def test_each_line_break_of_a_table_page_is_a_line_of_its_own(read_text: Read) -> None:
    """A page of 2004 puts its paragraphs between single breaks, indented by a full-width space."""
    page = f"<table><tr><td>　{SENTENCE}<br>　{SENTENCE}<br><br>1.題</td></tr></table>"
    text = read_text(page, "text/html")
    assert words(text) == [SENTENCE, SENTENCE, "1.題"]
    assert [(line.indent, line.gap) for line in text.lines] == [(1, 0), (1, 0), (0, 1)]


def test_a_page_wrapped_by_breaks_is_joined(read_text: Read) -> None:
    """Where breaks stand at one measure in the middle of sentences they are soft."""
    full = "大臣は、海の安全と魚の資源とを守るために国々が力を合わせる仕組みとして港の"
    page = "<p>" + "<br>\n".join([full, f"{full[:-3]}取組を", "歓迎した。", full, f"{full[:-3]}取組を", "支持した。"])
    assert len(words(read_text(page, "text/html"))) == 2


def test_lists_carry_the_marks_a_browser_shows(read_text: Read) -> None:
    """Numbers, letters and bullets of a list are stated with the line and not in the text; they follow type and start."""
    page = (
        "<ol start=3><li>a<li>b<ol type=a><li>c<li>d</ol><li value=9>e</ol><ul><li>f</ul>"
        "<ol type=I><li>g</ol><ul style='list-style-type:none'><li>h</ul><ol reversed start=2><li>i<li>j</ol>"
    )
    assert outline(read_text(page, "text/html")) == [
        ("item", 1, "3.", "a"), ("item", 1, "4.", "b"), ("item", 2, "a.", "c"), ("item", 2, "b.", "d"),
        ("item", 1, "9.", "e"), ("item", 1, "•", "f"), ("item", 1, "I.", "g"), ("item", 1, None, "h"),
        ("item", 1, "2.", "i"), ("item", 1, "1.", "j"),
    ]  # fmt: skip


def test_headings_bold_lines_cells_and_quotations_are_told(read_text: Read) -> None:
    """A line knows its heading level and whether all of it is bold, quoted or a cell of a table with data."""
    page = (
        "<h1>Title</h1><h3>Part</h3><p><b>Bold</b> <strong>line</strong></p><p><b>Lead</b> in</p>"
        "<blockquote>quoted</blockquote><table><tr><th>Year<td>2004</table>"
        "<table><tr><td>menu<td>one<br>two</table>"
    )
    assert [(style, level) for style, level, _, _ in outline(read_text(page, "text/html"))] == [
        ("heading", 1), ("heading", 3), ("bold", 0), ("plain", 0), ("quote", 0), ("cell", 0), ("cell", 0),
        ("plain", 0), ("plain", 0), ("plain", 0),
    ]  # fmt: skip


def test_a_reading_beside_a_word_is_cut(read_text: Read) -> None:
    """Ruby leaves the word whole and the reading in the log, with and without end tags."""
    for page in ("<ruby>灌漑<rp>(</rp><rt>かんがい</rt><rp>)</rp></ruby>用水", "<ruby>灌漑<rp>(<rt>かんがい<rp>)</ruby>用水"):
        text = read_text(page, "text/html")
        assert text.chars == "灌漑用水"
        assert [(cut.words, cut.why) for cut in text.cuts] == [("(", "reading"), ("かんがい", "reading"), (")", "reading")]


def test_an_entity_comes_from_all_of_its_characters(read_text: Read) -> None:
    """The origin of a resolved entity is the whole entity."""
    text = read_text("<p>a&amp;b", "text/html")
    pieces = [(text[piece.text], text.decoded[piece.source.start : piece.source.end]) for piece in text.pieces]
    assert pieces == [("a", "a"), ("&", "&amp;"), ("b", "b")]


def test_what_is_not_shown_is_cut_with_the_reason(read_text: Read) -> None:
    """Scripts, styles, titles, templates and hidden elements are no text, and nothing of them is lost."""
    page = (
        "<title>T</title><style>p{}</style><script>if (a<b) '</p>'</script><div hidden>h<p>i</p></div>"
        "<span style='display: none'>j<span>k</span></span>shown<template>t</template>"
    )
    text = read_text(page, "text/html")
    assert words(text) == ["shown"]
    assert [(cut.words, cut.why) for cut in text.cuts] == [
        ("T", "page title"), ("p{}", "style"), ("if (a<b) '</p>'", "script"), ("h", "hidden"), ("i", "hidden"),
        ("j", "hidden"), ("k", "hidden"), ("t", "template"),
    ]  # fmt: skip


def test_the_head_of_a_page_is_stated(read_text: Read) -> None:
    """Title, date, language and canonical address come from the head; the host from the address."""
    page = (
        "<html lang=ja><head><title>A &amp; B\n</title><meta name=date content=2004-08-28>"
        "<link rel=canonical href=https://www.mofa.go.jp/x.html></head><body><p>x"
    )
    text = read_text(page, "text/html")
    front = text.front
    assert (front.title, front.date, front.language, front.url) == (
        "A & B", "2004-08-28", "ja", "https://www.mofa.go.jp/x.html",
    )  # fmt: skip
    assert text.source.host == "www.mofa.go.jp"
    assert text.source.issuer == "外務省"


@pytest.mark.parametrize(("line", "issuer"), [
    ("Copyright (C) 沿岸国外務省 <a href=1>法的事項</a>", "沿岸国外務省"), ("Copyright (C) <a href=1>沿岸国外務省</a>", "沿岸国外務省"),
])  # fmt: skip
def test_a_link_behind_a_name_is_no_part_of_it(read_text: Read, line: str, issuer: str) -> None:
    """Who holds the rights is named before the ways to other pages; a name that is a link stays one."""
    assert read_text(f"<body><p>{SENTENCE}</p><p>{line}</p>", "text/html").source.issuer == issuer


def test_menus_around_the_text_are_cut(read_text: Read) -> None:
    """What a page names as menu, header, footer or path is cut; the text and its title stay."""
    page = (
        "<header><p>Ministry</p></header><nav><ul><li><a href=1>Politics</a></ul></nav>"
        "<div class='breadcrumb main'>Home &gt; Now</div>"
        f"<article><header><h1>共同声明</h1></header><p>{SENTENCE}</p><footer>於首都</footer></article>"
        "<div id=footer>© 2004 沿岸国外務省　無断転載を禁じます</div>"
    )
    text = read_text(page, "text/html")
    assert words(text) == ["共同声明", SENTENCE, "於首都"]
    assert [cut.why for cut in text.cuts] == ["page header", "menu", "path to the page", "page footer"]
    assert text.source.licence == "© 2004 沿岸国外務省 無断転載を禁じます".replace(" 無", "　無")
    assert text.source.issuer == "沿岸国外務省"


@pytest.mark.parametrize("wrapper", ["<form>", "<div class=menu>", "<aside>", "<div id=footer>"])
def test_a_wrapper_around_all_the_text_is_no_furniture(read_text: Read, wrapper: str) -> None:
    """A form or an unlucky class around the whole page cuts nothing."""
    assert words(read_text(f"{wrapper}<p>{SENTENCE}<p>{SENTENCE}", "text/html")) == [SENTENCE, SENTENCE]


def test_the_only_title_in_a_header_stays(read_text: Read) -> None:
    """A page header is cut, but not the title of the document where it stands nowhere else."""
    page = f"<header><p>Site</p><h1>共同声明</h1></header><p>{SENTENCE}"
    assert words(read_text(page, "text/html")) == ["共同声明", SENTENCE]


def test_a_comment_that_is_never_closed_is_told(read_text: Read) -> None:
    """Its words are in the log, and a person hears of it."""
    text = read_text(f"<p>{SENTENCE}<!-- <p>rest", "text/html")
    assert words(text) == [SENTENCE]
    assert [cut.why for cut in text.cuts] == ["comment that is never closed"]
    assert len(text.problems) == 1


@pytest.mark.parametrize(
    "page",
    ["<table><tr><td>a</div></td><td>b</table>c", "<ul><li>a</p></li><li>b</ul>c", "</td></ul>a<p>b</b></i>c", "<b>a<td>b</table></table>c"],
)
def test_wrong_nesting_loses_nothing(read_text: Read, page: str) -> None:
    """Stray and crossed tags leave all words in order."""
    assert "".join(words(read_text(page, "text/html"))) == "abc"
