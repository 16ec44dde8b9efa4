"""What Russian dates, lengths, sums, counts and numbers are worth; the document is of Wednesday, 24 March 2010."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from taiwa.mentions import Mention, problems, resolve_mentions
from taiwa.mentions.numbers import Russian
from taiwa.mentions.words import words_of
from taiwa.meta.models import Meta
from taiwa.values import Edtf, Money, Quantity

Finder = Callable[[str], tuple[Mention, ...]]
NUMBERS = Russian(words_of("ru"))

DATES = [
    ("24–25 февраля 2016 г.", "2016-02-24/2016-02-25"),
    ("в 2018–2028 гг.", "2018/2028"),
    ("к 2030 году", "2030"),
    ("с 24 февраля по 3 марта 2016 года", "2016-02-24/2016-03-03"),
    ("с 13 по 15 июля", "2010-07-13/2010-07-15"),
    ("с 2004 года", "2004/.."),
    ("в XXI веке", "2001/2100"),
    ("1990-е годы", "1990/1999"),
    ("в 1990-х годах", "1990/1999"),
    ("в марте 2016 года", "2016-03"),
    ("к концу марта 2022 года", "2022-03"),
    ("24.01.2017", "2017-01-24"),
    ("14. – 15.10.2018", "2018-10-14/2018-10-15"),
    ("двадцать четвёртого февраля 2016 года", "2016-02-24"),
    ("пятница, 26 марта 2010 года", "2010-03-26"),
    ("18 июля 2014 года в 19:00", "2014-07-18T19:00"),
    ("в третьем квартале 2018 года", "2018-07/2018-09"),
    ("в IV квартале 2018 г.", "2018-10/2018-12"),
    ("летом 2021 года", "2021-22"),
    ("в прошлом году", "2009"),
    ("в марте прошлого года", "2009-03"),
    ("на следующей неделе", "2010-03-29/2010-04-04"),
    ("в начале следующего года", "2011"),
    ("два года назад", "2008"),
    ("через 3 года", "2013"),
    ("через 3 года после подписания", ""),
    ("в 2023 финансовом году", "2023"),
    ("в 2016–2018 финансовых годах", "2016/2018"),
    ("5, 11 и 17 января 2022 года", "2022-01-05; 2022-01-11; 2022-01-17"),
    ("5 января, 11 января и 17 января 2022 года", "2022-01-05; 2022-01-11; 2022-01-17"),
    ("в августе 2024 года, с 9 по 10 августа", "2024-08; 2024-08-09/2024-08-10"),
    ("10 авг. 2024 г.", "2024-08-10"),
    ("в 90-е годы", "1990/1999"),
]
LENGTHS = [
    ("в течение трёх лет", "P3Y"),
    ("на полгода", "P6M"),
    ("полтора часа", "PT1.5H"),
    ("1 час 55 минут", "PT1H55M"),
    ("последние два года", "P2Y"),
    ("за 10 месяцев 2023 года", "2023-01/2023-10"),
    ("прошло тридцать лет", ""),
    ("с 10 ч 00 мин", ""),
]
AMOUNTS = [
    ("2,2 млн долл. США", "USD 2,200,000"),
    ("свыше 5 млрд иен", "JPY 5,000,000,000 at-least"),
    ("не более 5 млн евро", "EUR 5,000,000 at-most"),
    ("около 500 млн тенге", "KZT 500,000,000 about"),
    ("480 649 100 долл. США", "USD 480,649,100"),
    ("20.000 руб.", "RUB 20,000"),
    ("1,255 млрд рублей", "RUB 1,255,000,000"),
    ("20 долларами 43 центами", "USD 20.43"),
    ("двадцать пять тысяч евро", "EUR 25,000"),
    ("US$ 40 млн", "USD 40,000,000"),
    ("более 1 000 иностранных студентов", "1,000 person at-least"),
    ("143 государства", "143 country"),
    ("14,4 процента", "14.4 percent"),
    ("12 проектов", "12 project"),
    ("190 кв. км", "190 square-kilometre"),
    ("16 тысяч тонн", "16,000 tonne"),
    ("две страны", ""),
    ("превысили 8,2 млрд иен", "JPY 8,200,000,000 at-least"),
    ("не превышает 3 млн евро", "EUR 3,000,000 at-most"),
    ("полмиллиарда долларов", "USD 500,000,000"),
]
ALONE = [
    ("пятьсот двадцать пять", "525"), ("три с половиной", "3.5"), ("полторы", "1.5"), ("1 599 059,38", "1599059.38"), ("минус 1,2 млн", "-1200000"),
    ("двух тысяч пяти", "2005"), ("трехсот", "300"), ("100К", "100000"),
]  # fmt: skip


def values(find: Finder, words: str) -> str:
    """The values of `words`, with what is said of their precision."""
    found = resolve_mentions(find(f"Заявление\nВстреча намечена {words}, как сообщалось."), Meta(date=Edtf("2010-03-24")))
    return "; ".join(map(printed, found))


def printed(mention: Mention) -> str:
    """A value with its precision."""
    value = mention.value
    said = ("about" if value.approx else "", value.bound or "") if isinstance(value, Money | Quantity) else ()
    return " ".join(filter(None, (str(value), *said)))


@pytest.mark.parametrize(("words", "expected"), [*DATES, *LENGTHS, *AMOUNTS])
def test_a_russian_text_is_worth_what_it_prints(find: Finder, words: str, expected: str) -> None:
    """Every value is found in any case of its words, as precise as printed, and nothing beside it."""
    assert values(find, words) == expected


@pytest.mark.parametrize(("words", "expected"), ALONE)
def test_a_russian_number_alone_is_read(words: str, expected: str) -> None:
    """Numerals in any case and figures with spaces and commas have one worth."""
    assert NUMBERS.value(words) == Decimal(expected)


@pytest.mark.parametrize("words", ["30 февраля 2016 года", "с 5 мая 2016 года по 3 мая 2016 года", "пятница, 24 марта 2010 года"])
def test_a_russian_date_that_cannot_be_is_a_problem(find: Finder, words: str) -> None:
    """A day no calendar has, a period that ends before it begins and a wrong weekday are told."""
    found = find(f"Заявление\nВстреча намечена {words}, как сообщалось.")
    assert problems(resolve_mentions(found, Meta(date=Edtf("2010-03-24")))) or problems(found)


def test_a_russian_day_without_year_waits_for_the_document(find: Finder) -> None:
    """Where neither the year nor the day of the document is known, the year stays open."""
    found = resolve_mentions(find("Заявление\nВстреча прошла 1 апреля, как сообщалось."), Meta(date=None))
    assert [str(mention.value) for mention in found] == ["XXXX-04-01"]


def test_a_full_stop_behind_a_month_is_of_the_sentence(find: Finder) -> None:
    """Only the stop of an abbreviated month is part of the date."""
    words = "Встреча прошла с 9 по 10 августа. 2 сентября 2024 года состоится другая."
    assert [mention.span.of(f"Заявление\n{words}") for mention in find(f"Заявление\n{words}")] == ["с 9 по 10 августа", "2 сентября 2024 года"]


def test_a_short_decade_is_unsure(find: Finder) -> None:
    """The century is not printed, and that is told."""
    (found,) = find("Заявление\nЭто было в 90-е годы.")
    assert found.confidence == "unsure"
