"""Columns of a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.reports.columns import columns, shortened, wrapped


@pytest.mark.parametrize(("words", "width"), [("abc", 3), ("閣僚", 4), ("ｱ", 1), ("Ａ", 2), ("が", 2), ("e\u0301", 1)])
def test_a_wide_character_takes_two_columns(words: str, width: int) -> None:
    """Japanese and full-width letters take two columns, a combining accent none."""
    assert columns(words) == width


@given(st.text(alphabet="あ国a ,、。(", max_size=40), st.integers(4, 20))
def test_wrapping_loses_no_letter(words: str, width: int) -> None:
    """Lines joined hold the same letters in order, spaces aside."""
    assert "".join("".join(wrapped(words, width)).split()) == "".join(words.split())


@given(st.text(alphabet="あ国ab、", max_size=30), st.integers(2, 20))
def test_what_is_shortened_fits(words: str, width: int) -> None:
    """A short word is left as it is; of a long one as much is kept as fits, with an ellipsis."""
    short = shortened(words, width)
    assert columns(short) <= width
    assert short == words if columns(words) <= width else short.endswith("…") and words.startswith(short[:-1])
