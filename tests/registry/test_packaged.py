"""The registries that ship with the program."""

import unicodedata

import pytest

from taiwa.lexicon import load
from taiwa.registry.check import complaints_of
from taiwa.registry.packaged import packaged

LANGUAGES = ("ja", "en", "ru")


def test_the_packaged_registries_have_no_fault() -> None:
    """What ships fits together: every id that is named is known, and every name means one thing of its kind."""
    assert list(map(str, complaints_of(packaged()))) == []


def test_every_state_and_territory_of_iso_3166_is_known() -> None:
    """There are 249 of them, each with a name in every language."""
    states = [party for party in packaged().parties.values() if party.kind == "state"]
    assert len(states) == 249
    assert [party.id for party in states if set(party.names) != set(LANGUAGES)] == []


@pytest.mark.parametrize(
    ("party", "names"),
    [
        ("JP", "日本国 日本 Japan Япония"),
        ("KZ", "カザフスタン共和国 カザフスタン Kazakhstan Казахстан"),
        ("KG", "キルギス共和国 キルギス Kyrgyzstan Кыргызстан"),
        ("KP", "北朝鮮 朝鮮民主主義人民共和国 DPRK КНДР"),
        ("US", "米国 アメリカ アメリカ合衆国 U.S. US USA США"),
        ("KR", "韓国 大韓民国 ROK"),
        ("GB", "英国 UK U.K. Britain"),
        ("TR", "トルコ トルコ共和国 Türkiye Turkey Турция"),
        ("NO", "ノルウェー Norway Норвегия"),
        ("EU", "欧州連合 EU ЕС"),
    ],
)
def test_usual_names_mean_their_party(party: str, names: str) -> None:
    """A name that documents print for a state is among the names that always mean it."""
    known = {form for forms in packaged().parties[party].names.values() for form in forms}
    assert set(names.split()) <= known


def test_names_are_clean() -> None:
    """No name has space at its ends, two spaces inside, or a character that folding would take away."""
    forms = [form for party in packaged().parties.values() for names in party.names.values() for form in names]
    forms += [form for thing in packaged().things.values() for names in thing.names.values() for form in names]
    assert [form for form in forms if form != " ".join(form.split())] == []
    assert [form for form in forms if len(unicodedata.normalize("NFKC", form)) < len(form)] == []


def test_a_name_of_one_letter_is_never_strong() -> None:
    """One kanji (日, 米) is left to the grammar, which sees what stands beside it."""
    layer = packaged()
    named = [*layer.parties.values(), *layer.groups.values(), *layer.persons.values(), *layer.things.values()]
    assert [form for one in named for forms in one.names.values() for form in forms if len(form) == 1] == []


def test_numbered_meetings_count_up() -> None:
    """In each body the ordinals of the meetings that were held run from one without a gap."""
    for dialogue in packaged().whole_dialogues().values():
        for body in dialogue.bodies:
            meetings = [one for one in dialogue.meetings if one.body == body.id and one.status == "held"]
            held = [one.ordinal for one in meetings if one.ordinal]
            assert held == list(range(1, len(held) + 1)), body.id


def test_dated_meetings_of_a_body_are_in_order() -> None:
    """Within a body a later number has a later day."""
    for dialogue in packaged().whole_dialogues().values():
        for body in dialogue.bodies:
            days = [one.date for one in dialogue.meetings if one.body == body.id and one.ordinal and one.date]
            assert days == sorted(days), body.id


def test_what_a_document_announced_stays_apart_from_what_was_seen() -> None:
    """A chair that was announced for two years and left later keeps both periods."""
    chairs = {term.id: term for term in packaged().whole_dialogues()["caj"].chairs}
    assert (chairs["2014-tm"].stated, chairs["2014-tm"].observed) == ("2015/2016", "2014-07-16/2017-05-01")


def test_a_contradiction_keeps_both_claims() -> None:
    """Where sources disagree there are two claims or more, each with its source."""
    contradictions = packaged().whole_dialogues()["caj"].contradictions
    assert len(contradictions) == 32
    assert [one.id for one in contradictions if len({claim.value for claim in one.claims}) < 2] == []


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("Программы развития Организации Объединенных Наций", "undp"), ("Программой развития ООН", "undp"),
        ("Детского фонда Организации Объединённых Наций", "unicef"), ("Организации Объединенных Наций", "un"),
    ],
)  # fmt: skip
def test_a_body_of_the_united_nations_is_one_however_these_are_written(words: str, id_: str) -> None:
    """In Russian the long name of the United Nations stands in the names of its bodies, in any case, and makes no second one of them."""
    assert [name.id for _, _, names in load().names.places(words) for name in names] == [id_]
