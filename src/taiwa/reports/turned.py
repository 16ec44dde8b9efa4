"""What parties agreed and turned on later, as their positions tell it."""

from collections import defaultdict
from collections.abc import Iterable

from ..record.answers import Agreed, Place, Position
from ..record.matters import turned_on


class Turned:
    """The positions in which a party speaks against what it supported before."""

    def __init__(self, positions: Iterable[Position]) -> None:
        """Takes positions on any issues."""
        self._stood: dict[tuple[str, str, Place], Position] = {}
        self._reversals: dict[tuple[str, str], list[Position]] = defaultdict(list)
        for row in positions:
            self._stood[row.issue, row.party, row.place] = row
            if row.change == "reversed" and (row.against or row.stance == "opposes"):
                self._reversals[row.issue, row.party].append(row)

    def by_all(self, row: Agreed, parties: Iterable[str]) -> bool:
        """Whether each of the parties that agreed spoke against it on a later day."""
        who = tuple(parties)
        return bool(who) and all(any(self._turns(row, later) for later in self._reversals.get((row.issue, party), ())) for party in who)

    def _turns(self, row: Agreed, later: Position) -> bool:
        if (later.place.date or "") <= (row.place.date or ""):
            return False
        stood = self._stood.get((row.issue, later.party, row.place))
        return later.before == row.place or (stood is not None and turned_on(stood.matter, later.matter))
