"""Which agreed form is the latest that stands: the newest that those who agreed on it did not deny later."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from ..record.answers import Place
from ..record.asking import Wanted
from ..record.later import Spoken, denies, may_deny, spoken_in
from ..record.search import Asked, Hit
from ..record.subjects import Subjects
from .hits import LOOKED_AT, Numbered, hits_of, in_order
from .index import AGAINST, AGREED
from .models import Passage
from .shares import file_of
from .streams import Stream
from .wanted import streams_of


@dataclass(slots=True)
class Latest:
    """Which agreed form stands: the newest that those who agreed on it did not deny later on the same matter."""

    alias: str
    wanted: Sequence[Wanted]
    asked: Asked
    subjects: Subjects | None
    later: dict[int, Place] = field(default_factory=dict)
    read: dict[int, Spoken | None] = field(default_factory=dict)

    def newest(self, shown: Sequence[Numbered], streams: Sequence[Stream], *, all_shown: bool) -> Hit | None:
        """The newest agreed form that stands, of those `shown` or, where there are more, of all; the others are noted as denied."""
        against = self._against() if self.subjects else []
        stand = [hit for number, hit in shown if hit.agreed and self._stands(number, hit, against)]
        rest = () if stand or all_shown else self._agreed(streams, against)
        return next(iter(stand), None) or next((hit for number, hit in rest if hit.agreed and self._stands(number, hit, against)), None)

    def _agreed(self, streams: Iterable[Stream], against: Sequence[Numbered]) -> Sequence[Numbered]:
        """The newest hits among the passages in which something was agreed; one of each stream where nobody denies any."""
        return _newest(streams, AGREED, self.wanted, self.asked, most=LOOKED_AT if against else 1)

    def _stands(self, number: int, hit: Hit, against: Sequence[Numbered]) -> bool:
        """Whether nobody of `against` denied it; where somebody did, it is noted."""
        place = self._denied(number, hit, against)
        if place:
            self.later[id(hit)] = place
        return place is None

    def _denied(self, number: int, hit: Hit, against: Sequence[Numbered]) -> Place | None:
        """Where it was denied first."""
        places = (at.place for denier, at in reversed(against) if may_deny(at, hit) and self._denies((denier, at), (number, hit)))
        return next(places, None)

    def _denies(self, later: Numbered, agreed: Numbered) -> bool:
        one, other = self._spoken(*later), self._spoken(*agreed)
        return bool(self.subjects and one and other and denies(one, other, self.subjects))

    def _spoken(self, number: int, hit: Hit) -> Spoken | None:
        if number not in self.read:
            reading = Passage.objects.using(self.alias).values_list("reading", flat=True).get(pk=number)
            self.read[number] = spoken_in(file_of(self.alias, reading), hit)
        return self.read[number]

    def _against(self) -> list[Numbered]:
        """Who denies it, whatever the search is narrowed by beside days and language."""
        asked = Asked(query=self.asked.query, since=self.asked.since, until=self.asked.until, language=self.asked.language)
        return _newest(streams_of(self.alias, self.wanted, asked), AGAINST, self.wanted, asked)


def _newest(
    streams: Iterable[Stream], marked_as: str, wanted: Sequence[Wanted], asked: Asked, most: int = LOOKED_AT
) -> list[Numbered]:
    """The newest hits among the passages with a fact, `most` of each stream."""
    found: list[Numbered] = []
    for each in streams:
        rows = islice(each.having(marked_as).newest(most), LOOKED_AT)
        found.extend(islice((one for one in hits_of(rows, wanted, asked) if marked_as != AGREED or one[1].agreed), most))
    return sorted(found, key=in_order)
