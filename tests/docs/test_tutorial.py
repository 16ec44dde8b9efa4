"""What our pages show."""

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHOWN = runpy.run_path(str(ROOT / "docs" / "shown.py"))


@pytest.mark.slow
@pytest.mark.parametrize("name", SHOWN["PAGES"])
def test_what_a_page_shows_is_what_the_program_says(name: str) -> None:
    """Every command of the tutorial and the README prints what stands below it; run `make docs` when this fails."""
    page = (ROOT / name).read_text("utf-8")
    assert SHOWN["shown_anew"](page).splitlines() == page.splitlines()


@pytest.mark.parametrize("name", SHOWN["PAGES"])
def test_every_page_shows_something(name: str) -> None:
    """A page without a command that runs proves nothing."""
    assert SHOWN["BLOCK"].search((ROOT / name).read_text("utf-8"))


def test_both_languages_run_the_same_commands() -> None:
    """The two tutorials and the two READMEs walk the same way."""
    for english, japanese in (PAGES[:2], PAGES[2:4]):
        assert _commands(english) == _commands(japanese)


PAGES = SHOWN["PAGES"]


def _commands(name: str) -> list[str]:
    lines = re.findall(r"^\$ (.*)$", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    return [line for line in lines if not line.startswith("export TAIWA_LANGUAGE")]
