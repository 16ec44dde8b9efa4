"""Sentences in which a number or a date is easily read as another: what is found in them is what they say, or nothing sure."""

from collections.abc import Callable

import pytest

from taiwa.lexicon import load
from taiwa.mentions import find_mentions, problems, resolve_mentions
from taiwa.mentions.symbols import find_symbols
from taiwa.meta.models import Meta
from taiwa.tree.models import Tree
from taiwa.values import Edtf, Money, Quantity

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
    ("ja", "第77回国連総会決議第158号及び第159号、第5回沿岸連合総会決議第3号", ["A/RES/77/158", "A/RES/77/159"]),
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


@pytest.mark.parametrize(("words", "expected"), [
    ("The next round will be held in August.", ["August = 2022-08 ?"]), ("The next round will be held on 5 March.", ["5 March = 2022-03-05 ?"]),
    ("In August, the ministers will meet.", ["August = 2022-08 ?"]), ("The next round will be held in December.", ["December = 2022-12"]),
    ("The ministers met in August and will meet again.", ["August = 2022-08"]), ("The round was held in August.", ["August = 2022-08"]),
    ("次回会合は8月に東京で開催される予定である。", ["8月 = 2022-08 ?"]), ("会合は8月に開催され、次回が予定されている。", ["8月 = 2022-08"]),
    ("8月に開催された会合で次回を予定に加えた。", ["8月 = 2022-08"]), ("8月に予定されていた会合を開いた。", ["8月 = 2022-08"]),
    ("Конференция пройдёт в августе.", ["августе = 2022-08 ?"]), ("В августе состоится встреча.", ["августе = 2022-08 ?"]),
    ("Конференция прошла в августе, встреча состоится позже.", ["августе = 2022-08"]),
])  # fmt: skip
def test_what_is_to_come_is_not_surely_of_the_past(tree_of: TreeOf, words: str, expected: list[str]) -> None:
    """Beside a verb of the future a month that is over may be that of the next year and is never sure; what was is sure."""
    assert values(tree_of(titled(words))) == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("The Joint Declaration of 2010, signed on September 29, was recalled.", ["2010 = 2010", "September 29 = 2010-09-29 ?"]),
    ("It was adopted in 2015 and, on 20 October, published.", ["2015 = 2015", "20 October = 2015-10-20 ?"]),
    ("К концу 2023 года, не позднее 31 декабря, всё будет готово.", ["концу 2023 года = 2023", "31 декабря = 2023-12-31 ?"]),
])  # fmt: skip
def test_a_day_takes_the_year_printed_alone_just_before(tree_of: TreeOf, words: str, expected: list[str]) -> None:
    """Never the document's year, and unsure: the year may be told of something else."""
    assert values(tree_of(titled(words))) == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("The Treaty signed in 2010 entered into force on September 29.", ["2010 = 2010", "September 29 = 2022-09-29 ?"]),
    ("In 2015 the two sides began their talks, and on 20 October they met.", ["2015 = 2015", "20 October = 2022-10-20 ?"]),
    ("The Treaty was signed in 2010. It entered into force on September 29.", ["2010 = 2010", "September 29 = 2022-09-29 ?"]),
    ("The Treaty was adopted in 2015, ratified on 3 March and published on 4 June.",
     ["2015 = 2015", "3 March = 2015-03-03 ?", "4 June = 2022-06-04 ?"]),
    ("The Treaty was signed in 2010 after long talks between the governments. The Ministers of the parties met on September 29.",
     ["2010 = 2010", "September 29 = 2022-09-29"]),
    ("In 2022 the two sides began their talks, and on 20 October they met.", ["2022 = 2022", "20 October = 2022-10-20"]),
    ("2010年に署名された両国間の条約は、同国の議会の承認を経て9月29日に発効した。", ["2010年 = 2010", "9月29日 = 2022-09-29 ?"]),
    ("2030年までの計画を6月14日に公表した。", ["2030年 = 2030", "6月14日 = 2022-06-14 ?"]),
    ("2010年に長い交渉を経て条約に署名し、議会はその後これを承認した。両国の外務大臣は、双方の協力に関する専門家の会合の結果を踏まえ、9月29日に会談した。",
     ["2010年 = 2010", "9月29日 = 2022-09-29"]),
    ("Договор, подписанный в 2010 году, вступил в силу 29 сентября.", ["2010 году = 2010", "29 сентября = 2022-09-29 ?"]),
    ("План до 2030 года был принят 14 июня.", ["2030 года = 2030", "14 июня = 2022-06-14 ?"]),
])  # fmt: skip
def test_a_day_whose_sentence_prints_another_year_is_never_sure(tree_of: TreeOf, words: str, expected: list[str]) -> None:
    """The year of something else may govern it, from anywhere in the sentence or just before it."""
    assert values(tree_of(titled(words))) == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("They met on Monday at 10 a.m. there.", []), ("They met at 10 a.m. on Monday.", []), ("火曜日午前10時に会合が開かれた。", []),
    ("The office is open from 9 a.m. to 5 p.m. there.", []), ("They met at 10 a.m. there.", ["10 a.m. = 2022-12-10T10:00"]),
    ("10月20日木曜日午前10時に会合が開かれた。", ["10月20日 = 2022-10-20", "午前10時 = 2022-10-20T10:00"]),
    ("They met on 5 May 2020 and talked from 9 a.m. to 5 p.m. there.", ["5 May 2020 = 2020-05-05", "from 9 a.m. to 5 p.m. = 2020-05-05T09:00/2020-05-05T17:00"]),
])  # fmt: skip
def test_a_time_of_another_day_is_not_of_the_documents(tree_of: TreeOf, words: str, expected: list[str]) -> None:
    """Beside a weekday, and for hours from one to another, only a day that is printed near counts."""
    assert values(tree_of(titled(words))) == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("The last quarter of 2023 was good.", ["last quarter of 2023 = 2023-10/2023-12"]), ("The last quarter was good.", ["last quarter = 2022-07/2022-09"]),
    ("In the final month of 2023 they met.", ["final month of 2023 = 2023-12"]), ("They met last month.", ["last month = 2022-11"]),
    ("They met the day before yesterday.", ["the day before yesterday = 2022-12-08"]), ("They met yesterday.", ["yesterday = 2022-12-09"]),
])  # fmt: skip
def test_the_last_part_of_a_year_is_told_by_the_year(tree_of: TreeOf, words: str, expected: list[str]) -> None:
    """Last quarter counts from the document; the last quarter of a year does not."""
    assert values(tree_of(titled(words))) == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("It paid 1 billion, 200 million yen.", ["200 million yen = JPY 200,000,000 ?"]),
    ("Of two million, three hundred people came.", ["three hundred people = 300 person ?"]),
    ("Turkmenistan paid 5 million manats.", ["5 million manats = AZN 5,000,000 ?"]), ("They paid 5 million manats.", ["5 million manats = AZN 5,000,000"]),
    ("They paid 5 million pounds to Egypt. They left.", ["5 million pounds = GBP 5,000,000 ?"]),
    ("They met in Egypt. They paid 5 million pounds.", ["5 million pounds = GBP 5,000,000"]),
    ("China paid ¥5 million.", ["¥5 million = JPY 5,000,000 ?"]), ("The ship weighed 5 million pounds.", []),
    ("Egypt received 5 million British pounds.", ["5 million British pounds = GBP 5,000,000"]),
])  # fmt: skip
def test_a_currency_of_two_states_is_not_surely_the_one(tree_of: TreeOf, words: str, expected: list[str]) -> None:
    """Beside the other state, and where the number began before a comma, a sum is unsure; what is weighed is none."""
    assert values(tree_of(titled(words))) == expected


