"""What a browser prints around a page is cut and told; a text that ends in an address or is headed by a day is kept."""

import pytest
from paper import Sheet, cuts_of, words_of

from taiwa.text.pagewords import word_rows
from taiwa.text.pdf.models import Piece
from taiwa.text.pdf.printouts import _patterns, is_printout

TITLE, ADDRESS = "Joint Statement, Third Meeting of the Veskal Sea Dialogue", "https://mfa.keldea.example/statement/3.html"
BODY = (
    "1. The Ministers welcomed the report on the trainees received under the intention expressed at the 20th",
    "Foreign Ministers' Meeting, and thanked Keldea.",
)


def printed(head: tuple[str, str], foot: tuple[str, str], *body: str) -> Sheet:
    """A page with two words at each edge, in small type, wider than the text between them."""
    sheet = Sheet().put(24, 24, head[0], 8).put(270, 24, head[1], 8).put(24, 784, foot[0], 8).put(570 - 4.5 * len(foot[1]), 784, foot[1], 8)
    return sheet.lines(40, 80, *body or BODY, size=11)


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (("11/23/26, 1:52 PM", TITLE), (ADDRESS, "1/1")), (("2026/11/23 13:52", TITLE), (ADDRESS, "1/1")),
        (("23.11.2026, 13:52", TITLE), ("file:///home/kasverin/3.html", "1/1")), ((TITLE, ADDRESS), ("1 of 1", "11/23/2026, 1:52 PM")),
    ],
)  # fmt: skip
def test_what_a_browser_prints_around_a_single_page_is_cut(head: tuple[str, str], foot: tuple[str, str]) -> None:
    """Day and hour, title, address and number are no text, and the text between them has its own width: a line behind an ordinal goes on."""
    sheet = printed(head, foot)
    assert {words for words, _ in cuts_of(sheet)} == {*head, *foot}
    assert {why for _, why in cuts_of(sheet)} == {"running head", "running foot"}
    assert words_of(sheet) == [" ".join(BODY)]


def test_the_title_may_end_anyhow() -> None:
    """A title that the browser cut off (…) ends as a sentence may, and is none of the text on two pages either."""
    sheets = [printed(("11/23/26, 1:52 PM", "Joint Statement of the Ministers of Keldea and Sarm..."), (ADDRESS, f"{at}/2"), f"{at}. The Ministers met.") for at in (1, 2)]
    assert words_of(*sheets) == ["1. The Ministers met.", "2. The Ministers met."]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (("11/23/26", TITLE), (ADDRESS, "1/1")), (("11/23/26, 1:52 PM", TITLE), (ADDRESS, "1/2")), (("11/23/26, 1:52 PM", TITLE), (ADDRESS, "2/1")),
        (("11/23/26, 1:52 PM", TITLE), ("See for the text:", ADDRESS)), (("11/23/26, 1:52 PM", TITLE), ("Keldea", "1/1")),
        (("11/23/26, 1:52 PM", TITLE), (f"See {ADDRESS} for more", "1/1")), ((TITLE, "(Larsund)"), (ADDRESS, "1/1")),
    ],
)  # fmt: skip
def test_a_page_that_lacks_one_of_the_three_is_left(head: tuple[str, str], foot: tuple[str, str]) -> None:
    """A day without an hour, another page's number, an address alone, or words beside both: nobody can know that a browser printed them."""
    assert not [words for words, why in cuts_of(printed(head, foot)) if why == "running head" or words == ADDRESS]


@pytest.mark.parametrize("row", word_rows("halves"), ids=lambda row: row["words"])
def test_halves_of_the_day_take_their_line_and_leave_the_other(row: dict[str, str]) -> None:
    """Each row of words is right about its own two lines."""
    first, _ = _patterns()["clock"]
    assert first.fullmatch(row["takes"])
    assert not first.match(row["leaves"])


def test_a_page_of_head_and_foot_alone_is_not_looked_at() -> None:
    """Without anything between them there is no text to tell apart."""
    rows: list[list[Piece]] = [[], []]
    assert not is_printout(rows, 0, 1)
