"""What the laws across stages are tried on."""

from pathlib import Path

import pytest

from taiwa.lexicon import Knowledge, load

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The registry of the examples over the packaged ones."""
    return load((EXAMPLES / "registry",))


@pytest.fixture(scope="session")
def examples() -> list[Path]:
    """The documents of the example dialogue: two kinds of HTML, Shift_JIS, Markdown, plain and hard-wrapped text."""
    return sorted((EXAMPLES / "documents").iterdir())
