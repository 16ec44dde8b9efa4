"""Stances, plans and requests that stand inside another word: a standpoint, a complement, a relative clause, a shared concern."""

import pytest
from cue_examples import TWO, acts_of, reading

from taiwa.acts.models import Force
from taiwa.reading import Reading


def told(made: Reading, body: str) -> list[str]:
    """The acts of a body, each as type and predicate."""
    return [f"{act.act.value} {made.text.chars[act.predicate.start : act.predicate.end]}" for act in acts_of(made, body)]


UNOWED = [
    ("ケルデア側は、港の整備の取組を支持する考えを示した。", ["support 支持する考えを示した"]),
    ("ケルデア側は、この決定を支持する姿勢を打ち出した。", ["support 支持する姿勢を打ち出した"]),
    ("ケルデア側は、この決定を支持しない考えを示した。", ["condemn 支持しない考えを示した"]),
    ("ケルデア側は、改革を支持する国の考えを示した。", ["say 考えを示した"]),
    ("双方は、航路の変更に断固として反対することを確認した。", ["condemn 反対することを確認した"]),
    ("双方は、発射を非難するという我々の立場を改めて表明する。", ["condemn 非難するという我々の立場を改めて表明する"]),
    ("双方は、サルメト側が発射を非難したことを確認した。", ["confirm 確認した"]),
    ("双方は、発射を非難することが重要であることを確認した。", ["confirm 重要であることを確認した"]),
    ("双方は、毛布を供給するとした両国の公約に対する自国の貢献を再確認した。", ["confirm 再確認した"]),
    ("ケルデア側は、サルメト側からの要請があり、資料を配布した。", []),
    ("ケルデア側は、受入国の要請があり、資料を配布した。", []),
    ("サルメト側から、早期の返答の要請があり、ケルデア側は、これを歓迎した。", ["urge 要請があり", "welcome 歓迎した"]),
    ("双方から強い懸念が示され、ケルデア側もこれを共有した。", ["concern 懸念が示され", "concern 共有した"]),
    ("サルメト側は、航路が重要であると述べ、ケルデア側もこれを共有した。", ["say 述べ", "agree 共有した"]),
    ("ケルデア側は、サルメトが法律を改正することを明言した。", ["say 明言した"]),
    ("ケルデア側は、サルメトが全廃を実現するとの目標を発表した。", ["say 発表した"]),
    ("ケルデア側は、方針を説明した。", ["say 説明した"]),
]


@pytest.mark.parametrize(("body", "expected"), UNOWED)
def test_a_stance_inside_another_word_is_the_act_and_owes_nothing(body: str, expected: list[str]) -> None:
    """What is supported, condemned, shared, asked or promised elsewhere is no promise of the speaker."""
    made = reading(TWO, body)
    assert (told(made, body), list(made.undertakings)) == (expected, [])


@pytest.mark.parametrize(
    ("body", "expected", "owed"),
    [
        ("ケルデア側は、協力を強化する考えを示した。", "intend 考えを示した", "協力を強化する"),
        ("ケルデア側は、会合を開催するとした。", "commit 開催する", "会合を開催する"),
        ("ケルデア側は、法律を改正することを明言した。", "commit 改正することを明言した", "法律を改正する"),
        ("ケルデア側は、通信網の支援を行うと述べた。", "commit 行う", "通信網の支援を行う"),
        ("ケルデア側は、協力を継続するとの方針を説明した。", "intend 方針を説明した", "協力を継続する"),
        ("ケルデア側は、次回も取り上げる考えを紹介した。", "intend 考えを紹介した", "次回も取り上げる"),
        ("ケルデア側は、全廃を実現するとの目標を発表した。", "intend 目標を発表した", "全廃を実現する"),
    ],
)
def test_a_plan_of_the_speaker_under_a_verb_of_saying_is_owed(body: str, expected: str, owed: str) -> None:
    """A plan said in the speaker's own name is an act with its undertaking, whichever verb reports it."""
    made = reading(TWO, body)
    assert (told(made, body), [made.text[one.action] for one in made.undertakings]) == ([expected], [owed])


@pytest.mark.parametrize(
    ("body", "force"),
    [
        ("ケルデア側は、参加を検討することを約束した。", Force.INTEREST),
        ("ケルデア側は、参加を検討する用意がある。", Force.INTEREST),
        ("ケルデア側は、検討した結果を公表することを約束した。", Force.COMMITMENT),
        ("ケルデア側は、会合を主催する用意がある。", Force.READINESS),
    ],
)
def test_a_promise_to_consider_binds_to_no_more_than_interest(body: str, force: Force) -> None:
    """The verb that ends what is promised says how far the promise binds."""
    (act,) = acts_of(reading(TWO, body), body)
    assert act.force is force


@pytest.mark.parametrize(
    ("body", "again"),
    [
        ("双方は、発射を非難するという立場を再確認した。", True),
        ("双方は、発射を非難することを改めて確認した。", True),
        ("双方は、発射を非難することを確認した。", False),
    ],
)
def test_a_stance_confirmed_is_said_again_only_where_the_words_say_so(body: str, *, again: bool) -> None:
    """再確認 and 改めて repeat a stance, 確認 alone does not."""
    (act,) = acts_of(reading(TWO, body), body)
    assert (act.act.value, act.reaffirmed) == ("condemn", again)


def test_an_adverb_is_a_word_of_its_own() -> None:
    """The 更に in 変更に belongs to what is changed."""
    body = "双方は、航路の変更に反対した。"
    made = reading(TWO, body)
    (act,) = acts_of(made, body)
    assert act.content is not None
    assert made.text[act.content] == "航路の変更"
