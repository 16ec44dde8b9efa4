"""What one party withholds, will not share or makes no promise of, and what is told as done of a part only."""

import pytest
from cue_examples import JOINT, reading

STATEMENT = (
    "Joint Statement of the Foreign Ministers of Keldea, Sarmeth and Istarika\n\n4 May 2031\n\n"
    "The Foreign Ministers of Keldea, Sarmeth and Istarika met in Oshmera on 4 May 2031.\n\n1. "
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Keldea continues to withhold the data of eleven stations.", ["say XA continues to withhold"]),
        ("Keldea continued to block the talks on the bridge.", ["say XA continued to block"]),
        ("Keldea continues to delay the survey.", ["say XA continues to delay"]),
        ("Keldea continues to oppose the dam.", ["condemn XA continues to oppose"]),
        ("Keldea will decline the offer.", ["say XA will decline"]),
        ("Keldea will not share in its financing.", ["say XA will not share in"]),
        ("Keldea will not take part.", ["say XA will not take part"]),
        ("Keldea maintained that it could not share the data of the stations.", ["say XA maintained that it could not share"]),
        ("Keldea could not share this assessment.", ["say XA could not share"]),
        ("Keldea and Sarmeth supported the dam, whereas Istarika did not support it.", ["support XA XB supported", "condemn XC did not support"]),
        ("Keldea and Sarmeth supported the dam, while Istarika opposed it.", ["support XA XB supported", "condemn XC opposed"]),
        ("The Ministers noted with satisfaction that the bridge was opened.", ["welcome XA XB XC noted with satisfaction"]),
        (
            "The Ministers of Keldea and Sarmeth and the Deputy Minister of Istarika reiterated their support for the dam.",
            ["support XA XB XC reiterated their support"],
        ),
        ("ケルデア側は、一部の観測地点の情報は提供できない旨述べた。", ["say XA 提供できない"]),
        ("ケルデア側は、情報を提供することができない旨述べた。", ["say XA 提供することができない"]),
        ("ケルデア側は、この評価を共有できない旨述べた。", ["say XA 共有できない"]),
        ("ケルデア側は、サルメトは参加しない旨述べた。", ["say XA 述べた"]),
        ("ケルデア側は、サルメトが参加できない旨述べた。", ["say XA 述べた"]),
        (
            "ケルデア側は、影響評価には応じられないものの、観測データをサルメトに提供する用意がある旨述べた。",
            ["say XA 応じられない", "intend XA 用意がある"],
        ),
    ],
)
def test_a_refusal_is_told_of_whoever_refuses(sentence: str, expected: list[str]) -> None:
    """Nothing is taken on by it, and none of the others is made to speak."""
    made = reading(JOINT if "側" in sentence else STATEMENT, sentence)
    acts = [act for act in made.acts if act.predicate.start >= made.text.chars.rindex(sentence)]
    assert [f"{act.act} {' '.join(act.holders)} {made.text[act.predicate]}" for act in acts] == expected
    assert [(one.owners, made.text[one.action]) for one in made.undertakings] == ([(("XA",), "観測データをサルメトに提供する")] if "用意" in sentence else [])


@pytest.mark.parametrize(
    ("sentence", "owners"),
    [
        ("Keldea continues to train nurses.", ("XA",)),
        ("Keldea continues to block the financing of smugglers.", ("XA",)),
        ("Keldea will share the data with Sarmeth.", ("XA",)),
        ("Keldea will take part in the exercise.", ("XA",)),
        ("The three Ministers undertook to complete ratification by 2032.", ("XA", "XB", "XC")),
    ],
)
def test_what_is_done_for_others_is_promised(sentence: str, owners: tuple[str, ...]) -> None:
    """The same words without the refusal bind whoever says them."""
    assert [one.owners for one in reading(STATEMENT, sentence).undertakings] == [owners]


def test_a_number_that_does_not_fit_the_parties_names_nobody() -> None:
    """The four signatories of a text of three are none of them for certain."""
    made = reading(STATEMENT, "The four signatories undertook to complete ratification by 2032.")
    assert [(act.holders, act.open) for act in made.acts[1:]] == [((), "The four signatories: not clear which 4 are meant")]
    assert made.undertakings == ()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Ministers noted that the Agreement has been ratified by Keldea and Sarmeth but has not entered into force.", []),
        ("The Ministers noted that the bridge has been built by Keldea, Sarmeth and Istarika.", ["XA XB XC delivered None"]),
        ("The Ministers noted that the bridge has been built by Keldea and has been opened.", ["XA delivered None"]),
        ("ケルデア側は、5年間で900名の研修員の受入れについて、2034年10月末までに498名を受け入れたことを説明した。", ["XA ongoing 498 person"]),
        ("ケルデア側は、600名の研修員の受入れについて、636名を受け入れたことを説明した。", ["XA delivered 636 person"]),
        ("ケルデア側は、900名の研修員を受け入れたことを説明した。", ["XA delivered 900 person"]),
    ],
)
def test_what_is_done_in_part_is_not_delivered(sentence: str, expected: list[str]) -> None:
    """Of 900 of whom 498 came 498 count; what is ratified and not in force is the deed of nobody alone."""
    made = reading(JOINT if "側" in sentence else STATEMENT, sentence)
    assert [f"{' '.join(one.owners)} {one.status} {one.quantity}" for one in made.undertakings] == expected
