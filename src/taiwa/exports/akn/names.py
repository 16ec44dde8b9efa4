"""What a document refers to: each person, party, place … declared once, under an eId and an IRI of its own."""

import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import quote

from ...mentions.models import Mention
from ...values import Span
from .xml import Element, child, clean


class _Class(NamedTuple):
    """A class of the standard's ontology: its element and its name in IRIs."""

    tag: str
    name: str


_ORGANIZATION, _EVENT, _CONCEPT = _Class("TLCOrganization", "organization"), _Class("TLCEvent", "event"), _Class("TLCConcept", "concept")
_CLASSES: Mapping[str, _Class] = {
    "original": _Class("original", ""), "symbol": _CONCEPT,
    "agent": _ORGANIZATION, "party": _ORGANIZATION, "organisation": _ORGANIZATION,
    "person": _Class("TLCPerson", "person"), "role": _Class("TLCRole", "role"),
    "issue": _CONCEPT, "date": _CONCEPT, "duration": _CONCEPT, "unit": _CONCEPT, "currency": _CONCEPT,
    "instrument": _Class("TLCObject", "object"), "meeting": _EVENT, "event": _EVENT,
    "place": _Class("TLCLocation", "location"), "term": _Class("TLCTerm", "term"),
}  # fmt: skip
"""What may be referred to, in the order in which it is listed."""
_ONLY = frozenset(("original", "symbol"))
"""What a document has once; `symbol` is called so in the documents of the United Nations."""
_NAMES = frozenset(("party", "organisation", "person", "instrument", "meeting", "event", "place"))
_OTHER = re.compile(r"[^A-Za-z0-9]+")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_LONGEST = 40


class References:
    """Gives out references and lists what was referred to; `shown` are the first printed words of each."""

    def __init__(self, mentions: Iterable[Mention], chars: str) -> None:
        """Nothing is declared yet."""
        self._shown: dict[tuple[str, str], str] = {}
        self._eids: dict[tuple[str, str], str] = {}
        for mention in mentions:
            if mention.kind in _NAMES:
                self._shown.setdefault((mention.kind, str(mention.value)), words_of(mention.span, chars))

    def to(self, kind: str, value: str) -> str:
        """The reference to a thing, as attributes hold it: `#person.ria-tomelin`."""
        return "#" + self._eids.setdefault((kind, value), kind if kind in _ONLY else f"{kind}.{slug(value)}")

    def all(self, kind: str, values: Iterable[str]) -> str:
        """References to several things, separated by spaces."""
        return " ".join(self.to(kind, value) for value in values)

    def write(self, meta: Element) -> None:
        """The section of the metadata that declares everything that was referred to; `source` is who made it."""
        source = self.to("agent", "taiwa")
        listed = child(meta, "references", source=source)
        order = list(_CLASSES)
        for (kind, value), eid in sorted(self._eids.items(), key=lambda one: (order.index(one[0][0]), one[1])):
            shown = self._shown.get((kind, value), value)
            child(listed, _CLASSES[kind].tag, eId=eid, href=iri(kind, value), showAs=shown)


def iri(kind: str, value: str) -> str:
    """The name of a thing in the ontology; the document's own is given."""
    if not _CLASSES[kind].name:
        return value
    return f"/akn/ontology/{_CLASSES[kind].name}/taiwa/{kind}/{quote(clean(value), safe='')}"


def slug(words: str) -> str:
    """ASCII for use in eIds and IRIs; what loses a character in it keeps apart by a digest."""
    if _PLAIN.fullmatch(words) and len(words) <= _LONGEST:
        return words
    plain = _OTHER.sub("-", words).strip("-")[:_LONGEST].strip("-")
    return "-".join(filter(None, (plain, digest(words))))


def digest(words: str) -> str:
    """Eight hexadecimal digits for words that have no ASCII name."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def words_of(span: Span, chars: str) -> str:
    """The words at a place on one line."""
    return " ".join(span.of(chars).split())
