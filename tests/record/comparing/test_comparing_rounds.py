"""What becomes of a matter from one round to the next."""

from decimal import Decimal

import pytest

from rounds import ALL, FERRIES, FLOODS, LIGHTS, PIRACY, SEAT, about, compared, first, second
from taiwa.acts.models import Degree, Force
from taiwa.values import Edtf, Quantity


def test_the_same_words_are_kept() -> None:
    """White space and letter case are no change."""
    found = compared(first(FLOODS, PIRACY), second(PIRACY, FLOODS.replace("wire ", "WIRE  ")))
    assert [entry.changes for entry in found.entries] == [("kept",), ("kept",)]


def test_other_words_for_the_same_matter() -> None:
    """A matter said in other words is reworded, with the words that changed, both places, and its issue."""
    later = "They agreed to warn one another of great floods in the lower delta before the rainy season"
    entry = about(compared(first(PIRACY, FLOODS), second(later, LIGHTS)), "great floods")
    assert (entry.changes, entry.issue) == (("reworded",), "floods")
    assert ([place.pinpoint for place in entry.before], [place.pinpoint for place in entry.after]) == (["2"], ["1"])
    assert {run.kind: run.words.strip() for run in entry.marks if run.kind != "same"} == {"in": "great", "out": "by wire"}


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (("intend", Force.INTENTION, Degree.PLAIN), ("decide", Force.DECISION, Degree.PLAIN), "stronger"),
        (("condemn", Force.NONE, Degree.STRONG), ("condemn", Force.NONE, Degree.PLAIN), "weaker"),
        (("concern", Force.NONE, Degree.PLAIN), ("condemn", Force.NONE, Degree.PLAIN), "stronger"),
        (("welcome", Force.NONE, Degree.PLAIN), ("decide", Force.DECISION, Degree.PLAIN), None),
    ],
)
def test_stronger_and_weaker(
    before: tuple[str, Force, Degree], after: tuple[str, Force, Degree], change: str | None
) -> None:
    """Acts are compared on one ladder only: praise is not weaker than a decision."""
    one, other = first(PIRACY, LIGHTS), second(f"{PIRACY} at sea", FERRIES)
    one.says(PIRACY, before[0], ALL, force=before[1], degree=before[2])
    other.says(PIRACY, after[0], ALL, force=after[1], degree=after[2])
    entry = about(compared(one, other), "piracy")
    assert [name for name in entry.changes if name in ("stronger", "weaker")] == ([change] if change else [])
    assert bool(entry.strength) is bool(change)


@pytest.mark.parametrize(
    ("before", "after", "rule", "reversed_"),
    [
        ("support", "condemn", "en.verb.support.denied", True), ("support", "say", "ja.withdrawn", True),
        ("support", "condemn", "en.verb.condemn", False), ("thank", "condemn", "en.verb.support.denied", False),
    ],
)  # fmt: skip
def test_what_was_supported_and_is_denied_is_reversed(*, before: str, after: str, rule: str, reversed_: bool) -> None:
    """A denial after support is told as a reversal, with what is done on either side, and never as a matter of strength."""
    one, other = first(PIRACY, LIGHTS), second(f"{PIRACY} at sea", FERRIES)
    one.says(PIRACY, before, ALL)
    other.says(PIRACY, after, ALL, rule=rule)
    entry = about(compared(one, other), "piracy")
    assert ("reversed" in entry.changes) is reversed_
    assert entry.acts
    assert not entry.strength


def test_who_condemned_and_supported_the_demand_has_not_turned_round() -> None:
    """Beside a condemnation the support is that of an answer to it: to deny the thing later is no reversal."""
    one, other = first(PIRACY, LIGHTS), second(f"{PIRACY} at sea", FERRIES)
    one.says(PIRACY, "condemn", ALL).says(PIRACY, "support", ALL)
    other.says(PIRACY, "condemn", ALL, rule="en.verb.support.denied")
    assert "reversed" not in about(compared(one, other), "piracy").changes


