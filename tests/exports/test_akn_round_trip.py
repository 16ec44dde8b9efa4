"""Akoma Ntoso out and in: writing and reading again changes nothing but layout."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from akn_documents import ODD, SHAPES
from akn_judge import changes, faults
from hypothesis import HealthCheck, example, given, settings

from taiwa.exports.akn import to_akn
from taiwa.reading import Reading
from taiwa.source import Source, from_bytes, open_file

ReadingOf = Callable[[Source], Reading]


def test_the_examples_come_back(examples: Sequence[Path], reading_of: ReadingOf) -> None:
    """Parts, acts, promises, mentions and metadata of a document that was written and read are those of the original."""
    assert {path.name: changes(reading_of(open_file(path)), reading_of) for path in examples} == {path.name: [] for path in examples}


@pytest.mark.parametrize("name", sorted(ODD.keys() - {"beyond.txt"}))  # XML has no room for the signs in that one
def test_odd_documents_come_back(name: str, reading_of: ReadingOf) -> None:
    """So are those of documents that a writer would rather not meet."""
    assert changes(reading_of(from_bytes(ODD[name], name)), reading_of) == []


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(source=SHAPES)
@example(source=from_bytes(b"_", "x.txt"))
@example(source=from_bytes("0¼\nI. Trade".encode(), "x.txt"))
@example(source=from_bytes(b"Article 1\nDone at Naviska, 14 September 2011.\nJOINT STATEMENT\nAnnex\n2. Keldea will accept 500 trainees by 2015.", "x.md"))
def test_any_shape_comes_back(reading_of: ReadingOf, source: Source) -> None:
    """Whatever tree lines in any order give comes back."""
    assert changes(reading_of(source), reading_of) == []


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["seeds", "white-house", "un-resolutions"])
def test_the_corpus_comes_back(folder: str, shared: Path, reading_of: ReadingOf) -> None:
    """Every statement of the corpus comes back, and what is written of it is valid."""
    for path in sorted((shared / "corpus" / folder).iterdir()):
        reading = reading_of(open_file(path))
        assert faults(to_akn(reading)) == [], path.name
        assert changes(reading, reading_of) == [], path.name
