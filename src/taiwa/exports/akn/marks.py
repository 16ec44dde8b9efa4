"""Which printed words are marked, and as what: mentions, defined terms, signatures, the document's title and day."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from unicodedata import normalize

from ...mentions.models import Mention
from ...meta.models import DefinedTerm, Meta, Signatory
from ...reading import Reading
from ...source.identifiers import identifiers_of
from ...values import Duration, Edtf, Money, Quantity, Span
from .names import References, iri
from .xml import TAIWA

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NAMED: Mapping[str, str] = {
    "party": "organization", "organisation": "organization", "person": "person", "meeting": "event", "event": "event",
    "place": "location", "instrument": "ref",
}  # fmt: skip
_OUTER, _MIDDLE, _INNER = range(3)

Attributes = Mapping[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An inline element around printed words. Of those around the same words the lower `rank` is outside."""

    span: Span
    tag: str
    attributes: Attributes
    rank: int = _INNER
    mention: Mention | None = None


def day_of(when: Edtf | None) -> str | None:
    """A date as the schema has it: a whole day; None for what is less or more."""
    if when is None or not _DAY.fullmatch(when.text):
        return None
    try:
        return date.fromisoformat(when.text).isoformat()
    except ValueError:
        return None


def marks_of(reading: Reading, references: References) -> list[Mark]:
    """Every mark of a document in text order, outer ones first; some may cross."""
    meta, chars = reading.meta, reading.text.chars
    persons = {mention.span: mention for mention in reading.mentions if mention.kind == "person"}
    signed = [mark for one in meta.signatories for mark in _signature(one, persons, chars, references)]
    signers = {mark.span for mark in signed if mark.mention}
    mentioned = [
        mark for mention in reading.mentions
        if not (mention.kind == "person" and mention.span in signers) and (mark := _mention(mention, meta, references))
    ]  # fmt: skip
    leads = [Mark(span=one.lead, tag="i", attributes={}, rank=_OUTER) for one in reading.tree.provisions if one.lead]
    marks = [*_title(reading, references), *leads, *signed, *_terms(meta.terms, chars, references), *mentioned]
    marks = [mark for mark in marks if len(mark.span) and mark.span == mark.span.trim(chars)]
    return sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.rank))


def _title(reading: Reading, references: References) -> Iterator[Mark]:
    """The document's title and symbol where the title block prints them."""
    said, read = reading.meta.title, reading.meta.evidence.get("title")
    title = (_found(said, read, reading.text.chars) or read) if said and read else _printed(reading, said)
    if title:
        yield Mark(span=title, tag="docTitle", attributes={}, rank=_OUTER)
    stated = (one.value for one in identifiers_of(reading.text.front) if one.scheme == "symbol")
    symbol = _printed(reading, next(stated, None))
    if symbol:
        yield Mark(span=symbol, tag="docNumber", attributes={"refersTo": references.to("symbol", "symbol")}, rank=_MIDDLE)


def _printed(reading: Reading, words: str | None) -> Span | None:
    """Where the title block first prints words that a header states."""
    found = (_found(words, span, reading.text.chars) for span in reading.tree.front) if words else ()
    return next(filter(None, found), None)


def _mention(mention: Mention, meta: Meta, references: References) -> Mark | None:
    """The mark of a mention; None where its value could not be settled."""
    found = _dated(mention, meta, references) if isinstance(mention.value, Edtf) else _valued(mention, references)
    if found is None:
        return None
    unsure = "unsure" if mention.confidence == "unsure" else None
    return Mark(span=mention.span, tag=found[0], attributes={**found[1], f"{{{TAIWA}}}confidence": unsure}, mention=mention)


def _dated(mention: Mention, meta: Meta, references: References) -> tuple[str, Attributes] | None:
    """A whole day is a `date`, the document's own a `docDate`; what is less precise refers to its EDTF."""
    assert isinstance(mention.value, Edtf)  # noqa: S101 — the caller asked
    day = day_of(mention.value)
    if day is None:
        return "span", {"refersTo": references.to("date", mention.value.text)}
    own = mention.eid in (None, "conclusion") and mention.value == meta.date
    return "docDate" if own else "date", {"date": day}


def _valued(mention: Mention, references: References) -> tuple[str, Attributes] | None:
    match mention.value:
        case Money() as money:
            return "quantity", {"refersTo": references.to("currency", money.currency), **_normalized(money)}
        case Quantity() as count:
            return "quantity", {"refersTo": references.to("unit", count.unit), **_normalized(count)}
        case Duration(iso=iso):
            return "quantity", {"refersTo": references.to("duration", iso), "normalized": iso}
        case str(value) if mention.kind in _NAMED:
            href = iri(mention.kind, value) if mention.kind == "instrument" else None
            return _NAMED[mention.kind], {"href": href, "refersTo": references.to(mention.kind, value)}
    return None


def _normalized(value: Money | Quantity) -> Attributes:
    approx = "true" if value.approx else None
    return {"normalized": f"{value.amount.normalize():f}", f"{{{TAIWA}}}approx": approx, f"{{{TAIWA}}}bound": value.bound}


def _terms(terms: tuple[DefinedTerm, ...], chars: str, references: References) -> Iterator[Mark]:
    """The defined word inside the words that define it."""
    for term in terms:
        at = chars.find(term.term, term.span.start, term.span.end) if term.term else -1
        if at >= 0:
            span = Span(at, at + len(term.term))
            yield Mark(span=span, tag="def", attributes={"refersTo": references.to("term", term.term)}, rank=_MIDDLE)


def _signature(
    one: Signatory, persons: Mapping[Span, Mention], chars: str, references: References
) -> Iterator[Mark]:
    """The name of one who signed, the office beside it, and the two together as the signature."""
    name = _found(one.person, one.span, chars)
    if name is None:
        return
    mention = persons.get(name)
    value = str(mention.value) if mention else one.person
    role = references.to("role", one.role) if one.role else None
    attributes = {"refersTo": references.to("person", value), "as_": role}
    yield Mark(span=name, tag="person", attributes=attributes, rank=_MIDDLE, mention=mention)
    office = _found(one.role, one.span, chars) if one.role else None
    if office and not office.overlaps(name):
        yield Mark(span=office, tag="role", attributes={"refersTo": role}, rank=_MIDDLE)
    whole = Span(min(name.start, office.start), max(name.end, office.end)) if office else name
    signed = name if "\n" in whole.of(chars) else whole
    yield Mark(span=signed, tag="signature", attributes={}, rank=_OUTER)


def _found(words: str, within: Span, chars: str) -> Span | None:
    at = chars.find(words, within.start, within.end)
    if at >= 0 and words:
        return Span(at, at + len(words))
    printed = within.trim(chars)
    return printed if words and normalize("NFKC", printed.of(chars)) == words else None  # a title is told as 01/4 where 0¼ is printed