def test_figures_are_printed_from_both_sides() -> None:
    """A count that differs is told with what is printed in either text."""
    words = "They will train {} pilots of the outer reef in the repair of lighthouses and lamps"
    one, other = first(words.format("100"), PIRACY), second(words.format("about 250"), FERRIES)
    one.names("100 pilots", "quantity", Quantity(amount=Decimal(100), unit="person"))
    other.names("about 250 pilots", "quantity", Quantity(amount=Decimal(250), unit="person", approx=True))
    entry = about(compared(one, other), "pilots")
    assert "figures" in entry.changes
    assert [(one.before, one.after) for one in entry.figures] == [("100 pilots", "about 250 pilots")]


@pytest.mark.parametrize(
    ("after", "changed"),
    [
        ("They will hold the regatta of the outer reef for young pilots in the twin harbours in 2034", True),
        ("They praised the choir of the regatta of the outer reef for young pilots and its songs of 2034", False),
    ],
)
def test_a_date_is_measured_in_one_frame(after: str, changed: bool) -> None:  # noqa: FBT001 - a column of the table
    """The day of another thing is no new day of this one."""
    before = "They will hold the regatta of the outer reef for young pilots in the twin harbours in 2032"
    one, other = first(before, PIRACY).names("2032", "date", Edtf("2032")), second(after, LIGHTS).names("2034", "date", Edtf("2034"))
    entry = about(compared(one, other), "regatta")
    assert ("figures" in entry.changes) is changed
    assert bool(entry.figures) is changed


def test_parties_join_leave_and_speak_apart() -> None:
    """Who joined, who left, and who now speaks alone beside others who still speak together."""
    one, other = first(SEAT, PIRACY), second(f"{SEAT} and in its council. Dorvia will consult", LIGHTS)
    one.says(SEAT, "support", ("XA", "XB", "XD"))
    other.says(f"{SEAT} and in its council", "support", ("XA", "XC"))
    entry = about(compared(one, other), SEAT)
    assert "parties" in entry.changes
    assert (entry.joined, entry.left) == (("XC",), ("XB", "XD"))


def test_nobody_joins_by_doing_another_thing() -> None:
    """Those who sign and those who welcome that it is in force are no two numbers of one thing; nor does one join or leave who took no part."""
    words = "the treaty on the northern lighthouses of the outer reef"
    one = first(f"They signed {words}", PIRACY).says(f"They signed {words}", "decide", ("XA", "XB"))
    other = second(f"They praised {words}", LIGHTS).says(f"They praised {words}", "welcome", ("XA", "XB", "XC"))
    entry = about(compared(one, other), "outer reef")
    assert (entry.joined, entry.left, "parties" in entry.changes) == ((), (), False)
    one, other = first(SEAT, PIRACY), second(SEAT, LIGHTS, parties=("XA", "XB"))
    one.says(SEAT, "support", ("XA", "XB", "XD"))
    other.says(SEAT, "support", ("XA", "XB"))
    assert about(compared(one, other), SEAT).left == ()


def test_who_acted_before_stands_over_no_words_of_now() -> None:
    """Where nobody is known to act in the later words, nobody is said to."""
    one, other = first(f"{SEAT} and in its council", PIRACY), second(f"{SEAT} and in its court", LIGHTS)
    one.says(f"{SEAT} and in its council", "support", ("XA", "XB"))
    assert about(compared(one, other), SEAT).parties == ()


def test_who_speaks_apart() -> None:
    """A party that spoke with the others and now steps back from them in the same provision is told."""
    one = first(f"{SEAT} and its reform", PIRACY).says(f"{SEAT} and its reform", "support", ("XA", "XB", "XD"))
    words = f"{SEAT} while Dorvia will consult on it"
    other = second(words, LIGHTS).says(SEAT, "support", ("XA", "XB")).says("Dorvia will consult on it", "note", ("XD",))
    entry = about(compared(one, other), SEAT)
    assert (entry.apart, "parties" in entry.changes) == (("XD",), True)


