"""Who sits where. On a shared server the account says so, and only where the round names it; on this machine alone anybody takes any seat."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, unquote

from django.http import HttpRequest, HttpResponse

from ...rounds import Actor, State
from ..signed import is_closed, signed

_COOKIE = "taiwa_seat"
_BETWEEN = "\t"


@dataclass(frozen=True, slots=True)
class Seat:
    """A place in the room of a round: of whom, for which party, and as what (`head`, `member`, `interpreter`, `observer`, `guest`)."""

    party: str = ""
    person: str = ""
    name: str = ""
    role: str = ""

    @property
    def key(self) -> str:
        """By what a form names it."""
        return f"{self.party}{_BETWEEN}{self.person}"

    @property
    def actor(self) -> Actor:
        """Who acts."""
        return Actor(self.party, self.person)


NOBODY = Seat()
"""Where there is no seat, there is what the public sees."""


def seat_of(request: HttpRequest, state: State) -> Seat:
    """The seat of whoever asks. Neither a role nor the right to edit gives one: the round must name the account, for its own party."""
    if is_closed(request):
        return NOBODY
    who = signed(request)
    wanted = Seat(who.party, who.name).key if who else unquote(request.COOKIES.get(_COOKIE, ""))
    return next((seat for seat in seats(state) if seat.key == wanted), NOBODY)


def seats(state: State) -> Iterator[Seat]:
    """Every seat of a round: those of the delegations, then those of observers and guests."""
    for one in state.room.delegations.values():
        yield from (Seat(one.party, person.id, person.name, person.role) for person in one.people)
    for each in state.room.observers.values():
        yield from (Seat(each.party, person, person, "guest" if each.guest else "observer") for person in each.people)


def is_alone(request: HttpRequest) -> bool:
    """Whether seats are taken without an account: on this machine alone."""
    return not is_closed(request) and signed(request) is None


def take(response: HttpResponse, key: str, path: str) -> None:
    """Remember a seat in a browser of this machine, for the pages of one round; without a key it is left."""
    if key:
        response.set_cookie(_COOKIE, quote(key), path=path, httponly=True, samesite="Strict")
    else:
        response.delete_cookie(_COOKIE, path=path, samesite="Strict")
