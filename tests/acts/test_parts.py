"""What a promise of several deeds is taken apart into, what is a sum up to now, and conditions by the order of words."""

import pytest

from taiwa.acts.conditions import inverted_in
from taiwa.lexicon import load
from taiwa.reading import Reading, read
from taiwa.source import from_bytes
from taiwa.values import Span

HEAD = "Joint Statement of Australia and Japan\n\nTokyo, 1 June 2017\n\nThe Ministers of Foreign Affairs of Australia and Japan met in Tokyo.\n\n1. "


def reading_of(body: str) -> Reading:
    """A document with one numbered paragraph."""
    return read(from_bytes(f"{HEAD}{body}\n".encode(), "x.txt"), load())


@pytest.mark.parametrize(
    ("body", "owed"),
    [
        (
            "Australia committed to close its mines by 2040 and to install 6 gigawatts of solar power by 2030.",
            [("to close its mines by 2040", "2040"), ("to install 6 gigawatts of solar power by 2030", "2030")],
        ),
        (
            "Australia pledged to provide 5 million dollars by 2020 to train nurses and to equip clinics.",
            [("to provide 5 million dollars by 2020 to train nurses and to equip clinics", "2020")],
        ),
        ("Australia committed to open a clinic and to train nurses.", [("to open a clinic and to train nurses", None)]),
    ],
    ids=["two deeds", "what for", "no day"],
)
def test_each_deed_has_its_own_day(body: str, owed: list[tuple[str, str | None]]) -> None:
    """Only deeds with days or figures are parted; what one of them is for is no deed of its own."""
    reading = reading_of(body)
    assert [(reading.text[one.action], one.deadline and one.deadline.text) for one in reading.undertakings] == owed
    assert len({one.id for one in reading.undertakings}) == len(owed)
    assert {one.basis for one in reading.undertakings} == {reading.acts[-1].id}


@pytest.mark.parametrize(
    ("body", "sure"),
    [
        ("Australia has committed 300 million dollars since 2014.", False),
        ("Australia has pledged 300 million dollars to date.", False),
        ("Australia has committed 300 million dollars since the need is great.", True),
        ("Australia committed 300 million dollars.", True),
    ],
)
def test_a_sum_of_promises_up_to_now_is_no_new_promise(body: str, *, sure: bool) -> None:
    """What was promised since a year is told; since may also give a reason."""
    reading = reading_of(body)
    assert (reading.acts[-1].confidence == "sure") is sure
    assert bool(reading.undertakings) is sure


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("Should Japan provide the land, Australia will build the port", "Should Japan provide the land"),
        ("Were the text to be amended, Australia would support it", "Were the text to be amended"),
        ("Australia will build the port, should Japan provide the land", "should Japan provide the land"),
        ("Ships should be inspected, and Australia will build the port", None),
        ("Were the Ministers pleased, they said so", None),
    ],
)
def test_a_verb_before_its_subject_makes_a_condition(words: str, condition: str | None) -> None:
    """Should before its subject supposes; were only with what is to be."""
    found = inverted_in(words, Span(0, len(words)), "en")
    assert (found and found.of(words)) == condition


@pytest.mark.parametrize("body", ["Japan (Chair) welcomed the report.", "Japan (Host) and Australia (Co-Chair) welcomed the report."])
def test_a_part_in_brackets_belongs_to_the_name_before_it(body: str) -> None:
    """Who chairs speaks as the state it is."""
    act = reading_of(body).acts[-1]
    assert act.holders == (("AU", "JP") if "and" in body else ("JP",))


@pytest.mark.parametrize(
    ("body", "sure"),
    [
        ("They will meet to reach an understanding and maintain momentum.", False),
        ("They will meet in Oshmera and launch a fund.", True),
    ],
)
def test_what_is_joined_to_a_purpose_may_be_one(body: str, *, sure: bool) -> None:
    """The second verb is of what they will do, or of what the first is for."""
    assert (reading_of(body).acts[-1].confidence == "sure") is sure


@pytest.mark.parametrize(
    ("body", "holders"),
    [
        ("The Ministers announced a framework. It will provide a basis for trade.", ()),
        ("Japan announced a framework. It will provide 5 boats.", ("JP",)),
    ],
)
def test_it_is_who_spoke_alone_right_before(body: str, holders: tuple[str, ...]) -> None:
    """Behind what a group says it is no party, and the framework may be meant."""
    assert reading_of(body).acts[-1].holders == holders


def test_a_participle_behind_a_comma_tells_of_a_thing() -> None:
    """The consultations aim at trust."""
    acts = reading_of("The Ministers decided to open a process of consultations, aimed at building trust.").acts
    assert acts[-1].act.value == "decide"
