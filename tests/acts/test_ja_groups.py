"""Groups by their number, offices by their grammar, envoys, and clauses with subjects of their own, in invented sentences."""

import pytest
from cue_examples import ACCOUNT, ISSUER, JOINT, TWO, acts_of, reading

from taiwa.acts.counted import counted
from taiwa.acts.ja.cues import load

HEADS = {"two": TWO, "three": JOINT, "account": ACCOUNT}


def said(kind: str, sentence: str) -> list[tuple[str, str]]:
    """Type and holders of each act of a sentence; `?` where they were left open with a reason."""
    made = reading(HEADS[kind], sentence, ISSUER if kind == "account" else None)
    return [(act.act.value, ",".join(act.holders) or ("?" if act.open else "-")) for act in acts_of(made, sentence)]


@pytest.mark.parametrize(
    ("kind", "who", "holders"),
    [
        ("three", "3ヶ国の防衛大臣", "XA,XB,XC"),
        ("three", "参加した3カ国の代表", "XA,XB,XC"),
        ("three", "三首脳", "XA,XB,XC"),
        ("three", "四か国の首脳", "?"),
        ("three", "四首脳", "?"),
        ("three", "沿岸三か国の首脳", "?"),
        ("three", "サルメト、イスタリカ両国外相", "XB,XC"),
        ("three", "サルメト及びイスタリカの両外相", "XB,XC"),
        ("three", "両省", "?"),
        ("two", "両外務・防衛担当閣僚", "XA,XB"),
        ("two", "両当局", "XA,XB"),
        ("two", "両国の報道官", "XA,XB"),
        ("two", "双方の代表団", "XA,XB"),
        ("three", "閣僚の代表", "XA,XB,XC"),
        ("three", "参加国の税関当局", "XA,XB,XC"),
        ("three", "幾つかの参加国", "?"),
        ("three", "閣僚の大多数", "?"),
        ("three", "緊急の場合を除き、参加国", "XA,XB,XC"),
        ("three", "サルメトを除き、参加国", "XA,XC"),
        ("three", "駐ケルデア・サルメト王国特命全権大使", "XB"),
        ("three", "サルメト王国の駐ケルデア大使", "XB"),
        ("three", "駐ケルデア大使", "?"),
        ("three", "在サルメト・イスタリカ大使館", "XC"),
        ("account", "駐サルメト大使", "XA"),
        ("account", "駐ケルデア大使", "?"),
        ("three", "サルメト王国沿岸警備隊司令官", "XB"),
        ("three", "サルメト王国首相ノラン・ティヴェス", "XB"),
        ("three", "ヴェルドナ・イスタリカ連邦大統領とケルデア共和国首相ハリク・オーゼン", "XA,XC"),
    ],
)  # fmt: skip
def test_a_group_or_an_office_stands_for_the_parties_that_its_words_show(kind: str, who: str, holders: str) -> None:
    """A number counts the parties, an office is its state's, an envoy is the sender's; what could be another's stays open."""
    assert said(kind, f"{who}は、提案を支持した。") == [("support", holders)]


@pytest.mark.parametrize("who", ["三か国の企業の代表", "双方の企業の代表", "サルメトの大学代表", "ケルデア州首相"])
def test_who_speaks_for_no_party_has_no_act(who: str) -> None:
    """An office of a company, a university or a part of a state is no party's, whatever stands before it."""
    assert said("two", f"{who}は、提案を支持した。") == []


@pytest.mark.parametrize(
    ("before", "who", "holders"),
    [
        ("ハルミク・サルメト王国農業大臣が出席した。", "ハルミク大臣", "XB"),
        ("イスタリカ連邦のベルガ公共事業大臣が出席した。", "ベルガ大臣", "XC"),
        ("サルメト王国首相ノラン・ティヴェスが出席した。", "ティヴェス首相", "XB"),
        ("サルメト王国沿岸警備隊司令官が出席した。", "司令官", "XB"),
        ("新任の駐ケルデア・サルメト大使が出席した。", "大使", "XB"),
        ("イスタリカ連邦のベルガ公共事業大臣とサルメト王国のベルガ農業大臣が出席した。", "ベルガ大臣", "?"),
        ("ケルデア・サルメト外相が出席した。", "外相", "?"),
        ("", "ベルガ大臣", "?"),
    ],
)  # fmt: skip
def test_the_short_form_of_a_title_is_that_of_the_one_it_was_printed_for(before: str, who: str, holders: str) -> None:
    """A name or an office printed with its state before settles the short form, where nobody else can be meant."""
    assert said("three", f"{before}{who}は、提案を支持した。") == [("support", holders)]


