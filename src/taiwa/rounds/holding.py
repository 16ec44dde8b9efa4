"""Who holds an adopted text, and in which order it is signed."""

from collections.abc import Iterable

from .parties import BodyRules
from .state import State


def holders(state: State, paragraph: str = "") -> tuple[str, ...]:
    """The parties that adopted the text or signed it, without those that dissociated from it or from the paragraph."""
    ending = state.ending
    if ending.adoption is None:
        return ()
    apart = {one.party for one in ending.dissociations if not one.paragraphs or paragraph in one.paragraphs}
    return tuple(party for party in dict.fromkeys((*ending.adoption.parties, *ending.signed)) if party not in apart)


def apart(states: Iterable[State], meeting: tuple[str, str, int], language: str, words: str) -> frozenset[str]:
    """The parties that dissociated from the paragraph of an adopted text in which `words` stand, in any round of that meeting.

    `meeting` is its dialogue, its body and which one it was. Words that stand in several paragraphs are counted with all of them.
    """
    ours = (one for one in states if one.ending.adoption and (one.room.dialogue, one.room.body, one.room.ordinal) == meeting)
    return frozenset(
        one.party
        for state in ours
        for one in state.ending.dissociations
        for number in one.paragraphs or state.text.order
        if words in " ".join(state.text.paragraphs[number].words.get(language, "").split())
    )


def is_published(state: State) -> bool:
    """Whether the chair opened the adopted text to the public; before, whoever has no seat in the room knows nothing of it."""
    return state.ending.adoption is not None and "text" in state.room.open_to_public


def signing_order(state: State) -> tuple[str, ...]:
    """The order in which signatures stand: as the chair set it, else by the rules of the body."""
    return state.ending.signing_order or _by_rule(state.room.rules, state.room.chair, sorted(state.room.delegations))


def _by_rule(rules: BodyRules, chair: str, parties: list[str]) -> tuple[str, ...]:
    if rules.order == "by-code":
        return tuple(parties)
    return (*(party for party in parties if party != chair), chair)
