"""Claims about issues that a reviewer found wrong, read from documents of the invented dialogue as a user adds them."""

import pytest

from taiwa.acts.models import ActType
from taiwa.record.comparing.series import Wanted, series_of
from taiwa.record.passages import passages_of
from taiwa.record.record import Record
from taiwa.reports.comparing import act_told, series_text
from taiwa.reports.wording import Wording
from veskal import KNOWN, record

WORDS = Wording("en", KNOWN)


def told(found: Record, issue: str, party: str) -> list[tuple[str, str | None]]:
    """Where a party stands on an issue round by round, as reports say it, and the change."""
    return [(WORDS.stance(row), row.change) for row in found.positions(issue, party)]


PROCEDURE = "speaks only of how it is dealt with"


@pytest.mark.parametrize(
    ("language", "words", "issue", "stance"),
    [
        ("en", "Sarmeth raised the subject of human rights. Keldea opposes its inclusion in the agenda.", "human-rights", PROCEDURE),
        ("en", "Keldea opposes the inclusion of terrorism in the agenda.", "terrorism", PROCEDURE),
        ("en", "Keldea opposed putting the draft resolution on human rights to a vote.", "human-rights", PROCEDURE),
        ("en", "Keldea supports the referral of climate change to the General Assembly.", "climate", PROCEDURE),
        ("en", "Keldea does not support the wording on climate change.", "climate", PROCEDURE),
        ("en", "Keldea opposes human rights.", "human-rights", "opposes"),
        ("en", "Keldea supports the postponement of the next meeting.", "dialogue-framework", "supports"),
        ("en", "Keldea supports the inclusion of women in the peace process.", "human-rights", "supports"),
        ("ja", "ケルデアは、人権を議題に含めることに反対した。", "human-rights", PROCEDURE),
        ("ja", "ケルデアは、気候変動に関する採決に反対した。", "climate", PROCEDURE),
        ("ja", "ケルデアは、テロ問題の国連総会への付託を支持した。", "terrorism", PROCEDURE),
        ("ja", "ケルデアは、人権に関する文言を支持する旨表明した。", "human-rights", PROCEDURE),
        ("ja", "ケルデアは、人権の尊重を支持した。", "human-rights", "supports"),
    ],
)
def test_a_stance_on_how_a_thing_is_dealt_with_is_none_on_the_thing(language: str, words: str, issue: str, stance: str) -> None:
    """To oppose or support an agenda item, a referral, a vote or a wording says nothing of where one stands on what it is about."""
    assert told(record(language, words), issue, "XA") == [(stance, "new")]


@pytest.mark.parametrize(
    ("language", "words", "issue", "stance"),
    [
        ("ja", "閣僚は、テロ、戦争、麻薬のないドルヴィアの発展を支持した。", "drugs", None),
        ("ja", "閣僚は、テロ、戦争、麻薬のないドルヴィアの発展を支持した。", "terrorism", None),
        ("ja", "閣僚は、麻薬対策を支持した。", "drugs", "supports"),
        ("ja", "閣僚は、核兵器のない世界を支持した。", "disarmament", "supports"),
        ("en", "The Ministers support the development of a country free of terrorism, war and drugs.", "drugs", None),
        ("en", "The Ministers support the development of a country free from terrorism.", "terrorism", None),
        ("en", "The Ministers support the fight against terrorism.", "terrorism", "supports"),
        ("en", "The Ministers support a world free of nuclear weapons.", "disarmament", "supports"),
    ],
)
def test_what_is_wished_away_is_not_supported(language: str, words: str, issue: str, stance: str | None) -> None:
    """Nor is the fight against it: another thing is supported; a goal that is itself to be rid of something is."""
    assert told(record(language, words), issue, "XA") == ([(stance, "new")] if stance else [])


