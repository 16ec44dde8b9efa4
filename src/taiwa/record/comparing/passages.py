"""The passages of a document: its sentences, each with what it speaks of."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise, takewhile
from typing import Literal, NamedTuple

from msgspec import Struct

from ...acts.en.words import sentences
from ...acts.models import Act
from ...mentions.models import Mention
from ...registry.models import Group
from ...tree.models import Provision
from ...values import Span, replace
from ..document import Document
from ..search import fold
from ..sketch import runs_of, words_of
from ..subjects import Subjects
from ..works import Work
from .common import telling, told
from .listed import in_passing, lists_in

_JA_STOP = re.compile(r"。(?![」』)\]])")
"""The end of a Japanese sentence, unless it is the last one inside brackets."""
_LOST_SPACE = re.compile(r"(?<=[a-z])\.(?=[A-Z][a-z])")
_STOPPED = re.compile(r"[。.!?！？:：;；](?:\s|[」』)\]”\"’]|$)")
"""What a sentence ends with, or a clause that opens a list."""
_MOST = 32
"""The sentences of so many documents are kept."""
Edge = Literal["opening", "closing"]
_NAMES = frozenset({"instrument", "organisation", "event", "place", "meeting"})
_FIGURES = frozenset({"date", "duration", "money", "quantity"})
_MASKED = _FIGURES | frozenset({"person", "party", "place", "organisation", "meeting"})
"""What is compared as what it means and not by its words: figures, and who and where."""


class Own(NamedTuple):
    """The parties of two documents with the groups that they alone make up, and the blocs that one of them belongs to.

    Such a bloc is named as an organisation is: it is no third party.
    """

    parties: frozenset[str]
    blocs: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Whoever is no third party."""
        return self.parties | self.blocs


def own_of(one: Document, other: Document, groups: Iterable[Group]) -> Own:
    """Whose documents these are."""
    parties = frozenset((*one.meta.parties, *other.meta.parties))
    members = {group.id: frozenset(group.members) for group in groups}
    alone = {name for name, inside in members.items() if inside <= parties}
    return Own(parties | alone, frozenset(name for name, inside in members.items() if inside & parties) - alone)


