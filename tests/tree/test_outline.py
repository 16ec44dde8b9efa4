"""Outlines: the paths that a reader would give the parts of a document."""

from collections.abc import Callable

import pytest

from taiwa.text.models import Text
from taiwa.tree import build_tree, find, pinpoint

TextOf = Callable[..., Text]
H2, H3, BOLD = ("heading", 2), ("heading", 3), ("bold", 0)


def head(style: tuple[str, int], words: str) -> tuple[str, int, str]:
    """A line set as a heading or bold."""
    return (*style, words)


def item(level: int, words: str) -> tuple[str, int, str]:
    """A list item of a format that states how deep it is nested."""
    return ("item", level, "    " * (level - 1) + words)


OUTLINES = {
    "parts with titles hold numbered paragraphs and items": (
        ["共同声明", "双方は会合した。", "双方は一致した。", "1.原則", "(1) 双方は評価した。", "(2) 双方は次を確認した。", "-多様性", "-協調",
         "2.協力", "(1) 双方は合意した。"],
        "preamble/¶1 preamble/¶2 1 1/1 1/2 1/2/•1 1/2/•2 2 2/1",
    ),
    "numbers run on across parts, whatever the level of the headings": (
        [head(H3, "I. 外交"), "- 1 双方は評価した。", "- 2 双方は歓迎した。", "双方はまた指摘した。", head(H2, "II. 安全"), "- 3 双方は非難した。",
         head(("heading", 4), "III. 結語"), "- 4 双方は感謝した。"],
        "I I/1 I/2 I/2/¶1 I/2/¶2 II II/3 III III/4",
    ),
    "a part with a title and paragraphs has them as ¶, one paragraph it holds itself": (
        ["双方は声明する。", "1.政治", "双方は継続する。", "双方は強化する。", "2.経済", "双方は評価する。"],
        "preamble 1 1/¶1 1/¶2 2",
    ),
    "bare numbers make a series, and paragraphs after a number belong to it": (
        ["声明", "閣僚は次のとおり表明した。", "1 閣僚は歓迎した。", "閣僚は確認した。", "2 閣僚は一致した。"],
        "preamble 1 1/¶1 1/¶2 2",
    ),
    "dash lines that each stand alone before text are titles without a number": (
        ["会談", "両大臣は会談した。", "- 冒頭", "(1) 大臣は歓迎した。", "(2) 長官は述べた。", "- 協力", "両大臣は一致した。"],
        "preamble §1 §1/1 §1/2 §2",
    ),
    "neither parts nor numbers": (["They met today.", "They agreed to act."], "¶1 ¶2"),
    "bold titles without numbers": (
        ["They met today.", head(BOLD, "Climate"), "They agreed.", head(BOLD, "Trade"), "They noted it.", "They acted."],
        "preamble §1 §2 §2/¶1 §2/¶2",
    ),
    "letters under Roman parts, a title without number under a letter": (
        [head(BOLD, "I. Introduction"), "We met.", head(BOLD, "II. Outcomes"), head(BOLD, "A. Digital"), "We agreed.",
         head(BOLD, "Quantum"), "We plan to act.", head(BOLD, "B. Trade"), "We trade.", head(BOLD, "III. End"), "We close."],
        "I II II/A II/A/§1 II/B III",
    ),
    "an annex stands at the top and takes the next title as its own": (
        [head(BOLD, "Section 1. Statement"), "1. We met.", head(BOLD, "Annex I"), head(BOLD, "Statement on Trade"),
         "1. We believe.", "2. We intend."],
        "Section1 Section1/1 AnnexI AnnexI/1 AnnexI/2",
    ),
    "items of a list are nested as the format states": (
        ["We agreed to:", item(1, "- act on risks:"), item(2, "- of export"), item(2, "- of transfer"), item(1, "- meet")],
        "¶1 ¶1/•1 ¶1/•1/•1 ¶1/•1/•2 ¶1/•2",
    ),
    "items of a plain text are nested by their indent or their mark": (
        ["We agreed to:", "- act", "  - on exports", "- meet:", "・ in spring"],
        "¶1 ¶1/•1 ¶1/•1/•1 ¶1/•2 ¶1/•2/•1",
    ),
    "numbers nested in numbers": (
        [item(1, "1. Chains are entwined."), item(2, "1. Goods are shipped."), item(2, "2. We worked."), item(1, "2. We met.")],
        "1 1/1 1/2 2",
    ),
    "Japanese numbers nested four deep": (
        ["第1章 総則", "1 大臣は述べた。", "(1) 双方は一致した。", "ア 双方は歓迎した。", "イ 双方は評価した。", "(ア) 双方は確認した。",
         "(イ) 双方は合意した。", "ウ 双方は感謝した。", "(2) 双方は指摘した。", "2 大臣は応じた。", "第2章 貿易", "1 双方は会った。", "2 双方は別れた。"],
        "C C/1 C/1/1 C/1/1/ア C/1/1/イ C/1/1/イ/ア C/1/1/イ/イ C/1/1/ウ C/1/2 C/2 D D/1 D/2".replace("C", "第1章").replace("D", "第2章"),
    ),
    "numbers that list what a paragraph leads into belong to it when the text goes on without numbers": (
        ["We met today.", "We focus on four pillars:", "1. Building;", "2. Promoting; and", "3. Investing.", "Today we reviewed them."],
        "¶1 ¶2 ¶2/1 ¶2/2 ¶2/3 ¶3",
    ),
    "numbers after a lead-in are the text itself when nothing follows them": (
        ["The Leaders:", "1. Welcomed the progress made in every field;", "2. Agreed to meet again in the coming year."],
        "preamble 1 2",
    ),
    "a bold line that leads into a list is no title": (
        ["They met today.", head(BOLD, "Participants:"), "- A. Smith", "- B. Jones"],
        "¶1 ¶2 ¶2/•1 ¶2/•2",
    ),
    "an only title over a list of names is no part": (
        ["They met today.", head(BOLD, "Participants"), "1. A. Smith, President", "2. B. Jones, President"],
        "¶1 ¶2 ¶2/1 ¶2/2",
    ),
    "a heading deeper than another stands in it": (
        ["They met.", head(H2, "Security"), "They agreed.", head(H3, "Borders"), "They acted.", head(H2, "Trade"), "They traded."],
        "preamble §1 §1/§1 §2",
    ),
    "a closing title ends the parts before it": (
        [head(H2, "I. Security"), "We agreed.", head(H3, "A. Borders"), "We acted.", head(H3, "Conclusion"), "We thank them."],
        "I I/A §1",
    ),
    "years and amounts at the start of a line are no numbers": (
        ["1 閣僚は歓迎した。", "2017年に会合が開かれた。", "2 閣僚は一致した。", "30 trainees were received."],
        "1 1/¶1 1/¶2 2 2/¶1 2/¶2",
    ),
    "a paragraph set in under an item belongs to it, and the next item does not stand in that paragraph": (
        ["We agreed:", "- to act.", "  This will be soon.", "- to meet."],
        "¶1 ¶1/•1 ¶1/•1/¶1 ¶1/•1/¶2 ¶1/•2",
    ),
    "a document is signed before its annexes, and what an annex follows is no preamble": (
        ["双方は会合した。", "双方は一致した。", "2006年8月28日、山都", "外務大臣 山田太郎", head(BOLD, "別添1 行動計画"), "1. 双方は協力する。", "2. 双方は実施する。"],
        "¶1 ¶2 conclusion 別添1 別添1/1 別添1/2",
    ),
    "an annex without a number holds the titles after it": (
        ["They met today.", "They agreed.", head(BOLD, "ANNEX – COOPERATION"), head(BOLD, "Trade"), "We trade.", head(BOLD, "Energy"), "We act."],
        "¶1 ¶2 §1 §1/§1 §1/§2",
    ),
    "a formula that leads into what is declared is no title": (
        ["NOTING the progress;", head(BOLD, "WE HEREBY DECLARE:"), "We commit to act.", head(BOLD, "Trade"), "- We trade.", "- We act."],
        "preamble/¶1 preamble/¶2 preamble/¶3 §1 §1/•1 §1/•2",
    ),
    "a part called preamble is the preamble": (
        [head(BOLD, "Preamble"), "We are committed.", head(BOLD, "Task force"), "We will act.", "We will meet."],
        "preamble §1 §1/¶1 §1/¶2",
    ),
    "lines that mark the limits of the text are no part of it": (
        ["Begin Text:", "We recognise the value of trade.", "We share a view.", "End Text", "***"],
        "¶1 ¶2",
    ),
}


