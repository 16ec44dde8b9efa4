"""Meetings that registries have, and those that the record alone has: planned and held are one."""

import pytest
from linked import document_of, record_of

from taiwa.record.links.links import Links


def links(*rounds: tuple[int, int, str]) -> Links:
    """The links of rounds of the dialogue, each a year, a number and a sentence."""
    return record_of(*(document_of(f"1. {body}", year=year, number=number) for year, number, body in rounds)).links


def test_a_meeting_that_the_record_holds_and_no_registry_has_is_listed_as_held() -> None:
    """The account of a meeting gives it its day; what was announced of it stands beside, and every place leads to it."""
    found = links((2031, 9, "第10回外相会合を2032年に開催する。"), (2032, 10, "第9回外相会合の成果を歓迎した。"))
    own = {one.id: (one.status, one.date) for one in found.meetings if one.id.startswith("veskal/")}
    assert own == {"veskal/fm/9": ("held", "2031-05-04"), "veskal/fm/10": ("held", "2032-05-04")}
    assert [(one.met, one.said, one.date, one.kept) for one in found.announced] == [("veskal/fm/10", "2032", "2032-05-04", True)]
    assert not [one for one in found.occasions if "外相会合" in one.id or one.id.startswith("veskal/fm/")]


def test_a_meeting_that_is_only_announced_is_listed_as_planned() -> None:
    """No account, no day: it is planned."""
    found = links((2031, 9, "第10回外相会合を開催する。"))
    assert [(one.status, one.date) for one in found.meetings if one.id == "veskal/fm/10"] == [("planned", None)]


def test_a_meeting_that_a_registry_has_as_planned_is_held_where_the_record_has_its_account() -> None:
    """The registry is older than the record."""
    found = links((2019, 4, "協力を確認した。"))
    (met,) = [one for one in found.meetings if (one.dialogue, one.id) == ("veskal", "fm-04")]
    assert (met.status, met.date) == ("held", "2019-05-04")
    assert [one.id for one in found.meetings if one.id.startswith("veskal/")] == []


@pytest.mark.parametrize(
    ("later", "status", "passed"),
    [
        ("協力を確認した。", "planned", True),
        ("第8回海洋経済合同会議の意義を強調した。", "cited", False),
        ("2033年3月に開催された第8回海洋経済合同会議を評価した。", "held", False),
    ],
)
def test_a_plan_is_judged_against_the_latest_statement(later: str, status: str, *, passed: bool) -> None:
    """What was planned is so no more where a later document speaks of it after its day; else it is told that the day has passed."""
    found = links((2031, 9, "第8回海洋経済合同会議を2033年3月に開催する。"), (2034, 12, later))
    (one,) = [each for each in found.occasions if "合同会議" in each.id and each.date]
    assert (one.status, one.passed) == (status, passed)
