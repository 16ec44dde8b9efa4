"""What a provision and an act are about: the issues whose terms are printed there, what the words are about first."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter, itemgetter

from msgspec import Struct

from ..lexicon.knowledge import Knowledge
from ..tree.models import Tree
from ..values import Span
from .models import Mention
from .topics import FAR, Topics

_MOST = 4
_MOST_OF_ACT = 3
_NAMES = frozenset({"organisation", "instrument", "meeting", "event", "person"})
_NEXT = 2
"""Where a complement points back, what is meant stands in its own sentence or in the one before."""
_POINTING = re.compile(r"この|その|これ|同(?!国)|こうした|(?:this|these|such)\b")
_WORD, _PART_OF_NAME = 0, 1  # how a term shows its issue; the least is the best witness
_ISSUE, _WEIGHT = attrgetter("issue"), attrgetter("weight")


class _Term(Struct, frozen=True):
    """A term at its place, and how it shows its issue."""

    start: int
    end: int
    issue: str
    weight: int


class _Terms:
    """Terms in text order."""

    def __init__(self, terms: list[_Term]) -> None:
        self._terms = terms
        self._starts = [term.start for term in terms]

    def inside(self, span: Span) -> Sequence[_Term]:
        """The terms that stand in a stretch of text."""
        terms = self._terms[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        return terms[:-1] if terms and terms[-1].end > span.end else terms


class Issues:
    """The issues of one document, by place."""

    def __init__(self, tree: Tree, knowledge: Knowledge, mentions: Iterable[Mention] = ()) -> None:
        """Finds every term once. `mentions` are what the document names: a term that is a part of a name says little."""
        self._tree, self._knowledge, self._topics = tree, knowledge, Topics(tree.text.chars)
        names = sorted((one.span.start, one.span.end) for one in mentions if one.kind in _NAMES)
        self._strong, self._weak = map(_Terms, _terms(tree.text.chars, names, knowledge))
        self._provisions: dict[str, tuple[str, ...]] = {}

    def by_provision(self) -> dict[str, tuple[str, ...]]:
        """The issues of every provision with words of its own, by eId."""
        return {part.eid: self.of_provision(part.eid) for part in self._tree.provisions if part.body is not None}

    def of_provision(self, eid: str) -> tuple[str, ...]:
        """Up to four issues of a provision, the main one first; where it names none, those of its nearest heading."""
        if eid not in self._provisions:
            body = self._tree.by_eid[eid].body
            told = self._shown(body) or self._of_heading(eid) or self._shown(body, weak=True) if body is not None else ()
            self._provisions[eid] = told
        return self._provisions[eid]

    def of_act(self, eid: str, content: Span | None, others: Sequence[Span] = ()) -> tuple[str, ...]:
        """Up to three issues of an act, from its complement; `others` are the clauses of the other acts of its provision.

        Where that names none, it goes on with what its provision said last before it, or stands under its heading; only
        then is it about cooperation and the like in general, or about the scene so far. What comes later never speaks for it,
        nor what another act beside it is about.
        """
        if content is None:
            return self.of_provision(eid)[:_MOST_OF_ACT]
        own = self._shown(content)
        if own and self._points_back(_near(content)):
            own = tuple(dict.fromkeys((*self._before(eid, content), *own)))
        own = own or self._before(eid, content) or self._by_heading(eid) or self._shown(content, weak=True)
        if not own:
            own = self._so_far(eid, content) if self._topics.points_back(content) else self._beside(eid, content, others)
        return own[:_MOST_OF_ACT]

    def _points_back(self, content: Span) -> bool:
        """Whether a complement names issues in its setting alone, beside a word for what was said before."""
        return self._topics.points_back(content) and all(depth for depth, _ in self._ranked(content, self._strong.inside(content)))

    def _before(self, eid: str, content: Span) -> tuple[str, ...]:
        """The issues of the last sentence before a complement that names any; scenes aside, unless it begins by pointing back (この進展)."""
        body = self._tree.by_eid[eid].body
        if body is None or body.start >= content.start:
            return ()
        said = list(self._topics.sentences_before(Span(max(body.start, content.start - FAR), content.start)))
        told = next(filter(None, (self._shown(sentence, scenes=False) for sentence in said)), ())
        if told or not _POINTING.match(self._tree.text.chars, content.start):
            return told
        return next(filter(None, map(self._shown, said[:_NEXT])), ())

    def _so_far(self, eid: str, content: Span) -> tuple[str, ...]:
        """The issues of a provision up to where the sentence of a complement ends."""
        body = self._tree.by_eid[eid].body
        if body is None or content.end <= body.start:
            return ()
        said = Span(body.start, min(self._topics.stop(content.end), body.end))
        return self._shown(said) or self._shown(said, weak=True)

    def _beside(self, eid: str, content: Span, others: Sequence[Span]) -> tuple[str, ...]:
        """The issues of what a provision says outside the clauses of other acts."""
        body = self._tree.by_eid[eid].body
        apart = sorted(one for one in others if not one.overlaps(content))
        if body is None or not apart:
            return self.of_provision(eid)
        starts, ends = (body.start, *(one.end for one in apart)), (*(one.start for one in apart), body.end)
        left = [Span(start, end) for start, end in zip(starts, ends, strict=True) if start < end]
        return next(filter(None, (self._shown(one, weak=weak) for weak in (False, True) for one in left)), ())

    def _by_heading(self, eid: str) -> tuple[str, ...]:
        """The issue of the nearest heading that names any; one that lists several fields does not tell of which an act speaks."""
        told = self._of_heading(eid)
        return told if len(told) == 1 else ()

    def _of_heading(self, eid: str) -> tuple[str, ...]:
        path = self._tree.by_eid[eid].path
        above = (self._tree.by_path.get(path[:depth]) for depth in range(len(path), 0, -1))
        return next(filter(None, (self._shown(part.heading) for part in above if part and part.heading)), ())

    def _shown(self, span: Span, *, weak: bool = False, scenes: bool = True) -> tuple[str, ...]:
        """The issues of a stretch of text, what it is about first; no broader one beside its narrower one."""
        span = _near(span)
        inside = (self._weak if weak else self._strong).inside(span)
        if not inside or (scenes and (len(inside) == 1 or len({term.issue for term in inside}) == 1)):
            return tuple([term.issue for term in inside[:1]])
        ranked = dict.fromkeys([term.issue for depth, term in self._ranked(span, inside) if scenes or not depth])
        narrow = {self._knowledge.issues[issue].broader for issue in ranked}
        return tuple([issue for issue in ranked if issue not in narrow][:_MOST])

    def _ranked(self, span: Span, inside: Sequence[_Term]) -> list[tuple[int, _Term]]:
        """By member of a list, the matter before its setting, words before parts of names, as printed.

        Parts of names in a setting come last. Each with the number of settings it stands in.
        """
        if not (self._topics.sets_scene(span) or any(map(_WEIGHT, inside))):
            return [(0, term) for term in inside]  # nothing to tell them apart by
        keys: list[tuple[tuple[int, int, int], int, _Term]] = []
        at, last = 0, len(inside)
        for number, (end, scenes) in enumerate(self._topics.members(span)):
            while at < last and (term := inside[at]).start < end:
                depth = scenes.over(term.end) if scenes.starts else 0
                keys.append(((depth and term.weight, number, 2 * depth + term.weight), depth, term))
                at += 1
            if at == last:
                break
        return [(depth, term) for _, depth, term in sorted(keys, key=itemgetter(0))]


def _near(span: Span) -> Span:
    return span if span.end - span.start <= FAR else Span(span.start, span.start + FAR)


def _terms(chars: str, named: Sequence[tuple[int, int]], knowledge: Knowledge) -> tuple[list[_Term], list[_Term]]:
    """The terms that show their issue by themselves, and the others; `named` are the places of names in order."""
    strong: list[_Term] = []
    weak: list[_Term] = []
    starts = [start for start, _ in named]
    for start, end, names in knowledge.issue_terms.places(chars):
        name = names[0]
        if not name.strong:
            weak.append(_Term(start, end, name.id, _WORD))
            continue
        before = bisect_right(starts, start)
        part = before and end <= named[before - 1][1] and named[before - 1] != (start, end)
        strong.append(_Term(start, end, name.id, _PART_OF_NAME if part else _WORD))
    return strong, weak
