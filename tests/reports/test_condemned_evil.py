"""Who condemns the evil that an issue fights does not oppose the issue, in the record and wherever it is shown."""

from pathlib import Path

import pytest

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.answers import Stance
from taiwa.record.decode import of_json
from taiwa.record.record import Record
from taiwa.reports.timeline import in_short
from taiwa.reports.wording import Wording
from taiwa.source import from_bytes

KNOWN = load((Path(__file__).parents[2] / "examples" / "registry",))
TEXT = (
    "Joint Statement of Keldea, Sarmeth and Istarika\n\nOshmera, 2 April 2030\n\nThe Ministers of Foreign Affairs of Keldea, Sarmeth and Istarika met in Oshmera.\n\n"
    "1. The Ministers {words}.\n"
)
SINCE = "since 2030-04-02, last said 2030-04-02"


@pytest.mark.parametrize(
    ("words", "side", "label", "line"),
    [
        ("strongly condemned terrorism", "neutral", "condemns something in this field", f"condemn something in this field {SINCE}"),
        ("agreed that terrorism could not be tolerated", "neutral", "finds it unacceptable", f"condemn something in this field {SINCE}"),
        ("rejected counter-terrorism", "opposes", "condemns or opposes", f"opposed {SINCE}"),
    ],
)
def test_to_condemn_the_evil_is_not_opposing_the_fight(words: str, side: Stance, label: str, line: str) -> None:
    """Only whoever opposes or rejects what the words name stands against it."""
    record = Record([of_json(to_json(read(from_bytes(TEXT.format(words=words).encode(), "a.txt"), KNOWN)))], KNOWN)
    rows, english = record.positions("terrorism"), Wording("en", KNOWN)
    assert {(row.stance, english.stance(row)) for row in rows} == {(side, label)}
    assert list(in_short(rows, english)) == [f"Keldea, Sarmeth, Istarika: {line}"]
