"""Groups of a document whose opening names somebody nobody knows: never some of them for all."""

import pytest

from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.source import from_bytes

KNOWN = load()
JA = "共同声明\n\n2031年5月4日\n\n{}\n\n{}は、対話の重要性を強調した。\n"
EN = "Joint Statement\n\n4 May 2031\n\n{}\n\n1. {} underlined the importance of dialogue.\n"


def _said(words: str) -> list[tuple[str, bool]]:
    """The holders of the last act, and whether it was left open with a reason."""
    act = read(from_bytes(words.encode(), "a.txt"), KNOWN).acts[-1]
    return [(" ".join(act.holders), act.open is not None)]


@pytest.mark.parametrize(
    ("words", "opening", "group", "holders"),
    [
        (JA, "日本国、{}及びカナダの外務大臣(以下「閣僚」という。)は、会合を行った。", "閣僚", "CA FR JP"),
        (JA, "{}及びカナダの外務大臣は、会合を行った。", "両国", "CA FR"),
        (EN, 'The Foreign Ministers of Canada, {} and Japan (hereinafter "the Ministers") met.', "The Ministers", "CA FR JP"),
        (EN, "The Foreign Ministers of Canada, Japan and {} met.", "The Ministers", "CA FR JP"),
    ],
)
def test_a_group_is_left_open_where_the_opening_names_somebody_nobody_knows(words: str, opening: str, group: str, holders: str) -> None:
    """Read whole, the list is the group; with a member that no registry has, nobody is said to be all of it."""
    known, unknown = ("フランス", "ケルドナ共和国") if words == JA else ("France", "Keldonia")
    assert _said(words.format(opening.format(known), group)) == [(holders, False)]
    assert _said(words.format(opening.format(unknown), group)) == [("", True)]


@pytest.mark.parametrize(("number", "holders"), [("three", "CA FR JP"), ("four", ""), ("two", "")])
def test_a_number_of_states_that_is_not_that_of_the_parties_leaves_open_which_are_meant(number: str, holders: str) -> None:
    """The four signatories are not the three parties."""
    words = EN.format("The Foreign Ministers of Canada, Japan and France met.", f"The {number} countries")
    assert _said(words) == [(holders, not holders)]


@pytest.mark.parametrize(("words", "holders"), [("Officials of Japan, France and Canada met.", ""), ("Japan, France and Canada met.", "CA FR JP")])
def test_a_list_whose_beginning_is_another_s_is_not_told_of_its_rest(words: str, holders: str) -> None:
    """Officials of A, B and C: B and C are not all who met."""
    head = "Joint Statement\n\n4 May 2031\n\nThe Foreign Ministers of Canada, Japan and France agreed.\n\n1. "
    assert _said(head + words) == [(holders, not holders)]


def test_a_long_list_is_taken_apart_in_one_way() -> None:
    """Forty names joined by and, which could be parted in more ways than anybody can try."""
    unknown = " and ".join(f"Zor{chr(97 + at % 26)}{'i' * (1 + at // 26)}a" for at in range(40))
    assert _said(EN.format(f"The Foreign Ministers of Canada, {unknown} and Japan met.", "The Ministers")) == [("", True)]


def test_the_plural_of_two_is_both_whoever_is_unknown() -> None:
    """An unknown president beside the minister of one of two parties: they are not one of them alone."""
    text = 'Joint Statement by Canada and Japan\n\n4 May 2031\n\nPresident Zorvan and General Secretary Ito of Japan (hereinafter "the leaders") met.\n\n1. The leaders underlined the importance of dialogue.\n'
    assert _said(text) == [("CA JP", False)]
