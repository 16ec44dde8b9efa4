"""Days, sums and numbers printed in a row: none is missed, none has the year of another, and each says what is open."""

from collections.abc import Callable

import pytest

from taiwa.lexicon import load
from taiwa.mentions import find_mentions, problems, resolve_mentions
from taiwa.meta.models import Meta
from taiwa.tree.models import Tree
from taiwa.values import Edtf

TreeOf = Callable[[str], Tree]
DAY = Meta(date=Edtf("2023-06-15"))


def values(tree: Tree) -> list[str]:
    """Every value with its words, the sum that says it again, and `?` where it is unsure."""
    found = resolve_mentions(find_mentions(tree, load()), DAY)
    return [
        f"{one.span.of(tree.text.chars)} = {one.value}{f' ({one.gloss.value})' if one.gloss else ''}{'' if one.confidence == 'sure' else ' ?'}"
        for one in found if one.kind in ("date", "money", "quantity", "duration")
    ]  # fmt: skip


def titled(words: str) -> str:
    """The words under a title of their language."""
    title = "Слово" if any("а" <= char <= "я" for char in words) else "Title" if words[0].isascii() else "題の文"
    return f"{title}\n{words}"


@pytest.mark.parametrize(("words", "expected"), [
    ("代表団は8月24、25、27日に訪れる。", ["8月24 = 2023-08-24", "25 = 2023-08-25", "27日 = 2023-08-27"]),
    ("代表団は2022年12月24、25、26日に訪れた。", ["2022年12月24、25、26日 = 2022-12-24/2022-12-26"]),
    ("代表団は2022年12月24～25、27～28日に訪れた。", ["2022年12月24~25 = 2022-12-24/2022-12-25", "27~28日 = 2022-12-27/2022-12-28"]),
    ("代表団は2022年12月2、4、及び8日に訪れた。", ["2022年12月2 = 2022-12-02", "4 = 2022-12-04", "8日 = 2022-12-08"]),
    ("十二月二十四、二十七日に訪れる。", ["十二月二十四 = 2023-12-24 ?", "二十七日 = 2023-12-27 ?"]),
    ("議題24、25、27日に述べた。", []), ("10月2、5、9日間の日程", []),
    ("They met on 1-2 and 5 June 2021.", ["1-2 = 2021-06-01/2021-06-02", "5 June 2021 = 2021-06-05"]),
    ("They met on 3–4 May and 9 June 2022.", ["3–4 May = 2022-05-03/2022-05-04", "9 June 2022 = 2022-06-09"]),
    ("They met on 3 and 4 May, 9-10 June and 3 July 2022.",
     ["3 and 4 May = 2022-05-03/2022-05-04", "9-10 June = 2022-06-09/2022-06-10", "3 July 2022 = 2022-07-03"]),
    ("They met on 30-31 December and 5 January 2022.", ["30-31 December = 2021-12-30/2021-12-31", "5 January 2022 = 2022-01-05"]),
    ("They met on 3–4 May and 9 June. In 2022, they met.", ["3–4 May = 2023-05-03/2023-05-04", "9 June = 2023-06-09", "2022 = 2022"]),
    ("Встречи прошли 1–2 и 5 июня 2022 года.", ["1–2 = 2022-06-01/2022-06-02", "5 июня 2022 года = 2022-06-05"]),
    ("Встречи прошли 1 и 5–6 июля 2022 года.", ["1 = 2022-07-01", "5–6 июля 2022 года = 2022-07-05/2022-07-06"]),
    ("Встречи прошли 1–2 мая и 5 июня 2022 года.", ["1–2 мая = 2022-05-01/2022-05-02", "5 июня 2022 года = 2022-06-05"]),
    ("В пунктах 1–2 и 5 резолюции сказано.", []),
    ("Делегация прибудет 3, 5, 7 июля.", ["3 = 2023-07-03", "5 = 2023-07-05", "7 июля = 2023-07-07"]),
    ("Встречи прошли 3, 5, 7–8 июня 2022 г.", ["3 = 2022-06-03", "5 = 2022-06-05", "7–8 июня 2022 г. = 2022-06-07/2022-06-08"]),
    ("Пункты 3, 5, 7 июля были согласованы.", ["7 июля = 2023-07-07"]), ("Принято 5, 7 июля подписано.", ["7 июля = 2023-07-07"]),
    ("They met on 3, 5, 7 July 2022.", ["3 = 2022-07-03", "5 = 2022-07-05", "7 July 2022 = 2022-07-07"]),
    ("Articles 3, 5, 7 July reports.", ["7 July = 2023-07-07"]), ("They won 9, 5, 7 July.", ["7 July = 2023-07-07"]),
])  # fmt: skip
def test_each_day_of_a_list_is_a_day_of_the_month_and_year_printed_once(tree_of: TreeOf, words: str, expected: list[str]) -> None:
    """The month and the year are printed with one of them; a doubt about the year is one of all."""
    assert values(tree_of(titled(words))) == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("予算は4～6月期に執行された。", ["4~6月期 = 2023-04/2023-06"]), ("2022年10～12月期の成長率", ["2022年10~12月期 = 2022-10/2022-12"]),
    ("2022年10月～翌年3月期の成長率", ["2022年10月~翌年3月期 = 2022-10/2023-03"]), ("3月期の決算", []),
    ("18世紀末から20世紀初頭までの資料", ["18世紀末から20世紀初頭まで = 1701/2000"]), ("18～19世紀の資料", ["18~19世紀 = 1701/1900"]),
    ("It runs from 2016 onwards.", ["from 2016 onwards = 2016/.."]), ("In January 2016 onward it ran.", ["January 2016 onward = 2016-01/.."]),
    ("It ran from 2016 to 2018 onwards.", ["from 2016 to 2018 = 2016/2018"]), ("Since 2016, it runs.", ["Since 2016 = 2016/.."]),
    ("As of 2018, aid grew.", ["As of 2018 = 2018 ?"]), ("As of 2018 onwards, aid grew.", ["As of 2018 onwards = 2018/.."]),
    ("As of 31 March 2018, aid grew.", ["31 March 2018 = 2018-03-31"]), ("It spoke of aid as well as of 2018.", ["2018 = 2018"]),
    ("В начале 2010-х годов они встретились.", ["начале 2010-х годов = 2010/2019"]),
])  # fmt: skip
def test_a_period_has_the_ends_that_are_printed(tree_of: TreeOf, words: str, expected: list[str]) -> None:
    """Quarters by their months, centuries to centuries, and what has a beginning alone."""
    assert values(tree_of(titled(words))) == expected


