"""Proposals whose words change under them."""

import pytest
from sitting import ENGLISH, Sitting, wish

from taiwa.rounds import RefusedError
from taiwa.rounds.events import text
from taiwa.rounds.text.brackets import bracketed
from taiwa.rounds.text.reading import exchanged
from taiwa.rounds.text.rebasing import offers
from taiwa.rounds.text.standing import is_stranded

FIRST = ENGLISH[0]


@pytest.fixture
def table() -> Sitting:
    """A round with a draft on the table."""
    return Sitting().circulated()


def test_a_proposal_moves_along_with_its_words(table: Sitting) -> None:
    """What is taken in before its words only carries a proposal along."""
    later = table.tabled("XC", wish("1", "water", "energy", FIRST))
    table.taken("XB", wish("1", "shall", "have decided to", FIRST))
    assert bracketed(table.live.text, "1") == "The Ministers have decided to cooperate in the field of [water] [XC: energy]."
    table.act("XA", text.Incorporated(later))
    assert table.live.text.paragraphs["1"].words["en"] == "The Ministers have decided to cooperate in the field of energy."


def test_a_stale_proposal_is_put_where_its_words_stand_now(table: Sitting) -> None:
    """Written on an older revision, a proposal is tabled all the same where its words are untouched."""
    table.taken("XB", wish("1", "shall", "will", FIRST))
    table.tabled("XC", wish("1", "water", "energy", FIRST, base=0))
    assert bracketed(table.live.text, "1") == "The Ministers will cooperate in the field of [water] [XC: energy]."


def test_a_stale_proposal_on_changed_words_is_told(table: Sitting) -> None:
    """Where the words themselves changed, the delegation is told, and nothing is tabled."""
    table.taken("XB", wish("1", "shall", "will", FIRST))
    with pytest.raises(RefusedError, match="the words of paragraph 1 changed since, it stands at revision 1"):
        table.tabled("XC", wish("1", "shall", "may", FIRST, base=0))


def test_what_lost_its_words_is_not_lost(table: Sitting) -> None:
    """The loser of two that collide stays open; it is offered places, and only who puts it there still stands for it."""
    table.tabled("XB", wish("1", "shall", "should", FIRST))
    other = table.tabled("XC", wish("1", "Ministers shall cooperate", "Ministers will work", FIRST))
    table.act("XD", text.ProposalSupported(other))
    table.act("XA", text.Incorporated("XB-1"))
    one = table.live.text.proposals[other]
    assert (one.state, is_stranded(table.live.text, one)) == ("open", True)
    assert offers(table.live.text, "1", one.wish) == ()
    with pytest.raises(RefusedError, match="are gone"):
        table.act("XA", text.Incorporated(other))
    now = "Ministers should cooperate"
    place = text.Place(4, 4 + len(now), now)
    table.act("XC", text.ProposalRebased(other, "1", 1, place))
    assert bracketed(table.live.text, "1") == "The [Ministers should cooperate] [XC: Ministers will work] in the field of water."


def test_the_same_words_elsewhere_keep_their_supporters(table: Sitting) -> None:
    """Rebased onto the very words it was about, a proposal keeps all its names."""
    table.tabled("XB", wish("1", "the field of water", "the fields of energy and water", FIRST))
    other = table.tabled("XC", wish("1", "water", "food", FIRST))
    table.act("XD", text.ProposalSupported(other))
    table.act("XA", text.Incorporated("XB-1"))
    (offer,) = offers(table.live.text, "1", table.live.text.proposals[other].wish)
    table.act("XC", text.ProposalRebased(other, offer.target, offer.base, offer.place))
    assert bracketed(table.live.text, "1").endswith("energy and [water] [XC, XD: food].")


def test_what_stands_is_not_rebased(table: Sitting) -> None:
    """Rebasing is no way to change what others support."""
    name = table.tabled("XB", wish("1", "shall", "should", FIRST))
    with pytest.raises(RefusedError, match="stands where it is"):
        table.act("XB", text.ProposalRebased(name, "1", 0, text.Place(0, 3, "The")))


def test_what_was_within_a_proposal_goes_with_it_into_the_text(table: Sitting) -> None:
    """When the outer proposal is taken, the inner one is from then on about the text."""
    outer = table.tabled("XB", wish("1", "water", "water and energy", FIRST))
    inner = table.tabled("XC", wish(outer, "energy", "food", "water and energy"))
    with pytest.raises(RefusedError, match="it stands within XB-1"):
        table.act("XA", text.Incorporated(inner))
    table.act("XA", text.Incorporated(outer))
    assert bracketed(table.live.text, "1").endswith("water and [energy] [XC: food].")
    table.act("XA", text.Incorporated(inner))
    assert table.live.text.paragraphs["1"].words["en"].endswith("water and food.")


