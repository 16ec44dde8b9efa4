"""What stands beside an office and is no person, with the packaged registries."""

from collections.abc import Callable

import pytest

from taiwa.lexicon import load
from taiwa.mentions import find_mentions, name_inside, resolve_mentions
from taiwa.mentions.name_words import name_words
from taiwa.meta.models import Meta
from taiwa.tree.models import Tree
from taiwa.values import Edtf, language_of

TreeOf = Callable[[str], Tree]
CASES = [
    ("日・カザフスタン外相会談が行われた。", [("party", "日", "JP"), ("party", "カザフスタン", "KZ")]),
    ("日・ウズベキスタン外相会談が行われた。", [("party", "日", "JP"), ("party", "ウズベキスタン", "UZ")]),
    ("カサフスタン外相は述べた。", []),
    ("ウズペキスタン大統領は述べた。", []),
    ("オンライン外相会合とハイレベル大臣会合が開かれた。", []),
    ("ドゥバル外相会談が開かれた。", [("person", "ドゥバル", "ドゥバル")]),
    ("ボラト・ドゥバル国連事務総長は述べた。", [("person", "ボラト・ドゥバル", "ボラト・ドゥバル")]),
    ("国連事務総長は述べた。", []),
    ("スコットランド首相は述べた。", []),
    ("ドゥバル首相は述べた。", [("person", "ドゥバル", "ドゥバル")]),
    ("They met President Emeritus Duval there.", [("person", "Duval", "Duval")]),
    ("They met Ambassador Designate Bolat Duval there.", [("person", "Bolat Duval", "Bolat Duval")]),
    ("They met Minister Counsellor Duval there.", [("person", "Duval", "Duval")]),
    ("Done by Ambassador Extraordinary and Plenipotentiary Bolat Duval here.", [("person", "Bolat Duval", "Bolat Duval")]),
    ("They met Ambassador April Duval there.", [("person", "April Duval", "April Duval")]),
    ("韓国岳に登った。", []),
    ("韓国で登った。", [("party", "韓国", "KR")]),
    ("Lord Jordan lives in Lebanon Street now.", []),
    ("Arms came to Jordan and Lebanon now.", [("party", "Jordan", "JO"), ("party", "Lebanon", "LB")]),
    ("アフリカ連合は支持した。", [("party", "アフリカ連合", "AUNION")]),
    ("アフリカ連合委員会は支持した。", [("party", "アフリカ連合委員会", "AUC")]),
    ("米国務長官と韓国防相は述べた。", [("party", "米", "US"), ("party", "韓", "KR")]),
    ("米国外相と中国国防相は述べた。", [("party", "米国", "US"), ("party", "中国", "CN")]),
    ("米朝首脳会談と日朝関係。", [("party", "米", "US"), ("party", "朝", "KP"), ("party", "日", "JP"), ("party", "朝", "KP")]),
    ("その日朝の、朝日の光。", []),
    ("Прибыл министр Коно.", [("person", "Коно", "kono")]),
    ("Встретили Премьер-министра Абэ.", [("person", "Абэ", "abe")]),
    ("Встретили министра Токаева.", [("person", "Токаева", "tokayev")]),
    ("Прибыла г-жа Коно.", [("person", "Коно", "Коно")]),
    ("Прибыла министр Токаева.", [("person", "Токаева", "Токаева")]),
    ("Прибыл посол Доброй Воли.", []),
    ("Прибыл посол Дувалов.", [("person", "Дувалов", "Дувалов")]),
    ("Прибыл президент Татарстана.", []),
]  # fmt: skip
NO_PERSONS = [
    *(("en", f"They met Minister {word} there.", word) for word in name_words("en")["no_persons"].words),
    *(("en", f"They met Ambassador {word} of Keldea.", word) for word in name_words("en")["titles_behind"].words),
    *(("ru", f"Вчера министр {word} прибыл.", word) for row in ("no_persons", "regions") for word in name_words("ru")[row].words),
    *(("ja", f"昨日、{word}大臣は述べた。", word) for row in ("fields", "regions") for word in name_words("ja")[row].words),
    *(("ja", f"昨日、ドゥバル外相{word}は、", word) for word in name_words("ja")["levels"].words),
]


def names_in(words: str, tree_of: TreeOf) -> list[tuple[str, str, str]]:
    """The names of a line in a readout of two parties."""
    tree, known = tree_of(words), load()
    facts = Meta(kind="readout", language=language_of(words), date=Edtf("2016-05-01"), parties=("JP", "KZ"))
    found = name_inside(tree, resolve_mentions(find_mentions(tree, known), facts), facts, known)
    return [(one.kind, one.span.of(tree.text.chars), str(one.value)) for one in found if one.kind in ("party", "person")]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_a_person_is_who_holds_the_office(tree_of: TreeOf, words: str, expected: list[tuple[str, str, str]]) -> None:
    """A state, a region, a field or a part of the title beside an office is no person; the name behind the title is."""
    assert names_in(words, tree_of) == expected


@pytest.mark.parametrize("word", name_words("ja")["of_a_state"].words)
def test_a_letter_stands_for_the_state_before_a_word_of_its_offices(tree_of: TreeOf, word: str) -> None:
    """The letter that both could own belongs to the office; behind a whole name it does so too."""
    assert names_in(f"昨日、米{word}は", tree_of) == [("party", "米", "US")]
    assert names_in(f"昨日、米国{word}は", tree_of) == [("party", "米国", "US")]


@pytest.mark.parametrize(("language", "words", "word"), NO_PERSONS)
def test_no_word_of_these_rows_is_a_person(tree_of: TreeOf, language: str, words: str, word: str) -> None:
    """Each word does what its row says, and the text is in the language whose row it is."""
    assert language_of(words) == language
    assert word in words
    assert [name for name in names_in(words, tree_of) if name[0] == "person"] == []
