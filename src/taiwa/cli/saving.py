"""Keeping a search under a name, and finding it again."""

from collections.abc import Mapping

from ..record.saved import Saved
from ..store.saved import SavedSearches
from .trouble import Refusal

NARROWING = ("party", "body", "issue", "act", "force", "since", "until", "text_language", "exact")
"""What narrows a search and is kept with it, by the names of the options; how many are shown and in which order is asked each time."""

LONGEST_NAME = 100


def keep(searches: SavedSearches, name: str, query: str, narrowed: Mapping[str, object]) -> Saved:
    """Save a search; refuses a name that is none, or is another search's already. The same search again changes nothing."""
    words = " ".join(name.split())
    if not words or len(words) > LONGEST_NAME or not words.isprintable():
        raise Refusal("saved-name", most=LONGEST_NAME)
    kept = {option: str(narrowed[option]) for option in NARROWING if narrowed.get(option)}
    held = next((one for one in searches.all() if one.name == words), None)
    if held is not None and (held.query, dict(held.narrowed)) == (query, kept):
        return held
    return searches.add(words, query, kept)


def saved_called(searches: SavedSearches, name: str) -> Saved:
    """The saved search of a name or id; refuses another, and says which there are."""
    every = searches.all()
    words = " ".join(name.split())
    found = next((one for one in every if words in (one.name, one.id)), None)
    if found is None:
        raise Refusal("no-saved", name=name, names=", ".join(one.name for one in every) or "–")
    return found
