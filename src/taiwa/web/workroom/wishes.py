"""Words that a delegation typed over those that stand, as the proposals they are: each changed place by itself."""

from collections.abc import Iterator, Sequence

from ...exports.docx.compared import joined
from ...rounds import RefusedError, State
from ...rounds.events.text import Change, Place, Wish
from ...rounds.rules.wishes import open_proposal, paragraph_of
from ...rounds.state import Text
from ...rounds.text.reading import exchanged
from ...rounds.text.spacing import without
from ...rounds.text.standing import stand_of, words_at


def standing_words(text: Text, target: str, base: int) -> str:
    """The words of a paragraph in a revision, or of another's proposal, in the language of the negotiation."""
    if target in text.proposals:
        return open_proposal(text, target).wish.words.get(text.working, "")
    paragraph = paragraph_of(text, target)
    if base > paragraph.revision:
        raise RefusedError("no-such-revision", revision=base, paragraph=target)
    return words_at(paragraph, base, text.working)


def typed_over(state: State, target: str, base: int, typed: str, reason: str) -> tuple[Wish, ...]:
    """The changes that make the words which stood in revision `base` those that were typed, whole words each time; of nothing changed one of all."""
    text = state.text
    was = standing_words(text, target, base)
    made = []
    for start, end, new in _changes(was, typed):
        change: Change = "insert" if start == end else "replace" if new else "delete"
        words = {text.working: new} if new else {}
        made.append(Wish(change=change, target=target, base=base, place=Place(start, end, was[start:end]), words=words, reason=reason))
    return tuple(made)


def rebased(text: Text, target: str, wishes: Sequence[Wish]) -> str | None:
    """The words of a paragraph as they stand with changes made to them that were typed over earlier ones; None where one of them lost its words."""
    words = text.paragraphs[target].words[text.working]
    stands = [(stand_of(text, one), one.words.get(text.working, "")) for one in wishes]
    for stand, new in reversed(stands):
        if stand is None:
            return None
        words = words[: stand.start] + new + words[stand.end :]
    return words


def _changes(was: str, now: str) -> Iterator[tuple[int, int, str]]:
    pieces = list(joined(was, exchanged(was, now)))
    if not pieces:
        yield 0, len(was), now
    for start, end, new in pieces:
        if new.strip():
            yield start, end, new
        elif new:
            yield _with_neighbour(was, start, end, new)
        elif was[start:end].strip():
            yield *without(was, start, end), ""
        else:
            yield _with_neighbour(was, start, end, new)


def _with_neighbour(was: str, start: int, end: int, new: str) -> tuple[int, int, str]:
    """A space alone is no proposal: the word beside it comes with it."""
    while not new.strip() and (start, end) != (0, len(was)):
        start, end, new = (start - 1, end, was[start - 1] + new) if start else (start, end + 1, new + was[end])
    return start, end, new
