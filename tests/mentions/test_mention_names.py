"""Names, with an invented registry."""

from collections.abc import Callable

import pytest

from taiwa.lexicon import Knowledge, load
from taiwa.mentions import Mention, find_mentions
from taiwa.registry.models import Party
from taiwa.tree.models import Tree
from taiwa.values import replace

Finder = Callable[[str], tuple[Mention, ...]]

CASES = [
    ("ベルカ共和国は", [("party", "BB", "name")]),
    ("沿岸諸国は", [("party", "coast", "group")]),
    ("オルベンにおいて", [("place", "orben", "name")]),
    ("オルベン宣言を", []),
    ("ドレン大統領は", [("person", "doren", "name")]),
    ("小森外務大臣は", [("person", "doren", "name")]),
    ("小森の木々は", []),
    ("海洋保全基金(SPF)が、SPFの", [
        ("organisation", "sea-fund", "name"), ("organisation", "sea-fund", "abbreviation"),
        ("organisation", "sea-fund", "abbreviation"),
    ]),
    ("沿岸対話第2回外相会合の", [("meeting", "coastal", "name"), ("meeting", "fm-02", "ja.numbered-meeting")]),
    ("第2回外相会合の", [("meeting", "第2回外相会合", "ja.numbered-meeting")]),
    ("「運輸に関するベルカ行動計画」を", [("instrument", "運輸に関するベルカ行動計画", "ja.quoted")]),
    ("「触媒」としての", []),
    ("国連安保理決議1695に", [("instrument", "S/RES/1695", "ja.resolution")]),
    ("国連総会決議第71回会期第222号を", [("instrument", "A/RES/71/222", "ja.resolution")]),
]  # fmt: skip

PACKAGED = [
    ("国連総会決議第71回会期第222号を", "unga-resolution-71-222"), ("recalled General Assembly resolution 71/222 and", "unga-resolution-71-222"),
    ("recalled A/RES/71/222 and", "unga-resolution-71-222"), ("сослались на резолюцию 71/222 Генеральной Ассамблеи и", "unga-resolution-71-222"),
    ("recalled S/RES/1695 (2006) and", "unsc-resolution-1695"), ("recalled Security Council resolution 2231 (2015) and", "S/RES/2231"),
    ("国連安保理決議第2231号(2015年)を", "S/RES/2231"), ("A/RES/71/222/Add.1 was issued", "A/RES/71/222/Add.1"),
    ("the centrality of ASEAN was recognised", "asean"), ("поддержали единство АСЕАН и", "asean"), ("ASEANの一体性を", "asean"),
    ("at the Fifth Foreign Ministers’ Meeting of the Central Asia plus Japan Dialogue in", "fm-05"),
    ("на семьдесят шестой сессии Генеральной Ассамблеи в", "unga-76"), ("на семидесятой сессии Генеральной Ассамблеи в", "unga-70"),
    ("at the seventy sixth session of the General Assembly in", "unga-76"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value"), PACKAGED)
def test_a_thing_has_one_id_in_all_languages(tree_of: Callable[[str], Tree], words: str, value: str) -> None:
    """However it is cited, a resolution, an organisation, a meeting, a session goes by one id; ordinals are read whole."""
    assert value in {mention.value for mention in find_mentions(tree_of(f"題\n{words}"), load())}


@pytest.mark.parametrize(("words", "value", "confidence"), [
    ("at the 72nd session of the General Assembly in", "unga-72", "sure"),
    ("at the 72nd session of the General Assembly of the United Nations in", "unga-72", "sure"),
    ("at the 72nd session of the General Assembly of the OAS in", "72nd session of the General Assembly", "sure"),
    ("the OAS General Assembly; at the 72nd session of the General Assembly in", "unga-72", "unsure"),
    ("на 72-й сессии Генеральной Ассамблеи ОАГ", "72-й сессии Генеральной Ассамблеи", "sure"),
    ("на 71-й сессии Генеральной Ассамблеи в", "unga-71", "sure"),
])  # fmt: skip
def test_a_session_is_that_of_the_organisation_named(tree_of: Callable[[str], Tree], words: str, value: str, confidence: str) -> None:
    """A session of another organisation's Assembly is as printed; where two are in a text, the bare one is unsure."""
    assert (value, confidence) in {(mention.value, mention.confidence) for mention in find_mentions(tree_of(f"題\n{words}"), load())}


def test_the_end_of_a_number_is_no_number(tree_of: Callable[[str], Tree]) -> None:
    """An ordinal behind words that belong to it is not read alone."""
    found = find_mentions(tree_of("題\nat the one hundred and sixth session of the General Assembly in"), load())
    assert [mention for mention in found if mention.kind == "meeting"] == []


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_a_name_means_what_its_grammar_shows(find: Finder, words: str, expected: list[tuple[str, str, str]]) -> None:
    """Strong names always, weak ones beside an office, a capital as a place, printed titles by their own words."""
    found = find(f"題\n{words}にて")
    assert [(mention.kind, mention.value, mention.rule) for mention in found] == expected


def test_a_mention_knows_its_provision(find: Finder) -> None:
    """A name in the title block has no eId, one in a paragraph has that of the paragraph."""
    title, body = find("ベルカとの対話\nベルカは")
    assert (title.eid, body.eid) == (None, "para_1")


def test_a_name_in_a_sum_is_no_party(knowledge: Knowledge, tree_of: Callable[[str], Tree]) -> None:
    """The name of a state in that of a currency is part of the sum; beside the sum it is the state."""
    known = replace(knowledge, parties={"CC": Party(id="CC", names={"en": ("US",)})})
    found = find_mentions(tree_of("Title\nA loan of US$40 million by the US."), known)
    assert [(mention.kind, mention.span.start) for mention in found] == [("money", 16), ("party", 37)]
