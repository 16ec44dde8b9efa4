"""What a brief tells of a party that joins the others and speaks for itself against something of the same issue."""

from pathlib import Path

import pytest

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.decode import of_json
from taiwa.record.record import Record
from taiwa.reports.timeline import in_short
from taiwa.reports.wording import Wording
from taiwa.source import from_bytes

KNOWN = load((Path(__file__).parents[2] / "examples" / "registry",))
TEXT = (
    "Joint Statement of Keldea, Sarmeth and Istarika\n\nOshmera, {day}\n\nThe Ministers of Foreign Affairs of Keldea, Sarmeth and Istarika met in Oshmera.\n\n"
    "1. The Ministers welcomed the entry into force of the convention on the reservoirs.\n\n2. {words}\n"
)
CONCERN = "Keldea voiced grave concern that the filling of the reservoir had lowered the river."
THANKS = "Keldea thanked Sarmeth for the data on the reservoir."


@pytest.mark.parametrize(
    ("last", "lines"),
    [
        (CONCERN, ["Sarmeth, Istarika: support since 2030-04-02, last said 2033-06-09", "Keldea: supports something in it, and speaks apart from the others, in the text of 2033-06-09"]),
        (THANKS, ["Keldea, Sarmeth, Istarika: support since 2030-04-02, last said 2033-06-09"]),
    ],
)
def test_who_speaks_apart_is_not_told_to_support_since_a_day(last: str, lines: list[str]) -> None:
    """An agreed sentence stands for no party that in the same text has words of its own against something."""
    days = (("2 April 2030", THANKS), ("9 June 2033", last))
    readings = [read(from_bytes(TEXT.format(day=day, words=words).encode(), f"{day}.txt"), KNOWN) for day, words in days]
    record = Record([of_json(to_json(reading)) for reading in readings], KNOWN)
    assert list(in_short(record.positions("water"), Wording("en", KNOWN))) == lines
