"""What exports are tried on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from taiwa.lexicon import Knowledge, load
from taiwa.reading import Reading, read
from taiwa.source import Source

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The registry of the examples over the packaged ones."""
    return load((EXAMPLES / "registry",))


@pytest.fixture(scope="session")
def reading_of(knowledge: Knowledge) -> Callable[[Source], Reading]:
    """Reads with that knowledge; a function, so that a failure does not print all that is known."""

    def reading(source: Source) -> Reading:
        return read(source, knowledge)

    return reading


@pytest.fixture(scope="session")
def examples() -> list[Path]:
    """The documents of the example dialogue."""
    return sorted((EXAMPLES / "documents").iterdir())
