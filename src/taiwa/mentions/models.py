"""What is printed: dates, periods, sums, counts and names at their exact places."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from msgspec import Struct

from ..values import Duration, Edtf, Money, Quantity, Span

Kind = Literal[
    "date", "duration", "money", "quantity",
    "party", "person", "organisation", "instrument", "meeting", "event", "place",
]  # fmt: skip
Confidence = Literal["sure", "unsure"]
Base = Literal["document", "before", "near", "beside"]


@dataclass(frozen=True, slots=True)
class Relative:
    """A date that needs another day (本24日, 昨年, 一昨年6月, 3月2日, 同年): what to add, and the fields as printed.

    `year`, `month` and `day` are offsets (昨年 is year -1); the finest one that is not None says how much of the base
    day is taken over. `then` is the printed rest that stands after it (`06` for 一昨年6月, `06-22`, `03-02/03-04`,
    `T19:30`). `base` is the day it counts from: the document's; `before`, the last date printed before; `near`, that
    date where it stands in the same provision, else the document's; `beside`, that date there alone. `fiscal` is the month with which the fiscal year
    begins, where the words mean one (来年度), and `months` the first and the last of its months meant; `then` may open it. `implied` says that no
    word for the year is printed (3月2日).

    `quarter` is the offset of a quarter of the year (last quarter -1).
    `week` is the offset of a week (先週 -1, 4月10日の週 0) and `days` the first and the last of its days meant, Monday 1.
    `nth` is a weekday of the month: its place (the last is -1) and the day. `weekday` is the one printed beside the day.
    `side` is -1 where the words say that it lies before the base day (去る20日), 1 after it (来る20日).
    `since` is the first point of a period of which this is the last, where they count from elsewhere (10月から来年5月).
    `ahead` says that a verb of what is to come governs it: a day without a year that is over may then be the next of its name.
    `apart` says that between it and the date before a sentence ends.
    `loose` says that a season is told by this, next or last alone, which may as well be that of the year beside.
    """

    year: int | None = 0
    month: int | None = None
    then: str = ""
    day: int | None = None
    base: Base = "document"
    fiscal: int | None = None
    months: tuple[int, int] = (1, 12)
    implied: bool = False
    quarter: int | None = None
    week: int | None = None
    days: tuple[int, int] = (1, 7)
    nth: tuple[int, int] | None = None
    weekday: int | None = None
    side: int = 0
    since: "Relative | Edtf | None" = None
    loose: bool = False
    ahead: bool = False
    apart: bool = False


class Gloss(NamedTuple):
    """The same sum in another currency, in brackets behind it: 5,680億円(約52.5億ドル)."""

    span: Span
    value: Money


class Mention(Struct, frozen=True):
    """One thing that is named or counted. `eid` is the provision it stands in, None for the title block.

    `value` is normalised: a date, duration, sum or count; for names the id of the registry, or the name as printed; for
    a date that no calendar knows (2月30日) the words as printed. `rule` names the rule that found it, `open` what could
    not be settled. `office` is what a person held on the document's day, `when` the day of a meeting, an event or an
    instrument; None where it is not known. `gloss` is the sum behind it that says it again, a mention of its own.
    """

    kind: Kind
    span: Span
    value: Edtf | Duration | Money | Quantity | Relative | str
    rule: str
    eid: str | None = None
    confidence: Confidence = "sure"
    open: str | None = None
    office: str | None = None
    when: Edtf | None = None
    gloss: "Gloss | None" = None
