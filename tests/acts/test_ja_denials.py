"""Denials, refusals and reversals: the stance has the polarity of its verb, and what is refused is owed by nobody."""

import pytest
from cue_examples import TWO, acts_of, reading

from taiwa.acts.ja.denials import AGAINST_IT
from taiwa.acts.models import Degree
from taiwa.record.stances import is_denied, stance_of


def outline(body: str) -> list[str]:
    """The acts of a body, each as type and predicate, `!` before one that denies."""
    made = reading(TWO, body)
    return [
        f"{'!' * is_denied(act)}{act.act.value} {made.text.chars[act.predicate.start : act.predicate.end]}" for act in acts_of(made, body)
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("双方は、航路の変更を支持しないことを確認した。", ["!condemn 支持しないことを確認した"]),
        ("双方は、航路の変更を支持することを確認した。", ["support 支持することを確認した"]),
        ("双方は、航路の変更を支持しないことで改めて一致した。", ["!condemn 支持しないことで改めて一致した"]),
        ("双方は、サルメト側が航路の変更を支持しないことを確認した。", ["confirm 確認した"]),
        ("双方は、航路の変更を支持しなかったことを確認した。", ["confirm 確認した"]),
        ("双方は、航路の変更に反対しないことを確認した。", ["confirm 確認した"]),
        ("ケルデア側は、航路の変更を支持しない意向を表明した。", ["!condemn 支持しない意向を表明した"]),
        ("ケルデア側は、航路の変更を支持することはできないとの立場を表明した。", ["!condemn 支持することはできないとの立場を表明した"]),
        ("ケルデア側は、航路の変更を支持することはできない。", ["!condemn 支持することはできない"]),
        ("双方は、航路の変更に同意しないことを決定した。", ["!condemn 同意しないことを決定した"]),
        ("双方は、威嚇を容認しないことで一致した。", ["condemn 容認しないことで一致した"]),
        ("双方は、サルメト側は航路の変更を支持しないことを確認した。", ["confirm 確認した"]),
        ("双方は、航路の変更は支持しないことを確認した。", ["!condemn 支持しないことを確認した"]),
        ("ケルデア側は、サルメト側は航路の変更を支持しないと述べた。", ["say 述べた"]),
        ("ケルデア側は歓迎の意を表明し、サルメト側は航路の変更を支持しないと述べた。", ["welcome 歓迎の意を表明し", "!condemn 支持しない"]),
        ("双方は、サルメト側が航路の変更を支持しないことで一致した。", ["agree 一致した"]),
        ("ケルデア側は、航路の変更を支持しかねる旨述べた。", ["!condemn 支持しかねる"]),
        ("ケルデア側は、航路の変更は受け入れ難いと述べた。", ["condemn 受け入れ難い"]),
        ("ケルデア側は、航路の変更は支持しがたく、反対する旨述べた。", ["!condemn 支持しがたく", "condemn 反対する"]),
        ("ケルデア側は、対立を招きかねない措置に反対した。", ["condemn 反対した"]),
        ("議長を兼ねるケルデア側は、航路の変更を支持した。", ["support 支持した"]),
        ("ケルデア側は、採決で棄権する意向を表明した。", ["!say 棄権する意向を表明した"]),
        ("ケルデア側は、航路の変更に反対票を投じた。", ["condemn 反対票を投じた"]),
        ("ケルデア側は、航路の変更への反対に転じた。", ["condemn 反対に転じた"]),
        ("ケルデア側は、航路の変更を支持する立場に転じた。", ["support 支持する立場に転じた"]),
        ("ケルデア側は、航路の変更に反対するとの主張に同意しない。", ["!say 同意しない"]),
        ("ケルデア側は、島は自国に属するとの主張を退けた。", ["condemn 退けた"]),
        ("ケルデア側は、航路の変更に反対するとの発言を引用した。", []),
        ("ケルデア側は、航路の変更への支持を撤回する旨述べた。", ["!say 支持を撤回する"]),
        ("ケルデア側は、航路の変更への支持を撤回することを決定した。", ["!say 支持を撤回することを決定した"]),
        ("ケルデア側は、航路の変更への支持を見送った。", ["!say 支持を見送った"]),
        ("ケルデア側は、航路の変更への支持を撤回すると表明した。", ["!say 支持を撤回すると表明した"]),
        ("ケルデア側は、航路の変更への支持を撤回することを表明した。", ["!say 支持を撤回することを表明した"]),
        ("ケルデア側は、航路の変更への支持の撤回を表明した。", ["!say 支持の撤回を表明した"]),
        ("ケルデア側は、航路の変更への支持を取り下げる意向を表明した。", ["!say 支持を取り下げる意向を表明した"]),
        ("ケルデア側は、サルメト王国が航路の変更への支持を撤回すると表明した。", ["say 表明した"]),
        ("ケルデア側は、サルメト王国の航路の変更への支持の撤回を発表した。", ["say 発表した"]),
        ("ケルデア側は、部隊の撤回を発表した。", ["say 発表した"]),
        ("ケルデア側は、追加の拠出は約束できないとした。", ["!say 約束できない"]),
    ],
)
def test_what_is_confirmed_settled_or_meant_has_the_polarity_of_its_clause(body: str, expected: list[str]) -> None:
    """Not the verb that carries it but the clause says on which side the holder stands."""
    assert outline(body) == expected


