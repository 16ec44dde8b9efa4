"""Names, with an invented registry."""

from collections.abc import Callable

import pytest

from taiwa.mentions import Mention

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


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_a_name_means_what_its_grammar_shows(find: Finder, words: str, expected: list[tuple[str, str, str]]) -> None:
    """Strong names always, weak ones beside an office, a capital as a place, printed titles by their own words."""
    found = find(f"題\n{words}にて")
    assert [(mention.kind, mention.value, mention.rule) for mention in found] == expected


def test_a_mention_knows_its_provision(find: Finder) -> None:
    """A name in the title block has no eId, one in a paragraph has that of the paragraph."""
    title, body = find("ベルカとの対話\nベルカは")
    assert (title.eid, body.eid) == (None, "para_1")
