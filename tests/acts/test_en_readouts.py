"""Who speaks in English readouts and statements: persons by courtesy, pronouns, two governments by their adjectives."""

import pytest
from cue_examples import reading

DAY = "4 May 2031"
STATEMENT = f"Joint Statement by Keldea and Sarmeth\n\n{DAY}\n\nKeldea and Sarmeth met.\n\n"
PRESENTED = (
    f"Joint Statement by Keldea and Sarmeth\n\n{DAY}\n\nKeldean Foreign Minister Orin Malveig and Sarmethi Foreign Minister "
    "Dr. Ilsa Ardel met.\n\n"
)
ACCOUNT = f"Readout of the President's Call with President Ardel of Sarmeth\n\n{DAY}\n\nPresident Malveig of Keldea spoke with President Ardel of Sarmeth.\n\n"


def said(head: str, sentences: str, issuer: str | None = None) -> list[tuple[str, str]]:
    """Type and holders of each act below a head, an unknown holder as nothing."""
    made = reading(head, sentences, issuer)
    return [(act.act.value, " ".join(act.holders)) for act in made.acts if act.predicate.start >= made.text.chars.index(sentences[:20])]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("Mr. Malveig emphasized that time is short.", [("stress", "XA")]),
        ("Talks went on.  Mr. Malveig and Dr. Ardel agreed to meet again.", [("agree", "XA XB")]),
        ("Mr. Rovane welcomed the plan.", [("welcome", "")]),
        ("Mr. Malveig thanked the host. He expressed his full support for the plan.", [("thank", "XA"), ("support", "XA")]),
        ("Mr. Malveig and Dr. Ardel met. He expressed support for the plan.", [("say", "XA XB"), ("support", "")]),
        ("Mr. Malveig thanked the host. The plan was long. He expressed support for it.", [("thank", "XA"), ("support", "")]),
    ],
)
def test_a_person_is_whom_the_document_presents(sentences: str, expected: list[tuple[str, str]]) -> None:
    """A surname by courtesy and he are somebody where the text says who; where it does not they are nobody."""
    assert said(PRESENTED, sentences) == expected


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ("The Keldean and Sarmethi officials agreed that they will meet.", [("agree", "XA XB")]),
        ("The Keldean and Sarmethi governments plan to hold talks.", [("intend", "XA XB")]),
        ("We, Keldea and Sarmeth, recognize that trade is vital.", [("note", "XA XB")]),
        ("We, the Foreign Ministers of Keldea and of Sarmeth, gathered in the capital, welcome the plan.", [("welcome", "XA XB")]),
        ("Keldea has made progress and intends to go on.", [("intend", "XA")]),
        ("Keldea has joined the fund and plans, with its partners, to allocate 5 million yen.", [("intend", "XA")]),
        ("They also concurred that trade matters.", [("agree", "XA XB")]),
        ("We share the goal of a safe sea.", [("agree", "XA XB")]),
        ("The two sides shared their vision of growth.", [("agree", "XA XB")]),
        ("Keldea shared its vision of growth.", [("say", "XA")]),
        ("We commit, as friends of the plan, to invest.", [("commit", "XA XB")]),
        ("We will not only deepen our cooperation, but we will broaden it.", [("commit", "XA XB"), ("commit", "XA XB")]),
        ("Keldea stands ready to help.", [("intend", "XA")]),
        ("Keldea stands with the people of Sarmeth.", [("support", "XA")]),
        ("The Keldean delegation, with Sarmethi support, left.", []),
    ],
)
def test_a_statement_speaks_for_whom_it_names(sentences: str, expected: list[tuple[str, str]]) -> None:
    """Two governments by their adjectives, we with our names, a verb joined to a perfect; one alone agrees with nobody."""
    assert said(STATEMENT, sentences) == expected


@pytest.mark.parametrize(("issuer", "expected"), [("Ministry of Foreign Affairs of Keldea", "XA"), (None, "")])
def test_the_president_in_an_account_is_its_publishers(issuer: str | None, expected: str) -> None:
    """Where two presidents speak, the one without a name is that of the government that tells it; open where nobody knows whose."""
    assert said(ACCOUNT, "The President welcomed the plan.", issuer) == [("welcome", expected)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We call on Istarika to leave Helivant alone.", "XC"),
        ("We call on all nations to stop arms sales to Istarika.", ""),
        ("We urge Istarika to join Helivant in the talks.", "XC"),
        ("We call for the withdrawal of Istarika to its border.", "XC"),
        ("We welcome the decision of Istarika to join, so long as Helivant does the same.", "XC"),
        ("We condemn the attack by Istarika, given the efforts of Helivant.", "XC"),
    ],
)
def test_only_who_is_meant_is_addressed(sentence: str, expected: str) -> None:
    """Neither those of whom a condition or a ground speaks, nor those whom others are asked to leave or to join."""
    made = reading(STATEMENT, sentence)
    assert " ".join(made.acts[-1].addressees) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Ministers condemned the attack, except Sarmeth.", "XA XC"),
        ("The Ministers condemned the attack, with the exception of Sarmeth and Istarika.", "XA"),
        ("The Ministers condemned the attack on all, except in Sarmeth.", "XA XB XC"),
        ("Sarmeth dissociated itself from this paragraph.", "XB"),
    ],
)
def test_who_is_left_out_at_the_end_does_not_speak(sentence: str, expected: str) -> None:
    """A group without those whom the sentence leaves out behind its object."""
    head = f"Joint Statement by Keldea, Sarmeth and Istarika\n\n{DAY}\n\nKeldea, Sarmeth and Istarika met.\n\n"
    assert " ".join(reading(head, sentence).acts[-1].holders) == expected


def test_a_possessive_behind_two_names_ends_the_reading() -> None:
    """The first of two names may be a subject without the second, whose possessive makes it none: the walk goes on behind both."""
    assert said(STATEMENT, "The K.D. and Sarmeth's agreement marks progress. Keldea and Sarmeth welcomed it.")[-1] == ("welcome", "XA XB")
    assert said(STATEMENT, "Keldea and Sarmeth’s agreement marks progress. Keldea welcomed it.") == [("welcome", "XA")]
