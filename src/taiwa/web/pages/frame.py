"""What stands around every page: the way to the others, and the languages it can be read in."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from ..settings import LANGUAGES
from ..signed import Signed, is_closed, signed
from ..words import say, spoken

NAVIGATION = ("documents", "positions", "commitments", "compare", "search", "saved", "calendar", "registry", "rounds", "brief", "review", "add")
"""The pages in the order in which a newcomer meets them, by the names of their addresses (urls.py); `nav.<name>` says what each is called."""
_EDITING = ("add",)
"""Pages that whoever may only read has no use for."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to another page; `here` where it is the one that is shown."""

    href: str
    words: str
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The frame of a page: its language and the others, the ways, the address to come back to, and who is signed in on a shared server.

    It is `closed` where nobody is signed in and the pages are for accounts alone: then it shows no way to them.
    """

    language: str
    languages: tuple[tuple[str, str], ...]
    ways: tuple[Way, ...]
    here: str
    account: Signed | None
    closed: bool

    @property
    def edits(self) -> bool:
        """Whether forms that write are of use here: on this machine alone, and to an editor."""
        return self.account is None or self.account.edits


def frame(request: HttpRequest) -> dict[str, object]:
    """Gives every template its frame."""
    match = request.resolver_match
    name = match.url_name if match else None
    account, closed = signed(request), is_closed(request)
    shown = () if closed else NAVIGATION if account is None or account.edits else (one for one in NAVIGATION if one not in _EDITING)
    ways = tuple(Way(reverse(one), say(f"nav.{one}"), one == name) for one in shown)
    return {"frame": Frame(language=spoken(), languages=LANGUAGES, ways=ways, here=request.get_full_path(), account=account, closed=closed)}
