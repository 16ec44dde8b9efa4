"""What the search index is made of: the provisions of a document with their terms."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..record.document import Document
from ..record.search import fold, terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """One provision as it is searched: its words folded, and its terms parted by spaces."""

    eid: str
    words: str
    terms: str


def passages_of(document: Document) -> Iterator[Indexed]:
    """The provisions of `document` that hold words of their own."""
    for provision in document.provisions:
        words = "\n".join(span.of(document.text) for span in (provision.heading, provision.body) if span is not None)
        if words.strip():
            yield Indexed(eid=provision.eid, words=fold(words), terms=" ".join(terms(words)))
