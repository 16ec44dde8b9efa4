"""What a reading makes by the thousand."""

from dataclasses import replace

import pytest

from taiwa.values import slotted


@slotted
class Pair:
    """Two numbers."""

    one: int
    other: int = 0


def test_a_slotted_value_is_told_by_its_fields() -> None:
    """Two of the same fields are one in a set, and one replaced in a field is another."""
    assert {Pair(1), Pair(1, 0)} == {Pair(1)}
    assert replace(Pair(1), other=2) == Pair(1, 2) != Pair(1)


def test_a_slotted_value_holds_nothing_but_its_fields() -> None:
    """Its fields are slots: a name that is none of them is refused."""
    with pytest.raises(AttributeError):
        setattr(Pair(1), "third", 3)  # noqa: B010 — the type checker would refuse it as well
