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
    ("カサフスタン外相は述べた。", [("party", "カサフスタン", "KZ")]),
    ("ウズペキスタン大統領は述べた。", [("party", "ウズペキスタン", "UZ")]),
    ("ウズベキスタソ側とドゥバル側は述べた。", [("party", "ウズベキスタソ", "UZ")]),
    ("They met the President of Kazakstan there.", [("party", "Kazakstan", "KZ")]),
    ("They met Ambassador Franco of Keldea.", [("person", "Franco", "Franco")]),
    ("Прибыл президент Узбекстана.", [("party", "Узбекстана", "UZ")]),
    ("日ウズベク外相会談が行われた。", [("party", "日", "JP"), ("party", "ウズベク", "UZ")]),
    ("日・カザフ首脳会談が行われた。", [("party", "日", "JP"), ("party", "カザフ", "KZ")]),
    ("日カザフスタン関係を重視する。", [("party", "日", "JP"), ("party", "カザフスタン", "KZ")]),
    ("本日カザフスタン首脳会談が行われた。", [("party", "カザフスタン", "KZ")]),
    ("日カザフ語辞典と日・カザフ辞典。", []),
    ("上野陽介外務大臣は述べた。", [("person", "上野陽介", "上野陽介")]),
    ("桐島美咲外務副大臣は述べた。", [("person", "桐島美咲", "桐島美咲")]),
    ("森田元総理は述べた。", [("person", "森田", "森田")]),
    ("森元総理は述べた。", [("person", "森", "森")]),
    ("トニー・ブレア元首相は述べた。", [("person", "トニー・ブレア", "トニー・ブレア")]),
    ("サルディ・ドゥバル前外務大臣は述べた。", [("person", "サルディ・ドゥバル", "サルディ・ドゥバル")]),
    ("サルディ・ドゥバル農業大臣は述べた。", [("person", "サルディ・ドゥバル", "サルディ・ドゥバル")]),
    ("サルディ・ドゥバルエネルギー大臣は述べた。", [("person", "サルディ・ドゥバル", "サルディ・ドゥバル")]),
    ("サルディ・ドゥバル外務次官は述べた。", [("person", "サルディ・ドゥバル", "サルディ・ドゥバル")]),
    ("上野陽介デジタル大臣は述べた。", [("person", "上野陽介", "上野陽介")]),
    ("上野陽介万博担当大臣は述べた。", [("person", "上野陽介", "上野陽介")]),
    ("ゴールデン・ウィーク元首相、クリーン・スマートエネルギー大臣及びデジタル大臣は述べた。", []),
    ("アジア・アフリカ担当大臣、ケルデア・サルメト両外相及びエネルギー・インフラ大臣は述べた。", []),
    ("ケルデア元首相、中山間地域担当大臣及びスポーツ庁長官は述べた。", []),
    ("堀井浩一駐カザフスタン大使は述べた。", [("person", "堀井浩一", "堀井浩一"), ("party", "カザフスタン", "KZ")]),
    ("現職大統領、農業大臣、各国外務大臣及び同国首相は述べた。", []),
    ("韓大統領は述べた。", []),
    ("イスラエル・マルドナド氏は述べた。", [("person", "イスラエル・マルドナド", "イスラエル・マルドナド")]),
    ("チャドとイスラエル・ヨルダン外相会談。", [("party", "チャド", "TD"), ("party", "イスラエル", "IL"), ("party", "ヨルダン", "JO")]),
    ("They met Ambassador Chad Duval there.", [("person", "Chad Duval", "Chad Duval")]),
    ("They met UN Secretary-General Bolat Duval there.", [("person", "Bolat Duval", "Bolat Duval")]),
    ("The Secretary-General met Director-General April Duval there.", [("person", "April Duval", "April Duval")]),
    ("Прибыл Генеральный секретарь ООН Болат Дувалов.", [("person", "Болат Дувалов", "Болат Дувалов")]),
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
    ("ドゥバル米大統領、サルディ・ドゥバル印首相及び英首相は述べた。", [
        ("person", "ドゥバル", "サルディ・ドゥバル"), ("party", "米", "US"), ("person", "サルディ・ドゥバル", "サルディ・ドゥバル"), ("party", "印", "IN"), ("party", "英", "GB")]),
    ("リオネ豪副首相は述べ、米政府は支持した。", [("person", "リオネ", "リオネ"), ("party", "豪", "AU"), ("party", "米", "US")]),
    ("会談中首相は述べ、サミット中外相は支持し、韓首相と星大臣が続いた。", []),
    ("単独首相が調印首相と単独政府に仏料理を出した。", []),
    ("日EU定期首脳協議、日EUの協力及び最近の日EU関係。", [("party", "日", "JP"), ("party", "EU", "EU")] * 3),
    ("会合の日EUは支持し、3日EUは述べた。", [("party", "EU", "EU")] * 2),
    ("日ASEAN関係と会合の日ASEANの声明。", [("party", "日", "JP")]),
    ("日中関係、日中首脳会談及び米中協力。", [("party", "日", "JP"), ("party", "中", "CN")] * 2 + [("party", "米", "US"), ("party", "中", "CN")]),
    ("日中の気温と日中外出する日中関係者。", []),
    ("李洛煕首相、趙兌民元首相及び丁世淑国務総理は述べた。", [("person", name, name) for name in ("李洛煕", "趙兌民", "丁世淑")]),
    ("林農水大臣、関総括副大臣及び東側首相は述べた。", []),
    ("朴振韓国外交部長官は述べた。", [("person", "朴振", "朴振"), ("party", "韓国", "KR")]),
    ("小森韓国前外務大臣は述べた。", [("person", "小森", "小森"), ("party", "韓国", "KR")]),
    ("Прибыл министр Коно.", [("person", "Коно", "kono")]),
    ("Встретили Премьер-министра Абэ.", [("person", "Абэ", "abe")]),
    ("Встретили министра Токаева.", [("person", "Токаева", "tokayev")]),
    ("Прибыла г-жа Коно.", [("person", "Коно", "Коно")]),
    ("Прибыла министр Токаева.", [("person", "Токаева", "Токаева")]),
    ("Прибыл посол Доброй Воли.", []),
    ("Прибыл посол Дувалов.", [("person", "Дувалов", "Дувалов")]),
    ("Прибыл президент Татарстана.", []),
]  # fmt: skip
UNSURE = [
    ("カサフスタン外相は述べた。", "カサフスタン is printed, it is taken for カザフスタン"),
    ("ジョージア・ドゥバル大使は述べた。", "people bear this name too"),
    ("They met Jordan Duval there.", "people bear this name too"),
]
NO_PERSONS = [
    *(("en", f"They met Minister {word} there.", word) for word in name_words("en")["no_persons"].words),
    *(("en", f"They met Ambassador {word} of Keldea.", word) for word in name_words("en")["titles_behind"].words),
    *(("ru", f"Вчера министр {word} прибыл.", word) for row in ("no_persons", "regions") for word in name_words("ru")[row].words),
    *(("ja", f"昨日、{word}大臣は述べた。", word) for row in ("fields", "regions") for word in name_words("ja")[row].words),
    *(("ja", f"昨日、ドゥバル外相{word}は、", word) for word in name_words("ja")["levels"].words),
]


