"""Whom Japanese says to be sent by a state, and what an office is for: neither makes a person or a party of what is none."""

import pytest

from taiwa.lexicon import load
from taiwa.mentions.ja_people import is_field
from taiwa.reading import read
from taiwa.source import from_bytes


@pytest.mark.parametrize(("words", "expected"), [
    ("ウズベキスタンからは、サルディ・ドゥバル外務次官が出席した。", [("サルディ・ドゥバル", "UZ", "外務次官")]),
    ("日本国からは森田健一外務副大臣、カザフスタンからはサルディ・ドゥバル外務次官及びオレグ・リオネ局長が出席した。",
     [("森田健一", "JP", "外務副大臣"), ("サルディ・ドゥバル", "KZ", "外務次官"), ("オレグ・リオネ", "KZ", "局長")]),
    ("ウズベキスタンからはサルディ・ドゥバル外務次官に要請があった。", [("サルディ・ドゥバル", None, "外務次官")]),
    ("ウズベキスタンから帰国したドゥバル外務次官が出席した。", [("ドゥバル", None, "外務次官")]),
    ("訪問中のムハンマド・ドゥバル首相と会談した。", [("ムハンマド・ドゥバル", None, "首相")]),
    ("日本国の小森外交部長官が出席した。", [("小森", "JP", "外交部長官")]),
    ("英国のサルディ・ドゥバル元首相が出席した。", [("サルディ・ドゥバル", None, "元首相")]),
    ("ウズベキスタンからはサルディ・ドゥバル前外務大臣が出席した。", [("サルディ・ドゥバル", None, "前外務大臣")]),
    ("ウズベキスタンの農業大臣が出席した。", [(None, "UZ", "ウズベキスタンの農業大臣")]),
    ("日本国のドゥバル農業大臣が出席した。", [("ドゥバル", "JP", "農業大臣")]),
    ("農業大臣、運輸大臣及びデジタル大臣が出席した。", []),
])  # fmt: skip
def test_a_person_acts_for_the_state_that_sends_them(words: str, expected: list[tuple[str | None, str | None, str]]) -> None:
    """Where the sentence says so; for nobody who held the office once, and what the office is for is nobody's name."""
    meta = read(from_bytes(f"共同声明\n\n{words}\n".encode(), "made.txt"), load()).meta
    assert [(one.person, one.party, one.role) for one in meta.attendance] == expected


@pytest.mark.parametrize(("words", "noted"), [
    ("農業大臣及びデジタル発展大臣が出席した。", False), ("サルディ・ドゥバル元首相が出席した。", False), ("サルディ・ドゥバル外務次官が出席した。", True),
])  # fmt: skip
def test_only_a_named_person_who_holds_an_office_is_asked_about(words: str, *, noted: bool) -> None:
    """A note must be of use: nobody can tell for whom an office without a name acts, and who held one acts for nobody."""
    meta = read(from_bytes(f"共同声明\n\n{words}\n".encode(), "made.txt"), load()).meta
    assert any("not known for whom" in one.words for one in meta.problems) is noted


@pytest.mark.parametrize("surname", ["高瀬", "大橋", "水田", "岩屋"])
def test_a_surname_that_is_a_word_too_stands_for_who_was_presented(surname: str) -> None:
    """X大臣 behind X's full name is that person, and 農業大臣 in the same text is nobody."""
    words = (
        f"日・タジキスタン外相会談\n\n{surname}浩一日本国外務大臣は、サルディ・ドゥバル・タジキスタン共和国外務大臣と会談を行った。\n\n"
        f"{surname}大臣から、訪問を歓迎する旨述べた。農業大臣は、支援を歓迎した。\n"
    )
    acts = read(from_bytes(words.encode(), "made.txt"), load()).acts
    assert [one.holders for one in acts if one.act == "welcome"] == [("JP",), ()]


def test_a_surname_alone_before_an_office_is_a_name_where_the_dictionary_has_one() -> None:
    """高瀬 by itself is a word and 高瀬外務大臣 a name; 農業大臣 has none."""
    assert not is_field("高瀬", "外務大臣")
    assert is_field("高瀬")
    assert is_field("農業", "大臣")
    assert is_field("農林水産", "大臣")
