"""Plans that a later text names with the day on which they were given."""

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
