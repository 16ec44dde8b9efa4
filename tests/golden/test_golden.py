"""The example documents, read as the team agreed they should be read."""

from pathlib import Path

import pytest
from golden_outline import Golden, outline

from taiwa.lexicon import Knowledge, load
from taiwa.reading import read
from taiwa.source import open_file

EXAMPLES = Path(__file__).parents[2] / "examples"
DOCUMENTS = sorted((EXAMPLES / "documents").iterdir())


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The registry of the examples over the packaged ones."""
    return load((EXAMPLES / "registry",))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_an_example_is_read_as_agreed(document: Path, golden: Golden, knowledge: Knowledge) -> None:
    """The outline drawn from an example document is the one that was accepted by hand."""
    golden.same(document.name.rsplit(".", 1)[0], outline(read(open_file(document), knowledge)))
