"""The delegations with which a round opens, as they are typed at the terminal and on its page."""

from collections.abc import Iterable

from ..lexicon import Knowledge
from ..rounds import Delegation, Person
from ..rounds.parties import placeholder
from ..values import replace
from .names import party_called


def code_of(name: str, knowledge: Knowledge) -> str:
    """The code of a party that is called by code or name; raises Refusal where nobody is."""
    return party_called(name, knowledge) or name


def seats_of(typed: Iterable[str], chair: str, knowledge: Knowledge, head: Person | None = None) -> tuple[Delegation, ...]:
    """The delegations typed as `PARTY` or `PARTY@ZONE`; the chair's comes first where it was not named.

    Each is headed by who stands for its head until it names one; that of the chair by `head`, where that is known.
    """
    seats = [_seat(one, knowledge) for one in typed]
    if all(one.party != chair for one in seats):
        seats.insert(0, _unnamed(chair))
    return tuple(replace(one, people=(head,)) if head and one.party == chair else one for one in seats)


def _seat(typed: str, knowledge: Knowledge) -> Delegation:
    name, _, zone = (part.strip() for part in typed.partition("@"))
    return replace(_unnamed(code_of(name, knowledge)), zone=zone or "UTC")


def _unnamed(party: str) -> Delegation:
    return Delegation(party=party, people=(placeholder(party),))
