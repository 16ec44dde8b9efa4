"""Figures at the end of a line, and raised signs beside figures."""

from importlib.resources import files

import pytest
import yaml

from taiwa.lexicon import load
from taiwa.reading import Reading, read
from taiwa.source import from_bytes
from taiwa.text.figures import goes_on
from taiwa.text.joining import seam
from taiwa.text.raised import is_exponent, is_note_mark


def read_words(words: str, media: str = "text/plain") -> Reading:
    """The reading of a document with these words."""
    return read(from_bytes(words.encode(), "words", media=media), load())


def values(reading: Reading) -> list[tuple[str, str, str]]:
    """Sums and counts as printed, with their value and how sure they are."""
    kinds = ("money", "quantity")
    return [(reading.text[one.span], str(one.value), one.confidence) for one in reading.mentions if one.kind in kinds]


@pytest.mark.parametrize(
    ("before", "after", "between"),
    [
        ("修復のため、総額63億6,1", "00万円を供与する", ""),
        ("修復のため、総額6", "3億6,100万円を供与する", ""),
        ("修復のため、総額63億6", ",100万円を供与する", ""),
        ("修復のため、総額63億6,", "100万円を供与する", ""),
        ("会合を2012年1", "1月10日に開催", ""),
        ("総額６３億６，１", "００万円を供与", ""),
        ("総額は約1.", "5倍になった", ""),
        ("and from 2,", "000 to 3,000 trainees", ""),
        ("in paragraphs 1, 2,", "300 and 4", " "),
        ("as on March 2,", "2015 they met", " "),
        ("resolution A/RES/67/", "124 and", ""),
        ("and 5–", "7 May 2014", ""),
        ("since 2010 –", "2 years ago", " "),
        ("and 500", "million yen", " "),
        ("they met in 2012", "15 times", " "),
        ("see www.example.org/a/", "2 more", " "),
    ],
)
def test_a_figure_goes_on_over_the_line_break(before: str, after: str, between: str) -> None:
    """Between two lines stands no space where one figure or symbol stands on both sides of the break."""
    assert seam(before, after) == between


@pytest.mark.parametrize("cut", range(1, 9))
def test_a_sum_is_one_wherever_the_line_ends(cut: int) -> None:
    """A wrapped Japanese text says the same sum wherever its lines end."""
    said = "港の改修と灯台の整備のために総額"
    for width in range(len(said) + cut, len(said) + cut + 1):
        words = f"{said}63億6,100万円の無償の資金を供与することを表明した。また、大臣は港の改修と灯台の整備を続けることで一致した。"
        lines = [words[at : at + width] for at in range(0, len(words), width)]
        first, *_ = values(read_words("\n".join(lines)))
        assert first[1:] == ("JPY 6,361,000,000", "sure")


def test_a_single_cut_figure_joins_unwrapped_lines() -> None:
    """Two lines alone become one paragraph where a figure is surely cut between them."""
    reading = read_words("大臣は、総額63億6,1\n00万円を供与する。\n")
    assert values(reading) == [("総額63億6,100万円", "JPY 6,361,000,000", "sure")]


@pytest.mark.parametrize(
    "words",
    [
        "The Ministers decided to receive in their ports from the islands some 2,\n500 trainees and to meet again.\n",
        "The Ministers decided to spend on ports and on lighthouses in all some 1.\n5 billion yen and to meet again.\n",
        "大臣は、港の改修のために総額6\n3億6,100万円を供与する。\n",
    ],
)
def test_a_figure_that_may_be_cut_is_unsure_and_told(words: str) -> None:
    """Where nobody can know whether a line break parts a figure, its value is unsure and the place is told."""
    reading = read_words(words)
    assert [sure for _, _, sure in values(reading)] == ["unsure"]
    assert any("line break" in problem.words and len(problem.span) for problem in reading.text.problems)


def test_the_words_of_size_keep_their_examples() -> None:
    """Each row of words of size takes the break that it names and leaves the other."""
    rows = yaml.safe_load(files("taiwa").joinpath("resources", "text", "figures.yaml").read_text(encoding="utf-8"))["scales"]
    for row in rows:
        assert goes_on(*row["takes"].split("|"))
        assert not goes_on(*row["leaves"].split("|"))


@pytest.mark.parametrize(
    ("before", "words", "mark"),
    [
        ("2,000", "1", True), ("the trainees", "12", True), ("of the sea.", "[3]", True), ("ports", "*", True),
        ("25 km", "2", False), ("an area of 3 m", "2", False), ("10", "6", False), ("the 22", "nd", False), ("", "1", False),
        ("2010", "1", True), ("CO", "2", False),
    ],
)  # fmt: skip
def test_a_raised_sign_refers_to_a_note(before: str, words: str, mark: bool) -> None:  # noqa: FBT001 - a table
    """Raised figures and signs behind a word refer to a note; those of powers, units and ordinals do not."""
    assert is_note_mark(before, words) is mark
    assert is_exponent("dollars 10", "6")


def test_raised_marks_of_a_page_are_cut() -> None:
    """A page's raised note marks are no part of its figures and are logged; an exponent makes no number."""
    page = "<p>They give 500<sup>2</sup> million yen to 2,000<sup><a href='#a'>1</a></sup> trainees, the 2<sup>nd</sup> of 10<sup>6</sup> dollars.</p>"
    reading = read_words(page, "text/html")
    assert [value for _, value, _ in values(reading)] == ["JPY 500,000,000", "2,000 person"]
    assert [(cut.words, cut.why) for cut in reading.text.cuts] == [("2", "note mark"), ("1", "note mark")]
    assert "the 2nd of 10⁶ dollars" in reading.text.chars


@pytest.mark.parametrize("words", ["They give 500² million yen.", "They give 500 ² million yen.", "日本語で500²万円を供与する。", "10⁶ dollars"])
def test_no_number_begins_at_a_raised_figure(words: str) -> None:
    """A raised figure beside a figure begins no number and stands in none."""
    assert values(read_words(words)) in ([], [("500 million yen", "JPY 500,000,000", "sure")])
