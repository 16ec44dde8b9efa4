"""Finding wording in printed words."""

import pytest

from taiwa.record.asking import literal, match, wanted_in, widened
from taiwa.record.forms import Form, Printed, Way, phrase
from taiwa.record.nouns import Noun, compound, groups_of, is_short_for, same_wording
from taiwa.record.search import look
from taiwa.record.thesaurus import Thesaurus, rows

SAME = Thesaurus(None)


def found(form: Form, words: str) -> list[str]:
    """What a form finds in words."""
    printed = Printed(words)
    return [printed.printed(at) for at in form.places(printed)]


@pytest.mark.parametrize(
    ("form", "words", "places"),
    [
        (Form("改革"), "改革の早期の改革", ["改革", "改革"]),
        (Form("policies"), "A policy, two Policies, a policeman", ["policy", "Policies"]),
        (Form("Security Council"), "the Security Council's; security councils", ["Security Council", "security councils"]),
        (Form("государства"), "Государств региона; государь", ["Государств"]),
        (Form("объединённых"), "Объединенных Наций", ["Объединенных"]),
        (Form("reform of the", exact=True), "reform of\nthe seas; reform of them", ["reform of\nthe"]),
        (Form("C5+1", exact=True), "the C5 + 1 and C5+12", ["C5 + 1"]),
        (Form("WHO", exact=True, capitals=True), "those who asked the WHO", ["WHO"]),
        (Form("ODAの改革", exact=True), "ＯＤＡの改革", ["ＯＤＡの改革"]),
        (Form("İstar", exact=True), "in İstar", ["i̇star"]),
    ],
)
def test_a_form_finds_its_words(form: Form, words: str, places: list[str]) -> None:
    """Inflected words by their stems, exact ones as they stand, abbreviations in capitals; told as they are printed."""
    assert found(form, words) == places


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("理事会の早期の改革を支持する。", True), ("改革された理事会を支持する。", True), ("理事会を支持する。次に改革を進める。", False),
        ("改革を進める諸国は、第三に理事会の決議を履行する。", False), ("理事会" + "の" * 41 + "改革", False), ("理事会が関税の改革を求めた。", False),
    ],
)  # fmt: skip
def test_the_parts_of_a_compound_stand_near_each_other(words: str, there: bool) -> None:  # noqa: FBT001 - a table
    """In one sentence, closely, with no subject between them; in the other order more closely still."""
    way = Way(((Form("理事会"),), (Form("改革"),)), near=True)
    assert (way.find(Printed(words), "ja") is not None) is there


@pytest.mark.parametrize(
    ("form", "asked"),
    [
        (Form("安保理"), '"安保理"'), (Form("核"), '"核"*'), (Form("ODAの改革"), '"oda の改革"'), (Form("改革2030年"), '"改革 革 2030 年"*'),
        (Form("policies"), '"policy"'),
    ],
)  # fmt: skip
def test_how_the_index_is_asked(form: Form, asked: str) -> None:
    """For terms in a row; the last character only where it is all that there is."""
    assert phrase(form) == asked


@pytest.mark.parametrize(
    ("query", "words"),
    [("核 軍縮", ["核", "軍縮"]), ('"a b" c', ["a b", "c"]), ("「核 軍縮」", ["核 軍縮"]), ("。 「」 +", []), ("核 核", ["核"])],
)
def test_a_query_is_words_and_phrases(query: str, words: list[str]) -> None:
    """Words are parted by spaces, a phrase stands in quotation marks of either kind, marks alone are nothing."""
    assert [each.words for each in wanted_in(query)] == words


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("人材育成", ["人材", "育成"]), ("理事国の拡大", ["理事国", "拡大"]), ("改革", ["改革"]), ("改革を支持する", []), ("貿易・投資", ["貿易", "投資"]),
        ("非核化", ["非核化"]),
    ],
)  # fmt: skip
def test_the_nouns_of_a_compound(words: str, parts: list[str]) -> None:
    """A compound gives its nouns, with what is before or behind them; a sentence gives none."""
    assert [noun.words for noun in compound(words)] == parts


@pytest.mark.parametrize(
    ("short", "long", "is_short"),
    [
        ("安保理", "安全保障理事会", True), ("テロ", "テロリズム", True), ("資金", "資金源", False), ("支持", "合意", False), ("会合", "会議", False),
        ("原発", "原子力発電所", True),
    ],
)  # fmt: skip
def test_what_is_short_for_what(short: str, long: str, is_short: bool) -> None:  # noqa: FBT001 - a table
    """A short form has the characters of the long one in their order; a word that begins a longer one is another word."""
    assert is_short_for(short, long) is is_short
    assert same_wording(Noun(short, 1), Noun(long, 1)) is is_short


def test_groups_come_from_the_dictionary() -> None:
    """Nouns with one synonym group are kept under it."""
    assert {(words, proper) for _, words, proper in groups_of(["国連の安保理を支持する。"])} >= {("国連", True), ("安保理", False), ("支持", False)}


@pytest.mark.parametrize(
    ("language", "row"), [(language, row) for language, every in rows().items() for row in every],
    ids=lambda each: each if isinstance(each, str) else each["same"][0],
)  # fmt: skip
def test_a_row_of_wording_takes_its_sentence_and_leaves_the_other(language: str, row: dict[str, str]) -> None:
    """Who looks for the first form finds the sentence with another one, marked as other wording, and not the one that comes near."""
    wanted = widened(wanted_in(row["same"][0]), SAME)
    taken = match(wanted, Printed(row["takes"]), language)
    assert taken is not None
    assert taken.via or any(form in row["takes"] for form in row["same"][1:])
    assert match(wanted, Printed(row["leaves"]), language) is None


def test_quotes_and_exactness_leave_out_other_wording() -> None:
    """What stands in quotes is looked for as it is typed."""
    assert [each.others for each in widened(wanted_in('"ODA"'), SAME)] == [()]
    assert [bool(each.others) for each in widened(wanted_in("ODA"), SAME)] == [True]
    assert [each.others for each in literal(widened(wanted_in("ODA"), SAME))] == [()]


def test_an_abbreviation_is_one_only_in_capitals() -> None:
    """Small letters are a word of their own."""
    assert SAME.others("oda") == ()
    assert {form.words for form in SAME.others("ODA")} == {"政府開発援助", "official development assistance"}


@pytest.mark.parametrize(
    ("query", "words", "form"),
    [
        ("security council", "A council of security; the Security Council met.", "Security Council"),
        ("council security", "The Security Council met.", "Council … Security"),
        ("ODA projects", "ODA pays projects.", "ODA … projects"),
        ("ODA projects", "Official development assistance pays for projects.", "Official development assistance"),
        ("ODA projects", "Official development assistance grew. They visited projects.", None),
    ],
)
def test_words_are_shown_together_where_they_stand_together(query: str, words: str, form: str | None) -> None:
    """Other wording must stand in one sentence with the rest of the query."""
    looked = look(words, "en", widened(wanted_in(query), SAME))
    assert (looked.form or None) == form


def test_a_sentence_goes_on_behind_a_stop_inside_brackets() -> None:
    """What a text calls something in brackets ends no sentence; the stop behind them does."""
    words = "北方大河対話(以下「対話」という。)・第3回外相会合が開催された。各国外相は「平和を望む。」と述べた。"
    assert [words[slice(*at)] for at in Printed(words).sentences()] == [words[:33], words[33:], ""]
