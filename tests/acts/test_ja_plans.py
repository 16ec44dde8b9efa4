"""What is a promise of who speaks, what only looks like one, and what is told of a promise."""

import pytest
from cue_examples import ACCOUNT, ISSUER, JOINT, TWO, acts_of, reading

from taiwa.acts.ja.cues import load
from taiwa.acts.ja.read import BY_FORM

HEADS = {"two": TWO, "three": JOINT, "account": ACCOUNT}


def outline(kind: str, sentence: str) -> list[str]:
    """The acts of a sentence, each as type and predicate."""
    made = reading(HEADS[kind], sentence, ISSUER if kind == "account" else None)
    acts = acts_of(made, sentence)
    return [f"{act.act.value} {made.text.chars[act.predicate.start : act.predicate.end]}" for act in acts]


PROMISES = [
    ("two", "双方は、港湾の整備を推進する。", ["commit 推進する"]),
    ("two", "双方は、接種記録を電子化する。", ["commit 電子化する"]),
    ("two", "双方は、改善のための努力をする。", ["commit 努力をする"]),
    ("two", "双方は、政策対話を活発化させる。", ["commit 活発化させる"]),
    ("two", "双方は、画像を商業的に利用しない。", ["commit 利用しない"]),
    ("two", "双方は、余剰分を第三国に譲渡することはしない。", ["commit 譲渡することはしない"]),
    ("two", "双方は、接種の機会を提供するものとする。", ["commit 提供するものとする"]),
    ("two", "双方は、技術者を相互に派遣し合う。", ["commit 派遣し合う"]),
    ("account", "オレムナ外務大臣から、専門家を派遣する旨述べました。", ["commit 派遣する"]),
    ("two", "双方は、教材を作成し、研修を実施する。", ["commit 作成し", "commit 実施する"]),
    ("two", "双方は、連携を深めるとともに、能力の向上に資する事業を実施する。", ["commit 深める", "commit 実施する"]),
]
NO_PROMISES = [
    ("two", "双方は、この行為に怒りを覚える。", ["condemn 怒りを覚える"]),
    ("two", "双方は、対話が有益であると考える。", ["note 考える"]),
    ("two", "双方は、根拠のない批判を退ける。", ["condemn 退ける"]),
    ("two", "双方は、義務が生じないことを了解する。", ["note 了解する"]),
    ("two", "双方は、被災者と連帯する。", ["support 連帯する"]),
    ("account", "我が国は、負傷者の回復をお祈りいたします。", ["expect お祈りいたします"]),
    ("account", "我が国は、変わらぬ協力をお願いします。", ["urge お願いします"]),
    ("two", "双方は、履行を全ての国に求め続ける。", ["urge 求め続ける"]),
    ("two", "双方は、率直に意見を述べ合った。", ["say 述べ合った"]),
    ("two", "双方は、重点を置いて、事業を実施する。", ["commit 実施する"]),
    ("two", "双方は、合意を履行し、支援が届けられるよう求めた。", ["urge 求めた"]),
    ("account", "オレムナ外務大臣から、前向きに検討する旨述べました。", ["say 述べました"]),
    ("two", "双方は、平和を目的とし、構想を支持した。", ["support 支持した"]),
]
TOLD = [
    ("two", "ケルデア側は、専門家を派遣する意向であることを伝えた。", ["intend 意向であることを伝えた"]),
    ("two", "ケルデア側は、次期議長国への支援を表明した。", ["commit 支援を表明した"]),
    ("two", "ケルデア側は、港の整備に貢献していく考えを示した。", ["intend 考えを示した"]),
    ("two", "ケルデア側は、「港の整備を進めていく」との考えを示した。", ["intend 考えを示した"]),
    ("two", "ケルデア側は、対話が安定に貢献するとの信念を表明した。", ["expect 信念を表明した"]),
    ("two", "双方は、本年を友好年とすることを宣言した。", ["decide することを宣言した"]),
    ("account", "両国は、成果を公表する予定です。", ["intend 予定です"]),
    ("two", "双方は、利用者を倍増することを目標とする。", ["intend 目標とする"]),
    ("account", "オレムナ外務大臣から、訪問を嬉しく思う、協力を進めていきたい旨述べました。", ["welcome 嬉しく思う", "intend 進めていきたい"]),
    ("account", "オレムナ外務大臣から、協力を進めていきたいと思いますとの発言がありました。", ["intend 進めていきたい"]),
    ("two", "双方は、この案に異存はないとした。", ["agree 異存はないとした"]),
    ("two", "双方は、この案に同意しなかった。", ["condemn 同意しなかった"]),
    ("two", "双方は、改革の必要性で意見を同じくした。", ["agree 意見を同じくした"]),
    ("two", "双方は、改革を注視しているとしつつ、補償を求めた。", ["note 注視している", "urge 求めた"]),
    ("two", "双方は、素案に敬意を払いつつも、構想を支持した。", ["appreciate 敬意を払いつつも", "support 支持した"]),
    ("two", "双方は、今後の協力について会談した。", ["say 会談した"]),
    ("two", "双方は、閉会の後に会談した。", []),
    ("two", "双方は、決定を行ったと伝えられていることに留意した。", ["note 留意した"]),
]


@pytest.mark.parametrize(("kind", "sentence", "acts"), [*PROMISES, *NO_PROMISES, *TOLD])
def test_a_present_is_a_promise_only_of_a_deed(kind: str, sentence: str, acts: list[str]) -> None:
    """Verbs of doing promise; verbs of mind and saying do what they say; what is told of a plan has the type of the plan."""
    assert outline(kind, sentence) == acts


SURE, UNSURE = ("sure", None), ("unsure", BY_FORM)


@pytest.mark.parametrize(("verb", "trust"), [("推進する", SURE), ("再構築する", SURE), ("可視化する", SURE), ("逍遥する", UNSURE)])
def test_a_plan_by_its_form_only_is_unsure(verb: str, trust: tuple[str, str | None]) -> None:
    """A plan whose verb is in no list of deeds is kept, and says that it is one by its form only."""
    sentence = f"双方は、岸辺を{verb}。"
    (act,) = acts_of(reading(TWO, sentence), sentence)
    assert (act.confidence, act.open) == trust


def test_a_deed_is_no_state_of_things() -> None:
    """No verb stands among the deeds and among the verbs that state how things are or what somebody feels."""
    cues = load()
    assert not cues.deeds & cues.stative
