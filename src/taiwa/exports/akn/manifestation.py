"""The file that was read: its digest, what was wrong in it, and what was left out of the text."""

from collections import Counter

from ...reading import Reading
from .names import References
from .xml import Element, child, ours

NO_DAY = ("0001-01-01", "unknown")
"""The schema wants a day where none is known: this one, as the United Nations write it, and `unknown` for what happened."""
_WORDS = 60
"""Characters that are quoted of the place of a problem."""


def file_of(level: Element, reading: Reading, references: References) -> None:
    """The source of a reading, in the section of the manifestation.

    Only here does it matter which file was read: the same words from another file differ in nothing else. What was cut
    (comments, deleted words, menus) is counted and never repeated: this file is made to be handed on.
    """
    source = reading.source
    child(level, "FRBRalias", name="sha256", value=source.digest)
    day, event = (source.obtained.isoformat(), "obtained") if source.obtained else NO_DAY
    child(level, "FRBRdate", date=day, name=event)
    child(level, "FRBRauthor", href=references.to("agent", "taiwa"), as_=references.to("role", "editor"))
    kept = child(level, "preservation")
    address = source.address if source.address and "://" in source.address else None
    ours(
        kept, "source", None, name=source.name, media=source.media, address=address, host=source.host, issuer=source.issuer,
        licence=source.licence,
    )  # fmt: skip
    for problem in reading.problems:
        words = reading.text[problem.span][:_WORDS]
        ours(kept, "problem", words, severity=problem.severity, words=problem.words)
    cuts, sizes = Counter[str](), Counter[str]()
    for cut in reading.text.cuts:
        cuts[cut.why] += 1
        sizes[cut.why] += len(cut.words)
    for why in sorted(cuts):
        ours(kept, "cut", None, why=why, count=str(cuts[why]), characters=str(sizes[why]))
    child(level, "FRBRformat", value="application/akn+xml")
