"""Japanese dates: what is printed, what is left out, and what contradicts itself."""

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taiwa.mentions import Mention, problems, resolve_mentions
from taiwa.mentions.find import find_values
from taiwa.mentions.words import words_of
from taiwa.meta.models import Meta
from taiwa.tree.models import Segment
from taiwa.values import Edtf, Span

Finder = Callable[[str], tuple[Mention, ...]]

# Printed in a document of Tuesday, 18 May 2027.
POINTS = [
    ("2016年春", "2016-21"), ("本年秋", "2027-23"), ("昨夏", "2026-22"), ("来年の第1四半期", "2028-01/2028-03"),
    ("昨年後半", "2026-07/2026-12"), ("2014年末", "2014"), ("来年初め", "2028"), ("5月中旬", "2027-05"), ("年末", "2027"),
    ("月末", "2027-05"), ("2010年頃", "2010"), ("5月20日朝", "2027-05-20"), ("来月3日ごろ", "2027-06-03"),
    ("5月20日午後3時半", "2027-05-20T15:30"), ("2027年5月20日の17時49分19秒", "2027-05-20T17:49:19"),
    ("5月20日夜七時", "2027-05-20T19:00"), ("今日午前9時", "2027-05-18T09:00"), ("昨夜", "2027-05-17"), ("明後日", "2027-05-20"),
    ("先週", "2027-05-10/2027-05-16"), ("今週末", "2027-05-22/2027-05-23"), ("来週の水曜日", "2027-05-26"),
    ("4月10日の週", "2027-04-05/2027-04-11"), ("2026年4月の第2火曜日", "2026-04-14"), ("4月最後の月曜日", "2027-04-26"),
    ("2年前", "2025"), ("3か月前", "2027-02"), ("2週間前", "2027-05-03/2027-05-09"), ("去る20日", "2027-04-20"),
    ("来る10日", "2027-06-10"), ("西暦645年", "0645"), ("紀元前202年", "-0201"), ("紀元前1世紀", "-0099/0000"),
    ("平成28.5.18", "2016-05-18"), ("2016・5・18", "2016-05-18"), ("平成33年", "2021"),
    ("二千十六年七月二十日", "2016-07-20"), ("千九百九十九年", "1999"), ("二千年七月", "2000-07"), ("明治5年", "1872"),
]  # fmt: skip
PERIODS = [
    ("2016年10月から翌年3月にかけて", "2016-10/2017-03"), ("10月から来年の5月まで", "2027-10/2028-05"),
    ("2004年から昨年まで", "2004/2026"), ("今月20日から来月3日まで", "2027-05-20/2027-06-03"),
    ("令和9年5月18日(火)から同月20日(木)まで", "2027-05-18/2027-05-20"), ("2018年10月1日から19年2月3日まで", "2018-10-01/2019-02-03"),
    ("9月3日から12日の間", "2027-09-03/2027-09-12"), ("2007年から2009年の間", "2007/2009"), ("3月15、16の両日", "2027-03-15/2027-03-16"),
    ("5月20日午後3時から8時まで", "2027-05-20T15:00/2027-05-20T20:00"), ("5月20日午前8時から午後3時まで", "2027-05-20T08:00/2027-05-20T15:00"),
    ("1月15日4時から2月3日9時まで", "2027-01-15T04:00/2027-02-03T09:00"), ("2016/9/10-2016/9/12", "2016-09-10/2016-09-12"),
    ("4月の最終月曜日から10月1日まで", "2027-04-26/2027-10-01"), ("2018年以前", "../2018"), ("5月上旬以降", "2027-05/.."),
    ("2010年1月4日またはその前", "../2010-01-04"), ("2010年1月4日またはその後", "2010-01-04/.."), ("明日から", "2027-05-19/.."),
    ("今年の8月から", "2027-08/.."), ("1990年代から2000年代にかけて", "1990/2009"), ("1990年代以降", "1990/.."), ("20世紀後半", "1901/2000"),
    ("令和3~5年度", "2021-04/2024-03"), ("平成28年度から32年度まで", "2016-04/2021-03"), ("2024-26年度", "2024-04/2027-03"),
    ("2016年5月18日10:00~12:30", "2016-05-18T10:00/2016-05-18T12:30"), ("来年度以降", "2028-04/.."), ("2016年度第4四半期", "2017-01/2017-03"), ("来年度上半期", "2028-04/2028-09"), ("2023年度以降", "2023-04/.."),
    ("2016年夏から秋にかけて", "2016-22/2016-23"), ("今夏から秋まで", "2027-22/2027-23"), ("二〇一六/9/10-二〇一六/9/12", "2016-09-10/2016-09-12"),
]  # fmt: skip
NO_DATES = [
    "今日の国際社会", "今日、国際社会は", "明日を担う若者", "明日への懸け橋", "会合の2週間前までに", "2000年前の遺跡", "5年前後", "10年後",
    "毎年末", "年末年始", "前年同月比", "3月期", "五月雨", "朝鮮半島", "https://example.org/2016/02/24/a.html", "契約2016-07-05-3",
    "2016/9", "共同年次報告", "次の週", "同じ年",
    "毎年年末", "毎年3月", "毎年9月21日から23日まで", "例年3月2日及び5日", "令和0年", "翌3月", "1450年7月20日", "二千年の歴史", "千五百年の都",
    "十月革命", "二十世紀梨", "約1世紀", "1世紀にわたり",
]  # fmt: skip


