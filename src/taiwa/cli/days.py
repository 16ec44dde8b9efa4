"""Days as people type them."""

from ..values import Edtf
from .trouble import Refusal


def day_called(words: str | None) -> Edtf | None:
    """A day, month or year as typed; refuses what is none."""
    if words is None:
        return None
    day = Edtf(words)
    try:
        known = day.last is not None
    except ValueError:  # a month or day that no calendar has
        known = False
    if not known:
        raise Refusal("no-day", name=words)
    return day