@pytest.mark.parametrize(
    ("language", "words", "stance"),
    [
        ("ja", "ケルデアは、核軍縮について態度を留保した。", "reserved"),
        ("ja", "ケルデアは、核軍縮の停滞に懸念を表明した。", "is concerned"),
        ("en", "Keldea dissociated itself from this paragraph on nuclear disarmament.", "reserved"),
        ("en", "Keldea reserved its position on nuclear disarmament.", "reserved"),
        ("en", "Keldea is concerned about the state of nuclear disarmament.", "is concerned"),
    ],
)
def test_who_reserves_its_position_alone_is_reserved(language: str, words: str, stance: str) -> None:
    """A stance kept open is no worry, though no others take a side beside it."""
    assert told(record(language, words), "disarmament", "XA") == [(stance, "new")]


@pytest.mark.parametrize(
    ("language", "words", "stance"),
    [
        ("ja", "閣僚は、核軍縮について引き続き意見を交換していくことで一致した。", "speaks of it"),
        ("ja", "閣僚は、核軍縮に関する議論を行うことで合意した。", "speaks of it"),
        ("ja", "閣僚は、核軍縮について検討することで一致した。", "speaks of it"),
        ("ja", "閣僚は、核軍縮について協議する。", "speaks of it"),
        ("ja", "閣僚は、協議を通じた核軍縮の推進で一致した。", "supports"),
        ("ja", "閣僚は、核軍縮について協議する枠組みの設立で一致した。", "supports"),
        ("en", "The Ministers agreed to continue to exchange views on nuclear disarmament.", "speaks of it"),
        ("en", "The Ministers agreed to discuss nuclear disarmament.", "speaks of it"),
        ("en", "The Ministers agreed to continue discussions on nuclear disarmament.", "speaks of it"),
        ("en", "The Ministers will discuss nuclear disarmament.", "speaks of it"),
        ("en", "The Ministers agreed to discuss and promote nuclear disarmament.", "supports"),
        ("en", "The Ministers agreed to promote nuclear disarmament through discussion.", "supports"),
    ],
)
def test_who_agrees_to_speak_of_a_thing_has_not_supported_it(language: str, words: str, stance: str) -> None:
    """An exchange of views on a matter is none of the matter, and is not laid against a stance on it."""
    support = {"en": "The Ministers support nuclear disarmament.", "ja": "閣僚は、核軍縮を支持した。"}[language]
    assert told(record(language, words), "disarmament", "XA") == [(stance, "new")]
    if stance != "supports":
        assert told(record(language, support, words), "disarmament", "XA") == [("supports", "new"), (stance, None)]


def test_how_a_thing_is_dealt_with_reverses_nothing() -> None:
    """Who supported a thing and opposes a vote on it has not turned on it, and its support is what is told of one document."""
    support, vote = "Keldea supports human rights.", "Keldea opposes a vote on human rights."
    assert told(record("en", support, vote), "human-rights", "XA") == [("supports", "new"), (PROCEDURE, None)]
    assert told(record("en", f"{vote} {support}"), "human-rights", "XA") == [("supports", "new")]


@pytest.mark.parametrize("words", ["Keldea opposes its inclusion in the agenda.", "The inclusion of the report was discussed."])
def test_inclusion_alone_is_no_word_of_human_rights(words: str) -> None:
    """What is included somewhere is named behind the word; the inclusion of people is another matter."""
    assert not record("en", words).positions("human-rights")


@pytest.mark.parametrize(
    ("language", "words", "stance"),
    [
        ("en", "The Ministers condemned the nuclear tests of Dorvia.", "condemns something in this field"),
        ("en", "The Ministers condemned the nuclear tests of Dorvia. The Ministers stressed the importance of nuclear disarmament.", "stresses"),
        ("en", "The Ministers condemned the nuclear tests of Dorvia. The Ministers supported nuclear disarmament.", "supports"),
        ("ja", "閣僚は、ドルヴィアの核実験を非難した。", "condemns something in this field"),
        ("ja", "閣僚は、ドルヴィアの核実験を非難した。閣僚は、核軍縮の重要性を強調した。", "stresses"),
        ("ja", "閣僚は、核軍縮への支持を表明した。閣僚は、ドルヴィアの核実験を非難した。", "supports"),
    ],
)
def test_what_is_condemned_is_not_where_one_stands(language: str, words: str, stance: str) -> None:
    """A violation that is condemned stands for a position only where nothing says more of the issue, and is told as what it is."""
    assert told(record(language, words), "disarmament", "XB") == [(stance, "new")]


