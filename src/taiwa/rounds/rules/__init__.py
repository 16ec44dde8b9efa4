"""What is allowed: each kind of event with the reasons for which it may be refused."""

from collections.abc import Callable, Mapping

from ..events import Event, What
from ..state import State
from .changes import CHANGES
from .ending import ENDING
from .follow_up import FOLLOW_UP
from .room import ROOM
from .text import TEXT

Check = Callable[[State, Event], None]
CHECKS: Mapping[type[What], Check] = {**ROOM, **TEXT, **CHANGES, **ENDING, **FOLLOW_UP}

__all__ = ["CHECKS", "Check"]
