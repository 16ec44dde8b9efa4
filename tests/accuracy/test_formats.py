"""The bars that every format must hold against the text of the same documents."""

from pathlib import Path

import pytest
from formats_layout import LAYOUTS, lay_out

from formats import EXAMPLES, SEEDS, expected_of, measured, shares
from taiwa.lexicon import Knowledge, load
from taiwa.reading import Reading
from taiwa.source import find_files

BARS = {"provisions": 0.99, "acts": 0.98, "values": 0.98}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """What Taiwa knows, the example dialogue with it."""
    return load((EXAMPLES / "registry",))


@pytest.fixture(scope="module")
def texts(shared: Path, knowledge: Knowledge) -> list[Reading]:
    """The readings of the seeds and the example documents as text."""
    assert SEEDS.is_relative_to(shared)
    paths = [path for folder in (SEEDS, EXAMPLES / "documents") for path in find_files(folder)]
    return expected_of(paths, knowledge)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout_reads_as_its_text(
    layout: str, texts: list[Reading], knowledge: Knowledge, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Provisions, acts and values of a layout are those of the text, and every quoted place holds, by two libraries."""
    for program in LAYOUTS[layout].needs:
        request.getfixturevalue(program)
    lay_out(layout, texts, tmp_path)
    outcomes = measured(layout, texts, tmp_path, knowledge)
    assert len(outcomes) == len(texts)
    assert [line for one in outcomes for line in (*one.problems, *one.false, *one.unseen)] == []
    figures = {name: same / of for name, (same, of) in shares(outcomes).items()}
    assert {name: figures[name] for name, bar in BARS.items() if figures[name] < bar} == {}
