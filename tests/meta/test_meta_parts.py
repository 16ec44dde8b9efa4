"""The sentences of a stretch of text, from its beginning and from its end."""

import pytest

from taiwa.meta.parts import last_sentences, sentences_in
from taiwa.values import Span

TEXTS = (
    "両国は協力した。会合は成功した。\n\n双方は(以下「甲」という。)の提案を歓迎した。", "A title\n \nKeldea agreed. Sarmeth signed it.\nDone", "一つの文", "\n\n", "",
)  # fmt: skip


@pytest.mark.parametrize("chars", TEXTS)
@pytest.mark.parametrize("count", [1, 2, 9])
@pytest.mark.parametrize("first", [0, 3])
def test_the_last_sentences_are_the_last_of_all(chars: str, count: int, first: int) -> None:
    """Whoever looks from the end on finds what one finds who reads on to the end."""
    within = Span(min(first, len(chars)), len(chars))
    assert last_sentences(chars, within, count) == list(sentences_in(chars, within))[-count:]
