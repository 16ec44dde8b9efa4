"""Japanese lengths of time."""

from collections.abc import Callable

import pytest

from taiwa.mentions import Mention

Finder = Callable[[str], tuple[Mention, ...]]

LENGTHS = [
    ("過去5年間", "P5Y"), ("今後約10年間", "P10Y"), ("この10年", "P10Y"), ("まる1日", "P1D"), ("3年半", "P3Y6M"), ("1年半", "P1Y6M"),
    ("5ヶ月半", "P5.5M"), ("1日半", "P1DT12H"), ("1時間半", "PT1H30M"), ("1年2か月10日", "P1Y2M10D"), ("1時間30分25秒", "PT1H30M25S"),
    ("半年", "P6M"), ("約半年", "P6M"), ("ひと月", "P1M"), ("半日", "PT12H"), ("4日以上", "P4D"), ("1時間30分以上", "PT1H30M"),
    ("三十分", "PT30M"), ("45分", "PT45M"), ("123.45秒", "PT123.45S"), ("1.5年間", "P1.5Y"),
]  # fmt: skip
NO_LENGTHS = [
    "10年を迎えた", "署名から10年を経て", "1時間が経ち", "15年ぶり", "3か月ごと", "2年連続", "5年に一度", "10年以上の歴史", "十分な時間", "五分五分",
    "3分の2", "15分野", "東経76度57分", "数日間", "8日目", "四半世紀", "1年生", "三年坂", "半年ごと", "一日も早く",
]  # fmt: skip


def lengths(find: Finder, words: str) -> list[tuple[str, str]]:
    """The lengths of time of `words`: as printed, and their values."""
    text = f"題\n計画は{words}を要する。"
    return [(mention.span.of(text), str(mention.value)) for mention in find(text) if mention.kind == "duration"]


@pytest.mark.parametrize(("words", "expected"), LENGTHS)
def test_a_length_is_as_printed(find: Finder, words: str, expected: str) -> None:
    """Months are never turned into days, and half a unit stands in the next smaller one only where that is exact."""
    assert lengths(find, words) == [(words, expected)]


@pytest.mark.parametrize("words", NO_LENGTHS)
def test_what_has_passed_recurs_or_only_looks_like_a_length_is_none(find: Finder, words: str) -> None:
    """Elapsed and recurring time, parts of a whole, angles and names are no lengths."""
    assert lengths(find, words) == []


@pytest.mark.parametrize(("words", "expected"), [
    ("5年で倍増する", "P5Y"), ("2年以内に", "P2Y"), ("償還期間40年の借款", "P40Y"), ("期間は3年とする", "P3Y"), ("10か年計画", "P10Y"),
])  # fmt: skip
def test_a_bare_year_is_a_length_where_its_neighbours_show_it(find: Finder, words: str, expected: str) -> None:
    """年 alone may be a date or an age: what stands beside it decides."""
    assert [str(mention.value) for mention in find(f"題\nこれを{words}")] == [expected]


@pytest.mark.parametrize(("words", "expected"), [
    ("3年から5年間", [("3年から5年間", "P3Y")]), ("約3か月ないし6か月間", [("約3か月ないし6か月間", "P3M")]), ("今後2~3年間", [("今後2~3年間", "P2Y")]),
    ("2020年から5年間", [("5年間", "P5Y")]), ("4月から2年間", [("2年間", "P2Y")]), ("5年から3年間", [("3年間", "P3Y")]), ("10日から2週間", [("2週間", "P2W")]),
])  # fmt: skip
def test_a_range_is_its_shorter_end(find: Finder, words: str, expected: list[tuple[str, str]]) -> None:
    """That there is a longer end stays open; a date from which something lasts, and a longer length before a shorter one, make no range."""
    assert lengths(find, words) == expected
    text = f"題\n計画は{words}を要する。"
    assert all("a range up to" in (one.open or "") for one in find(text) if one.rule == "ja.length-range")
