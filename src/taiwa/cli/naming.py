"""What documents name besides what is held, as text and as JSON: cited documents, occasions for the calendar."""

from collections.abc import Iterable, Iterator

from ..lexicon import Knowledge
from ..record.answers import Place
from ..record.links.cited import Cited
from ..record.links.occasions import Occasion
from ..reports.wording import Wording
from .entry_views import label_of
from .messages import say


def cited_json(rows: Iterable[Cited], knowledge: Knowledge, language: str) -> list[dict[str, object]]:
    """One object for each cited document."""
    return [
        {"id": row.id, "title": label_named(row.id, knowledge, language), "date": row.date, "cited_in": _places(row.places)} for row in rows
    ]


def occasions_json(rows: Iterable[Occasion], knowledge: Knowledge, language: str) -> list[dict[str, object]]:
    """One object for each occasion, with the fields of a meeting in the calendar and the places that name it."""
    return [
        {"id": row.id, "series": row.kind, "ordinal": None, "date": row.date, "place": None, "chair": None, "status": row.status, "passed": row.passed,
         "title": label_named(row.id, knowledge, language), "documents": list(row.documents), "named_in": _places(row.places)}
        for row in rows
    ]  # fmt: skip


def named_text(rows: Iterable[Cited | Occasion], wording: Wording) -> str:
    """A line for each: its day, its name, of an occasion how it is told; below it where it stands."""
    return "".join(f"{line}\n" for row in rows for line in _lines(row, wording))


def _lines(row: Cited | Occasion, wording: Wording) -> Iterator[str]:
    facts = [f"{row.date or '?':21}", label_named(row.id, wording.knowledge, wording.language), *([_status(row, wording)] if isinstance(row, Occasion) else [])]
    yield "  ".join(facts)
    yield from (f"    {place.file} {place.pinpoint}" for place in row.places)


def _status(row: Occasion, wording: Wording) -> str:
    status = wording.term("meeting-status", row.status)
    return f"{status} ({say('calendar.passed')})" if row.passed else status


def _places(places: Iterable[Place]) -> list[dict[str, object]]:
    return [{"document": place.document, "file": place.file, "pinpoint": place.pinpoint, "words": place.words} for place in places]


def label_named(key: str, knowledge: Knowledge, language: str) -> str:
    """What a registry calls it, a day behind its id left out; else it is called as printed."""
    thing = knowledge.things.get(key) or knowledge.things.get(key.partition(" ")[0])
    return label_of(thing, language) if thing else key
