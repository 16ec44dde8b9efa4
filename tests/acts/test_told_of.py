"""What is told of a state or a thing, and is neither its act nor its promise."""

import pytest
from cue_examples import ACCOUNT, CHAIRED, ISSUER, acts_of, reading

TWO_EN = "Joint Statement\n\n4 May 2031\n\nThe Ministers of Keldea, Sarmeth and Istarika met in Oshmera on 4 May 2031.\n\n"
REPORTED = [
    ("これに対し、オレムナ大臣から、マルヴェイグ大臣の訪問を心から歓迎する、ケルデアは法の支配を重視する重要なパートナーである旨述べました。", ["XB welcome", "XB say"]),
    ("マルヴェイグ大臣から、昨年の支援に感謝する、サルメトは信頼できる友人であると述べました。", ["XA thank", "XA say"]),
    ("マルヴェイグ大臣から、支援に謝意を述べるとともに、サルメトは重要なパートナーである旨述べました。", ["XA thank", "XA say"]),
    ("マルヴェイグ大臣から現状を説明し、サルメトは重要なパートナーである旨述べました。", ["XA say", "XA say"]),
    ("マルヴェイグ大臣から現状の説明があり、サルメトは重要な課題であると述べました。", ["XA say", "XB say"]),
    ("マルヴェイグ大臣から現状を説明し、オレムナ大臣は、橋は重要である旨述べました。", ["XA say", "XB say"]),
    ("サルメト側から現状を説明し、ケルデア側は、橋は重要である旨述べました。", ["XB say", "XA say"]),
    ("マルヴェイグ大臣から、訪問に感謝する、協力は重要である旨述べ、オレムナ大臣から、同意する旨述べました。", ["XA thank", "XA say", "XB agree"]),
    ("マルヴェイグ大臣から、支援への謝意を伝え、オレムナ大臣は、同国は地域の安定を重視する旨述べました。", ["XA thank", "XB stress"]),
    ("マルヴェイグ大臣から、訪問を歓迎する、サルメトが引き続き橋の整備を支援することを期待すると述べました。", ["XA welcome", "XA expect"]),
    ("マルヴェイグ大臣から説明があり、オレムナ大臣は、橋の整備を支持する旨述べました。", ["XA say", "XB support"]),
    ("マルヴェイグ大臣から橋の整備について説明を行い、サルメト側は、これを歓迎する旨述べました。", ["XA say", "XB welcome"]),
]  # fmt: skip
NOT_PROMISED = [
    "The Ministers took note that the construction of the power line between Keldea and Sarmeth will begin in 2035.",
    "The Ministers noted that the road through Keldea and Sarmeth will open in 2035.",
    "The Ministers welcomed that trade between Keldea and Sarmeth will grow.",
    "The bridge between Keldea and Sarmeth will open in 2035.",
    "Minister Oremna expressed regret at the decision of Keldea to suspend its participation.",
    "The Ministers of Sarmeth and Istarika condemned the decision of Keldea to build the dam.",
]  # fmt: skip
PROMISED = [
    ("Keldea will open a school in Darven and Sarmeth will train 40 nurses.", [("XA", "will open a school in Darven"), ("XB", "will train 40 nurses")]),
    ("The Ministers noted that Keldea will host the next meeting and Sarmeth will train 40 nurses.", [("XB", "will train 40 nurses")]),
    ("Minister Malveig announced that Keldea will receive 40 trainees by 2033.", [("XA", "Keldea will receive 40 trainees by 2033")]),
    ("The Minister of Foreign Affairs of Sarmeth stated that Sarmeth will again apply the fishing ban from 2032.", [("XB", "Sarmeth will again apply the fishing ban from 2032")]),
    ("The Minister of Foreign Affairs of Keldea reported on the school. He announced that Keldea will receive a further 90 trainees.", [("XA", "Keldea will receive a further 90 trainees")]),
    ("Keldea announced that it would give 2 million dollars to the fund.", [("XA", "it would give 2 million dollars to the fund")]),
    ("Minister Malveig stated that Keldea will again be cautious.", []),
    ("Minister Malveig stated that Sarmeth will receive 40 trainees.", []),
    ("Minister Malveig announced that Keldea will receive President Tarvo next week.", []),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), REPORTED)
def test_a_state_that_is_told_of_inside_what_is_reported_says_nothing(said: str, expected: list[str]) -> None:
    """X大臣から、…歓迎する、Y国は…である旨述べました: the saying is X's; a person or a side after a clause that is closed speaks."""
    made = reading(ACCOUNT, said, ISSUER)
    start = made.text.chars.rindex(said)
    found = [f"{' '.join(act.holders)} {act.act}" for act in made.acts if act.predicate.start >= start and act.confidence == "sure"]
    assert found == expected


@pytest.mark.parametrize("said", NOT_PROMISED)
def test_what_is_only_told_of_a_state_is_no_promise_of_it(said: str) -> None:
    """A thing between two states will begin; what a state is blamed for it has not undertaken to anybody."""
    made = reading(TWO_EN, said)
    assert [(made.text[one.action], one.owners) for one in (*made.undertakings, *made.unowned)] == []


@pytest.mark.parametrize(("said", "expected"), PROMISED)
def test_what_a_state_says_it_will_do_is_promised(said: str, expected: list[tuple[str, str]]) -> None:
    """Also behind and, with an adverb before the verb, and of the one who spoke in the sentence before."""
    made = reading(TWO_EN, said)
    assert [(" ".join(one.owners), made.text[one.action]) for one in made.undertakings] == expected


@pytest.mark.parametrize(("said", "expected"), [
    ("The Ministers of Keldea and Istarika condemned the aggression against Sarmeth.", ()),
    ("The Ministers of Keldea and Istarika condemned the aggression by Sarmeth.", ("XB",)),
    ("The Ministers of Keldea and Istarika condemned the aggression of Sarmeth against Tornevia.", ("XB",)),
])  # fmt: skip
def test_the_victim_of_what_is_condemned_is_not_blamed(said: str, expected: tuple[str, ...]) -> None:
    """Condemned is who did it, never against whom it was done."""
    assert [act.addressees for act in acts_of(reading(TWO_EN, said), said)] == [expected]


@pytest.mark.parametrize("said", ["議長は、以下の声明を発出する。", "双方は、以下の共同声明を発する。", "議長は、議論を踏まえ、以下の総括を公表する。"])
def test_to_issue_the_text_itself_is_no_promise(said: str) -> None:
    """以下の声明を発出する is done by saying it."""
    assert not reading(CHAIRED, said).undertakings


@pytest.mark.parametrize(("said", "due"), [
    ("マルヴェイグ大臣から、来年会合の議長国を務めるサルメトとの関係を強化したい旨述べました。", None),
    ("マルヴェイグ大臣から、来年会合を開催するサルメトを支援していく旨述べました。", None),
    ("マルヴェイグ大臣から、来年開校する学校に教員を派遣する旨述べました。", None),
    ("マルヴェイグ大臣から、来年、会合を開催するサルメトに教員を派遣する旨述べました。", "2032"),
    ("マルヴェイグ大臣から、来年サルメトに教員を派遣する旨述べました。", "2032"),
    ("マルヴェイグ大臣から、来年秋にダルヴェンで博覧会を開催したい旨述べました。", "2032-23"),
])  # fmt: skip
def test_a_date_of_a_relative_clause_is_no_day_of_the_promise(said: str, due: str | None) -> None:
    """来年議長国を務める|X国との関係: the year is that in which X presides."""
    made = reading(ACCOUNT, said, ISSUER)
    assert [str(one.deadline) if one.deadline else None for one in made.undertakings] == [due]