class Passage(Struct, frozen=True, kw_only=True, dict=True, eq=False):
    """One sentence of a provision, with all that comparing asks about; `number` counts the passages of the document.

    `terms` are its telling words, `names` the ids of what it names, `issues` those whose terms it shows; those stand `aside`
    that are found in a list only (`fields of energy, transport and trade`), and places: a place is where, not what. `parties` are the third parties that it speaks of, `also` those that it names in passing.
    `headed` says whether it stands under headings, `headings` are their telling words; `about` the issues its provision was found to be about;
    `edge` says whether it stands in the opening or the closing provision.
    """

    number: int
    work: Work
    provision: Provision
    span: Span
    terms: frozenset[str]
    aside: frozenset[str]
    names: frozenset[str]
    parties: frozenset[str]
    also: frozenset[str]
    figures: tuple[Mention, ...]
    issues: frozenset[str]
    acts: tuple[Act, ...]
    headed: bool
    headings: frozenset[str]
    about: frozenset[str]
    edge: Edge | None

    @property
    def document(self) -> Document:
        """The document it is printed in."""
        return self.work.document

    @cached_property
    def words(self) -> str:
        """The words as printed."""
        return self.document.words(self.span)

    @cached_property
    def plain(self) -> str:
        """The words without width, case and white space: what is the same in it is the same wording."""
        return "".join(fold(self.words).split())

    @cached_property
    def runs(self) -> frozenset[int]:
        """Every four words in a row, of Japanese every four characters."""
        return runs_of(words_of(self.words))

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The types of its acts."""
        return frozenset(act.act.value for act in self.acts)

    @cached_property
    def amounts(self) -> frozenset[str]:
        """Its sums and counts."""
        return frozenset(str(figure.value) for figure in self.figures if figure.kind in ("money", "quantity"))

    @cached_property
    def holders(self) -> frozenset[str]:
        """Who acts in it."""
        return frozenset(party for act in self.acts for party in act.holders)

    @property
    def top(self) -> str:
        """The part of the outline it stands in."""
        return self.provision.path[0]


class Reader:
    """Reads the passages of works; what does not hang on whom a document is laid beside is read once, as long as the document is held."""

    def __init__(self, subjects: Subjects) -> None:
        """Finds issues by `subjects`."""
        self.subjects = subjects
        self._read: dict[int, tuple[Document, list[_Sentence], dict[Own, list[Passage]]]] = {}

    def passages(self, work: Work, own: Own) -> list[Passage]:
        """What the provisions of a work say, sentence by sentence; dates and signatures at its end say nothing."""
        _, sentences, named = self._held(work)
        found = named.get(own)
        if found is None:
            named.clear()  # the next document is mostly of the same parties; more would hold every passage several times
            found = named[own] = [_with_names(one, own) if one.named else one.passage for one in sentences]
        return found

    def _held(self, work: Work) -> "tuple[Document, list[_Sentence], dict[Own, list[Passage]]]":
        kept = self._read.get(id(work.document))
        if kept is None:
            if len(self._read) >= _MOST:
                self._read.clear()
            reader = _Sentences(work, self.subjects)
            found = [one for provision in reader.provisions for one in reader.sentences(provision)]
            kept = self._read[id(work.document)] = work.document, found, {}  # held with it, so that its id is nobody else's
        return kept


class _Sentence(NamedTuple):
    """A passage without whom and what it names, with the mentions that may name them and the lists in it."""

    passage: Passage
    named: tuple[Mention, ...]
    lists: tuple[Span, ...]


def _with_names(one: _Sentence, own: Own) -> Passage:
    """The passage with what it names; the parties of the two documents are no third ones."""
    passage, text = one.passage, one.passage.document.text
    names = _by_key((str(each.value), each.span) for each in one.named if each.kind in _NAMES or each.value in own.blocs)
    parties = _by_key((str(each.value), each.span) for each in one.named if each.kind == "party" and each.value not in own.all)
    settings = (str(each.value) for each in one.named if each.kind in ("place", "party") and str(each.value) in names)
    passing = [*one.lists, *in_passing(text, passage.span, [at for places in parties.values() for at in places])]
    also = _inside(parties, passing)
    return replace(
        passage, names=frozenset(names), parties=frozenset(parties) - also, also=also, aside=frozenset((*passage.aside, *_inside(names, one.lists), *settings))
    )


class _Sentences:
    """Reads the sentences of the document that speaks for a work."""

    def __init__(self, work: Work, subjects: Subjects) -> None:
        self._work, self._document, self._subjects = work, (document := work.document), subjects
        self._acts: dict[str, list[Act]] = {}
        for act in document.acts:
            self._acts.setdefault(act.eid, []).append(act)
        said = [one for one in document.provisions if one.body and (one.role != "conclusion" or one.eid in self._acts)]
        ends = {one.eid for side in (said, said[::-1]) for one in takewhile(self._is_furniture, side)}
        self.provisions = [one for one in said if one.eid not in ends]
        self._last = next((one.eid for one in reversed(self.provisions) if one.role != "note"), "")
        self._count = 0
        self._under = {
            one.path: told(document.words(one.heading).lower())
            for one in document.provisions if one.heading
        }  # fmt: skip

    def _is_furniture(self, provision: Provision) -> bool:
        """Whether it is no sentence and nobody acts in it: a letterhead, a menu or a footer where it opens or closes a text."""
        body = provision.body.of(self._document.text).strip() if provision.body else ""
        unnumbered = provision.path[-1].startswith(("¶", "preamble", "conclusion"))
        return unnumbered and provision.eid not in self._acts and _STOPPED.search(body) is None

    def sentences(self, provision: Provision) -> Iterator[_Sentence]:
        """The sentences of a provision."""
        above = [*self._headings(provision)]
        for span in _sentences(self._document, provision.body or Span(0, 0)):
            yield self._sentence(provision, span, above)

    def _sentence(self, provision: Provision, span: Span, above: Sequence[frozenset[str]]) -> _Sentence:
        document = self._document
        mentions = list(document.mentions_in(span))
        words = _lower(span.of(document.text))
        lists = lists_in(words, document.meta.language)
        hidden = _masked(words, [one.span.shift(-span.start) for one in mentions if one.kind in _MASKED])
        issues = list(self._subjects.places_in(document, span))
        listed = tuple(one.shift(span.start) for one in lists)
        self._count += 1
        passage = Passage(
            number=self._count, work=self._work, provision=provision, span=span, terms=told(hidden),
            issues=frozenset(issue for issue, _ in issues),
            aside=_inside(_by_key(telling(hidden)), lists) | _inside(_by_key(issues), listed) if lists else frozenset(),
            names=frozenset(), parties=frozenset(), also=frozenset(),
            figures=tuple(one for one in mentions if one.kind in _FIGURES),
            acts=tuple(act for act in self._acts.get(provision.eid, ()) if span.contains(act.predicate)),
            headed=bool(above),
            headings=frozenset[str]().union(*above),
            about=frozenset(document.issues.get(provision.eid, ())),
            edge=self._edge(provision),
        )  # fmt: skip
        return _Sentence(passage, tuple(one for one in mentions if one.kind in _NAMES or one.kind == "party"), listed)

    def _headings(self, provision: Provision) -> Iterator[frozenset[str]]:
        for depth in range(1, len(provision.path) + 1):
            if provision.path[:depth] in self._under:
                yield self._under[provision.path[:depth]]

    def _edge(self, provision: Provision) -> Edge | None:
        if provision.role == "preamble" or provision is self.provisions[0]:
            return "opening"
        return "closing" if provision.eid == self._last else None


def _sentences(document: Document, body: Span) -> Iterator[Span]:
    """The sentences of a body that say something."""
    text = document.text
    ends = list(_ends(text, body, document.meta.language))
    for start, end in pairwise([body.start, *ends]):
        span = Span(start, end).trim(text)
        if any(map(str.isalnum, span.of(text))):
            yield span


def _ends(text: str, body: Span, language: str) -> Iterator[int]:
    if language == "ja":
        yield from (stop.end() for stop in _JA_STOP.finditer(text, body.start, body.end - 1))
        yield body.end
        return
    for sentence in sentences(text, body):
        yield from (stop.end() for stop in _LOST_SPACE.finditer(text, sentence.start, sentence.end))
        yield sentence.end


def _by_key(found: Iterable[tuple[str, Span]]) -> dict[str, list[Span]]:
    """Every place of each."""
    places: dict[str, list[Span]] = {}
    for key, at in found:
        places.setdefault(key, []).append(at)
    return places


def _inside(found: Mapping[str, Sequence[Span]], lists: Sequence[Span]) -> frozenset[str]:
    """Those that stand nowhere else than in a list."""
    return frozenset(key for key, places in found.items() if all(any(one.contains(at) for one in lists) for at in places))


def _lower(words: str) -> str:
    """The words in one case, as long as before."""
    lower = words.lower()
    return lower if len(lower) == len(words) else "".join(low if len(low := char.lower()) == 1 else char for char in words)


def _masked(words: str, hidden: Iterable[Span]) -> str:
    """The words with blanks for what is `hidden`."""
    for one in hidden:
        words = f"{words[: one.start]}{' ' * len(one)}{words[one.end :]}"
    return words
