"""Numbers and list marks at the start of a line, and the words in the YAML files."""

import pytest

from taiwa.tree.labels import SHAPES, Shape, bullet, circled_label, labels
from taiwa.tree.numerals import in_ascii, values
from taiwa.tree.rows import close
from taiwa.tree.words import Row, rows, words
from taiwa.values import Span


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.pattern.pattern)
def test_a_shape_takes_its_example_and_leaves_its_counterexample(shape: Shape) -> None:
    """Every way to set a number apart takes the line it was written for and leaves one that only looks like it."""
    assert shape.pattern.match(shape.yes)
    assert not shape.pattern.match(shape.no)


@pytest.mark.parametrize(("line", "numbered"), [
    ("1 July 2025", False), ("1  July, 2025", False), ("14 May 2030, Northport", False), ("1 июля 2025 г.", False), ("1 July was the day.", True),
    ("1. July 2025 was the day.", True), ("2 We met.", True), ("3 Mayors met in 2025.", True),
])  # fmt: skip
def test_the_day_of_a_date_numbers_nothing(line: str, *, numbered: bool) -> None:
    """A line that is a date, or begins with one, is no unit of that number; one with a dot or a sentence is."""
    assert bool(labels(line)) == numbered
    assert labels(line, below=True)


def _takes(section: str, row: Row, line: str) -> bool:
    known = words()
    title = line.strip(" .:()").casefold()
    listed = [str(word) for word in row.get("words", [])]
    return {
        "units": lambda: any(label.unit == row["eid"] for label in labels(line)),
        "opening": lambda: title in known.opening,
        "organs": lambda: line.rstrip(",").casefold() in known.organs,
        "enacting": lambda: known.enacting.search(line) is not None,
        "closing": lambda: title in known.closing,
        "furniture": lambda: title in known.furniture,
        "dangling": lambda: line.endswith(known.dangling),
        "signing": lambda: known.signing.match(line) is not None,
        "offices": lambda: known.offices.search(line) is not None,
        "dates": lambda: known.dates.search(line) is not None,
        "abbreviations": lambda: line.endswith(tuple(listed)) and close(line, Span(0, len(line))) == "none",
    }[section]()


@pytest.mark.parametrize(("file", "section", "row"), rows(), ids=str)
def test_a_row_takes_its_example_and_leaves_its_counterexample(file: str, section: str, row: Row) -> None:
    """Every row of words takes the line it was written for and leaves one that only looks like it."""
    assert _takes(section, row, str(row["yes"])), file
    assert not _takes(section, row, str(row["no"])), file


@pytest.mark.parametrize(("line", "series", "value", "text"), [
    ("1. We agreed.", ".1", 1, "1"),
    ("12 閣僚は", ".1", 12, "12"),
    ("(3) 双方は", "()1", 3, "3"),
    ("2) to act", ")1", 2, "2"),
    ("VII. 結語", ".I", 7, "VII"),
    ("iv) to act", ")i", 4, "iv"),
    ("(b) to act", "()a", 2, "b"),
    ("ウ 閣僚は", ".ア", 3, "ウ"),
    ("ハ、双方は", ".イ", 3, "ハ"),
    ("十二、双方は", ".一", 12, "十二"),
    ("б) стороны", ")а", 2, "б"),
    ("1.2 Trade", ".11", 2, "1.2"),
    ("第2章 貿易", "第章1", 2, "第2章"),
    ("第四条 定義", "第条一", 4, "第四条"),
    ("Section 3. Trade", "Section1", 3, "Section3"),
    ("Annex IV", "AnnexI", 4, "AnnexIV"),
])  # fmt: skip
def test_a_number_is_read_in_its_series(line: str, series: str, value: int, text: str) -> None:
    """A printed number has a series, a place in it, and a label for paths without brackets, dots and spaces."""
    assert (series, value, text) in [(label.series, label.value, label.text) for label in labels(line)]


@pytest.mark.parametrize("line", [
    "2017年、双方は", "2022 was a year", "2029. One of the most", "3.5% of output", "一方、双方は", "I am pleased", "A new era",
    "Mr. Smith said", "civil society", "第1回会合は", "2、3の例", "12:30 to 14:00", "(EPA) announced", "",
])  # fmt: skip
def test_what_only_looks_like_a_number_is_none(line: str) -> None:
    """Years, clock times, decimals, words and abbreviations at the start of a line number nothing."""
    assert labels(line) == ()


def test_a_numeral_may_count_in_several_series() -> None:
    """The letter i is Roman one and the ninth letter; イ is second in アイウ and first in イロハ."""
    assert dict(values("i")) == {"i": 1, "a": 9}
    assert dict(values("イ")) == {"ア": 2, "イ": 1}


@pytest.mark.parametrize(("numeral", "value"), [("IIX", 0), ("IX", 9), ("XLIV", 44), ("VV", 0), ("MIX", 0)])
def test_only_well_formed_roman_numbers_count(numeral: str, value: int) -> None:
    """A word of Roman letters is a number only when it is written as one."""
    assert dict(values(numeral)).get("I", 0) == value


@pytest.mark.parametrize(("line", "length"), [
    ("- foo", 2), ("・foo", 1), ("-多様性", 1), ("•   foo", 4), ("-5 degrees", 0), ("--- foo", 0), ("*Note", 0), ("* Note", 2),
])  # fmt: skip
def test_a_list_mark_is_told_from_a_sign(line: str, length: int) -> None:
    """Dashes, dots and stars mark items; a minus sign, a rule of dashes and emphasis do not."""
    assert bullet(line) == length


@pytest.mark.parametrize(("label", "ascii_"), [("VI", "VI"), ("1.2", "1-2"), ("ア", "a"), ("三", "3"), ("б", "be")])
def test_a_label_has_an_ascii_form(label: str, ascii_: str) -> None:
    """eIds are ASCII whatever the script of the number."""
    assert in_ascii(label) == ascii_


def test_a_circled_digit_is_firm() -> None:
    """A circled digit needs nothing after it to be a number."""
    (label,) = circled_label("3各国")
    assert (label.series, label.value, label.length, label.firm) == ("①", 3, 1, True)


@pytest.mark.parametrize(("words_", "close_"), [
    ("双方は一致した。", "full"), ("「双方は一致した。」", "full"), ("以下のとおり:", "lead"), ("考慮し、", "open"), ("経済協力", "none"),
    ("They met in Washington.", "full"), ("Washington, D.C.", "none"), ("John Q. Public, Jr.", "none"), ("so that", "none"),
])  # fmt: skip
def test_how_a_line_ends(words_: str, close_: str) -> None:
    """A sentence, a lead-in, a clause that goes on, and a line without an end are told apart by their last character."""
    assert close(words_, Span(0, len(words_))) == close_