@pytest.mark.parametrize("name", OUTLINES)
def test_the_outline_of(name: str, text_of: TextOf) -> None:
    """The paths are those that the annotation guide gives the parts, paragraphs and items of a document."""
    lines, outline = OUTLINES[name]
    tree = build_tree(text_of(lines, title="Known"))
    assert " ".join(pinpoint(provision.path) for provision in tree.provisions) == outline


@pytest.mark.parametrize("tail", [
    ["2006年8月28日、山都", "内閣総理大臣", "山田太郎"],
    ["山田 太郎", "外務大臣", "川上 花子", "外務大臣"],
    ["Done at Northport, this third day of May 2020, in duplicate.", "For the Government of Utopia:", "J. Smith"],
    ["John Q. Public, Jr.", "President of Utopia", "May 3, 2020"],
])  # fmt: skip
def test_the_signature_block_is_one_conclusion(tail: list[str], text_of: TextOf) -> None:
    """Date and place, names and offices at the end are one provision, in whatever order they are printed."""
    text = text_of(["双方は会合した。", "双方は一致した。", *tail])
    last = build_tree(text).provisions[-1]
    assert last.path == ("conclusion",)
    assert last.body is not None
    assert text[last.body] == "\n".join(tail)


@pytest.mark.parametrize("tail", [
    ["Participants included:", "A. Smith, President", "B. Jones, Minister"],
    [("bold", 0, "Officials"), "A. Smith, President", ("bold", 0, "Others"), "B. Jones, Minister"],
    ["双方は感謝した。"],
])  # fmt: skip
def test_a_list_of_names_is_no_signature_block(tail: list[str], text_of: TextOf) -> None:
    """Names under a title or after a colon took part; they did not sign."""
    assert all(one.path != ("conclusion",) for one in build_tree(text_of(["They met.", *tail])).provisions)


