"""Web annotations: they fit the text to the character, and fail loudly when it changed."""

import json
from pathlib import Path

import pytest
from rdflib import RDF, Graph, Literal, Namespace

from taiwa.exports.annotations import CONTEXT, Broken, annotations_of, broken, digest_of, document_meant
from taiwa.lexicon import Knowledge
from taiwa.reading import read
from taiwa.record.document import Document, of_reading
from taiwa.source import open_file

OA = Namespace("http://www.w3.org/ns/oa#")
LOCAL = {
    "oa": str(OA), "as": "http://www.w3.org/ns/activitystreams#", "rdf": str(RDF), "dc": "http://purl.org/dc/elements/1.1/",
    "id": {"@type": "@id", "@id": "@id"}, "type": {"@type": "@id", "@id": "@type"}, "Annotation": "oa:Annotation",
    "AnnotationPage": "as:OrderedCollectionPage", "TextualBody": "oa:TextualBody", "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector", "Software": "as:Application", "body": {"@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"}, "source": {"@type": "@id", "@id": "oa:hasSource"}, "selector": {"@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"}, "classifying": "oa:classifying", "identifying": "oa:identifying",
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix", "start": "oa:start", "end": "oa:end", "value": "rdf:value",
    "format": "dc:format", "items": {"@id": "as:items", "@container": "@list"}, "generator": {"@id": "as:generator"},
    "startIndex": "as:startIndex", "name": "as:name",
}  # fmt: skip
"""The terms of the W3C context that we use, so that nothing is fetched."""


@pytest.fixture(scope="module", params=["2013-fm2-joint-statement.ja.md", "2011-fm1-joint-statement.en.md"])
def document(request: pytest.FixtureRequest, knowledge: Knowledge, examples: list[Path]) -> Document:
    """A document of the example dialogue in either language."""
    return of_reading(read(open_file(next(path for path in examples if path.name == request.param)), knowledge))


def test_every_act_and_mention_fits_its_text(document: Document) -> None:
    """Each act and mention is one annotation, whose quote stands at its position in the text."""
    page = annotations_of(document)
    items = json.loads(page)["items"]
    assert len(items) == len(document.acts) + len(document.mentions)
    assert [*broken(page, document.text)] == []
    assert document_meant(page) == document.id
    assert json.loads(page)["taiwa:digest"] == digest_of(document.text)


def test_another_reader_finds_the_selectors(document: Document) -> None:
    """Under the terms of the W3C, rdflib finds for every annotation its motivation and a target with both selectors."""
    page = json.loads(annotations_of(document))
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    graph = Graph().parse(data=json.dumps({**page, "@context": [LOCAL, CONTEXT[1]]}), format="json-ld")
    found = set(graph.subjects(RDF.type, OA.Annotation))
    assert len(found) == len(page["items"])
    for annotation in found:
        assert graph.value(annotation, OA.motivatedBy) in (OA.classifying, OA.identifying)
        selectors = list(graph.objects(graph.value(annotation, OA.hasTarget), OA.hasSelector))
        kinds = {graph.value(one, RDF.type): one for one in selectors}
        start, end = (int(graph.value(kinds[OA.TextPositionSelector], end)) for end in (OA.start, OA.end))
        assert graph.value(kinds[OA.TextQuoteSelector], OA.exact) == Literal(document.text[start:end])


def test_one_letter_put_in_front_breaks_every_annotation(document: Document) -> None:
    """A text that was moved by one letter fits nothing any more; where the words stand now is told and never taken."""
    page = annotations_of(document)
    found = [*broken(page, f"x{document.text}")]
    assert len(found) == len(json.loads(page)["items"])
    assert [one for one in found if one.elsewhere is not None]


def test_a_changed_letter_breaks_what_quotes_it_or_stands_beside(document: Document) -> None:
    """Only the annotations over or near a changed letter break, each with what stands there now."""
    act = document.acts[0]
    at = act.predicate.start
    changed = f"{document.text[:at]}\u2603{document.text[at + 1 :]}"
    found = {one.id: one for one in broken(annotations_of(document), changed)}
    own = found[f"urn:taiwa:act/{document.id}/{act.id}"]
    assert (own.why, own.words) == ("words", act.clause.of(document.text))
    assert "\u2603" in own.found
    assert len(found) < len(document.acts) + len(document.mentions)
    assert {one.why for one in found.values()} <= {"words", "around"}


@pytest.mark.parametrize("page", ["", "[]", "{}", '{"taiwa:document": 3}', '{"items": [1], "taiwa:document": "x"}', '{"items": [{"target": {"selector": []}}]}'])
def test_what_is_no_page_is_refused(page: str) -> None:
    """Another file is a ValueError, whatever stands in it; nothing passes for checked."""
    with pytest.raises(ValueError, match=r".*"):
        _checked(page)


def _checked(page: str) -> tuple[str, list[Broken]]:
    return document_meant(page), [*broken(page, "text")]
