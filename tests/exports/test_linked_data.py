"""The example record as linked data, read by rdflib."""

import json
from pathlib import Path

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from drafts import KNOWLEDGE, Draft
from taiwa.exports.jsonld import jsonld_of
from taiwa.lexicon import Knowledge
from taiwa.reading import read
from taiwa.record.document import Document, of_reading
from taiwa.record.record import Record
from taiwa.source import open_file

SCHEMA, PROV = Namespace("https://schema.org/"), Namespace("http://www.w3.org/ns/prov#")
SKOS, XSD = Namespace("http://www.w3.org/2004/02/skos/core#"), Namespace("http://www.w3.org/2001/XMLSchema#")
BASE = "https://record.example/"


@pytest.fixture(scope="module")
def documents(knowledge: Knowledge, examples: list[Path]) -> list[Document]:
    """The documents of the example dialogue."""
    return [of_reading(read(open_file(path), knowledge)) for path in examples]


@pytest.fixture(scope="module")
def graph(documents: list[Document], knowledge: Knowledge) -> Graph:
    """The triples that rdflib finds, without any network."""
    return Graph().parse(data=jsonld_of(Record(documents, knowledge), BASE), format="json-ld")


def test_works_files_and_meetings_are_what_schema_org_calls_them(graph: Graph) -> None:
    """Five works with seven files; the third meeting with its title, day, place, chair and document."""
    assert len(set(graph.subjects(RDF.type, SCHEMA.CreativeWork))) == 5
    assert len(set(graph.subjects(RDF.type, SCHEMA.DigitalDocument))) == 7
    work, meeting = URIRef(f"{BASE}d/veskal-fm-3-2016-09-07-joint-statement"), URIRef(f"{BASE}meeting/veskal/fm-03")
    assert (work, SCHEMA.datePublished, Literal("2016-09-07", datatype=XSD.date)) in graph
    assert (meeting, SCHEMA.recordedIn, work) in graph
    assert (meeting, SCHEMA.organizer, URIRef(f"{BASE}party/XB")) in graph
    assert Literal("Third Foreign Ministers' Meeting of the Veskal Sea Dialogue", lang="en") in set(graph.objects(meeting, SCHEMA.name))
    assert (URIRef(f"{BASE}meeting/veskal/fm-04"), SCHEMA.startDate, Literal("2019", datatype=XSD.gYear)) in graph


def test_where_a_file_came_from_is_told(graph: Graph, documents: list[Document]) -> None:
    """Each file has its digest, its issuer where one is known, and its public address; no path of a computer stands anywhere."""
    for document in documents:
        file = URIRef(f"{BASE}file/{document.source.digest}")
        assert (file, SCHEMA.sha256, Literal(document.source.digest)) in graph
        assert (file, RDF.type, PROV.Entity) in graph
    addresses = {str(address) for address in graph.objects(None, PROV.hadPrimarySource)}
    assert "https://mfa.istarika.example/sea/2011/joint-statement" in addresses
    assert not [one for one in graph.all_nodes() if str(one).startswith(("/", "file:"))]


def test_issues_are_a_thesaurus(graph: Graph, knowledge: Knowledge) -> None:
    """Each issue has a label in each language it is known in, no two alike in one, and broader issues lead up to the top."""
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert len(concepts) == len(knowledge.issues)
    for concept in concepts:
        labels = [label for label in graph.objects(concept, SKOS.prefLabel) if isinstance(label, Literal)]
        assert len({label.language for label in labels}) == len(labels) > 0
        above = list(graph.transitive_objects(concept, SKOS.broader))
        assert set(above) <= concepts
        assert graph.value(above[-1], SKOS.topConceptOf) is not None
    assert set(graph.objects(None, SCHEMA.about)) <= concepts


def test_every_name_of_ours_is_described(graph: Graph) -> None:
    """Nothing under the public address is spoken of that the file does not describe, and every date is one of its type."""
    named = {one for one in graph.objects() if str(one).startswith(BASE)}
    assert named <= set(graph.subjects())
    assert not [one for one in graph.objects() if isinstance(one, Literal) and one.ill_typed]


def test_a_date_is_as_precise_as_it_is_known() -> None:
    """A month and a year have types of their own, a period is EDTF: none becomes a day."""
    drafts = [Draft(name=f"{n}.txt", date=date, ordinal=n) for n, date in enumerate(("2031", "2031-04", "2031-04-02", "2031-04-02/2031-04-05"), 1)]
    data = json.loads(jsonld_of(Record([of_reading(draft.para("The Ministers met.").reading()) for draft in drafts], KNOWLEDGE)))
    found = {node["schema:datePublished"]["@value"]: node["schema:datePublished"]["@type"] for node in data["@graph"] if "schema:datePublished" in node}
    assert found == {"2031": "xsd:gYear", "2031-04": "xsd:gYearMonth", "2031-04-02": "xsd:date", "2031-04-02/2031-04-05": "edtf:EDTF"}
