"""Words of a sentence with their places."""

from itertools import accumulate, permutations

import pytest

from taiwa.acts.ja.tokens import tokens

SPELLINGS = ("WTOとの協力", "wtoとの協力", "徳島(とくしま)県の代表", "徳島県の代表", "スーパーーーの件", "スーパーの件", "ケルデア側とKELDEA")


@pytest.mark.parametrize(("first", "second"), list(permutations(SPELLINGS, 2)))
def test_a_word_is_as_it_stands_in_its_own_sentence(first: str, second: str) -> None:
    """The words of a sentence add up to it and begin where they stand, however the sentence before spelt them."""
    tokens(first)
    read = tokens(second)
    surfaces = [word.surface for word in read.words]
    assert "".join(surfaces) == second
    assert list(read.starts) == [0, *accumulate(map(len, surfaces))]


@pytest.mark.parametrize(("chars", "deep"), [
    ("協力", "0"), ("(協力)", "111"), ("協力(提案)", "0111"), ("「(協力)」", "12221"), (")協力(提案", "0000"), ("協力(提案)(案", "011100"),
])
def test_brackets_hold_what_stands_in_them(chars: str, deep: str) -> None:
    """A bracket and what it holds are one deeper than what stands around it, and one without its other half holds nothing."""
    assert "".join(map(str, tokens(chars).deep)) == deep
