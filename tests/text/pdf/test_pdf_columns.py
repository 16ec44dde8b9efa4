"""Columns that are ragged, narrow, stretched, or three."""

from paper import Sheet, words_of

LEFT = ("1. The Ministers welcomed the work", "of the last year and took note of", "the report of the working group.",
        "2. The Ministers agreed to publish", "the results of this work, as well", "as its costs, in every spring.")  # fmt: skip
MIDDLE = tuple(line.replace("1.", "3.").replace("2.", "4.") for line in LEFT)
RIGHT = tuple(line.replace("1.", "5.").replace("2.", "6.") for line in LEFT)


def starts(rows: list[str]) -> list[str]:
    """The numbers with which rows begin."""
    return [row[:2] for row in rows if row[0].isdigit()]


def test_ragged_columns_whose_lines_share_their_base_lines_are_read_one_after_the_other() -> None:
    """A strip that stays empty beside lines that go on with small letters parts columns, however ragged they are."""
    words = words_of(Sheet().lines(40, 100, *LEFT).lines(320, 100, *RIGHT))
    assert starts(words) == ["1.", "2.", "5.", "6."]


def test_columns_whose_lines_stand_between_each_other_are_read_one_after_the_other() -> None:
    """Lines that do not share their base lines are no rows of a table."""
    names = [f"Association of Friends of River {letter} and Lake {letter}" for letter in "ABCDEFGH"]
    words = words_of(Sheet().lines(40, 100, *names[:4] * 2).lines(320, 107, *names[4:] * 2))
    order = [row.split("River ")[1][0] for row in " ".join(words).split("Association")[1:]]
    assert "".join(order) == "ABCDABCDEFGHEFGH"


def test_three_columns_are_read_one_after_the_other() -> None:
    """Three columns are never interleaved, and a centred title above them belongs to none."""
    sheet = Sheet().put(260, 60, "Declaration").lines(30, 100, *LEFT).lines(220, 107, *MIDDLE).lines(410, 103, *RIGHT)
    words = words_of(sheet)
    assert words[0] == "Declaration"
    assert starts(words) == [f"{at}." for at in range(1, 7)]


def test_a_heading_of_full_width_stands_after_both_columns_above_it() -> None:
    """A short heading below balanced columns and right above lines of full width parts them from what follows."""
    sheet = Sheet().lines(40, 100, *LEFT).lines(320, 107, *RIGHT).put(40, 220, "7 Closing")
    sheet.put(40, 245, "The Ministers thanked the people of the city in which they met for the great kindness that was shown to them.")
    words = words_of(sheet)
    at = next(at for at, row in enumerate(words) if row.startswith("7 Closing"))
    assert starts(words[:at]) == ["1.", "2.", "5.", "6."]


def test_a_table_without_rules_is_read_row_by_row() -> None:
    """Cells in few words on common base lines are no columns of prose."""
    sheet = Sheet()
    for at, (what, cost) in enumerate([("Clinic", "120 million"), ("School", "80 million"), ("Road", "9 million")] * 2):
        sheet.put(40, 100 + 15 * at, what).put(320, 100 + 15 * at, cost)
    assert words_of(sheet)[:4] == ["Clinic", "120 million", "School", "80 million"]


def test_two_names_that_nearly_touch_are_two_cells() -> None:
    """Where another line begins at the same place a narrow gap parts two cells, so that no office joins another."""
    sheet = Sheet().put(40, 100, "Minister for Foreign Affairs").put(190, 100, "Minister for Water of the")
    sheet.put(190, 115, "Second Republic").put(40, 130, "Taro Yamane").put(190, 145, "Bakyt Asanov")
    assert "Minister for Foreign Affairs" in words_of(sheet)
