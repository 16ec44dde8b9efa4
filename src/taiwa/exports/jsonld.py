"""The record as linked data (JSON-LD 1.1): schema.org for documents and meetings, PROV for where they came from, SKOS for issues.

The context stands in the file, so that nothing must be fetched to read it. A date is as precise as it is known: a day, a
month or a year, each under its own type of XML Schema. Words of documents are not in it, only what is said about them.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from .. import __version__
from ..record.document import Document
from ..record.record import Record
from ..record.works import Work
from ..registry.models import Issue, Likeness, Match, Names, Vocabulary
from .addresses import public_address, web_address
from .reading_json import Json
from .tables.drawing import meetings
from .tables.models import day
from .tables.shapes import Met

BASE = "urn:taiwa:"
"""Where names begin that stand under no public address."""

_CONTEXT = {
    "schema": "https://schema.org/", "prov": "http://www.w3.org/ns/prov#", "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/", "xsd": "http://www.w3.org/2001/XMLSchema#", "edtf": "http://id.loc.gov/datatypes/edtf/",
}  # fmt: skip
_VOCABULARIES: dict[Vocabulary, str] = {
    "eurovoc": "http://eurovoc.europa.eu/{}", "sdg": "http://metadata.un.org/sdg/{}", "unbis": "http://metadata.un.org/thesaurus/{}",
}  # fmt: skip
_LIKENESS: dict[Likeness, str] = {"exact": "skos:exactMatch", "close": "skos:closeMatch", "related": "skos:relatedMatch"}
_EVENT_STATUS = {"held": "EventScheduled", "planned": "EventScheduled", "postponed": "EventPostponed", "cancelled": "EventCancelled"}
_DATE_TYPES = {len("2016"): "xsd:gYear", len("2016-09"): "xsd:gYearMonth"}


def jsonld_of(record: Record, base: str = BASE) -> str:
    """The record as one JSON-LD document; names begin with `base`, the public address of the record where it has one."""
    graph = [*_Graph(record, base).nodes()]
    return json.dumps({"@context": {**_CONTEXT}, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


class _Graph:
    """Holds what every node needs: the record, and where names begin."""

    def __init__(self, record: Record, base: str) -> None:
        self._record = record
        self._base = base
        self._about: defaultdict[str, set[str]] = defaultdict(set)
        for row in record.positions():
            if row.act is not None:
                self._about[row.place.document].add(row.issue)

    def nodes(self) -> Iterator[Json]:
        """Every node: works and their files, meetings, dialogues, parties, issues, and the program that read them."""
        met = meetings(self._record)
        for work in self._record.works:
            yield self._work(work)
            yield from (_known(self._file(work, file)) for text in work.expressions for file in text.files)
        yield from map(self._meeting, met)
        yield from self._dialogues({one.meeting.dialogue for one in met})
        yield from self._parties(met)
        yield from self._issues()
        yield {"@id": self._to("agent", "taiwa"), "@type": "prov:SoftwareAgent", "schema:name": "Taiwa", "schema:softwareVersion": __version__}

    def _work(self, work: Work) -> Json:
        meta = work.document.meta
        return _known({
            "@id": self._to("d", work.id), "@type": ["schema:CreativeWork", "prov:Entity"],
            "schema:name": _said(meta.title, meta.language), "schema:genre": meta.kind, "schema:datePublished": _date(work.document.date),
            "schema:contributor": self._all("party", meta.parties), "schema:about": self._all("issue", sorted(self._about[work.id])),
            "schema:workExample": [self._ref("file", file.source.digest) for text in work.expressions for file in text.files],
            "prov:wasDerivedFrom": self._ref("file", work.document.source.digest),
            "schema:isPartOf": self._ref("dialogue", meta.framework) if meta.framework else None,
        })  # fmt: skip

    def _file(self, work: Work, file: Document) -> dict[str, Json]:
        source, address = file.source, public_address(file.source)
        licence = web_address(source.licence)
        obtained: Json = _known({
            "@type": "prov:Activity", "schema:name": "obtained", "schema:endTime": _date(source.obtained),
            "prov:used": {"@id": address} if address else None,
        }) if source.obtained or address else None  # fmt: skip
        return {
            "@id": self._to("file", source.digest), "@type": ["schema:DigitalDocument", "prov:Entity"],
            "schema:exampleOfWork": self._ref("d", work.id), "schema:inLanguage": file.meta.language, "schema:encodingFormat": source.media,
            "schema:sha256": source.digest, "schema:url": {"@id": address} if address else None,
            "schema:license": {"@id": licence} if licence else source.licence, "prov:hadPrimarySource": {"@id": address} if address else None,
            "prov:wasAttributedTo": {"@type": "prov:Organization", "schema:name": source.issuer} if source.issuer else None,
            "prov:wasGeneratedBy": obtained,
            "schema:translationOfWork": self._ref("file", work.document.source.digest) if file.meta.translation else None,
        }  # fmt: skip

    def _meeting(self, met: Met) -> Json:
        meeting = met.meeting
        start, end = ((meeting.date or "").split("/")[at] for at in (0, -1))
        return _known({
            "@id": self._to("meeting", f"{meeting.dialogue}/{meeting.id}"), "@type": "schema:Event", "schema:name": _names(meeting.title),
            "schema:startDate": _date(start), "schema:endDate": _date(end), "schema:location": _place(meeting.place),
            "schema:eventStatus": {"@id": f"schema:{_EVENT_STATUS[meeting.status]}"} if meeting.status in _EVENT_STATUS else None,
            "schema:superEvent": self._ref("dialogue", meeting.dialogue), "schema:organizer": self._ref("party", meeting.chair) if meeting.chair else None,
            "schema:attendee": self._all("party", meeting.attendance), "schema:recordedIn": [self._ref("d", work.id) for work in met.works],
            "dcterms:source": [{"@id": address} for address in map(web_address, meeting.sources) if address],
        })  # fmt: skip

    def _dialogues(self, named: set[str]) -> Iterator[Json]:
        known = self._record.knowledge.dialogues
        for one in sorted(named | {work.document.meta.framework or "" for work in self._record.works} - {""}):
            names = known[one].names if one in known else {}
            yield _known({"@id": self._to("dialogue", one), "@type": "schema:EventSeries", "schema:name": _names(names) or one})

    def _parties(self, met: Iterable[Met]) -> Iterator[Json]:
        of_works = chain.from_iterable(work.document.meta.parties for work in self._record.works)
        of_meetings = chain.from_iterable((*one.meeting.attendance, *filter(None, (one.meeting.chair,))) for one in met)
        known = self._record.knowledge.parties
        for one in sorted({*of_works, *of_meetings}):
            party = known.get(one)
            yield _known({
                "@id": self._to("party", one), "@type": "schema:Country" if party and party.kind == "state" else "schema:Organization",
                "schema:identifier": one, "schema:name": _names(party.names) if party else one,
                "schema:sameAs": {"@id": f"http://www.wikidata.org/entity/{party.wikidata}"} if party and party.wikidata else None,
            })  # fmt: skip

    def _issues(self) -> Iterator[Json]:
        scheme = self._to("issue", "")
        yield {"@id": scheme, "@type": "skos:ConceptScheme"}
        for issue in self._record.knowledge.issues.values():
            yield _known({**self._issue(issue, scheme), **_matches(issue.matches)})

    def _issue(self, issue: Issue, scheme: str) -> dict[str, Json]:
        return {
            "@id": self._to("issue", issue.id), "@type": "skos:Concept", "skos:inScheme": {"@id": scheme},
            "skos:prefLabel": [_said(label, language) for language, label in issue.labels.items()],
            "skos:scopeNote": [_said(note, language) for language, note in issue.notes.items()],
            "skos:broader": self._ref("issue", issue.broader) if issue.broader else None,
            "skos:narrower": self._all("issue", issue.narrower),
            "skos:topConceptOf": None if issue.broader else {"@id": scheme},
        }

    def _to(self, kind: str, name: str) -> str:
        return f"{self._base}{kind}/{name}"

    def _ref(self, kind: str, name: str) -> Json:
        return {"@id": self._to(kind, name)}

    def _all(self, kind: str, names: Iterable[str]) -> list[Json]:
        return [self._ref(kind, name) for name in names]


def _matches(matches: Iterable[Match]) -> dict[str, Json]:
    """The concepts of other vocabularies, under how like they are."""
    found: defaultdict[str, list[Json]] = defaultdict(list)
    for match in matches:
        id_ = match.id.replace(".", "") if match.vocabulary == "unbis" else match.id
        found[_LIKENESS[match.likeness]].append({"@id": _VOCABULARIES[match.vocabulary].format(id_)})
    return dict(found)


def _known(node: Mapping[str, Json]) -> dict[str, Json]:
    """A node without what is not known."""
    return {name: value for name, value in node.items() if value not in (None, "", [])}


def _said(words: str | None, language: str) -> Json:
    return {"@value": words, "@language": language} if words else None


def _names(names: Names) -> list[Json]:
    """The first name in each language."""
    return [_said(forms[0], language) for language, forms in names.items() if forms]


def _place(place: Names) -> Json:
    return {"@type": "schema:Place", "schema:name": _names(place)} if any(place.values()) else None


def _date(edtf: str | None) -> Json:
    """A date under the type that is as precise as it is; what is none of day, month and year is EDTF."""
    if not edtf or edtf == "..":
        return None
    plain = edtf.replace("-", "").isdecimal()
    type_ = "xsd:date" if day(edtf) else _DATE_TYPES.get(len(edtf), "edtf:EDTF") if plain else "edtf:EDTF"
    return {"@value": edtf, "@type": type_}
