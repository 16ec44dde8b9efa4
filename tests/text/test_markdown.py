"""Markdown files with front matter."""

from collections.abc import Callable

import pytest

from taiwa.text import Text

Read = Callable[..., Text]

FILE = """\
---
title: "A \\"Joint\\" Statement"
date: 2021-03-01
url: 'https://www.whitehouse.gov/a/b/'
tags: x
---
# Title of the *statement*

The leaders **met** on
March 1 and dis­cussed [many
things](https://example.org/a_(b)) &amp; more.  They agreed on the 22<sup>nd</sup>.

**Part One**

-   An item that goes on
    over two lines.

    A second paragraph.
    -   nested

1\\. Numbered by hand.

![flag](flag.png)<!-- note -->

\\###
"""


def outline(text: Text) -> list[tuple[str, int, str]]:
    """Style, level and words of each line."""
    return [(line.style, line.level, text[line.span]) for line in text.lines]


def test_a_file_becomes_paragraphs_headings_and_items(read_text: Read) -> None:
    """Markup goes, words stay: emphasis, links, entities, tags and escapes leave what they mark."""
    assert outline(read_text(FILE, "text/markdown")) == [
        ("heading", 1, "Title of the statement"),
        ("plain", 0, "The leaders met on March 1 and dis­cussed many things & more.  They agreed on the 22nd."),
        ("bold", 0, "Part One"),
        ("item", 1, "-   An item that goes on over two lines."),
        ("plain", 0, "A second paragraph."),
        ("item", 2, "-   nested"),
        ("item", 1, "1. Numbered by hand."),
    ]


def test_the_header_is_stated_and_logged(read_text: Read) -> None:
    """Front matter is no text; it fills what the source did not know."""
    text = read_text(FILE, "text/markdown")
    assert (text.front.title, text.front.date) == ('A "Joint" Statement', "2021-03-01")
    assert text.front.other == (("tags", "x"),)
    assert (text.source.host, text.source.issuer) == ("www.whitehouse.gov", "The White House")
    assert [cut.why for cut in text.cuts] == ["front matter", "image", "comment", "end mark"]


def test_markup_inside_a_quotation_is_named_in_its_origin(read_text: Read) -> None:
    """An origin says which characters inside it are no words."""
    text = read_text("The leaders **met** on", "text/markdown")
    origin = text.origin(text.lines[0].span)
    assert [text.decoded[gap.start : gap.end] for gap in origin.without] == ["**", "**"]
    assert text.quoted(origin) == "The leaders met on"


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("First unit.  \nSecond unit.", ["First unit.", "Second unit."]),
        ("a name,  \nand its office", ["a name, and its office"]),
        ("**Heading  \n**Text follows.", ["Heading", "Text follows."]),
        ("**Heading  \n  \nText follows.", ["Heading", "Text follows."]),
        ("one\\\nTwo", ["one", "Two"]),
        ("Line one<br>Line two", ["Line one", "Line two"]),
        ("a * b and 2*3*4 and Kosovo*", ["a * b and 234 and Kosovo*"]),
        ("snake_case_word and _italic_", ["snake_case_word and italic"]),
        ("***All of it***", ["All of it"]),
        ("**<u>X</u>**", ["X"]),
        ("> quoted\n> on", ["quoted on"]),
        ("\\# \\# \\#", []),
        ("see [a [b] c](d) [sic]", ["see a [b] c [sic]"]),
        ("Title\n=====\n\ntext", ["Title", "text"]),
        ("text\n\n-----\n\nmore", ["text", "more"]),
        ("| a | b |\n|---|---|\n| c | d |", ["a", "b", "c", "d"]),
        ("in\n2021. We agreed", ["in 2021. We agreed"]),
        ("1. one\n2. two\n\n3\\. three", ["1. one", "2. two", "3. three"]),
    ],
)
def test_marks_are_taken_out_and_breaks_are_kept_where_they_are_meant(
    read_text: Read, words: str, lines: list[str]
) -> None:
    """Each kind of mark, and each break that separates units."""
    assert [line for _, _, line in outline(read_text(words, "text/markdown"))] == lines


@pytest.mark.parametrize(
    ("words", "bold"),
    [
        ("**A Heading**", True),
        ("**A Heading in**\n**two parts:**", True),
        ("**Lead-in:** and text", False),
        ("*only stressed*", False),
        ("<b>A Heading</b>", True),
        ("**A sentence that is never closed.", False),
    ],
)
def test_a_line_is_bold_where_all_of_it_is(read_text: Read, words: str, *, bold: bool) -> None:
    """A heading made by bold type is told from a bold beginning."""
    assert [line.style == "bold" for line in read_text(words, "text/markdown").lines] == [bold]


def test_a_line_is_short_before_a_link_that_did_not_fit(read_text: Read) -> None:
    """A wrapped line ends early where the next word carries an address; the paragraph goes on behind it."""
    full = "The Ministers of both States met in Northport and agreed to continue their work."
    link = f"of the [Harbour\nPartnership](https://harbour.example/{'a' * 60})\nannounced last year."
    lines = [line for _, _, line in outline(read_text(f"{full}\n\n{link}", "text/markdown"))]
    assert lines == [full, "of the Harbour Partnership announced last year."]


def test_lines_that_are_not_wrapped_are_meant(read_text: Read) -> None:
    """In a file with a line for each paragraph a single line break separates a name from an office."""
    words = f"{'The Ministers agreed to continue their work. ' * 5}\n\nYuriska Bendaro\nMinister of Foreign Affairs"
    assert [line for _, _, line in outline(read_text(words, "text/markdown"))][1:] == [
        "Yuriska Bendaro",
        "Minister of Foreign Affairs",
    ]
