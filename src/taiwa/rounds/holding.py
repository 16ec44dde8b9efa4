"""Who holds an adopted text, and in which order it is signed."""

from .parties import BodyRules
from .state import State


def holders(state: State, paragraph: str = "") -> tuple[str, ...]:
    """The parties that adopted the text or signed it, without those that dissociated from it or from the paragraph."""
    ending = state.ending
    if ending.adoption is None:
        return ()
    apart = {one.party for one in ending.dissociations if not one.paragraphs or paragraph in one.paragraphs}
    return tuple(party for party in dict.fromkeys((*ending.adoption.parties, *ending.signed)) if party not in apart)


def signing_order(state: State) -> tuple[str, ...]:
    """The order in which signatures stand: as the chair set it, else by the rules of the body."""
    return state.ending.signing_order or _by_rule(state.room.rules, state.room.chair, sorted(state.room.delegations))


def _by_rule(rules: BodyRules, chair: str, parties: list[str]) -> tuple[str, ...]:
    if rules.order == "by-code":
        return tuple(parties)
    return (*(party for party in parties if party != chair), chair)
