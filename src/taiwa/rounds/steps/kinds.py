"""The tie between a kind of event and the function that knows it."""

from collections.abc import Callable
from typing import TypeVar

from ..events import Event, What
from ..state import State

W = TypeVar("W", bound=What)


def step(kind: type[W], change: Callable[[State, Event, W], State]) -> tuple[type[What], Callable[[State, Event], State]]:
    """A row of a table of steps: `change` is only ever given events of its own kind."""

    def checked(state: State, event: Event) -> State:
        if not isinstance(event.what, kind):
            raise TypeError(f"{event.what.kind} is no {kind.kind}")
        return change(state, event, event.what)

    return kind, checked
