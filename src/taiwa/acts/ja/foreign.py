"""Clauses whose subject cannot speak in this document: nobody else's act is read from them."""

from collections.abc import Callable

from ..speakers import Speakers
from .chain import Link
from .clauses import Clauses
from .predicates import ALONG, INNER, LINK, WHILE, Predicate
from .tokens import ADJECTIVE

OUTER = (LINK, ALONG, WHILE)
"""Forms of the predicates of the outer chain."""
SOURCES = frozenset({"から", "より"})
_SUBJECTS, _COMMAS = frozenset({"は", "が"}), frozenset({"、", ","})
_BEHIND_SOURCE = frozenset({"、", ",", "は", "も"})
_CASE, _EITHER = "格助詞", "か"
_STANDS = "ある"
"""With it a topic may stand beside the subject: 協力は意義がある."""


Phrase = Callable[[int, int], int]
"""The first word of the noun phrase that ends before one word, none before another."""


class Foreign:
    """Whether a clause has a subject of its own that is no speaker of the document."""

    def __init__(self, clauses: Clauses, speakers: Speakers) -> None:
        """Of one sentence taken apart."""
        self._clauses, self._speakers, self._words = clauses, speakers, clauses.words
        self.found: tuple[int, int] | None = None
        """The words of the last such topic."""

    def speaks(self, at: int, link: Link, phrase: Phrase) -> bool:
        """Whether the clause from word `at` to `link` has such a subject, or a source that is none where it is heard.

        A subject inside the complement (…協力は重要であると強調した) is none of the predicate's, unless it is one who acts.
        """
        words, until, heard = self._words, link.predicate.start, link.heard
        for index in self._clauses.particles_between(at, until):
            word = words[index]
            if heard and word.surface in SOURCES and self._is_source(index, until) and self._acts(phrase(index, at), index):
                return True
            if word.surface not in _SUBJECTS or words[index - 1].when:
                continue
            closed = self._clauses.closes_between(index, until) and not (word.surface == "は" and self._is_apart(index, until))
            if words[index - 1].surface == _EITHER:
                return not closed  # A国かB国かが, いずれかが
            begin = phrase(index, at)
            if begin == index or (self._clauses.starts[index] >= link.named.start and not closed):
                continue  # 謝意が述べられ: the noun that names the act
            if word.surface == "が" and not closed and self._is_relative(index, link):
                continue
            acts = self._acts(begin, index) and (word.surface == "は" or not closed)
            stranger = acts or not (closed or self._is_told_of(index, until))
            if stranger and word.surface == "は":
                self.found = begin, index
            return stranger
        return False

    def _is_apart(self, index: int, until: int) -> bool:
        """この協定は、両国が協力することを確認する: the complement has a subject of its own, so the topic is none of it."""
        closing = next(at for at in self._clauses.closings if index < at < until)
        mark = next((at for at in self._clauses.particles_between(index, closing) if self._words[at].surface == "が"), closing)
        own = [found for found in self._clauses.predicates if mark < found.start and found.end <= closing]
        return len(own) == 1 and own[0].lemma != _STANDS

    def _acts(self, begin: int, end: int) -> bool:
        """Whether one who acts is named from one word to another."""
        return self._speakers.acts(self._clauses.said(begin, end))

    def _is_source(self, index: int, until: int) -> bool:
        """記者から、…を求めた: one is heard, with no other predicate of the chain before the act."""
        words = self._words
        if words[index].sub != _CASE or self._clauses.following(index) not in _BEHIND_SOURCE or self._clauses.closes_between(index, until):
            return False
        return not any(index < found.start and found.end <= until and found.form in OUTER for found in self._clauses.predicates)

    def _is_relative(self, index: int, link: Link) -> bool:
        """Whether a subject with が is that of a relative clause (国連が直面する問題) and not of the act.

        A comma behind it, an intention of its own (国連が協力を強化する意図を表明した) and a passive (国連が採択された決議を支持した)
        leave it to the act.
        """
        if self._clauses.following(index) in _COMMAS:
            return False
        first = next((found for found in self._clauses.predicates if found.start > index), None)
        return first is not None and first.form is INNER and not first.passive and first.behind < link.named.start

    def _is_told_of(self, index: int, until: int) -> bool:
        """Whether a subject has a predicate of its own before the act: a topic one of the outer chain (情勢は…であり、).

        A relative clause has no topic: 連盟は協力を強化する意向を表明した is the act of the 連盟.
        """
        if any(word.of == ADJECTIVE and word.sub == "非自立可能" for word in self._words[index:until]):
            return True
        own = [found for found in self._clauses.predicates if index < found.start and found.end <= until]
        if self._words[index].surface == "が":
            return bool(own)
        outer = [found for found in own if found.form in OUTER]
        return bool(outer) and not self._does(outer[0], index)

    def _does(self, predicate: Predicate, index: int) -> bool:
        """Whether a topic acts upon something (連盟は、施設を建設し、…): whoever does so does what follows, too."""
        prior = self._clauses.prior(predicate)
        begin = max(index, prior.end if prior else 0)
        objects = (at for at in self._clauses.particles_between(begin, predicate.start) if self._words[at].surface == "を")
        return not predicate.passive and any(objects)
