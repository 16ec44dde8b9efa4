"""What running a command line gives."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command answered, what it told beside that, and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]
