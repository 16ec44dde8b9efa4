"""What a reading makes by the thousand and asks by the ten thousand."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from dataclasses import replace as changed  # so that the type checker knows the fields

__all__ = ["changed", "slotted"]

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True)
def slotted(cls: type[_T]) -> type[_T]:
    """A dataclass with slots, frozen for the type checker alone.

    A frozen one is made three times as slowly, and in Python 3.11 a field of a named tuple is read ten times as slowly as a slot.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


if not TYPE_CHECKING:

    def changed(value: _T, **fields: object) -> _T:
        """Another one of a slotted class with some fields changed: what `dataclasses.replace` makes, in half the time."""
        made = object.__new__(value.__class__)
        for name in value.__slots__:
            setattr(made, name, fields[name] if name in fields else getattr(value, name))
        return made
