"""Whole documents of an invented dialogue."""

from collections.abc import Callable

import pytest

from taiwa.meta.models import Meta
from taiwa.values import replace

Read = Callable[..., Meta]

FOUNDING = """（仮訳）

「潮流」対話・外相会合
共同声明

2031年5月4日、於アルダポリス

アルダ共和国外務大臣並びにベルミア共和国の外務大臣は、2031年5月4日にアルダポリスにおいて会合を行い、今後の協力について討議した。
両外相は、「潮流」対話が立ち上げられたことを歓迎した。

1．協力

(1) 両外相は、協力の重要性で一致した。
(2) 両外相は、次回会合の開催を歓迎した。

2031年5月4日

富目凛一郎
外務大臣
アルダ共和国
ハル・オスク
外務大臣
ベルミア共和国
"""
THIRD = """# 「潮流」対話・第３回外相会合 共同声明

2033年6月2日、港町において「潮流」対話（以下「対話」という。）・第３回外相会合が開催され、レン・ケルニア共和国外務大臣（議長）、富目外務大臣及びオスク・ベルミア共和国外務大臣（以下「閣僚」という。）が出席し、丁国大使がオブザーバーとして参加した。

1 閣僚は、協力を歓迎した。

2 閣僚は、対話の継続で一致した。
"""
VISIT = """アルダ共和国とケルニア共和国との間の協力に関する共同声明

レン・ケルニア共和国大統領の招聘により、ドーン・アルダ共和国大統領は2032年3月1日から3日までケルニア共和国を公式訪問した。

双方は、友好を確認した。

2032年3月2日、ケルニアポリス

アルダ共和国大統領
アン・ドーン
ケルニア共和国大統領
リー・レン
"""
READOUT = """亜・ケルニア外相会談
2032年4月1日
富目外務大臣は、賓客として訪亜中のレン・ケルニア外相と海風会館において会談を行いました。

1 富目大臣から、訪問を歓迎する旨述べました。

2 レン外相から、謝意が述べられました。
"""
DECLARATION = """---
title: "Arda-Kernia Joint Declaration"
date: "2032-07-03"
---
President Ann Dorn hosted Kernian President Lee Ren on July 3 for a meeting in Northport to review cooperation on trade.

The two Presidents reaffirmed their friendship.
"""
MINISTERS = """# Joint Statement of the Second Foreign Ministers' Meeting of the Tide Dialogue

On 3 July 2032 the Second Foreign Ministers' Meeting of the Tide Dialogue (hereinafter "the Dialogue") was held in \
Northport with the participation of Mr. Ren, Foreign Minister of Kernia (Chair), and Ms. Tomelin, Foreign Minister of \
Arda (hereinafter "the Ministers").

1. The Ministers welcomed the progress made.

2. The Ministers agreed to meet again.
"""

WANTED = {
    "founding": (FOUNDING, "statement.txt", {
        "kind": "joint-statement", "title": "「潮流」対話・外相会合 共同声明", "translation": "provisional", "date": "2031-05-04",
        "place": "アルダポリス", "framework": "tide", "body": "fm", "ordinal": 1, "parties": "QA QB", "absent": "QC", "chair": None,
        "signed": [("富目凛一郎", "外務大臣", "QA"), ("ハル・オスク", "外務大臣", "QB")]}),
    "third": (THIRD, "statement.md", {
        "kind": "joint-statement", "title": "「潮流」対話・第3回外相会合 共同声明", "translation": None, "date": "2033-06-02",
        "place": "港町", "framework": "tide", "body": "fm", "ordinal": 3, "parties": "QC QA QB", "absent": "", "chair": "QC", "signed": []}),
    "visit": (VISIT, "statement.txt", {
        "kind": "joint-statement", "title": "アルダ共和国とケルニア共和国との間の協力に関する共同声明", "translation": None,
        "date": "2032-03-02", "place": "ケルニアポリス", "framework": None, "body": "official-visit", "ordinal": None, "parties": "QA QC",
        "absent": "", "chair": "QC",
        "signed": [("アン・ドーン", "アルダ共和国大統領", "QA"), ("リー・レン", "ケルニア共和国大統領", "QC")]}),
    "readout": (READOUT, "readout.txt", {
        "kind": "readout", "title": "亜・ケルニア外相会談", "translation": None, "date": "2032-04-01", "place": "海風会館", "framework": None,
        "body": "fm-bilateral", "ordinal": None, "parties": "QA QC", "absent": "", "chair": "QA", "signed": []}),
    "declaration": (DECLARATION, "declaration.md", {
        "kind": "joint-statement", "title": "Arda-Kernia Joint Declaration", "translation": None, "date": "2032-07-03",
        "place": "Northport", "framework": None, "body": "summit", "ordinal": None, "parties": "QA QC", "absent": "", "chair": "QA", "signed": []}),
    "ministers": (MINISTERS, "statement.md", {
        "kind": "joint-statement", "title": "Joint Statement of the Second Foreign Ministers' Meeting of the Tide Dialogue",
        "translation": None, "date": "2032-07-03", "place": "Northport", "framework": "tide", "body": "fm", "ordinal": 2, "parties": "QC QA",
        "absent": "QB", "chair": "QC", "signed": []}),
}  # fmt: skip


