"""What every event says of itself: who may do it, when, and who may know of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Literal

from ..parties import Actor, Reach

Stage = Literal["preparing", "drafting", "negotiating", "under silence", "adopted", "closed"]
Words = Mapping[str, str]
"""The same words in several languages, by language."""
Who = Literal["chair", "head", "speaker", "rules"]
"""The chair (a head or member of its delegation), a head, a head or a member of any delegation, or the rules themselves."""
ANY: tuple[Stage, ...] = ("preparing", "drafting", "negotiating", "under silence", "adopted")
BEFORE: tuple[Stage, ...] = ("preparing", "drafting", "negotiating")
TABLE: tuple[Stage, ...] = ("negotiating",)


class What:
    """One kind of event. A change of its fields is a new `version`; an older Taiwa refuses a newer one."""

    __slots__ = ()
    kind: ClassVar[str]
    version: ClassVar[int] = 1
    who: ClassVar[Who]
    stages: ClassVar[tuple[Stage, ...]]
    own: ClassVar[bool] = False
    """Whether only the delegation that did it may know of it."""
    topic: ClassVar[Reach | None] = None
    """What must be open to observers before they may know of it; None where they know it for being in the room."""
    published: ClassVar[bool] = False
    """Whether the public may see it in the log once the text is published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened at a moment, by somebody; before the rules allowed it, a wish that it happen.

    `salt` keeps what is withheld in an export from being guessed by its digest; who calls gives a random one.
    """

    at: datetime
    by: Actor
    what: What
    salt: str = ""
