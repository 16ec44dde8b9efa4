"""Who is named as acting."""

from collections.abc import Callable
from datetime import date

import pytest

from taiwa.meta.cast import Cast, Known
from taiwa.meta.grammar import speakers
from taiwa.values import Span

JA = [
    ("岸・アルダ共和国外務大臣", [("岸", "アルダ共和国外務大臣", "QA", "fm")]),
    ("岸アルダ共和国外務大臣", [("岸", "アルダ共和国外務大臣", "QA", "fm")]),
    ("アルダの岸副首相兼外務大臣", [("岸", "副首相兼外務大臣", "QA", "fm")]),
    ("ハル・オスク・ベルミア共和国大統領", [("ハル・オスク", "ベルミア共和国大統領", "QB", "summit")]),
    ("アルダ共和国、ベルミア及びケルニアの外務大臣", [
        (None, "外務大臣", "QA", "fm"), (None, "外務大臣", "QB", "fm"), (None, "ケルニアの外務大臣", "QC", "fm")]),
    ("アルダ共和国(議長国)、ベルミア及びケルニアの外務大臣", [
        (None, "外務大臣", "QA", "fm"), (None, "外務大臣", "QB", "fm"), (None, "ケルニアの外務大臣", "QC", "fm")]),
    ("沿岸諸国の外務大臣", [(None, "沿岸諸国の外務大臣", "QB QC", "fm")]),
    ("アルダ側とベルミア政府", [(None, None, "QA", None), (None, None, "QB", None)]),
    ("賓客として訪問中のオスク・ベルミア外相", [("オスク", "ベルミア外相", "QB", "fm")]),
    ("亜・ベルミア関係", [(None, None, "QA", None), (None, None, "QB", None)]),
    ("外相会談が行われた", []),
    ("各国外務大臣", [(None, "外務大臣", "", "fm")]),
    ("駐ベルミア大使", [(None, "大使", "", "envoy")]),
    ("駐ベルミア・アルダ大使", [(None, None, "QB", None), (None, "アルダ大使", "QA", "envoy")]),
]  # fmt: skip
EN = [
    ("President Ria Dorn of Arda", [("Ria Dorn", "President", "QA", "summit")]),
    ("Bermian President Hal Osk", [("Hal Osk", "Bermian President", "QB", "summit")]),
    ("the Minister of Foreign Affairs of the Republic of Kernia", [
        (None, "Minister of Foreign Affairs of the Republic of Kernia", "QC", "fm")]),
    ("Mr. Osk, Foreign Minister of Bermia", [("Mr. Osk", "Foreign Minister of Bermia", "QB", "fm")]),
    ("Presidents Ann Lee of Arda and Bo Ray of Bermia", [
        ("Ann Lee", "Presidents", "QA", "summit"), ("Bo Ray", "Presidents", "QB", "summit")]),
    ("the leaders of Arda, Bermia, and Kernia", [
        (None, "leaders of Arda", "QA", "summit"), (None, "leaders", "QB", "summit"), (None, "leaders", "QC", "summit")]),
    ("the leaders of Arda (Chair), Bermia and Kernia", [
        (None, "leaders of Arda", "QA", "summit"), (None, "leaders", "QB", "summit"), (None, "leaders", "QC", "summit")]),
    ("the leaders of Arda and Bermia (observer), Kernia", [
        (None, "leaders of Arda", "QA", "summit"), (None, "leaders", "QB", "summit"), (None, None, "QC", None)]),
    ("the leaders of the Grand Duchy of Arda (Chair), Bermia and the United Principality of Kernia", [
        (None, "leaders of the Grand Duchy of Arda", "QA", "summit"), (None, "leaders", "QB", "summit"), (None, "leaders", "QC", "summit")]),
    ("Deputy Minister of Foreign Affairs of the Republic of Kernia", [
        (None, "Deputy Minister of Foreign Affairs of the Republic of Kernia", "QC", "som")]),
    ("the Ministers of Trade and Industry of Arda and Kernia", [
        (None, "Ministers of Trade and Industry of Arda", "QA", "minister"), (None, "Ministers", "QC", "minister")]),
    ("the Minister of Keldonia and Foreign Minister of Arda", [
        (None, "Minister", "", "minister"), (None, "Foreign Minister of Arda", "QA", "fm")]),
    ("the Kernian side", [(None, None, "QC", None)]),
    ("a Kernian song", []),
    ("the Bank of Arda", []),
    ("Vice President Dorn’s Call with Prime Minister Osk of Bermia", [
        ("Dorn", "Vice President", "", "summit"), ("Osk", "Prime Minister", "QB", "summit")]),
]  # fmt: skip


