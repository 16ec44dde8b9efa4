"""What is denied, told of, conditional or another's: what looks like a promise or a stance of today and is none."""

import random

import pytest
from cue_examples import JOINT, TWO, acts_of, reading

from taiwa.acts.ja.chain import Chain
from taiwa.acts.ja.clauses import Clauses
from taiwa.acts.ja.cues import load
from taiwa.acts.ja.predicates import predicates
from taiwa.acts.ja.tokens import tokens
from taiwa.reading import Reading

CUES = load()


def links(chars: str) -> list[str]:
    """The types of the acts of one sentence by itself."""
    words = tokens(chars)
    return [link.named.act.value for link in Chain(Clauses(chars, words, predicates(words, CUES)), CUES).links()]


def outline(made: Reading, body: str) -> list[str]:
    """The acts of a body, each as type and predicate."""
    return [f"{act.act.value} {made.text.chars[act.predicate.start : act.predicate.end]}" for act in acts_of(made, body)]


def test_no_word_of_the_cues_by_itself_stops_the_reader() -> None:
    """Every verb and noun as a whole sentence, in any of its forms, is read without an error."""
    for verb in {*CUES.verbs, *CUES.deeds, *CUES.named_whole}:
        stem = verb.removesuffix("する") if verb.endswith("する") else verb[:-1]
        for form in (verb, f"{stem}した", f"{stem}しない", f"{stem}している"):
            links(f"{form}。")
    for rows in CUES.nouns.values():
        for word, cue in rows:
            for carrier in sorted(cue.carriers)[:3]:
                links(f"{word}を{carrier}。")


def test_no_cut_of_a_sentence_stops_the_reader() -> None:
    """Any stretch of a sentence, also one that begins or ends within a word, is read without an error."""
    whole = "双方は、「港」の整備（第1段階）を再確認し、新たにするとともに、お願いしたいと述べたのに対し、支援を行う意向であることを表明した。"
    chance = random.Random(4)  # noqa: S311
    for _ in range(400):
        start, end = sorted(chance.sample(range(len(whole) + 1), 2))
        links(whole[start:end])


@pytest.mark.parametrize("body", [
    "ケルデア側から支援の要請があり、サルメト側からも、これに支持が表明された。", "ケルデアは支持を、サルメトは懸念を表明した。",
    "双方とも、閣僚の間で共有された認識により、計画を支援するとした。",
])  # fmt: skip
def test_a_sentence_torn_anywhere_is_read(body: str) -> None:
    """Where a sentence breaks off, behind a particle too, its speakers are sought without an error."""
    for end in range(1, len(body)):
        reading(TWO, body[:end])


READ = [
    ("ケルデア側は、支援を行う意向を有していないことを表明した。", ["say 表明した"]),
    ("ケルデア側は、この提案を支持していたが、撤回しました。", []),
    ("ケルデア側は、個別の案件へのコメントを差し控える。", ["say コメントを差し控える"]),
    ("ケルデア側は、サルメト側が拠出を約束したことを説明した。", ["say 説明した"]),
    ("双方は、条約を支持する立場を再確認した。", ["support 支持する立場を再確認した"]),
    ("双方は、2040年までの全廃を目標として掲げる。", ["intend 目標として掲げる"]),
    ("双方は、年間30万人を目標とし、交流を強化する。", ["intend 目標とし", "commit 強化する"]),
    ("ケルデア側は、橋を建設する計画を発表し、サルメト側は、これを歓迎した。", ["intend 計画を発表し", "welcome 歓迎した"]),
    ("双方は、来年、会合を開催することとしている。", ["intend している"]),
    ("双方は、現状の変更に反対する旨で一致しました。", ["condemn 反対する旨で一致しました"]),
    ("双方は、協力が重要であると指摘し、支援に感謝した。", ["stress 指摘し", "thank 感謝した"]),
    ("双方は、行程表を採択し、その実施にコミットする。", ["decide 採択し", "commit コミットする"]),
    ("双方は、事務局に任務を委ねた。", ["decide 委ねた"]),
    ("双方は、事故を相手側に通報し、必要な措置をとる。", ["commit 通報し", "commit 措置をとる"]),
    ("双方は、港を拠点に指定し、事業に参加することに合意する。", ["agree 合意する"]),
    ("ケルデア側は、「港の整備を歓迎した。サルメト側は、支援に感謝した。", ["welcome 歓迎した", "thank 感謝した"]),
    ("ケルデア側は、今次会合(第3回の開催を歓迎した。", ["welcome 歓迎した"]),
    ("ケルデア側は、「整備を進める。支援に感謝する。」との書簡を歓迎した。", ["welcome 歓迎した"]),
]