@pytest.mark.parametrize(("words", "bounds"), [
    ("Они решили увеличить товарооборот до 5 млрд долларов.", [None]), ("Стороны снизят долю с 10 до 5 процентов.", [None]),
    ("Они выделят до 5 млрд долларов.", ["at-most"]),
    ("Они увеличат помощь. Они выделят до 5 млрд долларов.", ["at-most"]), ("Увеличат на сумму не более 5 млрд долларов.", ["at-most"]),
])  # fmt: skip
def test_where_a_growth_arrives_is_no_bound(tree_of: TreeOf, words: str, bounds: list[str | None]) -> None:
    """До behind a verb of change tells what is reached; else it is a bound."""
    found = [one.value for one in find_mentions(tree_of(titled(words)), load())]
    assert [one.bound for one in found if isinstance(one, Money | Quantity)] == bounds


@pytest.mark.parametrize(("words", "expected"), [
    ("В 2016 и 2018 годах они встретились.", ["2016 = 2016", "2018 годах = 2018"]),
    ("В 2016 и 2017 годах они встретились.", ["2016 и 2017 годах = 2016/2017"]),
    ("1997-98年に会合が開かれた。", ["1997-98年 = 1997/1998"]), ("1997-2003年に会合が開かれた。", ["1997-2003年 = 1997/2003"]),
    ("3～5年間の計画を作る。", ["3~5年間 = P3Y ?"]), ("5年間の計画を作る。", ["5年間 = P5Y"]),
    ("A two- to three-year plan was made.", ["three-year = P3Y ?"]), ("A three-year plan was made.", ["three-year = P3Y"]),
    ("They met at 0930 hours there.", []), ("It took 930 hours there.", ["930 hours = PT930H"]),
])  # fmt: skip
def test_years_and_lengths_are_no_more_than_said(tree_of: TreeOf, words: str, expected: list[str]) -> None:
    """Two years are no range, and the last end of a range is not all of it."""
    assert values(tree_of(titled(words))) == expected


@pytest.mark.parametrize(("day", "is_right"), [
    ("令和元年4月30日", False), ("令和元年5月1日", True), ("平成31年5月1日", False), ("平成31年4月30日", True), ("昭和64年1月8日", False), ("昭和64年1月7日", True),
    ("平成元年1月7日", False), ("平成元年1月8日", True), ("大正15年12月26日", False), ("大正15年12月25日", True), ("明治45年7月30日", True), ("令和元年4月", False),
])  # fmt: skip
def test_a_day_that_its_era_does_not_have_is_a_problem(tree_of: TreeOf, day: str, *, is_right: bool) -> None:
    """Unsure, and told as what contradicts itself."""
    found = find_mentions(tree_of(f"題の文\n{day}に会合が開かれた。"), load())
    assert [one.confidence == "sure" for one in found if one.kind == "date"] == [is_right]
    assert bool(problems(found)) != is_right
