"""Sums, counts and lengths whose part alone would be a wrong value."""

from collections.abc import Callable

import pytest

from taiwa.mentions import Mention
from taiwa.values import Money, Quantity

Finder = Callable[[str], tuple[Mention, ...]]

ENGLISH = [
    ("US$ 1 234 567", "USD 1,234,567"),
    ("EUR 2\u00a0500\u202f000", "EUR 2,500,000"),
    ("2 345.6 million dollars", "USD 2,345,600,000"),
    ("1 500 people", "1,500 person"),
    ("12 345 foreign students", "12,345 person"),
    ("1 500 widgets", ""),
    ("EUR 1.234.567,89", ""),
    ("CHF 1'234'567", ""),
    ("$1,23 million", ""),
    ("$12,3456", ""),
    ("3 million five hundred thousand dollars", "USD 3,500,000"),
    ("$3 million 500 thousand", "USD 3,500,000"),
    ("$3 to 5 million", "USD 3,000,000 at-least?"),
    ("$3 million to $5 million", "USD 3,000,000 at-least?"),
    ("between $3 and $5 million", "USD 3,000,000 at-least?"),
    ("between 3 and 5 million dollars", "USD 5,000,000?"),
    ("two to three hundred thousand dollars", "USD 200,000 at-least?"),
    ("$5 million to 3 countries", "USD 5,000,000; 3 country"),
    ("$5 or 10 people", "USD 5; 10 person"),
    ("300 to 500 people", "300 person at-least?"),
    ("five to seven hundred people", "500 person at-least?"),
    ("five to seven years", "P5Y?"),
    ("two-three years", "P2Y?"),
    ("minus $3 billion", ""),
    ("-5 million dollars", ""),
    ("minus 5 people", ""),
    ("10%-15%", "10 percent; 15 percent"),
    ("$5m", "USD 5,000,000"),
    ("3 gold medals", ""),
    ("3 million pounds of rice", ""),
    ("five (5) million dollars", "USD 5,000,000"),
    ("not exceeding $10 million", "USD 10,000,000 at-most"),
]
RUSSIAN = [
    ("3 млн 500 тыс. долл. США", "USD 3,500,000"),
    ("2 миллиона 300 тысяч рублей", "RUB 2,300,000"),
    ("3 млрд. 250 млн. иен", "JPY 3,250,000,000"),
    ("1 тысяча 200 человек", "1,200 person"),
    ("US$ 3 млн 200 семьям", "USD 3,000,000"),
    ("от 3 до 5 млн долларов", "USD 3,000,000 at-least?"),
    ("от 300 до 500 человек", "300 person at-least?"),
    ("от $3 до $5 млн", "USD 3,000,000 at-least?"),
    ("US$ 40 млн до 2030 года", "USD 40,000,000; 2030"),
    ("от 3 до 5 лет", "P3Y?"),
    ("2–3 года", "P2Y?"),
    ("через 3–5 лет", ""),
    ("до 5 млн долларов", "USD 5,000,000 at-most"), ("выросла на 7,8% до 5 млн долларов", "7.8 percent; USD 5,000,000"),
    ("Экспорт вырос, а кредит составит до 5 млн долларов", "USD 5,000,000 at-most"),
    ("минус 3 млрд долларов", ""),
    ("миллион долларов", "USD 1,000,000"),
    ("несколько миллионов долларов", ""),
    ("полмиллиона человек", "500,000 person"),
    ("в 14 ч. 30 мин.", ""),
    ("в 14 часов 30 минут", ""),
    ("14 часов 30 минут", "PT14H30M"),
]


def printed(mention: Mention) -> str:
    """A value with its bound; one that is unsure, and says why, with a question mark."""
    bound = mention.value.bound if isinstance(mention.value, Money | Quantity) else None
    return " ".join(filter(None, (str(mention.value), bound))) + ("?" if mention.open else "")


@pytest.mark.parametrize(("words", "expected"), ENGLISH)
def test_no_part_of_an_english_number_is_its_value(find: Finder, words: str, expected: str) -> None:
    """Groups, mixed scales, ranges and signs are read whole, as unsure where only one end is given, or not at all."""
    assert "; ".join(map(printed, find(f"Title\nThey gave {words}, as said."))) == expected


@pytest.mark.parametrize(("words", "expected"), RUSSIAN)
def test_no_part_of_a_russian_number_is_its_value(find: Finder, words: str, expected: str) -> None:
    """Groups, mixed scales, ranges and signs are read whole, as unsure where only one end is given, or not at all."""
    assert "; ".join(map(printed, find(f"Заявление\nСообщалось: {words}, как сказано."))) == expected


@pytest.mark.parametrize("words", ["$3 trillion ($3,000 billion)", "$2.5 million (2.5 million dollars)"])
def test_a_sum_in_other_figures_is_a_gloss(find: Finder, words: str) -> None:
    """The same sum once more in brackets is told as the gloss of the first."""
    first, second = find(f"Title\nThey gave {words}, as said.")
    assert first.gloss is not None
    assert first.gloss.value == first.value == second.value
