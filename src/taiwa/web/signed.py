"""Who is signed in, where others can connect; on this machine alone nobody is, and nobody needs to be."""

from dataclasses import dataclass

from django.http import HttpRequest

_KEPT = "taiwa_signed"


@dataclass(frozen=True, slots=True)
class Signed:
    """Who is signed in: the name, the delegation, and whether the person may judge and add documents."""

    name: str
    party: str
    edits: bool


def sign(request: HttpRequest, who: Signed | None) -> None:
    """From here on it is known who asks; None for somebody who has not signed in."""
    setattr(request, _KEPT, who)


def signed(request: HttpRequest) -> Signed | None:
    """Who asks; None on this machine alone, and for somebody who has not signed in."""
    return getattr(request, _KEPT, None)


def is_closed(request: HttpRequest) -> bool:
    """Whether the pages are for accounts alone and nobody is signed in."""
    return getattr(request, _KEPT, True) is None


def author_of(request: HttpRequest, typed: str) -> str:
    """Who signs a judgement: the account, whatever was typed; without accounts the name that was typed."""
    who = signed(request)
    return who.name if who else typed