@pytest.mark.parametrize(("words", "told"), [
    ("2023年4月1日(土)及び2日(月)に開かれた。", ["2023-04-02: another weekday is printed than that of the day"]),
    ("2023年4月1日(土)、2日(日)、及び8日(月)に開かれた。", ["2023-04-08: another weekday is printed than that of the day"]),
    ("2023年4月1日(土)及び2日(日)に開かれた。", []),
    ("昭和64年2月から3月まで調査した。", ["1989-02/1989-03: the era that is printed does not have this day"]),
    ("平成30年4月から平成31年5月2日まで調査した。", ["2018-04/2019-05-02: the era that is printed does not have this day"]),
    ("平成30年4月から令和元年5月2日まで調査した。", []),
])  # fmt: skip
def test_what_the_calendar_contradicts_is_told_of_every_day(tree_of: TreeOf, words: str, told: list[str]) -> None:
    """The weekday beside a day that shares its month, and the era at either end of a period."""
    assert [one.words for one in problems(find_mentions(tree_of(titled(words)), load()), DAY)] == told


@pytest.mark.parametrize(("words", "expected"), [
    ("約12億円(約900万ドル、約840万ユーロ)の無償資金協力",
     ["約12億円 = JPY 1,200,000,000 (USD 9,000,000)", "約900万ドル = USD 9,000,000 (EUR 8,400,000)", "約840万ユーロ = EUR 8,400,000"]),
    ("The grant of ¥1.2 billion (about $9 million, or some €8.4 million) was signed.",
     ["¥1.2 billion = JPY 1,200,000,000 (USD 9,000,000)", "about $9 million = USD 9,000,000 (EUR 8,400,000)", "some €8.4 million = EUR 8,400,000"]),
    ("Выделено 1,2 млрд иен (9 млн долларов, 8,4 млн евро).",
     ["1,2 млрд иен = JPY 1,200,000,000 (USD 9,000,000)", "9 млн долларов = USD 9,000,000 (EUR 8,400,000)", "8,4 млн евро = EUR 8,400,000"]),
    ("1億円(100万ドル)、90万ユーロを供与した。", ["1億円 = JPY 100,000,000 (USD 1,000,000)", "100万ドル = USD 1,000,000", "90万ユーロ = EUR 900,000"]),
    ("Grants (¥1.2 billion, $9 million, €8.4 million) were signed.",
     ["¥1.2 billion = JPY 1,200,000,000", "$9 million = USD 9,000,000", "€8.4 million = EUR 8,400,000"]),
])  # fmt: skip
def test_two_sums_in_brackets_both_say_the_one_before_them(tree_of: TreeOf, words: str, expected: list[str]) -> None:
    """Each says the one before it in another currency; sums of a list say nothing of each other."""
    assert values(tree_of(titled(words))) == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("One billion, two hundred million yen were paid.", ["One billion, two hundred million yen = JPY 1,200,000,000"]),
    ("One thousand, two hundred students came.", ["One thousand, two hundred students = 1,200 person"]),
    ("Two million, five hundred thousand, three hundred and five people came.",
     ["Two million, five hundred thousand, three hundred and five people = 2,500,305 person"]),
    ("They gave two thousand, three thousand dollars.", ["three thousand dollars = USD 3,000 ?"]),
])  # fmt: skip
def test_a_number_in_words_goes_on_behind_a_comma_by_the_scale_below(tree_of: TreeOf, words: str, expected: list[str]) -> None:
    """Billions, then millions, then thousands; another number behind the comma is another."""
    assert values(tree_of(titled(words))) == expected