def _shown(meta: Meta) -> dict[str, object]:
    return {
        "kind": meta.kind, "title": meta.title, "translation": meta.translation, "date": str(meta.date),
        "place": meta.place, "framework": meta.framework, "body": meta.body, "ordinal": meta.ordinal,
        "parties": " ".join(meta.parties), "absent": " ".join(meta.absent), "chair": meta.chair,
        "signed": [(one.person, one.role, one.party) for one in meta.signatories],
    }  # fmt: skip


@pytest.mark.parametrize("name", WANTED)
def test_a_document_of_an_invented_dialogue_is_read(name: str, meta_of: Read) -> None:
    """Every field comes from the registry given and the words printed: nothing about a real dialogue is needed."""
    words, file, wanted = WANTED[name]
    assert _shown(meta_of(words, file)) == wanted


def test_the_terms_of_a_statement_stand_for_its_list(meta_of: Read) -> None:
    """A term behind a list stands for all of it, with those whose party had to be found elsewhere."""
    terms = {term.term: term.holders for term in meta_of(THIRD, "statement.md").terms}
    assert terms == {"対話": (), "閣僚": ("QC", "QA", "QB")}


def test_an_observer_is_present_and_no_party(meta_of: Read) -> None:
    """Who only watches stands in the attendance and among no parties."""
    words = THIRD.replace("丁国大使", "ベルミア共和国大使").replace("及びオスク・ベルミア共和国外務大臣", "")
    meta = meta_of(words, "statement.md")
    assert meta.parties == ("QC", "QA")
    assert meta.absent == ("QB",)
    assert [one.party for one in meta.attendance] == ["QC", "QA", "QB"]


def test_nobody_is_absent_where_it_is_not_known_who_met(meta_of: Read) -> None:
    """A text that names its chair alone says of nobody that they stayed away."""
    words = "「潮流」対話・第４回外相会合 議長総括\n\n2031年4月2日\n\n会合がベルミア共和国外務大臣の議長の下で開催された。\n"
    meta = meta_of(words)
    assert len(meta.parties) < 2
    assert (meta.framework, meta.absent) == ("tide", ())


def test_one_who_attends_and_does_not_sign_is_absent_and_told(meta_of: Read) -> None:
    """Where others signed, a party that took part without signing is not counted, and a note says so."""
    words = FOUNDING.replace("ベルミア共和国の外務大臣は", "ベルミア共和国及びケルニア共和国の外務大臣は")
    meta = meta_of(words)
    assert (meta.parties, meta.absent) == (("QA", "QB"), ("QC",))
    assert any("QC took part and did not sign" in problem.words for problem in meta.problems)


