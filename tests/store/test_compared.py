"""Comparisons are kept: two works are laid side by side once, and again when either of them changes."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from django.db import connections

from taiwa.exports.comparing_json import compare_json
from taiwa.exports.reading_json import to_json
from taiwa.lexicon import Knowledge, load
from taiwa.reading import Reading, read
from taiwa.record import record as records
from taiwa.record.comparing.doubts import neighbours
from taiwa.record.judging.anchors import of_act
from taiwa.record.judging.models import Judgement
from taiwa.record.record import Record
from taiwa.source import open_file
from taiwa.store.compared import COMPARED, DOUBTS
from taiwa.store.kept import KeptRecord
from taiwa.store.models import StoredPair
from taiwa.store.store import Store

EXAMPLES = Path(__file__).parents[2] / "examples"
ROUNDS = ("2011-fm1-joint-statement.en.md", "2013-fm2-joint-statement.en.html", "2016-fm3-joint-statement.ja.txt")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """What is known of the invented dialogue."""
    return load((EXAMPLES / "registry",))


@pytest.fixture(scope="module")
def readings(knowledge: Knowledge) -> list[Reading]:
    """Three rounds of it, read."""
    return [read(open_file(EXAMPLES / "documents" / name), knowledge) for name in ROUNDS]


@pytest.fixture
def laid(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The works that were laid side by side, by their days."""
    found: list[tuple[str, str]] = []
    compare = records.compare

    def watched(before, after, *rest):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN202
        found.append((before.document.date[:4], after.document.date[:4]))
        return compare(before, after, *rest)

    monkeypatch.setattr(records, "compare", watched)
    return found


def filled(store: Store, readings: Sequence[Reading]) -> Store:
    """The store with the rounds in it."""
    for reading in readings:
        store.add(reading.source, to_json(reading))
    return store


def test_two_rounds_are_laid_side_by_side_once(store: Store, readings: Sequence[Reading], knowledge: Knowledge, laid: list[tuple[str, str]]) -> None:
    """For the review, for a comparison and for a record of another time; the answers are those of a record that keeps nothing."""
    filled(store, readings)
    checks = KeptRecord(store, knowledge).review()
    assert laid == [("2011", "2013"), ("2013", "2016")]
    held = KeptRecord(store, knowledge)
    told = [compare_json(held.compared(*pair)) for pair in neighbours(held.works)]
    assert held.review() == checks
    assert len(laid) == len(told)
    whole = Record(store.documents(), knowledge, store.judgements())
    assert whole.review() == checks
    assert [compare_json(whole.compared(*pair)) for pair in neighbours(whole.works)] == told
    assert "change" in {check.kind for check in checks}


def test_what_was_kept_goes_with_either_work(store: Store, readings: Sequence[Reading], knowledge: Knowledge, laid: list[tuple[str, str]]) -> None:
    """A judgement of an act, a round that is gone: only what they bear on is laid side by side anew, and what they leave out is told no longer."""
    filled(store, readings)
    held = KeptRecord(store, knowledge)
    held.review()
    about = of_act(held.works[0].id, held.works[0].document, next(act for act in held.works[0].document.acts if act.holders))
    laid.clear()
    stamp = {"author": "Mori", "time": "2031-04-02T08:00:00.000000+00:00", "reason": "a test"}
    store.judge([Judgement(target="act", verdict="wrong", about=(about,), **stamp)])
    KeptRecord(store, knowledge).review()
    assert laid == [("2011", "2013")]
    laid.clear()
    store.remove(readings[1].source.digest)
    KeptRecord(store, knowledge).review()
    assert laid == [("2011", "2016")]


def test_what_another_program_kept_is_not_read(store: Store, readings: Sequence[Reading], knowledge: Knowledge, laid: list[tuple[str, str]]) -> None:
    """Rows of another shape have another kind; they are left where they are and stand in nobody's way."""
    filled(store, readings)
    checks = KeptRecord(store, knowledge).review()
    rows = StoredPair.objects.using(store.alias)
    for kind in (COMPARED, DOUBTS):
        rows.filter(kind=kind).update(kind=f"{kind[:-8]}00000000", packed=b"of another time")
    laid.clear()
    assert KeptRecord(store, knowledge).review() == checks
    assert laid


def test_a_record_that_cannot_be_written_answers_all_the_same(store: Store, readings: Sequence[Reading], knowledge: Knowledge) -> None:
    """What changed is told, and nothing is kept."""
    filled(store, readings)
    held = KeptRecord(store, knowledge)
    held.positions()
    connection = connections[store.alias]
    connection.cursor().execute("PRAGMA query_only = ON")
    try:
        assert all(held.compared(*pair).entries for pair in neighbours(held.works))
    finally:
        connection.cursor().execute("PRAGMA query_only = OFF")
    assert not StoredPair.objects.using(store.alias).filter(kind=COMPARED).exists()
