"""A paragraph on the table as Word tracks changes: words that stand, words that would come, words that would go."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ...rounds.state import Proposal, Text
from ...rounds.text.standing import is_new_paragraph, open_on, stands_on


class Piece(NamedTuple):
    """Words that stand together, and the ids of the proposals with which they would come, and go; empty where there is none."""

    words: str
    comes: str = ""
    goes: str = ""


@dataclass(frozen=True, slots=True)
class Tracked:
    """The pieces of a paragraph, and the open proposals on it that cannot be tracked.

    That is where another proposal about the same words was tabled first, or the words are gone: all words with every
    tracked change accepted must be a text, and with every one refused the text on the table.
    """

    pieces: tuple[Piece, ...]
    beside: tuple[Proposal, ...]


def tracked(text: Text, number: str) -> Tracked:
    """The paragraph of a number with what is proposed in it."""
    return _tracked(text, number, _woven(text, number, text.paragraphs[number].words[text.working], ""))


def tracked_new(text: Text, proposal: Proposal) -> Tracked:
    """A paragraph that is only proposed."""
    return _tracked(text, proposal.id, _woven(text, proposal.id, proposal.wish.words[text.working], proposal.id))


def _tracked(text: Text, target: str, woven: Iterator[Piece]) -> Tracked:
    pieces = tuple(piece for piece in woven if piece.words)
    shown = {name for piece in pieces for name in (piece.comes, piece.goes)}
    return Tracked(pieces, tuple(one for one in _all_on(text, target) if one.id not in shown))


def _woven(text: Text, target: str, words: str, comes: str) -> Iterator[Piece]:
    at = 0
    for stand, proposal in stands_on(text, target):
        if stand.start >= at:
            yield Piece(words[at : stand.start], comes)
            yield Piece(words[stand.start : stand.end], comes, proposal.id)
            yield from _woven(text, proposal.id, proposal.wish.words.get(text.working, ""), proposal.id)
            at = stand.end
    yield Piece(words[at:], comes)


def _all_on(text: Text, target: str) -> Iterator[Proposal]:
    """The open proposals for words of a target, and those for their words, and so on."""
    for one in open_on(text, target):
        if not is_new_paragraph(one.wish) and one.wish.change != "move":
            yield one
            yield from _all_on(text, one.id)
