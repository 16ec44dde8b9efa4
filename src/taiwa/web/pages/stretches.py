"""A long time a stretch of years at a time: the newest first, and a way to each of the others."""

from collections.abc import Mapping
from dataclasses import dataclass

ROOM = 60
"""From so many meetings and documents on the next older years are a stretch of their own."""
_AT_ONCE = 12
"""More of one year say no more on a picture: those of a month are drawn together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Years that are shown together: how much they hold, and whether they are those shown."""

    first: int
    last: int
    many: int
    here: bool

    @property
    def years(self) -> str:
        """The years in figures."""
        return str(self.last) if self.first == self.last else f"{self.first}–{self.last}"


def stretches(many: Mapping[int, int], year: int | None = None) -> tuple[Stretch, ...]:
    """The stretches of years of which each has so many, newest first; shown is the one of `year`, else the newest.

    They are counted from the newest year: an address that names a year shows that year, whatever came since.
    """
    found: list[list[int]] = [[]]
    weight = 0
    for one in sorted(many, reverse=True):
        if weight >= ROOM:
            found.append([])
            weight = 0
        found[-1].append(one)
        weight += min(many[one], _AT_ONCE)
    if not found[0]:
        return ()
    here = next((years for years in found if year is None or years[-1] <= year), found[-1])
    return tuple(Stretch(first=years[-1], last=years[0], many=sum(many[one] for one in years), here=years is here) for years in found)
