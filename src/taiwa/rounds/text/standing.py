"""Where a proposal stands now, when the words under it may have changed since it was written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..events.text import Place, Wish
from ..state import Edit, Paragraph, Proposal, Text


@dataclass(frozen=True, slots=True, order=True)
class Stand:
    """Characters `start` to `end` of `target`, a paragraph or an open proposal."""

    start: int
    end: int
    target: str

    def meets(self, other: "Stand") -> bool:
        """Whether both are about the same characters, or about the same point between two."""
        if self.start == self.end or other.start == other.end:
            return (self.start, self.end) == (other.start, other.end) or _within(self, other) or _within(other, self)
        return self.start < other.end and other.start < self.end


def _within(point: Stand, wide: Stand) -> bool:
    return point.start == point.end and wide.start < point.start < wide.end


def is_new_paragraph(wish: Wish) -> bool:
    """Whether it would be a paragraph of its own."""
    return wish.change == "insert" and wish.place is None


def is_whole_deletion(wish: Wish) -> bool:
    """Whether a paragraph is to go, whatever its words are by then."""
    return wish.change == "delete" and wish.place is None


def carried(start: int, end: int, edits: Iterable[Edit]) -> tuple[int, int] | None:
    """Where characters stand after `edits`; None where one of them changed the words themselves."""
    for edit in edits:
        if start >= edit.end and not start == end == edit.start:
            moved = edit.length - (edit.end - edit.start)
            start, end = start + moved, end + moved
        elif end > edit.start:
            return None
    return start, end


def words_at(paragraph: Paragraph, revision: int, language: str) -> str:
    """The words of a paragraph as they were in one of its revisions."""
    return paragraph.words[language] if revision == paragraph.revision else paragraph.edits[revision].before


def stand_of(text: Text, wish: Wish) -> Stand | None:
    """Where a wish for words stands now; None where its words are gone: it must be put on others, or withdrawn."""
    if outer := text.proposals.get(wish.target):
        return _within_proposal(text, outer, wish.place)
    paragraph = text.paragraphs[wish.target]
    if paragraph.struck:
        return None
    if is_whole_deletion(wish):
        return Stand(0, len(paragraph.words[text.working]), paragraph.number)
    start, end = _asked(paragraph, wish, text.working)
    found = carried(start, end, paragraph.edits[wish.base :])
    return Stand(*found, paragraph.number) if found else None


def stands_on(text: Text, target: str) -> Iterator[tuple[Stand, Proposal]]:
    """The open proposals for words of a target and where they stand in it, from its beginning to its end."""
    found = (
        (stand, proposal)
        for proposal in open_on(text, target)
        if not is_new_paragraph(proposal.wish) and proposal.wish.change != "move"
        and (stand := stand_of(text, proposal.wish)) and stand.target == target
    )  # fmt: skip
    return iter(sorted(found, key=lambda pair: pair[0]))


def open_on(text: Text, target: str) -> Iterator[Proposal]:
    """The open proposals on a target, in the order they were tabled."""
    proposals = (text.proposals[name] for name in text.hung.get(target, ()))
    return (proposal for proposal in proposals if proposal.state == "open")


def is_stranded(text: Text, proposal: Proposal) -> bool:
    """Whether the words an open proposal is about are gone, or those around it."""
    outer = text.proposals.get(proposal.wish.target)
    if outer and outer.state == "open" and is_stranded(text, outer):
        return True
    if is_new_paragraph(proposal.wish):
        return False
    if proposal.wish.change == "move":
        return text.paragraphs[proposal.wish.target].struck
    return stand_of(text, proposal.wish) is None


def home_of(text: Text, proposal: Proposal) -> str:
    """What a proposal is about today: a paragraph, or an open proposal; where its outer one landed, that paragraph."""
    target = proposal.wish.target
    while (outer := text.proposals.get(target)) and outer.state != "open":
        target = outer.landed[0] if outer.landed else outer.wish.target
    return target


def _asked(paragraph: Paragraph, wish: Wish, language: str) -> tuple[int, int]:
    return (wish.place.start, wish.place.end) if wish.place else (0, len(words_at(paragraph, wish.base, language)))


def _within_proposal(text: Text, outer: Proposal, place: Place | None) -> Stand | None:
    start, end = (place.start, place.end) if place else (0, len(outer.wish.words[text.working]))
    if outer.state == "open":
        return Stand(start, end, outer.id)
    if outer.landed is None:
        return None
    number, revision, first = outer.landed
    paragraph = text.paragraphs[number]
    found = None if paragraph.struck else carried(first + start, first + end, paragraph.edits[revision:])
    return Stand(*found, number) if found else None
