"""Where a text says that it is not whole."""

from importlib.resources import files

import pytest
import yaml

from taiwa.text.omissions import omissions

ROWS = yaml.safe_load(files("taiwa").joinpath("resources", "text", "omissions.yaml").read_text("utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=[row["words"][0] for row in ROWS])
def test_words_of_omission_count_in_brackets_only(row: dict[str, str]) -> None:
    """Each language says so in brackets; the same words in a sentence tell nothing."""
    assert [problem.unread for problem in omissions(row["takes"])] == [True]
    assert list(omissions(row["leaves"])) == []


@pytest.mark.parametrize(("chars", "count"), [("They agreed [...] to meet.", 1), ("一致した［…］。", 1), ("They agreed (...) to meet...", 0), ("[1] …", 0)])
def test_dots_count_in_square_brackets_only(chars: str, count: int) -> None:
    """Dots elsewhere are the author's own."""
    assert len(list(omissions(chars))) == count


def test_many_omissions_are_told_at_their_first_places() -> None:
    """A page of them says no more than twelve."""
    assert len(list(omissions("[...] " * 100))) == 12