def test_one_becomes_two_and_two_become_one() -> None:
    """What one sentence held and two hold now was split; turned round they were merged."""
    wires = "They agreed to warn one another of floods in the lower delta by wire"
    season = "They agreed to warn one another of floods in the lower delta before the rainy season"
    split = about(compared(first(FLOODS, PIRACY), second(wires, season, LIGHTS)), FLOODS)
    merged = about(compared(first(wires, season, LIGHTS), second(FLOODS, PIRACY)), FLOODS)
    assert ("split" in split.changes, len(split.after)) == (True, 2)
    assert ("merged" in merged.changes, len(merged.before)) == (True, 2)


def test_a_move_is_to_a_part_of_another_subject() -> None:
    """A matter that stands under a part that is not what its own part became has moved."""
    one = first().para(f"{FLOODS}. {LIGHTS}. {SEAT}.", "Water").para(f"{PIRACY}. {FERRIES}.", "Sea")
    other = second().para(f"{LIGHTS}. {SEAT}.", "Rivers").para(f"{PIRACY}. {FERRIES}. {FLOODS}.", "Ocean")
    found = compared(one, other)
    assert [entry.after[0].words for entry in found.entries if "moved" in entry.changes] == [f"{FLOODS}."]


def test_a_matter_nobody_speaks_to_any_more_is_dropped() -> None:
    """Nothing of the later statement shows the matter: dropped; turned round it is new."""
    gone = about(compared(first(FLOODS, PIRACY), second(FLOODS, LIGHTS)), "piracy")
    come = about(compared(first(FLOODS, LIGHTS), second(FLOODS, PIRACY)), "piracy")
    assert (gone.changes, gone.after, gone.issue) == (("dropped",), (), "piracy")
    assert (come.changes, come.before, [reason.sign for reason in come.why]) == (("new",), (), ["no term of"])


@pytest.mark.parametrize(
    ("doubt", "facts"),
    [
        ("The word piracy was heard", {}),
        (LIGHTS, {"kind": "readout"}),
        (LIGHTS, {"title": "Draft joint statement"}),
        (LIGHTS, {"language": "ja"}),
        ("They seized merchant crews for ransom off the northern capes of the strait", {}),
    ],
)
def test_doubt_is_no_silence(doubt: str, facts: dict[str, object]) -> None:
    """Where a word of it stands, or the other text is a readout, a draft or in another language, nothing is claimed."""
    found = compared(first(FLOODS, PIRACY), second(FERRIES, doubt, **facts))
    assert not any(entry.sure and "dropped" in entry.changes and "piracy" in entry.before[0].words for entry in found.entries)


def test_one_third_party_alone_is_never_surely_the_same() -> None:
    """A sentence about somebody's conduct and one that names nobody may be alike in every word and stay a suggestion."""
    words = "condemn piracy off the northern capes and the seizure of merchant crews for ransom"
    one = first(f"They {words} by Farland", LIGHTS).names("Farland", "party", "YA")
    found = compared(one, second(f"They {words}", FERRIES))
    (entry,) = [entry for entry in found.entries if entry.before and entry.after]
    assert (entry.sure, "party spoken of by one" in {reason.sign for reason in entry.why}) == (False, True)


def test_texts_in_two_languages_are_compared_without_words() -> None:
    """What is compared then needs no language, and that is said."""
    one = first(FLOODS, PIRACY).names("delta", "organisation", "delta-watch")
    found = compared(one, second("洪水の警報", "海賊対策", language="ja").names("洪水", "organisation", "delta-watch"))
    assert (found.by_words, found.languages) == (False, ("en", "ja"))
    assert not {reason.sign for entry in found.entries for reason in entry.why} & {"same words", "telling words"}
    assert any(entry.before and entry.after for entry in found.entries)


def test_weights_know_the_two_documents_alone() -> None:
    """What is compared depends on nothing else that is held: asked twice, the answer is equal."""
    assert compared(first(FLOODS, PIRACY), second(PIRACY, SEAT)) == compared(first(FLOODS, PIRACY), second(PIRACY, SEAT))
