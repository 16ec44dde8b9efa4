"""Drafts, told from what was adopted."""

import pytest

from drafts import Draft
from taiwa.record.status import rows, says_draft

ROWS = [row for place in rows().values() for row in place]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["words"][0])
def test_each_row_takes_and_leaves(row: dict[str, str]) -> None:
    """Every row of words takes the title of a draft and leaves one that only looks like it."""
    assert says_draft(row["takes"])
    assert not says_draft(row["leaves"])


@pytest.mark.parametrize("title", ["DRAFT: Joint statement", "[Draft] Joint statement", "共同声明（案）", "Joint statement – draft", "Joint statement (Draft 2.1)"])
def test_a_draft_says_so_in_many_ways(title: str) -> None:
    """Brackets, dashes, case and width are no difference."""
    assert says_draft(title)


@pytest.mark.parametrize(("line", "draft"), [("DRAFT", True), ("(案)", True), ("The draft was welcomed.", False)])
def test_a_line_of_its_own_says_so(*, line: str, draft: bool) -> None:
    """The word alone on a line above the text marks a draft, a sentence about one does not."""
    assert Draft("a.txt").para(line).document().draft is draft