@pytest.mark.parametrize(
    ("body", "expected", "owed"),
    [
        ("ケルデア側は、資金を拠出しない旨述べた。", ["!say 拠出しない"], []),
        ("ケルデア側は、会合に参加しない意向を表明した。", ["!say 参加しない意向を表明した"], []),
        ("ケルデア側は、協定への署名を見送る方針を説明した。", ["!say 署名を見送る方針を説明した"], []),
        ("ケルデア側は、支援を行わないことを決定した。", ["!say 支援を行わないことを決定した"], []),
        ("ケルデア側は、支援を停止しないことを約束した。", ["commit 約束した"], ["支援を停止しないこと"]),
        ("ケルデア側は、ダムの建設を中止しないことを明らかにした。", ["say 中止しないことを明らかにした"], []),
        ("ケルデア側は、ダムの建設を中止しない旨表明した。", ["say 中止しない旨表明した"], []),
        ("ケルデア側は、教員の派遣計画を中止する意向を表明した。", ["!say 派遣計画を中止する意向を表明した"], []),
        ("ケルデア側は、濃縮計画を中止する意向を表明した。", ["intend 意向を表明した"], ["濃縮計画を中止する"]),
        ("ケルデア側は、核実験を見合わせる方針を表明した。", ["intend 方針を表明した"], ["核実験を見合わせる"]),
        ("双方は、次回会合を延期することで一致した。", ["!say 延期することで一致した"], []),
        ("ケルデア側は、交渉を打ち切る。", ["!say 交渉を打ち切る"], []),
        ("ケルデア側は、交渉を再開する。", ["commit 再開する"], ["交渉を再開する"]),
        ("双方は、敵対行為を停止することで一致した。", ["agree 一致した"], ["敵対行為を停止すること"]),
        ("双方は、この兵器を使用しないことで一致した。", ["agree 一致した"], ["この兵器を使用しないこと"]),
    ],
)
def test_a_refusal_to_give_is_said_and_not_to_harm_is_promised(body: str, expected: list[str], owed: list[str]) -> None:
    """What others could hope for decides: not to contribute is no promise, not to use a weapon is one."""
    made = reading(TWO, body)
    assert outline(body) == expected
    assert [made.text[one.action] for one in made.undertakings] == owed


def test_a_view_shared_against_something_is_no_sure_agreement() -> None:
    """看過できないとの認識で一致した says no side on the matter: the agreement stays, and says why it is unsure."""
    body = "双方は、氷河への影響は看過できないとの認識で一致した。"
    (act,) = acts_of(reading(TWO, body), body)
    assert (act.act.value, act.confidence, act.open) == ("agree", "unsure", AGAINST_IT)


