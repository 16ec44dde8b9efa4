"""What is said of a promise whose day has passed: nothing found, something to judge, or a meeting that was held."""

import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.record.answers import Commitment
from taiwa.record.record import Record
from taiwa.reports.due import counted_from
from taiwa.reports.wording import Wording
from taiwa.values import Edtf

WORDS = Wording("en", KNOWLEDGE)


def overdue(told: str, language: str = "en", promised: str = "build a tide mill at Lorva") -> tuple[Commitment, ...]:
    """What is overdue of a promise due in 2031 and what a text of 2033 tells."""
    words = f"Istarika will {promised}"
    first = Draft("a.txt", date="2030-01-01").para(f"{words}.")
    first.promises(words, promised, ("XA",), "ports", deadline=Edtf("2031"))
    later = Draft("b.txt", date="2033-01-01", ordinal=2, language=language).para(told)
    return Record([first.document(), later.document()], KNOWLEDGE).commitments(overdue=True)


def test_nothing_found_is_said_where_nothing_is() -> None:
    """A text that speaks of other things tells nothing, and says up to when it was looked through."""
    (row,) = overdue("The whales were counted in May 2032.")
    assert WORDS.overdue(row) == "deadline passed; nothing found in the documents held up to 2033-01-01"


def test_what_is_only_suggested_is_to_be_judged() -> None:
    """A report that is no fact does not take a promise off the list, and the list does not say that nothing was found."""
    (row,) = overdue("The tide mill at Lorva, as the company announced that day, was built by Sarmeth in 2032.")
    assert (row.untold, row.to_judge, [one.sure for one in row.follow_ups]) == (False, True, [False])
    assert "a person should judge" in WORDS.overdue(row)


def test_texts_in_another_language_are_named() -> None:
    """Where later texts are in another language, the words of the promise were not looked for in them, and that is said."""
    (row,) = overdue("捕鯨について意見交換を行った。", language="ja")
    assert row.elsewhere == ("ja",)
    assert WORDS.overdue(row).endswith("(documents in Japanese were compared by names and figures only)")


@pytest.mark.parametrize(("due", "listed"), [("2031", True), ("2034", False)])
def test_the_newest_document_counts_whoever_took_part(due: str, listed: bool) -> None:  # noqa: FBT001 - a table
    """The day against which promises are past is that of the newest text held, also of one that names nobody."""
    first = Draft("a.txt", date="2030-01-01").para("Istarika will build a mill.")
    first.promises("Istarika will build a mill", "build a mill", ("XA",), "ports", deadline=Edtf(due))
    alone = Draft("b.txt", date="2032-01-01", ordinal=2, parties=()).para("The sea was calm.")
    rows = Record([first.document(), alone.document()], KNOWLEDGE).commitments()
    assert counted_from(rows) == "2032-01-01"
    assert rows[0].was_due(counted_from(rows)) is listed
