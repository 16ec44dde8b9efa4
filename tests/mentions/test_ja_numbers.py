"""Japanese numbers that stand for themselves."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.mentions.numbers import Japanese
from taiwa.mentions.words import words_of

NUMBERS = Japanese(words_of("ja"))


@pytest.mark.parametrize(("words", "value"), [
    ("マイナス五", "-5"), ("-1万", "-10000"), ("二百・七一", "200.71"), (".23456", "0.23456"), ("9.2321312", "9.2321312"),
    ("1 234 567.89", "1234567.89"), ("16分の5", "0.3125"), ("百三と四分の三", "103.75"), ("-1と5分の4", "-1.8"), ("1 3/5", "1.6"),
    ("半分", "0.5"), ("百分の2.4", "0.024"), ("1万5千億", "1500000000000"), ("63億6,100万", "6361000000"), ("二〇一六", "2016"),
])  # fmt: skip
def test_a_number_by_itself_is_worth_what_it_says(words: str, value: str) -> None:
    """Signs, points, parts of a whole and mixtures of figures and kanji are exact."""
    assert re.fullmatch(NUMBERS.pattern, words)
    assert NUMBERS.value(words) == Decimal(value)


@given(st.integers(1, 999), st.integers(1, 999))
def test_a_part_of_a_whole_is_its_quotient(top: int, bottom: int) -> None:
    """分の divides, to the figures that decimal arithmetic has."""
    assert abs(Fraction(NUMBERS.value(f"{bottom}分の{top}")) - Fraction(top, bottom)) < Fraction(1, 10**20)


@given(st.integers(0, 10**15 - 1), st.sampled_from(["", "万", "億"]))
def test_figures_and_scales_multiply(figures: int, scale: str) -> None:
    """Grouped or not, figures before a scale are so many of it."""
    size = {"": 1, "万": 10**4, "億": 10**8}[scale]
    for words in (f"{figures}{scale}", f"{figures:,}{scale}"):
        assert NUMBERS.value(words) == (figures * size if figures or not scale else Decimal(size))
