"""Who is in the room, and by which rules of the body."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["head", "member", "interpreter"]
"""A head binds the delegation; a member speaks for it; an interpreter reads."""
Topic = Literal["text", "proposals", "silence", "follow-up"]
"""What the chair may open to observers and to the public."""
Reach = Topic | Literal["delegations"]
Order = Literal["by-code", "chair-last"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a delegation."""

    id: str
    name: str
    role: Role


def placeholder(party: str) -> Person:
    """Who stands for a delegation until it names its head."""
    return Person(f"{party}-head", f"{party}-head", "head")


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """A party in the room: its people, its local time and the days on which its offices are closed (Monday is 0)."""

    party: str
    people: tuple[Person, ...]
    zone: str = "UTC"
    weekend: tuple[int, ...] = (5, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observer:
    """One who is in the room without a say: an observer for all of the round, a guest for a part of it."""

    party: str
    people: tuple[str, ...]
    guest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRules:
    """The rules of a body. The first of `languages` is the one in which the text is negotiated.

    `working_hours`: hours on a weekend of any delegation do not count towards the least silence. `resumed_hours`: the least
    silence when a broken one is resumed; None where it is that of a new one. `rotation`: the turns in the chair.
    """

    languages: tuple[str, ...]
    quorum: int
    minimum_silence_hours: int = 72
    resumed_hours: int | None = None
    working_hours: bool = False
    rotation: tuple[str, ...] = ()
    order: Order = "chair-last"

    @property
    def working(self) -> str:
        """The language in which the text is negotiated."""
        return self.languages[0]


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who does something, and for which party; the rules themselves where both are empty."""

    party: str
    person: str


RULES = Actor("", "")
