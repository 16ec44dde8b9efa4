"""First and last days, and lengths that are not whole."""

from datetime import date

import pytest

from taiwa.values import Duration, Edtf


@pytest.mark.parametrize(("text", "first", "last"), [
    ("2016-22", "2016-06-01", "2016-08-31"), ("2016-24", "2016-12-01", "2017-02-28"), ("-0201", "0001-01-01", "0001-01-01"),
    ("-0099/0000", "0001-01-01", "0001-01-01"), ("2016/..", "2016-01-01", None), ("XXXX-04-01", None, None), ("2016-02-30", None, None),
])  # fmt: skip
def test_the_first_and_the_last_day_are_those_of_the_calendar(text: str, first: str | None, last: str | None) -> None:
    """Seasons have three months, years before the first lie before everything, and no text of a date is trouble."""
    found = Edtf(text)
    assert (found.first, found.last) == tuple(date.fromisoformat(day) if day else None for day in (first, last))


@pytest.mark.parametrize(("iso", "day"), [
    ("P1Y6M", "2018-07-31"), ("P1.5Y", "2018-07-31"), ("P0.5M", "2017-02-15"), ("P2.5W", "2017-02-17"), ("P1M", "2017-02-28"),
])  # fmt: skip
def test_a_length_that_is_not_whole_ends_on_a_day(iso: str, day: str) -> None:
    """Half a year is six months; half a month is half of its days."""
    assert Duration(iso).after(date(2017, 1, 31)) == date.fromisoformat(day)
