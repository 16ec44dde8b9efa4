"""Plans that a later text names with the day on which they were given."""

import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.record.record import Record
from taiwa.values import Edtf

LAUNCHED = "The States have launched a new Harbour Lantern Partnership"
CITED = (
    "They praised the work to date under the Harbour Lantern Partnership announced last year, "
    "and will soon hold a ferry committee"
)


def test_a_partnership_cited_beside_another_promise_is_told_of() -> None:
    """A sentence that names what was launched last year tells of it, whatever else it promises."""
    first = Draft("fm1.txt", date="2030-04-16", parties=("XA", "XB")).para(f"{LAUNCHED}.")
    first.says(LAUNCHED, "say", ("XA", "XB"), "ports")
    later = Draft("fm2.txt", date="2031-05-23", ordinal=2, parties=("XA", "XB")).para(f"{CITED}.")
    later.promises(CITED, "hold a ferry committee", ("XA", "XB"), "ports").names("last year", "date", Edtf("2030"))
    launched, committee = Record([first.document(), later.document()], KNOWLEDGE).commitments()
    assert [(one.effect, one.sure) for one in launched.follow_ups] == [("progress", True)]
    assert (launched.place.words, committee.follow_ups) == (LAUNCHED, ())


def test_who_welcomes_a_plan_of_another_day_does_not_owe_it() -> None:
    """A plan cited by its day alone is a line without an owner; what is shared on it in the same sentence is no second line."""
    words = "They welcomed that a roadmap was adopted in May 2029, and shared the view that the roadmap matters"
    draft = Draft("fm1.txt", date="2030-04-16", parties=("XA", "XB")).para(f"{words}.")
    first, second = words.split(", and ")
    draft.says(first, "welcome", ("XA", "XB"), "ports").says(second, "agree", ("XA", "XB"), "ports").names("May 2029", "date", Edtf("2029-05"))
    (row,) = Record([draft.document()], KNOWLEDGE).commitments()
    assert (row.owners, row.made, row.place.words) == ((), "2029-05", first)


@pytest.mark.parametrize(("words", "lines"), [("Istarika has given 200 boats so far", 0), ("Istarika has given 200 of the 500 boats so far", 1)])
def test_what_was_done_so_far_is_a_figure_unless_it_is_a_part(words: str, lines: int) -> None:
    """Of a part a whole was promised; a total was promised by nobody."""
    draft = Draft("fm1.txt", date="2030-04-16").para(f"They noted that {words}.")
    draft.promises(f"They noted that {words}", f"that {words}", ("XA",), "ports", status="ongoing")
    assert len(Record([draft.document()], KNOWLEDGE).commitments()) == lines
