"""What must not be found."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from taiwa.lexicon import Knowledge, load
from taiwa.reading import Reading, read
from taiwa.source import from_bytes

HERE = Path(__file__).parent
REGISTRY = HERE.parents[1] / "examples" / "registry"
STILL_HEARD = "! "
"""Before a sentence in which something is found all the same; take it away with the mistake."""
KINDS = {
    "name": {"party", "person", "organisation", "instrument", "meeting", "event", "place"},
    "date": {"date", "duration"},
    "amount": {"money", "quantity"},
}


def sentences() -> Iterator[ParameterSet]:
    """Every sentence of the folder with what must not be found in it."""
    for file in sorted(HERE.glob("*.txt")):
        head, _, *lines = file.read_text("utf-8").splitlines()
        banned = head.removeprefix("# no:").split()
        for number, line in enumerate(lines, 3):
            marks = [pytest.mark.xfail(reason="still heard", strict=True)] if line.startswith(STILL_HEARD) else []
            yield pytest.param(line.removeprefix(STILL_HEARD), banned, id=f"{file.stem}-{number}", marks=marks)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The packaged registries and that of the examples."""
    return load((REGISTRY,))


@pytest.mark.parametrize(("sentence", "banned"), list(sentences()))
def test_nothing_is_found_where_nothing_was_said(sentence: str, banned: list[str], knowledge: Knowledge) -> None:
    """Taiwa is silent where nobody spoke, nothing was dated, counted or named."""
    reading = read(from_bytes(f"{sentence}\n".encode(), "sentence.txt"), knowledge)
    assert [found for kind in banned for found in _found(reading, kind)] == []


def _found(reading: Reading, kind: str) -> list[str]:
    if kind == "act":
        acts = [f"{act.act}: {reading.text[act.predicate]}" for act in reading.acts]
        return acts + [f"undertaking: {reading.text[one.clause]}" for one in reading.undertakings]
    return [f"{one.kind}: {reading.text[one.span]}" for one in reading.mentions if one.kind in KINDS[kind]]


def test_every_file_says_what_must_not_be_found() -> None:
    """A sentence of silence counts only where it is said of what."""
    heads = [file.read_text("utf-8").splitlines()[0] for file in HERE.glob("*.txt")]
    assert heads
    for head in heads:
        assert head.startswith("# no: ")
        assert set(head.removeprefix("# no: ").split()) <= {"act", *KINDS}
