"""What all who agreed turned on later is agreed no more."""

import pytest

from taiwa.acts.models import ActType, Force
from taiwa.record.answers import Agreed, Change, Place, Position, Stance
from taiwa.reports.turned import Turned


def at(document: str, date: str) -> Place:
    """A place in a document of a day."""
    return Place(document=document, file=f"{document}.md", eid="para_1", pinpoint="1", date=date, words=f"words of {document}")


FIRST, SECOND, THIRD = at("a", "2011-03-01"), at("b", "2013-03-01"), at("c", "2016-03-01")
AGREED = Agreed(issue="zone", place=FIRST, act=ActType.SUPPORT, force=Force.NONE)


def stood(party: str, place: Place, stance: Stance = "supports", change: Change = "new", before: Place | None = None) -> Position:
    """A position on the zone."""
    matter = frozenset({"place:sea", "creation"})
    return Position(issue="zone", party=party, stance=stance, change=change, place=place, before=before, matter=matter)


BOTH_STOOD = (stood("XA", FIRST), stood("XB", FIRST))


@pytest.mark.parametrize(
    ("later", "turned"),
    [
        ((), False),
        ((stood("XA", THIRD, "opposes", "reversed", FIRST),), False),
        ((stood("XA", THIRD, "opposes", "reversed", FIRST), stood("XB", THIRD, "opposes", "reversed", FIRST)), True),
        ((stood("XA", SECOND, "opposes", "reversed", FIRST), stood("XB", THIRD, "opposes", "reversed", FIRST)), True),
        ((stood("XA", SECOND), stood("XA", THIRD, "opposes", "reversed", SECOND), stood("XB", THIRD, "opposes", "reversed", SECOND)), True),
        ((stood("XA", THIRD, "supports", "reversed", FIRST), stood("XB", THIRD, "supports", "reversed", FIRST)), False),
        ((stood("XA", FIRST, "opposes", "reversed", FIRST), stood("XB", FIRST, "opposes", "reversed", FIRST)), False),
    ],
)
def test_a_form_falls_when_all_turn_on_it(later: tuple[Position, ...], turned: bool) -> None:  # noqa: FBT001
    """One party's turn is its own; the turn of all takes the form out of what is agreed, also where it was said again between."""
    assert Turned((*BOTH_STOOD, *later)).by_all(AGREED, ("XA", "XB")) is turned


def test_nobody_turns_on_what_nobody_is_known_to_have_agreed() -> None:
    """Without parties there is nobody to turn."""
    assert not Turned(BOTH_STOOD).by_all(AGREED, ())