def dates(find: Finder, words: str) -> list[tuple[str, str]]:
    """The dates of `words` in a document of 18 May 2027: as printed, and their values."""
    text = f"題\n{words}に。これらを確認した。"
    found = resolve_mentions(find(text), Meta(date=Edtf("2027-05-18")))
    return [(mention.span.of(text), str(mention.value)) for mention in found if mention.kind == "date"]


@pytest.mark.parametrize(("words", "expected"), POINTS)
def test_a_point_of_the_calendar_is_as_precise_as_printed(find: Finder, words: str, expected: str) -> None:
    """Seasons, weeks, parts of a month and distances are worth what they say, and are quoted whole."""
    assert dates(find, words) == [(words, expected)]


@pytest.mark.parametrize(("words", "expected"), PERIODS)
def test_the_ends_of_a_period_share_what_is_printed_once(find: Finder, words: str, expected: str) -> None:
    """Each end is as precise as printed, whatever it counts from; an open end stays open."""
    assert dates(find, words) == [(words, expected)]


@pytest.mark.parametrize("words", NO_DATES)
def test_what_only_looks_like_a_date_is_none(find: Finder, words: str) -> None:
    """Our times, bounds of something else, parts of names and addresses are no dates."""
    assert dates(find, words) == []


@pytest.mark.parametrize("words", ["2016年2月24日(木)", "本18日(水曜日)", "令和元年(2018年)5月1日", "2016年2月22日から24日(木)まで"])
def test_what_contradicts_itself_is_read_and_told(find: Finder, words: str) -> None:
    """A weekday that is not the day's, and a year that differs in two calendars, are unsure and stand among the problems."""
    (date,) = resolve_mentions(find(f"題\n{words}に"), Meta(date=Edtf("2027-05-18")))
    assert date.confidence == "unsure"
    (problem,) = problems([date])
    assert problem.span == date.span


@pytest.mark.parametrize("words", ["2016年2月24日(水)", "本18日(火曜日)", "令和元年(2019年)5月1日", "平成33年5月"])
def test_what_agrees_is_no_problem(find: Finder, words: str) -> None:
    """The right weekday and the right year say nothing more."""
    found = find(f"題\n{words}に")
    assert problems((*found, *resolve_mentions(found, Meta(date=Edtf("2027-05-18"))))) == ()


