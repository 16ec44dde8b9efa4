"""One issue through the rounds."""

from drafts import Draft
from rounds import FLOODS, KNOWN, LIGHTS, SEAT, first, second
from taiwa.acts.models import Degree
from taiwa.record.comparing.series import Round, Wanted, series_of
from taiwa.record.record import Record

STRONG = SEAT.replace("supported", "strongly supported")
APART = "Dorvia will consult on the seat"


def rounds(*drafts: Draft, **wanted: str) -> tuple[Round, ...]:
    """The rounds that speak to the seat."""
    return series_of(Record([draft.document() for draft in drafts], KNOWN), Wanted(issue="seat", **wanted))


def three() -> tuple[Draft, Draft, Draft]:
    """Support, stronger support with one apart, silence."""
    one = first(SEAT, FLOODS).says(SEAT, "support", ("XA", "XB", "XD"), "seat")
    other = second(STRONG, APART, FLOODS).says(STRONG, "support", ("XA", "XB"), "seat", degree=Degree.STRONG)
    other.says(APART, "note", ("XD",), "seat")
    return one, other, Draft("third.txt", date="2035-01-01", ordinal=3).para(f"{FLOODS}.")


def test_a_series_in_time_order() -> None:
    """Who says what in each round, what changed against the one before, and who is silent at the end."""
    one, other, last = rounds(*reversed(three()))
    assert [row.work.document.file for row in (one, other, last)] == ["first.txt", "second.txt", "third.txt"]
    assert [(said.act.holders if said.act else ()) for said in (*one.said, *other.said)] == [
        ("XA", "XB", "XD"), ("XA", "XB"), ("XD",),
    ]  # fmt: skip
    assert (one.before, one.entries, other.before) == (None, (), one.work)
    changes = {change for entry in other.entries if entry.sure for change in entry.changes}
    assert {"stronger", "parties"} <= changes
    assert {(position.party, position.stance) for position in last.positions} == {(party, "silent") for party in ("XA", "XB", "XD")}


def test_that_no_match_was_found_is_no_entry() -> None:
    """What stands on one side alone is told only where it is surely new or dropped."""
    lone = "The seat matters to many harbours of the archipelago"
    one, other, _ = three()
    _, row = rounds(one, other.para(f"{lone}."))
    assert all(entry.sure or (entry.before and entry.after) for entry in row.entries)
    assert any(lone in said.place.words for said in row.said)
    whole = Record([draft.document() for draft in (one, other)], KNOWN)
    assert any(not entry.sure and not entry.before for entry in whole.compared(*whole.works).entries)


def test_one_party() -> None:
    """Asked for one party, only its acts and its silence are told."""
    *_, other, last = rounds(*three(), party="XD")
    assert [said.act.act for said in other.said if said.act] == ["note"]
    assert [position.party for position in last.positions] == ["XD"]


def test_what_is_asked_for() -> None:
    """A body or a dialogue keeps its documents only; rounds before the issue was spoken to are left out."""
    early = Draft("early.txt", date="2029-01-01", ordinal=9).para(f"{LIGHTS}.")
    assert next(row.work.document.file for row in rounds(early, *three())) == "first.txt"
    assert rounds(*three(), body="som") == ()
    assert len(rounds(*three(), framework="sea")) == 3


def test_texts_of_no_series_go_by_their_parties() -> None:
    """Two statements of the same states are a series though no dialogue holds them; other states are another one."""
    facts: dict[str, object] = {"framework": None, "body": None, "ordinal": None}
    drafts = [
        first(SEAT, parties=("XA", "XB"), **facts), second(SEAT, parties=("XA", "XB"), **facts),
        Draft("other.txt", date="2034-01-01", parties=("XA", "XC"), framework=None, body=None, ordinal=None).para(f"{SEAT}."),
    ]  # fmt: skip
    told = rounds(*drafts)
    assert [row.series for row in told] == [("XA", "XB"), ("XA", "XB"), ("XA", "XC")]
    assert [row.before is None for row in told] == [True, False, True]
    assert all(said.act is None for row in told for said in row.said)
