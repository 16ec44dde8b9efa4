"""A party that refuses, doubts or makes its part conditional is not told as one with the group that speaks before it."""

from pathlib import Path

import pytest

from taiwa.exports.reading_json import to_json
from taiwa.lexicon import load
from taiwa.reading import read
from taiwa.record.decode import of_json
from taiwa.record.record import Record
from taiwa.source import from_bytes

KNOWN = load((Path(__file__).parents[2] / "examples" / "registry",))
HEAD = (
    "Joint Statement of the Foreign Ministers of Keldea, Sarmeth and Istarika\n\n4 May 2031\n\n"
    "The Foreign Ministers of Keldea, Sarmeth and Istarika met in Oshmera on 4 May 2031.\n\n1. "
)


def told(sentence: str, issue: str) -> dict[str, list[tuple[str, bool]]]:
    """By party, its stances on an issue and whether each is only of a part."""
    document = of_json(to_json(read(from_bytes(f"{HEAD}{sentence}\n".encode(), "a.txt"), KNOWN)))
    rows: dict[str, list[tuple[str, bool]]] = {}
    for row in Record([document], KNOWN).positions(issue=issue):
        rows.setdefault(row.party, []).append((row.stance, row.partly))
    return rows


@pytest.mark.parametrize(
    ("sentence", "issue"),
    [
        ("The Ministers decided to hold joint training of border guards. Keldea will not take part.", "border-management"),
        ("The Ministers agreed to set up a network for public health. Keldea will not share in its financing.", "health"),
        ("The Ministers supported the renewable energy project. Keldea continues to withhold the data of eleven stations.", "energy"),
        ("The Ministers welcomed the work on water resources. Keldea remains concerned about the flow of water in the dry season.", "water"),
        ("The Ministers expressed their determination to combat climate change. Keldea could not commit itself to a date.", "climate"),
        (
            "The Ministers reaffirmed their commitment on climate change. Keldea stated that its climate target is conditional on aid.",
            "climate",
        ),
    ],
)
def test_its_own_word_is_told_and_the_groups_only_of_a_part(sentence: str, issue: str) -> None:
    """The others support; of the one that speaks apart no support is claimed."""
    rows = told(sentence, issue)
    assert rows["XB"] == rows["XC"] == [("supports", False)]
    assert ("neutral", False) in rows["XA"] or ("reserved", False) in rows["XA"]
    assert ("supports", False) not in rows["XA"]


def test_who_tells_of_a_condition_of_others_goes_along() -> None:
    """Only what one's own part hangs on sets one apart."""
    rows = told(
        "The Ministers reaffirmed their commitment to the Paris Agreement on climate change. "
        "Keldea stated that progress on climate change is conditional on reforms.", "climate",
    )  # fmt: skip
    assert rows["XA"] == rows["XB"] == [("supports", False)]


def test_mineral_exploration_is_a_matter_of_minerals() -> None:
    """So that a text that speaks of it is not silent on them."""
    made = read(from_bytes(f"{HEAD}The Ministers discussed mineral exploration.\n".encode(), "a.txt"), KNOWN)
    assert [act.issues for act in made.acts[1:]] == [("mineral-resources",)]
