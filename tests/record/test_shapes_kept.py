"""What a work adds is kept under the shape of its types, so that a newer program draws it anew instead of failing on it."""

from collections.abc import Mapping
from dataclasses import make_dataclass
from typing import NamedTuple

from taiwa.acts.models import Undertaking
from taiwa.record.entries import Entry
from taiwa.record.packing import shape_of
from taiwa.record.parts import PARTS
from taiwa.values import field_names


class _Pair(NamedTuple):
    one: str
    other: int | None


def test_a_shape_tells_every_field_however_deep() -> None:
    """A field that comes, goes, is called or is filled otherwise, in a type within a type, makes another shape."""
    inner = make_dataclass("Inner", [("day", str)])
    others = (make_dataclass("Inner", [("day", str), ("place", str)]), make_dataclass("Inner", [("date", str)]), make_dataclass("Inner", [("day", int)]))
    shapes = {shape_of(tuple[Mapping[str, one | None], ...]) for one in (inner, *others)}
    assert len(shapes) == 1 + len(others)
    assert shape_of(_Pair) == "_Pair(one:<class 'str'>,other:UnionType[<class 'int'>,<class 'NoneType'>])"


def test_the_parts_that_are_kept_tell_what_they_hold() -> None:
    """The shape of the promises names the fields of an entry, and of the undertaking in it."""
    promises = next(shape_of(part.type) for part in PARTS if part.name == "promises")
    for kind in (Entry, Undertaking):
        assert all(f"{name}:" in promises for name in field_names(kind) or ())
