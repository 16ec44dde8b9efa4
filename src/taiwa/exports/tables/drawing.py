"""The tables of a record."""

from collections.abc import Callable

from ...record.record import Record
from ...reports.wording import Wording
from .models import Table
from .shapes import CALENDAR, COMMITMENTS, DOCUMENTS, FOLLOW_UPS, POSITIONS, Echo, File, Met


def commitments(record: Record, wording: Wording) -> Table:
    """The ledger."""
    return COMMITMENTS.filled(record.commitments(), wording)


def follow_ups(record: Record, wording: Wording) -> Table:
    """What became of each promise."""
    return FOLLOW_UPS.filled((Echo(row, one) for row in record.commitments() for one in row.follow_ups), wording)


def positions(record: Record, wording: Wording) -> Table:
    """Who stands where."""
    return POSITIONS.filled(record.positions(), wording)


def documents(record: Record, wording: Wording) -> Table:
    """Every file, oldest work first."""
    files = (File(work, file) for work in record.works for text in work.expressions for file in text.files)
    return DOCUMENTS.filled(files, wording)


def calendar(record: Record, wording: Wording) -> Table:
    """The meetings of all dialogues, in the order of their days, those without one last."""
    return CALENDAR.filled(meetings(record), wording)


def meetings(record: Record) -> list[Met]:
    """Every meeting with the works that came out of it."""
    links = record.links
    ordered = sorted(links.meetings, key=lambda one: (one.date or "9999", one.dialogue, one.body, one.id))
    return [Met(one, links.held.works_of(one)) for one in ordered]


TABLES: dict[str, Callable[[Record, Wording], Table]] = {
    "commitments": commitments, "follow-ups": follow_ups, "positions": positions, "documents": documents, "calendar": calendar,
}  # fmt: skip
"""Each table by its name."""
