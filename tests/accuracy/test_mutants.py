"""Files that are broken, and files made to hurt."""

import pytest
from mutants import MOST_GROWTH, Ending, examples, memory, run
from mutants_crafted import crafted
from mutants_made import mutants

from taiwa.lexicon import Knowledge, load

COUNT = 200


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """What Taiwa knows."""
    return load()


def accidents(endings: list[Ending]) -> list[Ending]:
    """The files that ended with an exception or took longer than the bound."""
    return [one for one in endings if one.accident or one.late]


def test_a_broken_file_is_told_and_the_next_one_read(knowledge: Knowledge) -> None:
    """Whatever is broken in a PDF, Word or XML file, reading ends without an exception, in time, and leaves no memory behind."""
    warm = [*run(mutants(examples(), 12, seed=1), 1, knowledge)]
    before = memory()
    endings = [*run(mutants(examples(), COUNT, seed=11), 20, knowledge)]
    after = memory()
    assert accidents([*warm, *endings]) == []
    assert len(endings) == COUNT
    assert all(late - early < MOST_GROWTH for early, late in zip(before, after, strict=True))
    assert sum(one.how == "read" for one in endings) > COUNT / 4
    assert sum(one.how != "read" for one in endings) > COUNT / 20


def test_a_hostile_file_is_told(knowledge: Knowledge) -> None:
    """A file made to fill the memory, to hang or to reach outside ends as a text with its reason."""
    endings = [*run(crafted(), 10**9, knowledge)]
    assert accidents(endings) == []
    outside = [one.how for one in endings if "outside" in one.change or "laughs" in one.change or "bomb" in one.change]
    assert outside
    assert "read" not in outside
