"""What is offered to a delegation whose words changed under its proposal."""

from dataclasses import dataclass

from ..events.text import Place, Wish
from ..state import Text


@dataclass(frozen=True, slots=True)
class Offer:
    """The same words at another place of the paragraph as it stands: what the proposal could be put on."""

    target: str
    base: int
    place: Place


def offers(text: Text, target: str, wish: Wish) -> tuple[Offer, ...]:
    """Every place of the paragraph `target` where the words that `wish` is about stand; it is for the delegation to choose."""
    paragraph = text.paragraphs.get(target)
    if paragraph is None or paragraph.struck or wish.place is None or not wish.place.old:
        return ()
    words, old = paragraph.words[text.working], wish.place.old
    starts = (start for start in range(len(words) - len(old) + 1) if words.startswith(old, start))
    return tuple(Offer(target, paragraph.revision, Place(start, start + len(old), old)) for start in starts)