@pytest.mark.parametrize(
    ("language", "before", "now"),
    [
        ("en", "The Ministers supported nuclear disarmament.", "Sarmeth withdrew its support for nuclear disarmament. {}The Ministers condemned the nuclear tests of Dorvia."),
        ("ja", "閣僚は、核軍縮への支持を表明した。", "サルメトは、核軍縮への支持を撤回した。{}閣僚は、ドルヴィアの核実験を非難した。"),
    ],
)
def test_what_is_taken_back_is_told_whatever_stands_beside_it(language: str, before: str, now: str) -> None:
    """Neither a condemnation nor a support of something else in the same text hides a withdrawal."""
    back = ("takes something back", "reversed")
    assert told(record(language, before, now.format("")), "disarmament", "XB") == [("supports", "new"), back]
    beside = {"en": "The Ministers supported the Treaty on the Non-Proliferation of Nuclear Weapons. ", "ja": "閣僚は、核兵器不拡散条約への支持を表明した。"}[language]
    assert back[0] in {stance for stance, _ in told(record(language, before, now.format(beside)), "disarmament", "XB")}


@pytest.mark.parametrize(
    ("language", "before", "now"),
    [
        ("ja", "ケルデアは、核軍縮への支持を表明した。", "ケルデアは、核軍縮への支持を撤回すると表明した。"),
        ("ja", "ケルデアは、核軍縮への支持を表明した。", "ケルデアは、核軍縮への支持の撤回を表明した。"),
        ("en", "Keldea supports nuclear disarmament.", "Keldea announced the withdrawal of its support for nuclear disarmament."),
    ],
)
def test_who_announces_to_withdraw_support_has_turned_and_promises_nothing(language: str, before: str, now: str) -> None:
    """The support is what is taken back, whether a verb or a noun says so, and it is not what is promised."""
    found = record(language, before, now)
    assert told(found, "disarmament", "XA") == [("supports", "new"), ("takes something back", "reversed")]
    assert not found.commitments()


@pytest.mark.parametrize(
    ("language", "words", "issues"),
    [
        ("en", "Istarika supports the candidature of Keldea for a non-permanent seat on the Security Council.", set()),
        ("en", "Istarika supports the election of Keldea as a non-permanent member of the Security Council.", set()),
        ("en", "Istarika supports the expansion of the Security Council.", {"unsc-reform"}),
        ("ja", "イスタリカは、ケルデアの安保理非常任理事国選挙への立候補を支持した。", set()),
        ("ja", "イスタリカは、非常任理事国の拡大を支持した。", {"unsc-reform"}),
    ],
)
def test_who_is_elected_to_the_council_is_no_matter_of_its_reform(language: str, words: str, issues: set[str]) -> None:
    """A candidature for a seat that is filled every two years shows neither the reform of the Council nor elections among citizens."""
    assert {row.issue for row in record(language, words).positions(party="XC")} == issues


HELD = {"en": "The Ministers supported {}.", "ja": "閣僚は、{}を支持した。"}


