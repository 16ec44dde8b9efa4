"""What was missed, what is not done, and what part of a whole was done."""

from decimal import Decimal

import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.record.amounts import counts, measured, share
from taiwa.record.answers import Commitment, Effect
from taiwa.record.effects import effect_in, nothing_done
from taiwa.record.record import Record

TOWER = "build the Kalshem basin lighthouse tower"


def followed(*sentences: str) -> Commitment:
    """A promise to build a tower, and what is told of it in one later text."""
    first = Draft("a.txt", date="2030-01-01").para(f"Istarika will {TOWER}.")
    first.promises(f"Istarika will {TOWER}", TOWER, ("XA",), "ports")
    later = Draft("b.txt", date="2031-01-01", ordinal=2)
    for sentence in sentences:
        later.para(sentence)
    return Record([first.document(), later.document()], KNOWLEDGE).commitments()[0]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("200 of the 500 boats", (200, 500)), ("12 million of the 40 million", (12_000_000, 40_000_000)), ("500名のうち、これまでに200名", (200, 500)),
        ("of the 1,000 guards whom Istarika undertook to train, 860 have completed", (860, 1000)), ("of the 500 guards, 600 have completed", None),
        ("500 of the 200 members", None), ("200 boats of Istarika", None),
    ],
)  # fmt: skip
def test_a_part_is_less_than_its_whole(words: str, part: tuple[int, int] | None) -> None:
    """Two numbers joined by a word of parts, the smaller one done."""
    assert share(words) == (part and tuple(map(Decimal, part)))


@pytest.mark.parametrize(
    ("words", "effect"),
    [
        ("1,000名の計画に対し120名", "progress"), ("1,000名の計画に対し1,200名", "exceeded"), ("310 against a target of 500", "progress"),
        ("500 against a target of 500", "delivered"), ("計画に対し120名が賛成した", None),
    ],
)  # fmt: skip
def test_what_came_of_a_target(words: str, effect: Effect | None) -> None:
    """The number beside a target is held against it."""
    assert measured(words) == effect


@pytest.mark.parametrize(
    ("words", "thing", "many"),
    [("500 harbour pilots", "pilot", {500}), ("灯台20基", "基", {20}), ("on 24 May 2031", "may", set()), ("Vostan-19 vaccine", "vaccin", set())],
)
def test_things_are_counted_by_their_noun_or_counter(words: str, thing: str, many: set[int]) -> None:
    """Days, years and numbers within a name count nothing."""
    assert counts(words).get(thing, frozenset()) == {Decimal(one) for one in many}


@pytest.mark.parametrize(
    ("words", "effect", "nothing"),
    [
        ("the tower has not been built", "progress", True), ("the tower was not abandoned", None, False), ("the tower was never completed", None, False),
        ("the tower has not only been built", None, False), ("if the tower has not been built", None, False),
        ("灯台の改修は完了していない", "progress", True), ("灯台の改修が実施されていない場合", None, False), ("計画を中止していない", None, False),
        ("8基が完了したが、12基は完了していない", "progress", False),
    ],
)  # fmt: skip
def test_what_is_not_done_is_no_delivery(words: str, effect: Effect | None, *, nothing: bool) -> None:
    """A deed that is denied is told of as not done; an end that is denied tells nothing."""
    assert (effect_in(words), nothing_done(words)) == (effect, nothing)


def test_that_nothing_is_done_changes_no_status() -> None:
    """It is told under the promise, which stays announced."""
    promise = followed("The Kalshem basin lighthouse tower has not been built by Istarika.")
    (told,) = promise.follow_ups
    assert (told.effect, told.short, told.sure, promise.status) == ("progress", "undone", True, "announced")


def test_what_is_said_to_be_undone_after_all_is_not_delivered() -> None:
    """The later word counts: what was called completed and is not done is on its way."""
    promise = followed("The Kalshem basin lighthouse tower was completed by Istarika.", "The Kalshem basin lighthouse tower has not been built by Istarika.")
    assert promise.status == "ongoing"


def test_a_sentence_is_read_by_the_part_that_speaks_of_the_promise() -> None:
    """Done and not done in one sentence are told of two things."""
    promise = followed("The Kalshem basin lighthouse tower was completed by Istarika, but the ferry has not been repaired.")
    assert [one.effect for one in promise.follow_ups] == ["delivered"]