def _shown(words: str, cast: Cast) -> list[tuple[str | None, str | None, str, str | None]]:
    return [
        (one.person and one.person.of(words), one.role and one.role.of(words), " ".join(one.parties), one.level)
        for one in speakers(words, Span(0, len(words)), cast)
    ]


@pytest.mark.parametrize(("words", "wanted"), JA)
def test_a_japanese_phrase_names_person_office_and_party(
    words: str, wanted: list[tuple[str | None, str | None, str, str | None]], cast_in: Callable[[str], Cast]
) -> None:
    """Name, party and office are found in each of the orders in which Japanese prints them."""
    assert _shown(words, cast_in("ja")) == wanted


@pytest.mark.parametrize(("words", "wanted"), EN)
def test_an_english_phrase_names_person_office_and_party(
    words: str, wanted: list[tuple[str | None, str | None, str, str | None]], cast_in: Callable[[str], Cast]
) -> None:
    """Name, party and office are found in each of the orders in which English prints them."""
    assert _shown(words, cast_in("en")) == wanted


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the Foreign Ministers of Arda, Bermia (Chair) and Kernia"),
        ("en", "the Foreign Ministers of Arda, Bermia (Chair of the Meeting) and Kernia"),
        ("ja", "アルダ共和国、ベルミア(議長国)及びケルニアの外務大臣"),
    ],
)
def test_the_chair_in_a_list_is_who_the_bracket_stands_behind(language: str, words: str, cast_in: Callable[[str], Cast]) -> None:
    """Of those who carry one office together, the bracket names one."""
    assert [one.parties for one in speakers(words, Span(0, len(words)), cast_in(language)) if one.chair] == [("QB",)]


@pytest.mark.parametrize(
    ("language", "name", "level", "day", "party"),
    [
        ("ja", "富目", "fm", "2032-01-01", ("QA",)),
        ("ja", "富目", "summit", "2032-01-01", ()),
        ("ja", "富目", "fm", "2045-01-01", ()),
        ("ja", "オスク", "fm", "2032-01-01", ("QB",)),
        ("ja", "凛一郎", "fm", "2032-01-01", ()),
        ("en", "Tomelin", "fm", "2032-01-01", ("QA",)),
        ("en", "Tom", "fm", "2032-01-01", ()),
    ],
)
def test_a_registered_person_is_known_by_a_short_name_in_office(
    language: str, name: str, level: str, day: str, party: tuple[str, ...], cast_in: Callable[[str], Cast]
) -> None:
    """A family name means a registered person only with an office that person held about that day."""
    found = cast_in(language)
    dated = Cast(knowledge=found.knowledge, words=found.words, finder=found.finder, day=date.fromisoformat(day))
    assert dated.party_of(name, level) == party


def test_the_document_s_own_persons_come_before_the_registry(cast_in: Callable[[str], Cast]) -> None:
    """Someone the document presents is who is meant, whatever the registry says of the name."""
    cast = cast_in("ja").meeting([Known("オスク", "大統領", "summit", "QC")])
    assert cast.party_of("オスク", "fm") == ("QC",)


def test_two_of_one_name_are_told_apart_by_office_or_not_at_all(cast_in: Callable[[str], Cast]) -> None:
    """A name that two persons bear means the one whose office fits; with the same office it means nobody."""
    cast = cast_in("en").meeting(
        [Known("A. Lee", "President", "summit", "QA"), Known("B. Lee", "Minister", "fm", "QB")]
    )
    assert cast.party_of("Lee", "fm") == ("QB",)
    assert cast.meeting([Known("C. Lee", "Minister", "fm", "QC")]).party_of("Lee", "fm") == ()
