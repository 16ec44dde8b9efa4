"""Words that weigh less, or tell otherwise, than they seem: offers, plans to consider, what is announced as done, parts of a sum."""

import pytest
from cue_examples import JOINT, reading

STATEMENT = (
    "Joint Statement of the Foreign Ministers of Keldea, Sarmeth and Istarika\n\n4 May 2031\n\n"
    "The Foreign Ministers of Keldea, Sarmeth and Istarika met in Oshmera on 4 May 2031.\n\n1. "
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Keldea offered to host the next round.", [("intend", "readiness", "XA", "offered")]),
        ("Keldea offered to the Ministers of Sarmeth a site for the bridge.", []),
        ("Keldea and Sarmeth are in favour of the bridge.", [("support", "none", "XA XB", "are in favour of")]),
        ("Keldea announced its intention to build the bridge.", [("intend", "intention", "XA", "announced its intention")]),
        ("Keldea announced that the bridge will be opened in 2033.", [("decide", "decision", "XA", "announced")]),
        ("Keldea announced that the bridge was to be opened in 2033.", [("decide", "decision", "XA", "announced")]),
        ("Keldea announced that it has decided to build the bridge.", [("decide", "decision", "XA", "announced")]),
        ("Keldea announced that the bridge had been open since March.", [("say", "none", "XA", "announced")]),
        ("Keldea announced that the bridge was opened in March.", [("say", "none", "XA", "announced")]),
        ("Keldea stated that it opposes the bridge.", [("condemn", "none", "XA", "stated that it opposes")]),
        ("Keldea said that it supports the bridge.", [("support", "none", "XA", "said that it supports")]),
        ("Keldea said that it would support the bridge.", [("say", "none", "XA", "said")]),
        ("Keldea said that Sarmeth opposes the bridge.", [("say", "none", "XA", "said")]),
        ("Keldea denied that it opposes the bridge.", [("say", "none", "XA", "denied")]),
        ("Keldea undertook to examine reciprocal measures.", [("commit", "interest", "XA", "undertook")]),
        ("Keldea expressed its readiness to consider a grant.", [("intend", "interest", "XA", "expressed its readiness")]),
        ("Keldea expressed its readiness to give a grant.", [("intend", "readiness", "XA", "expressed its readiness")]),
    ],
)
def test_english_words_weigh_what_they_say(sentence: str, expected: list[tuple[str, str, str, str]]) -> None:
    """The noun that names the act wins, a stance of one's own is told as one's own, and what is done is not decided by telling it."""
    assert _acts(STATEMENT, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("ケルデアは、計画に参加する可能性を検討する旨表明した。", ("commit", "interest", "XA", "検討する旨表明した")),
        ("ケルデアは、計画への参加を検討することを表明した。", ("commit", "interest", "XA", "検討することを表明した")),
        ("ケルデアは、計画に参加する旨表明した。", ("commit", "commitment", "XA", "参加する旨表明した")),
        ("ケルデアは、道路よりも給水を優先する旨述べた。", ("say", "none", "XA", "述べた")),
        ("ケルデアは、給水設備の補修を優先する。", ("commit", "commitment", "XA", "優先する")),
    ],
)
def test_japanese_words_weigh_what_they_say(sentence: str, expected: tuple[str, str, str, str]) -> None:
    """To consider a thing binds to no more than interest however it is told, and a preference told is no promise."""
    assert _acts(JOINT, sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Keldea will pay 15 million of the 20 million US dollars by 2033.", "announced USD 15,000,000 2033"),
        ("Keldea will train 20 of the 50 experts of Sarmeth.", "announced 20 person None"),
        ("Keldea reported that it had paid 15 million of the 20 million US dollars.", "ongoing USD 15,000,000 None"),
        ("Keldea reported that it had paid 20 million US dollars.", "delivered USD 20,000,000 None"),
        ("Of the 40 experts to be sent between 2031 and 2035, Keldea will send 10 experts in 2032.", "announced 10 person 2032"),
    ],
)
def test_a_part_counts_and_not_its_whole(sentence: str, expected: str) -> None:
    """Whoever pays fifteen of twenty million owes or gave fifteen."""
    (one,) = reading(STATEMENT, sentence).undertakings
    assert f"{one.status} {one.money or one.quantity} {one.deadline}" == expected


@pytest.mark.parametrize(
    ("praised", "expected"),
    [("サルメトのこの決定", []), ("橋を2033年に建設するとのサルメトの決定", ["XB"])],
)
def test_what_only_points_back_promises_nothing(praised: str, expected: list[str]) -> None:
    """この決定 says nothing of what will be done."""
    made = reading(JOINT, f"ケルデアは、{praised}を高く評価した。")
    assert [" ".join(one.owners) for one in made.undertakings] == expected


def _acts(head: str, sentence: str) -> list[tuple[str, str, str, str]]:
    made = reading(head, sentence)
    start = made.text.chars.rindex(sentence)
    return [
        (act.act.value, act.force.name.lower(), " ".join(act.holders), made.text[act.predicate])
        for act in made.acts
        if act.predicate.start >= start
    ]
