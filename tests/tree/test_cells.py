"""Cells of a table in the tree."""

from collections.abc import Callable

from taiwa.text.models import Text
from taiwa.tree import build_tree, pinpoint

TextOf = Callable[..., Text]


def _cells(*words: str) -> list[tuple[str, int, str]]:
    return [("cell", 0, one) for one in words]


def _places(text: Text) -> list[tuple[str, str]]:
    return [(pinpoint(one.path), " ".join(text[span] for span in one.spans)) for one in build_tree(text).provisions]


def test_no_cell_is_a_title(text_of: TextOf) -> None:
    """A short cell before a longer line heads nothing, and figures in it are no number of a paragraph."""
    lines = ["The sides met in the capital.", *_cells("Project", "Cost", "Clinic", "120 million yen"), "The sides thanked each other."]
    assert [place for place, _ in _places(text_of(lines))] == [f"¶{at}" for at in range(1, 7)]


def test_nothing_after_a_table_hangs_under_its_numbers(text_of: TextOf) -> None:
    """Numbers in cells hold the cells after them and end with the table."""
    lines = ["The sides met in the capital.", *_cells("1.", "Clinic", "2.", "School"), "The sides thanked each other."]
    assert _places(text_of(lines))[-1] == ("¶1", "The sides thanked each other.")
