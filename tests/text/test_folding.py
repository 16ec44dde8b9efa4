"""Width folding keeps every origin exact."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.text.folding import folded
from taiwa.text.strand import Strand, cut_from


@pytest.mark.parametrize(
    ("words", "becomes", "runs"),
    [
        ("２０２２年", "2022年", [(5, 0, 5)]),
        ("第Ⅶ部", "第VII部", [(1, 0, 1), (3, 1, 2), (1, 2, 3)]),
        ("ｶﾞｽ", "ガス", [(1, 0, 2), (1, 2, 3)]),
        ("か\u3099く", "がく", [(1, 0, 2), (1, 2, 3)]),
        ("a\u00a0b\u3000c", "a b c", [(5, 0, 5)]),
        ("協カ", "協カ", [(2, 0, 2)]),
        ("\ufdfa", "\ufdfa", [(1, 0, 1)]),
    ],
)
def test_a_sign_that_becomes_several_is_a_run_of_its_own(words: str, becomes: str, runs: list[object]) -> None:
    """Full-width signs fold one for one; others stand for their source as a whole; misprints stay."""
    assert folded(cut_from(words, 0, len(words))) == Strand(becomes, runs)


@given(st.text(max_size=60))
def test_folding_is_nfkc(words: str) -> None:
    """Folding the folded words and folding the source give the same, whatever the characters."""
    strand = folded(cut_from(words, 0, len(words)))
    assert normalize("NFKC", strand.words) == normalize("NFKC", words)
    assert sum(length for length, _, _ in strand.runs) == len(strand.words)