@pytest.mark.parametrize(
    ("body", "owed"),
    [
        ("双方は、協定が市場を開放し、貿易を拡大することを確認した。", []),
        ("双方は、両国が直面する課題に取り組み、貿易を拡大することを確認した。", ["両国が直面する課題に取り組み、貿易を拡大すること"]),
        ("双方は、協定が透明性を高めることを歓迎し、貿易を拡大することを確認した。", ["貿易を拡大すること"]),
        ("双方は、航路の変更を支持することで一致した。", []),
        ("サルメト側は、ケルデア側が研究所を設置したことを歓迎し、高く評価した。", ["ケルデア側が研究所を設置したこと"]),
        ("サルメト側は、基金を設けるとのケルデア側の提案を支持した。", []),
        ("サルメト側は、次回の会合を主催するとのケルデア側の提案を支持した。", ["次回の会合を主催するとのケルデア側の提案"]),
    ],
)
def test_a_fact_a_stance_and_a_proposal_are_no_promises(body: str, owed: list[str]) -> None:
    """What a thing does, where one stands and what others are asked to do is owed by nobody; a deed is told once, as done."""
    made = reading(TWO, body)
    assert [made.text[one.action] for one in made.undertakings] == owed


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("双方は、サルメト側が航路の変更を支持しないことを確認した。", [("condemn", True)]),
        ("双方は、サルメト側が航路の変更を支持することを確認した。", [("support", False)]),
        ("ケルデア側は、会合に参加しないとのサルメト側の意向に懸念を表明した。", []),
        ("ケルデア側は、会合に参加するとのサルメト側の意向を歓迎した。", [("intend", False)]),
    ],
)
def test_anothers_denial_is_told_as_one(body: str, told: list[tuple[str, bool]]) -> None:
    """Whoever tells it, the record sees that the other denies it; what he will not give he does not intend."""
    made = reading(TWO, body)
    assert [(one.act.value, is_denied(one)) for act in acts_of(made, body) for one in act.embedded] == told


@pytest.mark.parametrize(
    ("body", "owed"),
    [
        ("ケルデア側は、サルメトに対する500万ドルの供与を発表した。", ["サルメトに対する500万ドルの供与"]),
        ("ケルデア側は、サルメト側による500万ドルの供与を発表した。", []),
        ("ケルデア側は、500万ドルを供与すると発表した。", ["500万ドルを供与する"]),
        ("ケルデア側は、500万ドルの供与の成果を発表した。", []),
    ],
)
def test_a_gift_is_promised_whatever_verb_reports_it(body: str, owed: list[str]) -> None:
    """Announced or declared, in a noun or a verb, it is owed by who says it, and not where another gives."""
    made = reading(TWO, body)
    assert [made.text[one.action] for one in made.undertakings] == owed


def test_what_is_left_is_the_figure_of_a_promise() -> None:
    """Of 500, of whom 200 came, 300 are promised."""
    (promise,) = reading(TWO, "ケルデア側は、約束した500名のうち200名を受け入れており、残り300名を受け入れる。").undertakings
    assert promise.quantity is not None
    assert promise.quantity.amount == 300


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("ケルデア側は、もし予算が承認されるならば、航路の変更を支持する。", "もし予算が承認されるならば"),
        ("ケルデア側は、主権が尊重される場合にのみ航路の変更を支持する。", "主権が尊重される場合にのみ"),
        ("ケルデア側は、航路の変更を支持する。", None),
        ("ケルデア側は、できる限り航路の変更を支持する。", "できる限り"),
    ],
)
def test_a_stance_on_a_condition_is_no_plain_one(body: str, printed: str | None) -> None:
    """It carries what it hangs on, and is weakened by it; how far it goes is another thing."""
    made = reading(TWO, body)
    (act,) = acts_of(made, body)
    assert (made.text[act.condition] if act.condition else None) == printed
    assert (act.degree is Degree.WEAKENED) is (printed is not None and printed != "できる限り")


def test_positive_note_is_no_support() -> None:
    """肯定的に留意した praises, and takes no side."""
    (act,) = acts_of(reading(TWO, "双方は、提案に肯定的に留意した。"), "双方は、提案に肯定的に留意した。")
    assert (act.act.value, stance_of(act, on_condemned=False)) == ("appreciate", "neutral")
