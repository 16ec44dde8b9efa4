"""A sentence taken apart: its words and predicates, and what the grammar asks of them again and again."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from ..endings import Endings
from .predicates import Predicate
from .tokens import ADJECTIVE, AUXILIARY, CLOSERS, PARTICLES, VERB, Words

_INFLECTED = frozenset({AUXILIARY, VERB, ADJECTIVE})
_CALLED = frozenset({"いう", "言う"})
_BOTH = "とも"


class Clauses:
    """One sentence: its characters, words and predicates.

    Of its words outside brackets, `particles` are the particles and `closings` those at which a complement ends
    (…が妥当である|と強調し, …が必要な|ことを確認し), `both` the suffixes とも.
    """

    def __init__(self, chars: str, words: Words, predicates: Sequence[Predicate]) -> None:
        """Looks at each word once; all later questions are about the few that matter."""
        self.chars, self.predicates = chars, predicates
        self.words, self.starts, self.deep = words.words, words.starts, words.deep
        self.particles = words.outside(words.of_role(PARTICLES))
        self.closings = [at for at in words.outside(words.of_role(CLOSERS)) if at and self.words[at - 1].of in _INFLECTED]
        self.both = words.outside(at for at, word in enumerate(self.words) if word.surface == _BOTH) if _BOTH in chars else []
        self._ending = {found.behind: found for found in predicates}
        self._begins = [found.start for found in predicates]

    @cached_property
    def verbal(self) -> set[int]:
        """The words of predicates."""
        return {index for found in self.predicates for index in range(found.start, found.end)}

    def before(self, at: int) -> Predicate | None:
        """The predicate whose last character stands just before `at`."""
        return self._ending.get(at)

    def last(self, at: int) -> Predicate | None:
        """The last predicate that ends at or before character `at`."""
        return next((found for found in reversed(self.predicates) if found.behind <= at), None)

    def told(self, at: int) -> Predicate | None:
        """The last predicate that ends at or before character `at`, not the いう of という."""
        last = self.last(at)
        called = last is not None and last.lemma in _CALLED and self.chars.endswith("と", 0, last.first)
        return self.last(last.first) if last and called else last

    def after(self, word: int) -> Predicate | None:
        """The first predicate that begins at or behind a word."""
        index = bisect_left(self._begins, word)
        return self.predicates[index] if index < len(self.predicates) else None

    def without(self, adverbs: Endings, at: int, start: int = 0) -> int:
        """Where the adverbs before `at` begin that are words of their own: 変更|に holds no 更に."""
        while adverb := adverbs.of(self.chars, at, start):
            begin = at - len(adverb)
            if self.starts[bisect_left(self.starts, begin)] != begin:
                break
            at = begin
        return at

    def prior(self, predicate: Predicate) -> Predicate | None:
        """The predicate before this one."""
        index = bisect_left(self._begins, predicate.start)
        return self.predicates[index - 1] if index else None

    def closes_between(self, start: int, end: int) -> bool:
        """Whether a complement ends between two words."""
        return any(start < index < end for index in self.closings)

    def particles_between(self, start: int, end: int) -> Sequence[int]:
        """The particles from word `start` on, before word `end`."""
        return self.particles[bisect_left(self.particles, start) : bisect_left(self.particles, end)]

    def following(self, index: int) -> str:
        """The characters of the word behind word `index`; empty behind the last, where a text is torn."""
        return self.words[index + 1].surface if index + 1 < len(self.words) else ""

    def said(self, start: int, end: int) -> str:
        """The characters of the words `start` to `end`."""
        return self.chars[self.starts[start] : self.starts[end]]
