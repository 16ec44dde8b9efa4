"""The facts gathered about the first dialogue, against the registry that ships."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from taiwa.registry.packaged import packaged

NEVER_NAMED = {"us-president-2016", "kz-president-2016"}
"""Persons whom a document mentions by office alone; what has no name is found by no name."""

NO_CHAIR = {"1"}
"""The host of 2004, who is not to be recorded as chair."""

KNOWN_AS = {
    "acdr": "asian-conference-on-disaster-reduction", "af-women-project": "afghan-women-project", "blo-project": "border-liaison-offices",
    "cajd-ti-2025": "tokyo-initiative", "gfj": "global-forum-japan", "mej": "medical-excellence-japan", "nps-seminar": "nps-seminar-2016",
    "oic-st-summit": "oic-science-summit-1", "parl-league": "parliamentary-friendship-league", "six-party-2005": "six-party-joint-statement-2005",
    "public-private-infra": "public-private-infrastructure-conference", "ssw": "specified-skilled-worker", "titp": "technical-intern-training",
    "titr": "trans-caspian-route", "tokyo-dialogue-week": "tokyo-dialogue-week-2016", "unga-71-222": "unga-resolution-71-222",
    "unsc-1695": "unsc-resolution-1695", "unthf": "un-trust-fund-human-security", "wcdrr3": "wcdrr-3",
    "world-summit-2005": "world-summit-outcome-2005", "world-tsunami-day": "world-tsunami-awareness-day", "line-2018": "jp-three-pillars-2018",
    "line-2019": "jp-four-pillars-2019",
}  # fmt: skip
"""Ids of the facts that the registry has under another one; `cajd-` is `caj-` there."""

SECTIONS = (
    ("meetings.yaml", "meetings", 74), ("instruments.yaml", "instruments", 55), ("organisations.yaml", "organisations", 69),
    ("organisations.yaml", "parties", 7), ("persons.yaml", "persons", 40), ("contradictions.yaml", "contradictions", 32),
    ("pillars.yaml", "pillars", 6), ("pillars.yaml", "japan_policy_lines", 2),
)  # fmt: skip


def rows(shared: Path, file: str, section: str) -> list[dict[str, object]]:
    """The entries of one section of a file of facts."""
    with (shared / "facts" / file).open("rb") as stream:
        return [dict(row) for row in yaml.load(stream, yaml.CBaseLoader)[section]]  # noqa: S506 - strings only


def known() -> set[str]:
    """Every id that ships."""
    return set(known_ids())


def known_ids() -> Iterator[str]:
    """The ids of each shelf, those of the parts of dialogues without their dialogue."""
    layer = packaged()
    for shelf in (layer.parties, layer.groups, layer.persons, layer.things, layer.dialogues):
        yield from shelf
    for parts in (layer.meetings, layer.chairs, layer.aims, layer.contradictions):
        yield from (name for _, name in parts)


@pytest.mark.parametrize(("file", "section", "count"), SECTIONS, ids=[section for _, section, _ in SECTIONS])
def test_every_fact_ships(shared: Path, file: str, section: str, count: int) -> None:
    """Each entry of the facts is an entry of the registry; those without a name are listed here."""
    ids = [str(row["id"]) for row in rows(shared, file, section)]
    assert len(ids) == count
    there = {KNOWN_AS.get(name, name.replace("cajd-", "caj-", 1)) for name in ids} - NEVER_NAMED
    assert there - known() == set()


def test_every_turn_in_the_chair_ships(shared: Path) -> None:
    """Each turn of the facts is one of the registry, of the same party in the same order."""
    facts = [row["party"] for row in rows(shared, "chairs.yaml", "chairs") if row["seq"] not in NO_CHAIR]
    assert [term.party for term in packaged().whole_dialogues()["caj"].chairs] == facts


def test_ids_of_wikidata_are_those_that_a_source_confirms(shared: Path) -> None:
    """An id of Wikidata stands in the registry exactly where the facts have it confirmed."""
    entries = [row for section in ("parties", "organisations") for row in rows(shared, "organisations.yaml", section)]
    confirmed = {str(row["id"]): row["qid"] for row in entries if row["qid"]}
    layer = packaged()
    ours = {one.id: one.wikidata for shelf in (layer.parties, layer.things) for one in shelf.values() if one.wikidata}
    assert ours == confirmed


def test_each_contradiction_says_what_it_is_about() -> None:
    """Where sources disagree, the entries concerned are named, so that each of them shows it."""
    assert [one.id for one in packaged().contradictions.values() if not one.about] == []
