"""Days whose year stands behind them in words: 5 May last year, 5 мая прошлого года."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..values import replace
from .models import Base, Relative
from .rules import Made, Maker


@dataclass(frozen=True, slots=True)
class YearBehind:
    """The words for a year behind a day, and the days that may stand between, which then share it.

    `pattern` has in its group `turn` words that count from the document's year, in its group `same` words that count
    from the date before, any other means the document's year; `shared` is a day behind a word that joins it to the one before.
    """

    offsets: Mapping[str, int]
    same: Mapping[str, int]
    pattern: re.Pattern[str]
    shared: re.Pattern[str]

    def given(self, make: Maker) -> Maker:
        """`make`, with the year behind a day or period that prints none."""

        def made(match: re.Match[str]) -> Made | None:
            found = make(match)
            return self._with_year(match, found, found.value) if found and isinstance(found.value, Relative) else found

        return made

    def _with_year(self, match: re.Match[str], made: Made, value: Relative) -> Made:
        if not value.implied or value.since is not None:
            return made
        end = at = made.end or match.end()
        while further := self.shared.match(match.string, at, match.endpos):
            at = further.end()
        turn = self.pattern.match(match.string, at, match.endpos)
        if turn is None:
            return made
        said = {name: words.lower() for name, words in turn.groupdict().items() if words}
        base: Base = "before" if "same" in said else "document"
        year = self.same[said["same"]] if "same" in said else self.offsets.get(said.get("turn", ""), 0)
        return replace(made, value=replace(value, year=year, base=base, implied=False), end=turn.end() if at == end else end)
