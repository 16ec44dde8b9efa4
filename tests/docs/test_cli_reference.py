"""The reference of the command line."""

import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
REFERENCE = DOCS / "reference"
GENERATED = runpy.run_path(str(REFERENCE / "generate.py"))


@pytest.mark.parametrize(("language", "name"), GENERATED["FILES"].items())
def test_the_reference_says_what_the_program_says(language: str, name: str) -> None:
    """The page that describes the commands is made from the commands; run `make docs` when this fails."""
    assert (REFERENCE / name).read_text("utf-8") == GENERATED["reference"](language)
