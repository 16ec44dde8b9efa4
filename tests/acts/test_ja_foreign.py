"""Who must not be taken for the one who speaks: strangers, texts, sources, parts of groups, in invented sentences."""

import pytest
from cue_examples import ACCOUNT, ISSUER, JOINT, TWO, acts_of, reading

HEADS = {"two": TWO, "three": JOINT, "account": ACCOUNT}


def said(kind: str, sentence: str) -> list[tuple[str, str]]:
    """Type and holders of each act of a sentence; `?` where they were left open with a reason."""
    made = reading(HEADS[kind], sentence, ISSUER if kind == "account" else None)
    return [(act.act.value, ",".join(act.holders) or ("?" if act.open else "-")) for act in acts_of(made, sentence)]


@pytest.mark.parametrize(
    "who",
    [
        "ヴァルメラ氏", "元駐サルメト大使のヴァルメラ氏", "ヴァルメラ商事", "商工会議所会頭", "オシュメーラ市", "野党", "ヴァルメラ", "大統領補佐官",
        "非政府組織", "最高評議会", "2019年のオシュメーラ宣言", "この覚書", "同決議",
    ],
)  # fmt: skip
@pytest.mark.parametrize("deed", ["航路を再開する意向を表明した。", "航路を再開する用意を表明し、支援を要請した。"])
def test_a_topic_before_a_relative_clause_keeps_its_act(who: str, deed: str) -> None:
    """What stands before a noun has no topic, so a stranger's topic is the subject of the act, and nobody else is."""
    assert said("account", f"我が国は、支援を歓迎した。{who}は、{deed}") == [("welcome", "XA")]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("灌漑の需要は高まっており、技術を供与する意向を表明した。", "intend"),
        ("灌漑は重要であると強調した。", "stress"),
        ("灌漑については、技術を供与する意向を表明した。", "intend"),
        ("今後は、技術を供与する意向を表明した。", "intend"),
    ],
)  # fmt: skip
def test_a_topic_that_is_told_of_leaves_the_act_to_the_one_before(sentence: str, act: str) -> None:
    """A topic with a predicate of its own, one of a complement and a scene are no subjects of the act."""
    assert said("account", f"我が国は、支援を歓迎した。{sentence}") == [("welcome", "XA"), (act, "XA")]


def test_a_topic_beside_a_complement_with_a_subject_of_its_own_keeps_its_act() -> None:
    """What a treaty confirms that both do is not confirmed by the one who spoke; a topic that has something is told of."""
    body = "我が国は、支援を歓迎した。この協定は、両国が協力することを確認した。"
    assert said("account", body) == [("welcome", "XA")]
    body = "我が国は、支援を歓迎した。灌漑は、意義があることを確認した。"
    assert said("account", body) == [("welcome", "XA"), ("confirm", "XA")]


def test_whoever_goes_on_after_a_stranger_is_not_the_one_before_him() -> None:
    """A sentence without a subject goes on with the last topic, also where that is nobody of the document."""
    body = "我が国は、支援を歓迎した。ヴァルメラ氏は、航路を再開する意向を表明した。また、支援を要請した。"
    assert said("account", body) == [("welcome", "XA"), ("urge", "?")]


@pytest.mark.parametrize("source", ["記者", "参加企業", "随行した企業関係者", "公社理事長"])
@pytest.mark.parametrize("deed", ["から、説明を求めました。", "からは、事業を継続する旨述べました。"])
def test_a_source_that_is_no_party_keeps_its_act(source: str, deed: str) -> None:
    """What a company or a journalist is heard to say is not said by the one who spoke before."""
    assert said("account", f"我が国は、支援を歓迎しました。{source}{deed}") == [("welcome", "XA")]


