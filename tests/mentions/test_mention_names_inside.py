"""Names that only their document explains, with an invented registry."""

from collections.abc import Callable

import pytest

from taiwa.lexicon import Knowledge
from taiwa.mentions import Mention, find_mentions, name_inside, resolve_mentions
from taiwa.mentions.misprints import misprints
from taiwa.mentions.occasions import told
from taiwa.meta.models import Attendee, DefinedTerm, Meta
from taiwa.registry.models import Office, Person, Thing
from taiwa.tree.models import Tree
from taiwa.values import Edtf, Span, replace

TreeOf = Callable[[str], Tree]
FACTS = Meta(kind="readout", language="ja", date=Edtf("2016-05-01"), framework="coastal", parties=("AA", "BB"))
PACT = Thing(
    id="pact", kind="instrument", names={"ja": ("アルメイラ・ベルカ漁業協定",)}, date="2010-03-02", parties=("AA", "BB"),
)  # fmt: skip
STATEMENT = Thing(id="statement", kind="instrument", names={"ja": ("海の共同声明",)}, date="2004-08-27", parties=("AA", "BB"))
MINISTRY = Thing(id="ministry", kind="organisation", names={"ja": ("ベルカ外務省",)}, party="BB")
LONG = Person(
    id="longname", party="BB", names={"ja": ("オルム・タルメキナフ", "タルメキナフ")},
    offices=(Office(role={"ja": ("外務大臣",)}, since="2015", until="2017"), Office(role={"ja": ("首相",)}, since="2018")),
)  # fmt: skip

CASES = [
    ("沿岸対話第2回外相会合の", "沿岸対話第2回外相会合", "fm-02"),
    ("沿岸対話外相会合の", "沿岸対話外相会合", "coastal/fm"),
    ("4月3日に開催された外相会合の", "外相会合", "fm-02"),
    ("2004年8月27日付の両国外務大臣による共同声明を", "共同声明", "statement"),
    ("2004年8月27日付のアルメイラとベルカとの間の共同声明を", "アルメイラとベルカとの間の共同声明", "statement"),
    ("アルメイラとベルカとの間の租税協定を", "アルメイラとベルカとの間の租税協定", "アルメイラとベルカとの間の租税協定"),
    ("アルメイラ・ベルカ漁業協定と漁業協定を", "漁業協定", "pact"),
    ("漁業協定を", "漁業協定", "pact"),
    ("租税協定を", "租税協定", "租税協定"),
    ("我が国は", "我が国", "BB"),
    ("外務省は", "外務省", "ministry"),
    ("ボラト・ドゥバル氏、ドゥバル外務大臣は", "ドゥバル", "ボラト・ドゥバル"),
    ("ドゥバル・ベルカ共和国外相は", "ドゥバル", "ドゥバル"),
    ("山田太郎氏は", "山田太郎", "山田太郎"),
    ("タルメキナブ外務大臣は", "タルメキナブ", "longname"),
    ("ベルカ政府は", "ベルカ政府", "BB"),
    ("オルベン市で", "オルベン市", "orben"),
    ("本声明第3項に従い", "本声明第3項", "本声明第3項"),
]
NOT = ["二国間協定を", "同氏は", "エネルギー大臣は", "各国の共同声明は", "2004年の新聞は"]


@pytest.fixture(scope="session")
def known(knowledge: Knowledge) -> Knowledge:
    """The invented registry with what two states made, a ministry, a person and a meeting on a day."""
    dialogue = knowledge.dialogues["coastal"]
    met = (replace(dialogue.meetings[0], date="2016-04-03"),)
    return replace(
        knowledge, things={**knowledge.things, "pact": PACT, "statement": STATEMENT, "ministry": MINISTRY},
        persons={**knowledge.persons, "longname": LONG}, dialogues={"coastal": replace(dialogue, meetings=met)},
    )  # fmt: skip


@pytest.fixture(scope="session")
def settle(known: Knowledge, tree_of: TreeOf) -> Callable[[str, Meta], tuple[Mention, ...]]:
    """The names of a text whose first line is its title block, in a document of which `Meta` is known."""

    def settled(words: str, facts: Meta) -> tuple[Mention, ...]:
        tree = tree_of(f"題\n{words}にて")
        return name_inside(tree, resolve_mentions(find_mentions(tree, known), facts), facts, known, "BB")

    return settled


Settle = Callable[[str, Meta], tuple[Mention, ...]]


@pytest.mark.parametrize(("words", "surface", "value"), CASES)
def test_a_document_says_what_its_names_mean(settle: Settle, words: str, surface: str, value: str) -> None:
    """By its parties, its dialogue, its days and who is in it, a document settles what a registry alone cannot."""
    chars = f"題\n{words}にて"
    found = {(mention.span.of(chars), mention.value) for mention in settle(words, FACTS)}
    assert (surface, value) in found


@pytest.mark.parametrize("words", NOT)
def test_what_only_says_of_which_kind_is_no_name(settle: Settle, words: str) -> None:
    """A kind of treaty, a field of an office and a pronoun name nothing."""
    assert [mention for mention in settle(words, FACTS) if mention.kind != "date"] == []


