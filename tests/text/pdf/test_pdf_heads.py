"""Running heads and page numbers are cut; what only looks like them is text."""

from collections.abc import Callable

import pytest
from paper import Sheet, cuts_of, words_of
from test_pdf_lines import full, wrapped

from taiwa.text.pagewords import is_label, says_something, word_rows

LINES = wrapped(full(60, 40), 40)
HEADS = {
    "annexes": ("Annex {}", 16), "numbered headings": ("{}. Trade and investment", 10), "articles": ("第{}条", 12),
    "chapters": ("第{}章", 10), "parts of three": ("Part {} of 3", 10), "bare chapters": ("{}", 14),
    "promises": ("Goods worth {}00 million yen will be given", 10), "dates": ("Joint Statement of {} May 2014", 10),
    "sentences": ("The Ministers agreed as follows:", 10), "a sentence": ("次のとおり協定した", 10), "one label": ("(2)", 10),
    "one article": ("Article 1", 10),
}  # fmt: skip


def pages(words: str, size: float, count: int = 3, put: Callable[[Sheet, str, float], Sheet] | None = None) -> list[Sheet]:
    """Pages of text with these words at the head, set apart, the number of the page in them."""
    put = put or (lambda sheet, line, size: sheet.put(60, 50, line, size))
    return [put(Sheet(), words.format(at + 1), size).lines(60, 100, *LINES[12 * at :][:12]) for at in range(count)]


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("name", HEADS)
def test_a_line_of_the_text_at_every_head_is_kept(name: str, count: int) -> None:
    """Headings, labels, sentences, and lines that differ in a figure are text, wherever they stand."""
    sheets = pages(*HEADS[name], count)
    assert cuts_of(*sheets) == []
    assert [words for words in words_of(*sheets) if HEADS[name][0].format(1) in words]


@pytest.mark.parametrize("words", ["Done at Oshmera, {} May 2014.", "Goods worth {}00 million yen will be given.", "Joint Statement of {} May"])
def test_a_line_of_the_text_at_every_foot_is_kept(words: str) -> None:
    """Days and sums at the foot of pages do not count them."""
    assert cuts_of(*pages(words, 10, 2, lambda sheet, line, size: sheet.put(60, 740, line, size))) == []


def test_a_title_is_no_running_head() -> None:
    """A line that repeats in another size is another line: the title stays."""
    title, *more = pages("Joint Statement on Water", 18, 1), *pages("Joint Statement on Water", 8, 3)[1:]
    sheets = [*title, *more]
    assert words_of(*sheets)[0] == "Joint Statement on Water"
    assert cuts_of(*sheets) == [("Joint Statement on Water", "running head")] * 2


@pytest.mark.parametrize("words", [["", "II", "III"], ["", "(2)", "(3)"], ["", "2", ""], ["1", "3", "4"]])
def test_a_label_at_the_head_is_no_page_number(words: list[str]) -> None:
    """Roman figures and figures in brackets head chapters and items; one figure alone at one head is no series."""
    sheets = [Sheet().put(60, 60, line).lines(60, 100, *LINES[12 * at :][:12]) for at, line in enumerate(words)]
    cut = {line for line, _ in cuts_of(*sheets)}
    assert cut == ({"3", "4"} if words[0] else set())


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Joint Statement", "running head"), ("Provisional translation", "running head"), ("Article 1", "running head"),
        ("Joint Statement | {}", "running head"), ("{} | Joint Statement", "running head"), ("– {} –", "page number"),
        ("{}", "page number"), ("{} / 3", "page number"), ("This is a provisional translation.", "running head"),
    ],
)  # fmt: skip
def test_a_line_in_small_type_on_every_page_is_a_running_head(words: str, why: str) -> None:
    """What repeats word for word, or counts exactly with the pages, apart from the text, is cut."""
    assert cuts_of(*pages(words, 8)) == [(words.format(at), why) for at in (1, 2, 3)]


def test_a_page_number_stands_apart_from_the_words_of_its_head() -> None:
    """A number at the other margin counts the pages; on left and right pages it stands on different sides."""
    sides = [lambda sheet, at: sheet.put(60, 50, "Joint Statement").put(500, 50, at), lambda sheet, at: sheet.put(60, 50, at).put(400, 50, "Joint Statement")]
    sheets = [sides[at % 2](Sheet(), str(at + 1)).lines(60, 100, *LINES[12 * at :][:12]) for at in range(4)]
    assert sorted(set(cuts_of(*sheets))) == [(words, "running head") for words in ("1", "2", "3", "4", "Joint Statement")]


@pytest.mark.parametrize(("section", "says"), [("units", is_label), ("verbs", says_something)])
def test_words_of_text_take_their_line_and_leave_the_other(section: str, says: Callable[[str], bool]) -> None:
    """Each row of words that tell text from furniture is right about its own two lines."""
    for row in word_rows(section):
        assert says(row["takes"]), row
        assert not says(row["leaves"]), row
