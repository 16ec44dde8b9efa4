"""What stands around every page: the way to the others, and the languages it can be read in."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from ..settings import LANGUAGES
from ..words import say, spoken

NAVIGATION = ("documents", "positions", "commitments", "compare", "search", "calendar", "registry", "brief", "review", "add")
"""The pages in the order in which a newcomer meets them, by the names of their addresses (urls.py); `nav.<name>` says what each is called."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to another page; `here` where it is the one that is shown."""

    href: str
    words: str
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The frame of a page: its language and the others, the ways, and the address to come back to."""

    language: str
    languages: tuple[tuple[str, str], ...]
    ways: tuple[Way, ...]
    here: str


def frame(request: HttpRequest) -> dict[str, object]:
    """Gives every template its frame."""
    match = request.resolver_match
    name = match.url_name if match else None
    ways = (Way(reverse(one), say(f"nav.{one}"), one == name) for one in NAVIGATION)
    return {"frame": Frame(language=spoken(), languages=LANGUAGES, ways=tuple(ways), here=request.get_full_path())}
