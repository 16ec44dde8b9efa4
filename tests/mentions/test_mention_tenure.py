"""A surname means the registered person only on a day on which a source shows them in office, or beside the whole name."""

from collections.abc import Callable

import pytest

from taiwa.lexicon import load
from taiwa.mentions import Mention, find_mentions, name_inside, resolve_mentions
from taiwa.mentions.name_words import name_words
from taiwa.mentions.tenure import is_full
from taiwa.meta.models import Meta
from taiwa.tree.models import Tree
from taiwa.values import Edtf

TreeOf = Callable[[str], Tree]

SURE, UNSURE = "sure", "unsure"
IN_OFFICE = [
    ("ja", "2019-05-18", "河野外務大臣は述べた", "kono", SURE),
    ("ja", "1995-06-01", "河野外務大臣は述べた", "kono", UNSURE),
    ("ja", None, "河野外務大臣は述べた", "kono", UNSURE),
    ("ja", "2009-06-01", "河野太郎外務大臣と河野大臣は述べた", "kono", SURE),
    ("ja", "2005-01-01", "ナザロフ外務大臣は述べた", "nazarov", SURE),
    ("ja", "2005-01-01", "ムハマド・ナザロフ外務大臣は述べた", "nazarov", UNSURE),
    ("en", "2021-03-01", "Prime Minister Johnson welcomed it.", "boris-johnson", SURE),
    ("en", "1960-03-01", "Prime Minister Johnson welcomed it.", "boris-johnson", UNSURE),
    ("en", "1960-03-01", "Boris Johnson met them. Prime Minister Johnson welcomed it.", "boris-johnson", SURE),
    ("en", "2022", "Prime Minister Johnson welcomed it.", "boris-johnson", SURE),
    ("en", "2021-03-01", "Prime Minister Johnson of the United Kingdom welcomed it.", "boris-johnson", SURE),
    ("en", "2021-03-01", "Prime Minister Johnson of Saint Lucia welcomed it.", "boris-johnson", UNSURE),
    ("en", "2021-03-01", "Prime Minister Johnson spoke of Saint Lucia.", "boris-johnson", SURE),
    ("en", "2022-03-01", "We met Prime Minister Lee Nak-yon and left.", "lee-hsien-loong", UNSURE),
    ("en", "2022-03-01", "President Biden Announces New Actions", "joe-biden", SURE),
    ("en", "2010-05-01", "They met Foreign Minister Yohei Okada.", "okada", UNSURE),
    ("en", "2010-05-01", "They met Foreign Minister K. Okada.", "okada", SURE),
]
NOBODY = [
    ("ja", "河野洋平外務大臣は述べた"), ("ja", "安倍総理夫人が出席した"), ("ja", "安倍昭恵総理夫人が出席した"), ("ja", "岡田大臣政務官は述べた"),
    ("ja", "小泉進次郎環境大臣は述べた"), ("en", "They met Mrs. Abe there."), ("en", "Okada and Minister Duval met."),
]  # fmt: skip


def persons(tree: Tree, language: str, day: str | None) -> list[Mention]:
    """The persons of a text, with the packaged registries."""
    facts = Meta(kind=None, language=language, date=Edtf(day) if day else None)
    found = name_inside(tree, resolve_mentions(find_mentions(tree, load()), facts), facts, load())
    return [mention for mention in found if mention.kind == "person"]


@pytest.mark.parametrize(("language", "day", "words", "person", "confidence"), IN_OFFICE)
def test_a_surname_is_sure_on_a_day_in_office(
    tree_of: TreeOf, language: str, day: str | None, words: str, person: str, confidence: str
) -> None:
    """On other days, and beside another given name, it may be another's, and the mention says so."""
    found = persons(tree_of(f"{'題' if language == 'ja' else 'Title'}\n{words}"), language, day)
    assert {(one.value, one.confidence) for one in found} == {(person, confidence)}
    assert all(bool(one.open) == (confidence == UNSURE) for one in found)


@pytest.mark.parametrize(("language", "words"), NOBODY)
def test_a_surname_of_another_is_no_registered_person(tree_of: TreeOf, language: str, words: str) -> None:
    """Another given name, a wife, and an office that is only called after one name nobody whom a registry has."""
    found = persons(tree_of(f"{'題' if language == 'ja' else 'Title'}\n{words}"), language, "2010-05-01")
    assert not {str(one.value) for one in found} & set(load().persons)


@pytest.mark.parametrize(("words", "ids"), [
    ("Нурсултан Назарбаев прибыл. Президент Назарбаев отметил.", {"nazarbayev"}),
    ("Нурсултан Назарбаев прибыл. Беседа с Президентом Назарбаевым.", {"nazarbayev"}),
    ("Нурсултан Назарбаев прибыл. Беседа с Президентом Н. Назарбаевым.", {"nazarbayev"}),
    ("Нурсултан Назарбаев прибыл. Президент Д. Назарбаев отметил.", {"nazarbayev", "Д. Назарбаев"}),
    ("Нурсултан Назарбаев прибыл. Выступила г-жа Назарбаева.", {"nazarbayev", "Назарбаева"}),
    ("Jake Sullivan came. Secretary Sullivan said so.", {"jake-sullivan"}),
    ("Jake Sullivan came. Mrs. Sullivan said so.", {"jake-sullivan", "Sullivan"}),
])  # fmt: skip
def test_one_person_has_one_id_in_a_document(tree_of: TreeOf, words: str, ids: set[str]) -> None:
    """A surname beside an office is the person named in full, in any case; another initial or a woman's title is another."""
    language = "ru" if words[0] > "z" else "en"
    found = persons(tree_of(f"{'Слово' if language == 'ru' else 'Title'}\n{words}"), language, "2022-05-01")
    assert {str(one.value) for one in found} == ids


@pytest.mark.parametrize(("person", "words", "full"), [
    ("boris-johnson", "Prime Minister Johnson", False), ("boris-johnson", "Boris Johnson", True), ("eyal-hulata", "Dr. Hulata", False),
    ("joe-biden", "バイデン大統領", False), ("kono", "河野太郎", True), ("kono", "河野", False), ("hayashi", "林芳正", True),
    ("nazarov", "ナザロフ", False), ("nazarov", "タルバク・ナザロフ", True), ("nazarbayev", "Нурсултаном Назарбаевым", True),
])  # fmt: skip
def test_a_whole_name_holds_a_given_name(person: str, words: str, *, full: bool) -> None:
    """An office or a title is no part of a name."""
    assert is_full(words, load().persons[person]) is full


@pytest.mark.parametrize(("language", "section", "takes"), [("ja", "before_offices", True), ("ja", "no_holders", False), ("en", "women", False)])
def test_a_word_tells_whose_surname_it_is(tree_of: TreeOf, language: str, section: str, *, takes: bool) -> None:
    """Of the two sentences of a row one names the registered person, the other does not."""
    row = name_words(language)[section]
    title = "題" if language == "ja" else "Title"
    named = [any(one.value == "okada" for one in persons(tree_of(f"{title}\n{words}"), language, "2010-05-01")) for words in (row.takes, row.leaves)]
    assert named == [takes, not takes]


def test_a_mans_surname_in_another_case_is_no_womans(tree_of: TreeOf) -> None:
    """Of the two sentences of the Russian row the first names a woman, the second him."""
    row = name_words("ru")["women"]
    named = [len({one.value for one in persons(tree_of(f"Слово\nНурсултан {words}"), "ru", "2007-05-01")}) for words in (row.takes, row.leaves)]
    assert named == [2, 1]