@pytest.mark.parametrize(("body", "expected"), READ)
def test_the_act_is_what_the_sentence_does_today(body: str, expected: list[str]) -> None:
    """A denied intention, a former stance and another's promise are none of the speaker; a bracket never closed hides nothing."""
    assert outline(reading(TWO, body), body) == expected


@pytest.mark.parametrize(
    ("body", "owed"),
    [
        ("ケルデア側は、10億円を供与しない方針を表明した。", []),
        ("ケルデア側は、10億円の供与を見送ることを決定した。", []),
        ("ケルデア側は、10億円の支援を行わない。", []),
        ("ケルデア側は、10億円の支援を行う。", ["JPY 1,000,000,000"]),
        ("ケルデア側は、独立以来累計で500億円の支援を約束してきた。", []),
        ("ケルデア側は、これまでに総額500億円の支援を約束した。", []),
        ("ケルデア側は、前回の会談で10億円を供与する意向を表明したと述べた。", []),
        ("ケルデア側は、2009年に10億円の供与を約束した。", []),
        ("ケルデア側は、1858年の条約において100万円の支払を約束した。", []),
        ("ケルデア側は、2009年の合意に基づき10億円の供与を約束した。", ["JPY 1,000,000,000"]),
        ("ケルデア側は、2035年までに10億円を供与することを約束した。", ["JPY 1,000,000,000"]),
        ("ケルデア側は、これまで行ってきた10億円の支援を継続することを約束した。", ["JPY 1,000,000,000"]),
    ],
)
def test_only_what_is_promised_today_is_owed_with_its_figure(body: str, owed: list[str | None]) -> None:
    """What was promised before is no new promise, and what will not be given is none."""
    assert [str(one.money) if one.money else None for one in reading(TWO, body).undertakings] == owed


@pytest.mark.parametrize(
    ("body", "again"),
    [
        ("ケルデア側は、サルメト側が改めて支持を表明したことを歓迎した。", False),
        ("双方は、制度を改めて運用することで一致した。", False),
        ("双方は、改めて、サルメトが提案した構想を歓迎した。", True),
        ("双方は、構想への支持を改めて表明した。", True),
    ],
)
def test_only_the_speakers_own_repetition_reaffirms(body: str, *, again: bool) -> None:
    """What another did again, and what will be done another way, is in the complement."""
    assert [act.reaffirmed for act in acts_of(reading(TWO, body), body)] == [again]


@pytest.mark.parametrize(
    ("body", "content"),
    [("双方は、強い抗議を表明した。", None), ("双方は、若干の懸念を示した。", None), ("双方は、情勢に深刻な懸念を示した。", "情勢")],
)
def test_what_qualifies_the_act_is_no_content(body: str, content: str | None) -> None:
    """The adjective of the noun that names the act says how it is meant, not what about."""
    made = reading(TWO, body)
    assert [made.text[act.content] if act.content else None for act in acts_of(made, body)] == [content]


def test_a_list_under_one_verb_is_one_act() -> None:
    """Items without a subject are the complement of their lead; those that name a deed are owed on its ground, stances are not."""
    body = "各国外務大臣は、以下の点で一致した。\n- テロを強く非難する。\n- 国境管理を強化する。"
    made = reading(JOINT, body)
    lead, *others = acts_of(made, body)
    assert (lead.act.value, others) == ("agree", [])
    assert [(made.text[one.action], one.basis) for one in made.undertakings] == [("国境管理を強化する", lead.id)]


@pytest.mark.parametrize(
    ("body", "inner"),
    [
        ("ケルデア側は、サルメト側が構想への支持を表明したのに対し謝意を述べた。", [("support", "サルメト王国")]),
        ("ケルデア側は、サルメト側が拠出を約束したこと、また、条約を採択したことを歓迎した。", [("commit", "サルメト王国"), ("decide", "サルメト王国")]),
    ],
)
def test_each_clause_of_a_complement_tells_of_an_act(body: str, inner: list[tuple[str, str]]) -> None:
    """What another did is embedded, whichever of the clauses tells of it."""
    (act,) = acts_of(reading(TWO, body), body)
    assert [one.act.value for one in act.embedded] == [kind for kind, _ in inner]
    assert len({one.holders for one in act.embedded}) == 1


def test_the_subject_set_off_by_a_comma_is_that_of_the_outer_verb() -> None:
    """A国が、B国が表明した謝意を歓迎したこと: A welcomes."""
    body = "各国外務大臣は、ケルデアが、サルメトが表明した謝意を歓迎したことに留意した。"
    (act,) = acts_of(reading(JOINT, body), body)
    assert [(one.act.value, one.holder) for one in act.embedded] == [("welcome", "ケルデア")]
