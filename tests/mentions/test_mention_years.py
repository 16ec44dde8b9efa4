"""Dates that leave their year or their day to other words: never another year than is meant, never a day that is none."""

from collections.abc import Callable

import pytest

from taiwa.lexicon import load
from taiwa.mentions import find_mentions, problems, resolve_mentions
from taiwa.meta.models import Meta
from taiwa.reading import read
from taiwa.source import from_bytes
from taiwa.tree.models import Tree
from taiwa.values import Edtf

TreeOf = Callable[[str], Tree]

TITLES = {"ja": "題の文", "en": "Title", "ru": "Слово"}


def dates(tree: Tree, day: str = "2020-05-01") -> list[tuple[str, str, str]]:
    """The printed words, the value and the confidence of each date."""
    found = resolve_mentions(find_mentions(tree, load()), Meta(date=Edtf(day)))
    return [(one.span.of(tree.text.chars), str(one.value), one.confidence) for one in found if one.kind == "date"]


@pytest.mark.parametrize(("language", "day", "words", "printed"), [
    ("ja", "2015-05-01", "2月29日に会合を開いた", "2015-02-29"), ("ja", "2015-06-10", "今月31日に開催する", "2015-06-31"),
    ("ja", "2020-05-01", "昨年2月29日に開催した", "2019-02-29"), ("en", "2015-05-01", "They met on February 29 there.", "2015-02-29"),
    ("en", "2015-06-10", "They will meet on the 31st of this month there.", "2015-06-31"),
    ("en", "2020-06-10", "They met on 29 February last year there.", "2019-02-29"),
    ("ru", "2015-05-01", "Они встретились 29 февраля.", "2015-02-29"), ("ru", "2020-05-01", "Они встретились 29 февраля прошлого года.", "2019-02-29"),
])  # fmt: skip
def test_a_day_that_its_year_does_not_have_is_a_problem(language: str, day: str, words: str, printed: str) -> None:
    """No mention, and a problem at its place, as for a day that no year has."""
    text = f"---\ntitle: {TITLES[language]}\ndate: {day}\n---\n\n{words}\n"
    reading = read(from_bytes(text.encode(), "made.md"), load())
    (problem,) = (one for one in reading.problems if "no such day" in one.words)
    assert problem.words.startswith(printed)
    assert problem.span.of(reading.text.chars) in words
    assert not [one for one in reading.mentions if one.kind == "date" and one.span.overlaps(problem.span)]


def test_a_day_that_its_year_has_is_no_problem(tree_of: TreeOf) -> None:
    """29 February of a leap year, and one whose year nobody knows."""
    found = find_mentions(tree_of("題の文\n2月29日に会合を開いた"), load())
    assert problems(found, Meta(date=Edtf("2016-05-01"))) == problems(found, Meta(date=None)) == ()


@pytest.mark.parametrize(("words", "expected"), [
    ("Они встретились 31 декабря прошлого года", [("31 декабря прошлого года", "2019-12-31", "sure")]),
    ("Они встретились 5 мая текущего года", [("5 мая текущего года", "2020-05-05", "sure")]),
    ("встречи 1-2 марта прошлого года", [("1-2 марта прошлого года", "2019-03-01/2019-03-02", "sure")]),
    ("встречи с 1 по 3 марта прошлого года", [("с 1 по 3 марта прошлого года", "2019-03-01/2019-03-03", "sure")]),
    ("5 мая и 6 июня прошлого года", [("5 мая", "2019-05-05", "sure"), ("6 июня прошлого года", "2019-06-06", "sure")]),
    ("встречи 5 мая 2015 года и 6 июня того же года", [("5 мая 2015 года", "2015-05-05", "sure"), ("6 июня того же года", "2015-06-06", "sure")]),
    ("подписано «28» августа 2019 года", [("«28» августа 2019 года", "2019-08-28", "sure")]),
    ("встречи 6 июня", [("6 июня", "2020-06-06", "sure")]),
    ("встречи 5 мая 2015 года и 6 июня", [("5 мая 2015 года", "2015-05-05", "sure"), ("6 июня", "2020-06-06", "unsure")]),
    ("They met on May 5 last year", [("May 5 last year", "2019-05-05", "sure")]),
    ("They met on 5 May and 6 June last year", [("5 May", "2019-05-05", "sure"), ("6 June last year", "2019-06-06", "sure")]),
    ("They met from 5 to 9 May of last year", [("from 5 to 9 May of last year", "2019-05-05/2019-05-09", "sure")]),
    ("from May 5, 2015, and on June 6 of the same year", [("May 5, 2015", "2015-05-05", "sure"), ("June 6 of the same year", "2015-06-06", "sure")]),
    ("On May 5, last year's winner", [("May 5", "2020-05-05", "sure"), ("last year", "2019", "sure")]),
    ("They met on May 5, 2015 and June 6", [("May 5, 2015", "2015-05-05", "sure"), ("June 6", "2020-06-06", "unsure")]),
    ("They met on June 6 there", [("June 6", "2020-06-06", "sure")]),
    ("2015年5月5日及び6月6日に会談した", [("2015年5月5日", "2015-05-05", "sure"), ("6月6日", "2020-06-06", "unsure")]),
])  # fmt: skip
def test_a_day_takes_the_year_of_the_words_beside_it(tree_of: TreeOf, words: str, expected: list[tuple[str, str, str]]) -> None:
    """The year in words behind it is its own; beside a date of another year the document's is only taken."""
    title = "題の文" if "年" in words else "Слово" if words[0] > "z" or words[1] > "z" else "Title"
    assert dates(tree_of(f"{title}\n{words}")) == expected


@pytest.mark.parametrize(("words", "expected"), [
    ("Это было 5 лет назад", [("2015", "sure")]), ("Это было 3–5 лет назад", []), ("Это было 3 – 5 лет назад", []), ("Это было пять-шесть лет назад", []),
    ("Это было около 5 лет назад", [("2015", "unsure")]), ("Это было более 5 лет назад", [("2015", "unsure")]),
    ("It was 5 years ago", [("2015", "sure")]), ("It was 3-5 years ago", []), ("It was three to five years ago", []), ("It was 3 or 4 years ago", []),
    ("It was about 5 years ago", [("2015", "unsure")]), ("It was more than five years ago", [("2015", "unsure")]),
    ("これは5年前に始まった", [("2015", "sure")]), ("これは3、4年前に始まった", []), ("これは3〜5年前に始まった", []), ("これは約5年前に始まった", []),
])  # fmt: skip
def test_a_rough_distance_is_no_sure_date(tree_of: TreeOf, words: str, expected: list[tuple[str, str]]) -> None:
    """A range of years ago is no point; about so many, or more, is one that nobody is sure of."""
    title = "題の文" if "年" in words else "Слово" if words[0] > "z" else "Title"
    assert [(value, confidence) for _, value, confidence in dates(tree_of(f"{title}\n{words}"))] == expected
