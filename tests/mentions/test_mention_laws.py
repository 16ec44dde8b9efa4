"""What is true of the mentions of any text."""

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.lexicon import Knowledge
from taiwa.mentions import find_mentions, problems, resolve_mentions
from taiwa.meta.models import Meta
from taiwa.tree.models import Tree
from taiwa.values import Edtf

TreeOf = Callable[[str], Tree]
WORDS = st.sampled_from([
    "2016", "年", "9", "-", "月", "10", "日", "から", "まで", "約", "名", "億", "円", "平成", "元", "三", "十", "本", "同", "昨年",
    "第", "回", "(", ")", "「", "」", "条約", "ベルカ", "オルベン", "\n", " ", "、", "今後", "間", "度",
    "$", "5", "million", " March ", " to ", "2021", ",", "since ", "in ", "th", "%", " years", "next ",
])  # fmt: skip
TEXTS = st.lists(WORDS, max_size=30).map("".join) | st.text(max_size=80)


@given(words=TEXTS)
def test_mentions_of_a_kind_never_overlap(tree_of: TreeOf, knowledge: Knowledge, words: str) -> None:
    """No mention overlaps another of its kind or leaves its line, none is empty, each names its rule, in text order."""
    tree = tree_of(words)
    found = find_mentions(tree, knowledge)
    assert [mention.span for mention in found] == sorted(mention.span for mention in found)
    for kind in {mention.kind for mention in found}:
        spans = [mention.span for mention in found if mention.kind == kind]
        assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(mention.rule and mention.span.of(tree.text.chars).strip() for mention in found)
    assert not any("\n" in mention.span.of(tree.text.chars) for mention in found)


@given(words=TEXTS)
def test_every_resolved_date_has_days_of_the_calendar(tree_of: TreeOf, knowledge: Knowledge, words: str) -> None:
    """A settled date can be asked for its first and last day; what cannot be is a problem, never an exception."""
    found = find_mentions(tree_of(words), knowledge)
    for mention in resolve_mentions(found, Meta(date=Edtf("2016-02-29"))):
        if mention.kind == "date":
            assert isinstance(mention.value, Edtf)
            first, last = mention.value.first, mention.value.last
            assert first is None or last is None or first <= last
    assert len(problems(found)) <= len(found)


@given(words=TEXTS)
def test_the_same_text_gives_the_same_mentions(tree_of: TreeOf, knowledge: Knowledge, words: str) -> None:
    """Finding has no memory."""
    assert find_mentions(tree_of(words), knowledge) == find_mentions(tree_of(words), knowledge)


UNITS = ["1", "1,", "一", "(", "「", "第1回", "2016-", "年", "約", "$", "1月", "in ", "A", "one ", "国連", "会"]


@pytest.mark.parametrize("unit", UNITS)
def test_time_is_linear_in_a_hostile_line(tree_of: TreeOf, nothing: Knowledge, unit: str) -> None:
    """A line of one repeated word costs about twice as much when it is twice as long."""
    def cost(size: int) -> float:
        tree = tree_of("あ\n" + unit * (size // len(unit)))
        taken = []
        for _ in range(3):  # the least, because others may work on the machine
            start = time.process_time()
            find_mentions(tree, nothing)
            taken.append(time.process_time() - start)
        return min(taken)

    cost(1_000)
    assert cost(80_000) < 12 * max(cost(20_000), 0.01)