@pytest.mark.parametrize(
    ("before", "who", "holders"),
    [
        ("我が国は、サルメトのベルガ長官と会談した。", "同長官", "XB"),
        ("我が国は、ノランド外相と会談した。", "同外相", "?"),
        ("ケルデアの外務大臣は、サルメトの大統領と会談した。", "同大統領", "XB"),
        ("ケルデアの外務大臣は、サルメトの大統領と会談した。", "同外相", "XA"),
        ("ケルデアの交通大臣は、サルメトの交通大臣と会談した。", "同大臣", "?"),
        ("ケルデアの交通大臣は、サルメトの交通副大臣と会談した。", "同大臣", "XA"),
    ],
)  # fmt: skip
def test_the_same_office_is_that_of_the_last_one_printed_with_it(before: str, who: str, holders: str) -> None:
    """同長官 is whoever was last named with that office; where two were, or nobody knows whose it is, it stays open."""
    assert said("account", f"{before}{who}は、提案を支持した。")[-1] == ("support", holders)


@pytest.mark.parametrize("some", ["一部は", "その多くは", "参加国の一部は", "首脳の一人は", "いずれの国も"])
def test_some_of_a_group_are_not_the_group(some: str) -> None:
    """A word for some that follows a group is a subject of its own, and nobody can say who they are."""
    assert said("three", f"参加国は、提案を支持した。{some}、懸念を表明した。") == [("support", "XA,XB,XC"), ("concern", "?")]


@pytest.mark.parametrize(
    ("who", "holders"),
    [
        ("未だ制度を有しない参加国", "?"),
        ("救助に協力した各国代表団", "?"),
        ("航路に関心を有する参加国", "?"),
        ("会合に参加した各国代表団", "XA,XB,XC"),
        ("オシュメーラに集まった閣僚", "XA,XB,XC"),
        ("課題に直面する我々", "XA,XB,XC"),
        ("2019年の共同声明において、各国外相", "?"),
        ("2031年の共同声明において、各国外相", "XA,XB,XC"),
        ("2019年の共同声明において、我々", "XA,XB,XC"),
        ("参加国(サルメトを除く)", "XA,XC"),
        ("サルメトを除く参加国の外務大臣", "XA,XC"),
        ("サルメト、イスタリカ両政府", "XB,XC"),
        ("国連サルメト代表", "?"),
        ("サルメト亡命政府", "?"),
        ("旧サルメト政府", "?"),
        ("サルメト初代大統領", "?"),
        ("サルメト元大統領", "?"),
    ],
)  # fmt: skip
def test_who_is_less_than_a_group_or_a_government_does_not_stand_for_it(who: str, holders: str) -> None:
    """A relative clause, another document, an exception or a word for what is past leaves open or out whom it must."""
    assert said("three", f"{who}は、提案を支持した。") == [("support", holders)]


def test_both_of_two_named_states_are_kept_though_one_is_no_party() -> None:
    """A pair is the two that are printed: none is dropped because the document is not its own."""
    assert said("two", "ケルデア・イスタリカ両国は、提案を支持した。") == [("support", "XA,XC")]


@pytest.mark.parametrize("who", ["サルメトの野党代表は", "サルメト協会代表は", "サルメト経済代表団は", "ケルデアかサルメトのいずれかが"])
def test_a_body_of_a_state_and_one_of_two_have_no_act(who: str) -> None:
    """A party in parliament, a society and a trade mission are not the state; either of two is neither."""
    assert said("account", f"我が国は、支援を歓迎した。{who}、提案を支持した。") == [("welcome", "XA")]


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("ケルデアは支持を、サルメトは懸念を表明した。", [("concern", "XB")]),
        ("ケルデアは資金を、サルメトは土地を提供することで一致した。", [("agree", "?")]),
        ("ケルデアは理解を示し、両国で航路を再開することで一致した。", [("note", "XA"), ("agree", "XA,XB")]),
        ("ケルデア:提案を支持する。", [("support", "XA")]),
    ],
)  # fmt: skip
def test_an_act_is_that_of_the_subject_printed_for_it(sentence: str, acts: list[tuple[str, str]]) -> None:
    """The predicate is the last one's where the first has lost its own, both agree together, and a label speaks."""
    assert said("two", sentence) == acts
