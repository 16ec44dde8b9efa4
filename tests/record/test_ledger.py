"""Promises and what became of them."""

import re
from decimal import Decimal
from itertools import permutations
from typing import get_args

import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.record.answers import CITED, Commitment, Effect, Status
from taiwa.record.effect_words import EffectCue, effect_cues, find, spots
from taiwa.record.effects import effect_in
from taiwa.record.judging.anchors import of_promise, of_words
from taiwa.record.judging.models import Judgement
from taiwa.record.record import Record
from taiwa.values import Duration, Edtf, Quantity

PLEDGE = "Istarika will train 1,000 harbour pilots from the coastal states in three years"
ACTION = "train 1,000 harbour pilots from the coastal states in three years"


def pilots(amount: int) -> Quantity:
    """So many pilots."""
    return Quantity(amount=Decimal(amount), unit="person")


def pledge(**more: object) -> Draft:
    """The promise, held."""
    draft = Draft("fm1.txt", date="2024-08-28").para(f"{PLEDGE}.").para("All will strengthen cooperation in fisheries.")
    draft.promises("All will strengthen cooperation in fisheries", "strengthen cooperation in fisheries", ("XA", "XB"))
    given: dict[str, object] = {"quantity": pilots(1000), "deadline": Edtf("2027-08-28"), **more}
    return draft.promises(PLEDGE, ACTION, ("XA",), "training", **given)


def report(words: str, action: str, status: str = "delivered", amount: int = 1000, **more: object) -> Draft:
    """A later text about it."""
    draft = Draft("fm2.txt", date="2026-06-05", ordinal=2).para(f"{words}.")
    return draft.promises(words, action, ("XA",), "training", status=status, quantity=pilots(amount), **more)


def ledger(*drafts: Draft) -> tuple[Commitment, ...]:
    """The promises in `drafts`."""
    return Record([draft.document() for draft in drafts], KNOWLEDGE).commitments()


def early() -> Draft:
    """A report of two years that names the day of the pledge and its three years."""
    words = (
        "Istarika noted that the training of 1,000 harbour pilots from the coastal states in three years "
        "announced in August 2024 was achieved in two years"
    )
    draft = report(words, "the training of 1,000 harbour pilots from the coastal states in three years")
    draft.names("August 2024", "date", Edtf("2024-08"))
    draft.names("three years", "duration", Duration("P3Y")).names("two years", "duration", Duration("P2Y"))
    return draft


def test_a_report_of_a_held_promise_is_its_follow_up_and_no_promise() -> None:
    """What reports on a promise that is held stands under it, with its reasons, and not beside it."""
    rows = ledger(pledge(), early())
    promise = next(row for row in rows if row.quantity)
    follow_up = promise.follow_ups[0]
    assert (len(rows), promise.status, follow_up.effect, follow_up.sure) == (2, "delivered", "delivered-early", True)
    assert {"same owner", "same figure", "cites the day"} <= {reason.sign for reason in follow_up.why}


def test_a_promise_known_from_its_report_is_cited_not_held() -> None:
    """Where only the report is held, the promise has the day it tells, no document, and the report as its follow-up."""
    (promise,) = ledger(early())
    assert (promise.made, promise.origin, promise.status) == ("2024-08", CITED, "delivered")
    assert [one.effect for one in promise.follow_ups] == ["delivered-early"]


PILOTS = "1,000 harbour pilots from the coastal states"


@pytest.mark.parametrize(
    ("words", "status", "amount", "effect", "sure", "after"),
    [
        (f"Istarika again will train {PILOTS}", "announced", 1000, "restated", True, "announced"),
        (PLEDGE.replace("1,000", "3,000"), "announced", 3000, "changed", False, "announced"),
        (f"Training of {PILOTS} is under way", "ongoing", 1000, "progress", True, "ongoing"),
        (f"Istarika has cancelled the training of {PILOTS}", "announced", 1000, "dropped", True, "dropped"),
        (f"Istarika exceeded the {PILOTS} to train", "delivered", 1000, "exceeded", True, "exceeded"),
    ],
)
def test_effects(*, words: str, status: str, amount: int, effect: Effect, sure: bool, after: Status) -> None:
    """What became of a promise is told by the words; another figure may be another promise, so it is only suggested."""
    rows = ledger(pledge(), report(words, words, status, amount))
    first = next(row for row in rows if row.made == "2024-08-28" and row.quantity)
    assert [(one.effect, one.sure) for one in first.follow_ups] == [(effect, sure)]
    assert first.status == after


def test_a_weak_match_is_a_suggestion() -> None:
    """Below the sure line a match changes no status and says that it is not sure."""
    words = "Istarika will train harbour inspectors from the coastal states"
    rows = ledger(pledge(), report(words, words, "announced", 50))
    promise = next(row for row in rows if row.made == "2024-08-28" and row.quantity)
    assert all(not one.sure for one in promise.follow_ups)
    assert promise.status == "announced"


