"""The words of tables of measures."""

import pytest

from taiwa.tree.heads import SECTIONS, Row, folded, head_words, rows


@pytest.mark.parametrize(("file", "section", "row"), rows(), ids=lambda one: one if isinstance(one, str) else "")
def test_a_row_takes_its_cell_and_leaves_the_other(file: str, section: str, row: Row) -> None:
    """Each row names a cell it takes and one that it leaves."""
    assert file in ("en.yaml", "ja.yaml", "ru.yaml")
    listed = {folded(word) for word in row["words"]}
    yes, no = str(row["yes"]), str(row["no"])
    if section == "heads":
        assert head_words().column(yes) == row["kind"]
        assert head_words().column(no) != row["kind"]
        assert head_words().column(f"{yes} (2031)") == row["kind"]
    assert folded(yes) in listed
    assert folded(no) not in listed


def test_no_word_heads_two_kinds_of_columns() -> None:
    """A head means one thing in all languages; each section of each language holds something."""
    heads = [folded(word) for _, section, row in rows() if section == "heads" for word in row["words"]]
    kinds = {word: head_words().column(word) for word in heads}
    assert all(kinds[folded(word)] == row["kind"] for _, section, row in rows() if section == "heads" for word in row["words"])
    assert {(file, section) for file, section, _ in rows()} == {(f"{one}.yaml", section) for one in ("en", "ja", "ru") for section in SECTIONS}
