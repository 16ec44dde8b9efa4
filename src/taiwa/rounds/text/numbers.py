"""Numbers that do not move: what comes later between 3 and 4 is 3 bis, 3 ter, and so on."""

from collections.abc import Collection
from itertools import count

_LATIN = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")


def next_number(after: str, taken: Collection[str]) -> str:
    """The number of a new paragraph after `after` (empty for the top): the first of its kind that nobody ever had."""
    base = after.split(" ", 1)[0] or "0"
    named = (f"{base} {word}" for word in _LATIN)
    counted = (f"{base} decies {number}" for number in count(2))
    return next(number for numbers in (named, counted) for number in numbers if number not in taken)
