"""What is always true of a tree."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from taiwa.text.models import Text
from taiwa.tree import Tree, build_tree
from taiwa.values import Span

TextOf = Callable[..., Text]

_STARTS = ["", "1. ", "2. ", "3 ", "(1) ", "(2)", "(a) ", "I. ", "II. ", "i) ", "ア ", "一、", "- ", "・", "-", "第1条 ", "Annex I", "###", "  - "]
_ENDS = ["", "。", ".", ":", ";", "、", " ", "…", "Jr."]
_WORDS = st.one_of(st.sampled_from(["双方は一致した", "We met", "外務大臣", "2006年8月28日", "経済", "Conclusion"]), st.text(max_size=12))
_STYLES = st.sampled_from([("plain", 0), ("heading", 1), ("heading", 2), ("bold", 0), ("item", 1), ("item", 2), ("cell", 0)])


@st.composite
def _lines(draw: st.DrawFn) -> list[tuple[str, int, str]]:
    lines = []
    for _ in range(draw(st.integers(0, 14))):
        style, level = draw(_STYLES)
        words = draw(st.sampled_from(_STARTS)) + draw(_WORDS) + draw(st.sampled_from(_ENDS))
        lines.append((style, level, words.replace("\n", " ")))
    return lines


def spans_of(tree: Tree) -> list[Span]:
    """Every place that the tree gives out, in text order."""
    return sorted([*tree.front, *(span for one in tree.provisions for span in one.spans)])


def assert_covers(tree: Tree) -> None:
    """Every character that is not white space lies in exactly one span."""
    chars, at = tree.text.chars, 0
    for span in spans_of(tree):
        assert span.start >= at
        assert not chars[at : span.start].strip()
        assert len(span.trim(chars)) == len(span) > 0
        at = span.end
    assert not chars[at:].strip()


def assert_eids(tree: Tree) -> None:
    """eIds are unique and ASCII."""
    eids = [one.eid for one in tree.provisions]
    assert len(set(eids)) == len(eids)
    assert all(eid.isascii() and " " not in eid for eid in eids)


@settings(max_examples=300)
@given(lines=_lines())
def test_nothing_is_lost_or_doubled(lines: list[tuple[str, int, str]], text_of: TextOf) -> None:
    """Front, numbers, titles and bodies in order hold every character that is not white space exactly once."""
    tree = build_tree(text_of(lines))
    assert_covers(tree)
    own = [span for one in tree.provisions for span in one.spans]
    assert own == sorted(own)


@settings(max_examples=300)
@given(lines=_lines())
def test_eids_are_unique_and_ascii(lines: list[tuple[str, int, str]], text_of: TextOf) -> None:
    """Every provision has an eId of its own in ASCII, and stands under the provisions of its path."""
    tree = build_tree(text_of(lines))
    assert_eids(tree)
    paths = {one.path for one in tree.provisions} | {("preamble",)}
    assert all(one.path[:-1] in paths for one in tree.provisions if len(one.path) > 1)


@given(st.lists(st.text(st.sampled_from("ab 語。"), min_size=3, max_size=9).filter(lambda words: len(words.strip()) > 2), min_size=4, max_size=4))
def test_the_same_numbering_gives_the_same_eids(text_of: TextOf, words: list[str]) -> None:
    """What the paragraphs say plays no part in their eIds."""
    numbers = ["1. ", "(1) ", "(2) ", "2. "]
    tree = build_tree(text_of([number + one + "した。" for number, one in zip(numbers, words, strict=True)]))
    assert [one.eid for one in tree.provisions] == ["para_1", "para_1__para_1", "para_1__para_2", "para_2"]


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_a_tree_grows_from_any_text(text_of: TextOf, chars: str) -> None:
    """Building a tree raises nothing and loses nothing, whatever the characters."""
    assert_covers(build_tree(text_of(chars.split("\n"))))


@pytest.mark.parametrize("lines", [
    ["(" * 200_000], ["1" * 200_000], ["-" * 200_000], ["。" * 200_000], [" " * 200_000 + "a"], ["I" * 200_000],
    ["- a"] * 20_000, ["1. a"] * 20_000, [f"{n}. a" for n in range(20_000)], ["1. a:", "(1) b"] * 10_000, ["a:", "1. b"] * 10_000,
    [" " * (2 * n) + "- a" for n in range(600)], [("bold", 0, "A")] * 20_000, ["a"] * 20_000, ["- A", "双方は一致した。"] * 10_000,
], ids=lambda lines: str(lines[0])[:8])  # fmt: skip
def test_time_grows_with_the_text_alone(lines: list[str], text_of: TextOf) -> None:
    """A hostile text of some hundred thousand characters takes no longer than an honest one (a generous bound)."""
    text = text_of(lines)
    start = time.process_time()
    build_tree(text)
    assert time.process_time() - start < 5


def test_nesting_has_a_limit(text_of: TextOf) -> None:
    """Items nested without end are flattened, so that no path grows with the text."""
    tree = build_tree(text_of([" " * (2 * depth) + "- a" for depth in range(100)]))
    assert len(tree.provisions) == 100
    assert max(len(one.path) for one in tree.provisions) < 20
