"""What documents name besides what the record holds: documents that are cited, occasions that are held or planned."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..mentions.citations import CITED
from ..mentions.models import Mention
from ..mentions.occasions import Told, told
from ..mentions.symbols import without_year
from ..registry.models import Thing
from ..values import Span
from .answers import Place
from .document import Document
from .works import Work, day_key

_NO_SYMBOL, _OF_SYMBOL = "", "/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A document that is cited and not held: its id or its name as printed, its day (EDTF or None), every place."""

    id: str
    date: str | None
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A meeting or an event that documents name: its day, whether any tells of it as held, else as planned, every place."""

    id: str
    kind: str
    date: str | None
    status: Told
    places: tuple[Place, ...]


def cited(works: Sequence[Work], things: Mapping[str, Thing]) -> list[Cited]:
    """The instruments that documents cite and no work of the record is, oldest first."""
    held = {key for work in works for key in _own_keys(work)}
    rows = []
    for value, places in _by_value(works, ("instrument",)).items():
        day = next((str(mention.when) for _, mention in places if mention.when), None)
        thing = things.get(value)
        programme = thing is not None and thing.kind != "instrument"
        own = value.startswith("#")  # a part of the citing text itself
        ours = _is_held(thing, works, held) if thing else value in held or _is_held_of_day(places[0], works)
        if not own and not programme and not ours:
            rows.append(Cited(id=value, date=day, places=tuple(_place(*one) for one in places)))
    return sorted(rows, key=lambda row: (day_key(row.date), row.id))


def occasions(works: Sequence[Work], listed: Iterable[str]) -> list[Occasion]:
    """The meetings and events that documents name, oldest first, without those whose ids are `listed` already."""
    known = set(listed)
    rows = []
    for value, places in _by_value(works, ("meeting", "event")).items():
        if value in known:
            continue
        day = next((str(mention.when) for _, mention in places if mention.when), None)
        said = {_told(*one) for one in places}
        status: Told = "held" if "held" in said else "planned" if "planned" in said else "cited"
        if status == "held" and day is None and all(mention.span.of(document.text) == value for document, mention in places):
            status = "cited"  # neither a registry nor a day says which one was held
        rows.append(Occasion(id=value, kind=places[0][1].kind, date=day, status=status, places=tuple(_place(*one) for one in places)))
    return sorted(rows, key=lambda row: (day_key(row.date), row.id))


def _told(document: Document, mention: Mention) -> Told:
    """How a document tells of an occasion: what begins after the document's day is only planned there."""
    first, day = mention.when.first if mention.when else None, document.meta.date
    if first and day and day.last and first > day.last:
        return "planned"
    near = (one.span for one in document.mentions if one.kind in ("meeting", "event") and one.span != mention.span)
    return told(document.text, mention.span, document.meta.language, near)


def _by_value(works: Iterable[Work], kinds: Sequence[str]) -> dict[str, list[tuple[Document, Mention]]]:
    """The names of these kinds by what they mean, with the documents that print them."""
    found: dict[str, list[tuple[Document, Mention]]] = {}
    for work in works:
        for mention in work.document.mentions:
            if mention.kind in kinds and mention.eid:
                found.setdefault(str(mention.value), []).append((work.document, mention))
    return found


def _own_keys(work: Work) -> Iterator[str]:
    """The names that a work bears itself: its id, its title, its symbols."""
    yield work.id
    for document in (work.document, *work.evidence):
        yield document.meta.title or _NO_SYMBOL
        yield from (without_year("".join(identifier.value.split())) for identifier in document.source.identifiers)


def _is_held_of_day(place: tuple[Document, Mention], works: Iterable[Work]) -> bool:
    """Whether a document cited by its kind and its day (or month) is one work of the record, of the same dialogue or parties."""
    citing, mention = place
    if mention.rule != CITED or mention.when is None:
        return False
    day, kind = mention.when, mention.span.of(citing.text).casefold()
    meant = [
        work for work in works
        if (first := work.document.meta.date.first if work.document.meta.date else None) and day.covers(first)
        and work.document is not citing and kind in (work.document.meta.title or _NO_SYMBOL).casefold() and _is_kin(work.document, citing)
    ]  # fmt: skip
    return len(meant) == 1


def _is_kin(one: Document, other: Document) -> bool:
    framework = one.meta.framework
    return (framework is not None and framework == other.meta.framework) or set(one.meta.parties) == set(other.meta.parties)


def _is_held(thing: Thing, works: Iterable[Work], held: Collection[str]) -> bool:
    """Whether a work of the record is a registered instrument: under its symbol, or of its day and among its parties."""
    if any(form in held for forms in thing.names.values() for form in forms if _OF_SYMBOL in form):
        return True
    return any(
        thing.date is not None and work.document.date == thing.date and bool(set(work.document.meta.parties) & set(thing.parties))
        for work in works
    )


def _place(document: Document, mention: Mention) -> Place:
    span: Span = mention.span
    eid = mention.eid or ""
    return Place(
        document=document.work, file=document.file, eid=eid, pinpoint=document.pinpoint(eid), date=document.date,
        words=span.of(document.text),
    )
