"""Dates of a registry."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from taiwa.registry.dates import is_edtf

DAYS = some.dates(date(1000, 1, 1), date(9990, 1, 1))
CUTS = some.sampled_from((4, 7, 10))


@given(DAYS, CUTS)
def test_a_day_may_be_known_to_the_year_month_or_day(day: date, cut: int) -> None:
    """Every real day is a date at each precision."""
    assert is_edtf(day.isoformat()[:cut])


@given(DAYS, some.integers(0, 3000))
def test_an_interval_runs_forwards(day: date, length: int) -> None:
    """An interval is a date in order and none the other way round; either end may be open or unknown."""
    first, last = day.isoformat(), (day + timedelta(days=length)).isoformat()
    assert is_edtf(f"{first}/{last}")
    assert is_edtf(f"{last}/{first}") == (first == last)
    assert all(map(is_edtf, (f"{first}/..", f"../{first}", f"{first}/", f"/{first}")))


@pytest.mark.parametrize(
    "text", ["", "/", "../..", "2031-13", "2031-02-29", "2031-5-4", "2031/2032/2033", "May 2031", "2031-05-04T10", "２０３１"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """Words, impossible days, missing zeros and clock times are no dates of a registry."""
    assert not is_edtf(text)