@pytest.mark.parametrize(("words", "told"), UNSURE)
def test_a_state_that_is_not_surely_meant_says_why(words: str, told: str, tree_of: TreeOf) -> None:
    """A letter wrong, or a name that people bear too."""
    facts = Meta(kind="readout", language=language_of(words), date=Edtf("2023-05-01"), parties=("JP", "KZ"))
    found = name_inside(tree := tree_of(f"Title\n{words}"), resolve_mentions(find_mentions(tree, load()), facts), facts, load())
    assert [one.open for one in found if one.kind == "party"] == [told]


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


@pytest.mark.parametrize("word", name_words("ja")["of_a_letter"].words)
def test_a_letter_is_a_state_before_what_states_have(tree_of: TreeOf, word: str) -> None:
    """Before an office or an organ it stands for the state."""
    assert names_in(f"昨日、仏{word}は", tree_of) == [("party", "仏", "FR")]


@pytest.mark.parametrize(("letter", "behind"), [
    *((letter, "首相は") for letter in name_words("ja")["letters_alone"].words),
    *((letter, "UNEPの") for letter in name_words("ja")["letters_before_bodies"].words),
])  # fmt: skip
def test_a_letter_that_stands_alone_is_a_state(tree_of: TreeOf, letter: str, behind: str) -> None:
    """As the end of a word it is none."""
    assert names_in(f"昨日、{letter}{behind}", tree_of) == [("party", letter, load().letters[letter])]
    assert names_in(f"昨日、同{letter}{behind}", tree_of) == []
