"""One instrument under several names: in full, in short, and in the other language of a text."""

import pytest

from veskal import of_rounds

EN, JA = "Convention on the Nets of the Veskal Coast", "ヴェスカル沿岸の漁網に関する条約"
DEFINES_EN = f'The Ministers decided to launch negotiations on a {EN} (hereinafter referred to as "the Veskal Nets Convention").'
DEFINES_JA = f"閣僚は、{JA}(以下「沿岸漁網条約」という。)の交渉の開始を歓迎した。"


def instruments(*texts: tuple[str, int, str]) -> dict[str, tuple[tuple[str, ...], list[str]]]:
    """The instruments of rounds of the dialogue, each given by language, number and words: their other names and what is told of their life."""
    record = of_rounds(*texts)
    return {row.id: (row.called, [stage.stage for stage in row.stages]) for row in record.links.instruments}


def test_a_short_form_is_one_instrument_with_what_it_is_short_for() -> None:
    """Also in the later texts of those who took part, which no longer say what it stands for."""
    found = instruments(("en", 4, DEFINES_EN), ("en", 5, "The Ministers welcomed the signing today in Naviska of the Veskal Nets Convention."))
    assert found == {EN: (("Veskal Nets Convention",), ["called-for", "signed"])}


def test_two_texts_of_one_statement_name_one_instrument_in_two_languages() -> None:
    """What the same provision names in each; and by it all that either is short for."""
    said = ("en", 5, "The Ministers welcomed the entry into force of the Veskal Nets Convention."), ("ja", 5, "閣僚は、沿岸漁網条約が発効したことを歓迎した。")
    found = instruments(("en", 4, DEFINES_EN), *said, ("ja", 6, DEFINES_JA))
    assert set(found) == {EN}
    assert set(found[EN][0]) == {"Veskal Nets Convention", JA, "沿岸漁網条約"}


@pytest.mark.parametrize("other", ["Convention on the Nets of the Lakes", "Convention on the Nets of the Rivers"])
def test_a_short_form_that_means_two_joins_nothing(other: str) -> None:
    """Nobody can say which of the two a later text means by it."""
    found = instruments(("en", 4, DEFINES_EN), ("en", 5, DEFINES_EN.replace(EN, other)), ("en", 6, "The Ministers welcomed the signing of the Veskal Nets Convention."))
    assert set(found) == {EN, other, "Veskal Nets Convention"}


@pytest.mark.parametrize(
    ("words", "name", "stage", "date"),
    [
        ("The Ministers noted that the Agreement on Mutual Help in the Case of Floods had been in force since 1 March 2032.", "Agreement on Mutual Help in the Case of Floods", "in-force", "2032-03-01/.."),
        ("The Ministers noted that the Treaty of Sellin was signed on 22 March 2032.", "Treaty of Sellin", "signed", "2032-03-22"),
        ("The Ministers noted that the Treaty on a Common Market was signed on 22 March 2032.", "Treaty on a Common Market", "signed", "2032-03-22"),
        ("The Harbour Lights Agreement between the two countries was signed on 22 March 2032.", "Harbour Lights Agreement", "signed", "2032-03-22"),
        ("The Ministers welcomed the signing today in Naviska of the Harbour Lights Agreement by all four countries.", "Harbour Lights Agreement", "signed", "2037-09-14"),
    ],
)
def test_the_life_of_an_agreement_is_told_in_these_words_too(words: str, name: str, stage: str, date: str) -> None:
    """Nothing said of its life would be wrong where its sentence says that it is in force, or was signed."""
    (row,) = (one for one in of_rounds(("en", 4, words)).links.instruments)
    assert (row.id, [(one.stage, one.date, one.sure, one.asked) for one in row.stages]) == (name, [(stage, date, True, False)])


def test_a_rule_in_force_under_an_agreement_is_not_the_agreement_in_force() -> None:
    """Only what the agreement itself is, or has been."""
    (row,) = (one for one in of_rounds(("en", 4, "The Ministers noted the rules in force under the Harbour Lights Agreement.")).links.instruments)
    assert row.stages == ()