def test_an_office_that_may_be_the_publishers_or_the_guests_stays_open() -> None:
    """A bare office is the publisher's in its account, unless another's holder of that office was printed before."""
    assert said("account", "法務大臣は、提案を支持した。") == [("support", "XA")]
    met = "会談は、円滑であった。夕食会は、盛況であった。視察は、有益であった。サルメト王国の法務大臣の答弁は、長かった。"
    assert said("account", f"{met}法務大臣は、提案を支持した。") == [("support", "?")]


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ("閣僚は、原則を確認し、飢餓を含む国際社会が懸念する問題の解決の重要性を強調した。", [("confirm", "XA,XB,XC"), ("stress", "XA,XB,XC")]),
        ("閣僚は、提言を歓迎し、国連が直面する諸問題の解決における協力を強化する意図を表明した。", [("welcome", "XA,XB,XC"), ("intend", "XA,XB,XC")]),
        ("閣僚は、提言を歓迎し、国連が協力を強化する意図を表明した。", [("welcome", "XA,XB,XC")]),
        ("閣僚は、提言を歓迎し、国連事務総長が支持を表明した。", [("welcome", "XA,XB,XC")]),
        ("閣僚は、提言を歓迎し、国連事務総長が昨年採択された決議への支持を表明した。", [("welcome", "XA,XB,XC")]),
        ("ケルデア側は、植林を行い、サルメト側は、支援を約束した。", [("commit", "XB")]),
        ("ケルデア側は、関係が発展し、サルメト側は友人であると強調した。", [("stress", "XA")]),
        ("閣僚は、交流が拡大し、サルメトが支援を行うことを歓迎した。", [("welcome", "XA,XB,XC")]),
        ("サルメトからは、講演会の結果が配られ、ケルデアからは、謝意が表明され、閣僚はこれらを歓迎した。", [("thank", "XA"), ("welcome", "XA,XB,XC")]),
        ("各国から異論はなく、サルメト及びイスタリカからは、この点に関心が寄せられた。", [("interest", "XB,XC")]),
        ("ケルデア側から、サルメトからも企業が参加していることに謝意が表明された。", [("thank", "XA")]),
        ("ケルデア側は、植林が進み、サルメト側から支援を受けていることに謝意を表明した。", [("thank", "XA")]),
        ("閣僚は、提言を歓迎し、サルメトから支援を受けていることに満足を表明した。", [("welcome", "XA,XB,XC"), ("welcome", "XA,XB,XC")]),
        ("ケルデアは、事業を実施し、各参加国から研修員を受け入れる。", [("commit", "XA"), ("commit", "XA")]),
        ("サルメトは主導国として、ケルデアは支援国として、実証事業を推進する。", [("commit", "XA,XB")]),
        ("閣僚は、ケルデアに対し協力を要請し、同国は、これを承諾した。", [("urge", "XA,XB,XC"), ("agree", "XA")]),
        ("閣僚は、提言を歓迎した。ベルダ商会は、工場を建設し、投資を拡大する意向を表明した。", [("welcome", "XA,XB,XC")]),
        ("閣僚は、提言を歓迎した。情勢は不安定であり、深い懸念を表明した。", [("welcome", "XA,XB,XC"), ("concern", "XA,XB,XC")]),
        ("かつてケルデアは、提案を支持した。", []),
        ("ケルデアは、サルメトに対し、停戦に合意し、条約を支持し、撤退するよう求めた。", [("urge", "XA")]),
        ("ケルデアは、サルメトに対し、重要性を指摘し、撤退するよう求めた。", [("stress", "XA"), ("urge", "XA")]),
        ("ケルデアは、サルメトに対し、支援を行う意向を表明し、批准するよう求めた。", [("intend", "XA"), ("urge", "XA")]),
        ("ケルデアからは、支援の申出と、これに対するサルメトからの謝意の表明があった。", [("thank", "XB")]),
        ("ケルデアは、サルメトの立候補を支持する旨約束した。", [("support", "XA")]),
        ("ケルデアは、オブザーバーとして、期待を表明した。", []),
        ("ケルデアは、資金の一部を既に供与し、残額を供与する。", [("commit", "XA")]),
        ("ケルデアは、対策の緊急性を訴えた。", [("stress", "XA")]),
        ("ケルデアは、決議案への支持を惜しまない。", [("support", "XA")]),
        ("閣僚は、かつて署名した合意を支持した。", [("support", "XA,XB,XC")]),
    ],
)  # fmt: skip
def test_each_clause_has_the_subject_that_its_grammar_gives_it(sentence: str, acts: list[tuple[str, str]]) -> None:
    """A relative clause keeps its subject, a later clause may bring its own, and each source has its own predicate."""
    assert said("three", sentence) == acts


@pytest.mark.parametrize(("heading", "holders"), [("(先方発言要旨)", "XB"), ("(我が方発言)", "XA")])
def test_a_heading_that_announces_words_says_whose_they_are(heading: str, holders: str) -> None:
    """A list under a heading like 先方発言 is what that side said."""
    made = reading(ACCOUNT, f"{heading}\n\n・長年の協力に感謝する。\n・今後は、事業を拡大したい。", ISSUER)
    assert [act.holders for act in made.acts] == [(holders,), (holders,)]


@pytest.mark.parametrize(
    ("phrase", "number"), [("十二か国の代表", 12), ("二十か国", 20), ("12か国", 12), ("四首脳", 4), ("両省", 2), ("第三国", None), ("参加国", None)]
)
def test_a_number_of_states_is_read_in_any_figures(phrase: str, number: int | None) -> None:
    """Japanese and western figures count states; 第三国 counts nothing."""
    group = counted(phrase, load().speakers)
    assert (group.number if group else None) == number
