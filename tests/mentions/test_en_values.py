"""What English dates, lengths, sums, counts and numbers are worth; the document is of Wednesday, 24 March 2010."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from taiwa.mentions import Mention, problems, resolve_mentions
from taiwa.mentions.currencies import currencies_of
from taiwa.mentions.numbers import English
from taiwa.mentions.words import words_of
from taiwa.meta.models import Meta
from taiwa.values import Edtf, Money, Quantity

Finder = Callable[[str], tuple[Mention, ...]]
NUMBERS = English(words_of("en"))

DATES = [
    ("24–25 February 2016", "2016-02-24/2016-02-25"),
    ("Friday, 26 March 2010", "2010-03-26"),
    ("the 1990s", "1990/1999"),
    ("early next year", "2011"),
    ("later this month", "2010-03"),
    ("mid-November 2018", "2018-11"),
    ("the end of 2021", "2021"),
    ("by 2030", "2030"),
    ("after 2015", "2015"),
    ("in 2012 or later", "2012/.."),
    ("since the end of 1989", "1989/.."),
    ("from 2007 to the end of 2008", "2007/2008"),
    ("between March 2016 and May 2017", "2016-03/2017-05"),
    ("from 16 to 18 March 2008", "2008-03-16/2008-03-18"),
    ("from June 26th of 2020 to the 28th of June of 2020", "2020-06-26/2020-06-28"),
    ("January first, 2000", "2000-01-01"),
    ("on 23.04.2022", "2022-04-23"),
    ("on 5 August 2016 at 3:30 p.m.", "2016-08-05T15:30"),
    ("on 3/4/2021", ""),
    ("Q3 2022", "2022-07/2022-09"),
    ("2019-H2", "2019-07/2019-12"),
    ("the first quarter of 2013", "2013-01/2013-03"),
    ("next year's first quarter", "2011-01/2011-03"),
    ("last quarter", "2009-10/2009-12"),
    ("this week", "2010-03-22/2010-03-28"),
    ("the week of April 10th", "2010-04-05/2010-04-11"),
    ("this summer", "2010-22"),
    ("two years ago", "2008"),
    ("two months ago", "2010-01"),
    ("the 15th day of next month", "2010-04-15"),
    ("between 2007 and today", "2007/2010-03-24"),
    ("October two thousand and five", "2005-10"),
    ("on January 5, 11 and 17, 2022", "2022-01-05; 2022-01-11; 2022-01-17"),
    ("on May 3 and 9, 2015", "2015-05-03; 2015-05-09"),
    ("on May 3-5, 7 and the 9th, 2015", "2015-05-03/2015-05-05; 2015-05-07; 2015-05-09"),
    ("between May 3 and 9, 2015", "2015-05-03/2015-05-09"),
    ("on 5, 6, and 8 May 2015", "2015-05-05; 2015-05-06; 2015-05-08"),
    ("on 1, 2 and 3 June 2023", "2023-06-01/2023-06-03"),
    ("on 28 December and 3 January 2022", "2021-12-28; 2022-01-03"),
    ("on 5 January, 11 January and 17 January 2022", "2022-01-05; 2022-01-11; 2022-01-17"),
    ("in August 2024, from 9 to 10 August", "2024-08; 2024-08-09/2024-08-10"),
    ("in the early 2020s and the mid-1990s", "2020/2029; 1990/1999"),
    ("rounds 5 to 7 of 11 May 2015", "2015-05-11"),
]
LENGTHS = [
    ("the next three years", "P3Y"),
    ("one and a half years", "P1.5Y"),
    ("1 hour and 30 minutes", "PT1H30M"),
    ("the past two quarters", "P6M"),
    ("the next decade", "P10Y"),
    ("a ten-year plan", "P10Y"),
    ("10 months and 2 years", "P10M; P2Y"),
    ("its twenty-second session", ""),
    ("three years after the signing", ""),
    ("200 years of friendship", ""),
]
AMOUNTS = [
    ("$2.5 billion", "USD 2,500,000,000"),
    ("up to US$40m", "USD 40,000,000 at-most"),
    ("no more than $5 million", "USD 5,000,000 at-most"),
    ("JPY 6.361 billion", "JPY 6,361,000,000"),
    ("half a million euros", "EUR 500,000"),
    ("120 MEUR", "EUR 120,000,000"),
    ("three million tenge", "KZT 3,000,000"),
    ("250 million Dutch guilders", "NLG 250,000,000"),
    ("3 dollars 50 cents", "USD 3.5"),
    ("approximately USD $5 million", "USD 5,000,000 about"),
    ("AUD $3 million", "AUD 3,000,000"),
    ("470 pence", "GBP 4.7"),
    ("50 cents", ""),
    ("5 million pounds", "GBP 5,000,000"),
    ("25 pounds", "25 pound"),
    ("more than 10 1/2 miles", "10.5 mile at-least"),
    ("190 km²", "190 square-kilometre"),
    ("16,000 metric tons", "16,000 tonne"),
    ("-5 degrees Celsius", "-5 degree-celsius"),
    ("1.2 million hectares", "1,200,000 hectare"),
    ("250 foreign students", "250 person"),
    ("300 pumps", "300 machine"),
    ("20 new ambulances", "20 machine"),
    ("about 12 fire engines", "12 machine about"),
    ("12 patrol vessels", "12 vessel"),
    ("more than 40 schools", "40 school at-least"),
    ("30 hospitals", "30 place"),
    ("the vessel Aurora 2", ""),
    ("our two countries", ""),
    ("in excess of 30 projects", "30 project at-least"),
]
ALONE = [
    ("one hundred and sixteen", "116"), ("two and a half", "2.5"), ("three quarters", "0.75"), ("five and a half million", "5500000"),
    ("3 million and a quarter", "3250000"), ("twenty-first", "21"), ("three lakh crore", "3000000000000"), ("12,34,567.89", "1234567.89"),
    ("1.111,11", "1111.11"), ("minus five", "-5"), ("one out of four", "0.25"), ("half a dozen", "6"),
]  # fmt: skip


def values(find: Finder, words: str) -> str:
    """The values of `words`, with what is said of their precision."""
    found = resolve_mentions(find(f"Title\nThey met {words}, as said."), Meta(date=Edtf("2010-03-24")))
    return "; ".join(map(printed, found))


@pytest.mark.parametrize(("words", "expected"), [
    ("fiscal years 2016–2018", ["2016/2018"]), ("FY2016-18", ["2016/2018"]), ("fiscal years 2016 and 2018", ["2016", "2018"]),
])  # fmt: skip
def test_fiscal_years_of_an_unnamed_state_are_unsure(find: Finder, words: str, expected: list[str]) -> None:
    """Each year is as printed, and it is told that its state is not."""
    found = find(f"Title\nIt grew in {words}.")
    assert [str(mention.value) for mention in found] == expected
    assert all(mention.confidence == "unsure" and mention.open for mention in found)


@pytest.mark.parametrize(("day", "words", "expected", "sure"), [
    ("2025-07-01", "this fall", "2025-23", True), ("2025-11-20", "this autumn", "2025-23", True), ("2025-07-01", "next spring", "2026-21", True),
    ("2025-03-24", "last autumn", "2024-23", True), ("2025-12-01", "this winter", "2025-24", True), ("2026-01-20", "this winter", "2026-24", False),
    ("2026-02-03", "next autumn", "2027-23", False), ("2025-11-20", "last fall", "2024-23", False), ("2026-02-03", "fall of 2024", "2024-23", True),
    ("2026-02-03", "in the spring of next year", "2027-21", True),
])  # fmt: skip
def test_a_season_is_that_of_the_year_and_no_more(find: Finder, day: str, words: str, expected: str, sure: bool) -> None:  # noqa: FBT001
    """It is as precise as printed; this, next and last are unsure where the season of the year beside may be meant."""
    (mention,) = resolve_mentions(find(f"Title\nThey will meet {words}."), Meta(date=Edtf(day)))
    assert str(mention.value) == expected
    assert (mention.confidence == "sure", mention.open is None) == (sure, sure)


def test_days_of_a_month_are_no_people(find: Finder) -> None:
    """A count right behind a day is none of a list of days."""
    assert values(find, "on May 3, 9 people") == "2010-05-03; 9 person"


@pytest.mark.parametrize("words", ["JPY 6 billion, equivalent to about $52 million", "JPY 6 billion (about $52 million)"])
def test_a_sum_has_its_gloss(find: Finder, words: str) -> None:
    """The same sum in another currency, in brackets or behind words that say so."""
    first, second = find(f"Title\nA loan of {words}.")
    assert first.gloss is not None
    assert first.gloss.value == second.value


def printed(mention: Mention) -> str:
    """A value with its precision."""
    value = mention.value
    said = ("about" if value.approx else "", value.bound or "") if isinstance(value, Money | Quantity) else ()
    return " ".join(filter(None, (str(value), *said)))


@pytest.mark.parametrize(("words", "expected"), [*DATES, *LENGTHS, *AMOUNTS])
def test_an_english_text_is_worth_what_it_prints(find: Finder, words: str, expected: str) -> None:
    """Every value is found, as precise as printed, and nothing beside it."""
    assert values(find, words) == expected


@pytest.mark.parametrize(("words", "expected"), ALONE)
def test_an_english_number_alone_is_read(words: str, expected: str) -> None:
    """Numerals, fractions, ordinals and the groups of other countries have one worth."""
    assert NUMBERS.value(words) == Decimal(expected)


@pytest.mark.parametrize("words", ["on 30 February 2016", "from 5 May 2016 to 3 May 2016", "on Friday, 24 March 2010"])
def test_an_english_date_that_cannot_be_is_a_problem(find: Finder, words: str) -> None:
    """A day no calendar has, a period that ends before it begins and a wrong weekday are told."""
    found = find(f"Title\nThey met {words}, as said.")
    assert problems(resolve_mentions(found, Meta(date=Edtf("2010-03-24")))) or problems(found)


@pytest.mark.parametrize(("language", "code", "name"), [
    ("en", "JPY", "Japanese yen"), ("en", "UZS", "Uzbekistani som"), ("ru", "JPY", "японских иен"), ("ja", "KZT", "カザフスタン・テンゲ"),
    ("en", "DEM", "German marks"), ("en", "HKD", "HK$"), ("ja", "USD", "米ドル"),
])  # fmt: skip
def test_a_currency_has_its_names_from_cldr(language: str, code: str, name: str) -> None:
    """Names, signs and codes, those of past currencies too, are the library's."""
    assert name in currencies_of(language)[code].words


@pytest.mark.parametrize("language", ["en", "ja", "ru"])
def test_a_name_is_of_one_currency(language: str) -> None:
    """No name that could be of two currencies is taken for one of them."""
    names = [name.lower() for unit in currencies_of(language).values() for name in {word.lower() for word in unit.words}]
    assert len(names) == len(set(names))
