"""Signs by time: when a promise is due and when what is told was done, and which meeting was promised and which was held."""

from datetime import date

from ..values import Edtf
from .answers import Reason
from .entries import Entry

THE_MEETING = "the meeting named"
_FAR = 5
"""So many years ahead lie the years that all promises name (2030, 2050)."""


def deadline(earlier: Entry, later: Entry) -> Reason | None:
    """One day, month or year by which both are due."""
    due = earlier.deadline
    if not due or due != later.deadline:
        return None
    far = not earlier.day or due.last is None or due.last.year - int(earlier.day[:4]) > _FAR
    return Reason("same far deadline", 1, str(due)) if far else Reason("same deadline", 2, str(due))


def days_apart(one: Entry, other: Entry) -> bool:
    """Whether both are due and no day lies in both; what is reckoned from its own day (over three years) moves with each telling."""
    first, second = one.deadline, other.deadline
    if first is None or second is None or any("/" in due.text and due.text.startswith(entry.day) for due, entry in ((first, one), (second, other))):
        return False
    ends = (first.first, first.last, second.first, second.last)
    return None not in ends and (_before(first.last, second.first) or _before(second.last, first.first))


def _before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other


def names_when(earlier: Entry, later: Entry) -> Reason | None:
    """A report that names the very day, month or year by which it was due (which had been planned for 2031)."""
    due = earlier.deadline
    if not later.is_report or not due or not due.last or earlier.work.document.meta.language != later.work.document.meta.language:
        return None
    days = (one.value for one in later.work.document.mentions_in(later.clause) if isinstance(one.value, Edtf))
    return Reason("names when it was due", 2, str(due)) if any(day == due or str(day) == due.text.split("/")[-1] for day in days) else None


def meets(earlier: Entry, later: Entry) -> bool:
    """Whether a promise to meet stands beside the opening of a document that tells of its meeting."""
    return earlier.meets and later.meets and later.undertaking is None


def meeting(earlier: Entry, later: Entry) -> Reason | None:
    """A promise to meet, and the opening of a document that tells of its meeting."""
    return Reason("tells of a meeting held", 2) if meets(earlier, later) else None


def in_time(earlier: Entry, later: Entry) -> Reason | None:
    """A meeting on a day that the promise named."""
    due, held = earlier.deadline, later.work.document.meta.date
    if not (meets(earlier, later) and due and held and held.first and held.last):
        return None
    opens, ends = Edtf(due.text.split("/")[0]).first, due.last
    if opens and ends and opens <= held.first and held.last <= ends:
        bodies = {earlier.work.document.meta.body, later.work.document.meta.body}
        if None not in bodies and len(bodies) > 1 and later.meeting not in earlier.names and not earlier.meetings_of(later.work.document.meta.body):
            return Reason("held when it was due by another body", 0, later.day)
        return Reason("held when it was due", 3, later.day)
    late = names_when(earlier, later) is not None  # which had been planned for 2031
    return None if late else Reason("held when it was not due", -2, later.day)


def numbered(earlier: Entry, later: Entry) -> Reason | None:
    """The meeting that was promised, and the one that was held, or another that is promised."""
    if earlier.meets and later.meets and later.undertaking is not None and earlier.meetings and later.meetings.isdisjoint(earlier.meetings):
        return Reason("another meeting", -8, min(later.meetings)) if later.meetings else None
    if not meets(earlier, later) or not later.meeting:
        return None
    named = earlier.meetings_of(later.work.document.meta.body)
    if not named:
        return None
    if later.meeting not in named:
        return Reason("another meeting", -8, later.meeting)
    own = earlier.work.document.meta.body == later.work.document.meta.body
    return Reason(THE_MEETING, 4, later.meeting) if own else None
