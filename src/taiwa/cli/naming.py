"""What documents name besides what is held, as text and as JSON: cited documents, occasions for the calendar."""

from collections.abc import Iterable, Iterator, Sequence

from ..lexicon import Knowledge
from ..record.answers import Place
from ..record.named import Cited, Occasion, cited, occasions
from ..record.works import Work
from .entry_views import label_of


def cited_of(works: Sequence[Work], knowledge: Knowledge) -> list[Cited]:
    """The documents that the record cites and does not hold."""
    return cited(works, knowledge.things)


def occasions_of(works: Sequence[Work], knowledge: Knowledge) -> list[Occasion]:
    """The meetings and events that documents name, without the meetings that the calendar lists itself."""
    listed = [meeting.id for dialogue in knowledge.dialogues.values() for meeting in dialogue.meetings]
    return occasions(works, (*listed, *knowledge.dialogues))


def cited_json(rows: Iterable[Cited], knowledge: Knowledge, language: str) -> list[dict[str, object]]:
    """One object for each cited document."""
    return [
        {"id": row.id, "title": _label(row.id, knowledge, language), "date": row.date, "cited_in": _places(row.places)} for row in rows
    ]


def occasions_json(rows: Iterable[Occasion], knowledge: Knowledge, language: str) -> list[dict[str, object]]:
    """One object for each occasion, with the fields of a meeting in the calendar and the places that name it."""
    return [
        {"id": row.id, "series": row.kind, "ordinal": None, "date": row.date, "place": None, "chair": None, "status": row.status,
         "title": _label(row.id, knowledge, language), "documents": [], "named_in": _places(row.places)}
        for row in rows
    ]  # fmt: skip


def named_text(rows: Iterable[Cited | Occasion], knowledge: Knowledge, language: str) -> str:
    """A line for each: its day, its name, of an occasion how it is told; below it where it stands."""
    return "".join(f"{line}\n" for row in rows for line in _lines(row, knowledge, language))


def _lines(row: Cited | Occasion, knowledge: Knowledge, language: str) -> Iterator[str]:
    facts = [f"{row.date or '?':21}", _label(row.id, knowledge, language), *([row.status] if isinstance(row, Occasion) else [])]
    yield "  ".join(facts)
    yield from (f"    {place.file} {place.pinpoint}" for place in row.places)


def _places(places: Iterable[Place]) -> list[dict[str, object]]:
    return [{"document": place.document, "file": place.file, "pinpoint": place.pinpoint, "words": place.words} for place in places]


def _label(key: str, knowledge: Knowledge, language: str) -> str:
    """What a registry calls it; else it is called as printed."""
    thing = knowledge.things.get(key)
    return label_of(thing, language) if thing else key