def test_what_was_within_a_withdrawn_proposal_is_still_there(table: Sitting) -> None:
    """When the outer proposal is withdrawn, the inner one waits on its paragraph for its delegation."""
    outer = table.tabled("XB", wish("1", "water", "water and energy", FIRST))
    inner = table.tabled("XC", wish(outer, "and", "or", "water and energy"))
    table.act("XB", text.ProposalWithdrawn(outer))
    assert (table.live.text.proposals[inner].state, table.seen("XD").stranded) == ("open", (inner,))
    table.act("XC", text.ProposalRebased(inner, "1", 0, text.Place(4, 13, "Ministers")))
    assert bracketed(table.live.text, "1") == "The [Ministers] [XC: or] shall cooperate in the field of water."


def test_a_withdrawn_proposal_that_others_support_stands_in_their_name(table: Sitting) -> None:
    """Its author leaves it to those who still want it."""
    name = table.tabled("XB", wish("1", "shall", "should", FIRST))
    table.act("XC", text.ProposalSupported(name))
    table.act("XB", text.ProposalWithdrawn(name))
    assert "[XC: should]" in bracketed(table.live.text, "1")
    table.act("XC", text.ProposalWithdrawn(name))
    assert bracketed(table.live.text, "1") == FIRST


def test_a_change_leaves_the_other_language_behind(table: Sitting) -> None:
    """What was negotiated in one language is not said in the other until somebody brings it into line."""
    name = table.tabled("XB", wish("1", "shall", "should", FIRST))
    table.act("XA", text.Incorporated(name))
    assert table.live.text.paragraphs["1"].behind == {"ja"}
    with pytest.raises(RefusedError, match="paragraphs 1 are not in line"):
        table.silent()
    table.act("XA", text.Aligned("1", {"ja": "協力すべきである。"}))
    assert table.silent().live.stage == "under silence"


def test_a_package_is_taken_whole_or_not_at_all(table: Sitting) -> None:
    """All accept and all of it is in the text; one refuses, with a reason, and nothing is."""
    names = (table.tabled("XB", wish("1", "shall", "will", FIRST)), table.tabled("XC", wish("1", "water", "energy", FIRST)))
    table.act("XA", text.PackageOffered("verbs", names))
    with pytest.raises(RefusedError, match="belongs to the open package package-1"):
        table.act("XA", text.Incorporated(names[0]))
    with pytest.raises(RefusedError, match="done already"):  # who offers it has accepted it
        table.act("XA", text.PackageAnswered("package-1", accept=True))
    for party in ("XB", "XC"):
        table.act(party, text.PackageAnswered("package-1", accept=True))
    with pytest.raises(RefusedError, match="nothing is said"):
        table.act("XD", text.PackageAnswered("package-1", accept=False))
    table.act("XD", text.PackageAnswered("package-1", accept=False, reason="not the verb"))
    assert table.live.text.paragraphs["1"].words["en"] == FIRST
    table.act("XA", text.PackageOffered("verbs again", names))
    for party in ("XB", "XC", "XD"):
        table.act(party, text.PackageAnswered("package-2", accept=True))
    assert table.live.text.paragraphs["1"].words["en"] == "The Ministers will cooperate in the field of energy."


def test_a_chair_takes_its_own_package_back_with_a_reason(table: Sitting) -> None:
    """It counts as having accepted from the beginning, and may refuse while the package is open."""
    names = (table.tabled("XB", wish("1", "shall", "will", FIRST)), table.tabled("XC", wish("1", "water", "energy", FIRST)))
    table.act("XA", text.PackageOffered("verbs", names))
    assert table.live.text.packages["package-1"].accepted == ("XA",)
    table.act("XA", text.PackageAnswered("package-1", accept=False, reason="offered too early"))
    package = table.live.text.packages["package-1"]
    assert (package.accepted, package.refused, package.open) == ((), (("XA", "offered too early"),), False)


def test_a_package_does_not_ask_for_two_things_at_once(table: Sitting) -> None:
    """Proposals that collide are no package."""
    names = (table.tabled("XB", wish("1", "shall", "will", FIRST)), table.tabled("XC", wish("1", "shall", "may", FIRST)))
    with pytest.raises(RefusedError, match="XB-1 and XC-1 want something else"):
        table.act("XA", text.PackageOffered("verbs", names))


def test_what_is_within_a_stranded_proposal_is_seen_as_stranded(table: Sitting) -> None:
    """Whoever looks at the text misses nothing: the inner one waits with the outer one, and comes back with it."""
    outer = table.tabled("XB", wish("1", "shall", "will closely", FIRST))
    inner = table.tabled("XC", wish(outer, "closely", "gladly", "will closely"))
    table.taken("XD", wish("1", "Ministers shall", "Parties may", FIRST))
    assert table.seen("XA").stranded == (outer, inner)
    table.act("XB", text.ProposalRebased(outer, "1", 1, text.Place(12, 15, "may")))
    assert table.seen("XA").stranded == ()
    assert bracketed(table.live.text, "1").startswith("The Parties [may] [XB: will [closely] [XC: gladly]] cooperate")


def test_what_hung_on_what_is_done_hangs_on_the_paragraph(table: Sitting) -> None:
    """Through a proposal that landed and one that was withdrawn after it, the innermost is found at the paragraph."""
    first = table.tabled("XB", wish("1", "water", "water and energy", FIRST))
    second = table.tabled("XC", wish(first, "energy", "food for all", "water and energy"))
    third = table.tabled("XD", wish(second, "for all", "for many", "food for all"))
    table.act("XA", text.Incorporated(first))
    table.act("XC", text.ProposalWithdrawn(second))
    assert third in table.live.text.hung["1"]


