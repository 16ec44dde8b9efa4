"""The negotiating text as it is read."""

import pytest
from sitting import ENGLISH, Sitting, wish

from taiwa.rounds import RefusedError
from taiwa.rounds.events import text
from taiwa.rounds.text.brackets import bracketed, bracketed_new
from taiwa.rounds.text.collisions import collisions
from taiwa.rounds.text.columns import rows
from taiwa.rounds.text.numbers import next_number
from taiwa.rounds.text.reading import clean, counts, departures

FIRST = ENGLISH[0]


def shown(sitting: Sitting, number: str = "1") -> str:
    """The bracketed words of a paragraph."""
    return bracketed(sitting.live.text, number)


@pytest.fixture
def table() -> Sitting:
    """A round with a draft on the table."""
    return Sitting().circulated()


def test_a_replacement_stands_beside_what_it_would_replace(table: Sitting) -> None:
    """Both the standing words and the proposed ones are in brackets, the proposed ones with the names of all who support them."""
    name = table.tabled("XB", wish("1", "shall", "should", FIRST))
    table.act("XD", text.ProposalSupported(name))
    assert shown(table) == "The Ministers [shall] [XB, XD: should] cooperate in the field of water."


def test_an_insertion_and_a_deletion_show_what_they_are(table: Sitting) -> None:
    """An insertion has no standing words; a deletion says so; the space around words stays outside of the brackets."""
    table.tabled("XC", wish("1", "", " closely", FIRST, at=FIRST.index(" in the")))
    table.tabled("XD", wish("1", " in the field of water", "", FIRST))
    assert shown(table) == "The Ministers shall cooperate [XC: closely] [in the field of water] [XD: delete]."


def test_brackets_stand_within_brackets(table: Sitting) -> None:
    """A proposal about words of another's proposal stands within its brackets; so does one within words that are asked to go."""
    outer = table.tabled("XB", wish("1", "water", "water and energy", FIRST))
    table.tabled("XC", wish(outer, "energy", "food", "water and energy"))
    table.tabled("XD", wish("1", "in the field of water", "in all fields", FIRST))
    assert shown(table) == (
        "The Ministers shall cooperate [in the field of [water] [XB: water and [energy] [XC: food]]] [XD: in all fields]."
    )


def test_proposals_that_cross_are_shown_over_all_they_touch(table: Sitting) -> None:
    """Where neither contains the other, each shows how all the words would read with it."""
    table.tabled("XB", wish("1", "shall cooperate", "cooperate", FIRST))
    table.tabled("XC", wish("1", "cooperate in", "work together in", FIRST))
    assert shown(table) == (
        "The Ministers [shall cooperate in] [XB: cooperate in] [XC: shall work together in] the field of water."
    )
    assert collisions(table.live.text, "1") == (("XB-1", "XC-1"),)


def test_what_is_proposed_for_other_words_does_not_collide(table: Sitting) -> None:
    """Two proposals next to each other can both be taken; two for the same point cannot both be as they are."""
    table.tabled("XB", wish("1", "shall", "should", FIRST))
    table.tabled("XC", wish("1", " cooperate", " work", FIRST))
    assert collisions(table.live.text, "1") == ()
    table.tabled("XD", wish("1", "", "always ", FIRST, at=FIRST.index("cooperate")))
    assert collisions(table.live.text, "1") == (("XC-1", "XD-1"),)


def test_a_paragraph_can_be_moved_struck_or_proposed(table: Sitting) -> None:
    """A move and the deletion of a paragraph are alternatives too; a new one is in brackets as a whole, under its number."""
    table.tabled("XB", text.Wish(change="move", target="1", words={}, after="3", reason="order"))
    table.tabled("XC", text.Wish(change="delete", target="2", words={}, reason="done"))
    name = table.tabled("XD", text.Wish(change="insert", target="3", words={"en": "They thanked the chair."}, reason="thanks"))
    assert shown(table).endswith("water. [XB: move after 3]")
    assert shown(table, "2") == f"[{ENGLISH[1]}] [XC: delete]"
    proposal = table.live.text.proposals[name]
    assert (proposal.number, bracketed_new(table.live.text, proposal)) == ("3 bis", "[XD: They thanked the chair.]")


