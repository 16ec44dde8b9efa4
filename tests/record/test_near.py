"""Words near an issue, and names in two scripts."""

import pytest

from taiwa.record.near import NearRow, near_in, near_rows
from taiwa.record.sounds import sound_alike


@pytest.mark.parametrize("row", near_rows(), ids=lambda row: row.takes)
def test_a_row_of_words_near_an_issue_takes_and_leaves(row: NearRow) -> None:
    """Each row shows its issue in its one sentence and not in the other."""
    assert row.issue in near_in(row.takes)
    assert row.issue not in near_in(row.leaves)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("オルヴァ", "orva", True), ("ケルデア", "keldea", True), ("サルメト", "sarmeth", True), ("イスタリカ", "istarika", True), ("orva", "オルヴァ", True),
        ("オルヴァ", "orda", False), ("ケルデア", "sarmeth", False), ("アオイ", "aoi", False), ("orva", "orva", False),
    ],
)  # fmt: skip
def test_a_name_in_katakana_sounds_like_one_in_latin_letters_by_its_consonants(one: str, other: str, alike: bool) -> None:  # noqa: FBT001 — a column
    """Of names with one consonant nothing is said, and two in one script are compared as they are printed."""
    assert sound_alike(one, other) is alike
