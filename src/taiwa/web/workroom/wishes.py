"""Words that a delegation typed over those that stand, as one proposal."""

from ...rounds import RefusedError, State
from ...rounds.events.text import Change, Place, Wish
from ...rounds.rules.wishes import open_proposal, paragraph_of
from ...rounds.state import Text
from ...rounds.text.reading import exchanged
from ...rounds.text.standing import words_at


def standing_words(text: Text, target: str, base: int) -> str:
    """The words of a paragraph in a revision, or of another's proposal, in the language of the negotiation."""
    if target in text.proposals:
        return open_proposal(text, target).wish.words.get(text.working, "")
    paragraph = paragraph_of(text, target)
    if base > paragraph.revision:
        raise RefusedError("no-such-revision", revision=base, paragraph=target)
    return words_at(paragraph, base, text.working)


def typed_over(state: State, target: str, base: int, typed: str, reason: str) -> Wish:
    """The one change that makes the words which stood in revision `base` those that were typed; whole words, from the first to the last of them."""
    text = state.text
    was = standing_words(text, target, base)
    start, end = _between(was, typed)
    new = typed[start : len(typed) - (len(was) - end)]
    change: Change = "insert" if start == end else "replace" if new else "delete"
    words = {text.working: new} if new else {}
    return Wish(change=change, target=target, base=base, place=Place(start, end, was[start:end]), words=words, reason=reason)


def _between(was: str, now: str) -> tuple[int, int]:
    """From where to where words must give way for others to stand there; all of them where none must."""
    pieces = list(exchanged(was, now))
    if not pieces:
        return 0, len(was)
    start, end = pieces[0][0], pieces[-1][1]
    while (new := now[start : len(now) - (len(was) - end)]) and not new.strip() and (start, end) != (0, len(was)):
        start, end = (start - 1, end) if start else (start, end + 1)  # a space alone is no proposal: the word beside it comes with it
    return start, end
