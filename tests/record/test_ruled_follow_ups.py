"""A person's ruling on a follow-up speaks of its two passages, and draws nothing else with it."""

import pytest

from drafts import KNOWLEDGE, Draft
from taiwa.record.answers import Commitment
from taiwa.record.document import Document
from taiwa.record.judging.anchors import of_promise, of_words
from taiwa.record.judging.models import Anchor, Judgement
from taiwa.record.record import Record
from taiwa.values import Edtf

TOWER, SCHOOL = "Istarika will build the Kalshem basin lighthouse tower", "Istarika will train harbour pilots from Dorvia"
AGAIN = "Istarika will again build the Kalshem basin lighthouse tower"
BUILT = "The Kalshem basin lighthouse tower was completed by Istarika."


def texts(due: str = "") -> list[Document]:
    """A school and a tower are promised; the tower is promised again, then built."""
    first = Draft("a.txt", date="2030-01-01").para(f"{SCHOOL}.").para(f"{TOWER}.")
    first.promises(SCHOOL, SCHOOL[14:], ("XA",), "training").promises(TOWER, TOWER[14:], ("XA",), "ports", deadline=Edtf(due) if due else None)
    second = Draft("b.txt", date="2031-01-01", ordinal=2).para(f"{AGAIN}.")
    second.promises(AGAIN, AGAIN[14:], ("XA",), "ports")
    return [one.document() for one in (first, second, Draft("c.txt", date="2032-01-01", ordinal=3).para(BUILT))]


def ruled(documents: list[Document], *pairs: tuple[str, str], **changes: tuple[str, ...]) -> dict[str, Commitment]:
    """The promises by their words, after each pair was found to be a promise and what is about it."""
    works = Record(documents, KNOWLEDGE).works
    anchors: dict[str, Anchor] = {
        work.document.words(one.clause): of_promise(work.id, work.document, one)
        for work in works for one in work.document.undertakings
    }  # fmt: skip
    judgements = [
        Judgement(
            target="follow-up", verdict="right", author="Mori", time=f"2033-04-02T08:00:0{number}.000000+00:00",
            reason="read it again", about=(anchors[earlier], anchors[later]), changes=changes,
        )
        for number, (earlier, later) in enumerate(pairs)
    ]  # fmt: skip
    return {row.place.words: row for row in Record(documents, KNOWLEDGE, judgements).commitments()}


def test_what_is_said_again_keeps_its_reports() -> None:
    """Without a ruling the report follows the promise and its repetition."""
    rows = ruled(texts())
    assert [one.effect for one in rows[TOWER].follow_ups] == ["restated", "delivered"]
    assert not rows[SCHOOL].follow_ups


@pytest.mark.parametrize("effect", ["progress", "superseded", None])
def test_a_ruling_draws_no_other_chain_with_it(effect: str | None) -> None:
    """Who says that the second text tells of the school says nothing of what became of the tower."""
    rows = ruled(texts(), (SCHOOL, AGAIN), **({"effect": (effect,)} if effect else {}))
    assert [one.place.words for one in rows[SCHOOL].follow_ups] == [AGAIN]
    assert rows[SCHOOL].status != "delivered"


def test_a_ruling_that_it_was_said_again_joins_the_chains() -> None:
    """Who says that it is the same promise said again says so of what became of it."""
    rows = ruled(texts(), (SCHOOL, AGAIN), effect=("restated",))
    assert [one.effect for one in rows[SCHOOL].follow_ups] == ["restated", "delivered"]


def test_two_passages_ruled_to_follow_each_other_come_to_an_end() -> None:
    """A ruling in both directions is told of both, and nothing turns in a circle."""
    rows = ruled(texts(), (TOWER, AGAIN), (AGAIN, TOWER), effect=("restated",))
    assert AGAIN in {one.place.words for one in rows[TOWER].follow_ups}


def test_a_passage_that_changes_a_promise_moves_its_deadline() -> None:
    """From the passage on the promise is due when a person says, and its chain says so."""
    rows = ruled(texts(), (TOWER, AGAIN), effect=("changed",), deadline=("2031-06",))
    assert str(rows[TOWER].deadline) == "2031-06"
    assert [one.effect for one in rows[TOWER].follow_ups] == ["changed", "delivered"]
    assert str(rows[TOWER].follow_ups[0].why[-1]).startswith("deadline moved 2031-06")
    assert rows[SCHOOL].deadline is None


def test_a_passage_can_take_the_deadline_away() -> None:
    """No day is a deadline too; the effect alone moves nothing."""
    assert ruled(texts("2031"), (TOWER, AGAIN), effect=("changed",), deadline=())[TOWER].deadline is None
    assert str(ruled(texts("2031"), (TOWER, AGAIN), effect=("changed",))[TOWER].deadline) == "2031"
    assert str(ruled(texts("2031"), (TOWER, AGAIN), effect=("progress",), deadline=("2040",))[TOWER].deadline) == "2031"


@pytest.mark.parametrize("quote", [BUILT.rstrip("."), "completed", "The Kalshem basin lighthouse tower"])
def test_a_passage_is_not_about_a_promise_whichever_of_its_words_were_quoted(quote: str) -> None:
    """The follow-up may stand on other words of the sentence than those that a person took for it."""
    documents = texts()
    works = {work.document.file: work for work in Record(documents, KNOWLEDGE).works}
    first, last = works["a.txt"], works["c.txt"]
    (promise,) = (one for one in first.document.undertakings if first.document.words(one.clause) == TOWER)
    (eid,) = (one.eid for one in last.document.provisions if one.body and BUILT in one.body.of(last.document.text))
    about = (of_promise(first.id, first.document, promise), of_words(last.id, last.document, eid, quote))
    judgement = Judgement(
        target="follow-up", verdict="wrong", author="Mori", time="2033-04-02T08:00:00.000000+00:00", reason="another tower", about=about, changes={},
    )
    (row,) = (one for one in Record(documents, KNOWLEDGE, [judgement]).commitments() if one.place.words == TOWER)
    assert [one.effect for one in row.follow_ups] == ["restated"]
