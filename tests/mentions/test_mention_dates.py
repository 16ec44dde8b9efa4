"""Dates that need another day."""

from collections.abc import Callable

import pytest

from taiwa.mentions import Mention, Relative, problems, resolve_mentions
from taiwa.meta.models import Meta
from taiwa.values import Edtf

Finder = Callable[[str], tuple[Mention, ...]]


def test_a_date_that_counts_from_the_document_waits_for_its_day(find: Finder) -> None:
    """Finding leaves the date open; resolving settles it."""
    found = find("共同発表\n昨年6月に")
    assert [mention.value for mention in found] == [Relative(-1, then="06")]
    assert [mention.value for mention in resolve_mentions(found, Meta(date=Edtf("2010-03-24")))] == [Edtf("2009-06")]


@pytest.mark.parametrize("day", [None, Edtf("2010"), Edtf("2010-03")])
def test_what_the_documents_day_does_not_tell_is_left_out(find: Finder, day: Edtf | None) -> None:
    """A day of a month nobody knows is no date."""
    found = find("本24日(水)、双方は" if day != Edtf("2010-03") else "本日、双方は")
    assert resolve_mentions(found, Meta(date=day)) == ()


def test_a_year_that_is_not_printed_is_unsure_when_it_is_far_away(find: Finder) -> None:
    """In January, 12月5日 may be of either year: said, not hidden."""
    far, near = resolve_mentions(find("12月5日と2月3日に"), Meta(date=Edtf("2010-01-20")))
    assert (far.confidence, near.confidence) == ("unsure", "sure")
    assert far.open


@pytest.mark.parametrize("words", ["2017年2月30日に", "平成22年13月に", "2017年9月31日から10月2日まで", "2018年から2016年まで"])
def test_an_impossible_date_is_no_date_and_is_told(find: Finder, words: str) -> None:
    """What no calendar knows is dropped from the mentions and stands among the problems."""
    found = find(words)
    assert [mention.value for mention in resolve_mentions(found, Meta()) if isinstance(mention.value, Edtf)] == []
    (problem,) = problems(found)
    assert problem.span == found[0].span


@pytest.mark.parametrize(("first", "later", "expected"), [
    ("2016年6月22日", "同年9月に", "2016-09"), ("2016年6月22日", "同月30日に", "2016-06-30"),
    ("2016年6月22日", "翌年に", "2017"), ("2016年6月22日", "同日に", "2016-06-22"),
])  # fmt: skip
def test_same_means_the_last_date_before(find: Finder, first: str, later: str, expected: str) -> None:
    """同年, 同月, 同日 count from what was printed last, not from the document's day."""
    found = resolve_mentions(find(f"{first}、{later}"), Meta(date=Edtf("2020-01-01")))
    assert str(found[-1].value) == expected


def test_a_time_of_day_belongs_to_the_date_of_its_paragraph(find: Finder) -> None:
    """A clock time that stands apart takes the day printed before it in the same provision, else the document's."""
    found = resolve_mentions(find("題\n2016年6月22日(水)午後3時に\n午後4時に"), Meta(date=Edtf("2016-06-30")))
    assert [str(mention.value) for mention in found][1:] == ["2016-06-22T15:00", "2016-06-30T16:00"]