@pytest.mark.parametrize(
    ("language", "before", "now", "issue", "silent"),
    [
        ("en", "the development of fisheries", "The Ministers expressed concern at the decline of fish stocks.", "agriculture", False),
        ("en", "the development of fisheries", "The Ministers welcomed the new airport.", "agriculture", True),
        ("en", "public health", "The Ministers thanked Keldea for its hospitality.", "health", True),
        ("en", "public health", "The Ministers welcomed the new hospital.", "health", False),
        ("en", "free trade", "The Ministers discussed the economy of the coast.", "trade", False),
        ("en", "the action plan", "The Ministers welcomed the sixth meeting of our dialogue.", "dialogue-framework", False),
        ("en", "the action plan", "The Ministers welcomed the new airport.", "dialogue-framework", False),
        ("en", "nuclear disarmament", "The Ministers supported a nuclear-weapon-free zone.", "disarmament", False),
        ("en", "a nuclear-weapon-free zone", "The Ministers supported nuclear disarmament.", "nuclear-weapon-free-zone", True),
        ("ja", "漁業の発展", "閣僚は、漁獲量の減少に懸念を表明した。", "agriculture", False),
        ("ja", "漁業の発展", "閣僚は、空港の整備を歓迎した。", "agriculture", True),
        ("ja", "行動計画", "閣僚は、我々の対話の歩みを評価した。", "dialogue-framework", False),
        ("ja", "行動計画", "閣僚は、空港の整備を歓迎した。", "dialogue-framework", False),
        ("ja", "核軍縮", "閣僚は、非核兵器地帯を支持した。", "disarmament", False),
        ("en", "the development of fisheries", "The Ministers reaffirmed the positions set out in paragraphs 1 to 5 of the Joint Statement of the Third Meeting.", "agriculture", False),
        ("en", "the tunnel of Orrin for the development of fisheries", "The Ministers welcomed the works on the railway of Orrin.", "agriculture", False),
        ("en", "the tunnel of Orrin for the development of fisheries", "The Ministers welcomed the new airport.", "agriculture", True),
        ("en", "the lighthouse school for the development of fisheries", "The Ministers welcomed the opening of the lighthouse school.", "agriculture", False),
        ("en", "the lighthouse school for the development of fisheries", "The Ministers welcomed the opening of the flying school.", "agriculture", True),
        ("ja", "テッサ川の漁業の発展", "閣僚は、テッサ川の架橋を歓迎した。", "agriculture", False),
        ("ja", "テッサ川の漁業の発展", "閣僚は、空港の整備を歓迎した。", "agriculture", True),
        ("ja", "灯台学校による漁業の発展", "閣僚は、灯台学校の開校を歓迎した。", "agriculture", False),
        ("ja", "灯台学校による漁業の発展", "閣僚は、飛行学校の開校を歓迎した。", "agriculture", True),
        ("ja", "漁業の発展", "閣僚は、第3回外相会合共同声明に示された立場が引き続き有効であることを確認した。", "agriculture", False),
    ],
)
def test_nobody_is_silent_who_speaks_to_it_in_other_words(language: str, before: str, now: str, issue: str, silent: bool) -> None:  # noqa: FBT001 - a column of the table
    """A narrower matter, or a meeting of the dialogue that is named, is spoken to; a broader matter is not the narrower one.

    A text that takes over what another says leaves nothing alone.
    """
    rows = record(language, HELD[language].format(before), now).positions(issue, "XA")
    assert ("silent" in {row.stance for row in rows}) is silent


ZONE = {
    "en": (
        "Keldea informed the meeting of the Treaty on a Nuclear-Weapon-Free Zone on the Coast, opened in Naviska (hereinafter referred to as the {}). Sarmeth took note of this initiative.",
        "The Ministers welcomed the entry into force of the {}.",
    ),
    "ja": ("ケルデアは、沿岸の非核兵器地帯に関する条約(以下{}という。)について説明した。サルメトは、これに留意した。", "閣僚は、{}の発効を歓迎した。"),
}


@pytest.mark.parametrize(
    ("language", "defined", "named", "silent"),
    [
        ("en", '"Treaty of Naviska"', "Treaty of Naviska", False),
        ("en", '"Treaty of Naviska"', "Treaty of Sellin", True),
        ("en", '"Treaty"', "Treaty of Sellin", True),
        ("ja", "「ナヴィスカ条約」", "ナヴィスカ条約", False),
        ("ja", "「ナヴィスカ条約」", "セリン条約", True),
    ],
)
def test_nobody_is_silent_where_a_treaty_is_called_as_an_earlier_text_defined(language: str, defined: str, named: str, silent: bool) -> None:  # noqa: FBT001 - a column of the table
    """A short name that shows no issue speaks of that of the full name, for those too who only took note of it; the Treaty of another place does not."""
    first, second = ZONE[language]
    rows = record(language, first.format(defined), second.format(named)).positions("nuclear-weapon-free-zone", "XB")
    assert ("silent" in {row.stance for row in rows}) is silent


