"""What a reader of an Akoma Ntoso document should know: what of it was left out, and what was read as it stands."""

from collections.abc import Iterator

from ...problems import Problem
from ...values import Span
from .names import DELETED, OTHER, QUOTED, REMOVED
from .words import Gathered

_LOOK = "the cuts hold it"
_TOLD = {
    DELETED: f"text marked as deleted was left out; {_LOOK}",
    REMOVED: f"text marked as removed was left out; {_LOOK}",
    "ignored text": f"text marked as ignored was left out; {_LOOK}",
}
_LOST = {
    QUOTED: f"text quoted from another document was left out; {_LOOK}",
    OTHER: "the file holds several documents: the first was read; give the others in files of their own",
}


def told(gathered: Gathered) -> Iterator[Problem]:
    """Each reason for which words were left out, once; and that inserted words are read as part of the text."""
    reasons = {why for _, why in gathered.cuts}
    yield from (Problem(Span(0, 0), words) for why, words in _LOST.items() if why in reasons)
    yield from (Problem(Span(0, 0), words, "note") for why, words in _TOLD.items() if why in reasons)
    if gathered.inserted:
        yield Problem(Span(0, 0), "text marked as inserted is read as part of the document", "note")
