"""Plain text that was copied page by page: heads, numbers and footnotes."""

from collections.abc import Callable

import pytest

from taiwa.source import from_bytes
from taiwa.text import to_text
from taiwa.text.openings import leads, rows, stands_alone
from taiwa.text.pagewords import may_hold_number, number_patterns, word_rows

Lines = Callable[..., list[str]]

FIRST = """\
Harbour Assembly
H/RES/12/34
Resolution on the lights of the northern and southern harbours
The members of the Assembly met in the capital and reviewed the progress that
had been made in keeping the lights of all the harbours alive,1 and they asked
the keepers of the southern lights to report on what was done in the winter by
1 See H/RES/11/2.
2/3 20-16001
"""
SECOND = """\
H/RES/12/34 Resolution on the lights of the northern and southern harbours
those who had stayed on the rocks, in the hope that the report would be ready
before the ships came back; the members thanked the keepers for their patience
and for the care with which they had looked after the birds that rest there in
20-16001 3/3
"""
THIRD = """\
Resolution on the lights of the northern and southern harbours H/RES/12/34
autumn, and they agreed to meet again when the ice was gone from the channels.
"""


@pytest.mark.parametrize("feed", ["", "\f"])
def test_a_page_s_edge_does_not_cut_a_sentence(read_lines: Lines, feed: str) -> None:
    """Running heads, page numbers and footnotes between two lines of a sentence are taken out of it."""
    lines = read_lines(FIRST + feed + SECOND + feed + THIRD)
    assert any("done in the winter by those who had stayed" in line for line in lines)
    assert any("rest there in autumn, and they agreed" in line for line in lines)
    assert not any("16001" in line or "3/3" in line for line in lines)


def test_a_footnote_stands_behind_the_text_and_its_mark_is_cut() -> None:
    """A footnote is a row of its own, knows its mark, and leaves none in the words; the cuts say where it was."""
    text = to_text(from_bytes((FIRST + SECOND + THIRD).encode(), "x.txt"))
    note = text.lines[-1]
    assert (note.style, note.marker, text[note.span]) == ("note", "1", "See H/RES/11/2.")
    assert "harbours alive, and they asked" in text.chars
    assert {"footnote mark", "number of a footnote", "running head", "page number"} == {cut.why for cut in text.cuts}
    assert all(cut.words == text.decoded[cut.source.start : cut.source.end] for cut in text.cuts)


@pytest.mark.parametrize(
    "words",
    [
        "1 January 2021 was a cold day.\nThe keepers of the G20 met in COP26,\nand they went home.",
        "Rule 1\nThe keepers meet.\nRule 2\nThe keepers leave.",
        "Results\n2010\n2011\n2012\n2013",
    ],
)
def test_what_only_looks_like_a_page_s_edge_stays(read_lines: Lines, words: str) -> None:
    """Days, names with figures, rules and years are neither page numbers nor footnotes."""
    assert "".join(read_lines(words)) == words.replace("\n", "")


@pytest.mark.parametrize(("line", "number"), [("– 2 –", "2"), ("2/5", "2"), ("Page 2 of 5", "2"), ("Стр. 2 из 5", "2")])
def test_a_page_says_which_one_it_is(line: str, number: str) -> None:
    """The number of a page is read in each way in which pages print it."""
    assert next(found["n"] for pattern in number_patterns() if (found := pattern.match(line))) == number


def test_figures_set_wide_leave_latin_words_apart(read_lines: Lines) -> None:
    """In a Latin text a wide figure at a line's end is parted from the next word by a space."""
    words = FIRST.replace("reviewed the progress that", "reviewed what they saw in ２０１２").replace("1 See", "１ See")
    assert any("they saw in 2012 had been" in line for line in read_lines(words.replace("alive,1", "alive,１") + SECOND + THIRD))


@pytest.mark.parametrize(("section", "row"), [(section, row) for section in ("alone", "leads") for row in rows(section)], ids=str)
def test_a_row_of_openings_takes_its_line_and_leaves_the_other(section: str, row: dict[str, object]) -> None:
    """Each row of words with which paragraphs begin is right about its own two lines."""
    takes = {"alone": stands_alone, "leads": leads}[section]
    assert takes(str(row["yes"]))
    assert not takes(str(row["no"]))


@pytest.mark.parametrize("heading", ["{}", "({})", "– {} –", "Part {} of 3", "Section {}/3"])
def test_chapters_are_no_pages(read_lines: Lines, heading: str) -> None:
    """Numbers that count as pages do are headings where none of them stands at the edge of a page."""
    chapter = "\n".join(["The keepers meet."] * 9)
    lines = read_lines("\n".join(f"{heading.format(at)}\n{chapter}" for at in (1, 2, 3)))
    assert all(heading.format(at) in lines for at in (1, 2, 3))


def test_bare_numbers_inside_sentences_count_the_pages(read_lines: Lines) -> None:
    """A series of bare numbers of which one cuts a sentence is that of the pages."""
    page = [*["The keepers of the northern and the southern lights met in the harbour."] * 9, "They asked all the keepers of the northern and the southern"]
    lines = read_lines("\n".join("\n".join([*page, str(at), "lights to report on what they had done in the winter."]) for at in (1, 2, 3)))
    assert lines
    assert not {"1", "2", "3"} & set(lines)


SIGNED = [form.replace("#", "12").replace("@", "40") for row in word_rows("numbers") for form in row["as"]]


@pytest.mark.parametrize("line", ["{}", "– {} –", "({})", "{} The Harbour Report", "The Harbour Report {}"])
@pytest.mark.parametrize("number", SIGNED)
def test_the_quick_look_spares_no_line_that_a_pattern_takes(number: str, line: str) -> None:
    """Wherever a pattern of a page number takes a line, the quick look before it lets the line through."""
    words = line.format(number)
    taken = any(pattern.match(words) for pattern in number_patterns())
    assert not taken or may_hold_number(words)
    assert not may_hold_number(words.replace("12", "twelve").replace("40", "forty"))
