"""Proposals that want something else of the same words."""

from collections.abc import Iterator, Sequence

from ..state import Proposal, Text
from .standing import Stand, is_new_paragraph, is_whole_deletion, open_on, stand_of, stands_on


def collisions(text: Text, target: str) -> tuple[tuple[str, str], ...]:
    """Pairs of open proposals on a paragraph or a proposal of which the text can take only one as it is."""
    moves = [one.id for one in open_on(text, target) if one.wish.change == "move"]
    pairs = [(one, other) for number, one in enumerate(moves) for other in moves[number + 1 :]]
    return (*_meeting(list(stands_on(text, target))), *pairs)


def collide(text: Text, proposals: Sequence[str]) -> tuple[str, str] | None:
    """The first two among `proposals` that collide; None where the text can take all of them."""
    wanted = set(proposals)
    targets = dict.fromkeys(_target(text, text.proposals[name]) for name in proposals)
    pairs = (pair for target in targets for pair in collisions(text, target))
    return next((pair for pair in pairs if set(pair) <= wanted), None)


def _target(text: Text, proposal: Proposal) -> str:
    words = not is_new_paragraph(proposal.wish) and proposal.wish.change != "move"
    stand = stand_of(text, proposal.wish) if words else None
    return stand.target if stand else proposal.wish.target


def _meeting(found: Sequence[tuple[Stand, Proposal]]) -> Iterator[tuple[str, str]]:
    """Pairs that meet, in a list that is in the order of its places: nothing after one that begins further on can."""
    for number, (stand, proposal) in enumerate(found):
        for other_stand, other in found[number + 1 :]:
            if other_stand.start > stand.end:
                break
            if stand.meets(other_stand) or is_whole_deletion(proposal.wish) or is_whole_deletion(other.wish):
                yield proposal.id, other.id
