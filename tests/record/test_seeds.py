"""What the five real documents say together."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import taiwa
from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import Reading, read
from taiwa.record.answers import CITED
from taiwa.record.decode import of_json
from taiwa.record.document import of_reading
from taiwa.record.record import Record
from taiwa.source import open_file

SEAT = "unsc-seat-japan"
SUPPORTS, SILENT = "supports", "silent"


@pytest.fixture(scope="module")
def readings(shared: Path) -> list[Reading]:
    """The readings of the seeds."""
    return [read(open_file(path), load()) for path in sorted((shared / "corpus" / "seeds").glob("*.txt"))]


@pytest.fixture(scope="module")
def record(readings: list[Reading]) -> Record:
    """The record of the seeds."""
    return Record(map(of_reading, readings), load())


def test_the_five_works(record: Record) -> None:
    """Each seed is a work with a readable name."""
    assert [work.id for work in record.works] == [
        "caj-fm-1-2004-08-28-joint-statement", "jp-kz-2006-08-28-joint-statement", "jp-kz-2010-03-24-readout",
        "caj-fm-6-2017-05-01-joint-statement", "caj-fm-9-2022-12-24-joint-statement",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("party", "history"),
    [
        ("KZ", [("2004", SUPPORTS), ("2006", SUPPORTS), ("2010", SUPPORTS), ("2017", SUPPORTS), ("2022", SILENT)]),
        ("KG", [("2004", SUPPORTS), ("2017", SUPPORTS), ("2022", SILENT)]),
        ("TJ", [("2004", SUPPORTS), ("2017", SUPPORTS), ("2022", SILENT)]),
        ("UZ", [("2004", SUPPORTS), ("2017", SUPPORTS), ("2022", SILENT)]),
        ("TM", [("2017", "reserved"), ("2022", SILENT)]),
    ],
)
def test_the_council_seat(record: Record, party: str, history: list[tuple[str, str]]) -> None:
    """Support of four in 2004, one of them in 2006 and 2010, four again in 2017 with the fifth apart, silence in 2022."""
    rows = record.positions(issue=SEAT, party=party)
    assert [((row.place.date or "")[:4], row.stance) for row in rows] == history


def test_nobody_opposes_disarmament(record: Record) -> None:
    """In 2017 the ministers condemned nuclear tests as breaches of the treaty; that opposes no disarmament."""
    assert {row.stance for row in record.positions(issue="disarmament")} <= {SUPPORTS, "neutral", SILENT, "mentioned-unread"}
    assert not any(row.change == "reversed" for row in record.positions())


def test_who_is_supported_takes_no_stance_on_it(record: Record) -> None:
    """Thanks for support are no support."""
    assert {row.stance for row in record.positions(issue=SEAT, party="JP")} <= {"neutral", SILENT}


def test_the_thousand_trainees(record: Record) -> None:
    """A promise known only from its report has its day, no document, and was delivered early."""
    (promise,) = (row for row in record.commitments(owner="JP") if row.quantity and row.quantity.amount == 1000)
    assert (promise.made, promise.origin, promise.status) == ("2004-08", CITED, "delivered")
    assert promise.follow_ups[0].effect == "delivered-early"


def test_every_claim_quotes_its_document(record: Record) -> None:
    """Words of positions and promises stand verbatim in their document."""
    for row in (*record.positions(), *record.commitments()):
        assert row.place.words in record.by_id[row.place.document].document.text


def test_readings_survive_their_json(readings: list[Reading]) -> None:
    """What is written of a real document is read back equal, and the published schema allows it."""
    path = Path(taiwa.__file__).parent / "resources" / "schema" / "reading.schema.json"
    schema = Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
    for reading in readings:
        text = to_json(reading)
        assert of_json(text) == of_reading(reading)
        assert [error.message for error in schema.iter_errors(json.loads(text))] == []


def test_two_thousand_are_a_new_promise(record: Record) -> None:
    """About 2,000 in three years follow as a promise of their own, of which nothing held tells."""
    (promise,) = (row for row in record.commitments(owner="JP") if row.quantity and row.quantity.amount == 2000)
    assert (promise.made, str(promise.deadline), promise.status) == ("2006-08-28", "2006-08-28/2009-08-28", "no-evidence")
    assert not any(one.sure for one in promise.follow_ups)


def test_a_roadmap_adopted_before_is_built_upon(record: Record) -> None:
    """The roadmap of the fifth meeting is known from the report on its projects; that of 2017 is adopted there."""
    roadmaps = [row for row in record.commitments() if "ロードマップ" in row.place.words]
    cited = [row for row in roadmaps if row.origin == CITED]
    assert [(row.place.pinpoint, [one.effect for one in row.follow_ups]) for row in cited] == [("III/18/¶1", ["progress"])]
    assert any(row.place.pinpoint == "III/21" and row.origin != CITED for row in roadmaps)
    assert [row.made for row in cited] == ["2014-07-16"]


def test_what_was_due_and_is_spoken_of_no_more(record: Record) -> None:
    """The students and the conference; the seventh meeting was held by the registry, though no held document tells of it."""
    overdue = record.commitments(overdue=True)
    assert [str(row.deadline) for row in overdue] == ["2006-08-28/2009-08-28", "2007"]
    assert [row.met for row in record.commitments(owner="TJ") if str(row.deadline) == "2018"] == ["2019-05-18"]
    assert {row.heard for row in overdue} == {"2022-12-24"}


@pytest.mark.parametrize(("owner", "pinpoint", "due"), [("TJ", "VII/41", "2018"), ("KZ", "6", None)])
def test_the_next_meeting_and_chair(record: Record, owner: str, pinpoint: str, due: str | None) -> None:
    """The seventh meeting was intended for 2018, and Kazakhstan is to be the next chair; no held document tells of either."""
    rows = [row for row in record.commitments(owner=owner) if row.owners == (owner,) and row.place.pinpoint == pinpoint]
    assert rows
    assert due in {str(row.deadline) if row.deadline else None for row in rows}
    assert not any(one.sure for row in rows for one in row.follow_ups)


def test_a_plan_that_is_only_taken_up_again_is_not_carried_out(record: Record) -> None:
    """Of what is known from its report alone, only the trainees are told as done; who welcomes a plan has not carried it out."""
    rows = [row for row in record.commitments() if row.origin == CITED and row.status == "delivered"]
    assert [str(row.quantity) for row in rows] == ["1,000 person"]
