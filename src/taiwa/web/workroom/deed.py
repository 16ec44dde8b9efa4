"""One thing that can be done with a form."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...rounds import State
from ...rounds.events import What
from .fields import Fields

Make = Callable[[Fields, State], What | Sequence[What]]


@dataclass(frozen=True, slots=True)
class Deed:
    """The event that a form wants, and how it is made of its fields, or several of the kind; `then` is what follows of itself once that has happened, if anything."""

    event: type[What]
    make: Make
    then: Callable[[Fields, State], What | None] | None = None
