"""Whose decision or plan others welcome, where two or more are named."""

import pytest
from cue_examples import reading

EN = "Joint Statement\n\n4 May 2031\n\nThe Ministers of Keldea, Sarmeth and Istarika met in Oshmera on 4 May 2031.\n\n"
JA = "ケルデア、サルメト及びイスタリカの共同声明\n\n2031年5月4日\n\nケルデア、サルメト及びイスタリカの外務大臣は、2031年5月4日、オシュメーラにおいて会談を行った。\n\n"


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("The Ministers welcomed the decision of Keldea and Sarmeth to set up a joint working group on the lake.", ["XA", "XB"]),
        ("The Ministers welcomed the plan of Keldea to set up a working group with Sarmeth.", ["XA"]),
        ("The Ministers welcomed Keldea and Sarmeth’s decision to open a school.", ["XA", "XB"]),
        ("閣僚は、ケルデア及びサルメトの合同作業部会設置の決定を歓迎した。", ["XA", "XB"]),
    ],
)
def test_a_decision_of_two_is_of_both(words: str, owners: list[str]) -> None:
    """Nobody who is named beside its owner is left out."""
    read = reading(JA if words[-1] == "。" else EN, words)
    inner = [act for act in read.acts for act in act.embedded]
    assert [list(act.holders) for act in inner] == [owners]
