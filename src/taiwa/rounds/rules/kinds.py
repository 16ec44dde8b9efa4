"""The tie between a kind of event and the check that knows it."""

from collections.abc import Callable
from typing import TypeVar

from ..events import Event, What
from ..refusal import RefusedError
from ..state import State

W = TypeVar("W", bound=What)


def check(kind: type[W], judge: Callable[[State, Event, W], None]) -> tuple[type[What], Callable[[State, Event], None]]:
    """A row of a table of checks: `judge` is only ever given events of its own kind."""

    def checked(state: State, event: Event) -> None:
        if not isinstance(event.what, kind):
            raise TypeError(f"{event.what.kind} is no {kind.kind}")
        judge(state, event, event.what)

    return kind, checked


def freely(_: State, __: Event, ___: What) -> None:
    """Nothing more is asked than who does it, and when."""


def need_reason(reason: str) -> None:
    """Refuses where nothing is said."""
    if not reason.strip():
        raise RefusedError("reason-missing")