def test_a_defined_term_stands_for_its_name(settle: Settle) -> None:
    """A term means what it was defined for, in the marks in which it was defined."""
    words = "海洋保全基金(以下「基金」という。)は、「基金」と基金を"
    at = len("題\n")
    term = DefinedTerm(term="基金", span=Span(at + 6, at + 18), means=Span(at, at + 6))
    found = settle(words, replace(FACTS, terms=(term,)))
    assert [(one.span.start - at, one.value) for one in found] == [(0, "sea-fund"), (10, "sea-fund"), (21, "sea-fund")]


@pytest.mark.parametrize(("day", "office"), [("2016-05-01", "外務大臣"), ("2019", "首相"), ("2014", None)])
def test_a_person_has_the_office_of_the_day(settle: Settle, day: str, office: str | None) -> None:
    """A person is what a registry shows them to be on the day of the document."""
    (person,) = (one for one in settle("タルメキナフが", replace(FACTS, date=Edtf(day))) if one.kind == "person")
    assert person.office == office


def test_an_office_may_stand_only_in_the_document(settle: Settle) -> None:
    """Of one whom no registry dates, the office with which the document presents them counts."""
    shown = Attendee(words="ボラト・ドゥバル外相", party="BB", span=Span(0, 0), person="ボラト・ドゥバル", role="外相")
    (person,) = (one for one in settle("ドゥバル外相は", replace(FACTS, attendance=(shown,))) if one.kind == "person")
    assert (person.value, person.office) == ("ボラト・ドゥバル", "外相")


def test_a_misprinted_name_is_told(settle: Settle, known: Knowledge, tree_of: TreeOf) -> None:
    """A name one letter off is taken for the person of these parties, unsure, and told."""
    found = settle("タルメキナブ外務大臣は", FACTS)
    (problem,) = misprints(found, tree_of("題\nタルメキナブ外務大臣はにて"), known)
    assert "タルメキナフ" in problem.words
    assert [one.confidence for one in found] == ["unsure"]


@pytest.mark.parametrize(("words", "when"), [
    ("沿岸対話第2回外相会合の", "2016-04-03"), ("第72回国連総会会期の", "2017/2018"), ("「海のフォーラム」(2015年6月2日)の", "2015-06-02"),
    ("2015年6月に開催された「海のフォーラム」の", "2015-06"), ("「海のフォーラム」の", None),
    ("「海のフォーラム」を2017年前半に開催することを確認した", "2017-01/2017-06"),
])  # fmt: skip
def test_an_occasion_has_its_day(settle: Settle, words: str, when: str | None) -> None:
    """A registry's day counts, else the one that the text gives beside the name."""
    (one,) = (mention for mention in settle(words, FACTS) if mention.kind in ("meeting", "event"))
    assert (str(one.when) if one.when else None) == when


def test_a_day_in_brackets_is_that_of_the_name_before_it(settle: Settle) -> None:
    """Of two occasions in a sentence each has its own day, and is told of by its own words."""
    words = "第5回会議(2014年7月16日)の結果に留意し、第6回会議を2017年前半に開催することを確認した"
    fifth, sixth = (one for one in settle(words, FACTS) if one.kind == "meeting")
    assert (str(fifth.when), str(sixth.when)) == ("2014-07-16", "2017-01/2017-06")
    chars = f"題\n{words}"
    assert (told(chars, fifth.span, "ja", [sixth.span]), told(chars, sixth.span, "ja", [fifth.span])) == ("held", "planned")


def test_two_documents_of_a_kind_differ_by_their_days(settle: Settle) -> None:
    """A document that no registry has goes by its kind and its day, as printed; one cited by month is the registered one."""
    cited = "2005年8月28日付共同声明、2006年1月2日付の両国外務大臣による共同声明及び2004年8月に署名された共同声明を"
    found = [(one.value, str(one.when)) for one in settle(cited, FACTS) if one.kind == "instrument"]
    assert found == [
        ("2005年8月28日付共同声明", "2005-08-28"), ("2006年1月2日付の両国外務大臣による共同声明", "2006-01-02"), ("statement", "2004-08-27"),
    ]  # fmt: skip


def test_a_day_belongs_to_the_document_right_behind_it(settle: Settle) -> None:
    """Of documents in a row each has its own day, whoever made them."""
    cited = "2005年8月28日付の共同声明及び2006年1月2日付の両国外務大臣による共同声明、2007年5月1日付の行動計画並びに2008年7月16日付の覚書を"
    assert [one.value for one in settle(cited, FACTS) if one.kind == "instrument"] == [
        "2005年8月28日付の共同声明", "2006年1月2日付の両国外務大臣による共同声明", "2007年5月1日付の行動計画", "2008年7月16日付の覚書",
    ]  # fmt: skip


@pytest.mark.parametrize(("words", "language", "status"), [
    ("6月に開催された海のフォーラムは", "ja", "held"), ("海のフォーラムを開催する予定である", "ja", "planned"), ("海のフォーラムの意義", "ja", "cited"),
    ("the outcome of the 海のフォーラム and looked forward to the next round", "en", "cited"), ("looked forward to the 海のフォーラム", "en", "planned"),
    ("the 海のフォーラム will be held", "en", "planned"), ("海のフォーラム состоялся", "ru", "held"),
])  # fmt: skip
def test_an_occasion_is_held_planned_or_cited(words: str, language: str, status: str) -> None:
    """The words around an occasion say whether it took place."""
    at = words.index("海のフォーラム")
    assert told(words, Span(at, at + len("海のフォーラム")), language) == status
