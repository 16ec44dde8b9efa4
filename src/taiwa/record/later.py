"""Whether what was agreed was denied later: by the same parties, on the same matter, in whatever document."""

from itertools import chain
from typing import NamedTuple

from ..acts.models import Act
from .document import Document
from .matters import matter_of, turned_on
from .search import Hit
from .subjects import Subjects


class Spoken(NamedTuple):
    """An act in its document."""

    document: Document
    act: Act


def spoken_in(document: Document, hit: Hit) -> Spoken | None:
    """The act that a hit quotes; None where the document has none such any more."""
    acts = [act for act in document.acts if act.eid == hit.place.eid and act.act is hit.act]
    whole = (act for act in acts if document.words(act.clause) == hit.place.words)
    part = (act for act in acts if act.holders == hit.parties and document.words(act.clause) in hit.place.words)
    found = next(chain(whole, part), None)
    return Spoken(document, found) if found else None


def may_deny(later: Hit, agreed: Hit) -> bool:
    """Whether a hit speaks against something on a later day, and so do all who agreed to support it."""
    days = agreed.place.date, later.place.date
    return later.against and not agreed.against and None not in days and (days[0] or "") < (days[1] or "") and set(agreed.parties) <= set(later.parties)


def denies(later: Spoken, agreed: Spoken, subjects: Subjects) -> bool:
    """Whether the later one speaks against what the other supported, on an issue that both clauses show.

    Where one of them shows none, all their words decide.
    """
    one, other = (frozenset(subjects.of_act(*spoken)) for spoken in (agreed, later))
    issues = one & other if one and other else {""}
    return any(turned_on(matter_of(*agreed, issue, subjects), matter_of(*later, issue, subjects)) for issue in issues)