def test_the_chair_signs_a_compromise_as_chair(table: Sitting) -> None:
    """The chair's compromise is the chair's, not its party's, and goes with the chair; in Japanese nothing is spaced."""
    name = table.tabled("XA", wish("1", "shall", "will", FIRST), as_chair=True)
    assert "[Chair: will]" in shown(table)
    with pytest.raises(RefusedError, match="XB/XB-head cannot table this proposal: that is for the chair, XA"):
        table.tabled("XB", wish("1", "shall", "may", FIRST), as_chair=True)
    assert table.live.text.proposals[name].sponsors == ("Chair",)


def test_words_cannot_speak_in_the_name_of_another(table: Sitting) -> None:
    """Brackets, hidden characters and line breaks in words are refused: none can be shown as if another had said it."""
    for words in ("should] [XB: may", "should\u202e", "should\nmay", "［XB］"):
        with pytest.raises(RefusedError):
            table.tabled("XC", wish("1", "shall", words, FIRST))


def test_numbers_do_not_move(table: Sitting) -> None:
    """What comes between keeps to Latin numbers, what is struck leaves a gap, and no number is given twice."""
    for words in ("First.", "Second."):
        table.taken("XB", text.Wish(change="insert", target="1", words={"en": words, "ja": words}, reason="new"))
    table.taken("XC", text.Wish(change="delete", target="2", words={}, reason="done"))
    table.taken("XC", text.Wish(change="insert", target="", words={"en": "Top.", "ja": "Top."}, reason="new"))
    table.taken("XD", text.Wish(change="move", target="3", words={}, after="1", reason="order"))
    assert [(final, number) for final, number, _ in clean(table.live.text, "en")] == [
        (1, "0 bis"), (2, "1"), (3, "3"), (4, "1 bis"), (5, "1 ter"),
    ]  # fmt: skip
    many = {"1 bis", "1 ter", "1 quater", "1 quinquies", "1 sexies", "1 septies", "1 octies", "1 novies", "1 decies"}
    assert next_number("1 ter", many) == "1 decies 2"


def test_the_table_has_four_columns() -> None:
    """Agreed language, what stands, what delegations ask, the chair's compromise."""
    source = text.Provenance(
        document="fm2", pinpoint="12", agreed_by=("XA", "XB"), strength="agreed", words={"en": "The Ministers will cooperate."}
    )
    table = Sitting().circulated(text.Drafted({"en": FIRST, "ja": "水"}, source))
    table.tabled("XB", wish("1", "shall", "should", FIRST))
    table.tabled("XA", wish("1", "shall", "will", FIRST), as_chair=True)
    (row,) = rows(table.live.text)
    assert row.agreed_language == source
    assert [one.words for one in row.proposals] == ["should"]
    assert [one.words for one in row.compromise] == ["will"]
    assert [(one.was, one.now) for one in departures(table.live.text.paragraphs["1"], "en")] == [
        ("will", "shall"), ("", " in the field of water"),
    ]  # fmt: skip


def test_clean_paragraphs_are_counted(table: Sitting) -> None:
    """A paragraph is clean when nothing is open on it; agreed when the chair found so; what hinders it most is named."""
    table.tabled("XB", wish("1", "shall", "should", FIRST))
    table.act("XC", text.Reserved("2", "instructions are awaited"))
    table.act("XA", text.ParagraphAgreed("3", 0))
    assert {name: count for name, count in counts(table.live.text).items() if count} == {"bracketed": 1, "reserved": 1, "agreed": 1}
    table.act("XC", text.ReservationLifted("2"))
    table.act("XD", text.AdReferendum("2"))
    assert counts(table.live.text)["ad referendum"] == 1
    table.act("XD", text.Confirmed("2"))
    assert counts(table.live.text)["clean"] == 1
