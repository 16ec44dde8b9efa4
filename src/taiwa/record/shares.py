"""What one work adds to the answers of the record, apart from all others; it can be kept, and need not be worked out again."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from ..acts.models import ActType, Degree, Force
from .answers import Place, Position, Stance
from .works import Work

Issues = Callable[[str], bool]
Row = tuple[str, list[str], Stance, str, str, str, list[str], str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """One work: its day (EDTF), its series of meetings, whether it was adopted, and who took part.

    `spoken` are the positions taken in it, in the order of the text, without change. `shown` says where the text may
    speak of an issue: it is looked at where no position was read.
    """

    work: str
    file: str
    date: str | None
    series: tuple[str, str] | None
    adopted: bool
    parties: tuple[str, ...]
    spoken: tuple[Position, ...]
    shown: Mapping[str, Place]

    @property
    def whole(self) -> Place:
        """The document as a whole, for what is said by its silence."""
        return Place(document=self.work, file=self.file, eid="", pinpoint="", date=self.date, words="")


def share_of(work: Work, spoken: tuple[Position, ...], shown: Mapping[str, Place]) -> Share:
    """The share of a work, with what was drawn from its text."""
    document = work.document
    return Share(
        work=work.id, file=document.file, date=document.date, series=work.series, adopted=work.adopted,
        parties=document.meta.parties, spoken=spoken, shown=shown,
    )  # fmt: skip


def to_json(share: Share) -> str:
    """A share in few characters: parties that say the same in the same words stand together."""
    alike: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for row in share.spoken:
        act = row.act.value if row.act else ""
        place = (row.place.eid, row.place.pinpoint, row.place.words)
        alike[row.issue, row.stance, *place, row.acts, act, row.force, row.degree].append(row.party)
    rows = [[issue, parties, *rest] for (issue, *rest), parties in alike.items()]
    order = {key: at for at, key in enumerate((row.issue, row.party, row.stance) for row in share.spoken)}
    return json.dumps({
        "work": share.work, "file": share.file, "date": share.date, "series": share.series, "adopted": share.adopted,
        "parties": share.parties, "spoken": rows, "order": len(order),
        "shown": {issue: [place.eid, place.pinpoint, place.words] for issue, place in share.shown.items()},
    }, ensure_ascii=False, separators=(",", ":"))  # fmt: skip
