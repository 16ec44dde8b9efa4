"""Words of a sentence with their places."""

from itertools import accumulate, permutations

import pytest
from sudachipy import Dictionary, SplitMode

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


@pytest.mark.parametrize("chars", ["徳島(とくしま)県の代表", "(とくしま)徳島県の代表", "徳島県(とくしま)"])
def test_a_reading_stands_in_its_brackets(chars: str) -> None:
    """How a name is read aloud is a word in brackets as any other, wherever they stand."""
    read = tokens(chars)
    inside = [word.surface for word, deep in zip(read.words, read.deep, strict=True) if deep]
    assert "".join(inside) == "(とくしま)"


@pytest.mark.parametrize("chars", [
    "2016年に5,680億円を供与した", "63億6,100万円と1.5倍", "二十五名、二〇一六年", "第1.2.3項、12.5%", "一層の協力を2度行った",
    "サイドフスカヤ大臣とゾンガリア側", "ヴェルドゥナ・ケルデア間のプロジェクト", "ァゾンガリア", "3日、4日及び10日",
])  # fmt: skip
def test_numbers_and_names_are_put_together_as_sudachi_does(chars: str) -> None:
    """The words are those of Sudachi with its own step of joining numbers and katakana, which takes it longer."""
    whole = Dictionary().tokenizer(SplitMode.C).tokenize(chars)
    assert [(word.surface, word.sub) for word in tokens(chars).words] == [(word.surface(), word.part_of_speech()[1]) for word in whole]


def test_a_number_is_one_whatever_stands_before_it() -> None:
    """A comma before a number makes no difference to it: Sudachi takes the commas in it for others then."""
    assert [word.surface for word in tokens("甲,1,000名").words][-2:] == ["1,000", "名"]