def test_dates_that_disagree_are_told_where_they_stand(meta_of: Read) -> None:
    """The closing block dates the document, and a problem points at the other date."""
    words = FOUNDING.replace("2031年5月4日、於", "2031年5月5日、於")
    meta = meta_of(words)
    assert str(meta.date) == "2031-05-04"
    assert [problem.words for problem in meta.problems if "2031-05-05" in problem.words]


def test_a_dialogue_that_is_only_the_setting_is_no_framework(meta_of: Read) -> None:
    """A document that mentions a dialogue without being of it belongs to none."""
    words = READOUT.replace("会談を行いました", "会談を行い、「潮流」対話の下での協力につき意見交換を行いました")
    assert meta_of(words, "readout.txt").framework is None


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("「潮流」対話・第２回外相会合 議長総括", "chair-statement"),
        ("「潮流」対話 行動計画", "action-plan"),
        ("外相会談に関する共同プレス発表", "press-release"),
        ("アルダ・ベルミア投資協定の署名に関する共同声明", "joint-statement"),
        ("協力ロードマップ", "roadmap"),
        ("アルダ共和国とベルミア共和国との間の投資協定", "agreement"),
        ("Joint Statement on the Roadmap for Trade", "joint-statement"),
        ("Chair's Summary of the Tide Dialogue", "chair-statement"),
        ("Readout of the President’s Call on the Action Plan", "readout"),
    ],
)
def test_the_head_of_a_title_names_the_kind(title: str, kind: str, meta_of: Read) -> None:
    """What a document is stands at the end of a Japanese title and at the beginning of an English one."""
    body = "双方は、協力を歓迎した。" if title[0] > "z" else "The two sides welcomed their cooperation in trade."
    assert meta_of(f"{title}\n\n{body}\n").kind == kind


def test_the_publisher_s_own_officials_are_the_publisher_s(meta_of: Read) -> None:
    """A page of a ministry leaves out the state of its own officials; the unknown guest stays unknown."""
    words = DECLARATION.replace("date:", 'url: "https://www.whitehouse.gov/x"\ndate:').replace("Kernian ", "")
    readout = words.replace("Arda-Kernia Joint Declaration", "Readout of President Dorn’s Call with President Ren")
    meta = meta_of(readout, "readout.md")
    assert meta.parties[:1] == ("US",)
    assert {one.person: one.party for one in meta.attendance}["Lee Ren"] is None


def test_the_same_words_give_the_same_meta(meta_of: Read) -> None:
    """Reading twice gives equal values."""
    assert meta_of(THIRD, "statement.md") == replace(meta_of(THIRD, "statement.md"))


@pytest.mark.parametrize(
    ("opening", "framework"),
    [
        ("The Second Foreign Ministers' Meeting of the Tide Dialogue was held in Northport.", "tide"),
        ("On 3 July 2032, the Second Foreign Ministers' Meeting of the Tide Dialogue was held in Northport.", "tide"),
        ("As agreed at the Second Foreign Ministers' Meeting of the Tide Dialogue, officials met in Northport.", None),
    ],
)
def test_a_summary_is_of_the_meeting_that_its_first_words_name(meta_of: Read, opening: str, framework: str | None) -> None:
    """A heading need not name the dialogue; a meeting that is only looked back on is another."""
    assert meta_of(f"Chair's Summary\n\n3 July 2032\n\n{opening}\n", "summary.txt").framework == framework


@pytest.mark.parametrize(
    ("words", "series"),
    [
        ("Report on the Co-operation under the Tide Dialogue\n\nEndorsed at the Second Foreign Ministers' Meeting, Northport, 3 July 2032", ("tide", "fm", 2)),
        ("Report on the Co-operation under the Tide Dialogue\n\n3 July 2032", (None, None, None)),
    ],
)
def test_a_report_is_of_the_dialogue_whose_body_adopted_it(meta_of: Read, words: str, series: tuple[str | None, str | None, int | None]) -> None:
    """What is done under a dialogue need not be its own text; a line that one of its bodies adopted it shows that it is."""
    meta = meta_of(f"# {words}\n\n## Introduction\n\n1. The port was opened.\n", "report.md")
    assert (meta.framework, meta.body, meta.ordinal) == series
