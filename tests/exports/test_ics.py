"""Meetings for a calendar, read back by a library that knows nothing of us."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from drafts import KNOWLEDGE
from taiwa.exports.ics import LeftOut, ics_of
from taiwa.exports.tables.shapes import Met
from taiwa.registry.models import Meeting
from taiwa.reports.wording import Wording
from taiwa.values import replace

STAMP = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)
MEETING = Meeting(
    id="fm-03", dialogue="sea", body="fm", ordinal=3, date="2031-02-27/2031-03-01", place={"en": ("Naviska",), "ja": ("ナヴィスカ",)},
    chair="XA", status="held", title={"en": ("Third Meeting; sea, basin",), "ja": ("第三回会合",)}, sources=("leaflet", "https://sea.example/3"),
)  # fmt: skip


def made(*meetings: Meeting, language: str = "en") -> tuple[Calendar, tuple[LeftOut, ...]]:
    """The calendar of meetings as the library reads it."""
    data, left = ics_of([Met(one, ()) for one in meetings], Wording(language, KNOWLEDGE), STAMP)
    return Calendar.from_ical(data), left


def test_several_days_end_on_the_day_after() -> None:
    """An event of three days begins on the first and ends, as RFC 5545 has it, on the day after the last."""
    calendar, left = made(MEETING)
    (event,) = calendar.walk("VEVENT")
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2031, 2, 27), date(2031, 3, 2))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert left == ()


def test_an_event_says_what_the_meeting_is() -> None:
    """Title, place, chair, link and a name that is the same tomorrow stand in the event."""
    calendar, _ = made(MEETING)
    (event,) = calendar.walk("VEVENT")
    assert {key: str(event[key]) for key in ("SUMMARY", "LOCATION", "UID", "URL", "STATUS", "TRANSP")} == {
        "SUMMARY": "Third Meeting; sea, basin", "LOCATION": "Naviska", "UID": "sea.fm-03@taiwa", "URL": "https://sea.example/3",
        "STATUS": "CONFIRMED", "TRANSP": "TRANSPARENT",
    }  # fmt: skip
    assert "Istarika" in event["DESCRIPTION"]
    assert event["DTSTAMP"].dt == STAMP
    japanese, _ = made(MEETING, language="ja")
    assert str(japanese.walk("VEVENT")[0]["SUMMARY"]) == "第三回会合"


@pytest.mark.parametrize(("status", "said"), [("held", "CONFIRMED"), ("planned", "TENTATIVE"), ("cancelled", "CANCELLED")])
def test_how_sure_a_meeting_is(status: str, said: str) -> None:
    """What is planned is tentative."""
    calendar, _ = made(replace(MEETING, status=status))
    assert str(calendar.walk("VEVENT")[0]["STATUS"]) == said


@pytest.mark.parametrize("day", [None, "2031", "2031-03", "2031-03/2031-04", "2031-03-01/..", "2031-02-27/2031-03", "2031-03-01~", "2031-02-30"])
def test_what_has_no_day_is_no_event(day: str | None) -> None:
    """A year, a month or half a period never becomes a day; the meeting is left out and told."""
    calendar, left = made(replace(MEETING, date=day))
    assert calendar.walk("VEVENT") == []
    assert left == (LeftOut("Third Meeting; sea, basin", day, put_off=False),)


def test_what_is_put_off_is_no_event() -> None:
    """The day that was named for a meeting is not its day any more."""
    calendar, left = made(replace(MEETING, status="postponed"))
    assert calendar.walk("VEVENT") == []
    assert left[0].put_off


def test_long_lines_are_folded_between_characters() -> None:
    """Lines have at most 75 octets and end in CR LF, and a title in Japanese comes back whole."""
    title = "「海」対話・第三回外相会合及び関連行事" * 6
    data, _ = ics_of([Met(replace(MEETING, title={"ja": (title,)}), ())], Wording("ja", KNOWLEDGE), STAMP)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert str(Calendar.from_ical(data).walk("VEVENT")[0]["SUMMARY"]) == title