def test_a_whole_paragraph_stands_beside_what_came_meanwhile_in_no_other_language(table: Sitting) -> None:
    """The words of the other language are those of the paragraph that was proposed; with another sentence in it, they are behind."""
    both = {"en": "The Ministers decided to establish no Centre.", "ja": "閣僚は、センターを設立しないことを決定した。"}
    whole = table.tabled("XB", text.Wish(change="replace", target="3", base=0, place=None, words=both, reason="clearer"))
    added = table.tabled("XC", wish("3", "", " They promised to pay.", ENGLISH[2], at=len(ENGLISH[2])))
    table.act("XA", text.Incorporated(added))
    table.act("XA", text.Incorporated(whole))
    paragraph = table.live.text.paragraphs["3"]
    assert paragraph.words["en"] == f"{both['en']} They promised to pay."
    assert paragraph.behind == {"ja"}


@pytest.mark.parametrize("at", [0, len(ENGLISH[2])])
def test_what_is_to_go_whole_collides_with_what_is_put_at_its_edge(table: Sitting, at: int) -> None:
    """Taken together they could not be: the words would stand in a paragraph that is gone."""
    gone = table.tabled("XB", text.Wish(change="delete", target="3", base=0, place=None, words={}, reason="not needed"))
    put = table.tabled("XC", wish("3", "", "More. ", ENGLISH[2], at=at))
    with pytest.raises(RefusedError, match="the same words"):
        table.act("XA", text.PackageOffered("deal", (gone, put)))


@pytest.mark.parametrize("change", ["delete", "move"])
def test_nothing_is_proposed_within_what_has_no_words(table: Sitting, change: text.Change) -> None:
    """It would stand nowhere: neither in the brackets nor in the table."""
    outer = table.tabled("XB", text.Wish(change=change, target="1", base=0, place=None, words={}, after="3" if change == "move" else "", reason="so"))
    with pytest.raises(RefusedError, match="no words of its own"):
        table.tabled("XC", text.Wish(change="insert", target=outer, base=0, place=text.Place(0, 0, ""), words={"en": "should"}, reason="so"))


def test_the_same_proposal_is_not_tabled_twice(table: Sitting) -> None:
    """A form that is sent again makes nothing new; another delegation may ask the same in its own name."""
    asked = wish("1", "shall", "should", ENGLISH[0])
    table.tabled("XB", asked)
    with pytest.raises(RefusedError, match="is on the table"):
        table.tabled("XB", asked)
    assert table.tabled("XC", asked) == "XC-1"


@pytest.mark.parametrize(
    "words",
    ["a\uffff", "a\ufffe", "a\u061c", "a\u00ad", "a\u034f", "\u115f", "\u3164", "a\u180e", "a\ufff9", "a\U000e0041", "\u2800", "a\ufe0f", "a\u200c", "a\u200b", "\ue000"],
)
def test_what_cannot_be_seen_is_no_word(table: Sitting, words: str) -> None:
    """Whatever shows nothing, turns the line, or can be written in no file."""
    with pytest.raises(RefusedError, match="cannot be seen"):
        table.tabled("XB", wish("1", "shall", words, ENGLISH[0]))


@pytest.mark.parametrize("words", ["葛\U000e0100城市", "می\u200cخواهند", "閣僚は、　次の", "naïve café, № 5 — “so”", "क्\u200dष"])
def test_what_a_language_needs_is_a_word(table: Sitting, words: str) -> None:
    """The form of a Chinese character, letters that are parted or joined, wide spaces, marks."""
    assert table.tabled("XB", wish("1", "shall", words, ENGLISH[0])) == "XB-1"


@pytest.mark.parametrize("words", ["【XB: z】", "⁅XB: x⁆", "❲XC: y❳", "⟦a⟧", "〔XA：b〕", "[a]"])
def test_no_words_look_like_an_alternative(table: Sitting, words: str) -> None:
    """Brackets with a name before a colon would be read as another's."""
    with pytest.raises(RefusedError, match="brackets are where"):
        table.tabled("XB", wish("1", "shall", words, ENGLISH[0]))
    assert table.tabled("XB", wish("1", "shall", "〔仮訳〕", ENGLISH[0])) == "XB-1"


def test_what_is_said_has_an_end(table: Sitting) -> None:
    """A book is no proposal."""
    with pytest.raises(RefusedError, match="too many"):
        table.tabled("XB", wish("1", "shall", "of x " * 5000, ENGLISH[0]))


def test_very_much_is_exchanged_as_a_whole() -> None:
    """What would take minutes to compare is one change, without what both begin and end with."""
    was, now = f"The Ministers {'of y ' * 300}met.", f"The Ministers {'of x ' * 4000}met."
    assert list(exchanged(was, now)) == [(was.index("y"), was.rindex("y") + 1, now[was.index("y") : now.rindex("x") + 1])]
