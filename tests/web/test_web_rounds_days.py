"""Days and numbers on the pages of a round after its adoption."""

from datetime import UTC, date, datetime

from taiwa.rounds.moments import end_of, whole_day
from taiwa.web.workroom.clock import Clock


def test_a_day_is_the_same_on_every_clock() -> None:
    """What is due on a day is told as that day in Berlin and in Tokyo; a moment is told on the clock of the place."""
    due = end_of(date(2026, 11, 1))
    assert whole_day(due) == date(2026, 11, 1)
    assert {Clock(zone).due(due) for zone in ("UTC", "Europe/Berlin", "Asia/Tokyo")} == {"2026-11-01"}
    noon = datetime(2026, 11, 1, 12, tzinfo=UTC)
    assert whole_day(noon) is None
    assert "21:00 Asia/Tokyo" in Clock("Asia/Tokyo").due(noon)
