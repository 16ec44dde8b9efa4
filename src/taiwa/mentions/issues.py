"""What a provision and an act are about: the issues whose terms are printed there, what the words are about first."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from ..lexicon.knowledge import Knowledge
from ..tree.models import Tree
from ..values import Span
from .models import Mention
from .topics import Topics

_MOST = 4
_MOST_OF_ACT = 3
_FAR = 4000  # characters: what a stretch of text is about is said by then
_NAMES = frozenset({"organisation", "instrument", "meeting", "event", "person"})


class _Weight(IntEnum):
    """How a term shows its issue; the least is the best witness."""

    WORD = 0
    PART_OF_NAME = 1
    WEAK = 2


class _Term(NamedTuple):
    """A term at its place."""

    at: Span
    issue: str
    weight: _Weight


class Issues:
    """The issues of one document, by place."""

    def __init__(self, tree: Tree, knowledge: Knowledge, mentions: Iterable[Mention] = ()) -> None:
        """Finds every term once. `mentions` are what the document names: a term that is a part of a name says little."""
        self._tree, self._knowledge, self._topics = tree, knowledge, Topics(tree.text.chars)
        names = sorted(one.span for one in mentions if one.kind in _NAMES)
        self._terms = list(_terms(tree.text.chars, names, knowledge))
        self._starts = [term.at.start for term in self._terms]
        self._provisions: dict[str, tuple[str, ...]] = {}

    def by_provision(self) -> dict[str, tuple[str, ...]]:
        """The issues of every provision with words of its own, by eId."""
        return {part.eid: self.of_provision(part.eid) for part in self._tree.provisions if part.body}

    def of_provision(self, eid: str) -> tuple[str, ...]:
        """Up to four issues of a provision, the main one first; where it names none, those of its nearest heading."""
        if eid not in self._provisions:
            body = self._tree.by_eid[eid].body
            told = self._shown(body) or self._of_heading(eid) or self._shown(body, weak=True) if body else ()
            self._provisions[eid] = told
        return self._provisions[eid]

    def of_act(self, eid: str, content: Span | None) -> tuple[str, ...]:
        """Up to three issues of an act, from its complement.

        Where that names none, it goes on with what its provision said last before it, or stands under its heading; only
        then is it about cooperation and the like in general, or about what its provision says elsewhere.
        """
        if content is None:
            return self.of_provision(eid)[:_MOST_OF_ACT]
        own = self._shown(content)
        if own and self._points_back(_near(content)):
            own = tuple(dict.fromkeys((*self._before(eid, content), *own)))
        own = own or self._before(eid, content) or self._of_heading(eid) or self._shown(content, weak=True)
        return (own or self.of_provision(eid))[:_MOST_OF_ACT]

    def _points_back(self, content: Span) -> bool:
        """Whether a complement names issues in its setting alone, beside a word for what was said before."""
        return self._topics.points_back(content) and all(depth for depth, _ in self._ranked(content, self._inside(content)))

    def _before(self, eid: str, content: Span) -> tuple[str, ...]:
        """The issues of the last sentence before a complement that names any, scenes aside."""
        body = self._tree.by_eid[eid].body
        if body is None or body.start >= content.start:
            return ()
        said = reversed(self._topics.sentences(Span(max(body.start, content.start - _FAR), content.start)))
        return next(filter(None, (self._shown(sentence, scenes=False) for sentence in said)), ())

    def _of_heading(self, eid: str) -> tuple[str, ...]:
        path = self._tree.by_eid[eid].path
        above = (self._tree.by_path.get(path[:depth]) for depth in range(len(path), 0, -1))
        return next(filter(None, (self._shown(part.heading) for part in above if part and part.heading)), ())

    def _shown(self, span: Span, *, weak: bool = False, scenes: bool = True) -> tuple[str, ...]:
        """The issues of a stretch of text, what it is about first; no broader one beside its narrower one."""
        inside = self._inside(span, weak=weak)
        if not inside or (scenes and len({term.issue for term in inside}) == 1):
            return tuple(term.issue for term in inside[:1])
        ranked = dict.fromkeys(term.issue for depth, term in self._ranked(span, inside) if scenes or not depth)
        narrow = {self._knowledge.issues[issue].broader for issue in ranked}
        return tuple([issue for issue in ranked if issue not in narrow][:_MOST])

    def _ranked(self, span: Span, inside: Sequence[_Term]) -> list[tuple[int, _Term]]:
        """Words before parts of names; then by member of a list, the matter before its setting, as printed.

        Each with the number of settings it stands in.
        """
        keys = []
        at = 0
        for number, (member, scenes) in enumerate(self._topics.members(_near(span))):
            while at < len(inside) and inside[at].at.start < member.end:
                term = inside[at]
                keys.append((term.weight, number, scenes.over(term.at), term))
                at += 1
        return [(depth, term) for *_, depth, term in sorted(keys)]

    def _inside(self, span: Span, *, weak: bool = False) -> list[_Term]:
        span = _near(span)
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [
            term for term in self._terms[first:last] if term.at.end <= span.end and (term.weight is _Weight.WEAK) == weak
        ]


def _near(span: Span) -> Span:
    return span if len(span) <= _FAR else Span(span.start, span.start + _FAR)


def _terms(chars: str, names: Sequence[Span], knowledge: Knowledge) -> Iterator[_Term]:
    starts = [name.start for name in names]
    for hit in knowledge.issue_terms.find(chars):
        name = hit.names[0]
        before = bisect_left(starts, hit.span.start + 1)
        part = before and names[before - 1].contains(hit.span) and names[before - 1] != hit.span
        weight = _Weight.PART_OF_NAME if part else _Weight.WORD
        yield _Term(hit.span, name.id, weight if name.strong else _Weight.WEAK)
