"""The whole document: metadata and parts."""

from ... import __version__
from ...reading import Reading
from .analysis import analyse
from .body import Body
from .identification import identify, kind_of, names_of
from .marks import day_of, marks_of
from .names import References
from .shape import shape_of
from .words import Words
from .xml import Element, child, ours, root, written


def to_akn(reading: Reading) -> str:
    """`reading` as an Akoma Ntoso statement, indented; the same reading always gives the same characters."""
    references, names = References(reading.mentions, reading.text.chars), names_of(reading)
    words = Words(reading.text.chars, marks_of(reading, references))
    top = root()
    statement = child(top, "statement", name=kind_of(reading))
    meta = child(statement, "meta")

    def annex_meta(document: Element, name: str) -> None:
        identify(child(document, "meta"), reading, names, references, name)

    markers = {line.span.start: line.marker for line in reading.text.lines if line.style == "note" and line.marker}
    Body(words, reading.meta.language, markers).write(statement, shape_of(reading.tree), annex_meta)
    identify(meta, reading, names, references)
    _classify(meta, reading, references)
    _lifecycle(meta, reading, references)
    analyse(meta, reading, words.written, references)
    references.write(meta)
    made = child(meta, "proprietary", source=references.to("agent", "taiwa"))
    ours(made, "made-with", None, taiwa=__version__, knowledge=reading.knowledge)
    return written(top)


def _classify(meta: Element, reading: Reading, references: References) -> None:
    """The issues that the document speaks of, in the order in which they come up."""
    by_eid = reading.provision_issues
    issues = dict.fromkeys(issue for one in reading.tree.provisions for issue in by_eid.get(one.eid, ()))
    if issues:
        section = child(meta, "classification", source=references.to("agent", "taiwa"))
        for issue in issues:
            place = references.to("issue", issue)
            child(section, "keyword", value=issue, showAs=issue, dictionary=references.to("agent", "taiwa"), refersTo=place)


def _lifecycle(meta: Element, reading: Reading, references: References) -> None:
    """The day that made the document, where it is known to the day."""
    day = day_of(reading.meta.date)
    if day:
        section = child(meta, "lifecycle", source=references.to("agent", "taiwa"))
        child(section, "eventRef", date=day, source=references.to("original", names_of(reading).expression), type="generation")