@pytest.mark.parametrize(("words", "expected"), [
    ("国連の2016年度通常予算", "2016"), ("ブラジルの2017年度予算", "2017"), ("28年1月5日", "2027-01-05"),
    ("明治5年12月3日", "1872-12-03"), ("年末", "2027"), ("2世紀", "0101/0200"),
])  # fmt: skip
def test_what_may_mean_something_else_is_unsure_with_a_reason(find: Finder, words: str, expected: str) -> None:
    """A fiscal year of another, a year that is left open and a day of the lunar calendar are told, never sure."""
    (date,) = resolve_mentions(find(f"題\n{words}に"), Meta(date=Edtf("2027-05-18")))
    assert (str(date.value), date.confidence) == (expected, "unsure")
    assert date.open


@pytest.mark.parametrize(("words", "expected"), [
    ("我が国の2016年度予算", "2016-04/2017-03"), ("2024年に始め、年末", "2024"), ("昨年の年末", "2026"), ("2024年3月5日に始め、月末", "2024-03"), ("明治6年1月1日", "1873-01-01"),
])  # fmt: skip
def test_what_is_settled_by_its_neighbours_is_sure(find: Finder, words: str, expected: str) -> None:
    """The own fiscal year, the end of a year or month printed near, and a day of the Gregorian calendar."""
    *_, date = resolve_mentions(find(f"題\n{words}に"), Meta(date=Edtf("2027-05-18")))
    assert (str(date.value), date.confidence) == (expected, "sure")


def test_an_hour_of_the_next_day_is_not_given_to_the_day_before(find: Finder) -> None:
    """翌1時 is left rather than read as an hour of the day it is counted from."""
    assert dates(find, "5月20日午後11時から翌1時まで") == [("5月20日午後11時", "2027-05-20T23:00")]


def test_the_words_of_two_kinds_are_not_the_same() -> None:
    """A word for a year is none for a day: each is read in one way."""
    words = words_of("ja")
    rows = (words.relative_years, words.same_years, words.relative_months, words.same_months, words.relative_days,
            words.same_days, words.vague_days, words.relative_weeks, words.relative_seasons)  # fmt: skip
    every = [word for row in rows for word in row]
    assert len(every) == len(set(every))


PIECES = (
    "2016年", "昨年", "本日", "今月", "先週", "同月", "翌年", "本", "去る", "5月", "13月", "18日", "31日", "24", "-", "から", "まで", "、", "と", "の", "(木)",
    "前半", "第4四半期", "年度", "秋", "末", "午後", "10時", "30分", "半", "以降", "以前", "平成28", "元年", "(2016年)", "前", "間", "万", "億円", "3割",
    "今後", "第2火曜日", "の週", "世紀", "年代", "紀元前", "2000", "/", ".", "1", " ",
)  # fmt: skip
POINT = r"-?\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?)?)?)?"


@given(st.lists(st.sampled_from(PIECES), max_size=12), st.dates())
def test_whatever_is_printed_a_date_is_a_date(pieces: list[str], day: object) -> None:
    """Any row of the words of dates is read without trouble, in order, and what comes out is EDTF."""
    text = "".join(pieces)
    found = tuple(find_values(text, [Segment(Span(0, len(text)), None)], "ja"))
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    for mention in resolve_mentions(found, Meta(date=Edtf(str(day)))):
        if isinstance(mention.value, Edtf):
            assert re.fullmatch(rf"({POINT}|\.\.)(/({POINT}|\.\.))?", mention.value.text), (text, mention)
            first, last = mention.value.first, mention.value.last
            assert first is None or last is None or first <= last, (text, mention)


@pytest.mark.parametrize(("words", "expected"), [
    ("来る1月5日", "2028-01-05"), ("来る9月5日", "2027-09-05"), ("去る3月5日から7日まで", "2027-03-05/2027-03-07"), ("去る12月5日", "2026-12-05"),
    ("去る20日", "2027-04-20"), ("来る20日", "2027-05-20"),
])  # fmt: skip
def test_the_side_of_the_documents_day_settles_the_year(find: Finder, words: str, expected: str) -> None:
    """What is coming lies ahead and what is past behind, in the year before or after where it must."""
    (date,) = resolve_mentions(find(f"題\n{words}に"), Meta(date=Edtf("2027-05-18")))
    assert (str(date.value), date.confidence) == (expected, "sure")
