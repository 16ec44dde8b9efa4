"""Numbers of passages that sort as their documents do: the newest day has the highest, so that the index itself is in order."""

from datetime import date
from hashlib import sha256

from ..values import Edtf

_OF_DAY = 41
_PART = 16
PARTS = 1 << _PART
"""A file takes as many numbers at a time."""

_SEEDS = 1 << (_OF_DAY - _PART)
_UNDATED_DAYS = 1 << 18
"""Days that no dated document has (before the year 718): those without a day are spread over them."""

FIRST_DATED = _UNDATED_DAYS << _OF_DAY
LAST = (1 << 63) - 1


def number_of(day: str | None, digest: str) -> int:
    """The first number of a file: its day, then its bytes."""
    seed = int.from_bytes(sha256(digest.encode()).digest()[:8], "big")
    first = first_of(day)
    days = _clamped(first) if first else (seed >> 32) % _UNDATED_DAYS
    return (days << _OF_DAY) | ((seed % _SEEDS) << _PART)


def day_in(number: int) -> int:
    """What two passages of one day share; 0 for all without a day."""
    return 0 if number < FIRST_DATED else number >> _OF_DAY


def first_of(day: str | None) -> date | None:
    """The day on which a document of `day` (EDTF) sorts; None where it is not known."""
    return (Edtf(day).first or Edtf(day).last) if day else None


def between(since: str | None, until: str | None) -> tuple[int, int]:
    """The numbers that passages from and to these days (EDTF) have; all, undated ones too, where neither is given."""
    first = Edtf(since).first if since else None
    last = Edtf(until).last if until else None
    low = _clamped(first) << _OF_DAY if first else (FIRST_DATED if last else 0)
    return low, (((_clamped(last) + 1) << _OF_DAY) - 1 if last else LAST)


def _clamped(day: date) -> int:
    return max(day.toordinal(), _UNDATED_DAYS)
