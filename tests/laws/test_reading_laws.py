"""What is always true of a reading as a whole."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from fragments import DOCUMENTS, GARBAGE, ReadingOf
from hypothesis import given, settings

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.decode import of_json
from taiwa.record.document import of_reading
from taiwa.source import Source, open_file

REGISTRY = Path(__file__).parents[2] / "examples" / "registry"


@settings(max_examples=300)
@given(source=GARBAGE)
def test_reading_never_raises_whatever_the_bytes(reading_of: ReadingOf, source: Source) -> None:
    """Any bytes under any name give a reading that can be written down and read back."""
    reading = reading_of(source)
    assert of_json(to_json(reading)) == of_reading(reading)


@settings(max_examples=200)
@given(source=DOCUMENTS)
def test_reading_never_raises_whatever_the_words(reading_of: ReadingOf, source: Source) -> None:
    """Half sentences, stray marks and broken tags give a reading that can be written down and read back."""
    reading = reading_of(source)
    assert of_json(to_json(reading)) == of_reading(reading)


@settings(max_examples=100)
@given(source=DOCUMENTS)
def test_the_same_document_gives_the_same_reading(reading_of: ReadingOf, source: Source) -> None:
    """Reading has no memory: the second reading of the same bytes is the first, to the character of its JSON."""
    assert to_json(reading_of(source)) == to_json(reading_of(source))


@settings(max_examples=100)
@given(source=DOCUMENTS)
def test_every_quotation_in_the_json_is_its_text(reading_of: ReadingOf, source: Source) -> None:
    """What the JSON quotes beside a span is what its `text` holds there."""
    root = json.loads(to_json(reading_of(source)))
    quoted = [
        *((mention["span"], mention["surface"]) for mention in root["mentions"]),
        *((act["span"], act["predicate"]) for act in root["acts"]),
        *((act["holder_at"], act["holder"]) for act in root["acts"]),
        *((one["span"], one["body"]) for one in root["provisions"]),
        *((one["action_span"], one["action"]) for one in root["commitments"]),
    ]
    assert [(span, words) for span, words in quoted if (root["text"][slice(*span)] if span else None) != words] == []


def test_what_was_read_before_leaves_no_trace(examples: Sequence[Path], reading_of: ReadingOf) -> None:
    """The example documents read in one order and in the other, with knowledge loaded anew, are read the same."""
    again = load((REGISTRY,))
    forwards = {path: to_json(reading_of(open_file(path))) for path in examples}
    backwards = {path: to_json(read(open_file(path), again)) for path in reversed(examples)}
    assert forwards == backwards


@pytest.mark.slow
def test_chance_plays_no_part(examples: Sequence[Path]) -> None:
    """Two processes that order their sets differently write the same JSON."""
    def written(seed: str) -> bytes:
        command = [sys.executable, "-m", "taiwa.cli", "--registry", str(REGISTRY), "read", "--format", "json", *map(str, examples)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(command, env=environment, capture_output=True, timeout=60, check=True).stdout

    assert len({written(seed) for seed in ("1", "2", "3")}) == 1
