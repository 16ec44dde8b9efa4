"""A record is a pure function of readings: neither the order of adding nor the way through JSON shows in its answers."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import Knowledge
from taiwa.reading import Reading, read
from taiwa.record.decode import of_json
from taiwa.record.document import Document, of_reading
from taiwa.record.record import Record
from taiwa.source import open_file


@pytest.fixture(scope="module")
def readings(examples: Sequence[Path], knowledge: Knowledge) -> list[Reading]:
    """The example documents, read."""
    return [read(open_file(path), knowledge) for path in examples]


def answers(documents: Sequence[Document], knowledge: Knowledge) -> tuple[object, ...]:
    """Everything that a record is asked."""
    record = Record(documents, knowledge)
    return record.works, record.list(), record.positions(), record.commitments(), record.review()


def test_the_order_of_adding_and_adding_twice_do_not_show(readings: list[Reading], knowledge: Knowledge) -> None:
    """The example documents in many orders, one of them twice, give the same works, positions, promises and doubts."""
    documents = [of_reading(reading) for reading in readings]
    expected, chance = answers(documents, knowledge), Random(7)  # noqa: S311 - an order, no secret
    for twice in documents:
        shuffled = chance.sample([*documents, twice], len(documents) + 1)
        assert answers(shuffled, knowledge) == expected


def test_the_way_through_json_does_not_show(readings: list[Reading], knowledge: Knowledge) -> None:
    """A record of what was stored answers as a record of what was just read."""
    stored = [of_json(to_json(reading)) for reading in readings]
    assert answers(stored, knowledge) == answers([of_reading(reading) for reading in readings], knowledge)


def test_taking_a_document_out_is_never_having_had_it(readings: list[Reading], knowledge: Knowledge) -> None:
    """Rebuilding without a document forgets everything that rested on it."""
    documents = [of_reading(reading) for reading in readings]
    for gone in documents:
        kept = [one for one in documents if one is not gone]
        record = Record(kept, knowledge)
        assert all(row.file != gone.file for row in record.list())
        assert gone.file not in {row.place.file for row in (*record.positions(), *record.commitments()) if row.place}
