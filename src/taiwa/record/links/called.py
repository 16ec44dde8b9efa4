"""What one instrument is called: in full and in short, and in the other language of a text; two names are one only where a text says so."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ...lexicon import Knowledge
from ...mentions.agreements import TREATY, names_treaty
from ...mentions.shortforms import TERM
from ...values import replace
from ..document import Document
from ..works import Work
from .cites import Meant
from .models import Called


def called_in(work: Work, knowledge: Knowledge) -> tuple[Called, ...]:
    """The names that `work` says are one instrument's: a short form that it defines, and what its texts in two languages have in one provision."""
    documents = (work.document, *work.evidence)
    defined = (one for document in documents for one in _defined(document))
    others = (other for other in work.evidence if other.meta.language != work.document.meta.language)
    printed = (one for other in others for one in _in_both(work.document, other, knowledge))
    return tuple(dict.fromkeys((*defined, *printed)))


def _defined(document: Document) -> Iterator[Called]:
    """Short forms that are names of treaties by their own words; the Convention alone is another one in the next text."""
    for mention in document.mentions:
        also = mention.span.of(document.text)
        if mention.kind == "instrument" and mention.rule == TERM and names_treaty(also, document.meta.language):
            yield Called(name=str(mention.value), also=also)


def _in_both(document: Document, other: Document, knowledge: Knowledge) -> Iterator[Called]:
    """Of a provision that names one treaty in each language what it is called there; of several nobody can say which is which."""
    here, there = _by_provision(document), _by_provision(other)
    for eid, names in here.items():
        if len(names) == len(there.get(eid, ())) == 1:
            (name,), (also,) = names, there[eid]
            if not {name, also} & knowledge.things.keys():
                yield Called(name=name, also=also)


def _by_provision(document: Document) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for mention in document.mentions:
        if mention.kind == "instrument" and mention.eid:
            found[mention.eid].add(str(mention.value) if mention.rule.endswith((TREATY, TERM)) else "")
    return {eid: frozenset(names) for eid, names in found.items() if "" not in names}


def as_called(works: Sequence[Work], called: Mapping[str, Sequence[Called]], meant: Mapping[str, Sequence[Meant]]) -> Iterator[Meant]:
    """What is meant, every instrument under the first of its names.

    Who took part in a text that says that two names are one's means that one by either; another's instrument may bear the same name.
    """
    said: dict[frozenset[str], list[Called]] = defaultdict(list)
    for work in works:
        said[frozenset(work.document.meta.parties)] += called.get(work.id, ())
    first = {parties: _first_names(rows) for parties, rows in said.items() if rows and parties}
    for work in works:
        own = frozenset(work.document.meta.parties)
        known = [names for parties, names in first.items() if own and own <= parties]
        for reference, stages in meant.get(work.id, ()):
            names = {names[reference.means] for names in known if reference.means in names}
            name = names.pop() if len(names) == 1 else reference.means
            yield replace(reference, means=name), tuple(replace(stage, instrument=name) for stage in stages)


def _first_names(rows: Sequence[Called]) -> Mapping[str, str]:
    """The first of the names that are one's, by each; what is called alike in one language and means two is left alone."""
    meant: dict[tuple[str, bool], set[str]] = defaultdict(set)
    for one in rows:
        meant[one.also, one.name.isascii()].add(one.name)
    first: dict[str, str] = {}
    for one in rows:
        if len(meant[one.also, one.name.isascii()]) == 1:
            roots = {first.get(name, name) for name in (one.name, one.also)}
            new = next((name for name in first if name in roots), one.name)
            joined = [name for name, root in first.items() if root in roots]
            first.update(dict.fromkeys((*joined, one.name, one.also), new))
    return first
