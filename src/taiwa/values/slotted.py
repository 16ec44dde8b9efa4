"""What a reading makes by the thousand and asks by the ten thousand."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True)
def slotted(cls: type[_T]) -> type[_T]:
    """A dataclass with slots, frozen for the type checker alone.

    A frozen one is made three times as slowly, and in Python 3.11 a field of a named tuple is read ten times as slowly as a slot.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
