"""Values with fields: structs, dataclasses and named tuples alike."""

from dataclasses import dataclass
from typing import NamedTuple

import pytest

from taiwa.meta.models import Meta
from taiwa.values import Span, field_names, replace


class _Pair(NamedTuple):
    one: int
    other: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    day: str
    place: str = ""


def test_a_field_is_changed_in_another_value_only() -> None:
    """The value itself stays, whatever it is made of."""
    here, kept = Span(2, 5), _Kept(day="2031-04-02")
    assert replace(here, end=9) == Span(2, 9)
    assert here == Span(2, 5)
    assert replace(kept, place="Norhaven") == _Kept(day="2031-04-02", place="Norhaven")
    with pytest.raises(AttributeError):
        here.end = 9  # type: ignore[misc]
    with pytest.raises(TypeError):
        replace(here, stop=9)


def test_fields_have_names_in_order() -> None:
    """Of the class as of a value; what has no fields has no names."""
    assert field_names(Span) == field_names(Span(0, 1)) == ("start", "end")
    assert field_names(_Kept) == ("day", "place")
    assert field_names(_Pair) == ("one", "other")
    assert "kind" in (field_names(Meta) or ())
    assert field_names(str) is None


def test_places_are_in_order() -> None:
    """By where they begin, then by where they end; a place has a hash of its own."""
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]
    assert len({Span(1, 2), Span(1, 2), Span(1, 3)}) == 2
