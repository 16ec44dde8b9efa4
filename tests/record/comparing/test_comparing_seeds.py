"""What became of matters between the real rounds."""

from pathlib import Path

import pytest

from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.comparing.compare import compare
from taiwa.record.comparing.models import Comparison, Entry
from taiwa.record.comparing.series import Wanted, series_of
from taiwa.record.document import of_reading
from taiwa.record.record import Record
from taiwa.source import open_file

SEAT = "unsc-seat-japan"
FOUR = ("KG", "KZ", "TJ", "UZ")


@pytest.fixture(scope="module")
def record(shared: Path) -> Record:
    """The record of the seeds."""
    files = sorted((shared / "corpus" / "seeds").glob("*.txt"))
    return Record([of_reading(read(open_file(file), load())) for file in files], load())


@pytest.fixture(scope="module")
def years(record: Record) -> Comparison:
    """2017 beside 2022."""
    before, after = (next(work for work in record.works if (work.document.date or "").startswith(year)) for year in ("2017", "2022"))
    return compare(before, after, record.knowledge)


def at(comparison: Comparison, pinpoint: str) -> list[Entry]:
    """The sure entries that cite a place of the earlier text."""
    return [entry for entry in comparison.entries if entry.sure and any(place.pinpoint == pinpoint for place in entry.before)]


def test_the_council_is_dropped_in_2022(years: Comparison) -> None:
    """Reform of the Council and the seat are spoken to in 2017, and nothing of 2022 speaks to them."""
    (reform,), (seat,) = at(years, "VI/38/¶2"), at(years, "VI/38/¶3")
    assert (reform.changes, seat.changes, seat.issue) == (("dropped",), ("dropped",), SEAT)
    assert set(FOUR) <= set(seat.parties)


def test_what_stayed(years: Comparison) -> None:
    """The non-proliferation treaty and the zone are surely matched; the nuclear bank is gone."""
    assert [place.pinpoint for entry in at(years, "VI/36/¶4") for place in entry.after] == ["4/¶2"]
    assert {entry.changes[0] for entry in at(years, "VI/36/¶2")} == {"reworded", "dropped"}


def test_the_seat_through_the_rounds(record: Record) -> None:
    """Support of four, four again with a fifth apart, silence; beside them a series of the two states alone."""
    rounds = series_of(record, Wanted(issue=SEAT))
    years = [((row.work.document.date or "")[:4], len(row.series)) for row in rounds]
    assert years == [("2004", 2), ("2017", 2), ("2022", 2), ("2006", 2), ("2010", 2)]
    first, second, third = rounds[:3]
    for row in (first, second):
        assert FOUR in [said.act.holders for said in row.said if said.act and said.act.act == "support"]
    assert "TM" in {party for entry in second.entries for party in entry.apart}
    assert {row.stance for row in third.positions} == {"silent"}
    assert [entry.changes for entry in third.entries if entry.sure] == [("dropped",)]
