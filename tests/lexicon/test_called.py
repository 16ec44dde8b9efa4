"""Terms in what a place or a person is called."""

import pytest

from taiwa.lexicon import load
from taiwa.lexicon.called import CalledRow, called_rows

KNOWN = load()


def issues_in(words: str) -> list[str]:
    """The issues that a text shows, in order."""
    return [hit.names[0].id for hit in KNOWN.issue_terms.find(words)]


@pytest.mark.parametrize("row", called_rows().values(), ids=list(called_rows()))
def test_a_row_makes_a_name_of_a_term_or_keeps_it_one(row: CalledRow) -> None:
    """The words of a row hide a term in its one sentence and not in the other; those that speak keep it."""
    shows = [bool(issues_in(words)) for words in (row.takes, row.leaves)]
    assert shows == ([True, False] if row is called_rows()["speaking"] else [False, True])


@pytest.mark.parametrize(
    ("words", "issues"),
    [
        ("They decided to meet in Port Halden.", []),
        ("They decided to meet in Port-au-Rive.", []),
        ("They thanked the people of Grain Valley and Fort Energy.", []),
        ("They drove to Lake Water along Trade Street.", []),
        ("They thanked Ms. Grain.", []),
        ("They thanked the Ministry of Transport.", ["transport-logistics"]),
        ("They praised the Central Asia Regional Transport Corridor.", ["transport-logistics"]),
        ("They recalled the Convention on Biological Diversity.", ["environment"]),
        ("They praised the Lake Water Quality Programme.", ["water"]),
        ("They praised the Port Halden Development Project.", ["transport-logistics"]),
        ("They recalled the Port State Measures Agreement.", ["transport-logistics"]),
        ("Port Traffic and Pilots. Traffic in the lagoon grew.", []),
        ("Port Traffic and Pilots. The traffic grew.", ["transport-logistics"]),
        ("They praised the Port Action Plan.", ["transport-logistics", "dialogue-framework"]),
        ("They discussed Energy and Trade.", ["energy", "trade"]),
        ("The port of Halden grew.", ["transport-logistics"]),
    ],
)
def test_the_name_of_a_place_or_person_shows_no_issue(words: str, issues: list[str]) -> None:
    """What a place or a person is called speaks of nothing; the name of a body, a programme or an instrument does, and so do headings."""
    assert issues_in(words) == issues
