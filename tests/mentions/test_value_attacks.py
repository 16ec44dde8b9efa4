"""Sentences in which a number or a date is easily read as another: what is found in them is what they say, or nothing sure."""

from collections.abc import Callable

import pytest

from taiwa.lexicon import load
from taiwa.mentions import find_mentions, resolve_mentions
from taiwa.mentions.symbols import find_symbols
from taiwa.meta.models import Meta
from taiwa.tree.models import Tree
from taiwa.values import Edtf

TreeOf = Callable[[str], Tree]
VALUES = ("date", "duration", "money", "quantity")


def values(tree: Tree, day: str = "2022-12-10") -> list[str]:
    """Every date, length, sum and count, with `?` where it is unsure."""
    found = resolve_mentions(find_mentions(tree, load()), Meta(date=Edtf(day)))
    chars = tree.text.chars
    return [f"{one.span.of(chars)} = {one.value}{'' if one.confidence == 'sure' else ' ?'}" for one in found if one.kind in VALUES]


def titled(words: str) -> str:
    """The words under a title of their language."""
    title = "Слово" if any("а" <= char <= "я" for char in words) else "Title" if words.isascii() else "題の文"
    return f"{title}\n{words}"


@pytest.mark.parametrize(("language", "words", "symbols"), [
    ("en", "Security Council resolutions 1540, 1695 and 1718 were recalled", ["S/RES/1540", "S/RES/1695", "S/RES/1718"]),
    ("en", "UNSCRs 1718 and 1874", ["S/RES/1718", "S/RES/1874"]),
    ("en", "resolutions 1718 and 1874 of the Security Council", ["S/RES/1718", "S/RES/1874"]),
    ("en", "Security Council resolution 1718, 2015 and later", ["S/RES/1718"]),
    ("ja", "国連安保理決議1718、1874、2087及び2094の履行", ["S/RES/1718", "S/RES/1874", "S/RES/2087", "S/RES/2094"]),
    ("ja", "国連総会決議72/5及び73/6を想起", ["A/RES/72/5", "A/RES/73/6"]),
    ("ja", "国連安保理決議1718、2015年の会合、1874人", ["S/RES/1718"]),
    ("ru", "Резолюции Совета Безопасности 1540, 1695 и 1718", ["S/RES/1540", "S/RES/1695", "S/RES/1718"]),
])  # fmt: skip
def test_each_number_of_a_list_of_resolutions_is_one(language: str, words: str, symbols: list[str]) -> None:
    """Behind the words for several resolutions all numbers of the list are such."""
    assert [one.symbol for one in sorted(find_symbols(words, language))] == symbols


@pytest.mark.parametrize("words", [
    "They recalled Security Council resolutions 1540, 1695, 1718 and 2094.", "They recalled Council decisions 2010 and 2011.",
    "See paragraphs 2015 to 2018.", "See pages 1990-1999 of it.", "See pp. 2001-2003 of it.", "Items 2010 and 2012 were discussed.",
    "See document numbers 1999, 2001 and 2003.", "The number is fax 2014-2015.",
])  # fmt: skip
def test_what_a_noun_says_is_numbered_is_no_year(tree_of: TreeOf, words: str) -> None:
    """Pages, paragraphs, items, resolutions: the number of one is no date, nor is any in their list."""
    assert values(tree_of(titled(words))) == []


@pytest.mark.parametrize(("words", "expected"), [
    ("On page 12 in 2015 they met.", ["2015 = 2015"]), ("They adopted resolutions in 2015 and 2016.", ["2015 = 2015", "2016 = 2016"]),
    ("The number grew in 2014-2015.", ["2014-2015 = 2014/2015"]),
])  # fmt: skip
def test_a_year_beside_a_number_stays_one(tree_of: TreeOf, words: str, expected: list[str]) -> None:
    """Only what stands right behind the noun is its number."""
    assert values(tree_of(titled(words))) == expected