def test_who_spoke_to_a_part_of_it_is_not_told_to_have_said_nothing() -> None:
    """Neither silence nor "mentioned, no words of its own" stands on the broader issue beside a party's own words on the narrower one."""
    rows = record("en", HELD["en"].format("nuclear disarmament"), "Keldea supported a nuclear-weapon-free zone.")
    assert [(row.party, row.stance) for row in rows.positions("disarmament") if row.place.document.startswith("veskal-fm-5") and row.party in ("XA", "XB")] == [("XB", "mentioned-unread")]


@pytest.mark.parametrize(
    ("language", "before", "now", "issue"),
    [
        ("en", "human rights", "Human rights were discussed; Keldea no longer supports them.", "human-rights"),
        ("en", "nuclear disarmament", "Keldea withdrew its support for nuclear disarmament.", "disarmament"),
        ("ja", "核軍縮", "ケルデアは、もはや核軍縮を支持しない旨表明した。", "disarmament"),
        ("ja", "核軍縮", "ケルデアは、核軍縮への支持を撤回した。", "disarmament"),
    ],
)
def test_a_series_shows_every_withdrawal(language: str, before: str, now: str, issue: str) -> None:
    """What is no longer supported, or taken back, is a row of the series with its party, told as that, wherever it was read as on the issue."""
    found = record(language, HELD[language].format(before), now)
    rounds = series_of(found, Wanted(issue=issue))
    shown = [act_told(said.act, WORDS) for said in rounds[-1].said if said.act and said.act.holders == ("XA",)]
    assert shown in (["does not support"], ["takes something back"])
    assert f"Keldea: {shown[0]}" in series_text(rounds, issue, WORDS)


@pytest.mark.parametrize(
    ("language", "words", "agreed"),
    [
        ("en", "The Ministers agreed that the expression free fisheries will no longer be used.", False),
        ("en", "The Ministers agreed not to retain the wording on fisheries.", False),
        ("en", "The Ministers strongly supported the abandonment of the development of fisheries.", False),
        ("en", "The Ministers strongly supported the development of fisheries.", True),
        ("ja", "閣僚は、漁業の発展に関する文言を維持しないことで一致した。", False),
        ("ja", "閣僚は、漁業の発展の棚上げを強く支持した。", False),
        ("ja", "閣僚は、漁業の発展を強く支持した。", True),
    ],
)
def test_what_is_given_up_is_no_agreed_language(language: str, words: str, agreed: bool) -> None:  # noqa: FBT001 - a column of the table
    """Words that all agree to give up, or to put off, are nothing that the next text may begin from."""
    rows = record(language, HELD[language].format("the new airport" if language == "en" else "空港の整備"), words).agreed("agriculture")
    assert any("fisher" in row.place.words or "漁業" in row.place.words for row in rows) is agreed


@pytest.mark.parametrize(
    ("language", "words", "agreed"),
    [
        ("en", "The Ministers did not agree on a text on Afghanistan and decided to return to the matter at their next meeting.", False),
        ("en", "The Ministers decided to return to the matter of Afghanistan at their next meeting.", True),
        ("ja", "閣僚は、アフガニスタンに関する案文について合意に至らず、次回会合で改めて取り上げることを決定した。", False),
        ("ja", "閣僚は、アフガニスタンの問題を次回会合で改めて取り上げることを決定した。", True),
    ],
)
def test_a_sentence_that_tells_a_disagreement_is_no_agreed_language(language: str, words: str, agreed: bool) -> None:  # noqa: FBT001 — a column
    """What is decided where nothing was agreed on is not the latest agreed form of it."""
    (work,) = record(language, words).works
    said = [one for passage in passages_of(work.document, work.id) for one in passage.said if one.act is ActType.DECIDE]
    assert [one.agreed for one in said] == [agreed]


def test_who_only_denies_support_is_told_so_by_a_search_too() -> None:
    """One wording wherever the act is told, and never a stronger one than is printed."""
    (work,) = record("en", "Keldea does not support the new bridge over the strait.").works
    (said,) = (one for passage in passages_of(work.document, work.id) for one in passage.said)
    assert WORDS.act(said.act, withheld=said.withheld) == "does not support"
