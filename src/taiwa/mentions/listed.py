"""Days of one month in a list that commas alone hold together: 3, 5, 7 July."""

import re
from collections.abc import Sequence
from itertools import pairwise

_FEWEST = 3
_BEFORE = re.compile(r"(?:[0-9]{1,2}(?:[-‐‑‒–—][0-9]{1,2})?, ){1,8}\Z")
_REACH = 48


def goes_on(match: re.Match[str], days: Sequence[int]) -> bool:
    """Whether days rise and are three at least with those before them in the list; of two the first may be the number of something."""
    before = _BEFORE.search(match.string, max(0, match.start() - _REACH), match.start())
    listed = [*map(int, re.findall("[0-9]+", before[0] if before else "")), *days]
    return len(listed) >= _FEWEST and all(one < other for one, other in pairwise(listed))
