"""What a later table tells of the measures of an earlier one, or of a promise in a sentence."""

import pytest

from taiwa.exports.reading_json import to_json
from taiwa.reading import read
from taiwa.record.answers import Commitment
from taiwa.record.decode import of_json
from taiwa.record.record import Record
from taiwa.record.rows import reported
from taiwa.source import from_bytes
from veskal import KNOWN

PLAN = (
    "# Action Plan of the Veskal Sea Dialogue\n\nNaviska, 2 April 2031\n\nThe senior officials of Keldea, Sarmeth, Istarika and Tornevia met in Naviska on "
    "2 April 2031 and adopted the following plan.\n\n## 1. Overview\n\n| Measure | Lead | Deadline |\n|---|---|---|\n"
    "| Installation of 12 tide gauges in the harbours of the northern coast | Keldea | December 2032 |\n"
    "| Joint rescue exercise in the Oskarna strait | Sarmeth | 2032 |\n| Register of lighthouses and beacons | Tornevia | 2032 |\n"
)
REPORT = (
    "# Progress Report on the Action Plan of the Veskal Sea Dialogue\n\nSubmitted by Keldea, 5 May 2033\n\nKeldea, Sarmeth, Istarika and Tornevia have reported as follows.\n\n"
    "## 1. Overview\n\n| Measure | Lead | Status |\n|---|---|---|\n"
    "| Installation of 12 tide gauges in the harbours of the northern coast | Keldea | 8 installed |\n"
    "| Joint rescue exercise in the Oskarna strait | Sarmeth | held in July 2032 |\n"
)


def _of(*texts: str) -> dict[str, Commitment]:
    held = Record([of_json(to_json(read(from_bytes(text.encode(), f"{at}.md"), KNOWN))) for at, text in enumerate(texts)], KNOWN)
    return {row.owners[0]: row for row in held.commitments()}


def test_a_row_is_a_line_of_the_ledger_with_its_words() -> None:
    """It shows the whole row as printed, and cites the row of the table."""
    rows = _of(PLAN)
    assert {row.place.pinpoint for row in rows.values()} == {"1/T1/R1", "1/T1/R2", "1/T1/R3"}
    assert " ".join(rows["XA"].place.words.split()) == "Installation of 12 tide gauges in the harbours of the northern coast Keldea December 2032"
    assert [str(row.deadline) for row in rows.values()] == ["2032-12", "2032", "2032"]


def test_what_a_status_tells_follows_the_measure_of_its_row() -> None:
    """A row with its status is found for the measure that it names and for no other, and quotes all of the row."""
    rows = _of(PLAN, REPORT)
    told = {owner: [" ".join(one.place.words.split()) for one in row.follow_ups] for owner, row in rows.items()}
    assert told["XA"] == ["Installation of 12 tide gauges in the harbours of the northern coast Keldea 8 installed"]
    assert told["XB"] == ["Joint rescue exercise in the Oskarna strait Sarmeth held in July 2032"]
    assert told["XD"] == []
    assert rows["XA"].status != "delivered"


@pytest.mark.parametrize(
    ("status", "effect"),
    [
        ("completed", "delivered"), ("held in July 2032", "delivered"), ("8 installed", "progress"), ("5 gauges; delayed", "progress"), ("withdrawn", "dropped"),
        ("postponed to 2034", "changed"), ("ongoing", "progress"), ("完了", "delivered"), ("8台を設置した", "progress"), ("中止", "dropped"), ("実施中", "progress"),
        ("See the annex", None), ("別紙参照", None),
    ],
)  # fmt: skip
def test_a_status_without_a_verb_is_read(status: str, effect: str | None) -> None:
    """A word alone, a deed without its helping verb, or a part of the cell; of a number nobody says that it is all."""
    document = of_json(to_json(read(from_bytes(REPORT.replace("8 installed", status).encode(), "1.md"), KNOWN)))
    told = {act.eid: effect for act, effect in reported(document)}
    assert told.get("part_1__table_1__tr_1") == effect
    assert told["part_1__table_1__tr_2"] == "delivered"
