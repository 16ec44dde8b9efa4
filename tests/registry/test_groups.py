"""Groups whose members change."""

import pytest

from taiwa.registry.models import Group, Membership
from taiwa.registry.packaged import packaged

GROUP = Group(
    id="shore-states",
    names={},
    members=("QA", "QC"),
    terms=(Membership("QA"), Membership("QB", "2031", "2033-04"), Membership("QC", "2033-05-01")),
)


@pytest.mark.parametrize(
    ("day", "members"),
    [
        (None, ("QA", "QC")), ("2030-12-31", ("QA",)), ("2031-02", ("QA", "QB")), ("2033-04-30", ("QA", "QB")),
        ("2033-05-02", ("QA", "QC")), ("2033", ("QA", "QB", "QC")),
    ],
)  # fmt: skip
def test_a_group_has_the_members_of_its_day(day: str | None, members: tuple[str, ...]) -> None:
    """At a day belong those whose time covers it, as far as both are known; without a day those of now."""
    assert GROUP.at(day) == members


@pytest.mark.parametrize(
    ("group", "day", "inside", "outside"),
    [
        ("eu-member-states", "2019", "GB HR", ""), ("eu-member-states", "2021", "HR", "GB"), ("eu-member-states", "2012", "GB", "HR"),
        ("asean-states", "2024", "VN", "TL"), ("sco-states", "2016", "KZ", "IN"), ("sco-states", "2018", "IN", "IR"),
        ("nato-allies", "2022", "MK", "FI SE"), ("g8", "2009", "RU", ""), ("g7", "2016", "JP", "RU"),
        ("central-asian-states", "2004-08-28", "KZ KG TJ TM UZ", ""), ("brics", "2023", "ZA", "ET"),
    ],
)  # fmt: skip
def test_the_groups_that_ship_know_who_came_and_went(group: str, day: str, inside: str, outside: str) -> None:
    """Accessions and departures are dated."""
    members = set(packaged().groups[group].at(day))
    assert set(inside.split()) <= members
    assert not set(outside.split()) & members