def test_what_perhaps_became_of_a_promise_said_again_perhaps_became_of_the_first() -> None:
    """A suggestion stands with the first promise too, and makes no fact of it."""
    words = f"Istarika again will train {PILOTS}"
    later = Draft("fm4.txt", date="2030-01-01", ordinal=4).para("Harbour pilots were trained by the sea.")
    first = next(row for row in ledger(pledge(), report(words, words, "announced"), later) if row.made == "2024-08-28" and row.quantity)
    assert [(one.effect, one.sure) for one in first.follow_ups] == [("restated", True), ("delivered", False)]
    assert first.status == "announced"


def test_a_report_in_another_language_is_matched_by_figure_and_day() -> None:
    """Words of two languages are not compared: owner, figure, issue and the day cited decide."""
    words = "島は2024年8月に表明した1000名の養成を達成した"
    draft = Draft("fm2.ja.txt", date="2026-06-05", ordinal=2, language="ja").para(words)
    draft.promises(words, words, ("XA",), "training", status="delivered", quantity=pilots(1000))
    draft.names("2024年8月", "date", Edtf("2024-08"))
    promise = next(row for row in ledger(pledge(), draft) if row.quantity)
    assert [(one.effect, one.sure) for one in promise.follow_ups] == [("delivered-early", True)]


@pytest.mark.parametrize(
    ("words", "effect", "status"),
    [
        ("of 1,000 harbour pilots from the coastal states, 750 were trained", "progress", "ongoing"),
        ("of 1,000 harbour pilots from the coastal states, 1,300 were trained", "exceeded", "exceeded"),
        ("the 1,000 harbour pilots from the coastal states were trained", "delivered-early", "delivered"),
    ],
)
def test_a_part_is_not_the_whole(words: str, effect: Effect, status: Status) -> None:
    """A report with a smaller figure than was promised tells of progress, one with a greater figure of more."""
    draft = report(words, words)
    for amount in (1000, 750, 1300):
        if f"{amount:,}" in words:
            draft.names(f"{amount:,}", "quantity", pilots(amount))
    promise = next(row for row in ledger(pledge(), draft) if row.made == "2024-08-28" and row.quantity)
    assert ([one.effect for one in promise.follow_ups], promise.status) == ([effect], status)


def test_a_promise_said_again_is_never_without_a_follow_up() -> None:
    """Above a line that says it was said again it is not said that no follow-up was read."""
    again = report(PLEDGE, ACTION, "announced")
    later = Draft("fm4.txt", date="2030-01-01", ordinal=4).para("The Ministers met.")
    promise = next(row for row in ledger(pledge(), again, later) if row.made == "2024-08-28" and row.quantity)
    assert ([one.effect for one in promise.follow_ups], promise.status) == (["restated"], "announced")


def test_another_owner_is_never_a_follow_up() -> None:
    """A promise is followed up only by what shares an owner with it."""
    other = Draft("fm2.txt", date="2026-06-05", ordinal=2).para(f"{PLEDGE}.")
    other.promises(PLEDGE, ACTION, ("XD",), "training", quantity=pilots(1000))
    assert not any(row.follow_ups for row in ledger(pledge(), other))


def test_a_deadline_that_passed_in_silence_is_no_evidence() -> None:
    """Where the owner was heard after the deadline and nothing was said, that is what the ledger says."""
    later = Draft("fm4.txt", date="2030-01-01", ordinal=4).para("The Ministers met.")
    statuses = {row.status for row in ledger(pledge(), later) if row.quantity}
    assert statuses == {"no-evidence"}
    assert {row.status for row in ledger(pledge()) if row.quantity} == {"announced"}


@pytest.mark.parametrize("parties", [("XA",), ("XA", "XB"), ("XB", "XC", "XD", "XE")])
def test_others_who_met_are_no_evidence_of_silence(parties: tuple[str, ...]) -> None:
    """Only a later document of the same parties could have told of the promise; other meetings leave it open."""
    later = Draft("visit.txt", date="2030-01-01", ordinal=4, parties=parties).para("They met.")
    assert {row.status for row in ledger(pledge(), later) if row.quantity} == {"announced"}


def test_the_order_of_adding_does_not_matter() -> None:
    """Whatever order documents come in, the ledger is the same."""
    documents = [draft.document() for draft in (pledge(), early(), Draft("fm3.txt", date="2029", ordinal=3).para("x"))]
    assert len({Record(order, KNOWLEDGE).commitments() for order in permutations(documents)}) == 1


@pytest.mark.parametrize(("due", "found"), [("2027", 1), ("2027-08-28", 1), ("2026", 0), ("2027-08-27", 0)])
def test_due(due: str, found: int) -> None:
    """`due` keeps what falls due by then, as precise as it is known."""
    record = Record([pledge().document()], KNOWLEDGE)
    assert len(record.commitments(due=Edtf(due))) == found


