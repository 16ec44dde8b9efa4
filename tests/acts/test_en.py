"""English clauses: which verbs act, of what type, for whom."""

import pytest

from taiwa.acts.en.read import find
from taiwa.acts.found import Found
from taiwa.lexicon import load as knowledge
from taiwa.meta.models import Meta
from taiwa.reading import read
from taiwa.source import from_bytes
from taiwa.text import to_text
from taiwa.tree import build_tree

META = Meta(language="en", kind="joint-statement", parties=("FR", "CA"))


def acts(sentence: str) -> list[Found]:
    """The acts of one sentence of a statement by two states."""
    tree = build_tree(to_text(from_bytes(sentence.encode(), "a.txt")))
    return list(find(tree, META, knowledge()))


def outline(sentence: str) -> list[str]:
    """`type predicate` of each act, scenes in brackets."""
    chars = to_text(from_bytes(sentence.encode(), "a.txt")).chars
    rows = [f"{act.act} {chars[act.predicate.start : act.predicate.end]}" for act in acts(sentence)]
    return [f"({row})" if act.background else row for row, act in zip(rows, acts(sentence), strict=True)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We reaffirm our commitment to peace and welcome the new office.", ["commit reaffirm our commitment", "welcome welcome"]),
        ("The two leaders discussed trade, and agreed to meet again.", ["say discussed", "agree agreed"]),
        ("We will combine our means and establish a joint fund.", ["commit will combine", "commit establish"]),
        ("We will work and build on this.", ["commit will work"]),
        ("Recognizing the importance of trade, we pledge to lower tariffs.", ["(note Recognizing the importance)", "commit pledge"]),
        ("We act because we recognize the danger.", ["(note recognize)"]),
        ("We have convened to reaffirm our commitment to the alliance.", ["commit reaffirm our commitment"]),
        ("We do not support this plan.", ["condemn do not support"]),
        ("We remain deeply concerned about the attacks.", ["concern remain deeply concerned"]),
        ("They emphasized the need to act and condemned the attack.", ["stress emphasized the need", "condemn condemned"]),
        ("We look forward to a successful meeting.", ["expect look forward to"]),
    ],
)
def test_the_noun_that_names_the_act_wins_over_the_verb_that_carries_it(sentence: str, expected: list[str]) -> None:
    """Type and predicate are those of the annotation guide."""
    assert outline(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The partnership is strong.",
        "The partnership will bring growth.",
        "All countries should respect international law.",
        "The committees that the President and the Vice President launched met.",
        "Recalling the resolutions, demanding withdrawal, the text ends here.",
        "The report that welcomes the plan was published.",
        "The meeting was held in the capital.",
    ],
)
def test_a_thing_or_a_wish_for_all_is_no_act(sentence: str) -> None:
    """With a thing, a text or all the world as subject nobody undertakes anything."""
    assert outline(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "holders"),
    [
        ("The Ministers of the French Republic and Canada welcomed the plan.", ("CA", "FR")),
        ("The Minister of the French Republic welcomed the plan.", ("FR",)),
        ("The Ministers of Foreign Affairs of the French Republic and Canada welcomed the plan.", ("CA", "FR")),
        ("President Emmanuel Macron, Jr. and Canada welcomed the plan.", ("CA", "FR")),
        ("The Canadian side welcomed the plan.", ("CA",)),
        ("The French Prime Minister welcomed the plan.", ("FR",)),
        ("The Ministers welcomed the plan.", ("CA", "FR")),
        ("Canada, for its part, welcomed the plan.", ("CA",)),
    ],
)
def test_a_group_of_named_states_is_these_states(sentence: str, holders: tuple[str, ...]) -> None:
    """The Ministers of A and B are A and B; the Ministers alone are all parties of the document."""
    assert [act.speaker.holders for act in acts(sentence) if act.speaker] == [holders]


def test_a_named_party_speaks_for_itself_alone() -> None:
    """What one state says is not said by both."""
    found = acts("France welcomed the decision of Canada.")
    assert [act.speaker.holders for act in found if act.speaker] == [("FR",)]


def test_an_observer_makes_no_act() -> None:
    """A state that is no party of the document says nothing in it."""
    made = read(from_bytes(b"Joint Statement by France and Canada\n\nFrance and Canada met.\n\nSamoa welcomed the plan.\n", "a.txt"), knowledge())
    assert [act for act in made.acts if "WS" in act.holders] == []


def test_a_figure_belongs_to_the_promise_it_stands_in() -> None:
    """Peru pledged $5 million and will send 20 experts: the sum is that of the first promise only."""
    words = b"Joint Statement by France and Canada\n\nCanada pledged $5 million and will send experts to the region.\n"
    made = read(from_bytes(words, "a.txt"), knowledge())
    assert [str(promise.money) for promise in made.undertakings] == ["USD 5,000,000", "None"]


LED = "Joint Statement of Japan and France\n\nMay 4, 2031\n\n{lead}\n\n- {items[0]}\n- {items[1]}\n"


@pytest.mark.parametrize(
    ("lead", "items", "expected"),
    [
        ("The two sides will:", ("Establish a fund.", "Expand exchanges."), ["FR,JP commit Establish", "FR,JP commit Expand"]),
        ("They:", ("Welcomed the visit.", "agreed to meet."), ["FR,JP welcome Welcomed", "FR,JP agree agreed"]),
        ("Japan will:", ("Support the fund.", "Expand exchanges."), ["JP commit Support", "JP commit Expand"]),
        ("The texts of the two sides:", ("A report.", "The minutes."), []),
    ],
)
def test_the_subject_of_a_lead_acts_in_each_item(lead: str, items: tuple[str, str], expected: list[str]) -> None:
    """A lead that ends in its subject, with or without will, gives it to the verb that opens each item below."""
    made = read(from_bytes(LED.format(lead=lead, items=items).encode(), "a.md"), knowledge())
    assert [f"{','.join(act.holders)} {act.act} {made.text[act.predicate]}" for act in made.acts] == expected
    assert all(act.clause.contains(act.predicate) for act in made.acts)


def test_a_sentence_torn_behind_any_word_is_read() -> None:
    """Where a sentence breaks off, what is left of it is read without an error."""
    whole = ["We", "continue", "to", "call", "for", "peace,", "will", "continue", "to", "work", "together,", "are", "not", "committed", "to", "act,", "and", "reaffirm", "our", "support."]
    for end in range(1, len(whole) + 1):
        acts(" ".join(whole[:end]))
