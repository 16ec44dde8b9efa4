"""What a form may want to happen: by its kind the event, and how its fields become one. What is allowed the rules of the round say."""

from collections.abc import Mapping

from .deed import Deed
from .deeds_of_draft import DRAFT
from .deeds_of_ending import ENDING
from .deeds_of_room import ROOM
from .deeds_of_text import TEXT

DEEDS: Mapping[str, Deed] = {**ROOM, **DRAFT, **TEXT, **ENDING}
