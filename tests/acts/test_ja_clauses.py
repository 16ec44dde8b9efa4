"""Japanese clauses: which predicates act, of what type, and on which ground."""

import pytest

from taiwa.acts.ja.chain import Chain
from taiwa.acts.ja.cues import load
from taiwa.acts.ja.naming import Clauses
from taiwa.acts.ja.predicates import predicates
from taiwa.acts.ja.tokens import tokens

CUES = load()


def outline(sentence: str) -> list[str]:
    """`type predicate` of each act of one sentence."""
    words = tokens(sentence)
    links = Chain(Clauses(sentence, words, predicates(words, CUES)), CUES).links()
    return [f"{link.named.act} {sentence[link.named.start : link.named.end]}" for link in links]


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("双方は、協定の署名を歓迎するとともに、協力を強化する意向を共有する。", ["welcome 歓迎する", "intend 意向を共有する"]),
        ("双方は、対話を継続し、協議を実施すると共に、交流を強化する用意があることを確認する。", ["intend 用意があることを確認する"]),
        ("双方は、会議の開催にあたり協力すると共に、この会議が協力をもたらすことへの期待を表明する。", ["commit 協力する", "expect 期待を表明する"]),
        ("A大臣から、貴国の訪問を歓迎するとともに、早期の実現を期待する旨述べた。", ["welcome 歓迎する", "expect 期待する"]),
        ("A大臣から、貴国との協力を推進していきたい旨述べました。", ["intend 推進していきたい"]),
        ("A大臣から、この問題は極めて重要である旨述べました。", ["say 述べました"]),
        ("A大臣は、円借款を供与することを決定したことを伝えた。", ["decide 決定したことを伝えた"]),
        ("A大臣は、各国の努力を支援する旨表明した。", ["commit 支援する旨表明した"]),
        ("A大臣から、提案を一貫して支持する立場を述べたのに対し、B大臣から謝意が述べられた。", ["support 支持する立場を述べた", "thank 謝意が述べられた"]),
        ("双方は、協力の必要性につき認識を共有し、改革に取り組む決意を表明する。", ["agree 認識を共有し", "intend 決意を表明する"]),
        ("双方は、協力の必要性を確認した。", ["confirm 必要性を確認した"]),
        ("双方は、協力の重要性を指摘した。", ["stress 重要性を指摘した"]),
        ("双方は、成果を満足の意をもって指摘した。", ["welcome 満足の意をもって指摘した"]),
        ("双方は、取組に肯定的に留意した。", ["appreciate 肯定的に留意した"]),
        ("双方は、環境を整備しつつ、協力を強化する。", ["commit 強化する"]),
        ("A大臣から、投資の拡大を期待するとの発言があった。", ["expect 期待する"]),
        ("双方は、情勢について意見を交わし、連携していくことを確認した。", ["say 意見を交わし", "confirm 確認した"]),
        ("A国は、支援を実施する考えを表明し、B国はこれに謝意を示した。", ["intend 考えを表明し", "thank 謝意を示した"]),
        ("A大臣から、力による現状変更は認められない旨述べた。", ["condemn 認められない"]),
        ("双方は、発射が容認できず受け入れられないことを断固として表明した。", ["condemn 受け入れられないことを断固として表明した"]),
    ],
)  # fmt: skip
def test_the_noun_that_names_the_act_wins_over_the_verb_that_carries_it(sentence: str, acts: list[str]) -> None:
    """Type and predicate are those of the annotation guide."""
    assert outline(sentence) == acts


@pytest.mark.parametrize(
    "sentence",
    [
        "会合が東京で開催された。",
        "双方は、式典に出席した。",
        "双方の間で合意には至らなかった。",
        "相手国が支持を表明し、目標を提出した計画がある。",
        "これは重要な課題である。",
    ],
)
def test_events_and_denied_results_are_no_acts(sentence: str) -> None:
    """What happened, and what did not come about, is not said by anyone."""
    assert outline(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("双方は、この提案を支持しない。", ["condemn 支持しない"]),
        ("双方は、協力を惜しまない。", ["commit 惜しまない"]),
        ("双方は、支援を約束することはできない。", ["say 約束することはできない"]),
        ("双方は、構想を支持することはできない。", ["condemn 支持することはできない"]),
        ("A側は、要請には応じられないと述べた。", ["say 応じられない"]),
        ("双方は、計画を完成することができない。", []),
    ],
)
def test_a_denied_stance_is_what_it_says(sentence: str, acts: list[str]) -> None:
    """A negated stance turns; what is not spared is promised."""
    assert outline(sentence) == acts


def test_a_predicate_under_a_subject_of_its_own_is_embedded() -> None:
    """In AがXを表明し、Yしたことを評価する, 表明し is A's, not the speaker's."""
    assert outline("B大臣から、A国が合意への支持を表明し、目標を提出したことを評価する旨述べた。") == ["appreciate 評価する"]
