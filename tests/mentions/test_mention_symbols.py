"""Documents cited by symbol and by number."""

import pytest

from taiwa.mentions.symbols import find_symbols


@pytest.mark.parametrize(
    ("language", "words", "symbols"),
    [
        ("en", "see A/C.4/75/L.6 and A/75/345-S/2020/898.", ["A/C.4/75/L.6", "A/75/345", "S/2020/898"]),
        ("en", "S/RES/2282 (2016), A/CONF.219/7", ["S/RES/2282(2016)", "A/CONF.219/7"]),
        ("en", "its resolutions 67/123 of 18 December 2012, 68/85 of 11 December 2013 and 69/95",
         ["A/RES/67/123", "A/RES/68/85", "A/RES/69/95"]),
        ("en", "Security Council resolution 2282 (2016)", ["S/RES/2282(2016)"]),
        ("en", "General Assembly and Security Council resolutions 70/262 and 2282 (2016)", ["A/RES/70/262", "S/RES/2282(2016)"]),
        ("en", "resolution 217 A (III) and decision 74/544", ["A/RES/217(III)", "A/DEC/74/544"]),
        ("en", "Human Rights Council resolution 26/20", ["A/HRC/RES/26/20"]),
        ("en", "resolutions 61/250 A of 22 December 2006 and 61/250 B of 2 April 2007", ["A/RES/61/250", "A/RES/61/250B"]),
        ("en", "resolution 1/2 of the Commission, 24/7, and/or 3/4 of all", []),
        ("en", "XA/RES/70/1, A/RES, 5/A/RES/70/2, UNCTAD/LDC/2021 and FCCC/CP/2015/10/A/75/3 (see A/75/4)",
         ["UNCTAD/LDC/2021", "FCCC/CP/2015/10/A/75/3", "A/75/4"]),
        ("en", "resolution 2282 of the Security Council, resolution 2283", ["S/RES/2282"]),
        ("ru", "резолюции 67/123 от 18 декабря 2012 года и 68/85 от 11 декабря 2013 года", ["A/RES/67/123", "A/RES/68/85"]),
        ("en", "its resolution S-10/2 of 30 June 1978, General Assembly resolutions ES-10/14 and ES-10/15",
         ["A/RES/S-10/2", "A/RES/ES-10/14", "A/RES/ES-10/15"]),
        ("ru", "резолюция 2282 (2016) Совета Безопасности", ["S/RES/2282(2016)"]),
        ("ru", "резолюция 26/20 Совета по правам человека от 27 июня 2014 года", ["A/HRC/RES/26/20"]),
        ("ru", "решение 74/544; резолюции 1514 (XV)", ["A/DEC/74/544", "A/RES/1514(XV)"]),
    ],
)  # fmt: skip
def test_a_document_is_cited_by_its_symbol(language: str, words: str, symbols: list[str]) -> None:
    """Every number of a list has its symbol; the form of the number counts before the organ; what is no number has none."""
    assert [one.symbol for one in sorted(find_symbols(words, language))] == symbols


def test_an_organ_that_is_not_printed_is_told() -> None:
    """A number without an organ is the Assembly's by its form, and that this was taken is said."""
    (bare,) = find_symbols("see resolution 67/123", "en")
    (named,) = find_symbols("see General Assembly resolution 67/123", "en")
    assert bare.open
    assert named.open is None


@pytest.mark.parametrize(("language", "words", "symbols"), [
    ("en", "EU Decision 2016/849, Council Decision 2016/850 and Council Decision 2016/851 of the European Union", []),
    ("en", "Resolution 2282 (2019) of the Parliamentary Assembly and ICAO Assembly Resolution 40/18", []),
    ("en", "the World Health Assembly resolution 72/5 and the OAS General Assembly resolution 72/6", []),
    ("en", "resolution 72/9 of the General Assembly of the Coastal Union", []),
    ("en", "Recalling Assembly resolution 72/5 and UN General Assembly resolution 72/6", ["A/RES/72/5", "A/RES/72/6"]),
    ("en", "resolution 72/9 of the General Assembly of the United Nations", ["A/RES/72/9"]),
    ("ja", "米州機構総会決議71/222及び平和・安全保障理事会決議1695", []),
    ("ja", "国連総会決議71/222及び同総会決議71/223", ["A/RES/71/222", "A/RES/71/223"]),
    ("ru", "резолюция 72/5 Генеральной Ассамблеи ОАГ", []),
    ("ru", "резолюция 72/5 Генеральной Ассамблеи ООН", ["A/RES/72/5"]),
])  # fmt: skip
def test_what_another_organisation_adopts_has_no_symbol(language: str, words: str, symbols: list[str]) -> None:
    """An organ of the same name is another's where the name of another organisation stands beside it."""
    assert [one.symbol for one in sorted(find_symbols(words, language))] == symbols


@pytest.mark.parametrize(("words", "sure"), [
    ("decision 2016/220 was adopted", False), ("Economic and Social Council decision 2016/220", True),
    ("The General Assembly of the Coastal Union met. See General Assembly resolution 72/5", False),
    ("The General Assembly of the Coastal Union met. See UN General Assembly resolution 72/5", True),
])  # fmt: skip
def test_whose_organ_it_is_must_be_printed(words: str, *, sure: bool) -> None:
    """A form alone, and a name that two organs of one text bear, leave it open."""
    (found,) = find_symbols(words, "en")
    assert (found.open is None) is sure
