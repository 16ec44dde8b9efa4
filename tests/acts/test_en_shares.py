"""Who has which share in an English sentence: long subjects, one thanked by his own group, sums without a verb, one who takes no part."""

import pytest
from cue_examples import KNOWN

from taiwa.reading import Reading, read
from taiwa.source import from_bytes

HEAD = "Joint Statement\n\n4 May 2031\n\nThe Ministers of Keldea, Sarmeth, Istarika and Tornevia met in Oshmera on 4 May 2031.\n\n1. "


def of(body: str) -> Reading:
    """A statement of four states with `body` as its only numbered paragraph."""
    return read(from_bytes(f"{HEAD}{body}\n".encode(), "a.txt"), KNOWN)


def acts(body: str) -> list[tuple[str, str, str]]:
    """Holders, type and addressees of each act of the paragraph."""
    return ["+".join(act.holders) + f" {act.act.value}" + (f" to {'+'.join(act.addressees)}" if act.addressees else "") for act in of(body).acts if "para_1" in act.eid]


def owed(body: str) -> list[str]:
    """Owners, what is promised, its sum and its day, of each promise."""
    made = of(body)
    return [f"{'+'.join(one.owners)}: {made.text[one.action]} | {one.money or one.quantity} | {one.deadline}" for one in made.undertakings]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # Behind a semicolon another says something of its own; a list goes on there.
        ("Keldea was opposed to it; Sarmeth and Istarika suggested that the port be closed.", ["XA condemn", "XB+XC urge"]),
        ("Keldea condemned the raid; Sarmeth and Istarika kept silent.", ["XA condemn"]),
        ("Keldea welcomed the offer of Sarmeth; the help of Istarika; and the new bridge.", ["XA welcome to XB+XC"]),
        # Brackets that give another name part no subject; who was not read whole is nobody.
        ('The Ministers of Keldea, Sarmeth and Istarika (hereinafter the "Shore States") and the Minister of Tornevia supported the plan.', ["XA+XB+XC+XD support"]),
        ("Keldea, Farlund and Istarika supported the plan.", [" support"]),
        ("The road is long, and Istarika supported the plan.", ["XC support"]),
        ("The Deputy Prime Minister and Minister of Foreign Affairs of Sarmeth supported the plan.", ["XB support"]),
        # We are those who are named behind it.
        ("We, the Ministers of Keldea, Sarmeth and Istarika, thank Tornevia for its hospitality.", ["XA+XB+XC thank to XD"]),
        ("We, the Ministers, support the plan.", ["XA+XB+XC+XD support"]),
        ("The Ministers thanked Sarmeth for the new bridge.", ["XA+XB+XC+XD thank to XB"]),
        ("The Ministers supported the proposal of Sarmeth.", ["XA+XB+XC+XD support to XB"]),
        # An aside may be as long as a clause.
        ("The Minister of Keldea, while associating himself with the statement in most of its parts, reserved his Government's position on fees.", ["XA concern"]),
        ("The Ministers, noting that the price of grain had risen for three years in a row, agreed to meet.", ["XA+XB+XC+XD agree"]),
        # No agreement is none, and a view held is not agreed.
        ("Sarmeth proposed a pause. Keldea could not agree to this proposal.", ["XB urge", "XA say"]),
        ("The Ministers could not agree on a date.", []),
        ("Keldea is of the view that the road is long.", ["XA note"]),
        ("Keldea indicated that the work would go on. Sarmeth and Istarika welcomed this assurance.", ["XA say", "XB+XC welcome to XA"]),
        # Who takes no part in a measure is none of those whose it is.
        ("The Ministers decided to share data. Istarika does not take part in this measure.", ["XA+XB+XD decide"]),
        ("The Ministers decided to share data. Istarika does not take part in the fair.", ["XA+XB+XC+XD decide"]),
    ],
)
def test_an_act_is_of_those_whom_its_sentence_names(body: str, expected: list[str]) -> None:
    """Nobody is given what another says, and nobody who is named is left out."""
    assert acts(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Keldea will give 10 million US dollars by the end of 2033, Sarmeth 2 million US dollars by the end of 2034 and Istarika 3 million US dollars.",
            [
                "XA: will give 10 million US dollars by the end of 2033 | USD 10,000,000 | 2033",
                "XB: 2 million US dollars by the end of 2034 | USD 2,000,000 | 2034",
                "XC: 3 million US dollars | USD 3,000,000 | None",
            ],
        ),
        ("Keldea will send 30 experts to Sarmeth and Istarika 3 times.", ["XA: will send 30 experts to Sarmeth and Istarika 3 times | 30 person | None"]),
        ("Keldea will send 30 experts over four years beginning in 2032.", ["XA: will send 30 experts over four years beginning in 2032 | 30 person | 2032/2035"]),
        ("Keldea will send 30 experts over four years beginning in April 2032.", ["XA: will send 30 experts over four years beginning in April 2032 | 30 person | 2032-04/2036-03"]),
        (
            "The fee will be lifted on 1 June 2032. Keldea will inform Sarmeth of its reply by the same date.",
            ["XA: will inform Sarmeth of its reply by the same date | None | 2032-06-01"],
        ),
        ("Keldea will inform Sarmeth of its reply by the same date.", ["XA: will inform Sarmeth of its reply by the same date | None | None"]),
        ("The Ministers took note that 22 of the 40 experts promised in Darven have been dispatched.", []),
        ("Keldea reported that 22 of the 40 experts have been dispatched.", ["XA: that 22 of the 40 experts have been dispatched | 22 person | None"]),
    ],
)
def test_each_promise_has_its_own_owner_sum_and_day(body: str, expected: list[str]) -> None:
    """What is left out of a sentence is taken from where it is printed, and nothing of another's."""
    assert owed(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Measure 3. Bridges. Responsible: Keldea and Sarmeth. The two Participants will set up 3 schools by 2033.", ["XA+XB: will set up 3 schools by 2033"]),
        ("Measure 3. Bridges. Responsible: Keldea and Sarmeth. The Participants concerned will train guards.", ["XA+XB: will train guards"]),
        ("Measure 3. Bridges. Responsible: Keldea. A study of the bridge will be finished by 2033.", ["XA: A study of the bridge will be finished by 2033"]),
        ("Measure 3. Bridges. Responsible: Keldea. The works are to be completed by 2033.", ["XA: The works are to be completed by 2033"]),
        ("Measure 3. Bridges. Responsible: Keldea. Istarika will train guards.", ["XC: will train guards"]),
        ("Measure 3. Bridges. Responsible: Keldea, Sarmeth (costs); Istarika (works). The bridge will be finished by 2033.", [": The bridge will be finished by 2033"]),
        ("Measure 3. Bridges. Responsible: Keldea and Sarmeth. The bridge will not be finished by 2033.", []),
        ("Measure 3. Bridges. Responsible: Keldea and Sarmeth. The bridge that will be finished by 2033 is long.", []),
        ("Measure 3. Bridges. Neighbours: Keldea. A study of the bridge will be finished by 2033.", []),
        ("The bridge will be finished by 2033.", []),
    ],
)
def test_a_measure_is_promised_by_those_who_are_responsible_for_it(body: str, expected: list[str]) -> None:
    """Whoever a line names as responsible owns what is to be done; where each has a part of his own nobody is given the whole."""
    made = of(body)
    assert [f"{'+'.join(one.owners)}: {made.text[one.action]}" for one in (*made.undertakings, *made.unowned)] == expected
