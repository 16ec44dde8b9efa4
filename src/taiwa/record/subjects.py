"""Which issues a text speaks of, by the words that show them."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from ..acts.models import Act, ActType
from ..lexicon.knowledge import Knowledge
from ..values import Span
from .document import Document
from .places import sentence_at
from .stances import of_procedure, points_back
from .telling import weighed

_SIDES = frozenset({ActType.SUPPORT, ActType.CONDEMN})
_WEIGHS = _SIDES | {ActType.CONCERN}
"""Acts that say where their holder stands: a pointing word is too little to place them."""
_OWN_MATTER = 2.0
"""What an act is about whose words tell so much is told by them."""
_MOST = 64
"""So many documents are remembered at once: who looks at thousands looks at one after the other."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """Every term of an issue in one document: where it starts, its place, and what it may mean, in text order."""

    starts: Sequence[int]
    terms: Sequence[tuple[Span, tuple[str, ...]]]
    first: dict[str, Span]


class Subjects:
    """Finds the terms of issues in documents; a document is searched when somebody asks, and not again for each question."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Takes the issues and their terms from `knowledge`."""
        self._knowledge = knowledge
        self._shown: dict[str, _Shown] = {}

    def first(self, document: Document, issue: str) -> Span | None:
        """Where `document` first speaks of `issue` or of a narrower one; None where no word shows it."""
        return self._of(document).first.get(issue)

    def all_first(self, document: Document) -> Mapping[str, Span]:
        """Where `document` first speaks of each issue that its words show, broader ones included."""
        return self._of(document).first

    def shown_in(self, document: Document, span: Span) -> frozenset[str]:
        """The issues whose terms stand inside `span`, broader ones not included."""
        return frozenset(issue for issue, _ in self.places_in(document, span))

    def places_in(self, document: Document, span: Span) -> Iterator[tuple[str, Span]]:
        """The same with the place of each term, in text order."""
        shown = self._of(document)
        first, last = bisect_left(shown.starts, span.start), bisect_left(shown.starts, span.end)
        return ((issue, term) for term, issues in shown.terms[first:last] if term.end <= span.end for issue in issues)

    def broader(self, issue: str) -> tuple[str, ...]:
        """The issues that `issue` is part of, the next one first."""
        chain: list[str] = []
        while (known := self._knowledge.issues.get(issue)) and known.broader and known.broader not in chain:
            issue = known.broader
            chain.append(issue)
        return tuple(chain)

    def of_act(self, document: Document, act: Act) -> tuple[str, ...]:
        """The issues an act may be quoted on: those its own clause shows.

        An act that shows none has its issues from its provision; where that speaks of several, which of them the act
        is about is a guess, and a position is not built on one; nor on a side taken of another matter than the sentence before.
        What a meeting or a plan deals with is not the dialogue itself: on that an act is quoted where it is about nothing else first.
        What a person said it is about is what it is about.
        """
        if act.id in document.aimed:
            return act.issues
        shown = self.shown_in(document, act.clause)
        about = (issue for issue in act.issues if issue == act.issues[0] or issue not in of_procedure())
        own = tuple(issue for issue in about if any(issue in (one, *self.broader(one)) for one in shown))
        if own:
            return own
        if act.act not in _WEIGHS and act.content is not None and points_back(document.words(act.content)) and (before := self._shown_before(document, act)) is not None:
            return tuple(issue for issue in act.issues if any(issue in (one, *self.broader(one)) for one in before))
        goes_on = len(document.issues.get(act.eid, ())) <= 1 and (act.act not in _SIDES or self._goes_on(document, act))
        return act.issues if goes_on else ()

    def _shown_before(self, document: Document, act: Act) -> frozenset[str] | None:
        """What the sentence before an act shows to which it points back, in its provision or else in the one before; None where that shows nothing."""
        holding = document.by_eid.get(act.eid)
        if holding is None or holding.body is None:
            return None
        here = sentence_at(document, act.clause)
        if act.clause.start > here.start:  # it points to what its own sentence says first
            return None
        if here.start > holding.body.start:
            at: Span | None = sentence_at(document, Span(here.start - 1, here.start - 1))
        else:
            at = document.provisions[max(0, document.provisions.index(holding) - 1)].body
        return (at and self.shown_in(document, at)) or None

    def _goes_on(self, document: Document, act: Act) -> bool:
        """Whether an act without an issue of its own speaks of what was spoken of: its sentence or a heading shows it, it points back, or says little."""
        at = act.content or act.clause
        said = fsum(weight for _, weight in weighed(at.of(document.text), opens=False))
        if act.content is None or said < _OWN_MATTER or points_back(document.words(act.clause)):
            return True
        here = sentence_at(document, act.clause)
        above = document.by_eid[act.eid].path if act.eid in document.by_eid else ()
        headings = (one.heading for one in document.provisions if one.heading and above[: len(one.path)] == one.path)
        return any(issue in (one, *self.broader(one)) for span in (here, *headings) for one in self.shown_in(document, span) for issue in act.issues)

    def _of(self, document: Document) -> _Shown:
        digest = document.source.digest
        found = self._shown.get(digest)  # pages ask from several threads, and another may clear
        if found is None:
            if len(self._shown) >= _MOST:
                self._shown.clear()
            found = self._shown[digest] = self._find(document)
        return found

    def _find(self, document: Document) -> _Shown:
        terms = [
            (hit.span, names)
            for hit in self._knowledge.issue_terms.find(document.text)
            if (names := tuple(name.id for name in hit.names if name.strong))
        ]
        first: dict[str, Span] = {}
        for span, issues in terms:
            for issue in issues:
                for one in (issue, *self.broader(issue)):
                    first.setdefault(one, span)
        return _Shown([span.start for span, _ in terms], terms, first)
