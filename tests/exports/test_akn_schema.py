"""Akoma Ntoso out: the schema is the judge."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from akn_documents import ODD, SHAPES
from akn_judge import faults
from hypothesis import HealthCheck, given, settings

from drafts import Draft
from taiwa.exports.akn import to_akn
from taiwa.meta.models import DefinedTerm, Signatory
from taiwa.reading import Reading
from taiwa.source import Source, from_bytes, open_file
from taiwa.values import Edtf, replace

ReadingOf = Callable[[Source], Reading]


def test_the_examples_are_good_documents(examples: Sequence[Path], reading_of: ReadingOf) -> None:
    """What is written of a real document is valid, and every reference in it leads to something declared."""
    assert {path.name: faults(to_akn(reading_of(open_file(path)))) for path in examples} == {path.name: [] for path in examples}


@pytest.mark.parametrize("name", ODD)
def test_odd_documents_are_good_documents(name: str, reading_of: ReadingOf) -> None:
    """No words, no units, deep nesting, forbidden characters, doubled numbers, annexes: what is written is valid."""
    assert faults(to_akn(reading_of(from_bytes(ODD[name], name)))) == []


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(source=SHAPES)
def test_any_shape_is_a_good_document(reading_of: ReadingOf, source: Source) -> None:
    """Whatever tree lines in any order give, what is written of it is valid."""
    assert faults(to_akn(reading_of(source))) == []


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["seeds", "white-house"])
def test_the_corpus_gives_good_documents(folder: str, shared: Path, reading_of: ReadingOf) -> None:
    """Every statement of the corpus is written as a valid document."""
    for path in sorted((shared / "corpus" / folder).iterdir()):
        assert faults(to_akn(reading_of(open_file(path)))) == [], path.name


def crossing() -> Reading:
    """A reading whose marks cross, repeat and stand where no element can hold them."""
    draft = Draft("x.txt", title=None).para("The ports of Borven and Celmar \x0bopen in May 2031, A. Person said.", heading="Ports")
    draft.names("ports of Borven", "instrument", "a plan & more").names("Borven and Celmar", "place", "ボルヴェン 山")
    draft.names("Borven", "party", "XB").names("Borven", "place", "XB").names("May 2031", "date", Edtf("2031-05"))
    reading, span = draft.reading(), draft.span("A. Person said")
    signed = Signatory(person="A. Person", role="said", party=None, span=span)
    terms = (DefinedTerm(term="ports", span=span, means=span), DefinedTerm(term="open", span=draft.span("open in May"), means=span))
    return replace(reading, meta=replace(reading.meta, signatories=(signed, signed), terms=terms, date=Edtf("2031-02-30")))


def test_marks_that_cross_are_left_out_and_told() -> None:
    """Of two marks that cross one stands in the words, the other among the mentions of the analysis."""
    xml = to_akn(crossing())
    assert faults(xml) == []
    assert xml.count("Borven</") + xml.count("Borven and Celmar</") > 1
    assert '<taiwa:mention at="#para_1" kind="place" value="ボルヴェン 山" confidence="sure">Borven and Celmar</taiwa:mention>' in xml


def test_the_same_reading_gives_the_same_characters(examples: Sequence[Path], reading_of: ReadingOf) -> None:
    """Nothing in a document depends on chance or on what was written before."""
    source = open_file(examples[0])
    assert to_akn(reading_of(source)) == to_akn(reading_of(source))
    assert to_akn(crossing()) == to_akn(crossing())