@pytest.mark.parametrize("cue", effect_cues(), ids=lambda cue: f"{cue.effect}-{cue.words}")
def test_a_cue_takes_its_example_and_leaves_its_counterexample(cue: EffectCue) -> None:
    """Each phrase is found in the sentence it must take, and its effect in no sentence it must leave."""
    assert all(part in cue.yes.lower() for part in re.split("[#…~%]", cue.words))
    assert find(cue.effect, cue.no) is None
    assert find(cue.effect, cue.yes) is not None
    if cue.effect in get_args(Effect):
        assert effect_in(cue.yes) == cue.effect


def test_a_report_in_a_sentence_without_a_promise_is_judged_by_its_words() -> None:
    """Who finds that a sentence tells of another promise takes it away by quoting it."""
    promised = "Istarika will build the Kalshem lighthouse tower"
    held = Draft("a.txt", date="2030-01-01").para(f"{promised}.")
    held.promises(promised, "build the Kalshem lighthouse tower", ("XA",), "ports")
    later = Draft("b.txt", date="2031-01-01", ordinal=2).para("The Kalshem lighthouse tower was completed by Istarika.")
    documents = [held.document(), later.document()]
    record = Record(documents, KNOWLEDGE)
    (promise,) = record.commitments()
    (follow_up,) = promise.follow_ups
    assert (follow_up.effect, follow_up.later) == ("delivered", None)
    one, other = record.works
    wrong = Judgement(
        target="follow-up", verdict="wrong", author="Mori", time="2031-04-02T08:00:00.000000+00:00", reason="another tower",
        about=(
            of_promise(one.id, one.document, one.document.undertakings[0]),
            of_words(other.id, other.document, follow_up.place.eid, follow_up.place.words),
        ),
    )  # fmt: skip
    assert Record(documents, KNOWLEDGE, [wrong]).commitments()[0].follow_ups == ()


def quay(deadline: str, *later: Draft) -> tuple[Commitment, ...]:
    """The promises that are overdue, of one to build a quay and of whatever stands in `later`."""
    words = "Istarika will build a Kalshem basin lighthouse tower"
    first = Draft("fm1.txt", date="2024-08-28").para(f"{words}.")
    first.promises(words, words[14:], ("XA",), "ports", deadline=Edtf(deadline))
    return Record([one.document() for one in (first, *later)], KNOWLEDGE).commitments(overdue=True)


def held(words: str = "They met.", **meta: object) -> Draft:
    """A later text of the same ministers."""
    given: dict[str, object] = {"date": "2030-01-01", "ordinal": 4, **meta}
    return Draft("fm4.txt", **given).para(words)  # type: ignore[arg-type]


def test_a_deadline_that_passed_without_a_word_is_told_with_how_far_was_looked() -> None:
    """By the newest document of the same parties; a text of others, or an earlier one, shows nothing."""
    assert [row.heard for row in quay("2027", held())] == ["2030-01-01"]
    assert quay("2027", held(parties=("XA", "XB"))) == ()
    assert quay("2031", held()) == ()
    assert quay("2027", held(date="2026-01-01")) == ()


@pytest.mark.parametrize(
    ("told", "judged"),
    [("The Kalshem basin lighthouse tower was completed by Istarika.", []), ("Progress was made on the Kalshem basin lighthouse.", [True])],
)
def test_what_is_surely_told_of_is_not_overdue(told: str, judged: list[bool]) -> None:
    """A report is a word of it; what is a suggestion only leaves it in the list, to be judged."""
    assert [row.to_judge for row in quay("2027", held(told))] == judged


def test_what_was_said_again_before_its_deadline_may_be_overdue() -> None:
    """Saying it again before it was due tells nothing of what became of it; after it, something."""
    words = "Istarika will again build a Kalshem basin lighthouse tower"
    for day, overdue in (("2025-01-01", 1), ("2028-01-01", 0)):
        again = Draft("fm2.txt", date=day, ordinal=2).para(f"{words}.").promises(words, words[14:], ("XA",), "ports")
        rows = quay("2027", again, held())
        assert len([row for row in rows if row.made == "2024-08-28"]) == overdue


def test_by_a_day_that_is_asked_it_is_overdue_whatever_is_held() -> None:
    """With `due` the deadline has passed by that day; what was looked through is still told."""
    record = Record([pledge().document()], KNOWLEDGE)
    assert record.commitments(overdue=True) == ()
    assert [row.heard for row in record.commitments(due=Edtf("2028"), overdue=True)] == ["2024-08-28"]
    assert record.commitments(due=Edtf("2026"), overdue=True) == ()


def test_a_number_is_begun_at_its_first_figure_only() -> None:
    """Begun at every figure, twenty thousand figures in a row (a broken table) kept a record busy for six minutes."""
    long = "9" * 20_000
    assert spots(f"期限を{long}年に改めた。") == [3, 20_004]
    assert spots(f"期限を{long}号とした。") == []