@pytest.mark.parametrize("top", [
    ["外務省 検索", "共同声明", "-新時代の関係-", "(仮訳)", "2004年8月28日、於山都"],
    [("heading", 1, "共同声明"), ("heading", 2, "協力と強化")],
    [("bold", 0, "Northport, Utopia")],
    [("bold", 0, "May 3, 2020"), ("bold", 0, "Northport")],
])  # fmt: skip
def test_the_title_block_is_no_provision(top: list[str], text_of: TextOf) -> None:
    """Title, subtitle, translation note, date and place before the text belong to no provision."""
    text = text_of([*top, "双方は会合した。", ("bold", 0, "1. 貿易"), "双方は一致した。"])
    tree = build_tree(text)
    assert [text[span] for span in tree.front] == [line if isinstance(line, str) else line[2] for line in top]
    assert tree.provisions[0].path == ("preamble",)


@pytest.mark.parametrize(("lines", "paths", "trouble"), [
    (["1. We met.", "2. We saw.", "4. We won."], "1 2 4", "number 4 follows 2: 1 missing"),
    (["1. We met.", "2. We saw.", "2. We won."], "1 2 2", "number 2 is printed again after 2"),
    (["1. We met.", "2. We saw.", "1. We won."], "1 2 1", "number 1 is printed again: the numbering restarts"),
    (["5. We met.", "6. We saw."], "5 6", "numbering begins with 5"),
])  # fmt: skip
def test_a_number_out_of_order_is_kept_and_told(lines: list[str], paths: str, trouble: str, text_of: TextOf) -> None:
    """A skipped or doubled number loses no text: the printed label stays, the eId stays unique, a problem says where."""
    text = text_of(lines)
    tree = build_tree(text)
    assert " ".join(pinpoint(one.path) for one in tree.provisions) == paths
    assert len({one.eid for one in tree.provisions}) == len(lines)
    assert [problem.words for problem in tree.problems] == [trouble]
    assert text[tree.problems[0].span][0].isdecimal()


def test_numbers_and_marks_are_no_own_text(text_of: TextOf) -> None:
    """The label with its list mark, the title and the words of a unit are told apart."""
    text = text_of([("bold", 0, "1. 貿易"), "- 1 双方は一致した。", "- 2 双方は合意した。", "- 多様性"])
    part, first, _, point = build_tree(text).provisions
    assert [text[span] for span in (*part.spans, *first.spans, *point.spans)] == [
        "1.", "貿易", "- 1", "双方は一致した。", "-", "多様性",
    ]  # fmt: skip


def test_a_unit_with_several_paragraphs_has_no_body_of_its_own(text_of: TextOf) -> None:
    """Where a number has ¶ children people cite it, and its text stands in them."""
    unit, first, second = build_tree(text_of(["1. We met.", "We agreed."])).provisions
    assert (unit.body, first.path, second.path) == (None, ("1", "¶1"), ("1", "¶2"))


def test_eids_are_made_from_the_path(text_of: TextOf) -> None:
    """An eId names the kind and the label of every step of the path, in ASCII."""
    tree = build_tree(text_of(["They met.", ("bold", 0, "I. Peace"), "ア 双方は。", "イ 双方は。", "We saw:", "- act", "- meet"]))
    assert [one.eid for one in tree.provisions] == [
        "preamble", "part_I", "part_I__para_a", "part_I__para_i", "part_I__para_i__p_1", "part_I__para_i__p_2",
        "part_I__para_i__p_2__point_1", "part_I__para_i__p_2__point_2",
    ]  # fmt: skip


@pytest.mark.parametrize("place", ["1/2/•1", "para_1__para_2__point_1", " 1/2/•1 "])
def test_a_provision_is_found_by_pinpoint_or_eid(place: str, text_of: TextOf) -> None:
    """What people cite and what machines store lead to the same provision; nothing leads to None."""
    tree = build_tree(text_of(["1. We agreed:", "(1) to act", "(2) to meet:", "- soon", "- often"]))
    found = find(tree, place)
    assert found is not None
    assert found.path == ("1", "2", "•1")
    assert find(tree, "9/9") is None


def test_every_run_of_the_text_is_told_with_its_provision(text_of: TextOf) -> None:
    """In the order of the text: the title block belongs to none, number and title and words to one."""
    text = text_of([("heading", 1, "Joint Statement"), ("bold", 0, "I. Trade"), "1. We met.", "- ports"])
    segments = build_tree(text).segments
    assert [(text[one.span], one.eid) for one in segments] == [
        ("Joint Statement", None), ("I.", "part_I"), ("Trade", "part_I"), ("1.", "part_I__para_1"), ("We met.", "part_I__para_1"),
        ("-", "part_I__para_1__point_1"), ("ports", "part_I__para_1__point_1"),
    ]  # fmt: skip
