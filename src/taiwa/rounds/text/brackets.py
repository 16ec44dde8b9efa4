"""The negotiating text as diplomats read it: `[shall] [XA, XB: should]`, brackets within brackets."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..refusal import catalogue
from ..state import Proposal, Text
from .standing import Stand, is_new_paragraph, open_on, stands_on

CHAIR = "Chair"
"""Who stands for the chair's compromise, whichever party holds the chair."""
_UNSPACED = ("ja", "zh", "th", "lo", "my", "km")
"""Languages in which no space stands between two words, and so none between two brackets."""

Found = Sequence[tuple[Stand, Proposal]]


def bracketed(text: Text, number: str) -> str:
    """The words of a paragraph with every open alternative in its place, each with the names of those who stand for it."""
    weaver = _Weaver.of(text)
    woven = weaver.woven(number, text.paragraphs[number].words[text.working])
    moves = [weaver.tagged(one, weaver.move(one)) for one in open_on(text, number) if one.wish.change == "move"]
    return weaver.gap.join([woven, *moves])


def bracketed_new(text: Text, proposal: Proposal) -> str:
    """A paragraph that is only proposed, in brackets as a whole."""
    weaver = _Weaver.of(text)
    return weaver.tagged(proposal, weaver.inside(proposal))


def new_after(text: Text, number: str) -> tuple[Proposal, ...]:
    """The paragraphs that are proposed after `number` (empty: at the top)."""
    return tuple(one for one in open_on(text, number) if is_new_paragraph(one.wish))


@dataclass(frozen=True, slots=True)
class _Weaver:
    text: Text
    gap: str
    marks: Mapping[str, str]

    @classmethod
    def of(cls, text: Text) -> "_Weaver":
        marks = catalogue("ja" if text.working == "ja" else "en")["marks"]
        return cls(text, "" if text.working in _UNSPACED else " ", marks)

    def woven(self, target: str, words: str) -> str:
        return self._between(words, 0, len(words), list(stands_on(self.text, target)))

    def tagged(self, proposal: Proposal, words: str) -> str:
        names = (self.marks["chair"] if name == CHAIR else name for name in proposal.sponsors)
        return f"[{', '.join(names)}: {words.strip()}]"

    def inside(self, proposal: Proposal) -> str:
        """The words of a proposal with the alternatives to them; the mark of a deletion where it has none."""
        words = proposal.wish.words.get(self.text.working, "")
        return self.woven(proposal.id, words) if words else self.marks["delete"]

    def move(self, proposal: Proposal) -> str:
        after = proposal.wish.after
        return self.marks["move"].format(after=after) if after else self.marks["move-top"]

    def _between(self, words: str, start: int, end: int, found: Found) -> str:
        parts, at = [], start
        for group in _groups(found):
            first, last = group[0][0].start, max(stand.end for stand, _ in group)
            parts += [words[at:first], self._alternatives(words, first, last, group)]
            at = last
        return "".join([*parts, words[at:end]])

    def _alternatives(self, words: str, start: int, end: int, group: Found) -> str:
        """One place with all that is proposed for it; what is proposed within it stands within its brackets."""
        whole = [pair for pair in group if (pair[0].start, pair[0].end) == (start, end)]
        inner = [pair for pair in group if pair not in whole]
        if not whole:  # they cross each other: each is shown as it would read over all of the place
            whole, inner = list(group), []
        standing = self._between(words, start, end, inner)
        alternatives = [self._alternative(words, start, end, pair) for pair in whole]
        first, last = (standing, standing) if standing.strip() else (alternatives[0], alternatives[-1])
        shown = [f"[{standing.strip()}]"] if standing.strip() else []
        shown += [self.tagged(proposal, alternative) for (_, proposal), alternative in zip(whole, alternatives, strict=True)]
        lead = first[: len(first) - len(first.lstrip())]
        trail = last[len(last.rstrip()) :]
        return lead + self.gap.join(shown) + trail

    def _alternative(self, words: str, start: int, end: int, pair: tuple[Stand, Proposal]) -> str:
        stand, proposal = pair
        inside = self.inside(proposal)
        before, behind = words[start : stand.start], words[stand.end : end]
        if not before + behind:
            return inside
        return before + (inside if proposal.wish.words else "") + behind


def _groups(found: Found) -> Iterator[Found]:
    """Places that touch the same words, together."""
    group: list[tuple[Stand, Proposal]] = []
    wide: Stand | None = None
    for stand, proposal in found:
        if wide is None or not wide.meets(stand):
            if group:
                yield group
            group, wide = [], stand
        group.append((stand, proposal))
        wide = Stand(wide.start, max(wide.end, stand.end), wide.target)
    if group:
        yield group
